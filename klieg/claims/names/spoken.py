"""Who and what a story has spoken of so far, and who is called what: kept sentence by sentence, for what pronouns and short forms stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from klieg.claims.language.patterns import regex
from klieg.claims.names.gazetteer import Known
from klieg.claims.reading import Ref

TRADES = r"buyer|maker|pollster|telemarketer|shop|printer|airline|carrier|seller|publisher|lawyers|law firm|aviation company|modell?ers?|hedge fund|consultancy|strategist|fundraiser|broker|mailer|designer|developer|manufacturer|retailer|landlord|caterer|charter|platform|processor|hatter|hatmaker|bookseller|film-?maker|producer"
_CALLED = regex(
    rf",? (?:\(?(?:a|an|the|its|their|his|her|another|now|then|one of)) (?:[A-Za-z][\w'\u2019-]* ){{0,5}}(?P<noun>{TRADES}|firm|company|vendor|agency|consultancy|outfit|start-?up|modell?ers|hedge fund)\b"
)
_CALLED_BEFORE = regex(
    r"\b(?:his|her|its|the|a|an|their) (?:own )?(?:[a-z-]+ ){0,3}(?P<noun>consultancy|firm|company|agency|outfit|start-?up|shop|hedge fund|law firm),? (?:called |named )?$"
)
HIS_FIRM = regex(
    r"['\u2019]s? (?:[a-z]+ )?(?:firm|practice|company|consultancy|outfit|shop|agency)\b(?!,? (?:called |named )?[A-Z])(?!['\u2019])"
)
"""Behind a person's name: 'Steven Sadow's law firm', and no name of its own."""
_AS_COMMITTEE = regex(r"\.?,? \((?:hereafter |hereinafter )?(?:the |\u201cthe |\"the |\u201c|\")*Committee[\u201d\"]*\)")
"""'X PAC (the Committee)'."""
_SPEAKS = regex(
    r"(?:, [^,;]{2,40},)? (?:also |then |has |had |himself |herself )*(?:said|says|answers?|answered|repl(?:ies|ied)|insist(?:s|ed)|argue[sd]?|thinks?|thought|believe[sd]?|told|adds?|added|recall(?:s|ed)|remembers?|remembered|claim(?:s|ed) that|wonders?|likes? to|points? to|pointed to|counters?|countered|object(?:s|ed)|complain(?:s|ed)|suspect(?:s|ed)|concede[sd]?|admit(?:s|ted)|isn['\u2019]t|doesn['\u2019]t|laugh(?:s|ed)|shrug(?:s|ged))\b"
)
_SAID_BEFORE = regex(r"\b(?:said|says|replied|answered|insisted|argued|told|added|according to) $")
_TOPIC = regex(
    r"(?:Take|Consider|Start with|Then there (?:is|was|are)|As for|What of|Turn(?:ing)? to|Now (?:to|take)|Next|And then there (?:is|was)|Over at)\b"
)

_AND_HIS_CAMPAIGN = regex(
    r" (?:had |has |also |once |itself |himself |herself )*(?:lent|loaned|gave|put|ended|closed|began|started|finished|raised|collected|reported|owed|owes|spent|borrowed|took in|had \S*\d|has \S*\d)\b"
)
"""Behind a candidate: what is told of the candidate is of the campaign's money."""

_RUNS = regex(
    r",? (?:(?:who|which) )?(?:also |then |now |only |is |was |has been )*(?:runs?|ran|running|represent(?:s|ed)|challeng(?:es?|ed|ing)|fac(?:es|ed|ing)|oppos(?:es|ed|ing)|stands?|stood|won|lost|(?:an?|the|(?:his|her|their)) (?:[a-z]+ )?(?:Democrat|Republican|Libertarian|Independent|independent|opponent|rival|challenger|candidate|nominee|incumbent|predecessor|successor|senator|congress\w+))\b"
)
"""Behind somebody's name: one who has, or had, a campaign."""

_HIS_CAMPAIGN = regex(
    r"(?:[A-Z][\w.-]*,? ){0,4}[A-Z][\w.-]*['\u2019]s? (?:(?:own|presidential|re-?election|Senate|House|congressional|gubernatorial|(?:19|20)\d\d) )*campaign\b"
)
KEEPER = regex(
    r"(?:the )?(?:(?:US |U\.S\. |UK )?(?:Federal Elections? Commission|(?:the )?Commission|F\.?E\.?C\b|Electoral Commission|Office of Government Ethics|O\.?G\.?E\b|Government Ethics|Department of Justice|Justice Department|Justice|Office of (?:the Clerk|Public Records)|Clerk)|FARA|Companies House)(?:['\u2019]s)?$"
)
"""With whom reports, forms and registrations are filed, or who published them: not what is spoken of."""


_OFTEN, _PLACES = 3, 2
"""In how many sentences, and paragraphs, a story tells of what it is about."""


@dataclass(frozen=True)
class Mention:
    """Where a sentence names somebody or something: from, to, and what it stands for."""

    start: int
    end: int
    ref: Ref


@dataclass
class Spoken:
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
    pacs: set[str] = field(default_factory=set)
    """Committees that the story calls somebody's PAC: none of them is 'the campaign'."""
    told_campaign: tuple[str, int] = ("", -1)
    """Whose campaign was told in so many words last ('Trump's presidential campaign'), and in which paragraph."""
    epithets: dict[str, set[str]] = field(default_factory=dict)
    """What the story says that a committee, or whose it is, is: 'the chemical maker'."""
    them: Ref | None = None
    """Who was called 'them' in the last sentence: 'they', if it is said next, hardly is who paid them."""
    firms: dict[str, str] = field(default_factory=dict)
    """Which firm the story says is whose, by last name; '' of whom it tells of two."""
    ordinary: frozenset[str] = frozenset()
    """The words that the story writes in lower case."""
    capitals: frozenset[str] = frozenset()
    """The words that the story writes with a capital in the middle of a sentence."""
    told_of: dict[str, set[tuple[int, str]]] = field(default_factory=dict)
    """In which sentences, each with its paragraph, an organisation is named or meant."""
    paragraph: int = -1
    fronted: list[Mention] = field(default_factory=list)
    led: Mention | None = None
    """Who or what the last sentence begins with."""
    pinned: Ref | None = None
    """Who is meant by the words that the next sentence begins with: those of a sentence that is read in two parts."""
    asides: set[str] = field(default_factory=set)
    running: set[str] = field(default_factory=set)
    """People of whom the story says that they run, sit or belong to a party: 'his campaign' may be theirs, though no record has it."""
    state: str = ""
    """The state that a sentence said last that it is in: 'In Missouri, ...'."""
    aide_of: Ref | None = None
    """For whom somebody works, or worked, who is spoken of without a name ('a former Sanders aide'): 'we', if he goes on, is that campaign."""

    def take_in(self, text: str, named: list[Mention]) -> None:
        """What the names of a sentence, in order, leave behind: who is spoken of, who is called what, and whom a letter addresses."""
        for mention in named:
            if (
                mention.ref.kind == "organisation"
                and re.search(r"\bthan (?:the )?$", text[: mention.start])
                and re.match(r" (?:did|does|was|were|had|got)\b", text[mention.end :])
                and mention.ref.name not in self.called.values()
            ):
                # 'more than Breitbart did': with what something is compared is not what is spoken of, unless it was called the firm
                self.organisations[:0] = [] if mention.ref.name in self.organisations else [mention.ref.name]
                continue
            self.remember(mention.ref)
            if mention.ref.kind == "campaign" and _HIS_CAMPAIGN.match(text, mention.start):
                self.told_campaign = (mention.ref.name, self.paragraph)
            if mention.ref.kind == "person" and " " in mention.ref.name and _RUNS.match(text, mention.end):
                self.running.add(mention.ref.name)
            if mention.ref.kind == "organisation" and self._speaks(text, mention):
                self.asides.add(mention.ref.name)  # somebody called by a last name that nothing knows: no firm
            if mention.ref.kind == "organisation" and (
                re.search(
                    r"(?:\b(?:through|via)|, the (?:[a-z]+ )?(?:firm|company|practice) of) (?:the )?$", text[: mention.start]
                )
                or re.match(
                    r" (?:local |state |city |county |national )?(?:government|council|authority|district|family|brothers|sisters|heirs|household)\b",
                    text[mention.end :],
                )
            ):
                self.asides.add(mention.ref.name)  # by way of whom: 'the firm' is hardly it
            if mention.ref.kind == "campaign" and re.search(r"\b(?:[Cc]ommittee|PAC)$", mention.ref.text):
                self.as_committees.add(mention.ref.name)
        if self.addressed and not self.addressee:
            # a letter that speaks of 'your committee': the first one it names
            self.addressee = next((m.ref.name for m in named if m.ref.kind == "campaign" and not m.ref.how.startswith("'")), "")
        self._call(text, named)
        self._address(text, named)

    def _speaks(self, text: str, mention: Mention) -> bool:
        """Whether one that no record knows, of one word, is somebody who says or thinks something."""
        name = mention.ref.name
        unknown = " " not in name and name not in self.known.organisations and name not in self.known.paid
        return unknown and bool(_SPEAKS.match(text, mention.end) or _SAID_BEFORE.search(text[: mention.start]))

    def _call(self, text: str, named: list[Mention]) -> None:
        """Who is called what: 'Giles-Parscale, his web designer', 'his firm, Giles-Parscale', 'Sen. Cruz'."""
        for mention in named:
            if (
                mention.ref.kind == "organisation"
                and not mention.ref.how
                and (led := _CALLED_BEFORE.search(text[: mention.start]))
            ):
                self.called[led["noun"].lower()] = mention.ref.name
            if mention.ref.kind == "organisation" and (told := _CALLED.match(text[mention.end :])):
                trade = re.search(r"\b(?:law firm|hedge fund|aviation company)\b", told[0])
                self.called[(trade[0] if trade else told["noun"]).lower()] = mention.ref.name
                if trade and trade[0].lower() == "hedge fund":
                    self.called["fund"] = mention.ref.name
            if mention.ref.kind == "campaign" and _AS_COMMITTEE.match(text[mention.end :]):
                self.called["committee"] = mention.ref.name
            if mention.ref.kind in ("person", "campaign") and (
                title := re.search(r"\b(?P<t>Sen|Gov|Senator|Governor|Dr|Mrs|Secretary)\.? $", text[: mention.start])
            ):
                self.called[{"Sen": "senator", "Gov": "governor", "Dr": "doctor"}.get(title["t"], title["t"].lower())] = (
                    mention.ref.name
                )

    def _address(self, text: str, named: list[Mention]) -> None:
        """Whom a letter addresses: the campaign nearest to '(the "Committee")' or 'your campaign'."""
        if alias := re.search(
            r"\((?:the |\u201cthe |\"the |\u201c|\")*(?:Campaign|Committee)[\u201d\"]*\)|\b[Yy]our (?:client|campaign|committee),?",
            text,
        ):
            campaigns = [m for m in named if m.ref.kind == "campaign"]
            if campaigns and not self.addressee:
                self.addressee = min(campaigns, key=lambda m: abs(m.start - alias.start())).ref.name

    def topic(self, named: list[str]) -> str:
        """Whom the story is about, of some organisations, where it has named the last of them but once, in passing, and in a paragraph before: the one that it has told of most, and at least twice as often as of any other, in the same paragraph too. '' if there is none, or the last may be it."""
        last = self.told_of.get(named[-1], set()) if named else set()
        told = {name: len(self.told_of.get(name, ())) for name in named}
        top = max(told, key=lambda name: told[name], default="")
        where = {paragraph for paragraph, _ in self.told_of.get(top, ())}
        alone = top and all(other == top or 2 * count <= told[top] for other, count in told.items())
        here = {paragraph for paragraph, _ in last}
        if (
            len(last) != 1
            or here == {self.paragraph}
            or not alone
            or told[top] < _OFTEN
            or not here & where
            or len(where) < _PLACES
        ):
            return ""
        return top

    def speak_of(self, campaign: str) -> None:
        """A campaign that is being spoken of: 'the campaign' and 'it' may mean it from here."""
        self.remember(Ref("", campaign, "campaign"))

    def remember(self, ref: Ref) -> None:
        """Somebody or something is spoken of last from here."""
        held = {"person": self.people, "organisation": self.organisations, "campaign": self.campaigns}.get(ref.kind)
        if ref.kind == "organisation" and KEEPER.match(ref.name):
            return  # with whom it is filed is not what is spoken of
        account = ref.name.lower().lstrip("@") in self.known.accounts and ref.name not in self.known.organisations
        if held is not None and not account and not ref.how.startswith("any "):
            if ref.name in held:
                held.remove(ref.name)
            held.append(ref.name)
        by_name = ref.name.split(" ")[-1] in ref.text  # 'the campaign' does not bring its candidate before whoever 'he' was
        if ref.kind == "campaign" and by_name and (" " in ref.name or ref.name in self.people) and self.known.candidate(ref.name):
            self.people = [person for person in self.people if person != ref.name] + [ref.name]

    def whole_name(self, name: str) -> str:
        """The whole name of somebody named before by more, or of a candidate by the name that everybody calls them."""
        if name in self.known.given:
            return self.known.given[name]
        if " " in name:
            return name
        so_called = [person for person in reversed(self.people) if person.split(" ")[-1] == name]
        # 'Zinke' is the candidate, though a relative was named since
        last = next((person for person in so_called if self.known.candidate(person)), next(iter(so_called), ""))
        first = {person for person in self.people if " " in person and person.split(" ")[0] == name}
        return last or (first.pop() if len(first) == 1 else name)

    def organisations_before(self, before: list[Mention]) -> list[str]:
        """The organisations named so far, the last one last: those of earlier sentences, then those before this place of the sentence."""
        here = [m.ref.name for m in before if m.ref.kind == "organisation"]
        return [o for o in self.prior if o not in here] + list(dict.fromkeys(here))

    def turn_to(self, text: str, found: list[Mention]) -> None:
        """The candidates of a sentence who are spoken of as their campaigns from here: whose filings or money it tells of, or to whom it turns ('Take Cruz.')."""
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
            # 'Bill VanDeWeghe lent his House campaign $52,000': his campaign is what goes on
            if (
                mention.ref.kind == "person"
                and not mention.ref.how.startswith("'his")
                and self.known.candidate(mention.ref.name)
                and _AND_HIS_CAMPAIGN.match(text, mention.end)
            ):
                self.speak_of(mention.ref.name)
        if _TOPIC.match(text) and found and (name := found[0].ref.name) and self.known.candidate(name):
            self.remember(Ref(name, name, "campaign"))
