"""What a sentence says of a filer's disclosure in words that no frame has: whose form, which version, who or what stands on it or does not, and the sum beside it.

It is looked for where no frame fits, and read only where every word of the sentence is one of those by which forms are spoken of (`form_words.txt`): a word beyond them ("for a speech", "his
largest", "until") may narrow or turn what is said. Nothing here looks at what a form holds.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading, Ref
from klieg.claims.reports.paper_words import ADDED, ONE_OF_THEM, ONLY_ONE, ONLY_THE, WORDS, without_least
from klieg.claims.sentences import vocabulary
from klieg.claims.sentences.marked import Marked, bare
from klieg.claims.sentences.roles import PRONOUNS

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_FORM = regex(
    r"\blists? of (?:those who|clients|sources|positions|assets|debts|creditors|employers)\b|\b(?:forms?|disclosures?|278e?|filings?|paperwork|versions?|(?:financial|ethics) (?:report|statement)s?)\b|\b(?:<E\d+>(?:['\u2019]s)?|[Hh]is|[Hh]er) (?:(?:own|first|second|amended|original|<P\d+>) )*(?:report|statement)\b"
)
_ELSEWHERE = regex(
    r"\b(?:regist\w+|foreign[- ]agents?|FARA|lobby\w*|Mueller|special counsel|volumes?|tweets?|posts?|ads?|FEC|Federal Election|Form 3\w?|quarterly|committee's|letters?|e-?mails?)\b"
)
_VERSION = regex(
    r"\b(first|second|original|earlier|later|newer|older|amended|initial|latest|new|updated)\b(?: \w+){0,2} (?:disclosure|form|filing|version|statement|report|paperwork|one)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = regex(
    r"\b(?:an? (?:second|later|amended|revised|updated|new) version|the (?:first|second|earlier|later|newer|older|other|January|February|March|April|May|June|July|August|September|October|November|December) (?:one|version)|(?:in|on) both\W*$|(?:on|from|in) it(?:,? (?:too|as well|either|also))?\W*$|(?:on|in|from) (?:his|her|the|that) lists?\b(?! of)|one of them|(?:is|are|stands?|appears?|figures?) there)\b",
    re.IGNORECASE,
)
"""A form that was spoken of, where the sentence has no word for it."""
_ALL_VERSIONS = regex(
    r"\b(?:both|neither|either)(?: of)?(?: (?:the|his|her|<E\d+>['\u2019]s))?(?: two)? (?:versions|forms|disclosures|filings)\b|\bin (?:both|either)\b",
    re.IGNORECASE,
)
_FROM_END_TO_END = regex(
    r"\bfrom (?:the )?(?:first (?:page|line)|front|beginning|top|end) to (?:the )?(?:last(?: page| line)?|back|end|bottom)\b"
)
_SO_MUCH_LATER = regex(
    r"\b(version|form|one) ((?:that |which )?(?:he|she|<E\d+>) (?:signed|filed|made)),? (?:(?:just |only |barely |about |some )*(?:[a-z-]+ |<A\d+> )?(?:days|weeks|months|a (?:week|month)) later|later)\b"
)
"""'The version he signed seven weeks later': the later one; by how much is not what is told of it."""
_A_KIND = regex(
    r"\b[Tt]he (?:bank|company|firm|group|agency|airline|network|broadcaster|charity|university|(?:hedge|law|drone|software|consulting|data|security) (?:fund|firm|company|maker)) (?=<E)"
)
"""What kind of thing a name is of: 'the bank Morgan Stanley'."""
_AS_WELL = regex(r",? as well\b(?! as)")
_UNSIGNED = regex(r"\b(?:not|never)\b (?:sign|file|make|submit|certif|lodge|hand|disclos|report|declare)", re.IGNORECASE)
_SUM_TO = regex(r"<A\d+> (?:to|by)\b")
_EXPLAINED = regex(r"(<E\d+>), (?:the|an?) [^,;<]*(?:<E\d+>[^,;<]*)?(?=[.,]|$)")
"""What a name is explained by, with another name in it: 'SCL, the British parent of Cambridge Analytica'."""
_OF_MONTH = regex(
    r"\b[Tt]he (January|February|March|April|May|June|July|August|September|October|November|December) (?:one|version|form|list|disclosure)\b"
)
_OF_TWO = regex(r"<A\d+>(?= (?:versions|forms|disclosures|filings)\b)")


def reading(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """What a sentence says stands on somebody's form, or does not; None if it speaks of no form, of several filers or items, or says more than can be read."""
    if not (
        _FORM.search(marked.text) or ((_SPOKEN_OF.search(marked.text) or ADDED.match(marked.text)) and _spoken_of(reader))
    ) or _ELSEWHERE.search(text):
        return None
    plain = _EXPLAINED.sub(r"\1", vocabulary.plain(marked.text))
    plain = re.sub(r"\bright there\b", "there", plain)
    plain = _A_KIND.sub("", _FROM_END_TO_END.sub(" ", _AS_WELL.sub("", plain)))
    plain = re.sub(r"\b(you) (?:may|can|will|would|could) ", r"\1 ", plain, flags=re.IGNORECASE)
    plain = _SO_MUCH_LATER.sub(r"later \1 \2", plain)
    plain = re.sub(r"\s+", " ", _OF_TWO.sub(lambda m: "two" if marked.amount(m[0]).figure == 2 else m[0], plain))
    if ADDED.match(plain):
        added = re.sub(r" (?:as|to|among) [a-z ]+$", "", ADDED.sub("", plain).rstrip(" ."))
        plain = f"{added} appears only in the later version"
    filer = _filer(reader, marked, plain)
    month = _OF_MONTH.search(plain)
    if month:
        plain = plain[: month.start(1)] + plain[month.end(1) + 1 :]
    plain = without_least(marked, plain)
    besides = re.sub(r"\bsources? of (?:pay|income|compensation)\b", "", plain)
    if filer is None or vocabulary.unknown(_SO_MANY.sub(" ", besides), word_list("form_words")):
        return None
    amounts = marked.amounts_in(plain)
    items = {
        ref.name: ref
        for ref in marked.refs_in(plain)
        if ref.text.lower() not in PRONOUNS
        and ref.name.split(" ")[-1] != filer.name.split(" ")[-1]
        and not _KEEPERS.match(ref.text)
    }
    if not items and _VERSIONS_FILED.search(plain):
        return _versions(text, marked, plain, filer)
    if not items and len(amounts) == 1 and amounts[0].unit == "count":
        return _counted(reader, text, marked, plain, filer, month[1] if month else "")
    if len(items) != 1 or len(amounts) > 1 or any(a.unit != "money" for a in amounts):
        return None
    (item,) = items.values()
    if item.kind not in ("organisation", "person", "campaign", WORDS) or item.name in reader.known.pages:
        return None
    if (
        re.search(r"\b(?:first|last)\b", _VERSION.sub(" ", plain), re.IGNORECASE)
        or _UNSIGNED.search(plain)
        or _SUM_TO.search(plain)
    ):
        return None
    places = list(re.finditer(r"(?:the )?<E\d+>", plain, re.IGNORECASE))
    (place,) = [m for m in places if marked.ref(m[0]).name == item.name][:1]
    if not vocabulary.only_stands(plain, place):
        return None
    denied = len(vocabulary.DENIED.findall(plain))
    if (_BIDS.match(plain) and not denied) or denied > 1 or (denied and amounts):
        return None
    version = _VERSION.search(plain)
    one_of = ONE_OF_THEM.search(plain)
    if re.search(r"\b(?:only|just)\b", plain, re.IGNORECASE) and not (one_of or ONLY_THE.search(plain)):
        return None  # what it leaves out is not read
    word = version[1] if version else month[1] if month else ""
    title = "both versions" if _ALL_VERSIONS.search(plain) or one_of else word.lower()
    made = Reading(
        "disclosed",
        "document",
        0,
        len(text.rstrip()),
        text.rstrip(),
        {"subject": [filer], "object": [item]},
        f"{title}|{bare(plain, marked)}",
        amounts[0] if amounts else None,
    )
    made.negated = bool(denied)
    if one_of and (amounts or denied):
        return None
    if one_of:
        made.frame, made.title = "both_versions", f"{ONLY_ONE}|{bare(plain, marked)}"
    elif title == "both versions" and not amounts:
        if not denied and re.search(r"\beither\b", plain, re.IGNORECASE):
            return None  # in one of them, or in each: not said
        which = "neither" if denied else "both"
        made.frame, made.title, made.negated = "both_versions", f"{which}|{bare(plain, marked)}", False
    one_time, made.period = vocabulary.time(reader, text, marked, plain)
    if not one_time:
        return None
    if (
        version is not None
        and (day := re.search(r"<P\d+>", plain))
        and (day.start() < version.start() or not _OF_ITS_DAY.search(plain[version.end() : day.start()]))
    ):
        return None  # 'named as a client in February, it is not in the later version': two versions
    made.assumptions = [ref.how for ref in (filer, item) if ref.how]
    return made


_OF_ITS_DAY = regex(
    r"^,? ?(?:(?:which |that )?(?:he |she |<E\d+> |was )?(?:of|from|dated|signed|filed|made)(?: on| in| electronically)* ?)?$"
)
"""Between a version and its day."""
_SO_MANY = regex(
    r"\blists? of (?:those|the people|everyone|everybody|all) (?:who|that) (?:paid|pay|had paid) (?:him|her|<E\d+>)(?P<paid>) (?:runs?|ran|comes?|came|goes|stretches) to <A\d+>(?: (?:entries|items|names|lines))?\W*$|"
    r"<A\d+> (?:different |separate |such )?(?P<what>sources|clients|positions|posts|liabilities|debts|gifts|creditors|employers)(?: of (?:pay|income|compensation))?(?: (?:in all|altogether|in total))?\W*$|"
    r"\b(?:version|form|disclosure)\b[^<.]{0,12}(?:<P\d+>,? )?(?P<ran>runs?|ran|comes?|came|grew|stretches) to <A\d+> (?:names|entries|items)\W*$|"
    r"\b(?:version|form|one) (?:that |which )?(?:he|she|<E\d+>) (?:signed|filed|made)(?: in| on)?(?: <P\d+>,?)? (?:named|listed|lists|names|has|had|shows?|showed|gives?|gave) <A\d+>(?P<signed>)\W*$|"
    r"\b(?P<list>clients|sources|positions|posts|debts|liabilities|creditors|gifts|employers)(?: of (?:pay|income|compensation))? (?:runs?|ran|comes?|came|goes|stretches) to <A\d+>(?: (?:entries|items|names|lines))?\W*$"
)


def _counted(reader: Reader, text: str, marked: Marked, plain: str, filer: Ref, month: str) -> Reading | None:
    """'Her form numbers 75 sources of pay': how many rows a part of the form has."""
    match = _SO_MANY.search(plain)
    if match is None or vocabulary.DENIED.search(plain) or _ALL_VERSIONS.search(plain):
        return None
    version = _VERSION.search(plain)
    end = len(text.rstrip(" ."))
    made = Reading("disclosed_count", "document", 0, end, text[:end], {"subject": [filer]})
    counted = reader.counted_document.title.partition("|")[2] if reader.counted_document else ""
    if (match["ran"] or match["signed"] is not None) and not counted:
        return None  # of which list is not said
    what = "sources" if match["paid"] is not None else match["what"] or match["list"] or counted
    (made.amount,) = marked.amounts_in(match[0])
    one_time, made.period = vocabulary.time(reader, text, marked, plain)
    made.assumptions = [filer.how] if filer.how else []
    word = (version[1] if version else month).lower()
    if not word and made.period is None and (word := _version_before(reader, text, filer)):
        made.assumptions.append(f"which version is meant is carried over: {word}")
    made.title = f"{word}|{what}"
    return made if one_time else None


_IT = regex(r"(?:And |But )?(?:[Ii]t|[Tt]h(?:e|at|is) (?:form|disclosure|version|filing|document|paper|list))\b")


def _version_before(reader: Reader, text: str, filer: Ref) -> str:
    """The version of the filer's form that was spoken of last, where 'it' goes on about that; '' if none was said."""
    before = reader.last_document.role("subject") if reader.last_document and _IT.match(text) else None
    if before is None or before.name.split(" ")[-1] != filer.name.split(" ")[-1] or reader.last_document is None:
        return ""
    return reader.last_document.title.partition("|")[0]


_VERSIONS_FILED = regex(
    r"(?:^|<E\d+>(?: (?:has|had|also|already))* |\b(?:he|she)(?: (?:has|had|also|already))* )(?:filed|made|submitted|signed|lodged) (?:two|<A\d+>) (?:versions of (?:his|her|the) )?(?:(?:financial|public|ethics) )*(?:disclosures?|forms?|filings?|report|statement)\W*$"
    r"|^\W*(?:(?:we|I|the staff) (?:have|had|hold|held|got|obtained|compared|looked at|read|reviewed|went through)(?: seen)?|there (?:are|were|exist)) (?:the )?(?:two|<A\d+>) (?:(?:different|separate|successive|signed) )*versions of (?:his|her|the|<E\d+>(?:['\u2019]s)?) (?:(?:financial|public|ethics|disclosure|own) )*(?:disclosures?|forms?|filings?|report|statement)\W*$",
    re.IGNORECASE,
)


def _versions(text: str, marked: Marked, plain: str, filer: Ref) -> Reading | None:
    """'Flynn filed two versions of his disclosure': how many there are."""
    counts = marked.amounts_in(marked.text)
    if len(counts) != 1 or counts[0].unit != "count" or marked.periods_in(marked.text) or vocabulary.DENIED.search(plain):
        return None
    end = len(text.rstrip(" ."))
    made = Reading("disclosed_count", "document", 0, end, text[:end], {"subject": [filer]}, "|versions", counts[0])
    made.assumptions = [filer.how] if filer.how else []
    return made


_BIDS = regex(r"\W*(?:you (?:may|can|will) )?(?:search|look|read|see|find)\b|\W*<E\d+>['\u2019]s \w+ for\b", re.IGNORECASE)
_KEEPERS = regex(
    r"(?:the )?(?:White House|Office of Government Ethics|OGE|Government Ethics|Ethics|Form|Schedule|Part)\b", re.IGNORECASE
)


def _filer(reader: Reader, marked: Marked, plain: str) -> Ref | None:
    """The one filer of a loaded disclosure whom a sentence names; else, of 'his form', the one spoken of last."""
    named: dict[str, Ref] = {}
    for ref in marked.refs_in(plain):
        # where no form is loaded, whoever is named with one may be its filer
        if ref.kind == "person" and (reader.known.people.get(ref.name.split(" ")[-1]) or not reader.known.people):
            named.setdefault(ref.name.split(" ")[-1], ref)
    if named:
        if len(named) > 1:
            return None
        (ref,) = named.values()
        # 'Search Gary Cohn's form': a verb at the head is no part of the name
        return replace(ref, name=ref.name.partition(" ")[2]) if ref.name.split(" ")[0].lower() in word_list("form_words") else ref
    if not re.search(r"\b(?:his|her|he|she)\b", marked.text, re.IGNORECASE):
        return _spoken_of(reader) if _SPOKEN_OF.search(marked.text) or ADDED.match(marked.text) else None
    before = {person for person in reader.discourse.people if reader.known.people.get(person.split(" ")[-1])}
    if len(before) != 1:
        # whose form 'his' is, of several filers: his of whose form was spoken last, if nobody else was named since
        return _spoken_of(reader) if _VERSION.search(plain) or ADDED.match(marked.text) else None
    (person,) = before
    return Ref("his form", person, "person", f"whose form it is is carried over: {person}")


def _spoken_of(reader: Reader) -> Ref | None:
    """The filer of the form that was spoken of last, if no other filer was named since."""
    last = reader.last_document.role("subject") if reader.last_document else None
    people = [person for person in reader.discourse.people if reader.known.people.get(person.split(" ")[-1])]
    if last is None or not people or people[-1].split(" ")[-1] != last.name.split(" ")[-1] or reader.of_report:
        return None
    return Ref("the form", last.name, "person", f"whose form it is is carried over: {last.name}")
