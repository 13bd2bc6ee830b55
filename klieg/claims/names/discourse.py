"""Where a sentence of a story names somebody or something: names as written, then what short forms and pronouns stand for, in that order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from klieg.claims.language.number_words import between
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import STATES_SHORT, word_list
from klieg.claims.names import described, parties, short_forms, whose_firm
from klieg.claims.names.gazetteer import TITLE
from klieg.claims.names.short_forms import ORGANISATION, POLITICIANS
from klieg.claims.names.spoken import HIS_FIRM, Mention, Spoken
from klieg.claims.reading import Ref

_JOIN = r"(?:of the|of|the|and the|for the|for a|for|de|van|von|al|bin|&|\+)"
_TRADES = r"(?:(?:Public|Government|Media|Business|Political|Management|Strategic|Digital) )?(?:Consulting|Lobbying|Associates|Sons|Brothers|Partners|Company|Co\b\.?|Communications|Strateg(?:y|ies)|Marketing|Advertising|Research|Services|Technolog(?:y|ies)|Development|Investments?|Affairs|Relations|Advocacy|Engineering|Publishing|Printing|Mailing|Polling|Fundraising|Analytics|Logistics)"
"""What stands behind 'and' in one firm's name: 'Concord Management and Consulting' is no two firms."""
_AIMS = r"(?:Freedom|Growth|Opportunity|Prosperity|Security|Liberty|Justice|Reform|Jobs|Unity|Values|Progress|Democracy|Responsibility|Leadership|Integrity|Ethics) (?:Fund|PAC|Committee|Project|Action|Alliance|Coalition|Network|Foundation|Institute|Council)"
"""The same in a committee's: 'the Jobs, Growth and Freedom Fund'."""
_ITS_AIMS = regex(_AIMS)
_NAME = regex(
    rf"(?:(?!U\.[SKN]\.|D\.C\.|E\.U\.)(?:[A-Z]\.){{2,3}} (?=[A-Z]))?(?:[A-Z][\w&'\u2019.-]*[\w]|[A-Z](?=\b))(?:(?: {_JOIN}| and(?= {_TRADES}\b| {_AIMS}\b))? (?!(?:Mr|Mrs|Ms)\. |(?:(?<=\bDay the )|(?<=Facebook the )|(?<=Twitter the )|(?<=Instagram the )))(?:[A-Z][\w&'\u2019.-]*[\w]|[A-Z]\.?(?= [A-Z])|I(?=,)|\(?[A-Z]{{2,}}\)?))*(?:,? (?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|LP|LLP|BV|Jr|Sr)\b\.?|(?:(?<= Jr)|(?<= Sr))\.(?= [a-z]))?|\bi\d{{3}}\b(?:,? (?:Inc|LLC)\b\.?)?"
)
_CAMEL = regex(r"(?<![\w@#./-])[a-z]{1,2}[A-Z][A-Za-z]{2,}\w*(?! ?\()")
"""A name that begins with a small letter: 'iContribute', 'eBay'."""
_NUMBER = regex(
    rf"(?:(?:{between(20, 90).title()})(?:[- ](?:{between(1, 9)}))?|{between(1, 12).title()}|[A-Z][a-z]+teen|Half|Twice|Thrice|Hundreds|Dozens|Scores|Thousands|Second|Third|Fourth|Fifth|Sixth)"
)
"""A number or place that a sentence begins with, which is nobody's name."""
_BID = r"(?:campaign(?: committee)?|operation|shop|outfit|headquarters|people|side|machine|presidential bid|bid|candidacy|camp|effort|team|committee|organi[sz]ation|ad buys?|filings?|war chest)"
_CAMPAIGN_OF = regex(
    rf"(?P<who>[A-Z][\w.\u2019'-]*(?: [A-Z][\w.\u2019'-]*){{0,3}}?)(?:'s|\u2019s|'|\u2019) (?:(?:own|\d{{4}}|presidential|election|primary|Republican|Democratic|White House|insurgent|House|Senate|congressional|gubernatorial|exploratory|re-?election) )*{_BID}\b(?: for (?:Congress|[Pp]resident|the (?:presidency|White House|(?:U\.S\. )?(?:Senate|House)|nomination)|[Gg]overnor|(?:re-?)?election)\b(?! (?:for|is|was)\b))?|"
    rf"\b(?:[Tt]he )?(?:\d{{4}} )?(?P<bare>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:(?:presidential|primary|White House) )?(?:campaign|operation|camp|bid|team|committee|shop|outfit|organi[sz]ation|headquarters|machine|effort|forces)\b|\bTeam (?P<team>[A-Z][a-z]+)\b|"
    r"\b(?P<bare2>[A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:'s|\u2019s)(?= (?:reported|paid|spent|sent|did|gave|put|had|received|hired|bought|used|handed|rented|chartered|listed|owed|raised|took|was|made|campaign)\b)|"
    r"\b(?:campaign|operation|committee|candidacy) (?:of|for) (?:(?:Sen|Gov|Rep|Senator|Governor|Dr|Mr|Mrs|Ms)\.? )?(?P<of>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2})"
)
DATELINE = regex(
    r"[A-Z][A-Z .'\u2019-]{2,30}(?:, [A-Z][\w. ]{1,20})?(?: \([^)]{2,40}\))?(?:, \d{1,2} [A-Z][a-z]+)? ?(?:-|--|\u2013|\u2014) "
)
_S_PAC = (
    r"['\u2019]s? (?:(?:employees['\u2019]?|corporate|federal) )?(?:PAC|[Pp]olitical (?:(?:[Aa]ction )?[Cc]ommittee|fund|arm))\b"
)
_PAC_OF = regex(rf"(?P<who>[A-Z][\w&.-]*(?: (?:of |the |and )*[A-Z][\w&.-]*){{0,4}}){_S_PAC}")
_PAC_FOR = regex(
    r"\b(?:[Tt]he )?(?P<staff>(?:[Ee]mployees?['\u2019]?|[Cc]orporate|[Ff]ederal) )?(?:(?P<pac>PAC|[Pp]olitical (?:[Aa]ction )?[Cc]ommittee)|[Pp]olitical fund|fund) of (?:the )?(?P<who>[A-Z][\w&.-]*(?: (?:(?:of|for|and|&) (?:the )?)?[A-Z][\w&.-]*){0,4})(?(staff)|(?(pac)|['\u2019]s? employees))"
)
_ITS_PAC = regex(_S_PAC)
_PAC_AHEAD = regex(r"(?:PAC|[Aa]ction [Cc]ommittee|[Pp]olitical [Cc]ommittee|[Ff]und) of (?:the )?$")
_PAC_NAME = regex(r"\bP\.?A\.?C\b|\bPOLITICAL (?:ACTION|VICTORY|FUND)\b|\b[A-Z]+PAC\b", re.IGNORECASE)
_HOLDER = regex(r"\b[Tt]he (?P<agency>[A-Z][a-z]+) (?P<post>secretary|director|administrator|commissioner)\b(?! of)")
_THE_COMMITTEE = regex(r"\b[Tt]he Committee\b(?! (?:on|of|for|to)\b)")
_NUMBERED = regex(r"\b(?:Volume|Vol\.|Part|Chapter|Section|Page|Exhibit|Schedule) (?:[IVX]{1,4}|\d{1,3}|[A-H])\b")
"""A part of a paper: its number makes it no name."""
_APPOSED = regex(r",? (?:which is |itself )?(?:the|a|an|his|her|its|another|one) (?:[a-z-]+ ){0,4}")
_A_KIND_OF = regex(r"\ban? (?P<name>[A-Z][\w-]+) (?:company|firm|unit|subsidiary|affiliate|entity|arm)\b")
_PLACED = regex(rf"(?<=\bthe )[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?, {STATES_SHORT},?(?= [a-z])")
_TOWN = regex(
    rf"(?:(?<=, of )|(?<=\bof )|(?<=\bin )|(?<=\bnear )|(?<=\bfrom )|(?<=\bat ))(?:St\. )?[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}}(?=, (?:(?:{parties.STATES})(?![\w'\u2019])|{STATES_SHORT}))"
    r"|(?<=, of )[A-Z][a-z]+ City(?=, (?:was|were|is|which|who|got|received|took|had|has)\b)"
)
"""A town that is told with its state: no name of anybody."""
_SAINT = regex(
    r"(?:(?<=\b[Aa] )|(?<=\b[Tt]he )|(?<=\bin )|(?<=\bnear )|(?<=\bfrom )|(?<=\bat ))(?:St|Ft|Mt)\. [A-Z][a-z]+(?:['\u2019]s)?\b(?!(?: |-)[A-Z])"
)
"""'A St. Paul firm': a town, and neither a firm called St nor anybody called Paul."""
_ADDRESS = regex(
    r"(?<=\d )(?:[A-Z][a-z]+ )+(?:Street|St\.|Road|Avenue|Ave\.|Lane|Square|Place|Boulevard|Blvd\.|Drive|Terrace|Row|Plaza|Parkway)(?![\w-]| [A-Z])"
)
"""'55 New Oxford Street': where somebody is, and nobody's name."""
HAILING = regex(
    r"\b(?:(?!(?:The|An?|In|On|At|And|But|For|To|By|From|Its|Their|His|Her|When|While|As|With|Both|One|Two|Some|Most|Many|Another|Then|Now|That|This) )[A-Z][\w.]*,? ){0,2}"
    r"(?:[A-Z][\w.]*-)+(?:born|based|bred|raised|educated|trained|backed|linked|funded|owned|affiliated|controlled|connected|run|led|friendly|aligned|sponsored|supported|registered|headquartered|area|related|allied|appointed|endorsed|financed|bankrolled|dominated|focused|themed|style|era|branded|centric)\b(?![\w-])"
)
"""'The Indian-born businessman', 'San Antonio-based Giles-Parscale', 'a Mercer-owned firm': what somebody is, and no name."""
_ACROSS = regex(r"\b(?:sides? of|across|over|crossed) the (?:Atlantic|Pacific|Channel|Potomac|Hudson|Mississippi)\b")
"""'This side of the Atlantic': water, and no magazine."""
_OF_CHAMBER = regex(
    r" (?:(?:re-?)?election )?(?:committee|campaign|race|seat|bid|run|candidate|candidacy|office|fund|primary|contest|hopeful|contender|challenger|incumbent|colleague|member|nominee|Republican|Democrat)s?\b"
)
_MADE = regex(r" (?:had |has |also |then |only )*(?:made|sent|wrote|issued|cut|reported|recorded|logged|listed) ")
_FROM_WHERE = regex(r" from (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
_IT_MADE = regex(rf"\b(?:[Ii]t|[Tt]hey|[Tt]he (?:campaign|committee|PAC)){_MADE.pattern}$")
_FIRM_OF = regex(r"\b[Tt]he (?:[A-Z][a-z]+ |[a-z]+ ){0,2}(?:firm|practice|company|consultancy) of (?=[A-Z])")
_FRONTED = regex(
    r"(?:And |But )?(?:To|From|With|For|On|At|Of|In|Across|Near|Around|Over in|Back in|Out in|Down in|Up in) (?:the )?"
)
_BOTH = regex(
    r"\b(?P<one>[Bb]oth|[Nn]either) (?:(?:of )?(?:the |these |those )?(?:two )?)?(?:(?:presidential|rival|Democratic|Republican) )?(?:campaigns?|committees?|candidates?|Democrats|Republicans|camps?)\b(?! of)"
)
_NUMBERS = regex(
    rf"(?:{between(20, 90)}|{between(1, 19)})(?:-\w+)?(?: (?:hundred|thousand|million))*",
    re.IGNORECASE,
)
_TITLED = regex(rf"\b{TITLE}$")
_OF = regex(
    r"(?:Department|University|Council|Bank|Office|Institute|Committee|House|Board|Ministry|Government|Embassy|Republic|Kingdom|States?|Chamber|League|Association|Center|Centre|College|"
    r"School|Court|Union|Society|Federation|Bureau|Daughters|Sons|Friends|Citizens|Americans|Knights|Church|City|County|Commonwealth|Secretary|Director|Academy|Museum|Library|Party) of "
)
_COUNSEL = regex(
    r"\b[Tt]he special counsel(?=(?:'s|\u2019s)? (?:final )?(?:report|findings|volume)| (?:also |later )?(?:wrote|found|concluded|noted|reported|determined|established) that\b)|(?<=[Aa]ccording to )the special counsel(?=[,.;]|$)"
)
_LONGER = r"\w|-[a-z]| (?!PAC\b|Inc\b|LLC\b|Committee\b|Super\b|Leadership\b|[A-Z][a-z]+day\b)[A-Z][a-z]{2,}"
"""What goes on behind a committee's name and makes it another's: 'Rising Tide Interactive' is not the committee Rising Tide."""


_NO_QUALIFIER = r"(?:was|were|is|are|be|been|has|had|have|does|did|do|will|would|can|could|may|might|must|shall|should|got|(?:re|over|under|pre)?paid|sent|(?:for)?gave|made|(?:under)?took|went|came|ran|(?:out|over|under)?spent|sold|bought|held|won|lost|led|left|met|put|told|hit|kept|knew|sat|wrote|(?:re)?built|began|became|grew|fell|rose|stood|chose|drew|withdrew|drove|lent|fed|sought|brought|taught|thought|saw|let|set|cut|cost|beat|shut|also|never|then|later|now|again|soon|too|itself|himself|herself|and|or|but|nor|of|in|for|at|on|to|from|by|with|as|about|into|over|under|after|before|since|until|who|which|that|whose|where|when|not|no|all|both|even|only|still|already|once|alone|[a-z-]+(?:ed|ly|ing))"
_QUALIFIES = regex(rf"(?<![\u2019']s)(?<!s[\u2019'])(?: (?!{_NO_QUALIFIER}\b)[a-z][a-z-]+){{1,5}} [A-Z]")
"""Words behind a capital one that lead to a name and hold no verb, nor anything that would lead on from a name: 'Longtime aide X', 'Former national security adviser X'."""
_PARTISAN = regex(
    r"(?:Republican|Democrat|Democratic|Independent|Libertarian|Tory|Conservative|Labour) (?=(?P<given>[A-Z][a-z]+) [A-Z])"
)
"""'Republican Newt Gingrich': of which party a person is."""
_CONTRACTED = regex(r"(?:n['\u2019]t|['\u2019](?:ll|ve|re|d|m))$")
"""'Don't', 'They've': no name."""


_WORD = regex(r"[A-Z][a-z-]+")


@dataclass
class _Sentence:
    """A sentence and the mentions found in it so far: each place of it is taken once."""

    text: str
    found: list[Mention] = field(default_factory=list)
    taken: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.taken = [False] * len(self.text)

    def keep(self, start: int, end: int, ref: Ref | None) -> None:
        """A mention, if the place is not taken."""
        if ref is not None and not any(self.taken[start:end]):
            self.take(start, end)
            self.found.append(Mention(start, end, ref))

    def take(self, start: int, end: int) -> None:
        """A place that holds no name from here."""
        self.taken[start:end] = [True] * (end - start)

    def in_order(self) -> list[Mention]:
        """The mentions found so far, as they stand in the sentence."""
        return sorted(self.found, key=lambda m: m.start)


class Discourse(Spoken):
    """What the story has spoken of so far, and the mentions of its next sentence."""

    def mentions(self, text: str, dated: list[tuple[int, int]] | None = None, *, headline: bool = False) -> list[Mention]:
        """The names, short forms and pronouns of a sentence, resolved, in order; campaigns before the names in them. What is a date (`dated`) is no name; in a headline with its words in capitals only what is known is one."""
        self.prior, self.prior_campaigns = list(self.organisations), list(self.campaigns)
        # 'the Alexandria, Va., firm': where it is, as one word before the noun
        plain = _PLACED.sub(lambda m: re.sub(r"[^a-z]", "x", m[0].lower()), text)
        plain = _ACROSS.sub(lambda m: m[0].lower(), plain)
        if "-" in plain:
            plain = HAILING.sub(lambda m: m[0] if self._knows(m[0]) else m[0].lower(), plain)
        # 'a cap maker in Carson, California': whoever else is called so
        plain = _TOWN.sub(lambda m: m[0] if self._knows(m[0]) and m[0] not in self.known.candidates else m[0].lower(), plain)
        plain = _SAINT.sub(lambda m: m[0] if self._knows(m[0]) else m[0].lower(), plain)
        if "committee" in self.called:
            plain = _THE_COMMITTEE.sub(lambda m: m[0].lower(), plain)
        sentence = _Sentence(_NUMBERED.sub(lambda m: m[0].lower(), plain))
        if dateline := DATELINE.match(sentence.text):
            sentence.take(0, dateline.end())
        if self.pinned is not None and text.startswith(f"{self.pinned.text} "):
            sentence.keep(0, len(self.pinned.text), self.pinned)
        for address in _ADDRESS.finditer(sentence.text):
            sentence.take(*address.span())
        self._pacs_for(sentence)
        for match, ref in parties.of_state(self, sentence.text):
            sentence.keep(match.start(), match.end(), ref)
        self._committees(sentence)
        self._names_with_years(sentence)
        _dates(sentence, dated or [])
        self._pacs(sentence)
        self._posts(sentence)
        self._known_names(sentence)
        self._campaigns_of(sentence)
        self._both(sentence)
        _kinds_of(sentence)
        for match in _CAMEL.finditer(sentence.text):
            sentence.keep(match.start(), match.end(), Ref(match[0], match[0], "organisation"))
        for match in _NAME.finditer(sentence.text):
            if headline and not self._knows(match[0]):
                for word in _WORD.finditer(match[0]):
                    if self._knows(word[0]):
                        self._run(sentence, match.start() + word.start(), word[0])
            elif not _NUMBER.fullmatch(match[0]):
                self._named(sentence, match)
        _firms_of(sentence)
        # 'Steven Sadow's firm': the firm is what is spoken of, which bears no other name here
        named = sentence.in_order()
        firms = [m for m in named if whose_firm.is_somebody(self, m) and HIS_FIRM.match(sentence.text[m.end :])]
        for m in firms:
            if theirs := whose_firm.meant(self, sentence.text, m):
                sentence.found.remove(m)
                sentence.take(theirs.start, theirs.end)
                sentence.found.append(theirs)
            named.append(theirs or replace(m, ref=replace(m.ref, kind="organisation")))
        named.sort(key=lambda m: m.start)
        whose_firm.take_in(self, sentence.text, named)
        self.take_in(sentence.text, named)
        described.take_in(self, sentence.text, named)
        self.aide_of = short_forms.aide_of(self, sentence.text, named) or self.aide_of
        self._short_forms(sentence, named)
        self.fronted = [m for m in sentence.found if _FRONTED.fullmatch(sentence.text[: m.start])]
        them = None
        for match in short_forms.PRONOUN.finditer(sentence.text):
            who = short_forms.pronoun(self, match, sentence.found)
            them = who if match[0].lower() == "them" else them
            sentence.keep(match.start(), match.end(), who)
            if who is not None and who.kind == "person" and who.name in self.people:
                self.people = [person for person in self.people if person != who.name] + [who.name]
        self.them = them
        found = sentence.in_order()
        found = [replace(m, ref=short_forms.shortened(self, m, found)) for m in found]
        if sentence.text != text:
            found = [replace(m, ref=_as_written(m.ref, text[m.start : m.end])) for m in found]
        self.turn_to(sentence.text, found)
        self.led = found[0] if found and found[0].start == 0 else None
        for mention in found:
            if mention.ref.kind == "organisation":
                self.told_of.setdefault(mention.ref.name, set()).add((self.paragraph, text))
        return found

    def _knows(self, name: str) -> bool:
        """Whether the record, or the story so far, has somebody of this name."""
        known = self.known
        return (
            name in known.paid
            or name in known.organisations
            or name in known.committees
            or bool(known.candidate(name))
            or name.split(" ")[-1] in known.people
            or name in self.people
            or name in self.organisations
        )

    def _committees(self, sentence: _Sentence) -> None:
        """Committees that the record knows, the longest name first."""
        text = sentence.text
        for written in sorted(self.known.committees, key=len, reverse=True):
            for match in re.finditer(rf"(?<![\w-]){re.escape(written)}(?!{_LONGER})", text):
                if re.fullmatch(r"(?:Republican|Democratic) [Pp]arty", written) and (
                    re.search(r"(?<!The)(?<!the) $", text[: match.start()]) or text[match.end() :].startswith(" of ")
                ):
                    continue  # of another state
                if _ITS_AIMS.match(match[0]) and re.search(r"\b[Tt]he (?:[A-Z][a-z]+,? )+and $", text[: match.start()]):
                    continue  # 'the Jobs, Growth and Freedom Fund' is not the Freedom Fund
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
                if _ITS_PAC.match(text, match.end()) or _PAC_NAME.search(name) or _PAC_AHEAD.search(text[: match.start()]):
                    self.pacs.add(name)
                sentence.keep(match.start(), match.end(), Ref(match[0], name, "campaign", how))

    def _names_with_years(self, sentence: _Sentence) -> None:
        """'Santorum 2000': the year is part of the name."""
        for written in (o for o in self.known.organisations if re.search(r" (?:19|20)\d\d$", o)):
            for match in re.finditer(rf"(?<![\w-]){re.escape(written)}(?!\w)", sentence.text):
                sentence.keep(match.start(), match.end(), Ref(match[0], written, "organisation"))

    def _both(self, sentence: _Sentence) -> None:
        """'Both campaigns', 'neither committee': the two that the sentence names before, else that the story has spoken of, where there is no third."""
        told = {name.split(" ")[-1]: name for name in self.prior_campaigns}
        for match in _BOTH.finditer(sentence.text):
            here = {
                last: name for last, name in told.items() if re.search(rf"\b{re.escape(last)}\b", sentence.text[: match.start()])
            }
            party = re.search(r"democrat|republican", match[0].lower())
            of_it = {n: who for n, who in told.items() if not party or party[0] in self.known.attributes.get(n, ())}
            two = here if len(here) == 2 else of_it
            if len(two) != 2:
                continue
            how = f"{match[0]!r} are the campaigns of {' and '.join(two.values())}, the only two spoken of before"
            for place, name in zip((match.span("one"), (match.end("one") + 1, match.end())), two.values(), strict=True):
                sentence.keep(*place, Ref(sentence.text[slice(*place)], name, "campaign", f"{how}; here that of {name}"))

    def _pacs(self, sentence: _Sentence) -> None:
        """'Comcast's PAC': the committee of a company or a union."""
        for match in _PAC_OF.finditer(sentence.text):
            if not self.known.candidate(match["who"]) and match["who"].split(" ")[0] not in word_list("not_names"):
                sentence.keep(match.start(), match.end(), Ref(match[0], f"{match['who']} PAC", "organisation"))

    def _pacs_for(self, sentence: _Sentence) -> None:
        """'The employee PAC of Abbott Laboratories': by the committee that the record knows under the company's name, if there is one."""
        for match in _PAC_FOR.finditer(sentence.text):
            who = match["who"].rstrip(".")
            if self.known.candidate(who):
                continue
            bearing = {
                number: self.known.called.get(one, one)
                for one, number in sorted(self.known.committees.items())
                if who.upper() in one.upper()
            }
            name = (
                self.known.called.get(who, who)
                if who in self.known.committees
                else next(iter(bearing.values()))
                if len(bearing) == 1
                else ""
            )
            if name:
                self.pacs.add(name)
            ref = Ref(match[0], name, "campaign") if name else Ref(match[0], f"{who} PAC", "organisation")
            end = match.end() - (match[0].endswith("."))
            sentence.keep(match.start(), end, replace(ref, how=f"{match[0]!r} is {ref.name}"))

    def _posts(self, sentence: _Sentence) -> None:
        """Who holds a post: 'the Treasury secretary', 'the special counsel'."""
        for match in _HOLDER.finditer(sentence.text):
            sentence.keep(match.start(), match.end(), short_forms.holder(self, match))
        for match in _COUNSEL.finditer(sentence.text):
            sentence.keep(match.start(), match.end(), Ref(match[0], "Special Counsel", "organisation"))

    def _known_names(self, sentence: _Sentence) -> None:
        """Names that the record knows and that are no run of capitals: in lower case, with a number, or of two joined."""
        text = sentence.text
        for written in sorted(self.known.lower, key=len, reverse=True):
            for match in re.finditer(rf"(?<!\w){re.escape(written)}(?!\w)", text):
                sentence.keep(match.start(), match.end(), Ref(match[0], written, "organisation"))
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
                    sentence.keep(match.start(), match.end(), Ref(match[0], written, "organisation"))

    def _campaigns_of(self, sentence: _Sentence) -> None:
        """'Cruz's operation', 'the Cruz campaign', 'Team Cruz': campaigns called by their candidate."""
        text = sentence.text
        for match in _CAMPAIGN_OF.finditer(text):
            who = match["who"] or match["bare"] or match["team"] or match["of"] or match["bare2"]
            cut = 0 if who.split(" ")[0].upper() in self.known.candidate(who).upper().split() else _leading(who)
            if (
                not who[cut:]
                or ORGANISATION.search(who)
                or (who[cut:].split(" ")[0] in word_list("not_names") and not self.known.candidate(who))
            ):
                continue
            if match["of"] and any(
                _APPOSED.fullmatch(text[m.end : match.start()]) for m in sentence.found if m.ref.kind == "campaign"
            ):
                continue  # 'Save America, the political committee of Donald Trump': it is no second one
            if (match["bare2"] and not self.known.candidate(who)) or who[cut:].lower() in POLITICIANS:
                continue
            if match["bare"] and who.replace(" ", "_") in word_list("places") and text[: match.start()].endswith(", "):
                continue  # 'Zinke for Congress, the Montana campaign'
            if who[cut:] in word_list("adjectives") or (
                not re.search(r"campaign|Team", match[0]) and not self.known.candidate(who)
            ):
                continue
            start = (
                match.start("who") + cut
                if match["who"]
                else match.start("bare") + cut
                if match["bare"] and cut
                else match.start()
            )
            sentence.keep(start, match.end(), short_forms.campaign_of(self, text[start : match.end()], who[cut:]))

    def _short_forms(self, sentence: _Sentence, named: list[Mention]) -> None:
        """'The pollster', 'his campaign', 'the wholesalers', 'its payments', 'we': in this order, each by the names of the sentence."""
        text = sentence.text
        for match in described.DESCRIBED.finditer(text):
            sentence.keep(match.start(), match.end(), described.committee(self, match, _before(match, named)))
        for match in short_forms.CALLING.finditer(text):
            if (of := _FROM_WHERE.match(text, match.end())) and (one := short_forms.from_where(self, match, of)):
                sentence.keep(match.start(), of.end(), one)
                named = sorted([*named, Mention(match.start(), of.end(), one)], key=lambda m: m.start)
                continue
            if re.match(r"(?: at| from)? [A-Z]", text[match.end() :]):
                continue  # 'the hat maker Cali-Fame': the name itself follows
            if any(text[m.end : match.start()] == ", " for m in named if m.ref.kind == "person"):
                continue  # 'Stephen Bannon, the former chief strategist': who he is, and nobody else
            sentence.keep(match.start(), match.end(), short_forms.by_noun(self, match, _before(match, named)))
        for match in short_forms.SHORT.finditer(text):
            if match["what"] == "bank" and text[: match.start()].endswith("in "):
                continue  # money 'in the bank'
            if re.match(r" (?:of|for|that|which|behind)\b|,", text[match.end() :]) and any(
                text[m.end : match.start()] == ", "
                for m in named
                if m.ref.kind == "campaign" and m.ref.name in self.known.committees
            ):
                continue  # 'Save America, the political committee of ...'
            if (
                (match["lead"] or match["what"] in ("bank", "company", "firm", "agency", "group", "consultancy", "network"))
                and re.match(r" [A-Z][A-Za-z]", text[match.end() :])
                and any(m.start == match.end() + 1 for m in named)
            ):
                continue  # 'the law firm Jones Day': the name itself follows
            sentence.keep(match.start(), match.end(), short_forms.short_form(self, match, _before(match, named)))
        for match in short_forms.BY_A_WORD.finditer(text):
            sentence.keep(match.start(), match.end(), short_forms.by_a_word(self, match))
        for match in short_forms.OWN.finditer(text):
            if _IT_MADE.search(text[: match.start()]) or any(_MADE.fullmatch(text[m.end : match.start()]) for m in named):
                continue  # 'the campaign made its first payment': there is nobody else
            if ahead := _IN_ITS.fullmatch(text[: match.start()]) and _THEN_WHO.match(text, match.end()):
                who = next((m.ref for m in named if m.start == ahead.end() and m.ref.kind in ("campaign", "organisation")), None)
                if who is not None:
                    # 'In its report for the quarter, Biden for President stated': the one that follows
                    how = f"{match[0]!r} is of {who.name}, named behind it"
                    sentence.keep(match.start(), match.end(), replace(who, text=match[0], how=how))
                    continue
            sentence.keep(
                match.start(), match.end(), short_forms.owner(self, match[0], _before(match, named), text[match.end() :])
            )
        for match in short_forms.WE.finditer(text):
            sentence.keep(match.start(), match.end(), short_forms.we(self, match, named, sentence.in_order()))

    def _named(self, sentence: _Sentence, match: re.Match[str]) -> None:
        """What a run of capitalised words names, taken apart at titles and at 's."""
        start, name = match.start(), match[0]
        if title := re.search(r" (?=(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.? [A-Z])", name):
            self._run(sentence, start, name[: title.start()])
            start, name = start + title.end(), name[title.end() :]
        if name in self.known.organisations and "'" in name.replace("\u2019", "'"):
            sentence.keep(start, start + len(name), short_forms.by_name(self, name))
            return
        cut = re.search(r"['\u2019]s (?=[A-Z])", name) or self._two_with_for(name)
        if cut:
            for at, part in ((0, name[: cut.start()]), (cut.end(), name[cut.end() :])):
                self._run(sentence, start + at, part)
            return
        self._run(sentence, start, name)

    def _two_with_for(self, name: str) -> re.Match[str] | None:
        """'The registration of Wiley Rein for Qantas': where a name that the record knows ends, and whom it is for begins; None in 'Klobuchar for Minnesota'."""
        cut = re.search(r" for (?:the )?(?=[A-Z])", name)
        known = self.known.organisations
        return cut if cut and " " in name[: cut.start()] and name not in known and name[: cut.start()] in known else None

    def _run(self, sentence: _Sentence, start: int, name: str) -> None:
        """One run of capitalised words."""
        text = sentence.text
        name = re.sub(r" (?:USD|EUR|GBP|CHF|RUB|CAD|AUD|JPY|CNY|SEK|NOK|DKK)$", "", name)  # 'paid X CHF 1.6 million'
        whole = re.sub(r"(?:'s|\u2019s|['\u2019.])$", "", name)
        if whole in self.known.organisations and " " in whole:
            sentence.keep(start, start + len(whole), short_forms.by_name(self, whole))
            return
        while True:
            first, _, rest = name.partition(" ")
            if _begins_with_number(text[:start], name) or self._known_from_its_first_word(name):
                break
            if (
                first.strip(".") not in word_list("not_names")
                and first.rstrip("'\u2019s") not in word_list("not_names")
                and not _CONTRACTED.search(first)
            ):
                break
            if not rest or not re.match(r"[A-Z]", rest):
                rest_match = re.search(r" (?=[A-Z])", name)
                if not rest_match:
                    return
                start, name = start + rest_match.end(), name[rest_match.end() :]
            else:
                start, name = start + len(first) + 1, rest
        place = re.sub(r"(?:'s|\u2019s|['\u2019.])$", "", name)
        if " " in place and place.replace(" ", "_") in word_list("places") and place not in self.known.organisations:
            return  # 'Kansas City', of which 'City' is no name either
        if doing := re.match(r"[A-Z][a-z]+ing (?:for|of|with|to|from|at) (?=[A-Z])", name):
            start, name = start + doing.end(), name[doing.end() :]
        if start == 0 and " " not in name and re.match(r" (?:than|to|of|about|as)\b", text[len(name) :]):
            return  # 'Fewer than', 'Up to': a word at the beginning, no name
        if name == "Back" and re.match(r" (?:in|then|when|on|at)\b", text[start + len(name) :]):
            return  # 'Back in July 2015'
        told = _begins_with_number(text[:start], name) or self._known_from_its_first_word(name)
        if not told and (moved := _leading(name)):
            start, name = start + moved, name[moved:]
        bare = re.sub(r"(?:'s|\u2019s|')$", "", name)
        if (start == 0 or text[:start].strip("\"'\u201c\u2018*_([ ") == "") and self._begins_only(bare, text, start + len(name)):
            return
        if _NUMBERS.fullmatch(bare) or bare.lower() in POLITICIANS:
            return
        if bare in ("Senate", "House") and _OF_CHAMBER.match(text[start + len(name) :]):
            return  # 'her Senate committee'
        if bare in ("Web", "Internet", "Net", "World Wide Web") and text[:start].endswith("he "):
            return  # 'money went to the Web': nobody's name
        if bare in ("PAC", "Super PAC") or re.fullmatch(r"(?:[A-Z][a-z]+ )?PACs", bare):
            return  # 'the PAC': one named before; 'Company PACs': nobody in particular
        if (
            len(bare) < 2
            or re.match(r"I['\u2019]", bare)
            or bare in word_list("adjectives")
            or re.search(r"\b(?:Act|Law|Bill|Amendment)$", bare)
        ):
            return
        titled = bool(_TITLED.search(text[:start]))
        for at, part in _listed(bare):
            whole = _without_place(part)
            if whole.replace(" ", "_").rstrip(".") in word_list("places"):
                continue
            ref = short_forms.by_title(self, whole) if titled and at == 0 else short_forms.by_name(self, whole)
            end = start + at + len(whole)
            end += (
                text[end : end + 1] == "."
                and bool(re.search(r"\b(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C)$", whole))
                and bool(re.match(r"\.(?: [a-z]|,|$)", text[end:]))
            )
            sentence.keep(start + at, end, ref)

    def _begins_only(self, word: str, text: str, end: int) -> bool:
        """Whether one capital word at the head of a sentence is likely an ordinary word: the story has it in lower case, or it is a common noun, or ends as a verb does, or qualifies a name behind it, and the record knows no such name. `end` is where it ends."""
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
        ordinary = word.lower() in self.ordinary or word.lower() in word_list("ordinary_words")
        if ordinary or re.search(r"[a-z](?:ing|ed|ly|en)$", word):
            return True
        return word not in self.capitals and word.istitle() and _QUALIFIES.match(text, end) is not None

    def _known_from_its_first_word(self, name: str) -> bool:
        """Whether the record knows a name that begins with a word that is else none ('Five Maples', 'Any Promo')."""
        words = name.split(" ")
        return any(" ".join(words[:n]) in self.known.organisations for n in range(2, len(words) + 1))


def _dates(sentence: _Sentence, dated: list[tuple[int, int]]) -> None:
    """What is a date is no name."""
    text = sentence.text
    for start, end in dated:
        if re.search(r"['\u2019]s $", text[:start]) and re.match(rf"20\d\d (?:[a-z]+ )?{_BID}\b", text[start:]):
            continue  # 'Trump's 2024 campaign'
        if not any(sentence.taken[start:end]):  # a year that is part of a committee's name is no date
            sentence.take(start, end)


def _kinds_of(sentence: _Sentence) -> None:
    """'A Trump company': any organisation with this name in its own."""
    for match in _A_KIND_OF.finditer(sentence.text):
        if match["name"] in word_list("adjectives") or match["name"] in word_list("places"):
            continue
        sentence.keep(
            match.start(),
            match.end(),
            Ref(match[0], match["name"], "organisation", "any organisation with this name in its own"),
        )


_IN_ITS = regex(r"(?:In|By|According to|On|With) ")
_THEN_WHO = regex(r" (?:[a-z-]+ ){0,3}(?:report|filing|statement|amendment|return|notice)\b[^,;]{0,60}, (?:the )?")


def _firms_of(sentence: _Sentence) -> None:
    """'The Atlanta firm of Steven H. Sadow': one mention of the person, whose firm it is."""
    for match in _FIRM_OF.finditer(sentence.text):
        for n, mention in enumerate(sentence.found):
            if mention.start == match.end() and mention.ref.kind == "person" and not any(sentence.taken[slice(*match.span())]):
                sentence.take(*match.span())
                sentence.found[n] = replace(mention, start=match.start())


def _before(match: re.Match[str], named: list[Mention]) -> list[Mention]:
    return [m for m in named if m.start < match.start()]


def _as_written(ref: Ref, words: str) -> Ref:
    return ref if not re.search(r"[a-z]xx", ref.text) else replace(ref, text=words, how=ref.how.replace(ref.text, words))


def _begins_with_number(before: str, name: str) -> bool:
    """Whether a run of capitals begins with a number that is part of a name: 'paid the Four Points by Sheraton'."""
    first, _, rest = name.partition(" ")
    return bool(
        re.search(r"\b(?:the|to|from|at|by|paid) $", before)
        and first.istitle()
        and _NUMBERS.fullmatch(first)
        and rest[:1].isupper()
        and rest.split(" ")[0] not in word_list("not_names")
    )


def _leading(who: str) -> int:
    """How much of a run of capitals is words that begin a sentence or say when, not a name."""
    cut = 0
    words = who.split(" ")
    while len(words) > 1 and words[0] in word_list("not_names"):
        cut += len(words.pop(0)) + 1
    if (party := _PARTISAN.match(who, cut)) and party["given"].lower() in word_list("given_names"):
        cut = party.end()
    while led := re.match(rf"(?:Former |{TITLE})", who[cut:]):
        cut += led.end()
    for size in (2, 1):
        head = " ".join(who[cut:].split(" ")[:size])
        if _NAMED_AFTER.fullmatch(who[cut:]):
            break
        if head.replace(" ", "_") in word_list("places") and (
            rest := re.match(re.escape(head) + r" (?:(?:Sen|Gov|Rep|Senator|Governor)\.? )?(?=[A-Z])", who[cut:])
        ):
            return cut + rest.end()
    return cut


_NAMED_AFTER = regex(
    r"(?:[A-Z]\w+ ){1,3}(?:Mutual Bank|Savings Bank|Savings|Bancorp|Trust Company|Times|Post|Journal|Herald|Tribune|Globe|Register|Daily News|Star|Examiner|Chronicle|Inquirer|Express-News|Observer|Gazette|Review|Magazine|Advertiser|Star-Advertiser)(?:['\u2019]s)?|(?:UK|US|U\.S\.|Scottish|British|American) (?:[A-Z]\w+ )*(?:Party|Bank|Chamber|Association|Union|League)(?:['\u2019]s)?"
)
"""'The UK Independence Party', 'the New York Times': a place that begins a name."""


def _without_place(name: str) -> str:
    """'Giles-Parscale of San Antonio' is Giles-Parscale; 'the National Media Council of the United Arab Emirates' keeps its own."""
    head, of, _ = name.partition(" of ")
    return head if of and not _OF.search(name) else name


_ON_A_PLATFORM = regex(
    r"(?P<platform>Twitter|Facebook|Instagram|YouTube|Google|Reddit) (?:for|by|from|of|to|at) (?:the )?(?P<whose>[A-Z].*)"
)


def _listed(name: str) -> list[tuple[int, str]]:
    """A run of capitalised words that is a list ('Facebook, Google and Twitter' has been cut at commas; 'A and B' is two names) taken apart."""
    if cut := _ON_A_PLATFORM.match(name):
        return [(0, cut["platform"]), (cut.start("whose"), cut["whose"])]
    parts = re.split(r"( and )(?=[A-Z])", name)
    if len(parts) == 1 or re.search(r"\b(?:House|Ways|Arms|Senate) ", name) or re.fullmatch(rf"{_TRADES}|{_AIMS}", parts[-1]):
        return [(0, name)]
    out, at = [], 0
    for part in parts:
        if part != " and ":
            out.append((at, part))
        at += len(part)
    return out
