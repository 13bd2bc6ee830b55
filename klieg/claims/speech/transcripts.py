"""What is said in a transcript ('MR. ROE: ...', 'Q.', 'A.') or in a letter that a story holds whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list

_LABEL = regex(
    r"^[ \t]*(?:\*\*|__)?(?P<who>(?:(?:MR|MRS|MS|DR|SEN|REP|GOV|GEN|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sir|Lord|Lady|Judge|Senator|President|Secretary|Chairman|The|THE)\.? )?"
    r"(?:[A-Z][A-Z.'\u2019-]+(?: [A-Z][A-Z.'\u2019-]*){0,3}|[A-Z][\w'\u2019-]+(?: [A-Z][\w.'\u2019-]*){0,3}|[A-Z][a-z]+(?:[ -][a-z]+){1,3}(?=:[*_ \t]+[\"\u201c])))(?:\*\*|__)?(?:,? \((?P<aside>[^)\n]{1,80})\))?:(?:\*\*|__)?[ \t]+(?=\S)|"
    r"^[ \t]*(?P<record>(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Senator|The|Chairman|Chairwoman)\.? (?:[A-Z]{2,}|Mc[A-Z]{2,})[A-Z'\u2019-]*(?: [A-Z]{2,}[A-Z'\u2019-]*)?)(?: of [A-Z][a-z]+)?\.[ \t]+(?=\S)|"
    r"^[ \t]*(?:\*\*|__)?(?P<turn>[QA])(?:\*\*|__)?[.:](?:\*\*|__)?[ \t]+(?=\S)",
    re.MULTILINE,
)
LETTER = "Dear"
"""The cue of a letter, which is its signer's as a whole."""
_DEAR = regex(r"^[ \t>]*Dear [^\n]{2,80}[,:]?[ \t]*$", re.MULTILINE)
_YOURS = regex(
    r"^[ \t>]*(?:Sincerely|Yours(?: \w+)?|Respectfully(?: \w+)?|Best(?: regards| wishes)?|Kind regards|Regards|Faithfully|Very truly yours)(?: yours)?,?[ \t]*\n+[ \t>]*(?P<who>[A-Z][^\n]{2,60})",
    re.MULTILINE,
)
_SOUND = regex(r"(?:SOUND|CLIP|TAPE|ACTUALITY|SOT|BITE|AUDIO|VOICE|VO|SOUNDBITE|SOUND BITE)$", re.IGNORECASE)
"""Labels of what is played: who is heard stands in the brackets behind."""
_TURNS = {"Q": "the questioner", "A": "the one questioned"}
_PERSON = r"(?P<who>[A-Z][a-z][\w'\u2019-]*(?: [A-Z]\.)?(?: (?:Mc|O')?[A-Z][a-z][\w'\u2019-]*){1,2})"
_INTRODUCED = regex(
    rf"\b(?:(?:interview|conversation|talk|chat|exchange|session|Q ?& ?A|Q and A|questions (?:to|for|with)|spoke|talked|sat down|met|speaking|talking|put (?:them|some|our questions) to)(?: (?:with|to|for))?|asked|questioned|interviewed) (?:(?!of\b|for\b|at\b|in\b|about\b|on\b|from\b)[a-z-]+ ){{0,6}}{_PERSON}(?!['\u2019]s)|"
    rf"\b{_PERSON.replace('?P<who>', '?P<who2>')}(?:,[^.\n]{{3,120}},)? (?:answers|answered|took|takes|talks|talked|spoke|speaks|sat down|replied)\b"
)
_DESCRIBED = regex(
    r"\b(?:a|an|the|its|our|his|her) (?P<what>(?:(?:former|then|one-time|onetime|longtime|retired|ex-)[- ]?)?(?:[a-z-]+ ){0,3}(?:director|chief|official|manager|strategist|advis[eo]r|consultant|aide|executive|staffer|lawyer|treasurer|pollster|counsel|"
    r"researcher|professor|analyst|spokesman|spokeswoman|contractor|employee|buyer|operative|fundraiser|accountant|auditor|engineer|programmer|founder|owner|officer|volunteer|worker|trader))\b"
)
_NOTE = regex(r"\n[ \t]*\n[ \t]*[*_]{0,2}[\[(](?=[A-Z])")
"""An editor's note between the turns: what stands in brackets as a paragraph of its own is the writer's."""


_QUOTED_TO_ITS_END = regex(r"[\"\u201c](?:[^\n]|\n(?![ \t]*\n))*[\"\u201d][ \t*_]*(?=\n[ \t]*\n|\Z)")
"""A turn that stands in quotation marks from end to end of its paragraph: what follows unquoted is the questioner's."""
_OPENS = ('"', "\u201c")


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


_GIVEN = regex(
    r"\b(?:(?:[Oo]pening |[Cc]losing |[Pp]repared |[Ww]ritten )?(?:Statement|Remarks|Testimony|Speech|Address)|(?:opening|closing|prepared) (?:statement|remarks)) (?:of|by|from) (?:the )?(?P<who>[A-Z][^\n,:;()]{3,70})|"
    r"(?P<who2>[A-Z][^\n,:;.]{3,70})(?:,[^\n.]{3,90},)? (?:today |on [A-Z][a-z]+ )?(?:issued|released|made|delivered|gave|read) (?:the following|this|these) (?:opening |prepared )?(?:statement|remarks)[^\n.]{0,60}:[ \t]*$",
    re.MULTILINE,
)


def _given(text: str) -> list[Turn]:
    """A statement given whole ('Statement of Chairman Roe'), told in the first person: all of it is said by whom its head names."""
    head = _GIVEN.search(text, 0, 700)
    body = re.search(r"\n[ \t]*\n", text[head.end() :]) if head else None
    if head is None or body is None:
        return []
    start = head.end() + body.end()
    end = len(text.rstrip())
    if len(re.findall(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b", text[start:end])) < 3:
        return []
    group = "who" if head["who"] else "who2"
    who = re.split(r" (?:on|at|before|about|to|in|regarding|concerning|today)\b", head[group])[0].strip(" .*_#\"'")
    return [Turn(start, start, end, who, head.start(group), head.start(group) + len(who), "statement")]


_IN_BOLD = regex(r"^[ \t]*(?:\*\*|__)(?P<question>[^*\n]{8,240}\?)(?:\*\*|__)[ \t]*$", re.MULTILINE)
_INTERVIEW = regex(
    r"\b(?:interview(?:ed)?|conversation|[Ww]e (?:spoke|talked|met|asked)|spoke (?:to|with)|talked (?:to|with)|questions (?:to|for)|answer(?:s|ed))\b"
)


def answers(text: str) -> list[Turn]:
    """An interview whose questions are set in bold (of a text with its markup): what stands between them is said by the one whom its head names; nothing where it names nobody, or is no interview."""
    asked = list(_IN_BOLD.finditer(text))
    head = text[: asked[0].start()] if len(asked) > 2 else ""
    who = _introduced(head) if _INTERVIEW.search(head) else ""
    if not who:
        return []
    ends = [*(one.start() for one in asked[1:]), len(text.rstrip())]
    return [
        Turn(one.start(), one.end(), one.end() + len(text[one.end() : end].rstrip()), who, one.start(), one.start(), "A")
        for one, end in zip(asked, ends, strict=True)
    ]


def _who(match: re.Match[str]) -> str:
    """The label as it stands."""
    return match["who"] or match["record"] or match["turn"]


def statements(text: str) -> list[Turn]:
    """The turns of a transcript, and letters given whole; nothing, if a story has fewer than two turns."""
    out = list(_letters(text)) or _given(text)
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
    asked = False
    answerer = _introduced(text[: speaking[0].start()]) if any(m["turn"] == "A" for m in speaking) else ""
    for match, following in zip(speaking, [*speaking[1:], None], strict=True):
        end = following.start() if following else _last(text, match.end())
        if note := _NOTE.search(text, match.end(), end):
            end = note.start()
        if (ended := _QUOTED_TO_ITS_END.match(text, match.end(), end)) and text[ended.end() :].lstrip()[:1] not in _OPENS:
            end = ended.end()
        end = match.end() + len(text[match.end() : end].rstrip())
        if end - match.end() > 20_000:
            end = _last(text, match.end())
        who = match["who"] or match["record"] or (answerer if match["turn"] == "A" and answerer else _TURNS[match["turn"]])
        if not match["turn"] and asked:
            answerer = who
        asked = text[:end].rstrip().endswith("?")
        if match["who"] and match["aside"] and _SOUND.match(match["who"]):
            who = re.sub(r",? (?:about )?(?:\d+|[a-z-]+) seconds?$|,? (?:0?:)?\d+$", "", match["aside"]).strip(" ,")
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


def _introduced(text: str) -> str:
    """Who is questioned, by what stands before the first turn; '' if it doesn't say."""
    flat = re.sub(r"\s", " ", text)
    if found := list(_INTRODUCED.finditer(flat)):
        return found[-1]["who"] or found[-1]["who2"]
    if re.search(
        r"\b(?:asked|questioned|interviewed|spoke (?:to|with)|talked (?:to|with)|put (?:some |our |the )?questions to) (?:her|him)\b",
        flat,
    ) and (
        first := re.search(rf"(?:^|[.?!] ){_PERSON}(?=,? (?:[a-z]+s|[a-z]+ed|is|was|who|has)\b)", flat.split("---")[-1].strip())
    ):
        return first["who"]
    named = {
        m["who"]
        for m in re.finditer(rf"(?<![\w'])(?:with )?{_PERSON}(?!['\u2019]s)", flat)
        if m["who"].split(" ")[0].lower() in word_list("given_names") and not m["who"].endswith(("'s", "\u2019s"))
    }
    if len(named) == 1:
        return named.pop()
    if described := list(_DESCRIBED.finditer(flat)):
        return f"the {described[0]['what']}"
    return ""


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
                Turn(match.start(), match.start(), signed.end(), who, signed.start("who"), signed.start("who") + len(who), LETTER)
            )
    return out


_ADDRESS = regex(
    r"(?:^[^\n]{2,70}(?:(?<![.!?:])|(?<=\b(?:Inc|Ltd|Ave)\.)|(?<=\bCorp\.)|(?<=\b(?:Co|St)\.)|(?<=\b[NSD]\.[WEC]\.))\n){2,7}(?=\s*^Dear )",
    re.MULTILINE,
)


def address(text: str) -> tuple[int, int]:
    """Where the lines stand that say to whom a letter goes, right before its 'Dear'; an empty stretch where there are none."""
    block = _ADDRESS.search(text)
    return block.span() if block else (0, 0)
