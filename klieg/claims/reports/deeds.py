"""Who did what to whom, in a claim and in a sentence of a report: the doer, the verb, and those behind it, each with the word that leads to them ('to', 'from', 'with').

By rules over words in their order, without a parser. Where no rule reaches, the doer is unknown, and what an unknown doer did bears nothing out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_forms import is_past, stem
from klieg.claims.language.word_lists import word_list
from klieg.read import tsv
from klieg.read.months import MONTHS

_TOKEN = regex(r"[a-z@](?:[\w'\u2019.&@-]*\w)?|\d[\d.,:]*\d|\d|[,;:()]")
_NOTED = regex(r"(?<=[a-z]{3})\.(?= ?\d{1,4} )")
"""The end of a sentence with a footnote's number behind it."""
_JUNIOR = regex(r"\b([a-z]+),? jr\b\.?")
_WORDS = {kind: frozenset(words.split(" ")) for kind, words, _ in tsv.packaged(__package__, "deed_words.tsv", headed=True)}
_BE, _LEADING, _PLACES = _WORDS["be"], _WORDS["leading"], _WORDS["place"]
_AUXILIARY = _BE | _WORDS["auxiliary"]
_DETERMINERS, _BREAKS, OFFICES = _WORDS["determiner"], _WORDS["break"], _WORDS["office"]
_TOWARDS = frozenset(["", "with", "to"])
_FROM = frozenset(["from", "of", "by", "'s"])
_JOINS = frozenset(["and", "or", "&"])
_WHO = frozenset(["who", "which", "that", "whom"])
_HE = frozenset(["he", "she", "it", "they"])
_HIM = frozenset(["him", "her", "them"])
_NEAR_BEFORE = 9
"""So many words, at most, stand between 'caused' and what was caused."""


@lru_cache(maxsize=20_000)
def tokens(plain: str) -> tuple[str, ...]:
    """The words, numbers and marks of a sentence in lower case; 'Trump Jr.' is one word, who is not Trump."""
    return tuple(m[0].strip("@.,:") or m[0] for m in _TOKEN.finditer(_JUNIOR.sub(r"\1_jr", _NOTED.sub(";", plain))))


@dataclass(frozen=True)
class Deed:
    """A verb of a sentence: those who did it (each a run of words), to whom it was done where the sentence has the passive, and where it stands."""

    doers: tuple[tuple[str, ...], ...]
    done_to: tuple[tuple[str, ...], ...]
    at: int


def _owned(word: str) -> bool:
    return word.endswith(("'s", "\u2019s", "s'", "s\u2019"))


class _Sentence:
    """The words of one sentence, with the few questions that are asked of them."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words

    def is_verb(self, at: int) -> bool:
        """Whether a word is a verb in the past, and no adjective ('the requested letter')."""
        word, before = self.words[at], self.words[at - 1] if at else ""
        if word in _BE or word in ("had", "did", "has", "would", "could"):
            return True
        if self.after_did(at):
            return True
        if word in _WORDS["no_verb"] or word in word_list("given_names") or "-" in word:
            return False
        return is_past(word) and before not in _DETERMINERS | _WORDS["order"] and not _owned(before)

    def after_did(self, at: int) -> bool:
        """Whether a word is the verb of 'did not provide'."""
        before = self.words[max(at - 2, 0) : at]
        return before[-1:] in (("did",), ("didn't",), ("didn\u2019t",)) or before == ("did", "not")

    def _is_doing(self, at: int) -> bool:
        return self.words[at].endswith("ing") and self.words[at] not in _WORDS["no_doing"] and "-" not in self.words[at]

    def ends(self, at: int) -> bool:
        """Whether a run of words about one thing cannot go on over this word."""
        word = self.words[at]
        return (
            word in _LEADING | _JOINS | _WHO | _BREAKS | _HE
            or word in (",", "(", ")", "to")
            or self.is_verb(at)
            or self._is_doing(at)
        )

    def run(self, end: int) -> tuple[tuple[str, ...], int]:
        """The run of words that ends at `end`, without article and dates, and what stands before it."""
        at = end
        while at >= 0 and not self.ends(at):
            at -= 1
            if self.words[at + 1] in _DETERMINERS:
                break
        of_it = self.words[at + 1 : end + 1]
        return tuple(w for w in of_it if w not in _DETERMINERS and not w[0].isdigit() and w not in MONTHS), at

    def before(self, verb: int) -> tuple[tuple[tuple[str, ...], ...], bool]:
        """Those who stand before a verb as what it is said of, and whether it is in the passive."""
        at, passive = verb - 1, False
        while at >= 0 and (self.words[at] in _AUXILIARY or self.words[at].endswith("ly") or self.words[at][0].isdigit()):
            passive = passive or self.words[at] in _BE
            at -= 1
        if at >= 0 and self.words[at] == ",":
            # 'first, told': the comma of a pair of clauses with one doer, or of what is set in between
            if aside := self._aside(at):
                return aside, passive
            at -= 1
            return self._of_the_verb_before(at), passive
        if at >= 0 and self.words[at] in _JOINS:
            return self._of_the_verb_before(at), passive
        short: tuple[tuple[str, ...], ...] = ()
        if at >= 0 and self.words[at] == ")":
            # 'the Main Intelligence Directorate (GRU) hacked': either name is its own
            opened = max((n for n in range(at) if self.words[n] == "("), default=0)
            short = self.listed(opened + 1, at)
            at = opened - 1
        if at >= 0 and self.words[at] in _WHO:
            at -= 1
            if at >= 0 and self.words[at] == ",":
                at -= 1
            short += self._of_whom(at + 1)  # 'X, a longtime employee who ran it'
        if passive and at >= 0 and self.words[at] == "to" and (caused := self._caused(at)):
            return self.before(caused)[0], False
        if at < 0 or self.words[at] == "to":
            return (), passive
        if self.words[at] in _HE:
            return ((self.words[at],),), passive
        return self._joined(at) + short, passive

    def _caused(self, to: int) -> int:
        """'A caused it to be shared': where 'caused' stands; 0 if nothing is caused."""
        return next((n for n in range(to - 1, max(to - _NEAR_BEFORE, 0), -1) if self.words[n] in _WORDS["caused"]), 0)

    def _of_the_verb_before(self, at: int) -> tuple[tuple[str, ...], ...]:
        """'A did this and did that': A."""
        for verb in range(at - 1, -1, -1):
            if self.words[verb] in _BREAKS:
                return ()
            if self.is_verb(verb) and self.words[verb] not in _AUXILIARY:
                return self.before(verb)[0]
        return ()

    def _aside(self, comma: int) -> tuple[tuple[str, ...], ...]:
        """'Emin Agalarov, the son of Aras Agalarov, called': who stands before what is set between commas, with those it includes. Empty if nothing is."""
        start = self._clause(comma)
        commas = [at for at in range(start, comma) if self.words[at] == ","]
        if not commas or any(self.is_verb(at) for at in range(start, comma)):
            return ()
        found: tuple[tuple[str, ...], ...] = ()
        including, at = False, -1
        for n, (first, last) in enumerate(zip([start, *(comma + 1 for comma in commas)], [*commas, comma], strict=True)):
            piece = self.words[first:last]
            including = including or piece[:1] == ("including",) or piece[:2] == ("such", "as")
            if found and including:
                found += self._joined(last - 1)
            if (
                found
                and n == at + 1
                and piece
                and not set(piece) & (_DETERMINERS | _LEADING | _JOINS)
                and not self._is_doing(first)
            ):
                found += self._joined(last - 1)  # 'the account, @TEN_GOP,'
            leading = not piece or piece[0] in _LEADING | _AUXILIARY or piece[0][0].isdigit() or piece[0].endswith("ly")
            if found or leading or set(piece) & _WORDS["time"]:
                continue
            end = next((at for at in range(first + 1, last) if self.ends(at) and self.words[at] not in _JOINS), last)
            found, at = self._joined(end - 1), n
        return found

    def _joined(self, end: int) -> tuple[tuple[str, ...], ...]:
        """The one who stands here, and those joined to them before ('A and B'); what follows 'of' and its like is of somebody before."""
        found: list[tuple[str, ...]] = []
        at = end
        while at >= 0:
            run, before = self.run(at)
            if run:
                found.append(run)
            if before < 0:
                break
            word = self.words[before]
            if (word in _LEADING or self._is_doing(before)) and run and before > 0:
                at = before - 1
                while at > 0 and self.words[at].endswith("ly"):
                    at -= 1
                if self.ends(at):
                    break
                found.pop()
                continue
            if word in ("had", "have", "having") and self.is_verb(end + 1):
                # 'had him removed': whoever had it done
                return self.before(before)[0]
            if word in _JOINS or (word == "," and len(found) > 1):
                # 'A did this and B did that': they are not joined
                if any(self.is_verb(n) for n in range(self._clause(before), before)):
                    break
                at = before - 1
                if at >= 0 and self.words[at] == ",":
                    at -= 1
                continue
            break
        return tuple(found)

    def _clause(self, at: int) -> int:
        """Where the clause that a place is in begins."""
        return max(
            (
                n + 1
                for n in range(at)
                if self.words[n] in _BREAKS or (self.words[n] == "that" and self.words[n + 1] not in _WORDS["time"])
            ),
            default=0,
        )

    def deed(self, verb: int) -> Deed:
        """Who did what the verb says."""
        there, passive = self.before(verb)
        end = self.end(verb)
        by = next((at for at in range(verb + 1, min(end, verb + 12)) if self.words[at] == "by"), None)
        if not passive and not (by is not None and by <= verb + 2):
            return Deed(there, (), verb)
        if not passive:
            there += self._of_whom(verb)
        if by is None or any(self.is_verb(at) and self.words[at - 1] not in _JOINS for at in range(verb + 1, by)):
            return Deed((), there, verb)
        return Deed(self.listed(by + 1, end), there, verb)

    def _of_whom(self, verb: int) -> tuple[tuple[str, ...], ...]:
        """'The IRA, an organization funded by': the IRA."""
        run, before = self.run(verb - 1)
        set_in = run and before > 0 and self.words[before] == "," and self.words[before + 1] in ("a", "an")
        named = self.run(before - 1)[0] if set_in else ()
        return (named,) if named else ()

    def listed(self, at: int, end: int) -> tuple[tuple[str, ...], ...]:
        """What stands first in a stretch, with what is joined to it ('A, B and C', 'officials, including A and B')."""
        found: list[tuple[str, ...]] = []
        while at < end and not self.ends(at):
            stop = next((n for n in range(at + 1, end) if self.ends(n)), end)
            found.append(self.run(stop - 1)[0])
            at = stop
            while at < end and self.words[at] in _JOINS | {",", "including", "by"}:
                at += 1
            if at == stop:
                break
        return tuple(one for one in found if one)

    def end(self, verb: int) -> int:
        """Where what follows a verb ends."""
        return next(
            (
                at
                for at in range(verb + 1, len(self.words))
                if self.words[at] in (";", ":", "but", "while", "although", "whereas")
            ),
            len(self.words),
        )

    def to_do(self, verb: int, at: int) -> bool:
        """Whether something to be done stands between a verb and a place: 'gave him a message to be delivered to'."""
        return any(
            self.words[n] == "to" and (self.words[n + 1] == "be" or self.words[n + 2] in _DETERMINERS)
            for n in range(verb + 1, at - 2)
        )

    def led_by(self, at: int) -> tuple[str, tuple[str, ...], str]:
        """The word that leads to who stands at a place ('to', 'from'; '' if none, as behind the verb), the words they are named with, and what of theirs is meant ('the Trump campaign', 'the campaign of Ben Carson')."""
        run, before = self.run(at)
        named = run
        theirs = self.words[at + 1] if at + 1 < len(self.words) else ""
        if self.words[max(before, 0)] == "of" and before > 0 and theirs not in _WORDS["theirs"]:
            theirs = self.words[before - 1]
        theirs = theirs if theirs in _WORDS["theirs"] else ""
        if _owned(self.words[at]):
            return "'s", named, theirs
        while before > 0 and self.words[before] in _JOINS | {","}:
            at = before - 1
            if self.words[at] == "," and at > 0:
                at -= 1
            earlier, stop = self.run(at)
            if not earlier:
                break
            before = stop
        word = self.words[before] if before >= 0 else ""
        if word == "to" and named and named[0] in _WORDS["to_do"]:
            word, named = "", named[1:]  # 'to give Kilimnik'
        return (word if word in _LEADING else ""), named, theirs


def _alike(claimed: str, told: str) -> bool:
    """Whether the words that lead to somebody may stand for one another."""
    return any(claimed in kind and told in kind for kind in (_TOWARDS, _FROM, _PLACES | {""})) or claimed == told


def another(claimed: tuple[str, ...], told: tuple[str, ...], last: str, named: bool) -> bool:
    """Whether two of one last name have other first names: Emin Agalarov and Aras Agalarov."""
    firsts = []
    for run in (claimed, told):
        at = next((n for n, word in enumerate(run) if re.sub(r"['\u2019]s?$", "", word) == last), 0)
        first = run[at - 1] if at > 0 else ""
        if len(first) == 1 and at > 1:
            first = run[at - 2]
        firsts.append(first)
    mine, theirs = firsts
    if not mine or not theirs or mine == theirs or {mine, theirs} & OFFICES:
        return False
    if mine[0] == theirs[0] and 1 in (len(mine), len(theirs)):
        return False
    return bool({mine, theirs} & word_list("given_names")) or (named and len(claimed) == len(told) == 2)


def _same(claimed: tuple[str, ...], told: tuple[str, ...], names: tuple[str, ...]) -> bool:
    """Whether two runs of words are of the same one: by the last word, or by an office before a name."""
    if not claimed or not told:
        return False
    head = claimed[-1]
    if told[-1] in _WORDS["people"] | _WORDS["body"] and len(told) > 1 and told[-2] == head:
        return True
    if told[-1] == head or (stem(told[-1]) == stem(head) and not (head + told[-1]).count("_jr")):
        return not another(claimed, told, head, head in names)
    if claimed[-1] in OFFICES:
        return head in told[:-1]
    return False


def _all_there(claimed: tuple[tuple[str, ...], ...], told: tuple[tuple[str, ...], ...], names: tuple[str, ...]) -> bool:
    return bool(claimed) and all(any(_same(one, other, names) for other in told) for one in claimed)


def _verb(sentence: _Sentence) -> int | None:
    """Where the verb of a claim stands; None if it has none in the past, or says what something was."""
    verbs = [at for at in range(1, len(sentence.words)) if sentence.is_verb(at)]
    for n, at in enumerate(verbs):
        word, behind = sentence.words[at], sentence.words[at + 1 : at + 2]
        if word in _AUXILIARY:
            follows = next(
                (
                    other
                    for other in range(at + 1, len(sentence.words))
                    if sentence.words[other] not in _AUXILIARY and not sentence.words[other].endswith("ly")
                ),
                None,
            )
            if word in _BE and (follows is None or not sentence.is_verb(follows)):
                return None
        elif not (behind == ("by",) and sentence.words[at - 1] not in _AUXILIARY and verbs[n + 1 :]):
            return at  # and not 'a rally organized by the agency was ...'
    return None


def first_verb(plain: str) -> str:
    """The verb of a claim, as it stands there; '' if it has none in the past, or says what something was."""
    sentence = _Sentence(tokens(plain))
    at = _verb(sentence)
    return "" if at is None else sentence.words[at]


def same_deed(claimed: str, told: list[str], names: tuple[str, ...]) -> int | None:
    """Which of the sentences `told` has the same one do to the same the deed that the claim's first verb names; -1 if none has, None if the claim has no verb in the past. All in lower case."""
    mine = _Sentence(tokens(claimed))
    verb = _verb(mine)
    if verb is None:
        return None
    deed = mine.deed(verb)
    each = [_Sentence(tokens(one)) for one in told]
    wanted = stem(mine.words[verb])
    for n, sentence in enumerate(each):
        for at, word in enumerate(sentence.words):
            if stem(word) == wanted and (is_past(word) or sentence.after_did(at)):
                there = _meant(sentence.deed(at), sentence, each[n - 1] if n else None)
                if _agree(mine, deed, sentence, there, names):
                    return n
    return -1


def doer_unsaid(claimed: str, told: str) -> bool:
    """Whether a claim says who did the deed of its first verb, and a sentence only that it was done: it may have been another. Both in lower case."""
    mine = _Sentence(tokens(claimed))
    verb = _verb(mine)
    if verb is None or mine.deed(verb).done_to or not mine.deed(verb).doers:
        return False
    sentence, wanted = _Sentence(tokens(told)), stem(mine.words[verb])
    there = [sentence.deed(at) for at, word in enumerate(sentence.words) if stem(word) == wanted and is_past(word)]
    return bool(there) and all(deed.done_to and not deed.doers for deed in there)


def _meant(deed: Deed, sentence: _Sentence, before: _Sentence | None) -> Deed:
    """A deed with 'he' and 'it' read as the one who last did something."""
    return Deed(_who(deed.doers, sentence, deed.at, before), _who(deed.done_to, sentence, deed.at, before), deed.at)


def _who(
    runs: tuple[tuple[str, ...], ...], sentence: _Sentence, at: int, before: _Sentence | None
) -> tuple[tuple[str, ...], ...]:
    if len(runs) != 1 or runs[0][0] not in _HE:
        return runs
    for where, end in ((sentence, at - 1), *([(before, len(before.words))] if before else [])):
        for doers in _doers_before(where, end):
            if doers and doers[0][0] not in _HE:
                return doers
    return ()


def _doers_before(sentence: _Sentence, end: int) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Of whom the verbs before a place are said, the nearest first."""
    for at in range(end - 1, 0, -1):
        if sentence.is_verb(at) or sentence.words[at] == "said":
            yield sentence.before(at)[0]


def _agree(mine: _Sentence, claimed: Deed, theirs: _Sentence, told: Deed, names: tuple[str, ...]) -> bool:
    """Whether two deeds of one verb are of the same ones."""
    behind, there = _behind(mine, claimed, names), _behind(theirs, told, names)
    if stem(mine.words[claimed.at]) in _WORDS["mutual"] and not claimed.done_to:
        taking_part = (
            *told.doers,
            *(
                named
                for at, led, named, *_ in there
                if led in _TOWARDS and not _WORDS["elsewhere"] & set(theirs.words[told.at : at])
            ),
        )
        others = tuple(named for _, led, named, *_ in behind if led in _TOWARDS)
        if not _all_there(claimed.doers, taking_part, names) or not all(_all_there((one,), taking_part, names) for one in others):
            return False
        return _in_order(mine, [one for one in behind if one[1] not in _TOWARDS], there, theirs, told)
    if claimed.done_to and told.done_to:
        # 'was fired by Y': by whom only where the claim says it
        # 'posts by one of them, @X, were': what stands beside it may stand elsewhere
        besides = tuple(one for one in claimed.done_to if one[-1] not in theirs.words)
        if (
            not (besides or any(_all_there((one,), told.done_to, names) for one in claimed.done_to))
            or (besides and not _all_there(besides, told.done_to, names))
        ) or (claimed.doers and not _all_there(claimed.doers, told.doers, names)):
            return False
    elif claimed.done_to:
        if claimed.doers and not _all_there(claimed.doers, told.doers, names):
            return False
        object_ = _first_behind(theirs, told)
        if not _all_there(claimed.done_to, object_, names):
            return False
    elif told.done_to:
        done_to = _first_behind(mine, claimed)[:1]
        first = behind[0][3].replace(" ", "_") if behind and behind[0][1] == "" else ""
        # 'retweeted TEN_GOP' is 'posts from TEN_GOP were retweeted by'
        if not _all_there(claimed.doers, told.doers, names) or not (
            _all_there(done_to, told.done_to, names) or first in theirs.words[: told.at]
        ):
            return False
        behind = behind[1:] if first else behind
    elif claimed.doers and not _all_there(claimed.doers, told.doers, names):
        return False
    doers = {word for run in (*claimed.doers, *claimed.done_to) for word in run}
    return _in_order(mine, [one for one in behind if one[3].replace(" ", "_") not in doers], there, theirs, told)


def _first_behind(sentence: _Sentence, deed: Deed) -> tuple[tuple[str, ...], ...]:
    """What stands first behind a verb: to whom or what it was done, with what is joined to it."""
    at, end = deed.at + 1, sentence.end(deed.at)
    while at < end and (sentence.words[at] in _JOINS or sentence.is_verb(at)):
        at += 1  # 'cited or retweeted posts'
    return sentence.listed(at, end)


Placed = tuple[int, str, tuple[str, ...], str, tuple[str, bool]]
"""Where a name stands, what leads to it, the words it is named with, the name, and what makes it another's: the word behind it ('the Trump campaign'), a deed of its own between ('to be delivered to Sessions')."""


def _behind(sentence: _Sentence, deed: Deed, names: tuple[str, ...]) -> list[Placed]:
    """The names behind a verb, in their order."""
    found = []
    for at in range(deed.at + 1, sentence.end(deed.at)):
        word = re.sub(r"['\u2019]s?$", "", sentence.words[at])
        if name := next((name for name in names if word == name.replace(" ", "_")), ""):
            led, named, theirs = sentence.led_by(at)
            found.append((at, led, named, name, (theirs, sentence.to_do(deed.at, at))))
    return found


def _owns_the_same(mine: _Sentence, at: int, before: tuple[str, ...]) -> bool:
    """Whether what somebody owns in a claim ('Comey's testimony') is theirs before the verb of a sentence too."""
    pair = tuple(re.sub(r"\u2019", "'", word) for word in mine.words[at : at + 2])
    return pair in {tuple(re.sub(r"\u2019", "'", word) for word in two) for two in pairwise(before)}


def _in_order(mine: _Sentence, claimed: list[Placed], told: list[Placed], theirs: _Sentence, deed: Deed) -> bool:
    """Whether those named behind the verb in a claim are led to in the same way in the sentence; a place may stand before the verb."""
    for at, led, named, name, behind in claimed:
        there = [one for one in told if (one[3], one[4]) == (name, behind) and not another(named, one[2], name, True)]
        if any(_alike(led, one[1]) for one in there):
            continue
        before = theirs.words[: deed.at]
        if (
            set(theirs.words[deed.at + 1 : deed.at + 2]) & _HIM
            and led in ("", "to")
            and not behind[1]
            and _last_named(before, deed, name)
        ):
            continue  # 'saw Dearborn and gave him'
        if led == "'s" and _owns_the_same(mine, at, before):
            continue  # 'after Comey's testimony'
        if led in (_PLACES | _FROM if deed.done_to else _PLACES) and any(
            re.sub(r"['\u2019]s?$", "", word) == name for word in before
        ):
            continue
        return False
    return True


def _last_named(before: tuple[str, ...], deed: Deed, name: str) -> bool:
    """Whether somebody stands before a verb, behind the one who does it."""
    doers = {run[-1] for run in deed.doers}
    at = next((n for n, word in enumerate(before) if word in doers), None)
    return at is not None and name.replace(" ", "_") in before[at + 1 :]
