"""What is said in a transcript ('MR. ROE: ...', 'Q.', 'A.') or in a letter that a story holds whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"^[ \t]*(?:\*\*|__)?(?P<who>(?:(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sir|Lord|Lady|Judge|Senator|President|Secretary|Chairman|The|THE)\.? )?"
    r"(?:[A-Z][A-Z.'\u2019-]+(?: [A-Z][A-Z.'\u2019-]*){0,3}|[A-Z][\w'\u2019-]+(?: [A-Z][\w.'\u2019-]*){0,3}))(?:\*\*|__)?(?:,? \([^)\n]{1,60}\))?:(?:\*\*|__)?[ \t]+(?=\S)|"
    r"^[ \t]*(?P<record>(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Senator|The|Chairman|Chairwoman)\.? (?:[A-Z]{2,}|Mc[A-Z]{2,})[A-Z'\u2019-]*(?: [A-Z]{2,}[A-Z'\u2019-]*)?)(?: of [A-Z][a-z]+)?\.[ \t]+(?=\S)|"
    r"^[ \t]*(?:\*\*|__)?(?P<turn>[QA])(?:\*\*|__)?[.:](?:\*\*|__)?[ \t]+(?=\S)",
    re.MULTILINE,
)
_DEAR = re.compile(r"^[ \t>]*Dear [^\n]{2,80}[,:]?[ \t]*$", re.MULTILINE)
_YOURS = re.compile(
    r"^[ \t>]*(?:Sincerely|Yours(?: \w+)?|Respectfully(?: \w+)?|Best(?: regards| wishes)?|Kind regards|Regards|Faithfully|Very truly yours)(?: yours)?,?[ \t]*\n+[ \t>]*(?P<who>[A-Z][^\n]{2,60})",
    re.MULTILINE,
)
_TURNS = {"Q": "the questioner", "A": "the one questioned"}


@dataclass(frozen=True)
class Turn:
    """What somebody says in a transcript or letter; the whole begins with the label."""

    whole_start: int
    start: int
    end: int
    speaker: str
    speaker_start: int
    speaker_end: int
    cue: str


def _who(match: re.Match[str]) -> str:
    """The label as it stands."""
    return match["who"] or match["record"] or match["turn"]


def statements(text: str) -> list[Turn]:
    """The turns of a transcript, and letters given whole; nothing, if a story has fewer than two turns."""
    out = list(_letters(text))
    labels = [m for m in _LABEL.finditer(text) if not any(t.whole_start <= m.start() < t.end for t in out)]
    known: dict[str, int] = {}
    for match in labels:
        known[_who(match)] = known.get(_who(match), 0) + 1
    capital = [m for m in labels if m["turn"] or m["record"] or m["who"].isupper()]
    speaking = [
        m for m in labels if known[_who(m)] > 1 or m in capital or re.match(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\b", m["who"] or "")
    ]
    if len(speaking) < 2:
        return out
    answerer, asked = "", False
    for match, following in zip(speaking, [*speaking[1:], None], strict=True):
        end = following.start() if following else _last(text, match.end())
        end = match.end() + len(text[match.end() : end].rstrip())
        if end - match.end() > 20_000:
            end = _last(text, match.end())
        who = match["who"] or match["record"] or (answerer if match["turn"] == "A" and answerer else _TURNS[match["turn"]])
        if not match["turn"] and asked:
            answerer = who
        asked = text[:end].rstrip().endswith("?")
        name = who if not who.isupper() or len(who) < 4 else re.sub(r"[A-Z]+", lambda m: m[0].capitalize(), who)
        group = "who" if match["who"] else "record" if match["record"] else "turn"
        out.append(
            Turn(
                match.start(),
                match.end(),
                end,
                name,
                match.start(group),
                match.end(group),
                match["turn"] or ":",
            )
        )
    return sorted(out, key=lambda t: t.start)


def _last(text: str, at: int) -> int:
    """The end of the paragraph of the last turn."""
    gap = re.compile(r"\n\s*\n").search(text, at)
    return gap.start() if gap else len(text.rstrip())


def _letters(text: str) -> list[Turn]:
    out: list[Turn] = []
    for match in _DEAR.finditer(text):
        if out and match.start() < out[-1].end:
            continue
        signed = _YOURS.search(text, match.end(), match.end() + 20_000)
        if signed:
            who = signed["who"].strip().rstrip(",")
            out.append(
                Turn(match.start(), match.start(), signed.end(), who, signed.start("who"), signed.start("who") + len(who), "Dear")
            )
    return out
