"""What a sentence says that somebody says: for each cue, the words that name who says it and the stretch that is said, by the order of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klieg.claims.language.patterns import regex
from klieg.claims.speech import clauses
from klieg.claims.speech.clauses import HIDDEN, VERBISH
from klieg.claims.speech.cues import Cue, cues
from klieg.claims.speech.quotes import Quotation

SAYING = frozenset(["say", "tell", "ask", "show", "think", "recite"])
_NOUNISH = regex(
    r"\b(?:the|a|an|his|her|their|its|our|my|your|this|that|these|those|of|in|for|with|by|no|any|some|new|such|more|other|many|several|recent|false|"
    r"\w+['\u2019]s|\w+s['\u2019]|and|or|about|from|on|at|to|both|first|latest|public|political|campaign|national|two|three)\s+$", re.IGNORECASE,
)  # fmt: skip
_PASSIVE = regex(r"\b(?:is|are|was|were|be|been|being|get|got)\b", re.IGNORECASE)
_DENIED = regex(r"\b(?:did|does|do|has|had|have) (?:not|never)\b")
"""Words behind whom it stands, and never before: ', did not list X' is not X's."""
_DATED = regex(r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )?(?:\d{1,2}, ?)?\d{1,4}")
_SIGNED = regex(rf"^(?P<quote>{HIDDEN}+)\s*(?:[\u2014\u2015\u2013]|--?)\s?(?P<who>[A-Z\u00c0-\u00dd][^{HIDDEN}]{{2,80}}?)[.\s]*$")
_LABELLED = regex(rf"^(?P<who>(?:[A-Z][\w.'\u2019-]*)(?: [\w.'\u2019&-]+){{0,20}}?):\s+(?={HIDDEN}+[.\s]*$)")
_CHARGED = regex(r"charged? (?:to|on|through|for|by|against)\b")
"""'All of it charged to a card': nobody says anything."""
LONGEST = 2_000  # characters outside quotations: what is longer is no sentence


@dataclass(frozen=True)
class Said:
    """A statement as found in a sentence, at places of the sentence."""

    start: int
    end: int
    who: tuple[int, int] | None
    cue: Cue | None
    word: str = ""


def finals(text: str, quotes: list[Quotation]) -> frozenset[int]:
    """Where quotations end that end with a sentence or a comma."""
    return frozenset(
        q.end for q in quotes if text[: q.end].rstrip("\"'\u201d\u2019\u00bb\u2060 ").endswith((".", ",", "!", "?", "\u2026"))
    )


def said(unit: str, closed: frozenset[int]) -> list[Said]:
    """What a sentence says that somebody says."""
    if signed := _SIGNED.match(unit):
        return [Said(*signed.span("quote"), signed.span("who"), None, "\u2014")]
    every = list(cues(unit)) if len(unit) - unit.count(HIDDEN) <= LONGEST else []
    subjects = {cue.verb: clauses.subject(unit, cue.start) for cue in every}
    out: list[Said] = list(_by_the_way(unit, every))
    aside = [one.cue for one in out]
    for cue in every:
        if cue in aside or any(other.who and other.who[0] <= cue.verb < other.who[1] for other in out):
            continue
        for one in _of_cue(unit, cue, subjects, every, out, closed):
            if not any(o.start == one.start and o.end == one.end for o in out) and one.end > one.start:
                out.append(one)
    if not out and (label := _LABELLED.match(unit)):
        verb = VERBISH.search(label["who"]) or re.search(r"(?<=[a-z]) [A-Z][a-z]+s ", label["who"])
        out.append(
            Said(
                label.end(),
                len(unit.rstrip(" .")),
                (0, len(unit[: verb.start()].rstrip()) if verb and verb.start() else label.end("who")),
                None,
                ":",
            )
        )
    return out


_ASIDE_WHO = r"(?:he|she|they|it|I|we|you|(?:the|an?|one|another|his|her|their|its|both|several)(?: [\w'\u2019-]+){1,7}?|(?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Gov|Gen|Judge|Senator|Congress(?:man|woman))\.? )?[A-Z\u00c0-\u00dd][\w'\u2019.-]*(?: [A-Z\u00c0-\u00dd][\w'\u2019.-]*){0,3})"
_ASIDE_BEFORE = regex(rf"(?P<cut>, )(?P<who>{_ASIDE_WHO}) $")
_ASIDE_BEHIND = regex(
    rf" (?P<who>{_ASIDE_WHO}(?: (?:who|at|from|for|of|in|with|familiar) [^,;{HIDDEN}]{{2,80}})?)(?:, (?:who|an?|the) [^,;{HIDDEN}]{{2,80}})?(?=, )"
)
_ASIDE_OF = regex(rf" (?P<who>[^,;{HIDDEN}]{{3,90}})(?:, (?:who|an?|the) [^,;{HIDDEN}]{{2,80}})?(?=, )")


def _by_the_way(unit: str, every: list[Cue]) -> Iterator[Said]:
    """Who says it, told between two commas in the middle of what is said: 'The first payment, she said, was made in May', 'Since April, says a lawyer who has seen the bills, it ...'."""
    for cue in every:
        if cue.form not in ("past", "s", "base", "phrase") or not cue.kinds & {"say", "show", "think", "recite", "phrase"}:
            continue
        before = _ASIDE_BEFORE.search(unit, 0, cue.start)
        behind = (_ASIDE_OF if cue.form == "phrase" else _ASIDE_BEHIND).match(unit, cue.end)
        if (
            before
            and cue.form != "phrase"
            and re.match(rf"(?: {clauses.TIME})?, (?!{HIDDEN}|and\b|but\b|or\b|while\b|though\b)", unit[cue.end :])
        ):
            at, who = before.start("cut"), before.span("who")
        elif (
            behind
            and unit[: cue.start].endswith(", ")
            and cue.form != "base"
            and not _PARTICIPLE.search(unit[: cue.start].rstrip())
        ):
            at, who = cue.start - 2, _by_name(unit, behind.span("who"))
        else:
            continue
        left = unit[:at]
        start = left.rfind(";") + 1
        start += len(unit[start:at]) - len(unit[start:at].lstrip())
        if (
            HIDDEN in unit[start:]
            or not left[start:].strip()
            or re.match(r"(?:and|but)\b", unit[behind.end() + 2 :] if who[0] > cue.start and behind else "")
        ):
            continue
        stop = unit.find(";", cue.end)
        end = stop if stop >= 0 else len(unit.rstrip(" ."))
        if "," in left[start:] and re.search(r", (?:who|which)\b[^,]*$", left):
            continue  # 'X, which, he said, ...'
        yield Said(start, end, who, cue)


def _of_cue(
    unit: str,
    cue: Cue,
    subjects: dict[int, tuple[int, int] | None],
    every: list[Cue],
    before: list[Said],
    closed: frozenset[int],
) -> Iterator[Said]:
    if cue.form == "phrase":
        yield from _according(unit, cue)
        return
    if _CHARGED.match(unit, cue.verb):
        return
    left = unit[: cue.start].rstrip()
    if (
        cue.form != "ing"
        and left.endswith((",", HIDDEN, "?", "!", "\u2014", "-"))
        and cue.kinds & {"say", "show", "ask", "recite"}
        and not _DENIED.search(unit[cue.start : cue.verb])
    ):
        who = clauses.named_after(unit, cue.end)
        if who and _inverted(unit, cue, who):
            yield from _before(unit, cue, who, len(left), before, who[1])
            return
    if cue.form in ("base", "s") and cue.start == cue.verb and _NOUNISH.search(unit[: cue.start]):
        return
    if cue.form == "past" and re.search(r"\b(?:the|a|an|his|her|their|its|of|as|so-)\s*$", unit[: cue.verb]):
        return
    passive = cue.form == "past" and bool(_PASSIVE.search(unit[cue.start : cue.verb]))
    if passive:
        return
    who = subjects[cue.verb]
    told = [one for one in before if one.who and one.end <= cue.start]
    if told and re.search(r"\b(?:and|but|then)\s*$", unit[: cue.start]):
        who = told[-1].who  # '... said that, and added that'
    if cue.form == "ing" and cue.start == cue.verb:
        who = _main(unit, cue, before)
    if who is None or not re.search(r"\w", unit[slice(*who)]) or _DATED.fullmatch(unit[slice(*who)]):
        return  # nobody, or a date: 'the form he signed on March 31, 2017 lists X'
    if (
        cue.form == "base"
        and cue.start == cue.verb
        and "recite" not in cue.kinds
        and not re.search(
            r"(?:s|I|we|you|they|who|that|people|men|women|and \w+|police|officials)$", unit[slice(*who)], re.IGNORECASE
        )
    ):
        return
    edge = unit[: who[0]].rstrip()
    leads_in = HIDDEN not in edge and bool(re.match(rf"\s*[,:]\s*\[?{HIDDEN}", unit[cue.end :]))
    if (
        cue.form != "ing"
        and not leads_in
        and (edge.endswith((",", HIDDEN, "?", "!", "\u2014", "\u2015")) or (edge.endswith("-") and not edge.endswith("--")))
        and _ends_here(unit, cue, who)
        and cue.kinds & SAYING
    ):
        made = list(_before(unit, cue, who, len(edge), before, cue.end))
        yield from made
        if made:
            return
    start = clauses.said_after(unit, cue)
    if start is None:
        return
    cut = _next(unit, start, every, subjects)
    end = _until(unit, start, cut, closed)
    if re.search(rf"[\w{HIDDEN}]", unit[start:end]):
        yield Said(start, end, who, cue)


def _until(unit: str, start: int, cut: int, closed: frozenset[int]) -> int:
    """Where what is said ends: with a quotation that it begins with, if that ends a sentence itself."""
    first = re.compile(rf"{HIDDEN}+").match(unit, start)
    if first and first.end() in closed and not re.match(rf"\s*(?:and|or|but) [^{HIDDEN}]{{0,20}}{HIDDEN}", unit[first.end() :]):
        return first.end()
    return clauses.said_until(unit, start, cut)


def _next(unit: str, start: int, every: list[Cue], subjects: dict[int, tuple[int, int] | None]) -> int:
    """Where the next thing that somebody says begins ('..., and added that ...', '..., saying ...'), or the end of the sentence."""
    for cue in every:
        if cue.start <= start:
            continue
        between = unit[start : cue.start]
        if cue.form == "ing" and re.search(r",\s*$", between):
            return start + len(between.rstrip(", "))
        if cue.form in ("past", "s") and cue.kinds & SAYING and (match := re.search(r",? (?:and|but) $", between)):
            return start + match.start()
        who = subjects[cue.verb]
        if (
            who
            and who[0] > start
            and cue.kinds & SAYING
            and cue.form in ("past", "s")
            and (match := re.search(r"(?:, (?:and|but|while)|;) $", unit[start : who[0]]))
        ):
            return start + match.start()
    return len(unit)


_PARTICIPLE = regex(
    r",\s+(?:\w+ed|made|sworn|paid|sent|sold|written|given|taken|known|bought|held|led|run|born|set|put)\b[^,]*,$"
)
"""An apposition that tells what was done with what stands before it ('the form, signed in February,'): no verb of the sentence."""


def _inverted(unit: str, cue: Cue, who: tuple[int, int]) -> bool:
    """Whether the words behind a verb are who says it: nothing in them is a verb, and what stands before is said."""
    name = unit[slice(*who)]
    head = re.split(r",|\bwho\b", name)[0]
    if not re.match(
        r"(?:the|a|an|his|her|their|its|one|some|another|many|several|he|she|they|I|we)\b|[A-Z0-9]", name, re.IGNORECASE
    ) or VERBISH.search(head):
        return False
    left = unit[: cue.start].rstrip()
    if left.endswith(HIDDEN):
        return True
    rest = unit[who[1] :]
    return (
        bool(VERBISH.search(_PARTICIPLE.sub("", left)))
        and not re.match(r"(?:that|in|on|at)\b", name)
        and bool(re.match(r"[\s.,;:]*$|[,.;:]|\s(?:in|on|at|during|told|last|after|before|of|when)\b", rest))
        and not re.search(r"(?:^|, )(?:who|which)\b[^,]*,$", left)
    )


def _ends_here(unit: str, cue: Cue, who: tuple[int, int]) -> bool:
    """Whether nothing that is said follows a verb."""
    right = unit[cue.end :]
    behind = unit[: who[0]].rstrip().endswith(HIDDEN)
    if re.match(rf"(?:\s+{clauses.TIME})+\s*(?:[,.;]|$)", right, re.IGNORECASE) or (
        behind and re.match(rf"\s+{clauses.ADJUNCT}", right)
    ):
        return True
    if cue.text.split()[-1].lower() in ("told", "tells", "asked", "asks") and behind:
        return not re.match(rf"\s+[^{HIDDEN};:]{{1,80}}?(?:\s(?:that|whether|if|to|he|she|they) |(?::|,)\s+{HIDDEN})", right)
    if re.match(rf"\s*[:]|\s+that\b|,?\s*\[?{HIDDEN}", right) and not re.match(rf",\s*\[?{HIDDEN}", right):
        return False
    if re.match(r"\s*(?:[,.;\u2014\u2013)]|--|$)", right):
        return True
    start = clauses.said_after(unit, cue)
    return (
        start is None
        or (
            HIDDEN not in unit[cue.end : start + 1]
            and "tell" in cue.kinds
            and not re.match(r"that\b", unit[start:])
            and not VERBISH.search(unit[start:])
        )
        or (bool(re.match(rf"\s+(?:{clauses.ADJUNCT})", right)) and unit[start : start + 1] == HIDDEN)
    )


def _before(unit: str, cue: Cue, who: tuple[int, int], edge: int, before: list[Said], done: int) -> Iterator[Said]:
    """What stands before the words that say who said it; and, after them, the rest of a quotation that they break."""
    first = max((s.end for s in before if s.end <= who[0] and s.end <= cue.start), default=0)
    for cue_end in [s.cue.end for s in before if s.cue and s.cue.end <= who[0]]:
        first = max(first, cue_end)
    end = edge
    while end > first and unit[end - 1] in " ,\u2014-":
        end -= 1
    start = first + len(unit[first:end]) - len(unit[first:end].lstrip(" ,;.\u2014-"))
    said = unit[start:end]
    if not re.search(rf"[\w{HIDDEN}]", said):
        return
    if HIDDEN not in said and not VERBISH.search(said):
        return
    if lead := re.match(r"(?:As|For|In|On|At)\b[^,]{0,60}, (?=" + HIDDEN + ")", said):
        start += lead.end()
    yield Said(start, end, who, cue)
    rest = re.compile(rf"[^{HIDDEN}:;]{{0,160}}?[,:]\s+(?P<quote>{HIDDEN}+)").match(unit, done)
    if rest and HIDDEN in said and not any(c.kinds & SAYING for c in cues(unit[done : rest.start("quote")])):
        yield Said(rest.start("quote"), clauses.said_until(unit, rest.start("quote"), len(unit)), who, cue)


def _main(unit: str, cue: Cue, before: list[Said]) -> tuple[int, int] | None:
    """Whose participle: '..., adding that': of who said the last thing before, else of what the sentence begins with."""
    if not re.search(rf"[,{HIDDEN}\w]\s*$", unit[: cue.start]):
        return None
    if not re.search(rf"[,{HIDDEN}]\s*$", unit[: cue.start]) and (near := clauses.noun_phrase_at_end(unit, cue.start)):
        return near
    earlier = [s for s in before if s.who and s.who[0] < cue.start]
    if earlier:
        return earlier[-1].who
    verb = VERBISH.search(unit, 0, cue.start)
    return clauses.subject(unit, verb.start()) if verb else None


_ASIDE = re.compile(r", (?:(?P<rel>which|who)|an?|the) [^,]{3,80}(?=, )")
_A_ROLE = re.compile(r"(?:an?|the|its|his|her|their|one of (?:its|the|his|her)) [a-z]", re.IGNORECASE)
_BY_NAME = re.compile(r", (?P<who>[A-Z][\w'\u2019-]+(?: [A-Z]\.)?(?: [A-Z][\w'\u2019-]+){1,2})(?=,|\.?\s*$)")


def _by_name(unit: str, who: tuple[int, int]) -> tuple[int, int]:
    """Where the name stands of whom a role names first: 'according to its treasurer, Ann Poe'."""
    called = _BY_NAME.match(unit, who[1]) if _A_ROLE.match(unit, who[0]) else None
    return called.span("who") if called else who


def _according(unit: str, cue: Cue) -> Iterator[Said]:
    """'According to X, ...' and '..., according to X'."""
    match = re.compile(
        rf"\s+(?P<who>[^;:{HIDDEN}]+?)(?=,\s|[.;:]?\s*$|\s\u2014|\s*{HIDDEN}|, {HIDDEN}|\)| and (?:said|he|she|it)\b)"
    ).match(unit, cue.end)
    if not match:
        return
    who = (match.start("who"), match.end("who"))
    who = _by_name(unit, who)
    aside = _ASIDE.match(unit, who[1])
    after_aside = aside.end() if aside and (aside["rel"] or not VERBISH.search(aside[0])) else who[1]
    lead = unit[: cue.start].strip(" ,\u2014-")
    if len(lead.split()) <= 2 and HIDDEN not in lead:
        start = after_aside + len(unit[after_aside:]) - len(unit[after_aside:].lstrip(" ,:"))
        end = clauses.said_until(unit, start, len(unit))
        if end > start:
            yield Said(start, end, who, cue)
        return
    end = len(unit[: cue.start].rstrip(" ,\u2014-("))
    yield Said(0, end, who, cue)
