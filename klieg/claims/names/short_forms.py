"""What a pronoun, a noun ('the firm', 'the senator') or a short name stands for, by who has been spoken of. Every step beyond the name as written is listed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.names import parties
from klieg.claims.names.gazetteer import TITLE
from klieg.claims.names.spoken import KEEPER, TRADES, Mention, Spoken
from klieg.claims.reading import WHATEVER_IT_DOES, Ref
from klieg.read import tsv

ORGANISATION = regex(
    r"\b(?:Group|Committee|Media|Company|LLC|L\.L\.C|Inc|Corp|Corporation|Agency|Council|Facebook|Google|Twitter|Instagram|BV|TV|Airlines|University|Fund|PAC|"
    r"Foundation|Party|Department|Associates|Limited|Ltd|LLP|LP|Partners|Holdings|Technologies|Systems|Bank|House|Senate|Congress|Court|Commission|Office|Institute|Center|Centre|"
    r"News|Times|Post|Journal|Guardian|Strategies|Consulting|Solutions|Services|Leave|Trust|League|Union|Association|Network|Networks|"
    r"Industries|Productions|Films?|Radio|Press|Victory|Capital|Ventures|Security|Digital|Data|Labs?|Studios?)\b"
)  # fmt: skip
_TITLES = regex(rf"^{TITLE}")
PRONOUN = regex(
    r"\b(?:he|she|him|it|they|them|her(?= (?:(?:about|some|nearly|almost|roughly|around|just|over|more than|at least) )?[$\u00a3\u20ac]\d))\b(?<!of it)(?<!of them)",
    re.IGNORECASE,
)
WE = regex(
    r"(?<=[\"\u201c])We\b|\bwe\b|(?:(?<=\bfrom )|(?<=\bby )|(?<=\bbilled )|(?<=\bcharged )|(?<=\bcost ))us(?=[.,;!?\"\u201d\u2019]| (?:in|for|that|about|some|nearly|over|more|less|just|only|through|by|before|until|from|a|an|nothing|\$))"
)
_WHAT = r"campaign|operation|firm|company|agency|committee|side|consultancy|super PAC|PAC|group|organi[sz]ation|candidate|contractor|vendor|network|shop|outfit|business|supplier|payee|start-?up|corporation|bank|fund manager|hedge fund|airline|insurer|manufacturer|party|fund"
SHORT = regex(
    rf"\b(?<!\b[Oo]n )(?:[Tt]he|[Tt]hat(?! (?:the|its|his|her|their|year|month|quarter|week|day|time|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)\b| [a-z]+ (?:the|its|his|her|their|an?) )|[Tt]his|[Ss]aid(?! th(?:e|at)\b)) (?P<lead>(?!(?:form|report|filing|disclosure|document|version|register|letter|statement)s? [a-z]+ )(?:(?:same|data|digital|web|media|design|ad|advertising|marketing|analytics|consulting|online|tech|technology|political|Texas|London|British|small|little-known|then|new|cap|hat|polling|mapping|aviation|law|[A-Z][a-z]+(?: [A-Z][a-z]+)?|(?!(?:the|an?|its|his|her|their)\b)[a-z]+)(?:-based|-area)? ){{0,2}})(?P<what>{_WHAT})\b(?!'s? (?:digital director|executive)| (?:of|for) [A-Z])|"
    r"\b(?P<own>[Hh]is|[Hh]er|[Tt]heir) (?:own )?(?:(?:presidential|congressional|gubernatorial|House|Senate|re-?election|principal|authorized|\d{4}) )*(?:campaign|operation|candidacy|committee|presidential bid|organi[sz]ation|side|team)\b|\b(?P<your>[Yy]our (?:campaign|client|committee|PAC))\b|\b[Tt]he (?P<cap>Campaign)\b|\b[Tt]he (?P<part>Bureau|Council|Foundation|Institute|Association|Agency|Centre|Center|Authority|Ministry|Alliance|Fund|Group|Company|Firm|Society|League)\b(?! (?:of|for|on)\b)|(?P<you2>(?<=\bfrom )you|(?<=\bby )you)\b|\b(?P<you>[Yy]ou)(?= (?:also |then |later |never )?(?:paid|spent|reported|sent|gave|disbursed|made \w+ payments))"
)  # fmt: skip
OWN = regex(
    r"\b(?P<pronoun>its|his|her|their)(?= (?:[a-z-]+ ){0,3}(?:payments?|disbursements?|outlays?|spending|expenditures?|che(?:ck|que)s|vendors?|payees?|suppliers?|filings?|reports?|budget|operating|account|money|first|last|largest|biggest|top|(?:firm|company|consultancy|outfit)(?= (?:had |has |also |never |then )*(?:registered|signed up|lobbied)))\b)|\b(?P<his>his|her)(?= (?:[a-z-]+ ){0,2}(?:contributions|donors|contributors|receipts|backers)\b)",
    re.IGNORECASE,
)
_TO_IT = regex(
    r"\b(?:paid|reimbursed|gave|given|sent|owed|lent|loaned|refunded|billed|charged|handed|wired) $"
    r"|\b(?:contributed|donated|gave|given|paid|sent|transferred|lent) (?:\S+ ){1,4}to $"
)
_NO_CAMPAIGN = regex(
    r"\b(?:Party|PAC|Political Action Committee|National Committee|Congressional Committee|Senatorial Committee|GOP)\b",
    re.IGNORECASE,
)
_A_RUN = regex(r"\bfor [A-Z]|\b(?:19|20)\d\d\b|\b(?:[Cc]ampaign|[Ee]lect|Friends|Victory)\b")
"""By which a committee's name tells that it is a campaign's."""
_COMMITTEES = frozenset(["committee", "pac", "super pac", "group", "fund"])
_NO_CAMPAIGNS_COMMITTEE = frozenset(
    ["inaugural", "joint", "select", "intelligence", "judiciary", "oversight", "ethics", "congressional", "transition"]
)
"""'The inaugural committee' is none of a campaign's."""
_SHORTENED = regex(
    r"(?:[ ,](?:Media|Group|Strateg\w+|Consulting|Solutions|Services|Associates|Partners|Promotions|Messaging|Interactive|Communications|Company|Co|Inc|LLC|Ltd|Limited|Corp\w*|&|and|\+|Digital|Data|Productions|Printing|Team|Research|Marketing|Technologies|Labs|[A-Z][\w.-]+)\.?)+$"
)
POLITICIANS = frozenset(
    [
        "senator",
        "governor",
        "representative",
        "businessman",
        "billionaire",
        "developer",
        "nominee",
        "surgeon",
        "doctor",
        "neurosurgeon",
        "secretary",
        "democrat",
        "republican",
        "socialist",
        "texan",
        "vermonter",
        "floridian",
        "kentuckian",
        "arkansan",
    ]
)
_SPEAKER_OF = regex(
    r"(?:said|spokes\w+|officials?|officers?|executives?|director|president|adviser to|advisor to|aide to|counsel to|of|for|at) (?:for |of |at )?(?:the )?$"
)
_HAS_SPEAKER = regex(
    r"(?:['\u2019]s)? (?:campaign )?(?:aide|adviser|advisor|spokes\w+|official|staffer|strategist|operative|manager|volunteer|organi[sz]er|treasurer|counsel|lawyer)\b"
)
_SAME_TRADE = {
    "lawyers": ("law firm",), "law firm": ("lawyers",), "buyer": ("firm",), "designer": ("developer", "shop"), "developer": ("designer",), "hatter": ("maker", "hatmaker"),
    "hatmaker": ("maker", "hatter"), "maker": ("hatmaker", "manufacturer"), "carrier": ("airline", "aviation company"), "airline": ("aviation company", "carrier"),
}  # fmt: skip
"""Words for one trade: who was called by the one may be called by the other."""
CALLING = regex(
    rf"\b[Tt]he (?:(?!first|second|third|last|largest|biggest|only|same|the |an? |his |her |its |names?\b|mentions?\b|says\b|said\b|and\b|of\b|to\b)[a-zA-Z'-]+ ){{0,3}}?(?P<noun>{TRADES}|senator|governor|representative|businessman|billionaire|nominee|surgeon|neurosurgeon|democrat|republican|socialist|[Dd]emocrat|[Rr]epublican|Texan|Vermonter|Floridian|Kentuckian)\b(?P<own>['\u2019]s (?:campaign|operation|committee|filings?)|['\u2019]s(?= (?:reported|paid|spent)|[.,;]|$))?"
)
_GIVES = r"(?:gave|give|paid|pay|sent|contributed|donated|spent|reported|raised|also|never|did|had|have|put|made|then)\b"
BY_A_WORD = regex(
    rf"\b(?:(?<=from )|(?<=by )|(?<=to )|(?=[Tt]he [a-z]+ {_GIVES})|(?=[Tt]he [a-z]+['\u2019] ))[Tt]he (?P<noun>(?!friends|states|campaigns|committees|parties|payments|members|services)[a-z]{{4,}}s)\b(?:['\u2019] (?:PAC|fund|committee|political arm|association|group))?"
)
LESS_LIKELY = regex(
    r"\b(?:(?:Republic|Kingdom|Embassy|Government|Ministry|State|Emirate|Commonwealth) of|Embassy|Ministry|Committee|House|Senate|Congress|Facebook|Google|Twitter|Instagram|Commission|Department|Court|Times|Post|Guardian|Union|White House|Party|Special Counsel|New Yorker|Reuters|Associated Press|Politico|BuzzFeed|CNN|BBC|NBC|ABC|CBS|Newsweek|Bloomberg|Telegraph|ProPublica|Intercept)\b"
)


def by_title(spoken: Spoken, name: str) -> Ref:
    """Somebody with a title before the name: a person, by the whole name if it was given before."""
    full = spoken.whole_name(name)
    return Ref(name, full, "person", "" if full == name else f"{name!r} is {full}, named before")


def by_name(spoken: Spoken, name: str) -> Ref:
    """Who or what a name stands for, short or whole: one named before by more, a person, else an organisation."""
    bare = _TITLES.sub("", name)
    whole = next((o for o in reversed(spoken.organisations) if o.startswith(f"{bare} ") and _SHORTENED.match(o[len(bare) :])), "")
    if (
        whole
        and bare not in spoken.known.organisations
        and not (spoken.known.candidate(bare) or bare in spoken.people or bare in spoken.known.people)
    ):
        return Ref(name, whole, "organisation", f"{name!r} is {whole}, named before")
    titled = bare != name and " " in bare and not ORGANISATION.search(bare) and bare not in spoken.known.organisations
    if titled or _is_person(spoken, bare):
        return Ref(
            name,
            spoken.whole_name(bare),
            "person",
            "" if spoken.whole_name(bare) == bare else f"{name!r} is {spoken.whole_name(bare)}, named before",
        )
    return Ref(name, bare, "organisation")


def _is_person(spoken: Spoken, name: str) -> bool:
    words = name.split(" ")
    if (
        " for " in name
        or ORGANISATION.search(name)
        or (name in spoken.known.organisations and not set(words) & (set(spoken.known.people) | set(spoken.known.candidates)))
    ):
        return False
    if len(words) == 1:
        return (
            name in spoken.known.given
            or name in spoken.known.candidates
            or name in spoken.known.people
            or any(
                name in (person.split(" ")[-1], person.split(" ")[0])
                for person in spoken.people
                if " " in person or person == name
            )
        )
    return len(words) <= 4 and (
        words[0].lower().strip(".") in word_list("given_names")
        or words[0] in _genders()
        or words[-1] in spoken.known.candidates
        or words[-1] in spoken.known.people
    )


def campaign_of(spoken: Spoken, text: str, who: str) -> Ref:
    """The campaign of somebody ('Cruz's operation'): the one committee of that name named before, or the principal one."""
    bare = _TITLES.sub("", who)
    name = spoken.whole_name(bare) if spoken.whole_name(bare) != bare else bare
    own = [
        c
        for c in dict.fromkeys(spoken.campaigns)
        if c in spoken.known.committees
        and re.search(rf"\b{re.escape(bare.split(' ')[-1])} for\b|\bfor {re.escape(bare.split(' ')[-1])}\b", c)
    ]
    if len(own) == 1:
        return Ref(text, own[0], "campaign", f"{text!r} is {own[0]}, named before")
    return Ref(text, name, "campaign", f"the campaign of {name}: the candidate's principal committee")


def holder(spoken: Spoken, match: re.Match[str]) -> Ref | None:
    """'The Treasury secretary': the one filer of a disclosure spoken of whose form states the post."""
    wanted = [match["agency"].lower(), match["post"].lower()]
    holding = [last for last, post in spoken.known.posts.items() if all(re.search(rf"\b{word}\b", post) for word in wanted)]
    if len(holding) != 1:
        return None
    name = spoken.whole_name(holding[0])
    return Ref(match[0], name, "person", f"{match[0]!r} is {name}, whose disclosure states the post")


def shortened(spoken: Spoken, one: Mention, found: list[Mention]) -> Ref:
    """'A hired Tusk Digital; B paid Tusk as well': the one of the same sentence that a single word is short for."""
    ref = one.ref
    if ref.kind != "organisation" or ref.how or " " in ref.name or ref.name in spoken.known.organisations:
        return ref
    for other in found:
        name = other.ref.name
        if (
            other.start < one.start
            and not other.ref.how
            and name.startswith(f"{ref.name} ")
            and _SHORTENED.match(name[len(ref.name) :])
        ):
            return replace(ref, name=name, how=f"{ref.text!r} is {name}, named before")
    return ref


def short_form(spoken: Spoken, match: re.Match[str], before: list[Mention]) -> Ref | None:
    """'The firm', 'his campaign', 'your committee', 'the Bureau' (SHORT): the one of that kind named before."""
    if match["part"]:
        named = next((o for o in reversed(spoken.organisations) if match["part"] in o), None)
        return Ref(match[0], named, "organisation", f"{match[0]!r} is {named}, named before") if named else None
    what = (match["what"] or "campaign").lower()
    if match["own"]:
        return _own_campaign(spoken, match, before)
    if (
        match["lead"]
        and match["lead"].strip()[:1].isupper()
        and what in ("committee", "campaign", "organisation", "organization", "operation")
    ):
        word = match["lead"].strip().split("-")[0]
        named = next((c for c in reversed(spoken.campaigns) if word in c), None)
        if named:
            return Ref(match[0], named, "campaign", f"{match[0]!r} is {named}, named before")
    if (
        what in ("campaign", "candidate", "operation", "organisation", "organization")
        or match["your"]
        or match["cap"]
        or match["you"]
        or match["you2"]
    ):
        return _the_campaign(spoken, match, before)
    if (
        what in spoken.called
        and spoken.called[what] in (*spoken.organisations, *spoken.campaigns)
        and (
            what not in ("firm", "company")
            or spoken.called[what] == next((o for o in reversed(spoken.organisations) if not LESS_LIKELY.search(o)), "")
        )
    ):
        name = spoken.called[what]
        kind = "organisation" if name in spoken.organisations else "campaign"
        return Ref(match[0], name, kind, f"{match[0]!r} is {name}, called so before")
    if match["lead"] and re.search(
        r"\b(?:other|another|first|second|third|last|only|rival|whole|entire|parent|average|biggest|largest|top|best|highest|leading|smallest|single)\b",
        match["lead"],
    ):
        return None
    return _of_a_kind(spoken, match, what, before)


_ANY_FIRM = regex(r"(?:[Tt]he|[Tt]his|[Tt]hat) (?:firm|company|consultancy|vendor|group|business|campaign|committee|association)")
"""What may be said of nearly anybody: 'the hedge fund' is one of few."""


def nameless(ref: Ref) -> bool:
    """Whether somebody is spoken of by a noun or a pronoun."""
    return any(pattern.fullmatch(ref.text) for pattern in (PRONOUN, SHORT, CALLING, WE, OWN))


def other_than(spoken: Spoken, ref: Ref) -> Ref | None:
    """'Inovo paid the firm', where 'the firm' was read as Inovo: the one before it that a noun or pronoun may stand for; None if nobody is."""

    def without(names: list[str]) -> list[str]:
        return [name for name in names if name != ref.name]

    rest = replace(
        spoken,
        people=without(spoken.people),
        organisations=without(spoken.organisations),
        campaigns=without(spoken.campaigns),
        prior=without(spoken.prior),
        prior_campaigns=without(spoken.prior_campaigns),
        called={word: name for word, name in spoken.called.items() if name != ref.name},
        subject=spoken.subject if spoken.subject and spoken.subject.name != ref.name else None,
    )
    if _ANY_FIRM.fullmatch(ref.text) and (short := SHORT.fullmatch(ref.text)):
        found = short_form(rest, short, [])
    elif word := PRONOUN.fullmatch(ref.text):
        found = pronoun(rest, word, [])
    elif ref.text.lower() in ("we", "us"):
        # whoever says so speaks for a campaign: not for the one that it names besides
        meant = rest.aide_of if rest.aide_of and rest.aide_of.name != ref.name else None
        last = meant or (Ref("", rest.campaigns[-1], "campaign") if rest.campaigns else None)
        found = replace(last, text=ref.text, how=f"{ref.text!r} is {last.name}, spoken of before") if last else None
    else:
        return None
    return replace(found, how=f"{found.how}, for it is not {ref.name}") if found and found.name != ref.name else None


_LENDS_HIS = regex(
    r"^(?:,[^,]*,)? (?:had |has |also |then |later |himself |herself )*(?:lent|loaned|gave|donated to|contributed to|put (?:<[^>]*>|\S+) (?:million )?into) $"
)
"""'Steve Fulwell, a lawyer, lent his campaign ...'."""


def _own_campaign(spoken: Spoken, match: re.Match[str], before: list[Mention]) -> Ref | None:
    """'His campaign', 'their operation': of the candidate named last who may be meant."""
    person = next((m for m in reversed(before) if m.ref.kind == "person"), None)
    if person is not None and _LENDS_HIS.search(match.string[person.end : match.start()]):
        who = person.ref.name  # whoever lends 'his campaign' money lends it to his own
        return Ref(match[0], who, "campaign", f"{match[0]!r} is the campaign of {who}")
    here = [m.ref.name for m in reversed(before) if m.ref.kind in ("person", "campaign")]
    subject = [spoken.subject.name] if spoken.subject and spoken.subject.kind in ("person", "campaign") else []
    chain = [
        p
        for p in (*here, *subject, *reversed(spoken.people))
        if match["own"].lower() == "their" or may_be(match["own"], _with_given_name(spoken, p))
    ]
    # one who runs, though no record has a report of it, is a candidate too: not the one who was told of before
    whose = next((p for p in chain if spoken.known.candidate(p) or p in spoken.running), "") or (
        "" if spoken.known.candidates else next(iter(chain), "")
    )
    return Ref(match[0], whose, "campaign", f"{match[0]!r} is the campaign of {whose}") if whose else None


def _the_campaign(spoken: Spoken, match: re.Match[str], before: list[Mention]) -> Ref | None:
    """'The campaign', 'your committee': the one addressed, or the one spoken of last, or that of the candidate named before."""
    if (match["your"] or match["cap"] or match["you"] or match["you2"]) and spoken.addressee:
        return Ref(match[0], spoken.addressee, "campaign", f"{match[0]!r} is {spoken.addressee}, so called before")
    if not spoken.campaigns:
        person = next((p for p in reversed(spoken.people) if spoken.known.candidate(p)), "")
        return (
            Ref(match[0], person, "campaign", f"{match[0]!r} is the campaign of {person}, the candidate named before")
            if person
            else None
        )
    # a party, or a PAC, is nobody's campaign
    ahead = {m.ref.name for m in before}
    likely = [c for c in spoken.campaigns if c in ahead or c in spoken.prior_campaigns] or spoken.campaigns
    likely = [c for c in likely if not _NO_CAMPAIGN.search(c) and c not in spoken.pacs] or likely
    told, where = spoken.told_campaign
    if where == spoken.paragraph and told in likely and likely[-1] in spoken.known.committees and not _A_RUN.search(likely[-1]):
        # 'Trump's presidential campaign has lawyers. Save America pays them more than the campaign does.'
        likely = [told]
    return Ref(match[0], likely[-1], "campaign", f"{match[0]!r} is the campaign of {likely[-1]}, named before")


def _of_a_kind(spoken: Spoken, match: re.Match[str], what: str, before: list[Mention]) -> Ref | None:
    """'The committee', 'the law firm', 'the same vendor': the last one spoken of whose name fits the kind, else the last that may be one."""
    organisations = spoken.organisations_before(before)
    if what == "committee" and (other := (match["lead"] or "").strip().lower()) in _NO_CAMPAIGNS_COMMITTEE:
        named = [o for o in organisations if re.search(rf"\b{other}\b", o, re.IGNORECASE)]
        return Ref(match[0], named[-1], "organisation", f"{match[0]!r} is {named[-1]}, named before") if named else None
    # not one that is named only behind it: 'the committee paid the Republican Party of Iowa'
    ahead = {m.ref.name for m in before}
    campaigns = [c for c in spoken.campaigns if c in ahead or c in spoken.prior_campaigns] or spoken.campaigns
    committees = [c for c in campaigns if c in spoken.known.committees or c in spoken.as_committees]
    of_them = what in ("pac", "super pac") and any(_fits(what, c) for c in committees)
    last = spoken.subject
    spoken_of = what == "committee" and last is not None and last.kind == "campaign" and last.name in spoken.known.committees
    if what in _COMMITTEES and spoken.campaigns and (of_them or spoken_of or not any(_fits(what, o) for o in organisations[-4:])):
        fitting = [c for c in committees if _fits(what, c) or c in spoken.pacs] if what != "committee" else []
        if what != "committee" and not fitting:
            fitting = [c for c in campaigns if c in spoken.pacs]  # a candidate's campaign is no fund
        likely = fitting or committees or (campaigns if what == "committee" else [])
        if likely:
            return Ref(match[0], likely[-1], "campaign", f"{match[0]!r} is {likely[-1]}, named before")
    lead = (match["lead"] or "").strip().lower()
    if what in ("firm", "company", "consultancy", "vendor"):
        # whose advertisements or posts an archive holds is called an agency or a farm, no firm
        organisations = [
            o
            for o in organisations
            if not spoken.known.archive(o)
            and o not in ("Russians", "Russian", "Kremlin")
            and o.replace(" ", "_") not in word_list("places")
        ] or organisations
    if what == "fund":
        return None  # no committee was named
    if what == "party":
        return parties.the_party(spoken, match, before, organisations)
    if lead == "law" and (lawyers := [o for o in organisations[-6:] if _fits("law firm", o)]):
        return Ref(match[0], lawyers[-1], "organisation", f"{match[0]!r} is {lawyers[-1]}, named before")
    if lead == "same" and spoken.prior:
        return Ref(match[0], spoken.prior[-1], "organisation", f"{match[0]!r} is {spoken.prior[-1]}, named last")
    fitting = (
        [o for o in organisations[-6:] if len(lead) > 3 and re.search(rf"\b{re.escape(lead)}\b", o, re.IGNORECASE)]
        or [o for o in organisations if _fits(what, o)]
        or (
            []  # no firm is a committee
            if what in ("committee", "super pac", "pac") or (what == "agency" and not spoken.known.organisations)
            else [o for o in organisations if not LESS_LIKELY.search(o) and o not in spoken.asides and not _a_persons_name(o)]
            or [o for o in organisations if not LESS_LIKELY.search(o) and o not in spoken.asides]
            or [o for o in organisations if not LESS_LIKELY.search(o)]
        )
    )
    if what in _ANY_KIND and not lead and not before and (topic := spoken.topic(fitting)):
        return Ref(match[0], topic, "organisation", f"{match[0]!r} is {topic}, of which the story tells most")
    return Ref(match[0], fitting[-1], "organisation", f"{match[0]!r} is {fitting[-1]}, named before") if fitting else None


_ANY_KIND = ("firm", "company", "vendor", "shop", "consultancy", "agency")


def _a_persons_name(name: str) -> bool:
    """Whether a registrant or a payee is called as a person is ('Barry Bennett'): it is seldom they who are the firm."""
    words = name.split(" ")
    return len(words) == 2 and words[0].lower() in word_list("given_names") and not ORGANISATION.search(name)


def by_a_word(spoken: Spoken, match: re.Match[str]) -> Ref | None:
    """'The wholesalers', for the National Beer Wholesalers Association: the one named before whose name holds the word."""
    noun = match["noun"].upper()
    held = {
        name: kind
        for names, kind in ((spoken.campaigns, "campaign"), (spoken.organisations, "organisation"))
        for name in names
        if noun in re.findall(r"[A-Z]+", name.upper()) and " " in name
    }
    if len(held) != 1:
        return None
    name, kind = next(iter(held.items()))
    return Ref(match[0], name, kind, f"{match[0]!r} is {name}, named before")


def by_noun(spoken: Spoken, match: re.Match[str], before: list[Mention]) -> Ref | None:
    """'the media buyer', 'the pollster', 'the senator': who was called so, or (a politician) the one candidate who is not just spoken of."""
    noun = match["noun"].lower()
    noun = next((other for other in (noun, *_SAME_TRADE.get(noun, ())) if other in spoken.called), noun)
    if noun in spoken.called:
        name = spoken.called[noun]
        kind = "organisation" if name in spoken.organisations else "campaign" if match["own"] else "person"
        return Ref(match[0], name, kind, f"{match[0]!r} is {name}, called so before")
    if noun in POLITICIANS:
        named = [p for p in dict.fromkeys([*spoken.people, *spoken.campaigns]) if spoken.known.candidate(p)]
        fitting = {p.split(" ")[-1]: p for p in named if noun in spoken.known.attributes.get(p.split(" ")[-1], ())}
        place = next((word for word in re.findall(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", match[0]) if word != "The"), "").lower()
        if place:
            fitting = {last: p for last, p in fitting.items() if place in spoken.known.attributes[last]} or fitting
        if len(fitting) == 1:
            name = next(iter(fitting.values()))
            return Ref(
                match[0],
                name,
                "campaign" if match["own"] else "person",
                f"{match[0]!r} is {name}, of whom the candidate master says so",
            )
        if len(fitting) > 1:
            return None
        here = {m.ref.name for m in before} or ({spoken.subject.name} if spoken.subject else set())
        others = [p for p in named if not any(p.split(" ")[-1] == h.split(" ")[-1] for h in here)]
        last = {p.split(" ")[-1]: p for p in others}
        if len(last) == 1 and len({p.split(" ")[-1] for p in named}) == 2:
            name = next(iter(last.values()))
            return Ref(
                match[0],
                name,
                "campaign" if match["own"] else "person",
                f"{match[0]!r} is taken to be {name}, the other of two candidates",
            )
        return None
    named = spoken.organisations_before(before)
    if noun == "law firm":
        named = [one for one in named[-6:] if _fits(noun, one)] or named
    return Ref(match[0], named[-1], "organisation", f"{match[0]!r} is {named[-1]}{WHATEVER_IT_DOES}") if named else None


def from_where(spoken: Spoken, match: re.Match[str], of: re.Match[str]) -> Ref | None:
    """'The senator from Vermont': the one candidate spoken of whom the candidate master has there, and so."""
    noun, place = match["noun"].lower(), of["place"].lower()
    if noun not in POLITICIANS:
        return None
    known = spoken.known.attributes
    named = {p.split(" ")[-1]: p for p in [*spoken.people, *spoken.campaigns] if spoken.known.candidate(p)}
    there = [p for last, p in named.items() if place in known.get(last, ())]
    if len(there) != 1:
        return None
    text = match[0] + of[0]
    return Ref(text, there[0], "person", f"{text!r} is {there[0]}, of whom the candidate master says so")


_SPENDING = regex(r" (?:[a-z-]+ ){0,2}(?:spending|expenditures?|disbursements?|outlays?|budget|payees|vendors|suppliers)\b")


def owner(spoken: Spoken, word: str, before: list[Mention], behind: str = "") -> Ref | None:
    """Whose: 'its payments', 'their filings'; `behind`: the words that follow."""
    if word.lower() in ("his", "her"):
        named = [m.ref.name for m in reversed(before) if m.ref.kind in ("person", "campaign")]
        person = next((p for p in [*named, *reversed(spoken.people)] if may_be(word, _with_given_name(spoken, p))), "")
        return (
            Ref(word, person, "campaign" if spoken.known.candidate(person) else "person", f"{word!r} is {person}")
            if person
            else None
        )
    # 'the firm took 45 percent of its operating expenditures': those of who pays
    reports = not spoken.campaigns or not _SPENDING.match(behind)
    here = next((m.ref for m in reversed(before) if m.ref.kind == "campaign"), None) or next(
        (
            m.ref
            for m in before
            if m.ref.kind == "organisation"
            and (reports or m.ref.name in spoken.known.committees)
            and not (KEEPER.match(m.ref.name) and spoken.campaigns)
        ),
        None,
    )
    ref = here or spoken.subject or (Ref("", spoken.campaigns[-1], "campaign") if spoken.campaigns else None)
    return Ref(word, ref.name, ref.kind, f"{word!r} is of {ref.name}, spoken of before") if ref else None


_HE_SAID = regex(
    r"[,.?!][\"\u201d\u2019'] (?:he|she|they|the (?:former |senior |campaign )*(?:aide|advis[eo]r|official|staffer|strategist|spokes\w+)) (?:said|added|told|went on|recalled|wrote)\b"
)


_AIDE_TO = regex(
    r"\b(?:aide|advis[eo]r|official|staffer|strategist|member|executive|consultant|spokes\w+|veteran)(?: who worked)? (?:to|of|for|on|at|with) (?:the )?(?:(?:Mr|Ms|Mrs|Sen)\. )?$"
)


def aide_of(spoken: Spoken, text: str, named: list[Mention]) -> Ref | None:
    """For whom a nameless aide of a sentence works or worked: 'a former Sanders aide', 'an adviser to Mr. Cruz'."""
    for mention in named:
        if not (_AIDE_TO.search(text[: mention.start]) or _HAS_SPEAKER.match(text[mention.end :])):
            continue
        if mention.ref.kind == "campaign" or spoken.known.candidate(mention.ref.name):
            return Ref("the campaign", mention.ref.name, "campaign")
    return None


def _who_speaks(match: re.Match[str], before: list[Mention]) -> Ref | None:
    """'The firm's spokesman says: "We were paid ..."': for whom somebody speaks who is told before the quotation opens."""
    opened = max(match.string.rfind(mark, 0, match.start() + 1) for mark in ('"', "\u201c"))
    return next(
        (m.ref for m in before if m.end <= opened and m.ref.kind != "person" and _HAS_SPEAKER.match(match.string, m.end)), None
    )


def we(spoken: Spoken, match: re.Match[str], named: list[Mention], before: list[Mention]) -> Ref | None:
    """'We', in what somebody says: the campaign named behind it, or whom the speaker speaks for, else the campaign spoken of last."""
    if (speaks := _who_speaks(match, before)) is not None:
        return replace(speaks, text=match[0], how=f"{match[0]!r} is {speaks.name}, whose spokesman speaks")
    text, behind = match.string, [m for m in named if m.start > match.end()]
    said = max(text.find(mark, match.end()) for mark in ('"', "\u201d"))
    ours = [
        m.ref
        for m in behind
        if m.ref.kind == "campaign"
        and not re.search(r"\b(?:by|from|to|than|of|against|with|pay|paid|give|gave|send|sent) (?:the )?$", text[: m.start])
    ]
    # 'spent $300,000 at X' in the quotation tells of no speaker
    after = [
        m.ref for m in behind if (m.start > said and _SPEAKER_OF.search(text[: m.start])) or _HAS_SPEAKER.match(text[m.end :])
    ]
    theirs = (r for r in after if r.kind == "campaign" or (r.kind == "person" and spoken.known.candidate(r.name)))
    person = next((r for r in after if r.kind == "person"), None)
    speaker = next((Ref("", r.name, "campaign") for r in theirs), None) or (person and Ref("", person.name, "person"))
    last = Ref("the campaign", spoken.campaigns[-1], "campaign") if spoken.campaigns else None
    if spoken.aide_of is not None and _HE_SAID.search(text):
        last = spoken.aide_of
    chosen = (ours[0] if ours else None) or speaker or next((r for r in after if r.kind == "organisation"), None) or last
    if chosen is None:
        return None
    how = f"{match[0]!r} is {chosen.text or chosen.name}, for which the speaker speaks"
    return Ref(match[0], chosen.name, chosen.kind, how)


def pronoun(spoken: Spoken, match: re.Match[str], found: list[Mention]) -> Ref | None:
    """'He', 'it', 'them' (PRONOUN): who or what was named last of those it may be, here or before."""
    before = sorted((m for m in found if m.start < match.start()), key=lambda m: m.start)
    return (
        _it_that_said(match, before)
        or _it_that_pays(spoken, match, found)
        or _it_that_is_paid(spoken, match, before)
        or _they_who_were_them(spoken, match, before)
        or _spoken_of(spoken, match[0], before)
    )


_SAYS_THAT_IT = regex(
    r"['\u2019]?s? (?:has |had |also )*(?:stated|said|reported|disclosed|declared|wrote|noted|claimed|told [^,;]{2,30}?) that $"
)


def _it_that_said(match: re.Match[str], before: list[Mention]) -> Ref | None:
    """'Biden for President stated that it had ...': the one that says so."""
    if match[0].lower() not in ("it", "they") or not before:
        return None
    who = before[-1]
    if who.ref.kind not in ("campaign", "organisation") or not _SAYS_THAT_IT.fullmatch(match.string[who.end : match.start()]):
        return None
    return replace(who.ref, text=match[0], how=f"{match[0]!r} is {who.ref.name}, which says so")


def _it_that_pays(spoken: Spoken, match: re.Match[str], found: list[Mention]) -> Ref | None:
    """'Giles-Parscale was paid a million by it': a campaign, the one spoken of last."""
    if (
        match[0].lower() == "it"
        and spoken.campaigns
        and re.search(
            r"\bpaid\b.*\bby $|\b(?:got|received|took|collected|drew|earned|had)\b.*\bfrom $", match.string[: match.start()]
        )
    ):
        here = [m.ref.name for m in found if m.ref.kind == "campaign" and m.start < match.start()]
        spoken_of = [spoken.subject.name] if spoken.subject is not None and spoken.subject.kind == "campaign" else []
        other = next((c for c in reversed(spoken.campaigns) if not _NO_CAMPAIGN.search(c)), spoken.campaigns[-1])
        payer = next(iter([*here[-1:], *spoken_of, other]))
        return Ref(match[0], payer, "campaign", f"{match[0]!r} is the campaign of {payer}, spoken of before")
    return None


_AND_PAID = regex(r"\band (?:then |later |also )?(?:paid|gave|sent|handed|reimbursed) $")


def _it_that_is_paid(spoken: Spoken, match: re.Match[str], before: list[Mention]) -> Ref | None:
    """'The agency reimbursed it': not the one who did, but one that the sentence names before, or the one spoken of."""
    meant = spoken.subject
    if (
        meant is not None
        and meant.kind != "person"
        and match[0].lower() in ("it", "them")
        and _TO_IT.search(match.string[: match.start()])
    ):
        named = [m.ref for m in before[:-1] if m.ref.kind == "organisation" and not m.ref.how]
        meant = named[-1] if named and before[-1].ref.kind == "campaign" else meant
        if (
            before
            and before[-1].ref.kind == "organisation"
            and not before[-1].ref.how
            and _AND_PAID.search(match.string[: match.start()])
        ):
            # 'the campaign turned to L2 and paid it'
            meant = before[-1].ref if any(m.ref.kind == "campaign" for m in before[:-1]) else meant
        return replace(meant, text=match[0], how=f"{match[0]!r} is {meant.name}, spoken of before")
    return None


def _they_who_were_them(spoken: Spoken, match: re.Match[str], before: list[Mention]) -> Ref | None:
    """'The campaign paid them a million. They also got ...': those who were called 'them' right before."""
    if match[0] != "They" or before or spoken.them is None or spoken.them.kind == "person":
        return None
    return replace(spoken.them, text=match[0], how=f"{match[0]!r} is {spoken.them.name}, spoken of before")


def _spoken_of(spoken: Spoken, word: str, before: list[Mention]) -> Ref | None:
    """'He', 'she', 'it', 'they': the last one named in the sentence, or spoken of before, that the word fits."""
    low = word.lower()
    if low in ("he", "she", "him", "her"):
        persons = [m.ref.name for m in before if m.ref.kind == "person"]
        persons += [spoken.subject.name] if spoken.subject and spoken.subject.kind == "person" else []
        persons += list(reversed(spoken.people))
        person = next((one for one in persons if may_be(low, _with_given_name(spoken, one))), None)
        return Ref(word, person, "person", f"{word!r} is {person}") if person else None
    if low in ("it", "they"):
        here = next(
            (
                m.ref
                for m in before
                if m.ref.kind in ("campaign", "organisation")
                and m not in spoken.fronted
                and not (KEEPER.match(m.ref.name) and spoken.campaigns)  # 'the commission had asked what it meant'
            ),
            None,
        )
        ref = here or (spoken.subject if spoken.subject and spoken.subject.kind != "person" else None)
        if ref is None:
            return None
        called = ref.name
        if ref.kind == "campaign":
            # who was called 'it' the sentence before has no better name by it
            called = f"the campaign of {ref.name}" if ref.text.lower() in ("it", "they") else ref.text
        return Ref(word, ref.name, ref.kind, f"{word!r} is {called}, spoken of before")
    return None


def _with_given_name(spoken: Spoken, name: str) -> str:
    """A candidate who is called by the last name alone, with the given name that the record has ('SANDERS, BERNARD')."""
    if " " in name:
        return name
    words = re.findall(r"[A-Z][A-Za-z]+", spoken.known.candidate(name).split(" / ")[0])
    given = next((word for word in words if word.lower() != name.lower() and word.lower() in word_list("given_names")), "")
    return f"{given.capitalize()} {name}" if given else name


@cache
def _genders() -> dict[str, str]:
    return {
        name: pronoun for pronoun, given in tsv.packaged(__package__, "genders.tsv", headed=True) for name in given.split(" ")
    }


def may_be(pronoun: str, name: str) -> bool:
    """Whether a pronoun may stand for somebody, by the given name (genders.tsv)."""
    known = _genders().get(name.split(" ")[0]) if " " in name else None
    return known is None or known == ("she" if pronoun.lower() in ("she", "her", "hers") else "he")


def _fits(what: str, organisation: str) -> bool:
    words = {
        "law firm": r"&|\bLL?P\b|\bLaw\b|\bP\.[CA]\.",
        "agency": r"\bAgency\b",
        "committee": r"\bCommittee\b",
        "group": r"\bGroup\b",
        "super pac": r"\bPAC\b",
        "pac": r"\bPAC\b",
    }
    if what == "party":
        return parties.is_called_party(organisation)
    return bool(re.search(words[what], organisation)) if what in words else False
