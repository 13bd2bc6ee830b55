"""Reading a sentence by the frames of frames.tsv: which fit, what fills their roles, and what is carried over from before (what keeps a reading from being sure: soundness.py)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from klieg.claims.disclosures import form_sums, form_tallies, paper_frames, pointed_at
from klieg.claims.language import counted_times
from klieg.claims.language.patterns import regex
from klieg.claims.mail import letters, mailed
from klieg.claims.names import short_forms
from klieg.claims.reading import WHAT_IS_SAID, Reading, Ref
from klieg.claims.registers import registering, whose_registration
from klieg.claims.reports import report_said
from klieg.claims.rules import soundness, timing
from klieg.claims.sentences.cutting import relative, without_asides, without_source
from klieg.claims.sentences.frames import Frame, frames
from klieg.claims.sentences.marked import Marked, bare

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_TITLE_VERBS = {
    "chaired": "chairman",
    "co-chaired": "chairman",
    "founded": "founder",
    "co-founded": "founder",
    "directed": "director",
    "presided over": "president",
    **dict.fromkeys(("ran", "run", "runs", "headed", "heads", "led", "leads", "managed"), "head"),
}
_LATE = frozenset(["title", "owns", "left", "consulted", "worked_on", "provided", "parent", "contact", "approach", "owned_aside"])
_OF_PAPERS = frozenset(["disclosed_none", "disclosed", "disclosed_in", "disclosed_among", "value_put", "document_says", "signed"])


def readings(reader: Reader, text: str, marked: Marked, *, late: bool) -> list[Reading]:
    """By the frames of frames.tsv: first those whose words are telling, and (late) those that would fit much else."""
    found: list[Reading] = []
    if not late and (behind := form_sums.TAIL.search(marked.text)):
        # ', more than six times what he had from X', behind a sum of a form
        head = replace(marked, text=marked.text[: behind.start()], places=marked.places[: behind.start()])
        whole = readings(reader, text, head, late=late)
        compared = form_sums.tail(whole[-1], marked, text, behind) if whole else None
        if compared is not None:
            return [*whole, compared]
    if not late and (some := form_tallies.tail(marked)):
        # 'lists 12 positions, seven of which he still held'
        at = some.start("tally")
        whole = readings(reader, text, replace(marked, text=marked.text[:at], places=marked.places[:at]), late=late) if at else []
        if (counted := form_tallies.reading(reader, marked, text, some, whole)) is not None:
            return [*whole, counted]
    marked = _whose_paper(marked)
    if not late and (forms := _two_forms(marked)):
        return [one for form in forms for one in readings(reader, text, form, late=late)]
    plain = without_source(without_asides(relative(marked, text)[1]))
    for frame in frames():
        if (frame.name in _LATE) != late:
            continue
        for source in (plain, marked) if plain.text != marked.text else (marked,):
            if frame.needs and not frame.needs.search(source.text):
                continue
            for match in frame.pattern.finditer(source.text):
                start, end = source.original(match.start(), match.end())
                if any(start < r.end and r.start < end for r in found):
                    continue
                more = report_said.second(source, *match.span("rest")) if frame.name == "document_says" else None
                first = frame.pattern.match(source.text[: more.start()], match.start()) if more else None
                if first is None:
                    more = None
                else:
                    match, end = first, source.original(first.start(), first.end())[1]
                reading = _filled(reader, frame, match, source, text, start, end)
                if reading is not None:
                    found.append(reading)
                    found += _and_also(reading, source, text, match.end())
                    found += paper_frames.and_counted(reader, reading, source, text)
                    if more:
                        # a time that stands with the second thing is not of the first
                        reading.period = reading.period if reading.period and reading.period.start < end else None
                        found += report_said.and_that(reader, reading, source, text, more)
    if late:
        found = mailed.readings(reader, text, marked, letters.readings(reader, text, marked, found))
    return sorted(found, key=lambda r: r.start)


_PAPER_THAT = regex(
    r"(?:And |But )?[Tt]he (?P<kind>report|form|disclosure|version)(?: form)? (?:that |which )?(?:the )?(?P<who><E\d+>) (?:signed|filed|published|released|issued|delivered|submitted)(?: (?:on|in))?(?: (?P<when><P\d+>)| [A-Z][a-z]+day| last [a-z]+)?,?(?= (?:does|did|do|says|said|names?|named|lists?|listed|shows?|showed|mentions?|mentioned|never|makes|gives|gave|has|had|left)\b)"
)
"""'The form that X signed on February 11 did not list Y'."""


_OF_A_PAPER = regex(r"\b(?:forms?|disclosures?|versions?|filings?|one)\b")
_BETWEEN = regex(
    r"(?<=[a-z>]), the (?:one|version|form)(?P<one>)(?: (?:that|which))?(?: (?:he|she|<E\d+>|was))? (?=(?:signed|filed|dated|certified|submitted) (?:(?:on|in) )?<P)"
    r"|(?<=[a-z>,]) (?:still|even|now|duly|simply|likewise|plainly)(?= (?:names?|named|lists?|listed|shows?|showed|mentions?|mentioned|includes?|included|reports|discloses|disclosed|gives|gave|puts|values|valued|omits|omitted|leaves out|left out) )"
)
"""What says no more of a form than that it is one: 'his first form, the one signed in February, still names X'."""
_WORTH = regex(
    r"\b(?:put|puts|gave|gives|set) (?:(?P<it>its|<E\d+>(?:['\u2019]s)?) (?:worth|value)|the value of (?P<what>(?:his|her|<E\d+>) [a-z ]{3,40}?)) (?:at|as) (?=<A)"
)
"""'She put its worth at $5 million', 'he put the value of his units at so much': valued it at that."""


def _whose_paper(marked: Marked) -> Marked:
    """The clause with 'the form that X signed on February 11' as 'X's form of February 11'."""
    if _OF_A_PAPER.search(marked.text):
        for match in reversed(list(_BETWEEN.finditer(marked.text))):
            start, end = match.span()
            put = ", " if match["one"] is not None else ""
            places = [*marked.places[:start], *[marked.places[start]] * len(put), *marked.places[end:]]
            marked = replace(marked, text=marked.text[:start] + put + marked.text[end:], places=places)
    if worth := _WORTH.search(marked.text):
        what = worth["what"] or ("it" if worth["it"] == "its" else worth["it"].partition("'")[0].partition("\u2019")[0])
        start, end = worth.span()
        places = [*marked.places[:start], *[marked.places[start]] * len(f"valued {what} at "), *marked.places[end:]]
        marked = replace(marked, text=f"{marked.text[:start]}valued {what} at {marked.text[end:]}", places=places)
    that = _PAPER_THAT.match(marked.text)
    if that is None:
        return marked
    kind = that["kind"] if that["kind"] in ("report", "form", "disclosure") else "form"
    told = f"{that['who']}'s {kind}" + (f" of {that['when']}" if that["when"] and kind != "report" else "")
    place = (marked.places[0][0], marked.places[that.end() - 1][1])
    return replace(marked, text=told + marked.text[that.end() :], places=[*[place] * len(told), *marked.places[that.end() :]])


_AND_ANOTHERS_FORM = regex(
    r"(?<=[a-z>\d]),? (?:and|while|but) (?P<whose><E\d+>['\u2019]s)(?= (?:shows?|showed|lists?|listed|reports?|reported|discloses?|disclosed|names?|named|gives|gave|puts?|has|had|does)\b)"
)
"""'Gary Cohn's form gives his salary as $1,850,000, and Boris Epshteyn's shows one of $30,000'."""


def _two_forms(marked: Marked) -> tuple[Marked, Marked] | None:
    """What one form says, and what another's, told behind it, each by itself; None if there is but one."""
    both = _AND_ANOTHERS_FORM.search(marked.text)
    if both is None or not re.search(r"\b(?:form|disclosure)\b", marked.text[: both.start()]):
        return None
    at, word = both.span("whose")
    head = replace(marked, text=marked.text[: both.start()], places=marked.places[: both.start()])
    own = marked.text[at:word] + " form" + marked.text[word:]
    tail = replace(marked, text=own, places=[*marked.places[at:word], *[marked.places[word]] * 5, *marked.places[word:]])
    return head, tail


_AND_TITLE = regex(
    r",? and (?:also |later |then )?(?:was |served as )?(?:the |an? |its )?(?P<T>[a-z][a-z -]{2,40}?) (?:of|at) (?:the )?(?P<O><E\d+>)"
)
_AND_WHOM = regex(
    r"(?P<more>(?:, (?:for |of |at |the )*<E\d+>)*)(?:,? and|,? as well as) (?:also )?(?:for |of |at |the )*(?P<O><E\d+>)(?=[.;]|$)"
)
_AND_WHO = regex(r",? and (?:the )?(?P<S><E\d+>)(?: did so)?,? (?:in|on) (?P<P><P\d+>)(?=[.;]|$)")
_AND_ITEM = regex(
    r"\.?(?:,(?: and| as well as| plus)?|,? (?:and|as well as|plus)) (?:another |also )?(?:(?:an? |the |another )?(?P<T>[a-z][a-z ]{2,30}?) of )?(?P<A><A\d+>)(?: in (?P<T2>[a-z][a-z ]{2,30}?))? from (?:the )?(?P<O><E\d+>)(?=[.,;]| and <A| as well as <A|\W*$)"
)
"""'Reported a salary of $30,000 from X, $5,000 from Y and consulting fees of $240,000 from Z': the items of the form behind the first."""
_OF_ONE = ("title", "consulted", "owns", "board", "owes")


def _and_also(reading: Reading, marked: Marked, text: str, at: int) -> list[Reading]:
    """What a sentence says of a second in the same words: 'was vice president of X and chairman of Y', 'consulted for X and Y', 'X registered in May, and Y in June'."""
    rest, whom = marked.text[at:], reading.role("object")
    if reading.frame == "disclosed" and reading.amount is not None and (items := _further_items(reading, marked, text, at)):
        return items
    if reading.amount is not None:
        return []  # of which of the two the figure is said
    other = marked.ref(also["O"]) if (also := _AND_TITLE.match(rest)) and reading.frame == "title" else None
    alike = reading.frame in _OF_ONE or (
        reading.frame == "registered" and reading.period is None and not reading.negated and reading.title != "only"
    )
    if other is None and alike and (also := _AND_WHOM.match(rest)) and whom is not None:
        other = marked.ref(also["O"])
        other = other if other.kind == whom.kind else None
        if also["more"] and other is not None:
            return _each_of_a_list(reading, marked, text, at, also, whom)
    if also is not None and other is not None:
        span = marked.original(at + also.start("T" if "T" in also.groupdict() else "O"), at + also.end())
        title = also.groupdict().get("T") or reading.title
        return [_of_another(reading, text, span, title=title, roles={**reading.roles, "object": [other]}, period=None)]
    if reading.frame == "registered" and (who := _AND_WHO.match(rest)) and marked.ref(who["S"]).kind == "organisation":
        span = marked.original(at + who.start("S"), at + who.end())
        return [_of_another(reading, text, span, roles={"subject": [marked.ref(who["S"])]}, period=marked.period(who["P"]))]
    return []


def _further_items(reading: Reading, marked: Marked, text: str, at: int) -> list[Reading]:
    """The items of a form that stand behind the first, each with its sum and from whom; none from where one is of somebody else than an organisation."""
    made: list[Reading] = []
    while item := _AND_ITEM.match(marked.text[at:]):
        amount, payer, kind = marked.amount(item["A"]), marked.ref(item["O"]), item["T"] or item["T2"]
        if amount.unit != "money" or payer.kind not in ("organisation", "campaign"):
            break
        span = marked.original(at + item.start("T" if item["T"] else "A"), at + item.end())
        title = f"{reading.title.partition('|')[0]}|{kind + ' ' if kind else ''}from {payer.name}"
        roles = {**reading.roles, "object": [payer]}
        made.append(_of_another(reading, text, span, title=title, roles=roles, period=None, amount=amount))
        at += item.end()
    return made


def _each_of_a_list(reading: Reading, marked: Marked, text: str, at: int, also: re.Match[str], whom: Ref) -> list[Reading]:
    """'Advised A, B and C': the same of each; of none where one of them is of another kind, for then it may be no list of the like."""
    places = [*re.finditer(r"<E\d+>", also["more"]), None]
    made = []
    for place in places:
        start, end = (also.start("more") + place.start(), also.start("more") + place.end()) if place else also.span("O")
        ref = marked.ref(place[0] if place else also["O"])
        if ref.kind != whom.kind:
            return []
        span = marked.original(at + start, at + end)
        made.append(_of_another(reading, text, span, roles={**reading.roles, "object": [ref]}, period=None))
    return made


_BOTH = regex(r"(?:^|[,;:] )(?:[Bb]oth )?(?:the )?(?P<one><E\d+>) and (?:the )?(?P<two><E\d+>) (?!and\b|or\b)")


def of_both(found: list[Reading], marked: Marked, text: str) -> list[Reading]:
    """What is said of two subjects at once ('A and B registered in May') where it is read of the second alone: the same of the first. The second's claim begins at its name."""
    made = []
    for match in _BOTH.finditer(marked.text):
        one, two = marked.ref(match["one"]), marked.ref(match["two"])
        if one.kind != two.kind or any(one.name == ref.name for r in found for refs in r.roles.values() for ref in refs):
            continue
        start, (at, _) = (
            marked.original(match.start(), match.end("one"))[0],
            marked.original(match.start("two"), match.end("two")),
        )
        for reading in found:
            said = reading.role("subject")
            if (
                not (reading.kind == "tie" or reading.frame == "disclosed")
                or reading.amount
                or said is None
                or said.name != two.name
                or not reading.start <= at < reading.end
            ):
                continue
            span = (
                start + len(text[start:at]) - len(text[start:at].lstrip(" ,;:")),
                marked.original(match.start("one"), match.end("one"))[1],
            )
            made.append(_of_another(reading, text, span, roles={**reading.roles, "subject": [one]}))
            reading.start, reading.text = at, text[at : reading.end].strip(" ,")
            break
    return made


_NEVER_DID = regex(
    r"(?:And |But )?(?:[Tt]he )?(?P<who><E\d+>)(?:['\u2019]s?)?(?: (?:campaign|committee))? (?P<did>never did|did not|didn['\u2019]t|has not|hasn['\u2019]t|never has|has never)(?: do so)?\W*"
)
_SO_DID = regex(
    r"(?:And |But )?(?:(?P<so>[Ss]o)|[Nn]either|[Nn]or) (?:did|does|do|was|were|is|has|had) (?:the |an? (?:[a-z-]+ ){1,3}(?:named|called) )?(?P<who><E\d+>)(?:'s|\u2019s)?"
    r"(?:,? (?:too|as well|according to (?:his|her|its|their) (?:own )?(?:form|disclosure|filings?|reports?)|(?:his|her|its|their|the) (?:own )?(?:form|disclosure|filings?|reports?|records?) (?:shows?|says?)))?[. ]*"
)


def so_did(reader: Reader, marked: Marked, text: str) -> list[Reading]:
    """'So did X', 'nor did X': the one claim of the sentence before, of another, at a time that is carried over. Whether a sum of it is meant is not sure: it may bear the claim out, and contradicts nothing (verdicts.py)."""
    match, before = _SO_DID.fullmatch(marked.text), reader.last_said
    if match is None and (denied := _NEVER_DID.fullmatch(marked.text)):
        return _never_did(reader, marked, text, denied)
    if match is None or len(before) != 1 or before[0].unsure or before[0].kind not in ("tie", "document", "payment"):
        return []
    one, who = before[0], marked.ref(match["who"])
    said = one.role("subject")
    if said is None or bool(match["so"]) == one.negated or who.name == said.name:
        return []
    who = reader.candidate(who) if one.kind == "payment" else who
    if who.kind != said.kind:
        return []
    assumed = [f"{WHAT_IS_SAID}: {one.text}", *([who.how] if who.how else [])]
    period = one.period.carry() if one.period else None
    roles = {**one.roles, "subject": [who]}
    span = (0, len(text.rstrip(" .,;")))
    return [replace(_of_another(one, text, span, roles=roles, period=period), assumptions=assumed)]


def _never_did(reader: Reader, marked: Marked, text: str, match: re.Match[str]) -> list[Reading]:
    """'The Sanders campaign never did': that another did not pay whom the payment before was made to, whatever its sum."""
    before = reader.last_said
    if len(before) != 1 or before[0].unsure or before[0].negated or before[0].frame != "paid":
        return []
    one, who = before[0], reader.candidate(marked.ref(match["who"]))
    payer, payee = one.role("subject"), one.role("object")
    if payer is None or payee is None or who.kind != payer.kind or who.name in (payer.name, payee.name):
        return []
    period = one.period.carry() if one.period and "never" not in match["did"] else None
    assumed = [f"what is said is carried over: {one.text}", *([who.how] if who.how else [])]
    made = _of_another(one, text, (0, len(text.rstrip(" .,;"))), roles={"subject": [who], "object": [payee]}, period=period)
    return [replace(made, assumptions=assumed, amount=None, title="", negated=True)]


def _of_another(reading: Reading, text: str, span: tuple[int, int], **changes: Any) -> Reading:
    """A reading of the stretch that stands behind one, the same but for what is changed."""
    start, end = span
    return replace(
        reading, start=start, end=end, text=text[start:end].strip(" ,"), assumptions=list(reading.assumptions), **changes
    )


_HAS_BEEN = regex(r"\bha(?:s|ve) (?:[a-z]+ )?been\b")
_WHICH_ASIDE = regex(r", (?:which|who) [^,;]{2,80},(?= )")


def _without_aside(reader: Reader, text: str, end: int) -> str:
    """A sentence without what it tells in passing of whoever registers, where a foreign agent was told of before: 'X, which had lobbied for Y, listed Z too'."""
    before = reader.registered_before.get(reader.at) if reader.registered_at == reader.paragraph else None
    aside = _WHICH_ASIDE.search(text)
    if before is None or before.title == "to lobby" or aside is None or end <= aside.end():
        return text
    return text[: aside.start()] + text[aside.end() :]


def _filled(
    reader: Reader, frame: Frame, match: re.Match[str], marked: Marked, text: str, start: int, end: int
) -> Reading | None:
    g = {name: value for name, value in match.groupdict().items() if value}
    roles: dict[str, list[Ref]] = {}
    for name in ("S", "O"):
        if named := marked.refs_in(g.get(name) or g.get("S2" if name == "S" else "")):
            roles[{"S": "subject", "O": "object"}[name]] = named
        elif name in g and name == "O":
            roles["object"] = [Ref(g["O"].strip(), g["O"].strip(), "thing")]
    if second := marked.refs_in(g.get("O2")):
        roles.setdefault("object", []).append(second[0])
    g["T"] = g.get("T") or g.get("T2", "")
    aside = frame.name == "owned_aside"
    if aside:
        # 'X, a company that Y owns, was paid $3 million': whose it is, beside what else is said of it
        frame = replace(frame, name="owned_by")
    if frame.name in ("title_at", "title_verb", "title_as"):
        g["T"] = _TITLE_VERBS.get(g["T"].lower(), g["T"])
        frame = replace(frame, name="title")
    amount = marked.amount_in(g.get("A") or g.get("A2"))
    reading = Reading(
        frame.name,
        frame.kind,
        start,
        end,
        text[start:end],
        roles,
        bare(g.get("T", ""), marked),
        amount,
        negated="neg" in g or "neg2" in g,
    )
    reading.title = f"{g['which']} {reading.title}".strip() if "which" in g else reading.title
    if frame.name in _OF_PAPERS and not paper_frames.of_paper(reader, reading, g, marked, match[0]):
        return None
    if reading.end > end or reading.start < start:
        start, end, reading.text = reading.start, max(reading.end, end), text[reading.start : max(reading.end, end)]
    if frame.name == "disclosed_pay" and not paper_frames.pay(reader, reading, marked):
        return None
    if frame.name == "title" and "subject" not in roles and not paper_frames.of_the_filer(reader, reading, match[0]):
        return None
    if reading.frame == "disclosed" and any(ref.name == "White House" for ref in reading.roles.get("object", [])):
        return None  # 'by the account he gave on entering the White House'
    reading.period = None if aside else timing.period(reader, marked, match, text, start, end)
    if frame.name == "title" and "held" in match.re.groupindex:
        # 'his form of March 2017 gives his position as president, held until 2016': the day of the form is no time of the office
        held = marked.period_in(g.get("held", ""))
        reading.period = timing.in_context(reader, held, text, marked.periods) if held else None
    if frame.name == "document_says" and reading.period is not None and report_said.RELEASED.search(marked.text):
        told = marked.period_in(g.get("rest", ""))  # when the report came out is no time of what it says
        reading.period = timing.in_context(reader, told, text, marked.periods) if told else None
    if reading.kind == "tie" and reading.period and reading.end <= reading.period.start <= reading.end + 24:
        # 'was president of it until 2010': the end is what is said
        reading.end = min(reading.period.end, len(text))
        reading.text = text[start : reading.end]
    if reading.frame == "disclosed_count" and (behind := paper_frames.signed_aside(reading, marked, match[0])):
        reading.period, reading.start = None, marked.original(match.start() + behind, match.end())[0]
        reading.text = text[reading.start : reading.end].lstrip()
    if reading.frame == "disclosed" and reading.period is None:
        reading.period = paper_frames.same_form(reader, reading, match[0])
    if (
        frame.name == "registered"
        and (since := reading.period) is not None
        and since.lead == "since"
        and since.until is None
        and since.since is not None
        and since.since <= reader.written
        and _HAS_BEEN.search(text[start : reading.end])
    ):
        reading.period = replace(since, until=reader.written)  # and is so on the story's day
    if reading.kind == "tie" and not reading.negated:
        reading.period = counted_times.only_then(reading.period, text)
    if (
        frame.name == "registered"
        and reading.negated
        and reading.period
        and reading.period.since is None
        and reading.period.until
        and re.search(r"\buntil\b", text[start:])
    ):
        reading.negated = False
        reading.period = reading.period.ending()
        reading.assumptions.append("'did not ... until' says that it did then")
    if (
        frame.name == "registered"
        and re.search(
            r"\blobb(?!ying (?:firm|shop|company|practice|group|outfit|house)s?\b)",
            re.sub(r"[,.?!]?[\"\u201d]\W.*$|,? (?:according to|said|says|told) .*$", "", _without_aside(reader, text, end)),
            re.IGNORECASE,
        )
        and not re.search(r"\bforeign agent", text[start:end])
    ):
        reading.title = "to lobby"
    if frame.name == "registered_order" and whose_registration.SAME_CLIENT.search(text):
        spoken = reader.last_registered.role("object") if reader.last_registered is not None else None
        if spoken is None:
            reading.unsure = reading.unsure or "which client is the same is not told"
        else:
            reading.roles["client"] = [replace(spoken, how=f"which client is carried over: {spoken.name}")]
    if frame.name in ("registered", "terminated"):
        whose_registration.for_whom(reading, marked, match, text)
        whose_registration.registrant(reader, reading, text[reading.start :])
        if (one := reading.role("subject")) and registering.NAMES.match(one.text):
            return None  # the register itself
        if more := registering.SAYS_MORE.search(text):
            reading.unsure = reading.unsure or f"{more[0]!r}: what more it says is not read"
        if "object" not in reading.roles and (whom := _AGENT_OF.search(text[reading.start :])):
            name = whom["whom"].rstrip(".'")
            reading.roles["object"] = [Ref(name, name, "organisation")]
            reading.end = max(reading.end, reading.start + whom.start("whom") + len(name))
            reading.text = text[reading.start : reading.end]
    _assume(reader, reading, text)
    return reading if soundness.kept(reader, reading, marked, text) else None


_AGENT_OF = regex(
    r"\bas (?:an? |the )?(?:registered |foreign )*(?:agents?|lobbyists?) (?:of|for) (?:the )?(?P<whom>[A-Z][\w.&'-]*(?: (?:(?:of|and|for)(?: the)? )?[A-Z][\w.&'-]*)*)"
)


def _assume(reader: Reader, reading: Reading, text: str) -> None:
    """Fill roles that the sentence leaves to the one before, and list every step."""
    whose = reader.discourse.subject
    if reading.frame == "left" and "object" not in reading.roles and (who := reading.role("subject")) is not None:
        # 'he resigned from it': where he was, as was told before
        where = reader.employers.get(who.name.split(" ")[-1])
        if where is not None:
            reading.roles["object"] = [replace(where, text="it", how=f"'it' is {where.name}, where {who.name} was")]
    if reading.frame == "title" and "object" not in reading.roles and pointed_at.THERE.search(reading.text):
        pointed_at.fill(reader, reading)
    if reading.frame in ("title", "owes", "board") and "object" not in reading.roles:
        # 'its treasurer was X', 'was its president', 'owed it $100,000': of whom the sentence before was, or what the form named
        listed = reader.last_document.roles.get("object", []) if reader.last_document and not reader.of_report else []
        bodies = reader.discourse.organisations
        likely = [o for o in bodies if not short_forms.LESS_LIKELY.search(o)] or bodies
        last = [Ref(o, o, "organisation") for o in likely[-1:]]
        office = re.search(r"\b(?:treasurer|campaign|counsel|custodian)\b", reading.title)
        chain = [whose, *listed[:1], *last] if office or (whose and whose.kind == "organisation") else [*listed[:1], *last, whose]
        if (one := next((r for r in chain if r is not None and r.kind in ("campaign", "organisation")), None)) is not None:
            reading.roles["object"] = [replace(one, how=f"whose is carried over: {one.name}")]
    told_of = (
        reading.frame in ("registered", "terminated") and "subject" not in reading.roles and re.match(r"[Ii]ts\b", reading.text)
    )
    if told_of and whose and whose.kind == "organisation" and not registering.NAMES.match(whose.name):
        # 'X lobbied, too. Its registration for Y took effect in May': where none was told before
        reading.roles["subject"] = [replace(whose, text="Its", how=f"whose registration is carried over: {whose.name}")]
        reader.last_registered = reading
    if reading.frame in ("same_versions", "both_versions") and "subject" not in reading.roles:
        before = next(iter(paper_frames.newest_filer(reader)), None) or (
            reader.last_document.role("subject") if reader.last_document else None
        )
        name = before.name if before else reader.discourse.people[-1] if reader.discourse.people else ""
        if name:
            reading.roles["subject"] = [Ref(name, name, "person", f"whose versions is carried over: {name}")]
    if reading.frame == "principal_country" and reader.last_registered is not None:
        named, who = reading.role("object"), reader.last_registered.role("subject")
        if named is not None and who is not None and named.name == who.name:
            del reading.roles["object"]  # 'the register lists it under ...': not the registrant, but whom it is for
    if reading.frame == "principal_country" and "object" not in reading.roles:
        before = reader.last_registered.role("object") if reader.last_registered else None
        who = reader.last_registered.role("subject") if reader.last_registered else None
        others = [o for o in reader.discourse.organisations if o != reading.title]  # no country is listed under itself
        if before is None and who is not None and re.search(r"\bit (?:represent|act|work)", reading.text + text[reading.end :]):
            reading.roles["subject"] = [replace(who, how=f"whose principals is carried over: {who.name}")]
        else:
            before = before or (Ref(others[-1], others[-1], "organisation") if others else None)
        if before is not None:
            reading.roles["object"] = [replace(before, how=f"which principal is carried over: {before.name}")]
    for refs in reading.roles.values():
        reading.assumptions += [ref.how for ref in refs if ref.how and ref.how not in reading.assumptions]
    if reading.frame == "independent":
        spoken = (
            reader.last_payment.role("subject") if reader.last_payment and reader.last_payment.frame == "independent" else None
        )
        if "subject" not in reading.roles and spoken is not None:
            reading.roles["subject"] = [replace(spoken, how=f"who spent is carried over: {spoken.name}")]
        reader.last_payment = reading if reading.role("subject") else reader.last_payment
    by = reading.role("object")
    if reading.frame == "paid_consultancy" and (by is None or (by.kind == "campaign" and by.how)):
        # 'it paid his consultancy': the firm that was spoken of, not a campaign
        firm = next(iter(reader.discourse.organisations[-1:]), "")
        if not firm:
            reading.unsure = "who paid the consultancy is not clear"
        else:
            reading.roles["object"] = [Ref("it", firm, "organisation", f"'it' is {firm}, spoken of before")]
    if reading.frame == "paid_consultancy":
        person = reader.discourse.people[-1] if reader.discourse.people else ""
        reading.roles.setdefault("subject", [Ref(person, person, "person", f"'his' is {person}, named before")])
        reading.assumptions.append(f"the {reading.title} is that of {person}")
    if reading.period and reading.period.carried:
        reading.assumptions.append(f"the period is carried over: {reading.period.words}")
