"""Who a speaker's words stand for: a pronoun for the one named before, a surname for the whole name, a title for nothing but itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.names.short_forms import ORGANISATION, may_be

_HONORIFIC = regex(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Prof|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev|Judge|Justice|President|Senator|Secretary|Governor|Congressman|Congresswoman|Chairman)\.? )+"
)
_FULL_NAME = regex(
    r"\b[A-Z\u00c0-\u00dd][\w'\u2019-]+(?: (?:[A-Z]\.|de|van|von|al|bin|der|la|[A-Z\u00c0-\u00dd][\w'\u2019-]+))* [A-Z\u00c0-\u00dd][\w'\u2019-]*[a-z]\b"
)
_GROUP = regex(
    r"\b(?:the|The)(?: [\w'\u2019-]+)? (?:campaign|firm|company|committee|agency|group|commission|department|bureau|ministry|network|party|union|bank|newspaper|paper|government|court|office)\b"
    r"|\b[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)* (?:Committee|Campaign|Commission|Department|Inc|Group|Agency|Court|Party|Foundation|Company|Corp|Bank|Association|Union)\b"
)


_SURNAME = regex(r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.? )?[A-Z\u00c0-\u00dd][a-z\u00df-\u00ff'\u2019-]+")


@dataclass
class Speakers:
    """The people that a story has named so far, and who was spoken of last."""

    people: dict[str, str] = field(default_factory=dict)  # surname -> whole name
    recent: list[str] = field(default_factory=list)
    women: set[str] = field(default_factory=set)
    men: set[str] = field(default_factory=set)
    groups: list[str] = field(default_factory=list)

    def remember(self, text: str) -> None:
        """Keep the people that a sentence names; who stands first in it is spoken of most lately."""
        for match in reversed(list(_FULL_NAME.finditer(text))):
            words = match[0].split(" ")
            while words and (
                any(words[0] in word_list(name) for name in ("not_names", "adjectives", "not_given"))
                or words[0].rstrip(".") in word_list("not_given")
            ):
                words = words[1:]
            if len(words) >= 2 and words[-1].strip("'\u2019s") not in word_list("not_surnames"):
                name = re.sub(r"['\u2019]s$", "", " ".join(words))
                self.people.setdefault(name.rsplit(" ", 1)[-1], name)
                self._latest(name)
        for match in re.finditer(
            r"\b(?:(?P<man>Mr|Sir|Lord)|(?P<woman>Mrs|Ms|Miss|Lady))\.? (?:[A-Z][\w'\u2019-]+ )?(?P<name>[A-Z][\w-]+)", text
        ):
            (self.men if match["man"] else self.women).add(match["name"])
        if group := _GROUP.search(text):
            self.groups.append(group[0])
        leading = re.match(r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.? )?(?P<name>[A-Z][\w-]+)\b", text)
        if leading and leading["name"] in self.people:
            self._latest(self.people[leading["name"]])

    def _latest(self, name: str) -> None:
        if name in self.recent:
            self.recent.remove(name)
        self.recent.append(name)

    def name(self, words: str, before: str, last: str) -> str:
        """Who some words name, standing behind `before` in their sentence; `last` is who spoke last."""
        words = words.strip(" ,")
        low = words.lower()
        if low in ("he", "she"):
            return self._person(low, before, last) or words
        if low in ("they", "it", "who", "that", "which"):
            if low in ("who", "that", "which"):
                match = re.search(r"((?:(?:the|a|an|some|many) )?[\w'\u2019.-]+(?: [\w'\u2019.-]+){0,4}?),?\s*$", before)
                return self.whole(match[1]) if match else words
            return (self.groups[-1] if self.groups and low == "it" else last) or words
        if re.match(r"(?:i|we)(?: (?:regret|am|are|feel compelled|wish|want|must|have|write)\b.*)?$", low) and not before.strip():
            return "the writer"
        return self.whole(words)

    def _person(self, pronoun: str, before: str, last: str) -> str:
        wrong, right = (self.men, self.women) if pronoun == "she" else (self.women, self.men)
        named = [self.whole(m[0]) for m in re.finditer(r"[A-Z][\w-]+(?: [A-Z][\w-]+)*", before)]
        speaks = last in self.recent or last.split(" ")[-1] in self.people or _SURNAME.fullmatch(last)
        choices = (
            [n for n in named if n in self.recent]
            + ([last] if speaks else [])
            + [n for n in reversed(self.recent) if not ORGANISATION.search(n)]
            + list(reversed(self.recent))
        )
        for choice in choices:
            surname = choice.rsplit(" ", 1)[-1]
            if surname not in wrong and may_be(pronoun, choice):
                right.add(surname)
                return self.whole(choice)
        return last

    def whole(self, words: str) -> str:
        """A name as it was first given in full; a role stays as it is written."""
        bare = _HONORIFIC.sub("", re.sub(r"['\u2019]s?$", "", words))
        if " " not in bare and bare in self.people:
            return self.people[bare]
        return words
