"""A marked sentence cut into its clauses, those that hang on a name ('X, which paid Y') by themselves, and without what is set into it."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from klieg.claims.language.patterns import regex
from klieg.claims.sentences.marked import Clause, Marked

_VERB = r"(?:dates?(?= (?:from|back)\b)|gives|puts|comes|appears|is|are|was|were|has|have|had|did|does|do|lists|names|shows|holds|contains|will|would|can|could|may|might|must|paid|spent|outspent|got|gave|went|took|made|sent|ran|bought|sold|wrote|came|began|held|left|said|says|put|cost|drew|saw|won|lost|met|led|kept|cut|owed|used|(?<=> )(?:(?:add|come|amount)(?= (?:up )?to\b)|make(?= up <A)|account(?= for <A)|total(?= (?:[a-z]+ ){0,2}<A))|billed|repaid|rose|fell|stood|sat|became|told|grew|hit|brought|built|sought|chose|drove|spoke|lent|fed|laid|(?!combined\b)\w{3,}ed)"
_CUT = regex(
    r"(?P<semi>;|\s[\u2014\u2013]\s|\u2014|: (?=[a-z<])(?!<A\d+> from))|"
    r"(?P<part>, of which |, (?:and |or |with )?|,? including )(?="
    r"<A\d+>(?: of (?:it|that|which))? going to (?:the )?<E"
    r"|<A\d+> of (?:it|that|which|them|this)\b"
    r"|<A\d+> that (?:<E\d+>|it|they|he|she) (?:had |has )?(?:spent|paid out|laid out|disbursed)\b"
    r"|<A\d+> of (?:the (?:total|whole|lot)|its (?:operating |total )?(?:budget|spending|expenditures|outlays?|disbursements)|all (?:it|its|that)|everything|what)\b"
    r"|(?:every|each)(?: (?:last|single))? (?:cent|penny|dollar|pound|one|payment)(?: of (?:it|them|that))?\b"
    r"|(?:none|most|half|all|nearly all) of (?:it|them|which|those) (?:on|in|of|from|for|were|was|came|ran|after|before|paid|described|charged|billed)\b"
    r"|(?:<A\d+> times|(?:about |nearly |almost |more than |less than |over )?(?:twice|double|triple|half)) (?:what|as much|the (?:amount|sum))"
    r"|<A\d+> as much\b"
    r"|(?:far |much |slightly |a little |well )?(?:more|less) than (?:the )?<E\d+>(?:['\u2019]s?)? (?:gave|paid|sent|handed|had paid|had given) (?:the )?<E\d+>(?=[.,;]|$)"
    r"|(?:(?:another|a second|its|the) (?:[a-z-]+ ){1,5}?(?:[a-z-]+, )?)?<E\d+>,? (?:about |nearly |almost |roughly |some |more than |less than |over |only |just )*(?:<A\d+> times|twice|half|double) as much\b"
    r"|(?<=of which )(?:the|<A)"
    r"|which (?:was|is|proved) (?:also |by far )?(?:the|its|their) (?:single )?(?:[a-z]+ ){1,2}month\b"
    r"|<P\d+> alone (?:came to|ran to|added up to|brought|accounted for) "
    r"|(?<=with )<P\d+>(?: alone)? (?:bringing|accounting for|yielding|making up)"
    r"|in <A\d+> (?:[a-z-]+ )?(?:payments|disbursements|che(?:ck|que)s|instal)"
    r"|the (?:first|last|largest|biggest|earliest|smallest|oldest|newest|latest|dearest|cheapest)(?: of (?:them|these|those|which))? (?:dated|came|was|on|in|of|for|went|<)"
    r"|(?:<E\d+>(?:['\u2019]s)?|its|the|their) (?:first|last|largest|biggest|earliest|smallest|latest|final) (?:single )?(?:payment|che(?:ck|que)|bill|instal?ment)(?: to (?:it|them|<E\d+>))?, (?:of|for|at|worth) <A"
    r")|"
    r"(?P<end> and )(?="
    r"the (?:last|latest|newest|first|oldest|earliest)(?: of them| one)? (?:in|on) <P\d+>"
    r"|(?:about |nearly |almost |roughly |more than |less than |over |some |just |only |exactly |close to )*(?:<A\d+> times|twice|double|triple|half|<A\d+>) as much (?:money )?(?:again )?(?:(?:in|during|over|for) )?(?:the )?(?:<P|(?:month|quarter|year) (?:after|before|later|earlier)\b|(?:next|following|previous) (?:month|quarter|year)\b)"
    r"|(?:the )?<E\d+>,? (?:about |nearly |almost |roughly |some |more than |less than |over |only |just )*(?:<A\d+> times|twice|half|double) as much\b"
    r")|"
    r"(?P<conj>,? (?:and|but|while|whereas|although|though|yet|so|or|as|because|after which|when) )(?="
    r"(?:then |also |later |only |that |(?:its|their|his|her|the|a|an|another|more than|about|no|not|none|nothing|neither) )*(?:<[EAP]\d+>|[a-z]+\b)"
    r")|"
    r"(?P<while>(?:^|, )(?:while|whereas)\s)|"
    r"(?P<comma>, )(?=(?:which|who|that|according|<E\d+> (?:was|were|is|had|has|paid|got|received|spent|took)))",
    re.IGNORECASE,
)
_OF_A_KIND = regex(
    r"\b(?:paid|gave|sent|handed) (?:one|another|its|an?|the|his|her|their) (?:[a-z-]+ ){0,3}(?:agency|firm|company|vendor|consultancy|shop|contractor|supplier|broker|consultant|pollster|printer), <E\d+>$"
)
_NAMED_ALONE = regex(r"(?:(?:another|a second|its|the) [a-z][a-z -]*(?:, )?)?(?:(?:the )?<E\d+>)?,?")
_THAN_A_LIST = regex(r"\b(?:than|of what|times what|as much as) (?:the )?(?:campaigns? of )?(?:<E\d+>,? )*<E\d+>,?$")
_TOGETHER = regex(r"<E\d+>(?:['\u2019]s?)?(?: [a-z]+){0,5} (?:together|combined|between them)\b")


def clauses(marked: Marked, whole: str) -> list[Clause]:
    """The clauses of a sentence: cut at semicolons and dashes, and at conjunctions where a verb stands on both sides."""
    made = marked.cut.get(whole)
    if made is None:
        made = marked.cut[whole] = _cut_apart(marked, whole)
    return [*made]


def _cut_apart(marked: Marked, whole: str) -> list[Clause]:
    beside, marked = relative(marked, whole)
    text = without_asides(marked)
    cuts = [0]
    for match in _CUT.finditer(text.text):
        left, right = text.text[cuts[-1] : match.start()], text.text[match.end() :]
        if match["part"] and re.search(r"\b(?:most|fewest) (?:clicks|impressions|views|posts|tweets)$", left):
            continue  # 'the ad with the most clicks, 73,063 of them'
        if match["part"] and _OF_A_KIND.search(left):
            continue  # 'paid one agency, X, four times what Y paid Z'
        if match["part"] and _NAMED_ALONE.fullmatch(left):
            continue  # '..., and another supplier, X, three times as much'
        if match["part"] or match["end"]:
            cuts.append(match.end())
            continue
        if match["comma"] and not re.match(r"<E", right):
            continue
        if _THAN_A_LIST.search(left) and _TOGETHER.match(right):
            continue  # 'more than A, B and C spent together'
        if not (re.search(rf"\b{_VERB}\b", left) and re.search(rf"\b{_VERB}\b", right[:160])):
            continue
        if match["conj"] and not _begins(match[0], left, right):
            continue
        cuts.append(match.end())
    cuts.append(len(text.text))
    out = []
    for begin, end in itertools.pairwise(cuts):
        part = re.sub(
            r"(?:,? (?:and|but|while|whereas|although|though|yet|so|or|as|because|when)|, with|[;,:]|\s[\u2014\u2013]) ?$",
            "",
            text.text[begin:end],
        )
        led = begin + len(part) - len(part.lstrip())
        if part.strip():
            out.append(Clause(text, part.lstrip(), text.places[led : begin + len(part)], whole, begin == 0))
    return [*beside, *out]


_RELATIVE = regex(
    r"(?P<what><E\d+>), (?:which|whom) (?P<who><E\d+>(?:'s \w+)?) (?P<verb>(?:had |has |also )*(?:paid|hired|gave|sent))(?P<rest>(?: [^,;]*)?),(?= (?:is|are|was|were|has|had|did|does|[a-z]+ed|got|ran|sold|made|took)\b)"
)
_WHICH_PAID = regex(
    r"(?P<what><E\d+>)(?: of (?:<E\d+>|[A-Z][a-z]+)(?:, (?:<E\d+>|[A-Z][\w.]+))?)?(?:, (?:<E\d+>(?:'s|\u2019s)? )?(?:an? |the |its |his |her )?(?:[a-z-]+ ){0,4}[a-z-]+)?, (?:which|who) (?P<told>(?:had |has |also |later |then )*(?:(?:reported|made|listed|disclosed|recorded) (?=<A\d+> (?:payments|disbursements|che(?:ck|que)s|transfers|transactions) to )|(?:paid|gave) (?:<E\d+>|him|her) (?:a |an )?|(?:been |was |were )+paid |(?:received|got|collected|took in|earned|drew) )[^,;]*<A\d+>[^,;]*?|(?:paid|gave|sent) (?:<E\d+>|him|her) (?:nothing|no |not (?:a|one) )[^,;]*?)(?=[.;,]|$)"
)


def relative(marked: Marked, whole: str) -> tuple[list[Clause], Marked]:
    """'X, which Y paid $5, registered ...': the clause 'Y paid X $5', and the sentence without it."""
    if behind := _WHICH_PAID.search(marked.text):
        start, end = behind.span("told")
        text = f"{behind['what']} {behind['told']}"
        at = marked.places[behind.start("what")]
        places = [*[at] * (len(behind["what"]) + 1), *marked.places[start:end]]
        left = replace(
            marked,
            text=marked.text[: behind.end("what")] + marked.text[end:],
            places=marked.places[: behind.end("what")] + marked.places[end:],
        )
        return [Clause(marked, text, places, whole, False)], left
    match = _RELATIVE.search(marked.text)
    if match is None:
        return [], marked
    verb = marked.text[match.start("who") : match.end("verb")]
    text = f"{verb} {match['what']}{match['rest']}"
    places = [
        *marked.places[match.start("who") : match.end("verb")],
        marked.places[match.end("verb") - 1],
        *[marked.places[match.end("verb") - 1]] * len(match["what"]),
        *marked.places[match.start("rest") : match.end("rest")],
    ]
    left = replace(
        marked,
        text=marked.text[: match.end("what")] + marked.text[match.end() :],
        places=marked.places[: match.end("what")] + marked.places[match.end() :],
    )
    return [Clause(marked, text, places, whole, False)], left


_PLACE = r"(?:first|last|latest|earliest|largest|biggest|smallest)"


def _begins(conjunction: str, left: str, right: str) -> bool:
    """Whether a conjunction begins a clause of its own: a subject with its verb, or a verb that goes on with the subject before."""
    word = conjunction.strip(" ,").lower()
    verb = rf"(?: [a-z]+ly| also| then| each| both| later| never| together| alone| reportedly| itself)*,? (?:{_VERB})\b"
    subject = r"(?:that (?:month|year|quarter|day|week) |<P\d+> (?=(?:its|the|his|her|their|it|they|he|she)\b|<E))?(?:the |a |an |its |their |his |her |another |that |those |these )*(?:<E\d+>(?:'s)?|<A\d+>|it|he|she|they|this|that|there|one|none|nothing|nobody|half|most|many|more|[a-z]+(?:-[a-z]+)*)"
    if word == "when" and "<A" not in right and re.search(r"\b(?:day|week|month|year) (?:was|is|came on|fell on) <P\d+>$", left):
        return bool(re.search(rf"\b{_VERB}\b", right))  # 'the busiest day was October 7, when X's e-mails came out'
    if word in ("as", "so", "when", "or") and not re.match(rf"{subject}{verb}", right):
        return False
    if word == "as":
        return bool(re.match(rf"(?:<E\d+>|it|he|she|they){verb}", right)) and not re.search(
            r"\b(?:as|such|same|much|many|far|well|long|soon)(?: \w+)?$|\bas (?:much|many|often|large|big|high)\b[^;]*$", left
        )
    if re.match(r"<P\d+> (?:was|is|proved|remained|brought|saw)\b", right):
        return True
    if re.match(rf"(?:(?:in|on|by|during) )?<P\d+>,? (?:the )?<E\d+>{verb}", right):
        return True
    if re.match(
        rf"(?:the|its|their) {_PLACE}(?: one)?(?: of (?:them|these|those))?, (?:of |at |for |worth )?<A\d+>, {_VERB}\b", right
    ):
        return True
    if re.match(rf"(?:<E\d+>(?: (?:of|in|from) (?:<E\d+>|[A-Z][a-z]+(?: [A-Z][a-z]+)*))?(?:, | and )?)+{verb}", right):
        # 'A and B each paid': a list of subjects is no two clauses
        return not re.search(r"(?:^|\b(?:that|both|and|by|from|to) |, )(?:both )?(?:the )?<E\d+>$", left.rstrip(", ")) or bool(
            re.search(rf"\b{_VERB}\b[^.]*<[EAP]\d+>$", left)
        )
    if re.match(
        rf"(?:<E\d+>['\u2019]s|its|his|her|their|another|a second) (?:[a-z-]+ ){{0,4}}[a-z-]+, (?:the )?<E\d+>,{verb}", right
    ):
        return True  # 'while Clinton's pollster, X, got ...'
    if re.match(rf"(?:<[EA]\d+>(?:'s)? )?(?:[a-z]+(?:-[a-z]+)* |<[EAP]\d+> ){{0,8}}?{_VERB}\b", right) and re.match(
        rf"{subject}(?: [a-z]+(?:-[a-z]+)*| <[EAP]\d+>){{0,7}}?{verb}", right
    ):
        return True
    return bool(re.match(rf"(?:also |then |later |never |only |did |had |has |it |that same )*{_VERB}\b", right))


_PAST = r"(?:paid|gave|sent|spent|made|held|took|got|lent|ran|kept|hired|bought|sold|won|lost|left|led|met)"


def without_asides(marked: Marked) -> Marked:
    """The sentence without what stands between commas behind a name ('..., who resigned in February, ...'), where it tells of nothing with an amount."""
    if not marked.bared:
        marked.bared.append(_bared(marked))
    return marked.bared[0]


_NO_ASIDE = r"(?:paying|giving|sending|spending|owing|lending|receiving|getting|including|according|earning|making|totall?ing|leaving|bringing|using|accounting|representing|reporting|listing|raising|lobbying|registering|owning|holding|borrowing|donating|contributing|collecting|buying|posting|running|during)"
"""What tells of a deal that a record may hold, and is a claim of its own."""


def _bared(marked: Marked) -> Marked:
    text, places = _unled(marked)
    found = list(
        re.finditer(
            r"(?<=>), (?:(?:of |in )?which|who|whose|(?:also |better )?known as|formerly|then|now|once|the|a|an|its|his|her|also|another|one of|based|headquartered|located)\b(?:(?!<A\d+>)[^,])*?,(?= (?:[a-z]|<[AP]))",
            text,
        )
    )
    found += list(
        re.finditer(
            rf"(?<=>), (?:<E\d+>(?:'s)? )[a-z](?:(?!<[AE]\d+>|\band\b)[^,])*?,(?= (?:<[AP]|[a-z]+ed\b|{_PAST}\b|was|were|had|has|have|did|is)\b)",
            text,
        )
    )
    # 'X, Mercer's pro-Cruz PAC which later called itself Y when he turned to Trump, made'
    found += list(
        re.finditer(
            rf"(?<=>), (?:<E\d+>['\u2019]s|an?|the|his|her) (?:[A-Za-z-]+ ){{0,3}}(?:(?:pro|anti)-<E\d+>|(?:pro|anti)-[A-Z][a-z]+ PAC|PAC|committee|fund|group|firm|company|organi[sz]ation) (?:which|that) (?:later|once|then|formerly|originally|eventually|subsequently|had|has) (?:(?!<[AP]\d+>)[^,])*,(?= (?:[a-z]+ed\b|{_PAST}\b|was|were|had|has))",
            text,
        )
    )
    found += list(
        re.finditer(
            r"(?<=>) (?:of|in|from) [A-Z][a-z]+(?: [A-Z][a-z]+)*(?P<cut>, (?:who|which|whose)\b(?:(?!<A\d+>)[^,])*?,)(?= (?:[a-z]|<[AP]))",
            text,
        )
    )
    # 'X, whose founder, Y, worked for Z, has been paid': Y and Z are neither paid nor pay
    found += list(
        re.finditer(
            rf"(?<=>), whose (?:[a-z-]+ ){{0,4}}[a-z-]+, <E\d+>,(?:(?!<A\d+>)[^,;])*,(?= (?:[a-z]+ed\b|{_PAST}\b|was|were|had|has|have|did|is|also)\b)",
            text,
        )
    )
    # 'X, bidding to return to the job he held in 2010, announced': what somebody is about is no time, or deed, of what is told
    found += list(
        re.finditer(
            rf"(?<=>), (?:now |once |still |again )?(?!{_NO_ASIDE}\b)[a-z]{{3,}}ing\b(?:(?!<A\d+>(?! (?:months|years|weeks|days|terms)\b))[^,;])*?,(?= (?:[a-z]+ed\b|{_PAST}\b|was|were|had|has|have|did|is)\b)",
            text,
        )
    )
    # 'X, of 55 New Oxford Street, ...', 'his report, completed in March 2019, ...'
    found += list(
        re.finditer(r"(?<=>), of (?:<A\d+>|\d+\w?)(?: [A-Z][a-z.]+)+(?:, (?:<E\d+>|[A-Z][a-z]+))?,(?= (?:[a-z]|<[AP]))", text)
    )
    found += list(
        re.finditer(
            r"(?<= report)(?:, (?:completed|published|released|issued|finished|submitted|delivered|unsealed) (?:to [a-z ]+ )?(?:(?:in|on) )?<P\d+>,)(?= (?:does|did|is|was|has|had|do|says|said|names?|never)\b)",
            text,
        )
    )
    # 'its report, signed by its treasurer, Andrea Wise, on 15 July, puts ...': who signed it is told as not looked at
    signed = list(
        re.finditer(
            r"(?<=[a-z>]), (?:signed|filed|certified|sent in|submitted) by (?:(?:its|the|his|her|their) [a-z ]*(?:treasurer|custodian)[a-z ]*,? )?<E\d+>(?:,? (?:on )?<P\d+>)?,(?= [a-z])",
            text,
        )
    )
    marked.left_out += tuple((places[one.start() + 2][0], places[one.end() - 2][1]) for one in signed)
    found += signed
    found += list(re.finditer(r"(?<=>) \((?:(?!<A\d+>)[^()])*\)", text))
    found += list(
        re.finditer(
            r"(?<=[a-z>]), according to (?:his|her|the|its|their|that|this|<E\d+>)[^,<>]{2,60},(?= (?:(?:is|was|are|were|has|had|did|does|got|took|paid|gave|spent|received|made|[a-z]+ed)\b|<A))",
            text,
        )
    )
    # 'In March, according to him, nobody else got more': whoever says so is no party to it
    found += [
        m
        for m in re.finditer(r"(?<=[a-z>]), according to (?P<e><E\d+>|him|her|them),(?= )", text)
        if not m["e"].startswith("<") or marked.ref(m["e"]).kind == "person"
    ]
    found += list(
        re.finditer(r"(?<=>), (?:it|the form|the report|he|she) (?:says|said|shows|states|reports|adds),(?= [a-z])", text)
    )
    found += list(re.finditer(r"(?<=[a-z>]), (?:an?|the|our|its|their) (?:[a-z-]+ )?(?:examination|analysis|review|tally|study|count) of [^;]*? (?:shows?|showed|finds?|found|reveals?|revealed)(?=\.?$)", text))  # fmt: skip
    found += [
        m for m in re.finditer(r"(?<=>), <E\d+>,(?= )", text)
        if (led := re.search(r"<E\d+>$", text[: m.start()]))
        and (marked.ref(led[0]).name == marked.ref(m[0]).name or re.match(r"an? .*\b[a-z]+$", marked.ref(m[0]).text))
    ]  # fmt: skip
    # 'X, of Sterling, Va., had', 'Sakima for Congress, in Poughkeepsie, spent'
    found += [
        m
        for m in re.finditer(
            r"(?<=>), (?:of|in) (?P<town><E\d+>|[A-Z][\w.]+(?: [A-Z][\w.]+)*)(?:, (?:<E\d+>|[A-Z][A-Za-z]*)\.?)?,(?= (?:[a-z]|<[AP]))",
            text,
        )
        if not m["town"].startswith("<") or (marked.ref(m["town"]).kind == "organisation" and not marked.ref(m["town"]).how)
    ]
    # 'X, the hedge fund that Y helped to run, paid Z': the epithet is of X
    found += [
        m
        for m in re.finditer(r"(?<=>), (<E\d+>) (?:that|which|who|whom)\b(?:(?!<A\d+>)[^,])*,(?= (?:[a-z]|<[AP]))", text)
        if marked.ref(m[1]).how
    ]
    # 'paid a second pollster, X, $5,000': the noun says no more than the name
    found += [
        m
        for m in re.finditer(
            r"(?: an?| another| its| his| her| their| the)(?: [a-z-]+){1,4},(?= <E\d+>,? (?:just |about |some |more than )*<A)",
            text,
        )
        if re.search(r"\b(?:paid|gave|sent|hired|to)$", text[: m.start()])
    ]
    cuts = [match.span("cut") if "cut" in match.groupdict() else match.span() for match in found]
    cuts += [match.span(part) for match in _A_FIRM_OF.finditer(text) for part in ("led", "comma")]
    for start, end in sorted(cuts, reverse=True):
        if re.search(
            r"\b(?:paid|spent|received|got|sent)\b|\bday (?:was|is|came|fell)\b[^,]*<P|\bwhich (?:made|makes) (?:it|<E\d+>)",
            text[start:end],
        ):
            continue
        text, places = text[:start] + text[end:], places[:start] + places[end:]
    return replace(marked, text=text, places=places)


_A_FIRM_OF = regex(
    r"(?<=[a-z] )(?P<led><E\d+>(?:'s|\u2019s) (?:own |old |former )?(?:[a-z-]+ )?(?:firm|company|consultancy|business|agency|shop|outfit|practice|partnership), )(?:the )?<E\d+>(?P<comma>,)(?= )"
)
"""'Did not pay Brad's company, Giles-Parscale, anything': the noun says no more than the name."""
_LED_BY_KIND = regex(
    r"(?:^|(?<=[;,] )|(?<= and )|(?<= but ))(?P<led>(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:own |old |former |then )?(?:[a-z-]+ )?(?:firm|company|consultancy|business|agency|group|shop|outfit|practice|partnership|PAC|employer|client|principal|customer), )(?:the )?<E\d+>(?P<comma>,)(?= (?:<[AP]|[a-z]+ed\b|is|was|has|had|got|took|gave|paid|made|sent|spent|did|does))"
)


def _unled(marked: Marked) -> tuple[str, list[tuple[int, int]]]:
    """'His firm, X, has been registered': what kind of thing X is says no more than the name."""
    text, places = marked.text, marked.places
    for match in reversed(list(_LED_BY_KIND.finditer(text))):
        for start, end in (match.span("comma"), match.span("led")):
            text, places = text[:start] + text[end:], [*places[:start], *places[end:]]
    return text, places


def without_source(marked: Marked) -> Marked:
    """The sentence without ', the form says,' and the like."""
    text, places = marked.text, marked.places
    for match in reversed(
        list(
            re.finditer(
                r",? (?:(?:the|his|her|its|that|<E\d+>'s) (?:[A-Za-z]+ |<P\d+> )?(?:form|filing|disclosure|report|record|document|archive|data|list|register|version)s?(?: (?:released|published|kept) by (?:the )?[^,]{2,50})? (?:says?|shows?|states?|has it|indicates?)(?:,|(?=\.?$))"
                r"|or so [^,.;]{3,60}? (?:said|says|complained|claimed|claims|insisted|argued|charged|told [a-z]+)(?: (?:(?:in|on) )?<P\d+>)?(?=\.?$))",
                text,
            )
        )
    ):
        text = text[: match.start()] + text[match.end() :]
        places = places[: match.start()] + places[match.end() :]
    if says := _FORM_SAYS.match(text):
        text, places = text[says.end() :], places[says.end() :]
    return replace(marked, text=text, places=places)


_FORM_SAYS = regex(
    r"(?:And |But )?(?:[Tt]he|[Hh]is|[Hh]er|[Tt]hat|<E\d+>(?:'s|\u2019s)) (?:own |public |financial |ethics |White House |first |second )*(?:form|filing|disclosure|disclosure form|statement) (?:says|states|shows|said|showed) (?:that )?(?=(?:he|she|<E\d+>) (?:was|is|has been|had been|served|worked|owned|owns|held|holds|consulted)\b)"
)
"""'His disclosure says he was its secretary': what follows is said of him."""
