"""The words of payment: patterns over a clause with its marks (<E0>, <A0>, <P0>) that tell what is said of payments. paying.py, together.py and the paid_*.py read with them."""

from __future__ import annotations

import re

from klieg.claims.language.number_words import PLACED, between
from klieg.claims.language.patterns import regex
from klieg.claims.sentences.marked import Clause
from klieg.claims.sentences.roles import A, E, P

NTH = rf"(?P<nth>{PLACED.replace('first|', '')}|No\. ?\d{{1,3}})"


_ABOUT = r"(?:just |only |about |some |nearly |almost |roughly |more than |over |under |just under |just over )*"
NO = regex(
    r"\b[Aa]t no (?:point|time|stage|moment)\b|\b(?:never|not|cannot|nor|neither|no one|nobody|nothing|nowhere|zilch|nada|naught|nought|without)\b|\bden(?:y|ies|ied|ying) (?:ever )?(?:having )?(?:paid|paying|spent|spending|given|giving|sent|sending)\b|\b(?:paid|gave|given|spent|got|received|sent) (?:[A-Z<][^ ]* )?(?:zip|zero)\b(?! <A)|\bno (?:[a-z]+ ){0,2}(?:money|payments?|disbursements?|expenditures?|outlays?|che(?:ck|que)s?|record|sign|trace|transfers?|spending|business|dealings)\b|"
    r"\b(?:bought|buys|purchased|ordered|hired|commissioned) (?:no|nothing)\b|\bnone (?:of|to|for|was|were|went|is|at all)\b|\bnot (?:a|one) (?:single )?(?:cent|dollar|dime|penny|payment|che)|\b(?:zero|0) payments?",
    re.IGNORECASE,
)
GIVES = regex(r"\b(?:g[ai]ve[ns]?|giving|gifts?|contribut\w+|donat\w+|PACs?|committees?|funds?)\b", re.IGNORECASE)
"""What a PAC does: 'New York Life gave ...' is said of the company's PAC, 'New York Life paid ...' need not be."""
REPORTED_TO = regex(
    r"(?:,? according to (?:the )?(?:<E\d+>(?:['\u2019]s)? )?(?:[a-z]+ ){0,2}?)?\b(?:reports?|filings?|statements?|returns|papers|disclosures|records|accounts|filed|reported)(?: [a-z]+){0,2} (?:to|with|at) (?:the )?<E\d+>"
)
"""'According to the committee's reports to the Federal Election Commission': who keeps them was paid nothing."""
EXTREME = regex(
    rf"\b(?!(?:largest|biggest|heftiest|highest|single|smallest|lowest)(?: \S+){{0,2}} money\b)(?P<which>first|earliest|last|latest|final|most recent|largest|biggest|heftiest|highest|single largest|single biggest|smallest|lowest)(?:[- ]ever)?(?: (?:single|individual|such|itemi[sz]ed|recorded|reported|of (?:the|those|these|its|their)|one|{E}(?:'s)?))* "
    r"(?:payments?|disbursements?|che(?:ck|que)s?|transfers?|outlays?|transactions?|sums?|invoices?|bills?|ones?|entry|entries|expenditures?|instal?lments?|paydays?|money(?! order))\b",
    re.IGNORECASE,
)
OF_RIVAL = regex(
    rf"(?:(?P<A>{A})(?: times|(?= of what))|(?P<w>twice|double|triple|half)|(?P<than>more|less) than)(?: (?:of|what|as much as|the amount|that of))* (?P<c>{E})(?:'s)?(?: (?:had |has )?(?:reported|spent|did|paid|laid out))?",
    re.IGNORECASE,
)
BARE_EXTREME = regex(
    r"^(?:and |but )?(?:the|its|their) (?P<which>first|last|latest|largest|biggest|smallest|earliest)(?: one)?(?: of (?:them|these|those|which|the lot|the payments))?,? (?=(?:for |of |at |was |came |is |went |dated |on |in |<A))",
    re.IGNORECASE,
)
NONE_LARGER = regex(
    r"^(?:And |But )?[Nn]o other (?:single )?(?:payment|disbursement|che(?:ck|que)|bill|expense|expenditure|transfer|invoice)\b(?P<which>[^.;]*?) (?:was|were|came|is) (?:larger|bigger|higher|greater|as (?:large|big|high)|(?:anywhere )?near(?: as (?:large|big))?)\b"
)
BEGAN = regex(
    r"\b(?P<which>for the (?:first|last) time|began|started|first (?:paid|appears?|appeared|hired|shows? up|showed up|turns? up|turned up)|commenced|began paying|started paying|stopped paying|first (?:drew|got|received|collected|took)|dat(?:es?|ing|ed) (?:back )?(?:to|from)|ended|stopped|ceased|last (?:paid|appears?|appeared))\b",
    re.IGNORECASE,
)
IT_IS_FOR = regex(rf"(?:And |But )?(?:[Ii]t|[Tt]his|[Tt]hat|<E\d+>|[Oo]ne)(?: one| payment| entry)? (?:is|was) (?:for|of) {A}")
TOGETHER_COME = regex(
    rf"(?:And |But |So )?(?:(?:[Ii]n |[Dd]uring |[Oo]ver )?{P},? (?:alone,? )?)?(?:(?:[Tt]ogether|[Ii]n all|[Aa]ll told|[Aa]ltogether|[Ii]n total|[Aa]ll in all),? )?(?:they|these|those|it|that|the (?:payments|che(?:ck|que)s|entries|lot|total|sum)|<E\d+>)(?: [a-z]+)? (?:come|comes|came|add|adds|added|amount|amounts|amounted|total|totals|totall?ed|sum|summed|run|ran)(?: up)?(?: to)?(?: just| only| about| some)? {A}"
)
SHARE_WENT = regex(
    rf"(?:And |But )?(?:[Oo]f (?:it|that|this|those|these|them),? )?(?P<A>{A})(?: of (?:it|that|this|those|these|them|(?:the|its|their|{E}(?:'s|\u2019s)?) (?:money|total|sum)))? (?:went out|came|was paid|were paid|arrived|fell|dates?|dated|was spent|flowed|went)\b"
)
PLACE = regex(
    r"\b(?:ranked|placed|finished|came(?: in)?|was|is|stood)(?: a (?:distant|close))? (?P<place>"
    + PLACED.replace("first|", "")
    + r")(?=$|[.,;]| with| at| on|(?: (?:in|over|during|for|through|across|by))? (?:the |that |those |these )?(?:(?:full|whole|same|entire) )?(?:<P\d+>|<A\d+> (?:months|years|quarters)|[a-z]+ (?:months|weeks)|months|period|quarter|year|stretch|time)\b)"
)
PUT_AT = regex(
    rf"\b(?:puts?|sets?|pegs?|pegged|estimate[sd]?|placed|figure[sd]?|reckon(?:s|ed)|calculate[sd]?|list(?:s|ed)|tallie[sd]) (?:the |its |their |his |her |that |all )?(?:(?:campaign|total|whole|final|full|combined|<E\d+>)(?:['\u2019]s)? )*(?:(?P<e>{E})(?:['\u2019]s)? )?(?:bills?|tabs?|charges?|costs?|fees?|payments?|total|sum|spending|outlays?|invoices?|take|haul|receipts|money)"
    rf"(?(e)|(?: (?:paid|sent|made|that went|due))? (?:from|by|of|at|to|with|for|on) (?:the )?(?P<e2>{E}))(?P<when>(?:,? (?:in|for|over|during|through|from|between|by) (?:the )?{P})?) at {_ABOUT}(?P<a>{A})"
)
"""'She put the bill from X at $2.7 million', 'he put X's tab at $1 million': X was paid that."""
BILL_FROM = regex(
    rf"\b(?:bills?|invoices?|charges?|fees?)(?: (?:of|for) (?P<a>{A}))? from (?P<e>{E})(?:,[^,]*,)? (?:(?:was|were|had been) (?:settled|paid|met|honou?red)\b|(?:came to|amounted to|totall?ed|ran to|reached) (?P<a2>{A}))"
    rf"|\b(?:settled|cleared|paid(?: off)?|footed) (?:an?|the|its|his|her) (?:(?P<a3>{A}) (?P<e2>{E})(?:'s|\u2019s)? (?:bill|invoice|tab)\b|(?P<e3>{E})(?:'s|\u2019s)? (?:bill|invoice|tab) (?:of|for) (?P<a4>{A}))",
    re.IGNORECASE,
)
NOTHING_TO = regex(
    rf"\b(?:[Nn]othing|[Nn]ot (?:a|one) (?:single )?(?:dollar|cent|penny|dime|nickel|pound|euro))(?: at all)? (?:went|was (?:paid|sent|given)|flowed|passed) (?:from (?:the )?{E} )?to (?:the )?(?P<e>{E})"
)
SAME_SUM = regex(
    rf"(?:and |while |but )?(?P<e>{E}),? (?:also |too )?(?:got|received|was paid|took|drew|collected|had|earned) (?:exactly |about |just )?the same(?: (?:sum|amount|money))?(?=$|[ .,;])"
)
LISTED = regex(
    rf"(?P<e>{E})(?:, (?:(?:for all|despite|whatever) [^,<>]{{2,40}}|at least|for one|for its part|in fact),)?(?:['\u2019]s (?:own )?name)? (?:(?:does|did|do) not (?:appear|figure|feature|show up|turn up|come up)|(?:appears|appeared|figures|features) nowhere|(?:is|was) (?:nowhere|not)(?: to be found)?) (?:anywhere )?(?:among|in|on) (?:the |its |their |his |her )?(?:(?P<p>{E})(?:'s|\u2019s)? )?(?:[a-z]+ ){{0,3}}(?:expenditures?|payees|vendors|suppliers|spending|disbursements|payments|outlays|expenses)\b"
)
GOODS_OF = regex(
    rf"(?P<p>{E}) (?:also |then |had |has )*(?:(?:bought|ordered|used|took|rented|leased|hired|licensed|made do with|got by (?:on|with)|settled for|consumed|purchased|signed up for) {_ABOUT}(?P<a>{A}) worth of (?:(?P<e>{E})(?:'s|\u2019s)?(?= [a-z])|(?:(?!from\b|at\b|with\b|on\b)[a-z-]+ ){{1,3}}(?:from|at|with|on) (?:the )?(?P<e3>{E}))"
    rf"|(?:bought|rented|leased|hired|licensed|used|borrowed|took|retained|booked|ordered|subscribed to|signed up for) (?:(?P<e2>{E})(?:'s|\u2019s)? (?:[a-z-]+ ){{1,4}}|(?:the|an?|its|some) (?:[a-z-]+ ){{1,5}}?(?:of|at|owned by|built by|kept by|made by|from) (?:the )?(?P<e4>{E}) )(?:for|at a cost of|at a price of) {_ABOUT}(?P<a2>{A}))"
)
INCLUDES = regex(
    rf"(?P<p>{E})(?:'s|\u2019s)? (?:[a-z]+ ){{0,2}}(?:expenditures?|spending|disbursements|payments|outlays|expenses|reports?|filings?|books|bills)(?: for [^<;]{{0,20}}(?:<P\d+>|quarter|period|month|year))?(?: (?:in|from|through|of) (?:the )?<P\d+>)? (?:includes?|included|lists?|listed|shows?|showed|records?|recorded|contains?) (?P<a>{A}) (?:(?:for|to|paid to) (?:the )?|(?:in|of|worth of) (?={E} (?:ads?|advertising|advertisements|adverts|charges|bills)\b))(?P<e>{E})"
)
SHOW_IS = regex(
    rf"(?:And |But )?[Ww]hat (?:they|it|the (?:reports|filings|records)|{E}) (?:do |does |did )?(?:shows?|lists?|records?|reports?) (?:is|are|was|were) (?P<a>{A}) (?:to|for) (?:the )?(?P<e>{E})"
)
ANOTHER = regex(r"[Aa]nother (?:one |payment |che\w+ |<A\d+> )?(?:went|was|came|followed|for)\b")
THE_PAYMENT = regex(
    rf"(?:the|that|this) (?:payment|che(?:ck|que)|disbursement|sum),? (?:of |for )?{A},? (?:was|is|came|went|bears)",
    re.IGNORECASE,
)
SO_DESCRIBED = regex(
    r"\b(?:described|labell?ed|listed|reported|recorded|booked|itemi[sz]ed|entered|explained) (?:the |its |that |this |those |all )(?:work|payments?|money|services?|spending|outlays?|expenses?|sums?|bills?|che(?:ck|que)s) as (?P<p>[a-z][a-z &/-]{2,60})",
    re.IGNORECASE,
)
OF_ALL_SPENT = regex(
    rf"(?:And |But )?Of (?:all |all of )?(?:the )?(?P<p>{E})(?:['\u2019]s?)? (?:total |overall )?(?:operating )?(?:spending|expenditures?|outlays?|disbursements|costs)[^,;]*,? (?:the )?(?P<e>{E})(?: alone)? (?:accounted for|made up|took|received|got|collected|represented) (?:(?P<A>{A})|(?P<part>(?:about |nearly |almost |roughly |more than |less than |over )?an? (?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)|(?:about |nearly |almost |roughly |more than |less than |over )?half))"
)
SO_MANY_FELL = regex(
    rf"(?:(?:And|But|Only|Just|About|All|Some) )*(?P<A>{A}|[Oo]ne) of (?:them|these|those|(?:the|its|their) (?:payments|che(?:ck|que)s|entries|bills))(?: all)? (?:fell|came|were|was|dates?|dated|went out|arrived|stand|stood|landed)(?: (?:made|sent|dated|paid|written|from|in|on|during))* (?:the )?(?P<p>{P})"
)
ALL_BUT = regex(
    rf"(?:(?:And|But) )?[Aa]ll but (?:about |roughly |around |some |nearly )?(?P<A>{A}) of (?:it|that|this|the (?:money|sum|total))(?: (?:was|were|had))?(?: (?:paid|spent|sent|went out|came|fell|arrived|dated|been paid))?(?: (?:in|during|from|over))* (?:the )?(?P<p>{P})"
)
"""'All but about $39,000 of that was paid in 2016': what was paid besides."""
WERE_WORTH = regex(
    rf"(?:(?:they|these|those|it|that|<E\d+>) )?(?:were|was|are|is)(?: together| altogether)? worth (?:about |some |nearly |just |roughly )?(?P<A>{A})(?: in all| altogether| together| in total)?[ .,;]*$"
)
AND_AGAIN = regex(
    r"[\s,;:]*(?:(?:and|then|but|plus|with|or|a|another|again|further|only|just|about|some|nearly|almost|over|more than|roughly|yet|came|went|followed|by|paid|it|also|to|make|for|in|total|of|the)\s*)*"
)
"""What may stand between two sums of one payee, each with its time."""
OF_THAT = regex(rf"of (?:that|this|it|those|these)\b[^<]{{0,30}}{A}", re.IGNORECASE)
PAYMENTS = r"(?:payments?|disbursements?|che(?:ck|que)s|transfers?|transactions|instal?lments?|outlays|separate times|times|occasions|entries|rows|invoices|line items|purchases|(?<!no )charges(?= (?:by|from|at|to|with)\b)|(?<=> )charges(?=[,.;]|$| <P| (?:between|in|during|over|through|that|and)\b)|separate charges\b)"
EACH = regex(
    rf"(?P<n>{A}) (?:separate |individual |further |large |equal |identical |big )*(?P<what>contributions|payments|che(?:ck|que)s|donations|grants|transfers|disbursements|gifts|instal?lments)(?:(?: of|,(?: of| for)?| \(of)? (?P<a>{A}) (?:each|apiece)\b\)?(?:,? to (?:the )?(?P<e>{E}))?|,? to (?:the )?(?P<e2>{E}),? (?:(?:of|for|worth) )?(?P<a2>{A}) (?:each|apiece)\b)"
)
EACH_OF_THEM = regex(
    rf"(?P<n>{A}) of (?:the|these|those|its) (?P<what>payments|che(?:ck|que)s|transfers|disbursements|instal?lments) (?:(?:were|was|came to) (?:for )?(?P<a>{A}) (?:each|apiece)\b|were (?:of|for) (?P<a2>{A})(?=\W*$))(?P<e>)"
)
"""'Three of the payments were for $2 million each', 'seven of them were of $10,000'."""
GIFTS = regex(
    rf"\b(?:made|gave|sent|cut|wrote|reported|listed|itemi[sz]ed) (?P<n>{A}) (?:separate |individual |political |campaign )*(?P<what>contributions|donations|gifts)\b(?! (?:of|from|worth|totall?ing)\b)(?: to (?:the )?(?P<e>{E}))?"
)
CENT_OF = regex(
    r"\b(?:cent|penny|dime|dollar)s? (?:of|in|on|for|towards?) (?:any |the )?(?P<p>[a-z][a-z -]{2,40}?)(?= that| during| in | this|[.,;\"\u201d]|$| <)",
    re.IGNORECASE,
)
TIMES = regex(r"(?<!\bat )(?<!\bfor )\b(?P<w>twice|thrice|once)\b(?! as| what| more| the)", re.IGNORECASE)
_GIFTS = r"(?:contributions|gifts|donations|grants)"
COUNT = regex(
    rf"(?:(?<=\bin )|(?!{A} (?:[a-z]+ ){{0,2}}{_GIFTS}\b))(?P<A>{A}) (?:(?:separate|different|itemi[sz]ed|individual|distinct|such|more|further|recorded|reported|discrete|non-memo|{E}) )*(?:(?!of |to |from |for |in )[a-z]+ )?(?:{PAYMENTS}|{_GIFTS}|(?P<fees>fees))\b(?! (?:as|more|what|the)\b)(?! over <A)",
    re.IGNORECASE,
)


def counted(clause: Clause, text: str) -> re.Match[str] | None:
    """A count of payments: 'in 21 payments', '200 merchant fees'; None where what stands there is a sum ('$5,000 fees')."""
    return next((m for m in COUNT.finditer(text) if clause.amount(m["A"]).unit == "count"), None)


def fees(match: re.Match[str] | None) -> str:
    """What fees that are counted are for: 'merchant fees' of '200 merchant fees'; '' if that is not said, or no fees are."""
    word = re.search(r" (?P<p>[a-z]+ fees)$", match[0]) if match and match["fees"] else None
    return word["p"] if word and not re.match(r"(?:separate|different|such|more|further|recorded|reported)\b", word["p"]) else ""


_OF = rf"\b(?:payments|che(?:ck|que)s|fees|instal?lments|transfers) of {A}"
_APIECE = rf"{A} (?:each|apiece|a time|every time)\b|\beach (?:of|for) {A}|\b(?:each|every) time,?(?: for| with)? {A}"
OF_A_SUM = (
    ("times", regex(rf"{A}(?: (?:in|for|of|on) (?!{E})[a-z]+(?: [a-z]+)?)?(?: (?:from|by|to) (?:it|them|{E}))?,? (?:exactly |at least )?(?:twice|thrice|(?:{A}|{between(2, 12)}) times)\b|{_OF} (?:each|apiece)\b")),
    ("each", regex(_APIECE)),
    ("of", regex(_OF)),
)  # fmt: skip
"""How a sum beside a count of payments is meant: so many times, or of each of them; else as what they come to ('sum')."""
VENDOR = r"(?:vendors?|payees?|suppliers?|contractors?|consultants?|recipients?|beneficiar(?:y|ies)|firms?|compan(?:y|ies)|digital (?:vendors?|firms?|consultants?)|outside (?:vendors?|firms?)|earners?|line items?|expenses?)"
RANK = regex(
    rf"\b(?:{NTH}[- ]?)?(?:single[- ])?(?P<most>largest|biggest|top|best[- ]paid|highest[- ]paid|most highly paid|highest|leading|number one|No\. 1|costliest|most expensive)(?:[- ]paid|[- ]earning|[- ]grossing)?(?: (?:single|operating|outside|digital|overall|individual|one|media|disclosed|named|itemi[sz]ed))* {VENDOR}\b"
    rf"|\b(?:ranked|came|placed|finished|was|is|stood|took|in)(?: in)? (?:the )?(?P<place>{PLACED}|bronze|silver)(?: (?:place|medal))?(?: (?:among|of|on|in) (?:the |its |his |her |their |all |{E}(?:'s)? )*(?:operating |paid |campaign's |outside )*(?:payees|vendors|suppliers|list|ranking|table|contractors))|\bthe (?P<medal>gold|silver|bronze)(?: medal)? (?:went|goes) to\b"
    rf"|\b(?P<than>more|less)(?: money)?(?: [a-z]+| <[EP]\d+>){{0,6}}? than (?:to |on |at |with )?(?:any(?:one|body)?(?: other| single| one)*(?: {VENDOR})?(?: else)?|all (?:other|the other)[a-z ]*|every other [a-z]+)\b"
    rf"|\b(?:payee|vendor|firm|company|supplier|one) (?:that|which|who) (?:got|received|was paid|took in|collected|earned) (?:the )?most\b"
    rf"|\b(?:was|were|is) paid (?:the )?most\b|\b(?:the )?most (?:of any|money)\b|\b(?P<only>no|only <E\d+>|nobody|no one|none)(?: other| else)?(?: {VENDOR})?(?: (?:of|on|in|among) (?:theirs|its|his|hers|the|those|<E\d+>(?:'s|\u2019s)?)(?: (?:list of )?(?:payees|vendors|suppliers|books|list|reports?|filings?|payroll)(?: of (?:operating )?(?:expenses|expenditures|disbursements|spending))?)?(?: (?:for|in|over|of) (?:that|the same) (?:period|time|stretch|quarter|month|year))?)? (?:was paid|received|got|took in|collected|earned|cost|were paid|had been paid|took) (?:any )?(?:more|as much|so much)\b",
    re.IGNORECASE,
)
MORE_THAN_ANY = regex(
    rf",? (?:(?P<more>more|less) than (?:(?:{E}|it|they|he|she) )?(?:(?:paid|gave|spent|sent)(?: to| on| with)? |to |on |with )?any(?:one|body)?(?: other| single)*(?: {VENDOR})?(?: else)?(?: (?:got|received|took|had|was paid|were paid|collected|earned))?(?: (?:among|of|on|in) (?:the |its |his |her |their |{E}(?:['\u2019]s)? )+(?:operating |itemi[sz]ed )?(?:payments|payees|vendors|suppliers|expenditures|expenses|disbursements|books|reports|list))?|(?:by far )?the most of any(?: of (?:its|the))?(?: other)?(?: {VENDOR})?)(?=[.,;]|$)"
)
EXCEPT = regex(rf"\b(?:except|but|save|bar|other than|apart from)(?: for)? (?:the )?{E}(?:(?:, and|,| and) (?:the )?{E})*")
AHEAD = regex(
    rf"(?:\b(?:[Oo]nly|[Jj]ust) )?(?P<n>\bone|<A\d+>) (?:other )?{VENDOR} (?:drew|got|received|took(?: in)?|collected|earned|made|were paid|was paid|had been paid|pocketed|cost) more\b"
)
NO_VENDOR_MORE = regex(
    rf"\b(?:(?:did not|never|not) (?:ever )?(?:pay|paid|give|gave|send|spend) (?:to |on |with )?any(?: other)?|(?:paid|gave|sent|spent) (?:to |on |with )?no(?: other)?) (?:single )?{VENDOR} (?:as much as|more than)(?: it did)?(?: to| on)? (?:the )?(?P<e>{E})"
)
RATIO = regex(
    rf"(?:(?P<A>{A}) times(?! (?:(?:between|in|from|during|on|over|that|before|since|until|through|by)\b|<P))|(?P<word>twice|double|triple|half|three[- ]?fold|quadruple|thrice))(?: (?:as much|as large|as big|more|higher|larger|the (?:amount|sum|figure|size)|over|again|that|those))*(?: (?:as|than|of|for|what|that|paid|it|they|spent|on|to|its|payments?))*|\b(?P<than>more|less|greater|larger|bigger|smaller|fewer)(?:(?! than|\bmore\b).){{0,70}}? than(?= )(?! (?:twice|double|triple|half|<A\d+> times))",
    re.IGNORECASE,
)
HELPED_OUT = regex(
    rf"(?P<e>{E})(?:,[^,<>]{{3,60}},)?(?: also| too)? (?:chipped in|kicked in|pitched in|threw in|helped out|came through|(?:was|were) good)(?: with| for)?(?: another| a further| about| some| nearly| just)* (?P<a>{A})"
)
WHICH_GOT = regex(
    rf"(?P<e>{E}),?(?: (?:an?|the|its) [^,<>]{{2,60}},)? (?P<which>which) (?:was paid|were paid|received|got|collected|took in|earned)(?: (?:about|some|nearly|more than))? (?P<a>{A})"
)
THAN_WHAT = regex(
    rf"(?:(?:about|nearly|almost|roughly|well over|over|more than|just over|or) )?(?:(?P<A>{A}) times|(?P<word>twice|double|triple|half|thrice)) (?:what|that of|the amount)(?: (?:to|was paid to|it paid|they paid|{E} (?:had )?paid|went to|that went to))? (?:the )?(?:(?P<e>{E})|[a-z]+ )[^;]*$",
    re.IGNORECASE,
)
SHARE_OF = regex(
    rf"(?P<A>{A}|most|the bulk|the lion's share|a majority|the majority|half)(?: per cent| dollars?)? of (?P<what>(?:all |the |its |their |his |her |that |this |what |{E}(?:'s)? )*(?!(?:year|month|quarter|period|week|time)\b)(?:operating |total |itemi[sz]ed |reported |overall |digital )*(?:spending|disbursements?|expenditures?|outlays?|budget|payments?|money|total|sum|it|them|that(?! (?:year|month|quarter|period|week|time)\b)|<A\d+>|paid|spent)\b|what {E}(?:'s campaign)? (?:had )?(?:reported|spent|paid out|disbursed)\b)",
    re.IGNORECASE,
)
TOTAL = regex(
    r"\b(?:operating (?:expenditures?|costs|expenses|payments|disbursements|outlays|spending)|operations|disbursements|expenditures|line 23|all (?:vendors|its vendors|payees)|everything|in all\b|altogether|overall|total (?:spending|outlay)|across all|on running|vendors|suppliers|contractors)\b",
    re.IGNORECASE,
)
TOGETHER = regex(r"\b(?:combined|together|between them|jointly|in aggregate|taken together|collectively)\b", re.IGNORECASE)
OF_SEVERAL = regex(
    r"\b(?:together|combined|(?:[Bb]etween|[Aa]mong) (?:them|the pair)|between the (?:two|three|four)|among them|jointly|collectively|in all|all told|altogether|a total of|in total)\b"
)
"""A sum that, said of several, is of all of them."""
DISTINCT = regex(
    rf"(?<!the )(?<!those )(?<!these )(?<!its )(?P<A>{A}) (?:different |separate |distinct |individual |outside )*(?:vendors|payees|suppliers|contractors|recipients|firms|companies|names)\b",
    re.IGNORECASE,
)
AVERAGE = regex(r"\b(?:average|averag(?:ed|ing)|mean|on average|a month on average)\b", re.IGNORECASE)
# a 'not' that denies no payment: a set phrase, or what is said of the speaker after the quotation or of somebody in a relative clause
NOT_DENYING = regex(
    r", (?:(?:an?|the) [^,;]{2,60}|<E\d+>,?) (?:that|which|who) (?:has|have|had|is|was|were|did|does|do)(?: not| never|n['\u2019]t)\b[^,;]*|\b(?:out of|from) nowhere\b|\b(?:believe it|whether|if|or)(?: or)? not\b|(?<=[,.?!][\"\u201d\u2019]) (?:said|says|told|asked|according)\b.*$|"
    r"\b(?:did not|didn['\u2019]t|does not|doesn['\u2019]t|never) (?:keep|stop|prevent|hinder|deter) (?:it|them|him|her|<E\d+>|(?:the|its|their|his|her) [a-z]+) from\b|"
    r"\bwho (?:(?:asked|spoke|requested|declined|agreed|insisted|wished|preferred)\b|(?:was|were|is|are|did|do|does|would|could)(?: not|n['\u2019]t))[^,;]*?(?=,|;| (?:said|says|told|added|insisted|claimed|asserted)\b|$)",
    re.IGNORECASE,
)
# what stands right after a clause and belongs to it: a second payee with a sum for both
SHARED_SUM = regex(r"\s*,? and <E\d+> (?:a |the |an )?(?:combined|total|joint|collective|overall|aggregate)\b", re.IGNORECASE)
COMPARING = regex(
    r"\b(?:more|less|fewer)\b[^<]{0,40}(?:<E\d+>[^<]{0,20})?\bthan\b|\btwice\b(?!:|, in| in <P)|\btimes (?:as|what)\b|\b(?:as much as|compared with)\b|\b(?:half|double|triple|<A\d+>) as much\b"
)
DESCRIBED = regex(
    r"\b(?:described|labell?ed|listed|recorded|marked|coded|entered|put down|filed) (?:as|under|in the same|with)\b|\b(?:the |its |their )?purposes?\b",
    re.IGNORECASE,
)
OPERATING = regex(
    r"\boperating (?:expenditures?|costs|expenses|payments|disbursements|outlays|spending)\b|\b(?:on|for) (?:(?:its|his|her|their|the|campaign|day-to-day) )*operations\b"
)
"""Words for what stands on the line of operating expenditures."""
OPERATIONS = "operating expenditures"
"""The title of a total that is of that line alone (covers.tsv)."""
BY_ELECTION = regex(
    r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Uu]p to|[Tt]hrough|[Aa]s of) (?:the )?(?:presidential )?(?:Election Day|election|polling day|vote)\b"
)
ONLY = regex(
    r"(?:(?<!including )\b(?:the|its|their|his|her|our|a)|'s|\u2019s) (?:only|one|sole|single|lone) (?:[a-z]+ ){0,2}(?:payment|disbursement|che(?:ck|que)|transfer|transaction|outlay|instal?lment|sum)\b|\b(?:in|as|with|by) (?:one|a single) (?:payment|disbursement|che(?:ck|que)|lump sum|go|transfer|instal?lment)\b|\bjust once\b|\bonly once\b",
    re.IGNORECASE,
)
PURPOSE = regex(
    r"\b(?:(?:to pay )?for|on|(?<=> )worth of|(?<=> )(?:in|as)(?= (?:salary|salaries|wages|payroll|rent|postage|(?:[a-z]+ )?fees|travel|commissions|dues|taxes)\b)|towards?|all of (?:it|that|them)(?= (?!to |from |in |out |on |by |for |was |were |went )[a-z])|described as|labell?ed(?: as)?|listed as|recorded as|booked as|entered as|coded as|filed as|itemi[sz]ed as|reported as|put down as|(?:with the |whose )?(?:stated )?purpose(?:s)?(?: given| stated)?(?: (?:is|was|were|are|as|being))?|marked|under (?:the )?(?:heading|purpose)(?: of)?) (?P<p>[\"\u201c\u2018']?(?!(?:the|a|an|that|this|those|these) (?:same|year|month|period|first|second|last|final|time|campaign|whole|entire|quarter|record|day|week|candidate|committee)\b|(?:(?<=went on )to\b|(?<=goes on )to\b|most|all|average|behalf|top|record|its own|it\b|them\b|him\b|her\b|one\b|more\b|example|instance|now|good|whom|which|what\b|whose|wednesday|monday|tuesday|thursday|friday|saturday|sunday|paper|account of|the ground|the other|the record|the books|the day|the campaign))[a-z][a-z'\u2019\"\u201d&/ -]{2,70}?)(?=$|[,.;:)\u2014]|[\"\u201d\u2019']?(?:$|[,.;])| (?:in|from|between|to|through|during|over|by|since|until|before|after|at|of|and (?:to|its|<E)|according|which|that|than|as|when|while|alone|but|were|was|is|are|came|totall?ed|ran|went) |<|, )",
    re.IGNORECASE,
)
PURPOSE_OF = regex(r"\b(?P<p>salar(?:y|ies)|wages|rent|postage|commissions?|dues|taxes) of (?:[a-z]+ ){0,2}<A\d+>")
"""'A salary of $11,740': what the sum was paid for stands before it."""
NOT_PURPOSE = regex(
    r"^(?:those|these|that) (?:same |first |last |[a-z]+ )?(?:months?|weeks?|quarters?|years?|days?)\b|^(?:the |its |their |his |her |that |this |those |these )?(?:(?:a |one )?single [a-z]+|(?:[a-z-]+ )?side|(?:credit |debit |charge |campaign )?cards?|anything else|something else|others?|anything other|that|this|it|those|these|them|work|services?|help|things?|what|firms?|compan\w+|vendors?|time|money|good|sure|certain|months?|years?|days?|weeks?|nothing|anything|part|period|spring|summer|winter|autumn|fall|first|last|quarters?|ground|record|record books|cycle|election|primary|primaries|nomination|president|presidency|comparison|contrast|reference|one|two|three|reasons?|filings?|reports?|paper|side|same period|rest|remainder|whole|line|lines|returns?|year|month|campaign|candidate|firm|vendor|company|agency|committee)$|^(?:the|its|their|his|her|those|these) books$",
    re.IGNORECASE,
)
ALL_PAYMENTS = regex(
    rf"\b(?:all|each|every(?: single)? one|every)(?: of)?(?: (?:the|its|their|his|her|those|these)| {E}(?:'s|\u2019s)?| \d+| <A\d+>)* (?:payments?|che(?:ck|que)s?|disbursements?|bills?|entries|rows)\b"
    r"|\b(?:always|only|solely|exclusively|invariably) (?:described|labell?ed|listed|recorded|marked|coded|for)\b",
    re.IGNORECASE,
)
"""What is said of the purpose of all of a payer's payments to somebody."""
BEFORE_THAT = regex(
    r"(?:And |But )?(?:Before|Until|By the time) [^,;]*\b(?:paid|spent|gave|sent|hired|made)\b[^;]*, [^;]*\bhad\b"
)
"""'Before it paid X $81,518 on September 30, the campaign had paid it only $153,479.'"""
SAID_OF_REPORTS = regex(
    r"[\"\u201d] [^\"\u201c\u201d]*\bsaid (?:of|about) (?:the |any |those |these )?(?:[a-z]+ )?(?:reports?|claims?|allegations?|suggestions?|rumou?rs?|stories|story|assertions?|charges?|accusations?) that\b"
)
"""'"It's false," a lawyer said of reports that it paid X $5.'"""
SPENT_THEN_ON = regex(
    rf"(?P<head>.*?\b(?:spent|spends|paid|laid out|paid out|shelled out|disbursed) (?:(?:about|some|just|only|nearly|almost|roughly|more than|over|around|close to|less than|under|another|a total of) )*{A})(?P<when>,? (?:(?:in|during|over|between|from|through|for|since) )?(?:the )?{P}) (?P<what>(?:on|for) (?!average\b|behalf\b|top of\b|(?:the|its|his|her) (?:race|campaign|election|contest|effort)\b)(?:(?:the|its|his|her|their|some|various) )?[a-z][^<;]*?)\W*$"
)
"""'Spent $1 million in March 2016 on hats': what it was for stands behind the time."""
