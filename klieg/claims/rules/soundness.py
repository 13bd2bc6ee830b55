"""What a frame found is kept only if its roles are filled and nothing shows that it is of something else; what keeps it from being sure is noted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.disclosures import form_terms, paper_frames
from klieg.claims.language import amounts as grammar
from klieg.claims.language import dates, doubts
from klieg.claims.language.day_names import UNCLEAR
from klieg.claims.language.patterns import regex
from klieg.claims.names import short_forms
from klieg.claims.reading import FOR_WHOM, Reading, Ref
from klieg.claims.registers import how_long, registering, whose_registration
from klieg.claims.registers.relations import OF_THE_FORM
from klieg.claims.sentences.frames import NEGATION
from klieg.claims.sentences.marked import Marked, around
from klieg.read.months import MONTHS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


_WORK_FOR = regex(r"(?:'s|\u2019s) (?:[a-z]+ )*(?:work|representation|engagement|contract) ")
_OWN_MONEY = regex(
    r"\b(?:of|from) (?:his|her) own(?: money| pocket| funds| fortune)?\b|\b(?:his|her) own (?:money|funds|fortune)\b|\bout of (?:his|her) (?:own )?pocket\b"
)
_A_PART_OF = regex(
    r", (?:nearly |almost |about |roughly |more than |over |just |only |practically |virtually )?(?:all|half|most|none|(?:a|one|two|three|four) (?:thirds?|quarters?|fifths?|tenths?|hundredths?)|[\w.-]+ per ?cent|\d+ ?%) of (?:its|the|what|his|her|their|that|all)\b"
)
_NOT_TITLES = regex(
    r"\b(?:man|woman|neighbou?r|voter|donor|reader|person|one|lawyer|businessman) who\b|^(?:is |was )?(?:running|campaigning|standing)$|\b(?:that|states|says|done|out|released|published|bought|ads|tweets|posts|owed|sold|paid|asked|told|said|due|because|after|before|interested|responsible|available|known|went|came|goes|named|listed|shown|registered|filed|able|time|part of it|amended|source|with|staff|provided|reports?|findings|references?|trace|mention|next to|beside)\b|^(?:in|on|at|by|to|from|with|as|of|and|or|but|did so|will|would|may|might|could|can|shall|plans|hopes|proud|glad|happy|sorry|ashamed|fond|tired|afraid)\b|^(?!retired|appointed|elected|registered|named|unpaid|wanted|hoped|planned|tried|declined|refused|offered|expected)(?:[a-z]+ed|wrote|spoke|told|got|took|met|ran|put|led|fell|kept|began|brought|sold|held|knew|rose|grew|drew|flew|won|lost|lent|sought|taught|thought|stood|swore|threw|wore)\b",
    re.IGNORECASE,
)
_FOR_ANYONE = regex(r",? or (?:for |on behalf of )?any(?:one|body|thing)(?: else)?\b")
_NO_OFFICE = regex(
    r"^(?:gave|sent|handed|showed|passed|made|kept) |\b(?:credit|line of credit|loan|mortgage|account|debt|notes?|messages?)$|\b[a-z]+ing (?:an?|the) "
)
_SOMEBODY_OF = regex(
    r"(?:the|his|her|their) (?:[a-z-]+ ){0,2}(?:[a-z]+(?:'s|\u2019s) |(?=son|daughter|brother|sister|wife|husband))(?:[a-z]+ )*(?:strategist|adviser|advisor|manager|director|treasurer|chairman|consultant|pollster|son-in-law|son|daughter|brother|sister|wife|husband|aide|friend|partner)$"
)
_NEGATIONS_READ = frozenset(
    [
        "both_versions",
        "same_versions",
        "disclosed_none",
        "disclosed",
        "disclosed_in",
        "disclosed_among",
        "document_says",
        "registered",
    ]
)
_ONE_OF = regex(r"\b(?:[Nn]either|[Nn]one|(?:[Oo]nly |[Jj]ust )?[Oo]ne) of $")
_A_PLACE = regex(
    r"\b(?:parts?|lines?|pages?|rows?|sections?|items?|schedules?|according to|said|says|among(?: the)?) $", re.IGNORECASE
)
_AMONG_THEM = regex(r"\bamong (?:them|these|those|which|whom)\b|\bincluding\b", re.IGNORECASE)


def _uncounted(reading: Reading, marked: Marked) -> str:
    """A count in a claim of what a form names that nothing reads: 'of his 27 sources, 14 are customers of X' is not borne out by X."""
    return next(
        (
            one.text
            for one in marked.amounts
            if one.unit == "count"
            and reading.start <= one.start < reading.end
            and one is not reading.amount
            and one.text.lower() != "one"
            and not _A_PLACE.search(reading.text, 0, one.start - reading.start)
            and not _AMONG_THEM.search(reading.text, one.end - reading.start)
        ),
        "",
    )


_DOES = regex(
    r"(?:also )?(?:makes|made|runs|ran|sells|sold|produces|produced|supplies|supplied|handles|handled|operates|operated|buys|bought|builds|built|hosts|hosted|publishes|published|broadcasts|writes|wrote|places|placed|works|worked|does|did|sends|sent|keeps|kept|brings|brought|prints|printed|speaks|spoke|flies|flew|delivers|delivered|had|has|had lobbied|lobbied) [a-z]"
)
"""What an organisation does for another, and no post that it holds there."""
_TAKES_ON = regex(r"\b(?:took on|taken on|signed (?:up|on)|added|picked up)\b")
_DIFFERENCE = regex(r",? (?:more|less|fewer|higher|lower)(?: in [a-z ]{3,30})? than\b")
_DID_SO = regex(r"\b(?:did so|did the same|followed suit)\b")
_HIRES = regex(r"\b(?:hired|retained|engaged|employed|took on|taken on|signed up)\b[^.;]{0,80} as an? ")
_LISTED_AS = regex(
    r"\b(?:list(?:s|ed)|nam(?:es|ed)|report(?:s|ed)|disclos(?:es|ed)|declar(?:es|ed)) [^,;]* as (?:an?|one of (?:his|her)) (?:[a-z]+ )?clients?\b"
)
"""What a filer's form is said to hold, in the filer's own name: 'she also listed X as a client'."""


def kept(reader: Reader, reading: Reading, marked: Marked, text: str) -> bool:
    """Whether a frame is kept, whose roles are filled so; the frame, title, roles and end of the reading are put right, and why it can't be read for sure is noted.

    Writes what the reader holds of the story so far: `registered_at`, `report_at`, `of_report`, `last_document`, `counted_document`, `employers`; `sound` writes `last_lobbied`.
    """
    whose_registration.the_firm(reader, reading)
    if reading.frame == "title" and reading.roles.get("subject"):
        reading.roles["subject"] = [paper_frames.the_filer(reader, ref) for ref in reading.roles["subject"]]
    subject, other = reading.role("subject"), reading.role("object")
    if reading.frame == "registered" and _of_a_filer(reader, reading) and re.search(r"\bclients?\b", reading.text):
        reading.frame, reading.title = "title", "consultant"  # whose form names them, and not the register
        if (item := reading.role("object")) is not None and _LISTED_AS.search(reading.text):
            reading.frame, reading.kind, reading.title = "disclosed", "document", f"|{item.name} as a client"
    if reading.frame == "title" and subject is not None and subject.kind == "organisation" and _DOES.match(reading.title):
        return False  # 'X, which makes programs for Y'
    if reading.frame == "paid_consultancy" and other is not None and other.name in reader.known.committees:
        return False  # whose own reports tell whom it paid
    if reading.frame == "lobbied" and _of_a_filer(reader, reading):
        return False  # what stands on a person's own form
    if reading.frame == "owes":
        form_terms.take_in(reading, text)
    if reading.frame in ("title", "board", "consulted", "registered"):
        how_long.take_in(reading, text)
    if reading.frame == "owes" and subject is not None and reader.candidate(subject).kind != "person":
        return False  # what a committee owes stands in its reports
    if reading.frame in ("invested", "valued") and subject is not None and reader.candidate(subject).kind == "campaign":
        return False  # what a campaign puts into a firm is a payment
    if reading.frame == "registered" and subject is not None and subject.kind == "campaign" and _TAKES_ON.search(reading.text):
        return False  # whom a campaign takes on is a vendor, and no client
    if reading.frame == "independent" and subject is None:
        return False
    if reading.frame == "signed" and not re.search(
        r"\b(?:form|disclosure|version|statement|one|them|report|first|second|original|earlier|later|amended)\b", reading.text
    ):
        who = reading.role("subject")
        if reader.last_document is None or who is None or not reader.known.people.get(who.name.split(" ")[-1]):
            return False  # 'he signed it': a bill, or a letter
    if reading.frame == "registered" and re.search(
        r"\b(?:followed|did so|did the same|did,? (?:in|on)|never did|never has|done so|do so|added|picked up|(?:another|one) of (?:its|their))\b",
        text[reading.start : reading.end],
    ):
        if reader.registered_at != reader.paragraph and not registering.SPOKEN_OF.search(text):
            return False  # nobody registered before in this paragraph: it followed in something else
        reading.assumptions.append("that it registered is carried over")
        before = reader.registered_before.get(reader.at)
        whom = before.role("object") if before is not None else None
        if whom is not None and "object" not in reading.roles and _DID_SO.search(text[reading.start : reading.end]):
            how = f"{FOR_WHOM}: {whom.name}"
            reading.roles["object"], reading.assumptions = [replace(whom, how=how)], [*reading.assumptions, how]
    if reading.frame == "terminated" and _WORK_FOR.search(reading.text) and reader.registered_at != reader.paragraph:
        return False  # work that no register need have had
    if reading.frame == "registered":
        reader.registered_at = reader.paragraph
    if reading.frame == "registered" and reading.negated and (anyone := _FOR_ANYONE.match(text, reading.end)):
        # 'never registered, for X or for anyone': at all
        reading.roles.pop("object", None)
        reading.end += len(anyone[0])
        reading.text = text[reading.start : reading.end]
    if reading.frame == "owns" and other is not None and other.text.lower() in ("his", "her", "its", "their"):
        return False  # 'has his money back'
    if reading.frame == "owns" and subject is not None and subject.kind == "campaign" and re.search(r"\bbought\b", reading.text):
        return False  # 'the party bought Derby tickets': what a committee buys is a payment
    if reading.kind == "tie" and reading.amount is not None and _DIFFERENCE.match(text, reading.amount.end):
        reading.unsure = reading.unsure or f"{reading.amount.text!r}: by how much two differ is not read"
    named = subject is not None and other is not None and subject.kind in ("person", "organisation")
    itself = subject is not None and other is not None and subject.name == other.name  # 'Jindal ran the cheapest campaign'
    if reading.frame == "title" and (
        not named or itself or _NOT_TITLES.search(reading.title) or _NO_OFFICE.search(reading.title)
    ):
        return False
    if (
        reading.frame == "title"
        and _HIRES.search(reading.text)
        and (
            other is None
            or subject is None
            or other.kind != "organisation"
            or not reader.known.people.get(subject.name.split(" ")[-1])
        )
    ):
        return False  # whom a campaign hires stands in its reports, and somebody without a form in no record that is read here
    told_by_report = reader.last_report is not None and reader.report_at == reader.paragraph
    if told_by_report and (
        (reading.kind == "contact" and not re.search(r"\b(?:interview|subpoena|question)", reading.text))
        or (reading.frame == "disclosed" and subject is not None and subject.name.split(" ")[-1] not in reader.known.people)
    ):
        return False  # what the report spoken of tells: no letter is asked for, and no form of one who filed none
    if (
        reading.frame == "owned_by"
        and subject is not None
        and other is not None
        and subject.name == other.name
        and _SOMEBODY_OF.match(subject.text)
    ):
        # 'the firm is owned by the candidate's strategist': a person without a name, and not the firm
        reading.roles["subject"] = [Ref(subject.text, subject.text, "thing")]
    if reading.frame == "owns" and other is not None and other.kind == "person":
        return False  # 'it has him at dinner with James Comey'
    if (
        reading.kind == "tie"
        and subject is not None
        and other is not None
        and subject.kind == "person"
        and other.kind == "organisation"
    ):
        reader.employers[subject.name.split(" ")[-1]] = other
    if (
        reading.frame == "title"
        and subject is not None
        and subject.kind == "person"
        and other is not None
        and _THE_CAMPAIGN.fullmatch(other.text)
        and _HIS_FORM.search(text)
    ):
        reading.roles["object"] = [replace(other, how=f"{other.how}{OF_THE_FORM}")]
    if reading.kind == "document":
        reader.of_report = reading.frame == "document_says"
        reader.report_at = reader.paragraph if reader.of_report else reader.report_at
    if reading.kind == "document" and not reader.of_report:
        reader.last_document = _with_version(reading)
        reader.counted_document = reading if reading.frame == "disclosed_count" else reader.counted_document
    if (
        not reading.negated
        and reading.frame not in _NEGATIONS_READ
        and NEGATION.search(text[max(reading.start - 40, around(text, reading.start, reading.end)[0]) : reading.end])
    ):
        reading.unsure = "it holds a negation that is not read"
    if reading.frame in ("disclosed", "disclosed_in", "disclosed_among") and (loose := _uncounted(reading, marked)):
        reading.unsure = reading.unsure or f"{loose!r}: what is counted is not read"
    if reading.frame == "disclosed" and (only := _ONLY.search(text[: reading.start])):
        reading.start = only.start()  # that no other version does is said too
        reading.text = text[reading.start : reading.end]
    if reading.frame.startswith("disclosed") and (which := _ONE_OF.search(text[: reading.start])):
        reading.unsure = f"{which[0].strip()!r}: of which of them it is said is not read"
    told = text[reading.start : reading.end]
    if reading.kind == "document" and (more := re.match(r",? among (?:those|the people) \w+", text[reading.end :])):
        told += more[0]
    first, last = around(text, reading.start, reading.end)
    if reading.kind in ("tie", "document") and (
        doubt := doubts.first(f"{reading.kind} around/{reading.frame}", text[first:last])
    ):
        reading.unsure = f"{text[first:last][doubt.start : doubt.end]!r}: {doubt.why}"
    if doubt := doubts.first(f"{reading.kind}/{reading.frame}", told):
        reading.unsure = f"{told[doubt.start : doubt.end]!r}: {doubt.why}"
    return sound(reader, reading, marked, text)


_ONLY = regex(r"\b[Oo]nly (?:[Tt]he (?:[a-z]+|[A-Z][a-z]+) (?:version|form|disclosure|filing|one) of )?$")
_THE_CAMPAIGN = regex(r"[Tt]he (?:presidential )?campaign")
_HIS_FORM = regex(r"\b(?:[Hh]is|[Hh]er|the) (?:own |public |financial |ethics )*(?:disclosure|form|filing)\b")
_A_SUM = regex(r"for (?:an?|some|about|<A\d+>)\b", re.IGNORECASE)
"""'An adviser in August 2016, for a salary of $30,000': the time is that of the post."""


def _with_version(reading: Reading) -> Reading:
    """A reading of a form whose version its day tells, as one that names it by its month: what follows goes on about that version."""
    word, _, rest = reading.title.partition("|")
    period = reading.period
    # 'a further one': it is told by its day alone
    word = "" if word in ("further", "third", "fourth") and reading.frame == "signed" else word
    if (
        word
        or period is None
        or period.since is None
        or "carried" in period.text
        or not period.kind.startswith(("day", "month", "iso"))
        or period.until is None
        or (period.until - period.since).days > 31  # 'an adviser from August to November': of what is said, no form's day
        or _A_SUM.match(reading.text)
    ):
        return reading
    year = f" {period.since.year}" if period.kind in ("day", "month", "iso") else ""
    return replace(reading, title=f"{MONTHS[period.since.month - 1]}{year}|{rest}")


def _of_a_filer(reader: Reader, reading: Reading) -> bool:
    """Whether what was reported is a filer's own income, on a form of disclosure, and not of lobbying."""
    who = reading.role("subject")
    filer = who is not None and who.kind == "person" and who.name.split(" ")[-1] in reader.known.people
    return filer and not reading.title and not re.search(r"\blobby", reading.text)


_SPOKEN = 6
"""Of so many organisations spoken of last one may have registered, where 'the firm' was read as its client."""


_FROM_IT = regex(r"\bfrom (?:it|the (?:[a-z]+ )?[a-z]+)\b(?!['\u2019])")


def _from_it(reader: Reader, reading: Reading, marked: Marked, subject: Ref) -> None:
    """'X reported $40,000 from it': who may be the client, the last named first; which of them is one the register tells."""
    if not _FROM_IT.search(reading.text):
        return
    before = [m.ref.name for m in marked.mentions if m.start < reading.start and m.ref.kind == "organisation"]
    names = dict.fromkeys([*reversed(before), *reversed(reader.discourse.organisations[-_SPOKEN:])])
    reading.roles["spoken"] = [
        _whose_pac(reader, Ref("it", name, "organisation", f"'it' is {name}, spoken of before"))
        for name in names
        if name != subject.name
    ]


def _whose_pac(reader: Reader, ref: Ref) -> Ref:
    """For whom somebody lobbies, where their PAC was spoken of last ('the association's PAC ... lobbied for it'): the association, and not its PAC."""
    written = (one for one, name in reader.known.called.items() if name == ref.name)
    whose = next((m["who"] for one in written if (m := re.fullmatch(r"(?P<who>.+?)['\u2019]s? PAC", one))), "")
    return (
        replace(ref, name=whose, kind="organisation", how=f"{ref.text!r} is {whose}, whose PAC was spoken of") if whose else ref
    )


def _told_apart(reader: Reader, reading: Reading) -> bool:
    """Whether two roles that were read as one are two, for the one is named and the other a noun or pronoun that may stand for somebody else, who is taken."""
    for role, named in (("object", "subject"), ("subject", "object")):
        one = reading.roles[role]
        if len(one) == 1 and not short_forms.nameless(reading.roles[named][0]):
            other = short_forms.other_than(reader.discourse, one[0])
            if other is not None:
                reading.roles[role] = [other]
                return True
    return False


_SINCE_DOING = regex(
    r"(?:[Ii]n|[Oo]ver|[Dd]uring) the (?:(?:first|last|past) )?[\w-]+ (?:months?|weeks|years|days|quarters?) since [^,;]{3,60}, "
)
"""A time at the head of a sentence that no date begins: 'In the nine months since he began, '."""


_NO_AGENT = regex(
    r" (?:(?:to vote|as an? (?!(?:foreign |federal )?(?:agent|lobbyist|lobbying))(?:[a-z0-9-]+ ){0,3}(?:PAC|committee|nonprofit|non-profit|charity|company|corporation|partnership|party|voter|candidate|Republican|Democrat|independent|business|LLC))\b|(?:with|at) (?:the )?(?:FEC|Federal Election Commission|IRS|Companies House|Electoral Commission|secretary of state)\b)",
    re.IGNORECASE,
)
"""What is registered, or where, that no register of agents or lobbyists tells of: 'as a leadership PAC'."""


def sound(reader: Reader, reading: Reading, marked: Marked, text: str) -> bool:
    """Whether a reading is kept, its roles put right: False where the special counsel is said to pay.

    Who lobbied, and for whom, is taken from `last_lobbied` where 'the firm' or 'those reports' are spoken of, and an object that is the subject itself dropped; two roles read as one
    are told apart. Where they can't be, and where a day reads two ways or a digit, a month or a part of a whole is left unread, the verdict is kept back.
    """
    subject, other = reading.role("subject"), reading.role("object")
    rival = reading.role("other")
    if reading.kind == "payment" and subject and subject.name == "Special Counsel":
        return False  # whose report tells of it
    if (
        reading.kind == "payment"
        and subject
        and rival
        and len(reading.roles["subject"]) == 1
        and not other
        and not (reading.frame == "cover" and reading.role("other_period"))  # its own, of another time
        and (subject.name, subject.kind) == (rival.name, rival.kind)
    ):
        reading.unsure = f"{subject.text!r} and {rival.text!r} are both read as {subject.name}: who is meant is not clear"
    if (
        reading.frame == "lobbied"
        and subject
        and re.match(r"(?:[Tt]he (?:\w+ )?(?:firm|company)|[Ii]t)$", subject.text)
        and (last := reader.last_lobbied) is not None
    ):
        # 'the firm reported $140,000 from Y': who reported before, not of whom
        before, of_whom = last.role("subject"), last.role("object")
        if before is not None and of_whom is not None and subject.name == of_whom.name:
            reading.roles["subject"] = [
                replace(before, text=subject.text, how=f"{subject.text!r} is {before.name}, who reported before")
            ]
            subject = before
    if reading.frame in ("registered", "terminated") and subject and short_forms.nameless(subject):
        reading.roles["spoken"] = [Ref(name, name, "organisation") for name in reader.discourse.organisations[-_SPOKEN:]]
    if reading.frame == "lobbied" and reading.title == "reports" and subject is None and reader.last_lobbied is not None:
        # 'those four reports add up to $160,000': of who reported before
        for role, refs in reader.last_lobbied.roles.items():
            reading.roles.setdefault(role, [replace(ref, how=f"whose reports is carried over: {ref.name}") for ref in refs])
        reading.assumptions += [f"whose reports is carried over: {ref.name}" for refs in reading.roles.values() for ref in refs]
        subject, other = reading.role("subject"), reading.role("object")
    reader.last_lobbied = reading if reading.frame == "lobbied" else reader.last_lobbied
    if reading.frame == "lobbied" and subject and other and subject.name == other.name:
        del reading.roles["object"]  # 'the fund manager' is not who reports of it
        other = None
    if reading.frame == "lobbied" and subject and other is None and reading.title != "reports":
        _from_it(reader, reading, marked, subject)
    if (
        reading.kind in ("payment", "tie", "contact")
        and subject
        and other
        and (subject.name, subject.kind) == (other.name, other.kind)
        and not (reading.frame == "paid" and _OWN_MONEY.search(text[reading.start : reading.end]))
        and not _told_apart(reader, reading)
    ):
        reading.unsure = f"{subject.text!r} and {other.text!r} are both read as {subject.name}: who is meant is not clear"
    if reading.kind == "payment" and (reading.period is None or reading.period.carried) and (since := _SINCE_DOING.match(text)):
        reading.unsure = reading.unsure or f"{since[0].rstrip(' ,')!r}: of which time it is said is not read"
    if reading.frame == "registered" and (other_than := _NO_AGENT.match(text, reading.end)):
        reading.unsure = reading.unsure or f"{other_than[0].strip()!r}: as what it is registered is no matter of these registers"
    if reading.period and reading.period.kind == "ambiguous":
        reading.unsure = f"the day {reading.period.text!r} {UNCLEAR}"
    told = text[reading.start : reading.end]
    if (
        reading.kind == "payment"
        and not reading.frame.endswith(("_share", "_part", "_rank"))
        and _A_PART_OF.search(told)
        and not reading.negated
    ):
        reading.unsure = reading.unsure or "what part of the whole it is said to be is not read"
    left = dates.month_left(dates.blanked(text, marked.periods)[reading.start : reading.end])
    if (
        left
        and reading.frame in ("paid", "paid_count", "paid_total")
        and not any(left in mention.ref.text for mention in marked.mentions)
    ):
        reading.unsure = reading.unsure or f"{left!r} is not read"
    rest = grammar.unread(dates.blanked(text, marked.periods), marked.amounts)
    inside = [r.strip(",.:-/") for r in rest if r in text[reading.start : reading.end]]
    if inside and not all(any(r in m.ref.text for m in marked.mentions) for r in inside):
        reading.unsure = f"{inside[0]!r} is not read"
    return True
