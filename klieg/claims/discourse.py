"""Who and what a story speaks of: names in a sentence, and what pronouns and short forms stand for. Every step beyond the name as written is listed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from klieg.claims.reading import Ref

_ORGANISATION = re.compile(
    r"\b(?:Group|Committee|Media|Company|LLC|L\.L\.C|Inc|Corp|Corporation|Agency|Council|Facebook|Google|Twitter|Instagram|BV|TV|Airlines|University|Fund|PAC|"
    r"Foundation|Party|Department|Associates|Limited|Ltd|LLP|LP|Partners|Holdings|Technologies|Systems|Bank|House|Senate|Congress|Court|Commission|Office|Institute|Center|Centre|"
    r"News|Times|Post|Journal|Guardian|Strategies|Consulting|Solutions|Services|Leave|Trust|League|Union|Association|Network|Networks|"
    r"Industries|Productions|Films?|Radio|Press|Victory|Capital|Ventures|Security|Digital|Data|Labs?|Studios?)\b"
)  # fmt: skip
_JOIN = r"(?:of the|of|the|and the|for the|for|de|van|von|al|bin|&)"
_NAME = re.compile(
    rf"(?:[A-Z][\w&'\u2019.-]*[\w]|[A-Z](?=\b))(?:(?: {_JOIN})? (?:[A-Z][\w&'\u2019.-]*[\w]|[A-Z]\.?(?= [A-Z])|\(?[A-Z]{{2,}}\)?))*(?:,? (?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|LP|LLP|BV|Jr|Sr)\b\.?)?"
)
_TITLES = re.compile(
    r"^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Senator|Representative|Secretary|Congressman|Congresswoman)\.? "
)
_PRONOUN = re.compile(r"\b(?:he|she|him|it|they)\b", re.IGNORECASE)
_WE = re.compile(r"(?<=[\"\u201c])We\b|\bwe\b")
_SHORT = re.compile(
    r"\bthe (?P<what>campaign|firm|company|agency|committee|consultancy|data firm|digital firm|super PAC|PAC|group|organi[sz]ation|candidate|contractor|vendor|network)\b(?!'s? (?:digital|executive))|"
    r"\b(?P<own>his|her|their) campaign\b", re.IGNORECASE,
)  # fmt: skip
_CAMPAIGN_OF = re.compile(r"(?P<who>[A-Z][\w.\u2019'-]*(?: [A-Z][\w.\u2019'-]*){0,3}?)(?:'s|\u2019s|') (?:\d{4} )?(?:presidential |election )?campaign\b|\b(?:[Tt]he )?(?:\d{4} )?(?P<bare>[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:presidential )?campaign\b")  # fmt: skip
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
    candidates: frozenset[str] = frozenset()

    def mentions(self, text: str) -> list[Mention]:
        """The names, short forms and pronouns of a sentence, resolved, in order; campaigns before the names in them."""
        found: list[Mention] = []
        taken = [False] * len(text)

        def keep(start: int, end: int, ref: Ref | None) -> None:
            if ref is not None and not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                found.append(Mention(start, end, ref))

        for match in _CAMPAIGN_OF.finditer(text):
            who = match["who"] or match["bare"]
            if who.split(" ")[0] not in _words("not_names") and not _ORGANISATION.search(who):
                start = match.start("who") if match["who"] else match.start()
                keep(start, match.end(), self._campaign(text[start : match.end()], who))
        for match in _A_KIND_OF.finditer(text):
            if match["name"] in _words("adjectives"):
                continue
            keep(
                match.start(),
                match.end(),
                Ref(match[0], match["name"], "organisation", "any organisation with this name in its own"),
            )
        for match in _NAME.finditer(text):
            self._named(text, match, keep)
        for mention in sorted(found, key=lambda m: m.start):
            self._remember(mention.ref)
        before = sorted(found, key=lambda m: m.start)
        for match in _SHORT.finditer(text):
            keep(match.start(), match.end(), self._short(match, [m for m in before if m.start < match.start()]))
        for match in _WE.finditer(text):
            ours = [m for m in before if m.start > match.end() and m.ref.kind in ("campaign", "organisation")]
            chosen = next((m for m in ours if m.ref.kind == "campaign"), ours[-1] if ours else None)
            if chosen:
                keep(
                    match.start(),
                    match.end(),
                    Ref(
                        match[0],
                        chosen.ref.name,
                        chosen.ref.kind,
                        f"{match[0]!r} is {chosen.ref.text}, for which the speaker speaks",
                    ),
                )
        for match in _PRONOUN.finditer(text):
            keep(match.start(), match.end(), self._pronoun(match[0], [m for m in before if m.start < match.start()]))
        return sorted(found, key=lambda m: m.start)

    def _named(self, text: str, match: re.Match[str], keep: object) -> None:
        start, name = match.start(), match[0]
        while True:
            first, _, rest = name.partition(" ")
            if first.strip(".") not in _words("not_names") and first.rstrip("'\u2019s") not in _words("not_names"):
                break
            if not rest or not re.match(r"[A-Z]", rest):
                rest_match = re.search(r" (?=[A-Z])", name)
                if not rest_match:
                    return
                start, name = start + rest_match.end(), name[rest_match.end() :]
            else:
                start, name = start + len(first) + 1, rest
        if start == 0 and " " not in name and re.match(r" (?:than|to|of|about|as)\b", text[len(name) :]):
            return  # 'Fewer than', 'Up to': a word at the beginning, no name
        bare = re.sub(r"(?:'s|\u2019s|')$", "", name)
        if len(bare) < 2 or bare in _words("adjectives"):
            return
        titled = bool(_TITLED.search(text[:start]))
        for at, part in _listed(bare):
            whole = _without_place(part)
            ref = self._person(whole) if titled and at == 0 else self._ref(whole)
            keep(start + at, start + at + len(whole), ref)  # type: ignore[operator]

    def _person(self, name: str) -> Ref:
        """Somebody with a title before the name: a person, by the whole name if it was given before."""
        full = self._full(name)
        return Ref(name, full, "person", "" if full == name else f"{name!r} is {full}, named before")

    def _ref(self, name: str) -> Ref:
        bare = _TITLES.sub("", name)
        if self._is_person(bare):
            return Ref(
                name,
                self._full(bare),
                "person",
                "" if self._full(bare) == bare else f"{name!r} is {self._full(bare)}, named before",
            )
        return Ref(name, bare, "organisation")

    def _is_person(self, name: str) -> bool:
        words = name.split(" ")
        if _ORGANISATION.search(name):
            return False
        if len(words) == 1:
            return any(person.split(" ")[-1] == name for person in self.people)
        return len(words) <= 4 and words[0].lower().strip(".") in _words("given_names")

    def _full(self, name: str) -> str:
        """The whole name of somebody named before by more."""
        if " " in name:
            return name
        return next((person for person in reversed(self.people) if person.split(" ")[-1] == name), name)

    def _campaign(self, text: str, who: str) -> Ref:
        bare = _TITLES.sub("", who)
        name = self._full(bare) if self._full(bare) != bare else bare
        return Ref(text, name, "campaign", f"the campaign of {name}: the candidate's principal committee")

    def _short(self, match: re.Match[str], before: list[Mention]) -> Ref | None:
        what = (match["what"] or "campaign").lower()
        if match["own"]:
            person = next(
                (m.ref.name for m in reversed(before) if m.ref.kind == "person"), self.people[-1] if self.people else ""
            )
            candidate = person
            return Ref(match[0], candidate, "campaign", f"{match[0]!r} is the campaign of {candidate}") if candidate else None
        if what in ("campaign", "candidate"):
            if not self.campaigns:
                return None
            return Ref(
                match[0], self.campaigns[-1], "campaign", f"{match[0]!r} is the campaign of {self.campaigns[-1]}, named before"
            )
        fitting = [o for o in self.organisations if _fits(what, o)] or (
            []
            if what in ("committee", "agency", "super pac", "pac")
            else [o for o in self.organisations if not _LESS_LIKELY.search(o)]
        )
        return Ref(match[0], fitting[-1], "organisation", f"{match[0]!r} is {fitting[-1]}, named before") if fitting else None

    def _pronoun(self, word: str, before: list[Mention]) -> Ref | None:
        low = word.lower()
        if low in ("he", "she", "him"):
            person = next((m.ref.name for m in before if m.ref.kind == "person"), None)
            person = (
                person
                or (self.subject.name if self.subject and self.subject.kind == "person" else None)
                or (self.people[-1] if self.people else None)
            )
            return Ref(word, person, "person", f"{word!r} is {person}") if person else None
        if low in ("it", "they"):
            here = next((m.ref for m in before if m.ref.kind in ("campaign", "organisation")), None)
            ref = here or (self.subject if self.subject and self.subject.kind != "person" else None)
            return (
                Ref(word, ref.name, ref.kind, f"{word!r} is {ref.text if ref.kind == 'campaign' else ref.name}, spoken of before")
                if ref
                else None
            )
        return None

    def _remember(self, ref: Ref) -> None:
        held = {"person": self.people, "organisation": self.organisations, "campaign": self.campaigns}.get(ref.kind)
        if held is not None and not ref.how.startswith("any "):
            if ref.name in held:
                held.remove(ref.name)
            held.append(ref.name)
        if ref.kind == "campaign" and " " in ref.name and ref.name not in self.people:
            self.people.append(ref.name)


_LESS_LIKELY = re.compile(
    r"\b(?:Committee|House|Senate|Congress|Facebook|Google|Twitter|Instagram|Commission|Department|Court|Times|Post|Guardian|Union|White House|Party)\b"
)


def _fits(what: str, organisation: str) -> bool:
    words = {
        "agency": r"\bAgency\b",
        "committee": r"\bCommittee\b",
        "group": r"\bGroup\b",
        "super pac": r"\bPAC\b",
        "pac": r"\bPAC\b",
    }
    return bool(re.search(words[what], organisation)) if what in words else False


_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Senator|Representative|Secretary|Congressman|Congresswoman)\.? $"
)
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
