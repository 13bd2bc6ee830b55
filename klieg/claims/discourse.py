"""Who and what a story speaks of: names in a sentence, and what pronouns and short forms stand for. Every step beyond the name as written is listed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources

from klieg.claims.gazetteer import TITLE, Known
from klieg.claims.reading import Ref
from klieg.read import tsv

_ORGANISATION = re.compile(
    r"\b(?:Group|Committee|Media|Company|LLC|L\.L\.C|Inc|Corp|Corporation|Agency|Council|Facebook|Google|Twitter|Instagram|BV|TV|Airlines|University|Fund|PAC|"
    r"Foundation|Party|Department|Associates|Limited|Ltd|LLP|LP|Partners|Holdings|Technologies|Systems|Bank|House|Senate|Congress|Court|Commission|Office|Institute|Center|Centre|"
    r"News|Times|Post|Journal|Guardian|Strategies|Consulting|Solutions|Services|Leave|Trust|League|Union|Association|Network|Networks|"
    r"Industries|Productions|Films?|Radio|Press|Victory|Capital|Ventures|Security|Digital|Data|Labs?|Studios?)\b"
)  # fmt: skip
_JOIN = r"(?:of the|of|the|and the|for the|for a|for|de|van|von|al|bin|&|\+)"
_NAME = re.compile(
    rf"(?:(?!U\.[SKN]\.|D\.C\.|E\.U\.)(?:[A-Z]\.){{2,3}} (?=[A-Z]))?(?:[A-Z][\w&'\u2019.-]*[\w]|[A-Z](?=\b))(?:(?: {_JOIN}| and(?= (?:Associates|Partners|Sons|Brothers|Company|Co)\b))? (?!(?:Mr|Mrs|Ms)\. |(?:(?<=Facebook the )|(?<=Twitter the )|(?<=Instagram the )))(?:[A-Z][\w&'\u2019.-]*[\w]|[A-Z]\.?(?= [A-Z])|\(?[A-Z]{{2,}}\)?))*(?:,? (?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|LP|LLP|BV|Jr|Sr)\b\.?)?|\bi\d{{3}}\b(?:,? (?:Inc|LLC)\b\.?)?"
)
_TITLES = re.compile(rf"^{TITLE}")
_NUMBER = re.compile(
    r"(?:(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|[A-Z][a-z]+teen|Half|Twice|Thrice|Hundreds|Dozens|Scores|Thousands|Second|Third|Fourth|Fifth|Sixth)"
)
"""A number or place that a sentence begins with, which is nobody's name."""
_PRONOUN = re.compile(r"\b(?:he|she|him|it|they|them)\b(?<!of it)(?<!of them)", re.IGNORECASE)
_WE = re.compile(r"(?<=[\"\u201c])We\b|\bwe\b")
_WHAT = r"campaign|operation|firm|company|agency|committee|side|consultancy|super PAC|PAC|group|organi[sz]ation|candidate|contractor|vendor|network|shop|outfit|business|supplier|payee|start-?up|corporation|bank|fund manager|hedge fund|airline|insurer|manufacturer|party|fund"
_SHORT = re.compile(
    rf"\b(?:[Tt]he|[Tt]hat(?! (?:year|month|quarter|week|day|time|spring|summer|autumn|fall|winter)\b)|[Tt]his|[Ss]aid(?! the\b)) (?P<lead>(?!(?:form|report|filing|disclosure|document|version|register|letter|statement)s? [a-z]+ )(?:(?:same|data|digital|web|media|design|ad|advertising|marketing|analytics|consulting|online|tech|technology|political|Texas|London|British|small|little-known|then|new|cap|hat|polling|mapping|aviation|law|[A-Z][a-z]+(?: [A-Z][a-z]+)?|[a-z]+)(?:-based|-area)? ){{0,2}})(?P<what>{_WHAT})\b(?!'s? (?:digital director|executive)| (?:of|for) [A-Z])|"
    r"\b(?P<own>[Hh]is|[Hh]er|[Tt]heir) (?:own )?(?:presidential |\d{4} )?(?:campaign|operation|candidacy|committee|presidential bid|organi[sz]ation|side|team)\b|\b(?P<your>[Yy]our (?:campaign|client|committee|PAC))\b|\b[Tt]he (?P<cap>Campaign)\b|\b[Tt]he (?P<part>Bureau|Council|Foundation|Institute|Association|Agency|Centre|Center|Authority|Ministry|Alliance|Fund|Group|Company|Firm|Society|League)\b(?! (?:of|for|on)\b)|(?P<you2>(?<=\bfrom )you|(?<=\bby )you)\b|\b(?P<you>[Yy]ou)(?= (?:also |then |later |never )?(?:paid|spent|reported|sent|gave|disbursed|made \w+ payments))"
)  # fmt: skip
_OWN = re.compile(
    r"\b(?P<pronoun>its|his|her|their)(?= (?:[a-z-]+ ){0,3}(?:payments?|disbursements?|outlays?|spending|expenditures?|che(?:ck|que)s|vendors?|payees?|suppliers?|filings?|reports?|budget|operating|account|money|first|last|largest|biggest|top)\b)",
    re.IGNORECASE,
)
_BID = r"(?:campaign(?: committee)?|operation|shop|outfit|headquarters|people|side|machine|presidential bid|bid|candidacy|camp|effort|team|committee|organi[sz]ation|ad buys?|filings?|war chest)"
_CAMPAIGN_OF = re.compile(
    rf"(?P<who>[A-Z][\w.\u2019'-]*(?: [A-Z][\w.\u2019'-]*){{0,3}}?)(?:'s|\u2019s|'|\u2019) (?:(?:own|\d{{4}}|presidential|election|primary|Republican|Democratic|White House|insurgent|House|Senate|congressional|gubernatorial|exploratory|re-?election) )*{_BID}\b|"
    rf"\b(?:[Tt]he )?(?:\d{{4}} )?(?P<bare>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:(?:presidential|primary|White House) )?(?:campaign|operation|camp|bid|team|committee|shop|outfit|organi[sz]ation|headquarters|machine|effort|forces)\b|\bTeam (?P<team>[A-Z][a-z]+)\b|"
    r"\b(?P<bare2>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:'s|\u2019s)(?= (?:reported|paid|spent|sent|did|gave|put|had|received|hired|bought|used|handed|rented|chartered|listed|owed|raised|took|campaign)\b)|"
    r"\b(?:campaign|operation|committee|candidacy) (?:of|for) (?:(?:Sen|Gov|Rep|Senator|Governor|Dr|Mr|Mrs|Ms)\.? )?(?P<of>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2})"
)
DATELINE = re.compile(
    r"[A-Z][A-Z .'\u2019-]{2,30}(?:, [A-Z][\w. ]{1,20})?(?: \([^)]{2,40}\))?(?:, \d{1,2} [A-Z][a-z]+)? ?(?:-|--|\u2013|\u2014) "
)
_PAC_OF = re.compile(
    r"(?P<who>[A-Z][\w&.-]*(?: (?:of |the |and )*[A-Z][\w&.-]*){0,4})['\u2019]s? (?:(?:employees['\u2019]?|corporate|federal) )?(?:PAC|[Pp]olitical (?:(?:[Aa]ction )?[Cc]ommittee|fund|arm))\b"
)
_HOLDER = re.compile(r"\b[Tt]he (?P<agency>[A-Z][a-z]+) (?P<post>secretary|director|administrator|commissioner)\b(?! of)")
_NUMBERED = re.compile(r"\b(?:Volume|Vol\.|Part|Chapter|Section|Page|Exhibit|Schedule) (?:[IVX]{1,4}|\d{1,3}|[A-H])\b")
"""A part of a paper: its number makes it no name."""
_APPOSED = re.compile(r",? (?:which is |itself )?(?:the|a|an|his|her|its|another|one) (?:[a-z-]+ ){0,4}")
_A_KIND_OF = re.compile(r"\ban? (?P<name>[A-Z][\w-]+) (?:company|firm|unit|subsidiary|affiliate|entity|arm)\b")


@cache
def _words(name: str) -> frozenset[str]:
    """A list of words beside this module: given_names (of people, in lower case), not_names (words that begin sentences), adjectives (before names)."""
    return frozenset(resources.files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8").split())


@dataclass(frozen=True)
class Mention:
    """Where a sentence names somebody or something: from, to, and what it stands for."""

    start: int
    end: int
    ref: Ref


@dataclass
class Discourse:
    """What the story has spoken of so far."""

    people: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    campaigns: list[str] = field(default_factory=list)
    subject: Ref | None = None
    known: Known = field(default_factory=Known)
    called: dict[str, str] = field(default_factory=dict)
    addressee: str = ""
    addressed: bool = False
    prior: list[str] = field(default_factory=list)
    prior_campaigns: list[str] = field(default_factory=list)
    as_committees: set[str] = field(default_factory=set)
    ordinary: frozenset[str] = frozenset()
    fronted: list[Mention] = field(default_factory=list)
    asides: set[str] = field(default_factory=set)

    def mentions(self, text: str, dated: list[tuple[int, int]] | None = None) -> list[Mention]:
        """The names, short forms and pronouns of a sentence, resolved, in order; campaigns before the names in them. What is a date (`dated`) is no name."""
        found: list[Mention] = []
        taken = [False] * len(text)
        self.prior, self.prior_campaigns = list(self.organisations), list(self.campaigns)

        def keep(start: int, end: int, ref: Ref | None) -> None:
            if ref is not None and not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                found.append(Mention(start, end, ref))

        given = text
        # 'the Alexandria, Va., firm': where it is, as one word before the noun
        text = _PLACED.sub(lambda m: re.sub(r"[^a-z]", "x", m[0].lower()), text)
        text = _NUMBERED.sub(lambda m: m[0].lower(), text)
        if dateline := DATELINE.match(text):
            taken[: dateline.end()] = [True] * dateline.end()
        for written in sorted(self.known.committees, key=len, reverse=True):
            # 'Rising Tide Interactive' is not the committee Rising Tide
            longer = r"\w|-[a-z]| (?!PAC\b|Inc\b|LLC\b|Committee\b|Super\b|Leadership\b|[A-Z][a-z]+day\b)[A-Z][a-z]{2,}"
            for match in re.finditer(rf"(?<![\w-]){re.escape(written)}(?!{longer})", text):
                if re.fullmatch(r"(?:Republican|Democratic) [Pp]arty", written) and (
                    re.search(r"(?<!The)(?<!the) $", text[: match.start()]) or text[match.end() :].startswith(" of ")
                ):
                    continue  # of another state
                if re.search(r"[A-Z][\w.]+ [A-Z][\w.]+ for $", text[: match.start()]):
                    continue  # 'Donald J. Trump for America, Inc.' is not the committee America
                if any(
                    o.removeprefix("The ") != written and o.endswith(f" {written}") and text[: match.end()].endswith(o)
                    for o in self.known.organisations
                ):
                    continue  # 'RTTV America, Inc.' is not the committee America, Inc.
                name = self.known.called.get(written, written)
                if name != written and re.match(r" (?:P?L?LLC|LL?P|P\.?C\.?)\b", text[match.end() :]):
                    continue  # 'Continental PLLC' is not the company of Continental's PAC
                how = f"{written!r} is {name}, the only committee of these words" if name != written else ""
                keep(match.start(), match.end(), Ref(match[0], name, "campaign", how))
        for written in (o for o in self.known.organisations if re.search(r" (?:19|20)\d\d$", o)):
            # 'Santorum 2000': the year is part of the name
            for match in re.finditer(rf"(?<![\w-]){re.escape(written)}(?!\w)", text):
                keep(match.start(), match.end(), Ref(match[0], written, "organisation"))
        for start, end in dated or []:
            if re.search(r"['\u2019]s $", text[:start]) and re.match(rf"20\d\d (?:[a-z]+ )?{_BID}\b", text[start:]):
                continue  # 'Trump's 2024 campaign'
            if not any(taken[start:end]):  # a year that is part of a committee's name is no date
                taken[start:end] = [True] * (end - start)
        for match in _PAC_OF.finditer(text):
            if not self.known.candidate(match["who"]) and match["who"].split(" ")[0] not in _words("not_names"):
                keep(match.start(), match.end(), Ref(match[0], f"{match['who']} PAC", "organisation"))
        for match in _HOLDER.finditer(text):
            keep(match.start(), match.end(), self._holder(match))
        for match in re.finditer(
            r"\b[Tt]he special counsel(?=(?:'s|\u2019s)? (?:final )?(?:report|findings|volume)| (?:also |later )?(?:wrote|found|concluded|noted|reported|determined|established) that\b)|(?<=[Aa]ccording to )the special counsel(?=[,.;]|$)",
            text,
        ):
            keep(match.start(), match.end(), Ref(match[0], "Special Counsel", "organisation"))
        for written in sorted(self.known.lower, key=len, reverse=True):
            for match in re.finditer(rf"(?<!\w){re.escape(written)}(?!\w)", text):
                keep(match.start(), match.end(), Ref(match[0], written, "organisation"))
        for written in sorted(
            (
                o
                for o in self.known.organisations
                if " " in o
                and (
                    re.search(r"/|^\d| \d|^St\. ", o)
                    or (re.search(r" (?:and|&|for|of|to|on|in|by|at|from|with) (?:the )?[A-Z]|, ", o) and o.count(" ") > 1)
                )
            ),
            key=len,
            reverse=True,
        ):
            for match in re.finditer(rf"(?<!\w){re.escape(written)}(?!\w)", text):
                if not re.search(r"[A-Z][a-z]+ $", text[: match.start()]):
                    keep(match.start(), match.end(), Ref(match[0], written, "organisation"))
        for match in _CAMPAIGN_OF.finditer(text):
            who = match["who"] or match["bare"] or match["team"] or match["of"] or match["bare2"]
            cut = 0 if who.split(" ")[0].upper() in self.known.candidate(who).upper().split() else _leading(who)
            if (
                not who[cut:]
                or _ORGANISATION.search(who)
                or (who[cut:].split(" ")[0] in _words("not_names") and not self.known.candidate(who))
            ):
                continue
            if match["of"] and any(_APPOSED.fullmatch(text[m.end : match.start()]) for m in found if m.ref.kind == "campaign"):
                continue  # 'Save America, the political committee of Donald Trump': it is no second one
            if (match["bare2"] and not self.known.candidate(who)) or who[cut:].lower() in _POLITICIANS:
                continue
            if match["bare"] and who.replace(" ", "_") in _words("places") and text[: match.start()].endswith(", "):
                continue  # 'Zinke for Congress, the Montana campaign'
            if who[cut:] in _words("adjectives") or (not re.search(r"campaign|Team", match[0]) and not self.known.candidate(who)):
                continue
            start = (
                match.start("who") + cut
                if match["who"]
                else match.start("bare") + cut
                if match["bare"] and cut
                else match.start()
            )
            keep(start, match.end(), self._campaign(text[start : match.end()], who[cut:]))
        for match in _A_KIND_OF.finditer(text):
            if match["name"] in _words("adjectives") or match["name"] in _words("places"):
                continue
            keep(
                match.start(),
                match.end(),
                Ref(match[0], match["name"], "organisation", "any organisation with this name in its own"),
            )
        for match in _NAME.finditer(text):
            if not _NUMBER.fullmatch(match[0]):
                self._named(text, match, keep)
        for mention in sorted(found, key=lambda m: m.start):
            self._remember(mention.ref)
            if mention.ref.kind == "organisation" and (
                re.search(r"\b(?:through|via) (?:the )?$", text[: mention.start])
                or re.match(
                    r" (?:local |state |city |county |national )?(?:government|council|authority|district)\b", text[mention.end :]
                )
            ):
                self.asides.add(mention.ref.name)  # by way of whom: 'the firm' is hardly it
            if mention.ref.kind == "campaign" and re.search(r"\b(?:[Cc]ommittee|PAC)$", mention.ref.text):
                self.as_committees.add(mention.ref.name)
        before = sorted(found, key=lambda m: m.start)
        if self.addressed and not self.addressee:
            # a letter that speaks of 'your committee': the first one it names
            self.addressee = next((m.ref.name for m in before if m.ref.kind == "campaign" and not m.ref.how.startswith("'")), "")
        for mention in before:
            if (
                mention.ref.kind == "organisation"
                and not mention.ref.how
                and (led := _CALLED_BEFORE.search(text[: mention.start]))
            ):
                self.called[led["noun"].lower()] = mention.ref.name
            if mention.ref.kind == "organisation" and (told := _CALLED.match(text[mention.end :])):
                trade = re.search(r"\b(?:law firm|hedge fund|aviation company)\b", told[0])
                self.called[(trade[0] if trade else told["noun"]).lower()] = mention.ref.name
            if mention.ref.kind in ("person", "campaign") and (
                title := re.search(r"\b(?P<t>Sen|Gov|Senator|Governor|Dr|Mrs|Secretary)\.? $", text[: mention.start])
            ):
                self.called[{"Sen": "senator", "Gov": "governor", "Dr": "doctor"}.get(title["t"], title["t"].lower())] = (
                    mention.ref.name
                )
        if alias := re.search(
            r"\((?:the |\u201cthe |\"the |\u201c|\")*(?:Campaign|Committee)[\u201d\"]*\)|\b[Yy]our (?:client|campaign|committee),?",
            text,
        ):
            named = [m.ref for m in before if m.ref.kind == "campaign"]
            if named and not self.addressee:
                self.addressee = min(
                    (m for m in before if m.ref.kind == "campaign"), key=lambda m: abs(m.start - alias.start())
                ).ref.name
        for match in _CALLING.finditer(text):
            if re.match(r"(?: at| from)? [A-Z]", text[match.end() :]):
                continue  # 'the hat maker Cali-Fame': the name itself follows
            keep(match.start(), match.end(), self._by_noun(match, [m for m in before if m.start < match.start()]))
        for match in _SHORT.finditer(text):
            if match["what"] == "bank" and text[: match.start()].endswith("in "):
                continue  # money 'in the bank'
            if re.match(r" (?:of|for|that|which|behind)\b|,", text[match.end() :]) and any(
                text[m.end : match.start()] == ", "
                for m in before
                if m.ref.kind == "campaign" and m.ref.name in self.known.committees
            ):
                continue  # 'Save America, the political committee of ...'
            if (
                match["lead"]
                and re.match(r" [A-Z][A-Za-z]", text[match.end() :])
                and any(m.start == match.end() + 1 for m in before)
            ):
                continue  # 'the law firm Jones Day': the name itself follows
            keep(match.start(), match.end(), self._short(match, [m for m in before if m.start < match.start()], text))
        for match in _BY_A_WORD.finditer(text):
            keep(match.start(), match.end(), self._by_a_word(match))
        for match in _OWN.finditer(text):
            keep(match.start(), match.end(), self._owner(match[0], [m for m in before if m.start < match.start()]))
        for match in _WE.finditer(text):
            ours = [
                m.ref
                for m in before
                if m.start > match.end()
                and m.ref.kind == "campaign"
                and not re.search(
                    r"\b(?:by|from|to|than|of|against|with|pay|paid|give|gave|send|sent) (?:the )?$", text[: m.start]
                )
            ]
            after = [
                m.ref
                for m in before
                if (
                    m.start > match.end()
                    and re.search(
                        r"(?:said|spokes\w+|officials?|officers?|executives?|director|president|adviser to|advisor to|aide to|counsel to|of|for|at) (?:for |of |at )?(?:the )?$",
                        text[: m.start],
                    )
                )
                or (
                    m.start > match.end()
                    and re.match(
                        r"(?:['\u2019]s)? (?:campaign )?(?:aide|adviser|advisor|spokes\w+|official|staffer|strategist|operative|manager)\b",
                        text[m.end :],
                    )
                )
            ]
            speaker = next(
                (Ref("", r.name, "campaign" if self.known.candidate(r.name) else "person") for r in after if r.kind == "person"),
                None,
            )
            last = Ref("the campaign", self.campaigns[-1], "campaign") if self.campaigns else None
            chosen = (ours[0] if ours else None) or speaker or next((r for r in after if r.kind == "organisation"), None) or last
            if chosen:
                keep(
                    match.start(),
                    match.end(),
                    Ref(
                        match[0],
                        chosen.name,
                        chosen.kind,
                        f"{match[0]!r} is {chosen.text or chosen.name}, for which the speaker speaks",
                    ),
                )
        self.fronted = [m for m in found if _FRONTED.fullmatch(text[: m.start])]
        for match in _PRONOUN.finditer(text):
            if (
                match[0].lower() == "it"
                and self.campaigns
                and re.search(
                    r"\bpaid\b.*\bby $|\b(?:got|received|took|collected|drew|earned|had)\b.*\bfrom $", text[: match.start()]
                )
            ):
                here = [m.ref.name for m in found if m.ref.kind == "campaign" and m.start < match.start()]
                spoken_of = [self.subject.name] if self.subject is not None and self.subject.kind == "campaign" else []
                other = next((c for c in reversed(self.campaigns) if not _NO_CAMPAIGN.search(c)), self.campaigns[-1])
                payer = next(iter([*here[-1:], *spoken_of, other]))
                keep(
                    match.start(),
                    match.end(),
                    Ref(match[0], payer, "campaign", f"{match[0]!r} is the campaign of {payer}, spoken of before"),
                )
                continue
            spoken = self.subject
            if (
                spoken is not None
                and spoken.kind != "person"
                and match[0].lower() in ("it", "them")
                and _TO_IT.search(text[: match.start()])
            ):
                # 'the agency reimbursed it': not the one who did, but one that the sentence names before, or the one spoken of
                before = sorted((m for m in found if m.start < match.start()), key=lambda m: m.start)
                named = [m.ref for m in before[:-1] if m.ref.kind == "organisation" and not m.ref.how]
                spoken = named[-1] if named and before[-1].ref.kind == "campaign" else spoken
                keep(
                    match.start(),
                    match.end(),
                    replace(spoken, text=match[0], how=f"{match[0]!r} is {spoken.name}, spoken of before"),
                )
                continue
            keep(
                match.start(),
                match.end(),
                self._pronoun(match[0], sorted((m for m in found if m.start < match.start()), key=lambda m: m.start)),
            )
        found.sort(key=lambda m: m.start)
        found = [replace(m, ref=self._shortened(m, found)) for m in found]
        if text != given:
            found = [replace(m, ref=_as_written(m.ref, given[m.start : m.end])) for m in found]
        for mention in found:
            if (
                mention.ref.kind == "person"
                and self.known.candidate(mention.ref.name)
                and re.match(
                    r"['\u2019]s? (?:[a-z]+ ){0,2}(?:lists?|reports?|books|filings?|vendors?|returns?|payees?|records?|accounts?|ledgers?|money|spending|numbers|figures)\b",
                    text[mention.end :],
                )
            ):
                self.speak_of(mention.ref.name)
        if _TOPIC.match(text) and found and (name := found[0].ref.name) and self.known.candidate(name):
            self._remember(Ref(name, name, "campaign"))
        return found

    def _named(self, text: str, match: re.Match[str], keep: object) -> None:
        start, name = match.start(), match[0]
        if title := re.search(r" (?=(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.? [A-Z])", name):
            self._run(text, start, name[: title.start()], keep)
            start, name = start + title.end(), name[title.end() :]
        if name in self.known.organisations and "'" in name.replace("\u2019", "'"):
            keep(start, start + len(name), self._ref(name))  # type: ignore[operator]
            return
        if cut := re.search(r"['\u2019]s (?=[A-Z])", name):
            for at, part in ((0, name[: cut.start()]), (cut.end(), name[cut.end() :])):
                self._run(text, start + at, part, keep)
            return
        self._run(text, start, name, keep)

    def _run(self, text: str, start: int, name: str, keep: object) -> None:
        """One run of capitalised words."""
        name = re.sub(r" (?:USD|EUR|GBP|CHF|RUB|CAD|AUD|JPY|CNY|SEK|NOK|DKK)$", "", name)  # 'paid X CHF 1.6 million'
        whole = re.sub(r"(?:'s|\u2019s|['\u2019.])$", "", name)
        if whole in self.known.organisations and " " in whole:
            keep(start, start + len(whole), self._ref(whole))  # type: ignore[operator]
            return
        while True:
            first, _, rest = name.partition(" ")
            if _begins_with_number(text[:start], name) or self._known_from_its_first_word(name):
                break
            if first.strip(".") not in _words("not_names") and first.rstrip("'\u2019s") not in _words("not_names"):
                break
            if not rest or not re.match(r"[A-Z]", rest):
                rest_match = re.search(r" (?=[A-Z])", name)
                if not rest_match:
                    return
                start, name = start + rest_match.end(), name[rest_match.end() :]
            else:
                start, name = start + len(first) + 1, rest
        if doing := re.match(r"[A-Z][a-z]+ing (?:for|of|with|to|from|at) (?=[A-Z])", name):
            start, name = start + doing.end(), name[doing.end() :]
        if start == 0 and " " not in name and re.match(r" (?:than|to|of|about|as)\b", text[len(name) :]):
            return  # 'Fewer than', 'Up to': a word at the beginning, no name
        told = _begins_with_number(text[:start], name) or self._known_from_its_first_word(name)
        if not told and (moved := _leading(name)):
            start, name = start + moved, name[moved:]
        bare = re.sub(r"(?:'s|\u2019s|')$", "", name)
        if (start == 0 or text[:start].strip("\"'\u201c\u2018*_([ ") == "") and self._begins_only(bare):
            return
        if _NUMBERS.fullmatch(bare) or bare.lower() in _POLITICIANS:
            return
        if bare in ("PAC", "Super PAC", "PACs", "Super PACs"):
            return  # 'the PAC': one named before
        if (
            len(bare) < 2
            or re.match(r"I['\u2019]", bare)
            or bare in _words("adjectives")
            or re.search(r"\b(?:Act|Law|Bill|Amendment)$", bare)
        ):
            return
        titled = bool(_TITLED.search(text[:start]))
        for at, part in _listed(bare):
            whole = _without_place(part)
            if whole.replace(" ", "_").rstrip(".") in _words("places"):
                continue
            ref = self._person(whole) if titled and at == 0 else self._ref(whole)
            end = start + at + len(whole)
            end += (
                text[end : end + 1] == "."
                and bool(re.search(r"\b(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C)$", whole))
                and bool(re.match(r"\.(?: [a-z]|,|$)", text[end:]))
            )
            keep(start + at, end, ref)  # type: ignore[operator]

    def _begins_only(self, word: str) -> bool:
        """Whether one capital word at the head of a sentence is likely an ordinary word: the story has it in lower case, or it ends as a verb does, and the record knows no such name."""
        known = self.known
        if (
            " " in word
            or word in known.organisations
            or word in known.people
            or word in known.candidates
            or word in known.given
            or word.lower() in known.accounts
        ):
            return False
        return word.lower() in self.ordinary or bool(re.search(r"[a-z](?:ing|ed|ly|en)$", word))

    def _holder(self, match: re.Match[str]) -> Ref | None:
        """'The Treasury secretary': the one filer of a disclosure spoken of whose form states the post."""
        wanted = [match["agency"].lower(), match["post"].lower()]
        holding = [last for last, post in self.known.posts.items() if all(re.search(rf"\b{word}\b", post) for word in wanted)]
        if len(holding) != 1:
            return None
        name = self._full(holding[0])
        return Ref(match[0], name, "person", f"{match[0]!r} is {name}, whose disclosure states the post")

    def _person(self, name: str) -> Ref:
        """Somebody with a title before the name: a person, by the whole name if it was given before."""
        full = self._full(name)
        return Ref(name, full, "person", "" if full == name else f"{name!r} is {full}, named before")

    def _ref(self, name: str) -> Ref:
        bare = _TITLES.sub("", name)
        whole = next(
            (o for o in reversed(self.organisations) if o.startswith(f"{bare} ") and _SHORTENED.match(o[len(bare) :])), ""
        )
        if (
            whole
            and bare not in self.known.organisations
            and not (self.known.candidate(bare) or bare in self.people or bare in self.known.people)
        ):
            return Ref(name, whole, "organisation", f"{name!r} is {whole}, named before")
        titled = bare != name and " " in bare and not _ORGANISATION.search(bare) and bare not in self.known.organisations
        if titled or self._is_person(bare):
            return Ref(
                name,
                self._full(bare),
                "person",
                "" if self._full(bare) == bare else f"{name!r} is {self._full(bare)}, named before",
            )
        return Ref(name, bare, "organisation")

    def _is_person(self, name: str) -> bool:
        words = name.split(" ")
        if (
            " for " in name
            or _ORGANISATION.search(name)
            or (name in self.known.organisations and not set(words) & (set(self.known.people) | set(self.known.candidates)))
        ):
            return False
        if len(words) == 1:
            return (
                name in self.known.given
                or name in self.known.candidates
                or name in self.known.people
                or any(
                    name in (person.split(" ")[-1], person.split(" ")[0])
                    for person in self.people
                    if " " in person or person == name
                )
            )
        return len(words) <= 4 and (
            words[0].lower().strip(".") in _words("given_names")
            or words[0] in _genders()
            or words[-1] in self.known.candidates
            or words[-1] in self.known.people
        )

    def _full(self, name: str) -> str:
        """The whole name of somebody named before by more, or of a candidate by the name that everybody calls them."""
        if name in self.known.given:
            return self.known.given[name]
        if " " in name:
            return name
        last = next((person for person in reversed(self.people) if person.split(" ")[-1] == name), "")
        first = {person for person in self.people if " " in person and person.split(" ")[0] == name}
        return last or (first.pop() if len(first) == 1 else name)

    def _campaign(self, text: str, who: str) -> Ref:
        bare = _TITLES.sub("", who)
        name = self._full(bare) if self._full(bare) != bare else bare
        own = [
            c
            for c in dict.fromkeys(self.campaigns)
            if c in self.known.committees
            and re.search(rf"\b{re.escape(bare.split(' ')[-1])} for\b|\bfor {re.escape(bare.split(' ')[-1])}\b", c)
        ]
        if len(own) == 1:
            return Ref(text, own[0], "campaign", f"{text!r} is {own[0]}, named before")
        return Ref(text, name, "campaign", f"the campaign of {name}: the candidate's principal committee")

    def _short(self, match: re.Match[str], before: list[Mention], text: str) -> Ref | None:
        if match["part"]:
            named = next((o for o in reversed(self.organisations) if match["part"] in o), None)
            return Ref(match[0], named, "organisation", f"{match[0]!r} is {named}, named before") if named else None
        what = (match["what"] or "campaign").lower()
        if match["own"]:
            here = [m.ref.name for m in reversed(before) if m.ref.kind in ("person", "campaign")]
            spoken = [self.subject.name] if self.subject and self.subject.kind in ("person", "campaign") else []
            chain = [
                p for p in (*here, *spoken, *reversed(self.people)) if match["own"].lower() == "their" or may_be(match["own"], p)
            ]
            person = next((p for p in chain if self.known.candidate(p)), "") or (
                "" if self.known.candidates else next(iter(chain), "")
            )
            return Ref(match[0], person, "campaign", f"{match[0]!r} is the campaign of {person}") if person else None
        if (
            match["lead"]
            and match["lead"].strip()[:1].isupper()
            and what in ("committee", "campaign", "organisation", "organization", "operation")
        ):
            word = match["lead"].strip().split("-")[0]
            named = next((c for c in reversed(self.campaigns) if word in c), None)
            if named:
                return Ref(match[0], named, "campaign", f"{match[0]!r} is {named}, named before")
        if (
            what in ("campaign", "candidate", "operation", "organisation", "organization")
            or match["your"]
            or match["cap"]
            or match["you"]
            or match["you2"]
        ):
            if (match["your"] or match["cap"] or match["you"] or match["you2"]) and self.addressee:
                return Ref(match[0], self.addressee, "campaign", f"{match[0]!r} is {self.addressee}, so called before")
            if not self.campaigns:
                person = next((p for p in reversed(self.people) if self.known.candidate(p)), "")
                return (
                    Ref(match[0], person, "campaign", f"{match[0]!r} is the campaign of {person}, the candidate named before")
                    if person
                    else None
                )
            # a party, or a PAC, is nobody's campaign
            ahead = {m.ref.name for m in before}
            spoken = [c for c in self.campaigns if c in ahead or c in self.prior_campaigns] or self.campaigns
            likely = [c for c in spoken if not _NO_CAMPAIGN.search(c)] or spoken
            return Ref(match[0], likely[-1], "campaign", f"{match[0]!r} is the campaign of {likely[-1]}, named before")
        if (
            what in self.called
            and self.called[what] in self.organisations
            and (
                what not in ("firm", "company")
                or self.called[what] == next((o for o in reversed(self.organisations) if not _LESS_LIKELY.search(o)), "")
            )
        ):
            name = self.called[what]
            return Ref(match[0], name, "organisation", f"{match[0]!r} is {name}, called so before")
        if match["lead"] and re.search(
            r"\b(?:other|another|first|second|third|last|only|rival|whole|entire|parent|average|biggest|largest|top|best|highest|leading|smallest|single)\b",
            match["lead"],
        ):
            return None
        organisations = self._organisations(before)
        # not one that is named only behind it: 'the committee paid the Republican Party of Iowa'
        ahead = {m.ref.name for m in before}
        campaigns = [c for c in self.campaigns if c in ahead or c in self.prior_campaigns] or self.campaigns
        committees = [c for c in campaigns if c in self.known.committees or c in self.as_committees]
        of_them = what in ("pac", "super pac") and any(_fits(what, c) for c in committees)
        if what in _COMMITTEES and self.campaigns and (of_them or not any(_fits(what, o) for o in organisations[-4:])):
            fitting = [c for c in committees if _fits(what, c)] if what != "committee" else []
            likely = fitting or committees or (campaigns if what == "committee" else [])
            if likely:
                return Ref(match[0], likely[-1], "campaign", f"{match[0]!r} is {likely[-1]}, named before")
        lead = (match["lead"] or "").strip().lower()
        if what in ("firm", "company", "consultancy", "vendor"):
            # whose advertisements or posts an archive holds is called an agency or a farm, no firm
            organisations = [
                o for o in organisations if not self.known.archive(o) and o not in ("Russians", "Russian", "Kremlin")
            ] or organisations
        if what == "fund":
            return None  # no committee was named
        if what == "party":
            parties = [
                (name, kind)
                for held, kind in ((self.campaigns, "campaign"), (organisations, "organisation"))
                for name in held
                if _fits("party", name) and not re.search(r"\bFund\b", name)
            ]
            ahead_of_it = [
                one
                for one in parties
                if one[0] in self.prior_campaigns or one[0] in self.prior or one[0] in {m.ref.name for m in before}
            ]
            chosen = (ahead_of_it or [("", "")])[-1] if len({name for name, _ in ahead_of_it}) == 1 else ("", "")
            return Ref(match[0], chosen[0], chosen[1], f"{match[0]!r} is {chosen[0]}, named before") if chosen[0] else None
        if lead == "law" and (lawyers := [o for o in organisations[-6:] if _fits("law firm", o)]):
            return Ref(match[0], lawyers[-1], "organisation", f"{match[0]!r} is {lawyers[-1]}, named before")
        if lead == "same" and self.prior:
            return Ref(match[0], self.prior[-1], "organisation", f"{match[0]!r} is {self.prior[-1]}, named last")
        fitting = (
            [o for o in organisations[-6:] if len(lead) > 3 and re.search(rf"\b{re.escape(lead)}\b", o, re.IGNORECASE)]
            or [o for o in organisations if _fits(what, o)]
            or (
                []  # no firm is a committee
                if what in ("committee", "super pac", "pac") or (what == "agency" and not self.known.organisations)
                else [o for o in organisations if not _LESS_LIKELY.search(o) and o not in self.asides]
                or [o for o in organisations if not _LESS_LIKELY.search(o)]
            )
        )
        return Ref(match[0], fitting[-1], "organisation", f"{match[0]!r} is {fitting[-1]}, named before") if fitting else None

    def _by_a_word(self, match: re.Match[str]) -> Ref | None:
        """'The wholesalers', for the National Beer Wholesalers Association: the one named before whose name holds the word."""
        noun = match["noun"].upper()
        held = {
            name: kind
            for names, kind in ((self.campaigns, "campaign"), (self.organisations, "organisation"))
            for name in names
            if noun in re.findall(r"[A-Z]+", name.upper()) and " " in name
        }
        if len(held) != 1:
            return None
        name, kind = next(iter(held.items()))
        return Ref(match[0], name, kind, f"{match[0]!r} is {name}, named before")

    def _by_noun(self, match: re.Match[str], before: list[Mention]) -> Ref | None:
        """'the media buyer', 'the pollster', 'the senator': who was called so, or (a politician) the one candidate who is not just spoken of."""
        noun = match["noun"].lower()
        noun = next((other for other in (noun, *_SAME_TRADE.get(noun, ())) if other in self.called), noun)
        if noun in self.called:
            name = self.called[noun]
            kind = "organisation" if name in self.organisations else "campaign" if match["own"] else "person"
            return Ref(match[0], name, kind, f"{match[0]!r} is {name}, called so before")
        if noun in _POLITICIANS:
            named = [p for p in dict.fromkeys([*self.people, *self.campaigns]) if self.known.candidate(p)]
            fitting = {p.split(" ")[-1]: p for p in named if noun in self.known.attributes.get(p.split(" ")[-1], ())}
            place = next((word for word in re.findall(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", match[0]) if word != "The"), "").lower()
            if place:
                fitting = {last: p for last, p in fitting.items() if place in self.known.attributes[last]} or fitting
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
            here = {m.ref.name for m in before} or ({self.subject.name} if self.subject else set())
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
        named = self._organisations(before)
        if noun == "law firm":
            named = [one for one in named[-6:] if _fits(noun, one)] or named
        return Ref(match[0], named[-1], "organisation", f"{match[0]!r} is {named[-1]}, named before") if named else None

    def _owner(self, word: str, before: list[Mention]) -> Ref | None:
        """Whose: 'its payments', 'their filings'."""
        if word.lower() in ("his", "her"):
            person = next(
                (m.ref.name for m in reversed(before) if m.ref.kind in ("person", "campaign")),
                self.people[-1] if self.people else "",
            )
            return (
                Ref(word, person, "campaign" if self.known.candidate(person) else "person", f"{word!r} is {person}")
                if person
                else None
            )
        here = next((m.ref for m in reversed(before) if m.ref.kind == "campaign"), None) or next(
            (m.ref for m in before if m.ref.kind == "organisation"), None
        )
        ref = here or self.subject or (Ref("", self.campaigns[-1], "campaign") if self.campaigns else None)
        return Ref(word, ref.name, ref.kind, f"{word!r} is of {ref.name}, spoken of before") if ref else None

    def _pronoun(self, word: str, before: list[Mention]) -> Ref | None:
        low = word.lower()
        if low in ("he", "she", "him"):
            spoken = [m.ref.name for m in before if m.ref.kind == "person"]
            spoken += [self.subject.name] if self.subject and self.subject.kind == "person" else []
            spoken += list(reversed(self.people))
            person = next((one for one in spoken if may_be(low, one)), None)
            return Ref(word, person, "person", f"{word!r} is {person}") if person else None
        if low in ("it", "they"):
            here = next((m.ref for m in before if m.ref.kind in ("campaign", "organisation") and m not in self.fronted), None)
            ref = here or (self.subject if self.subject and self.subject.kind != "person" else None)
            return (
                Ref(word, ref.name, ref.kind, f"{word!r} is {ref.text if ref.kind == 'campaign' else ref.name}, spoken of before")
                if ref
                else None
            )
        return None

    def _organisations(self, before: list[Mention]) -> list[str]:
        """The organisations named so far, the last one last: those of earlier sentences, then those before this place of the sentence."""
        here = [m.ref.name for m in before if m.ref.kind == "organisation"]
        return [o for o in self.prior if o not in here] + list(dict.fromkeys(here))

    def speak_of(self, campaign: str) -> None:
        """A campaign that is being spoken of: 'the campaign' and 'it' may mean it from here."""
        self._remember(Ref(campaign, campaign, "campaign"))

    def _known_from_its_first_word(self, name: str) -> bool:
        """Whether the record knows a name that begins with a word that is else none ('Five Maples', 'Any Promo')."""
        words = name.split(" ")
        return any(" ".join(words[:n]) in self.known.organisations for n in range(2, len(words) + 1))

    def _shortened(self, one: Mention, found: list[Mention]) -> Ref:
        """'A hired Tusk Digital; B paid Tusk as well': the one of the same sentence that a single word is short for."""
        ref = one.ref
        if ref.kind != "organisation" or ref.how or " " in ref.name or ref.name in self.known.organisations:
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

    def _remember(self, ref: Ref) -> None:
        held = {"person": self.people, "organisation": self.organisations, "campaign": self.campaigns}.get(ref.kind)
        if held is not None and not ref.how.startswith("any "):
            if ref.name in held:
                held.remove(ref.name)
            held.append(ref.name)
        if ref.kind == "campaign" and (" " in ref.name or ref.name in self.people) and self.known.candidate(ref.name):
            self.people = [person for person in self.people if person != ref.name] + [ref.name]


_PLACED = re.compile(
    r"(?<=\bthe )[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D"
    r"|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|Wis|Wyo|D\.C)\.,?(?= [a-z])"
)


def _as_written(ref: Ref, words: str) -> Ref:
    return ref if not re.search(r"[a-z]xx", ref.text) else replace(ref, text=words, how=ref.how.replace(ref.text, words))


_FRONTED = re.compile(
    r"(?:And |But )?(?:To|From|With|For|On|At|Of|In|Across|Near|Around|Over in|Back in|Out in|Down in|Up in) (?:the )?"
)
_TO_IT = re.compile(
    r"\b(?:paid|reimbursed|gave|given|sent|owed|lent|loaned|refunded|billed|charged|handed|wired) $"
    r"|\b(?:contributed|donated|gave|given|paid|sent|transferred|lent) (?:\S+ ){1,4}to $"
)
_NO_CAMPAIGN = re.compile(
    r"\b(?:Party|PAC|Political Action Committee|National Committee|Congressional Committee|Senatorial Committee|GOP)\b",
    re.IGNORECASE,
)
_COMMITTEES = frozenset(["committee", "pac", "super pac", "group", "fund"])
_SHORTENED = re.compile(
    r"(?:[ ,](?:Media|Group|Strateg\w+|Consulting|Solutions|Services|Associates|Partners|Promotions|Messaging|Interactive|Communications|Company|Co|Inc|LLC|Ltd|Limited|Corp\w*|&|and|\+|Digital|Data|Productions|Printing|Team|Research|Marketing|Technologies|Labs|[A-Z][\w.-]+)\.?)+$"
)
_POLITICIANS = frozenset(
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
_TRADES = r"buyer|maker|pollster|shop|printer|airline|carrier|seller|publisher|lawyers|law firm|aviation company|modell?ers?|hedge fund|consultancy|strategist|fundraiser|broker|mailer|designer|developer|manufacturer|retailer|landlord|caterer|charter|platform|processor|hatter|hatmaker|bookseller|film-?maker|producer"
_SAME_TRADE = {
    "lawyers": ("law firm",), "law firm": ("lawyers",), "buyer": ("firm",), "designer": ("developer", "shop"), "developer": ("designer",), "hatter": ("maker", "hatmaker"),
    "hatmaker": ("maker", "hatter"), "maker": ("hatmaker", "manufacturer"), "carrier": ("airline", "aviation company"), "airline": ("aviation company", "carrier"),
}  # fmt: skip
"""Words for one trade: who was called by the one may be called by the other."""
_CALLED = re.compile(
    rf",? (?:\(?(?:a|an|the|its|their|his|her|another|now|then|one of)) (?:[A-Za-z][\w'\u2019-]* ){{0,5}}(?P<noun>{_TRADES}|firm|company|vendor|agency|consultancy|outfit|start-?up|modell?ers|hedge fund)\b"
)
_CALLED_BEFORE = re.compile(
    r"\b(?:his|her|its|the|a|an|their) (?:own )?(?:[a-z-]+ ){0,3}(?P<noun>consultancy|firm|company|agency|outfit|start-?up|shop|hedge fund|law firm),? (?:called |named )?$"
)
_CALLING = re.compile(
    rf"\b[Tt]he (?:(?!first|second|third|last|largest|biggest|only|same|the |an? |his |her |its |names?\b|mentions?\b|says\b|said\b|and\b|of\b|to\b)[a-zA-Z'-]+ ){{0,3}}?(?P<noun>{_TRADES}|senator|governor|representative|businessman|billionaire|nominee|surgeon|neurosurgeon|democrat|republican|socialist|[Dd]emocrat|[Rr]epublican|Texan|Vermonter|Floridian|Kentuckian)\b(?P<own>['\u2019]s (?:campaign|operation|committee|filings?)|['\u2019]s(?= (?:reported|paid|spent)))?"
)


_GIVES = r"(?:gave|give|paid|pay|sent|contributed|donated|spent|reported|raised|also|never|did|had|have|put|made|then)\b"
_BY_A_WORD = re.compile(
    rf"\b(?:(?<=from )|(?<=by )|(?<=to )|(?=[Tt]he [a-z]+ {_GIVES})|(?=[Tt]he [a-z]+['\u2019] ))[Tt]he (?P<noun>(?!friends|states|campaigns|committees|parties|payments|members|services)[a-z]{{4,}}s)\b(?:['\u2019] (?:PAC|fund|committee|political arm|association|group))?"
)
_TOPIC = re.compile(
    r"(?:Take|Consider|Start with|Then there (?:is|was|are)|As for|What of|Turn(?:ing)? to|Now (?:to|take)|Next|And then there (?:is|was)|Over at)\b"
)


_NUMBERS = re.compile(
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)(?:-\w+)?(?: (?:hundred|thousand|million))*",
    re.IGNORECASE,
)


def _begins_with_number(before: str, name: str) -> bool:
    """Whether a run of capitals begins with a number that is part of a name: 'paid the Four Points by Sheraton'."""
    first, _, rest = name.partition(" ")
    return bool(
        re.search(r"\b(?:the|to|from|at|by|paid) $", before)
        and first.istitle()
        and _NUMBERS.fullmatch(first)
        and rest[:1].isupper()
        and rest.split(" ")[0] not in _words("not_names")
    )


def _leading(who: str) -> int:
    """How much of a run of capitals is words that begin a sentence or say when, not a name."""
    cut = 0
    words = who.split(" ")
    while len(words) > 1 and words[0] in _words("not_names"):
        cut += len(words.pop(0)) + 1
    while led := re.match(rf"(?:Former |{TITLE})", who[cut:]):
        cut += led.end()
    for size in (2, 1):
        head = " ".join(who[cut:].split(" ")[:size])
        if head.replace(" ", "_") in _words("places") and (
            rest := re.match(re.escape(head) + r" (?:(?:Sen|Gov|Rep|Senator|Governor)\.? )?(?=[A-Z])", who[cut:])
        ):
            return cut + rest.end()
    return cut


_LESS_LIKELY = re.compile(
    r"\b(?:(?:Republic|Kingdom|Embassy|Government|Ministry|State|Emirate|Commonwealth) of|Embassy|Ministry|Committee|House|Senate|Congress|Facebook|Google|Twitter|Instagram|Commission|Department|Court|Times|Post|Guardian|Union|White House|Party|New Yorker|Reuters|Associated Press|Politico|BuzzFeed|CNN|BBC|NBC|ABC|CBS|Newsweek|Bloomberg|Telegraph|ProPublica|Intercept)\b"
)


@cache
def _genders() -> dict[str, str]:
    return {
        name: pronoun for pronoun, given in tsv.packaged(__package__, "genders.tsv", headed=True) for name in given.split(" ")
    }


def may_be(pronoun: str, name: str) -> bool:
    """Whether a pronoun may stand for somebody, by the given name (genders.tsv)."""
    known = _genders().get(name.split(" ")[0]) if " " in name else None
    return known is None or known == ("she" if pronoun.lower() in ("she", "her") else "he")


def _fits(what: str, organisation: str) -> bool:
    words = {
        "party": r"\b(?:Party|GOP|Republicans|Democrats)\b",
        "law firm": r"&|\bLL?P\b|\bLaw\b|\bP\.[CA]\.",
        "agency": r"\bAgency\b",
        "committee": r"\bCommittee\b",
        "group": r"\bGroup\b",
        "super pac": r"\bPAC\b",
        "pac": r"\bPAC\b",
    }
    return bool(re.search(words[what], organisation, re.IGNORECASE if what == "party" else 0)) if what in words else False


_TITLED = re.compile(rf"\b{TITLE}$")
_OF = re.compile(
    r"(?:Department|University|Council|Bank|Office|Institute|Committee|House|Board|Ministry|Government|Embassy|Republic|Kingdom|States?|Chamber|League|Association|Center|Centre|College|"
    r"School|Court|Union|Society|Federation|Bureau|Daughters|Sons|Friends|Citizens|Americans|Knights|Church|City|County|Commonwealth|Secretary|Director|Academy|Museum|Library|Party) of "
)


def _without_place(name: str) -> str:
    """'Giles-Parscale of San Antonio' is Giles-Parscale; 'the National Media Council of the United Arab Emirates' keeps its own."""
    head, of, _ = name.partition(" of ")
    return head if of and not _OF.search(name) else name


def _listed(name: str) -> list[tuple[int, str]]:
    """A run of capitalised words that is a list ('Facebook, Google and Twitter' has been cut at commas; 'A and B' is two names) taken apart."""
    parts = re.split(r"( and )(?=[A-Z])", name)
    if len(parts) == 1 or re.search(r"\b(?:House|Ways|Arms|Senate) ", name):
        return [(0, name)]
    out, at = [], 0
    for part in parts:
        if part != " and ":
            out.append((at, part))
        at += len(part)
    return out
