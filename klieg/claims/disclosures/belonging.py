"""What stands behind a name of whose it is: 'X, a company that Y owns, was paid $5', 'X, the firm of Y', 'X, which Y founded'. It is a claim of its own, which no verdict on the rest covers.

Who owns or runs a firm is seldom on record; where it is not, that is said of these words, and the payment beside them keeps its own verdict. Nothing here looks at what the record holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences.marked import Marked, bare

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_BODY = (
    r"(?:company|corporation|firm|airline|carrier|business|shop|hotel|consultancy|consultanc(?:y|ies)|outfit|agency|winery|vineyard|website|site|fund|concern|operation|club|resort|group|venture|start-?up|"
    r"studio|practice|store|network|magazine|newspaper|publisher|broker(?:-dealer|age)?|maker|pollster|house|vehicle|entity|enterprise|charter company|chain|bank|think tank)"
)
_A_BODY = rf"(?:an?|the|another|one) (?:(?:<E\d+>(?:'s|\u2019s)?|[A-Z][a-z]+|[a-z][a-z-]*)[ -]){{0,4}}?{_BODY}\b(?: (?:in|of|from) (?:<E\d+>|[A-Z][a-z]+(?: [A-Z][a-z]+)?))?"
_NOUN = rf"(?:{_A_BODY}|<E\d+>)"
"""A noun that tells what a name is of; 'the company' may be marked as one that was named before, which is looked at then."""
_SOMEBODY = r"(?P<whose>(?:the )?(?:brothers )?<E\d+>(?: (?:family|brothers|sisters|siblings))?|(?:the|his|her|their) (?:[a-z]+ )?(?:candidate|nominee|senator|congressman|congresswoman|governor|president|chairman|general|manager|director|strategist|adviser|advisor|treasurer|consultant|pollster|son-in-law|daughter|son|brother|sister|wife|husband)(?:(?:'s|\u2019s) (?:(?:own|former|chief|digital|campaign|finance|data) )*[a-z-]+)?)"
_HAS = r"(?:(?:also|still|once|now|partly|jointly|himself|herself|long|had|has) )*(?P<how>owns|owned|own|controls|controlled|founded|co-founded|helped (?:to )?found|started|set up|created|built|launched|established|runs|ran|heads|headed|leads|led|chairs|chaired|manages|managed|helped (?:to )?run|helps (?:to )?run|bought|acquired)"
_DONE = r"(?:(?:partly|wholly|jointly|then|now|once|largely|majority) )?(?P<done>owned|controlled|founded|co-founded|started|set up|created|established|run|headed|led|chaired|managed|bought|acquired)"
_WITH = r"(?: (?:with|together with|alongside|in|back in) [^,;.()\u2014]{2,50})?"
_END = r"(?=[,;)\u2014\u2013]|[.!?]?[\"\u201d]?\s*$)"
_BEHIND = regex(
    rf"(?P<what><E\d+>)(?: of <E\d+>)?(?:, | \(| ?[\u2014\u2013] ?)(?P<told>(?:"
    rf"{_NOUN},? (?:(?:that|which) )?{_SOMEBODY} {_HAS}{_WITH}"
    rf"|{_NOUN},? (?:that|which) (?:(?:still|once) )?(?P<belongs>belongs|belonged) to {_SOMEBODY.replace('whose', 'whose2')}"
    rf"|{_NOUN} (?:(?:that|which) (?:is|was|had been|has been) )?{_DONE} by {_SOMEBODY.replace('whose', 'whose3')}{_WITH}"
    rf"|{_NOUN} of {_SOMEBODY.replace('whose', 'whose4')}"
    rf"|(?:which (?:is|was) (?:also )?)?{_SOMEBODY.replace('whose', 'whose5')}(?:'s|\u2019s) (?:(?:own|old|former|first|new|private|family|one-man|consulting|polling|political|digital|hedge|film|charter|law|public relations|[A-Z][a-z]+) )*{_BODY}"
    rf"|which {_SOMEBODY.replace('whose', 'whose6')} {_HAS.replace('how', 'how2')}{_WITH}"
    rf"|which (?:belongs|belonged) to {_SOMEBODY.replace('whose', 'whose7')}"
    rf"|(?P<whose8><E\d+>)"
    rf"))(?:,? (?P<when><P\d+>))?{_END}"
)
"""A name, and behind it whose it is."""
_FIRM_OF = regex(rf"[Tt]he (?:[A-Za-z][a-z-]* ){{0,3}}{_BODY} of (?=[A-Z])")
"""'The company of Paul Manafort', which is marked as one mention of him."""
_OF_A_BODY = regex(rf"^[Tt]he (?:[A-Za-z][a-z-]* ){{0,3}}{_BODY}$")
_HOLDS = regex(
    rf"(?P<what><E\d+>)(?:, | \(| ?[\u2014\u2013] ?)(?P<told>{_NOUN} (?:that|which) (?:owns|owned|runs|ran|flies|flew|operates|operated|manages|managed|charters|leases) (?P<thing><E\d+>(?:'s|\u2019s) [a-z ]{{2,30}}|(?:the|his|her) (?:candidate|nominee|senator|governor|president|family)(?:'s|\u2019s)? [a-z ]{{2,30}}|(?:his|her|their) [a-z ]{{2,30}})"
    rf"|which (?:owns|owned|runs|ran|flies|flew|operates|operated) (?P<thing2><E\d+>(?:'s|\u2019s) [a-z ]{{2,30}}|(?:the|his|her) (?:candidate|nominee|senator|governor|president|family)(?:'s|\u2019s)? [a-z ]{{2,30}})){_END}"
)
"""'The company that owns the candidate's jet'."""
FRAMES = ("owned_by", "owns", "title")
"""The frames of what is said of whose something is."""
_FOUNDS = frozenset(["founded", "co-founded", "started", "set up", "created", "built", "launched", "established"])
_LEADS = {"chairs": "chairman", "chaired": "chairman"}
_OWNS = frozenset(["owns", "owned", "own", "controls", "controlled", "bought", "acquired", ""])


def readings(reader: Reader, text: str, marked: Marked, found: list[Reading]) -> list[Reading]:
    """Whose what is named is, where it stands behind the name and no reading is of that already."""
    made = []
    for match in _BEHIND.finditer(marked.text):
        groups = {name: value for name, value in match.groupdict().items() if value}
        whose = next(value for name, value in groups.items() if name.startswith("whose"))
        how = groups.get("how") or groups.get("how2") or groups.get("done") or ""
        one = _told(text, marked, match, how, whose)
        if one is None or _read(one, found):
            continue
        if match["when"]:
            one.period = reader.in_context(marked.period(match["when"]), text, marked.periods)
            one.end = marked.original(*match.span("when"))[1]
            one.text = text[one.start : one.end]
        made.append(one)
    for match in _HOLDS.finditer(marked.text):
        thing = bare(match["thing"] or match["thing2"], marked)
        start, end = marked.original(*match.span("told"))
        roles = {"subject": [marked.ref(match["what"])], "object": [Ref(thing, thing, "thing")]}
        one = Reading("owns", "tie", start, end, text[start:end], roles)
        if roles["subject"][0].kind == "organisation" and _a_body(marked, match["told"]) and not _read(one, found):
            made.append(one)
    return made


def _told(text: str, marked: Marked, match: re.Match[str], how: str, whose: str) -> Reading | None:
    """The claim that a body is somebody's, in the frame that its verb asks for; None where it is no body, or the other no person."""
    what = marked.ref(match["what"])
    mark = re.search(r"<E\d+>", whose)
    who = marked.ref(mark[0]) if mark else Ref(whose, whose, "thing")
    start, end = marked.original(*match.span("told"))
    if match["whose8"] and not _FIRM_OF.match(text[start:end]):
        return None
    if who.name == what.name and re.match(r"(?:the|his|her|their) ", who.text):
        who = Ref(who.text, who.text, "thing")  # 'the media firm of the candidate's strategist' is no other firm
    # 'controlled by the Mercer family', 'owned by Concord': by no person of a name, but what is owned is said
    some = who.kind == "organisation" and mark is not None and (whose != mark[0] or (how != "" and how in _OWNS))
    if what.kind != "organisation" or (who.kind not in ("person", "campaign", "thing") and not some) or what.name == who.name:
        return None
    if not match["whose8"] and not _a_body(marked, match["told"]):
        return None
    frame, title = "owned_by", ""
    if how in _FOUNDS or how.endswith("found"):
        frame, title = "title", "founder"
    elif how not in _OWNS:
        frame, title = "title", _LEADS.get(how, "head")
    how_made = [ref.how for ref in (what, who) if ref.how]
    return Reading(frame, "tie", start, end, text[start:end], {"subject": [who], "object": [what]}, title, assumptions=how_made)


def _a_body(marked: Marked, told: str) -> bool:
    """Whether a mark that stands where a noun is looked for is of a noun: 'the company', and no name."""
    mark = re.match(r"<E\d+>(?! (?:family|brothers|sisters|siblings)|['\u2019])", told)
    return mark is None or bool(_OF_A_BODY.search(marked.ref(mark[0]).text))


def _read(one: Reading, found: list[Reading]) -> bool:
    """Whether a reading of ties is of these words already."""
    return any(r.kind == "tie" and not r.unsure and r.meets(one) and r.frame in FRAMES for r in found)
