"""What a story says that a disclosure or another paper holds: whose it is, which version, what it names, and the sum beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.disclosures import pointed_at, two_filers
from klieg.claims.language.amounts import Amount, so_many
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.names import short_forms
from klieg.claims.reading import WHO_PAID, Reading, Ref
from klieg.claims.reports import paper_words, report_said
from klieg.claims.sentences.marked import Marked, bare
from klieg.read.months import MONTHS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


_IN_NEITHER = regex(r"\bin neither(?: of (?:them|these|the two)| (?:form|version|disclosure|filing))?(?=\W*$)")
_LED_BY_VERSION = regex(
    r"(?:And |But |Yet )?(?:[Ii]n|[Oo]n|[Ww]ith) (?:the|his|her|an?|that|<E\d+>(?:['\u2019]s)?) (?:(?:public|financial|ethics) )*(first|second|earlier|later|original|initial|amended|updated|revised|new|newer|latest) (?:(?:public|financial|ethics|disclosure) )*(?:disclosure|form|filing|version|statement|report)\b(?! (?:to|with|of) )"
)
"""'In his amended disclosure, he reported ...'."""
_OF_MONTH = regex(
    rf"\b(?:in|on) (?:the|his|her|that|its) ({'|'.join(m.capitalize() for m in MONTHS)}) (?:form|version|disclosure|filing|paper)s?\b"
)


_PAY = regex(
    r"(?:an? )?(?:annual |yearly |total |cash |base |consulting |business )*(?:salary|income|bonus|wages|fees|pay) of <A"
)


_FORMS_OF = regex(r"\b(?:forms|disclosures|filings) of (?P<all><E\d+>(?:, <E\d+>)*,? and <E\d+>)")


_REPORT_OF = regex(
    r"(?:(?P<who><E\d+>)(?:['\u2019]s?)|(?<!\w)[Hh]is|(?<!\w)[Hh]er)(?: (?:own|public|financial|ethics|first|second|third|original|earlier|later|amended|initial|last|latest|new|updated|<P\d+>))* (?P<report>report)\b(?! (?:of|on|by|that|says|said)\b)"
)


_SIGNED_ASIDE = regex(r", (?:which (?:he|she|<E\d+>) )?(?:signed|filed|dated)(?: on| in)? (?P<when><P\d+>),")


def signed_aside(reading: Reading, marked: Marked, whole: str) -> int:
    """Where what a form lists begins, behind when it was signed, told in passing of one that is told by its place ('his first report, signed on February 11, named 30 sources'), which is a claim of its own; 0 where it is not so."""
    aside = _SIGNED_ASIDE.search(whole)
    by_order = reading.title.partition("|")[0] in ("first", "second")
    if not by_order or aside is None or reading.period is None or reading.period.start != marked.period(aside["when"]).start:
        return 0
    return aside.end() + 1


def report_as_form(reader: Reader, marked: Marked) -> Marked:
    """A sentence with 'form' for 'report', where the report is a filer's own disclosure (the form is called Public Financial Disclosure Report): 'Flynn's first report', 'his second report' where a form is spoken of."""
    for match in reversed(list(_REPORT_OF.finditer(marked.text)) if "report" in marked.text else []):
        who = marked.ref(match["who"]) if match["who"] else None
        if who is None and (reader.last_document is None or reader.of_report):
            continue
        if who is not None and (who.kind != "person" or not reader.known.people.get(who.name.split(" ")[-1])):
            continue
        start, end = match.span("report")
        places = [*marked.places[: start + 3], marked.places[end - 1], *marked.places[end:]]
        marked = replace(marked, text=f"{marked.text[:start]}form{marked.text[end:]}", places=places)
    return marked


def of_paper(reader: Reader, reading: Reading, g: dict[str, str], marked: Marked, whole: str) -> bool:
    """What a disclosure or report is said to hold: whose it is, which version, what it names, and the sum beside it. False if it is no such claim."""
    if reading.frame.startswith("disclosed") and (more := _SAYS_MORE.search(marked.text)):
        reading.unsure = reading.unsure or f"{bare(more[0], marked)!r}: what more it says is not read"
    if reading.frame == "disclosed_in" and _IN_NEITHER.search(marked.text):
        reading.frame = "both_versions"
    subject = reading.role("subject")
    pointing = (
        re.match(r"it\b|[Nn]owhere (?:does|did|do|has) (?:it|they)\b", whole, re.IGNORECASE)
        or (
            re.match(r"[Nn]owhere (?:does|did|do|has) <E", whole)
            and subject is not None
            and subject.text.lower() in ("it", "they")
        )
        or (re.fullmatch(r"<E\d+>", g.get("S", "")) and marked.ref(g["S"]).text.lower() == "it")
    )
    if reading.frame == "disclosed" and pointing and reader.of_report and reader.last_report is not None:
        reading.frame = "document_says"
        reading.roles["subject"] = [replace(reader.last_report, how=f"which report is carried over: {reader.last_report.name}")]
        subject = reading.role("subject")
    whose = newest_filer(reader) or (reader.last_document.roles.get("subject", []) if reader.last_document else [])
    if subject is not None and subject.text.lower() in ("it", "they") and whose:
        reading.roles["subject"] = whose
        reading.assumptions.append(f"{subject.text!r} is the form spoken of before")
        subject = reading.role("subject")
    if reading.frame == "disclosed_in" and (by_name := re.search(r"(?:in|on|among) <E\d+>'s", whole)):
        reading.roles["subject"] = [marked.ref(by_name[0])]
        subject = reading.role("subject")
    if reading.frame == "disclosed_in" and (several := _FORMS_OF.search(marked.text)):
        # on each of them
        reading.roles["subject"] = marked.refs_in(several["all"])
        reading.end = max(reading.end, marked.original(*several.span("all"))[1])
        subject = reading.role("subject")
    if signer := re.search(r"<E\d+> (?:signed|filed)|(?:certified|signed|filed) (?:for|by) <E\d+>", whole):
        reading.roles["subject"] = [marked.ref(signer[0])]
        subject = reading.role("subject")
    if subject is not None and subject.text.lower() in ("it", "they") and subject.kind != "person":
        reading.roles.pop("subject")
        subject = None
    rest = re.split(r"[,.?!][\"\u201d]\s", g.get("rest", ""))[0]  # what stands behind a closing quotation mark is who says it
    if reading.frame == "disclosed" and (_HOLDS_OFFICE.match(rest) or _OFFICE_AS.match(rest)):
        return False  # 'his form shows that he was president of X': an office is a tie, held to its title and dates
    if reading.frame == "disclosed" and re.search(r"\b(?:lobbyists?|registrations?|foreign principals?|registrants?)\b", rest):
        return False  # what a register holds
    filer = subject is not None and subject.kind == "person" and reader.known.people.get(subject.name.split(" ")[-1])
    his = (
        subject is None
        and re.match(r"(?:his|her) ", whole, re.IGNORECASE)
        and reader.last_document is not None
        and not reader.of_report
    )
    ethics = bool(
        (filer or his)
        and re.search(
            r"\breport (?:[a-z]+ly )?(?:(?:does|did) not |never )?(?:lists?|shows?|names?|discloses?|includes?|omits?|identif(?:y|ies))\b",
            whole,
        )
    )
    if reading.frame == "document_says" and ethics:
        reading.frame = "disclosed"  # 'Mnuchin's report lists': his financial disclosure report (OGE Form 278e)
    if (
        reading.frame in ("disclosed", "document_says", "value_put", "disclosed_in")
        and re.search(r"\b(?:payments?|disbursements?|expenditures?|vendors?|che(?:ck|que)s?)\b", rest or whole)
        and not re.search(r"\bsources?\b", rest or whole)
        and not ((filer or his) and re.search(r"\bpayments? (?:from|by) (?:the )?<E\d+>", rest))
    ):
        return False
    if "it" in g and marked.ref(g["it"]).text.lower() != "it":
        return False
    if reading.frame == "document_says":
        return report_said.of_report(reader, reading, g, marked, rest)
    form = (
        re.search(r"\b(?:disclosure|form|filing|version|statement|document)s?\b", whole)
        or ethics
        or reading.frame
        in (
            "value_put",
            "disclosed_in",
            "disclosed_among",
        )
    )
    # 'Jared Kushner reported a salary of $50,000 from X', where forms are spoken of: on his, if none of his is loaded
    unloaded = reader.last_document is not None and " " in (subject.name if subject else "") and _PAY.match(rest)
    if subject is not None and (
        subject.kind != "person" or not (form or unloaded or reader.known.people.get(subject.name.split(" ")[-1]))
    ):
        return False
    gives = reading.frame == "disclosed" and subject is not None and not form and _GIVES.match(_behind(whole, marked, subject))
    if gives and not _ON_A_FORM.search(rest):
        return False  # 'he gave X a seat at the table', 'he named his dog after X': no form is spoken of
    if subject is None:
        # where committees and their reports are spoken of, a 'version' is no official's form
        of_a_committee = bool(reader.discourse.campaigns) and not re.search(r"\b(?:disclosure|form)\b", whole)
        before = reader.last_document.role("subject") if reader.last_document else None
        filers = (
            p
            for p in reversed(reader.discourse.people)
            if reader.known.people.get(p.split(" ")[-1]) or (not reader.known.people and form and not of_a_committee)
        )
        person = next(filers, "") or (before.name if before else "")
        if (
            reading.frame == "disclosed_none"
            and not re.search(r"\b(?:disclosure|form|filing|version|statement)", whole)
            and not (before or person)
        ):
            return False
        if not person:
            return False
        reading.roles["subject"] = [Ref(person, person, "person", f"whose form is carried over: {person}")]
    carried = (
        reader.last_document.title.split("|")[0]
        if reader.last_document
        and reader.last_document.frame != "both_versions"
        and (
            re.match(r"(?:it|<E\d+>)", whole, re.IGNORECASE)
            or (reading.frame == "disclosed_among" and re.search(r"\bamong them\b", whole))
        )
        and not re.search(r"\b(?:form|version|disclosure|filing|another|an? (?:[a-z]+ )?one)\b", whole)
        and (owner := reading.role("subject")) is not None
        and (before := reader.last_document.role("subject")) is not None
        and owner.name.split(" ")[-1] == before.name.split(" ")[-1]
        and not re.search(r"\b(?:form|version|disclosure|filing)\b[^<]{0,30}<P\d+>", marked.text)
        else ""
    )
    version = re.search(
        r"\b(first|second|third|fourth|original|earlier|later|newer|older|amended|initial|last|latest|new|updated|January|February|March|April|May|June|July|August|September|October|November|December)\b(?= (?:[a-z]+ )*(?:disclosure|form|filing|version|statement|list\b(?! of)))",
        whole if reading.frame != "disclosed_in" else marked.text,
    )
    month = _OF_MONTH.search(marked.text) if reading.frame in ("value_put", "disclosed_in", "disclosed_among") else None
    words = version[1].lower() if version else month[1].lower() if month else carried
    if (
        not words
        and reader.last_document is not None
        and re.match(r"(?:[Tt]he same|[Tt]hat|[Tt]his) (?:form|version|disclosure|filing)\b", whole)
    ):
        words = reader.last_document.title.split("|")[0]
    if (
        (not words and (led := _LED_BY_VERSION.match(marked.text)))
        or (
            led := re.match(
                r"(?:But |And )?(?:[Ii]n |[Oo]nly )?[Tt]he (first|second|earlier|later)(?: one| version)?,? (?!quarter|half|months?|part|place|year)",
                marked.text,
            )
        )
        or (
            not words
            and (
                led := re.match(
                    r"(?:[Oo]nly )?[Tt]he (first|second|earlier|later)(?: one| version)?,? (?!quarter|half|months?|part|place|year)",
                    whole,
                )
            )
        )
    ):
        words = led[1].lower()
    elif not words and (behind := re.search(r"\bin the (first|second|earlier|later)(?: one| version| form| disclosure)?$", rest)):
        words = behind[1].lower()
    if reading.frame == "both_versions" and _IN_NEITHER.search(marked.text):
        words = "neither"
    if reading.frame == "disclosed":
        names = marked.refs_in(rest)
        owner = reading.role("subject")
        names = [
            ref
            for ref in names
            if ref.name != (owner.name if owner else "")
            and (ref.text.lower() not in ("he", "she", "him", "her", "his", "it", "its") or _from_it(ref, rest, marked))
        ]
        counted = re.search(_COUNTED, rest)
        left_out = _LEFT_OUT.search(whole)
        reading.negated = reading.negated or left_out is not None
        how_many = ""
        if left_out is not None and not (left_out["not"] and left_out.start() < whole.rfind(g["rest"])):
            how_many = f"{left_out[0]!r}: how many are left out is not read"
        if only := re.match(
            r"(?:only|just|but) (?:one|a single) (?P<what>source|client|position|post|liability|debt|asset|gift|creditor|employer)\b|(?:one|a single) (?P<what2>liability|source|gift|debt|creditor|position|post)\b",
            rest,
        ):
            what = only["what"] or only["what2"]
            _as_count(reading, so_many("one", 1), f"{words}|{'liabilities' if what == 'liability' else what + 's'}", how_many)
            told = _WHICH_ONE.match(rest[only.end() :])
            if told and (who := marked.ref(told["who"])).kind in ("organisation", "person"):
                reading.roles["object"] = [who]
            return True
        if counted:
            rest = rest[: counted.end()] + paper_words.without_least(marked, rest[counted.end() :])
        if counted and re.match(
            r" (?!of (?:his |her |their )?(?:pay|compensation|income|earnings)(?=$|,| and\b| (?:in|on) (?:the|his|her|a|that) ))(?:worth|from|of|or|that|which|above|over|under|with|taken|dated|made)\b",
            rest[counted.end() :],
        ):
            reading.unsure = "which of them are meant is not read"
        if not names and counted and marked.amount(counted["n"]).unit == "count":
            _as_count(reading, marked.amount(counted["n"]), f"{words}|{counted['what']}", how_many)
            return True
        counted_before = reader.last_document
        if (
            not names
            and counted_before is not None
            and counted_before.frame == "disclosed_count"
            and re.fullmatch(r"(?:about |only |just )?<A\d+>", rest)
        ):
            # '... named 30 sources; the version of March named 50'
            _as_count(reading, marked.amount(rest), f"{words}|{counted_before.title.partition('|')[2]}", how_many)
            return True
        names = names or pointed_at.owed_to(reader, rest, marked)
        if not names and (told := _FROM_HIS.search(rest) or _A_SUM_ON.search(rest)):
            thing = told["what"]
            names = [Ref(thing, thing, "thing")]
        if not names and (thing := _THING_AT.match(rest)):
            names = [Ref(thing["thing"], thing["thing"], "thing")]
        if not names and _HIS_UNITS.match(rest):
            spoken = [o for o in reader.discourse.organisations[-1:] if o != "White House"]
            names = [Ref(o, o, "organisation", f"what is meant is carried over: {o}") for o in spoken]
        if not names and (it := re.match(r"<E\d+> as (?:an? |one of )", rest)) and marked.ref(it[0]).kind == "organisation":
            names = [marked.ref(it[0])]  # 'lists it as a client'
        if (
            not names
            and re.fullmatch(
                r"(?:it|them|both(?: of them)?|all (?:three|four|of them)|him|her|<E\d+>)(?: again| too| as well| once more)?",
                rest,
            )
            and reader.last_document is not None
        ):
            names = [
                replace(ref, how=f"what is listed is carried over: {ref.name}")
                for ref in reader.last_document.roles.get("object", [])
            ]
        if not names and (debt := _A_DEBT.match(rest)):
            thing = debt["thing"].removesuffix("s")
            names = [Ref(debt["thing"], thing, "debt")]
        if not names and (short := _SHORT.match(rest)):
            names = _the_one(reader, short["noun"])
        if not names:
            return False
        reading.roles["object"] = (
            names
            if re.search(r",? (?:and|or|as well as|along with|together with|plus|in addition to|besides) (?:the )?<E", rest)
            else names[:1]
        )
        sums = marked.amounts_in(rest)
        reading.amount = next((a for a in sums if a.unit == "money"), None)
        if re.search(
            r"\b(?:that|who|which) (?:had |have |has )?(?:each )?paid (?:him|her|them|<E\d+>) <A|(?:above|exceeding|over|more than) <A",
            rest,
        ) or (reading.amount and reading.amount.hedge == "more than" and reading.amount.figure == 5000):
            reading.amount = None
        reading.negated = reading.negated or bool(re.match(r"(?:no|not (?:a|any|one)|nothing|none|neither)\b", rest))
        if reading.amount is None and not reading.negated and (more := _MORE_THAN_A_NAME.match(rest)):
            # that it stands there bears out no more than that: 'shows that he left X in 2015', 'names X as a debtor'
            if more["told"]:
                return False
            reading.unsure = reading.unsure or f"{bare(more[0], marked)!r}: as what it stands there is not read"
    if reading.frame == "value_put" and not reading.roles.get("object"):
        # 'his membership units are valued there at $5,000': in whom the story named last
        spoken = [o for o in reader.discourse.organisations[-1:] if o != "White House"]
        if not spoken or reading.amount is None or reading.amount.unit != "money":
            return False
        reading.roles["object"] = [Ref(o, o, "organisation", f"what is meant is carried over: {o}") for o in spoken]
    if reading.frame == "disclosed_none":
        reading.title, reading.negated = f"{words}|{g['T']}", False
        return True
    if (
        reading.frame == "disclosed_among"
        and re.search(r"\b(?:among|one of) (?:them|these|those)\b", whole, re.IGNORECASE)
        and reader.last_document is None
    ):
        return False
    if reading.frame == "disclosed_among" and not reading.roles.get("object") and reader.last_document is not None:
        # 'It turns up among the clients on his form'
        named = reader.last_document.roles.get("object", [])
        reading.roles["object"] = [replace(ref, how=f"what is listed is carried over: {ref.name}") for ref in named]
    if reading.frame == "disclosed_in" and not ("neg" in g or "pos" in g):
        return False
    of_it = re.search(r" (?:in|on) (<E\d+>)$", whole)
    if reading.frame == "disclosed_in" and of_it and (marked.ref(of_it[1]).text.lower() != "it" or reader.last_document is None):
        return False  # a name that is no form's
    if (
        reading.frame == "disclosed_in"
        and reader.last_report is not None
        and (
            re.search(r"\b(?:report|volumes?)\b", marked.text)
            or (reader.of_report and not re.search(r"\b(?:form|version|disclosure|filing)", marked.text))
        )
    ):
        reading.frame = "document_says"
        reading.roles["subject"] = [replace(reader.last_report, how=f"which report is carried over: {reader.last_report.name}")]
        reading.title = ""
        return True
    if (
        reading.frame == "disclosed_in"
        and not re.search(
            r"\b(?:version|form|disclosure|clients|sources|liabilities|assets|creditors|lenders|on the list|filing)", whole
        )
        and not (reader.last_document and (of_it or re.search(r"appear|\b(?:holdings|investments|interests)\b", whole)))
    ):
        return False
    reading.title = f"{words}|{bare(rest or whole, marked)}"
    reading.negated = (
        reading.negated
        or bool(re.match(r"\W*(?:In [^,]{0,40}, )?nowhere\b", marked.text, re.IGNORECASE))
        or bool(re.search(r"\b(?:makes?|made) no mention\b", whole))
    )
    return True


_LEFT_OUT = regex(r"\b(?:omit|leaves out|left out|drops\b|dropped\b|(?P<not>no longer)\b)")
"""That something does not stand on a form, or not any more."""


def _as_count(reading: Reading, amount: Amount, title: str, unsure: str) -> None:
    """Makes a reading one of how many entries of a kind a form has."""
    reading.frame, reading.amount, reading.title = "disclosed_count", amount, title
    reading.unsure = reading.unsure or unsure


def _from_it(ref: Ref, rest: str, marked: Marked) -> bool:
    """Whether 'it' is who a sum came from, or is owed to: 'he reports $240,000 in consulting fees from it', 'a note to it of $50,000'."""
    paid = re.search(r"<A\d+>(?: (?:in|as))?(?: [a-z]+){0,3} from (<E\d+>)[ .]*$", rest) or _OWED_TO.search(rest)
    return ref.text.lower() == "it" and ref.kind == "organisation" and paid is not None and marked.ref(paid[1]) is ref


_OWED_TO = regex(r"\b(?:debt|loan|note|mortgage|liability|obligation)s? (?:owed |due |payable )?(?:to|from|with) (<E\d+>)")
_THING_AT = regex(r"(?:an?|the|one) (?P<thing>[a-z][a-z -]{3,40}?),? (?:at|worth|as worth|valued at|put at) <A\d+>[ .]*$")
"""A thing without a name that a form puts at a sum: 'a rental house at between $500,001 and $1 million'."""
_HIS_UNITS = regex(
    r"(?:his|her|<E\d+>) (?:own )?(?:[a-z]+ )?(?:units?|stakes?|shares?|stock|interests?|holdings?)(?: there| in it)? at <A\d+>[ .]*$|it at <A\d+>[ .]*$"
)
"""What somebody has of whom the story named last."""
_FROM_HIS = regex(r"\b(?:from|at|with) (?:his|her|their|an?|the) (?:own )?(?P<what>[a-z][^.;<>]{3,60})$")
_A_SUM_ON = regex(r"^<A\d+> (?:on|in) (?:an? |his |her )?(?P<what>[a-z][a-z ]{3,30})$")
"""What has no name: 'so much from her polling company', 'so much on a mortgage'."""
_GIVES = regex(
    r"(?: [a-z]+ly| also| never| does not| did not| had| has)* (?:gives?|gave|names?|named|adds?|added|puts?|put|credits?|credited|describes?|described|leaves out|left out|shows?|showed|includes?|included|mentions?|mentioned|records?|recorded)\b"
)
"""What a person may do with others, too, that have nothing to do with a form."""
_ON_A_FORM = regex(
    r"^(?:(?:the )?<E\d+>(?:,? (?:and|or) |, )?)+[ .]*$|<A\d+>|\bamong\b|\bas (?:an?|his|her|one|the) (?:[a-z-]+ )?(?:source|client|creditor|asset|employer|customer|debt|liability|holding)s?\b|\bin (?:it|them|either|both)\b"
)


def _behind(whole: str, marked: Marked, subject: Ref) -> str:
    """What stands behind the name of the one who is said to do something, in the words of a reading."""
    at = next((m.end() for m in re.finditer(r"<E\d+>", whole) if marked.ref(m[0]) is subject), 0)
    return whole[at:]


_WHICH_ONE = regex(
    r"(?: of (?:pay|income|compensation))?(?:,|:| \(|;| \u2014)? ?(?:namely )?(?:an? |the )?(?P<who><E\d+>)(?!['\u2019]s)"
)
"""Behind 'only one creditor': who that is."""
_COUNTED = r"(?P<n><A\d+>) (?P<what>(?:(?:home|bank|student|personal|car|business) )?loans|mortgages|credit lines|lines of credit|sources|clients|positions|posts|liabilities|debts|assets|gifts|entries|creditors|employers)"
"""What a form has some number of."""
_ONE_OF_SO_MANY = regex(
    rf",? (?:among|as one of|one of) (?:(?:his|her|its|their|the|some) )?{_COUNTED}(?: of (?:compensation|income|pay)\b)?"
)
_AMONG_THEM = r"(?:(?:with|but|and) )?(?:the )?<E\d+>(?:(?:,? and|,) (?:the )?<E\d+>)*(?: (?:being|is|are|was|were))?(?P<not> not)?,? (?:among|one of|some of) (?:them|these|those)"
_JOINT = rf"(?P<joint>,? (?:(?P<but>but not|not including|excluding|without|none of them)|including|among them|one of them|among which|{_AMONG_THEM}|with)\b)"
_SO_MANY_WITH = regex(
    rf"{_COUNTED}(?: of (?:compensation|income|pay)\b)?(?: outside (?:the |of )*(?:U\.S\. |federal )?government\b)?{_JOINT}"
)
_BARE_COUNT_WITH = regex(rf"\b(?:lists?|listed|names?|named|shows?|showed|gives?|gave) (?:only |just )?(?P<n><A\d+>){_JOINT}")
"""'The later one names 49, the FBI not among them': of what was counted in the form before."""
_SO_MANY = regex(
    r"\b(?:lists?|listed|names?|named|shows?|showed|gives?|gave|reports?|reported|includes?|included)(?: [a-z]+){0,2} (?:<A\d+>|dozens|scores|hundreds|thousands)(?! percent)(?:,| [^<.;]*[a-z]s\b)[^<.;]*<E"
)
"""Some number of things, before one of them is named."""


def and_counted(reader: Reader, reading: Reading, marked: Marked, text: str) -> list[Reading]:
    """How many a form lists, told with one of them ('lists A among 75 sources', 'lists 75 sources, A among them'): a claim of its own; where none can be made of it, the name alone bears out nothing."""
    if reading.frame != "disclosed" or reading.amount is not None:
        return []
    matches = [m for pattern in (_ONE_OF_SO_MANY, _SO_MANY_WITH, _BARE_COUNT_WITH) for m in pattern.finditer(marked.text)]
    for match in matches if not reading.negated else ():
        groups = match.groupdict()
        start, end = marked.original(match.start(), match.end())
        amount = marked.amount(match["n"])
        what = groups.get("what") or (reader.counted_document.title.partition("|")[2] if reader.counted_document else "")
        if not reading.start <= start < end <= reading.end or amount.unit != "count" or not what:
            continue
        first = "joint" not in groups
        cut = start if first else marked.original(match.start("joint"), match.end("joint"))[0]
        span = (start + len(text[start:end]) - len(text[start:end].lstrip(" ,")), end) if first else (reading.start, cut)
        title = f"{reading.title.partition('|')[0]}|{what}"
        many = replace(
            reading, frame="disclosed_count", start=span[0], end=span[1], text=text[slice(*span)], amount=amount, title=title,
            roles={"subject": reading.roles["subject"]}, assumptions=list(reading.assumptions), unsure="",
        )  # fmt: skip
        reading.start, reading.end = (reading.start, cut) if first else (cut, reading.end)
        reading.text = text[reading.start : reading.end].strip(" ,")
        reading.negated = bool(groups.get("not") or groups.get("but"))
        return [many]
    if told := _SO_MANY.search(marked.text):
        start, end = marked.original(*told.span())
        if reading.start <= start and end <= reading.end + 1:
            reading.unsure = reading.unsure or f"{text[start:end].strip()!r}: how many there are is not read"
    return []


_SAYS_MORE = regex(
    r"^(?:Nothing|No one|Nobody|If)\b|\b(?:nothing|no one|nobody) but\b|\bon (?:the )?(?:first|last|front|same|one|back) (?:page|line)\b|\bpage <A|\bat the (?:top|bottom) of\b|"
    r"<E\d+> (?:first|last)[ .]*$|\b(?:assets|statements|clients|debts|employees|shareholders) of <E\d+>|\b(?:lists?|names?|includes?|mentions?|shows?) <E\d+>['\u2019]s (?!name\b|campaign\b|committee\b|PAC\b)"
)
"""What a frame of disclosures would pass over: a place on the form, nothing besides, what belongs to the one named."""
_A_DEBT = regex(
    r"(?:an? |one |a single |<A\d+> )?(?P<thing>(?:(?:home|student|car|bank|personal) )?(?:mortgages?|loans?|promissory notes?|lines? of credit|credit lines?))(?=,? (?:of|worth|at|for|valued at|put at) <A|$)"
)
"""A debt that a form is said to list, without who it is owed to."""
_SHORT = regex(
    r"(?:the|that) (?:[A-Z][a-z]+ )?(?P<noun>bureau|broadcaster|network|bank|lender|company|firm|airline|carrier|agency|institute|center|centre|foundation|association|university|college|committee|campaign|fund|group|church|club|publisher|studio)\b(?! of\b)",
    re.IGNORECASE,
)
"""A short form of what a disclosure names: 'the bureau', 'the Russian broadcaster'."""


def _the_one(reader: Reader, noun: str) -> list[Ref]:
    """Whom a short form means: the one named last whose name holds the word; else the one that a disclosure was said to name last."""
    before = reader.last_document.roles.get("object", []) if reader.last_document else []
    called = [
        o
        for o in (*[ref.name for ref in before], *reversed(reader.discourse.organisations))
        if re.search(rf"\b{noun}\b", o, re.IGNORECASE)
    ]
    if called:
        return [Ref(noun, called[0], "organisation", f"'the {noun}' is {called[0]}")]
    return (
        [replace(ref, how=f"'the {noun}' is {ref.name}, which was spoken of before") for ref in before]
        if len(before) == 1
        else []
    )


def same_form(reader: Reader, reading: Reading, whole: str) -> Period | None:
    """'That form', 'the form': the one spoken of before, told by its date; None if another is meant, or it was told otherwise."""
    before, owner = reader.last_document, reading.role("subject")
    if before is None or before.period is None or owner is None or reading.title.split("|")[0]:
        return None
    spoken = before.role("subject")
    if not re.match(
        r"(?:[Tt]hat|[Tt]he|[Tt]he same|[Tt]his) (?:form|version|disclosure|filing|statement)\b|(?:[Ii]t|<E\d+>) ", whole
    ):
        return None
    if spoken is None or owner.name.split(" ")[-1] != spoken.name.split(" ")[-1]:
        return None
    reading.assumptions.append(f"the form is the one spoken of before: {before.period.text}")
    return before.period


_OWN_FIRM = regex(r"(?:^|\bfrom )(?:[Hh]er|[Hh]is) (?:own )?(?P<firm>(?!own\b)[a-z]+ (?:company|firm|business|consultancy))\b")
"""'Her polling company brought her so much': whose form it is calls it that."""


def pay(reader: Reader, reading: Reading, marked: Marked) -> bool:
    """'His cash bonus for 2016 came to $8 million': whose, and from whom, is carried over. False if nothing tells."""
    if re.search(r"\b(?:brought|earned|netted|made) (?!him\b|her\b)[^\s$]", reading.text):
        return False  # whom it brought the money is no filer
    if two_filers.of_several_filers(reader, reading.text):
        return False
    before = reader.last_document or reader.last_claim
    person = next(iter(reading.roles.get("subject", [])), None)
    if person is None:
        name = reader.discourse.people[-1] if reader.discourse.people else ""
        if not reader.known.people.get(name.split(" ")[-1]):
            return False
        person = Ref(name, name, "person", f"whose pay is carried over: {name}")
    if person.kind != "person":
        return False
    last = person.name.split(" ")[-1]
    told_of = before.role("subject") if before else None
    # what another filer's form names has not paid this one
    own = before is not None and (told_of is None or told_of.kind != "person" or told_of.name.split(" ")[-1] == last)
    spoken = [ref for ref in before.roles.get("object", []) if ref.kind == "organisation"] if before is not None and own else []
    spoken = [reader.employers[last]] if last in reader.employers else spoken
    if re.search(r"\bthere\b", reading.text):
        spoken = []  # at the one named last
    if re.match(r"(?:on|at|for|with|drawing|earning)\b", reading.text):
        # 'was director of the committee, on a salary of $49,500': the one just named
        named = [m.ref for m in marked.mentions if m.end <= reading.start and m.ref.kind in ("organisation", "campaign")]
        if not named:
            return False
        spoken = named[-1:]
    if own_firm := _OWN_FIRM.search(reading.text):
        firm = own_firm["firm"]
        spoken = [Ref(firm, firm, "organisation")]  # by what it is called on the form
    payers = spoken or [Ref(o, o, "organisation") for o in reader.discourse.organisations[-1:] if o != "White House"]
    if not payers:
        return False
    named = [ref for ref in reading.roles.get("object", []) if ref.kind == "organisation"]
    payer = named[0] if named else replace(payers[0], how=f"{WHO_PAID}: {payers[0].name}")
    reading.roles = {"subject": [person], "object": [payer]}
    reading.frame, reading.kind, reading.title = "disclosed", "document", f"|{reading.title} from {payer.name}"
    reading.assumptions += [ref.how for ref in (person, payer) if ref.how]
    return True


def of_the_filer(reader: Reader, reading: Reading, words: str) -> bool:
    """'His report gives his position at X as president': of the filer whose form is spoken of. False if none is."""
    whose = newest_filer(reader) or (reader.last_document.roles.get("subject", []) if reader.last_document else [])
    if not re.match(r"(?:his|her|the|that|it) ", words, re.IGNORECASE):
        return True  # no frame of an office that a form gives
    if not whose:
        return False
    reading.roles["subject"] = [replace(whose[0], how=f"whose form is carried over: {whose[0].name}")]
    return True


_NO_OFFICE = r"(?!(?:an? |the |its |their |one of |possible |paying )*(?:paid|owed|not\b|never|worth|client|source|creditor|asset|payer|employer|debtor|principal))"
_OFFICE_AS = regex(
    r"(?:his|her) (?:own )?(?:job|post|position|role|title|office|function)(?: there| (?:at|with|in|on) (?:the )?<E\d+>| (?:at|with|in|on) (?:it|the [a-z]+))? as (?!(?:an? )?(?:paid|unpaid|asset|source)\b)[a-z]"
)
"""'His form gives his position at X as president'."""
_HOLDS_OFFICE = regex(
    rf"(?:that )?(?:he|she|<E\d+>) (?:was|is|had been|has been|served as|serves as|worked as|acted as) {_NO_OFFICE}(?:an? |the |its |their )?[a-z-]+(?: [a-z-]+){{0,5}}? (?:of|at|for|with) |"
    rf"(?:him|her|<E\d+>) as {_NO_OFFICE}(?:an? |the |its |their )?[a-z-]+(?: [a-z-]+){{0,5}}? (?:of|at|for|with) "
)


_THEIR = r"(?:an? |one of (?:<E\d+> |his |her |its )?|<E\d+> |his |her |its )?"
_MORE_THAN_A_NAME = regex(
    r"(?P<told>(?:that )?(?:<E\d+>|he|she|they) (?:also |then |once |still |had |has |have |never |only )*(?!(?:was|were) paid by <E|(?:received|earned|got) (?!nothing|no ))(?:was|is|were|are|owns?|owned|held|holds|left|quit|resigned|joined|sold|bought|founded|ran|headed|led|chaired|paid|pays|owes?|owed|lent|got|received|earned|lobbied|advised|served|met|signed|gave|spent)\b"
    r"|(?:having )?(?:serving|working|acting|served|worked|acted) as\b|(?:himself|herself) as\b)"
    rf"|(?:<E\d+>,? (?:and |, )?)+as (?!well\b|another\b|before\b|of\b|a (?:whole|result)\b)(?!{_THEIR}(?:former |consulting |paying |past |corporate )?(?:clients?|customers?|sources?|employers?|payers?|assets?|holdings?|creditors?|investments?|items?|donors?|gifts?|positions?)\b){_THEIR}(?:the )?[a-z-]+"
)


def the_filer(reader: Reader, ref: Ref) -> Ref:
    """'X signed his form. Trump asked him to resign. Acme paid him $40,280': the one whose form is spoken of, where a pronoun was read as somebody who filed none."""
    last = reader.last_document.role("subject") if reader.last_document is not None else None
    if (
        last is None
        or ref.kind != "person"
        or ref.text.lower() not in ("he", "him", "she", "her")
        or reader.known.people.get(ref.name.split(" ")[-1])
        or not reader.known.people.get(last.name.split(" ")[-1])
        or not short_forms.may_be(ref.text, last.name)
    ):
        return ref
    return replace(last, text=ref.text, how=f"{ref.text!r} is {last.name}, whose form is spoken of")


def newest_filer(reader: Reader) -> list[Ref]:
    """The filer named last, if that is another than the one whose form was spoken of before."""
    before = reader.last_document.role("subject") if reader.last_document else None
    newest = next((p for p in reversed(reader.discourse.people) if reader.known.people.get(p.split(" ")[-1])), "")
    if before is None or not newest or newest.split(" ")[-1] == before.name.split(" ")[-1]:
        return []
    return [Ref(newest, newest, "person", f"whose form is carried over: {newest}")]
