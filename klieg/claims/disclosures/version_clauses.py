"""What a clause says of one version of a disclosure, in the many ways in which that is said, put into the one way that is read: 'X turns up in the second only', 'she left X off her February form', 'the March one has no X'.

Each clause is one of a few shapes: somebody stands in a version or does not; a version holds somebody or does not; the filer put somebody there or left them out. What it leaves to the clause before ('it', 'is missing from the
second') is the one thing that was said to be on a form there. The sentence that comes of it is read as any other; what fits no shape is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.language.patterns import regex
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.reading import Reading

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHICH = r"(?:first|second|third|fourth|earlier|later|original|amended|older|newer|initial|last|latest|revised|corrected|updated|new|previous|former|latter)"
_PAPER = r"(?:version|form|disclosure|declaration|filing|report|statement|list)"
_DAY = rf"(?:\d{{1,2}} )?(?:{_MONTH}|[A-Z][a-z]{{2,3}}\.)(?: \d{{1,2}})?(?:,? \d{{4}})?"
_NAME = (
    r"(?:[Tt]he )?[A-Z][\w&.'\u2019-]*(?: (?:(?:of|for|and|a) )?(?:the )?[A-Z][\w&.'\u2019-]*)*(?:,? (?:Inc|LLC|Ltd|Corp)\.?)?"
)
_WHOSE = r"(?:[Tt]he|[Hh]is|[Hh]er|(?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*){0,3}['\u2019]s)"
_V = (
    rf"(?P<v>{_WHOSE} (?:{_WHICH}|{_MONTH}(?: \d{{4}})?)(?:(?: (?:public|financial|ethics))* (?:one|{_PAPER}))?(?: of (?:(?:the|his|her|those|them|these)(?: two)?(?: (?:forms|versions|disclosures|filings|form|disclosure))?|(?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*){{0,3}}['\u2019]s (?:form|disclosure|filing)s?))?"
    rf"|[Tt]he (?:one|{_PAPER}) (?:of|from|dated|made (?:on|in)|signed (?:on|in)|filed (?:on|in)|(?:that |which )?(?:he|she|[A-Z][\w.-]*(?: [A-Z][\w.-]*)?) (?:had )?(?:signed|filed|made|submitted|turned in|handed in)(?: on| in)?) {_DAY})"
)
_V = (
    rf"{_V[:-1]}|[Aa] (?:second|third|fourth|later|amended|revised|new|further) {_PAPER}(?: of (?:his|her|the|(?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*){{0,3}}['\u2019]s) (?:form|disclosure|filing))?)"
    r"(?:, (?:which (?:was |he |she )?)?(?:filed|signed|dated|made|submitted|turned in|released|published|from|of)[^,;]{2,40},)?"
)
THING = rf"{_NAME}|[Tt]he [A-Z]\w+ (?:company|firm|bank|agency|group|campaign|committee|network|foundation)|it|them"
ASIDE = r"(?P<aside>, [^,;]{3,70}(?:, (?:[A-Z][\w.]+ ?){1,3})?,)?"
ITEM = rf"(?P<item>{THING}){ASIDE}"
"""Who or what stands on a version, with what is told of it between commas."""
_ADV = r"(?:also |still |already |now |even |simply |just |plainly |itself |right |all |both )*"
LISTED = r"(?:right there|listed|named|mentioned|included|disclosed|reported|to be found|found|there|present|entered|put down|set down|set out|down|on)"
_STANDS = rf"(?:(?:is|was|are|were|had been|has been)(?: {LISTED})?|stands?|stood|appears?|appeared|figures?|figured|features?|featured|turns? up|turned up|shows? up|showed up|crops? up|comes? up|came up|can be (?:found|seen|read))"
_STANDS_NOT = rf"(?:(?:is|was|are|were|had been|has been) (?:not|never|nowhere)(?: {LISTED})?|(?:does|did|do) not (?:appear|figure|feature|stand|show up|turn up|come up)|(?:appears?|stands?|figures?|features?) nowhere|never (?:appears?|appeared|figures?)|cannot be found|can not be found)"
_GONE = r"(?:(?:is|was|are|were|had been|has been|goes|went)(?: \w+ly)? (?:missing|absent|gone|dropped|struck|removed|deleted|cut|omitted|excluded|erased|taken|left)(?: (?:from|off|out of|out in|out on|in))?|(?:is|was) (?:not|never|no longer) (?:in|on)|vanished from|disappeared from|fell (?:off|out of)|dropped (?:out of|off|from))"
_ADDED = r"(?:(?:is|was|were|had been)(?: only)? (?:added (?:to|in|on|with)|new (?:in|on|to))|(?:only )?(?:made it|came|gets|got) (?:onto|into|in with)|joined|(?:first|only) (?:appears|appeared|turns up|turned up|shows up|showed up) (?:in|on))"
_ONLY = r"(?:only|alone|just)"
_OTHER = rf"(?:the|his|her) (?:other|{_WHICH}|{_MONTH})(?: (?:one|{_PAPER}))?"
_TAIL = r"(?P<rest>,? (?:as (?:an? |one of (?:his|her) )[a-z -]{3,40}|among (?:the|his|her) (?:sources|clients|employers|creditors|assets|positions)(?: of (?:his |her )?(?:pay|income|compensation))?))?(?:,? (?:at all|anywhere|either|too|as well|though|however|in turn|by then|again|to begin with))*$"
_HAS = r"(?:lists?|listed|names?|named|has|had|shows?|showed|includes?|included|mentions?|mentioned|gives?|gave|contains?|contained|carries|carried|reports?|reported|discloses?|disclosed|adds?|added|restores?|restored|brings? in|puts?(?: down)?)"
_HAS_NOT = r"(?:omits?|omitted|drops?|dropped|lacks?|lacked|skips?|skipped|leaves? (?:out|off)|left (?:out|off)|has no (?:mention|trace|sign|word) of|had no (?:mention|trace|sign|word) of|ma(?:kes|de) no mention of|sa(?:ys|id) nothing (?:of|about)|(?:is|was) silent (?:on|about)|no longer (?:lists|names|mentions|has|shows|includes)|never (?:lists|names|mentions|listed|named|mentioned)|(?:does|did) not (?:list|name|mention|have|show|include|carry|contain|report|disclose|give))"
_WHO = r"(?P<who>(?:[A-Z][\w.-]*)(?: [A-Z][\w.-]*){0,3}|[Hh]e|[Ss]he)(?: (?:had|has|also|first|then|only|later|simply))*"
_SHAPES: tuple[tuple[str, str], ...] = (
    (rf"[Nn]either it nor {_V} {_HAS}(?: {ITEM})$", "neither version lists {item}"),
    # somebody stands in a version, in that alone, no longer, or not at all
    (rf"{ITEM} {_ADV}{_STANDS}(?: (?:in|on))? {_V},? (?:{_ONLY}|but not (?:in|on) {_OTHER}|and not (?:in|on) {_OTHER}|and (?:in|on) no other|and nowhere else)$", "only {v} lists {item}"),
    (rf"{ITEM} {_ADV}{_STANDS} {_ONLY} (?:in|on) {_V}$", "only {v} lists {item}"),
    (rf"{ITEM} {_ADV}{_ADDED} {_V}$", "only {v} lists {item}"),
    (rf"{ITEM} {_ADV}{_GONE} {_V}{_TAIL}", "{v} does not list {item}"),
    (rf"{ITEM} {_ADV}{_STANDS_NOT}(?: anywhere)? (?:in|on) {_V}{_TAIL}", "{v} does not list {item}"),
    (rf"{ITEM} {_ADV}{_STANDS} (?:in|on) {_V}{_TAIL}", "{v} lists {item}{rest}"),
    # a version holds somebody, or does not
    (rf"(?:which )?{_V},? {_ADV}(?:leaves?|left|keeps?|kept) {ITEM} (?:out|off)(?: of it| it)?$", "{v} does not list {item}"),
    (rf"(?:which )?{_V},? {_ADV}{_HAS_NOT}(?: {ITEM})?{_TAIL}", "{v} does not list {item}"),
    (rf"(?:which )?{_V},? {_ADV}{_HAS}(?: {ITEM})?{_TAIL}", "{v} lists {item}{rest}"),
    # the filer put somebody on a version, or left them off
    (rf"{_WHO} (?:left|leaves) {ITEM} (?:off|out of|out in|out on) {_V}$", "{whose} does not list {item}"),
    (rf"{_WHO} (?:dropped|removed|omitted|struck|took|deleted|cut) {ITEM} (?:from|off|out of|in) {_V}$", "{whose} does not list {item}"),
    (rf"{_WHO} (?:did not|does not|never) (?:list|name|mention|include|disclose|report|put)(?:ed)? {ITEM} (?:in|on) {_V}$", "{whose} does not list {item}"),
    (rf"{_WHO} added {ITEM} (?:to|in|on) {_V}$", "only {whose} lists {item}"),
    (rf"{_WHO} (?:listed|named|put|mentioned|included|disclosed|reported|lists|names) {ITEM} (?:in|on) {_V},? (?:{_ONLY}|(?:but|and) not (?:in|on) {_OTHER})$", "only {whose} lists {item}"),
    (rf"{_WHO} (?:listed|named|put|mentioned|included|disclosed|reported|lists|names) {ITEM} (?:in|on) {_V}$", "{whose} lists {item}"),
    # what the clause leaves to the one before
    (rf"{_GONE} {_V}{_TAIL}", "{v} does not list {before}"),
    (rf"(?:but |and )?not (?:in|on) {_V}$", "{v} does not list {before}"),
    (rf"(?:is|was) (?:not|nowhere) (?:in|on) {_V}$", "{v} does not list {before}"),
    (rf"{_V},? (?P<verb>does|did|does not|did not)$", "{v} {verb} name {before}"),
    (r"(?:[Tt]hat|[Tt]his|[Tt]he same) (?:one|version|form|filing|disclosure) (?P<rest>(?:lists?|names?|listed|named|shows?|has|holds?|leaves|omits|gives|puts|does not|did not) .+)$", "{told} {rest}"),
    (rf"which (?:also |then |itself )?{_HAS} {ITEM}(?: too| as well)?$", "{told} lists {item}"),
    (rf"which (?:also |then |itself )?{_HAS_NOT} {ITEM}(?: too| as well)?$", "{told} does not list {item}"),
    # a thing without a name, with what it is put at
    (rf"(?P<thing>[Aa]n? [a-z][a-z -]{{3,40}},? (?:worth|valued at|put at) [^,;]{{4,50}}(?:,\d{{3}}[^,;]{{0,50}})*) (?:is|was|appears|stands)(?: {LISTED})? (?:in|on) {_V}$", "{v} lists {thing}"),
    # how many
    (rf"{_V} (?:has|had|holds?|held|counts?|counted|lists?|listed|names?|named|contains?|contained|gives?|gave) (?P<count>(?:about |only |just |nearly |more than )*(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)) (?P<kind>sources(?: of (?:pay|income|compensation))?|positions|clients|employers|liabilities|debts|creditors|gifts) (?:in|on|under) part (?:\d|[a-z]+)$", "{v} lists {count} {kind}"),
    (rf"(?:[Ii]n|[Oo]n) {_V},? (?:he |she |there (?:are|were) )?(?:listed |named |put down |gave )?(?P<count>(?:about |only |just |nearly |more than )*(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?))(?: of them)?$", "{v} lists {count} {what}"),
    (rf"{_V}(?: (?:that|this|of that) year)? (?:has|had|holds?|held|counts?|counted|runs to|ran to|contains?|contained|gives?|gave) (?P<count>(?:about |only |just |nearly |more than )*(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)) (?:entries|names|lines|rows|items)(?: (?:in|on|of) (?:the same part|that part|it|the same list|that list))?$", "{v} lists {count} {what}"),
)  # fmt: skip
_MADE_THEN = regex(
    rf"[Aa]n? (?:second|third|fourth|later|amended|revised|corrected|updated|new|newer|further) {_PAPER},? (?:(?:that|which) (?:was|he|she) )?(?:(?:filed|signed|dated|made|submitted|turned in|handed in|released|certified|made public) )?(?:(?:on|in|at|from|of) )?(?:the (?:end|beginning|start|middle) of |late in |early in |late |early |mid-)?(?P<day>{_DAY}),? (?={_HAS}\b|{_HAS_NOT}\b)"
)
"""'An amended version at the end of March names ...': the version is told by when it was made."""
_ALL = tuple((regex(pattern), template) for pattern, template in _SHAPES)
_TOLD_BETWEEN = regex(
    rf", (?:(?:which (?:was|is|had been) )?{LISTED}(?: as (?:an? )?[a-z -]{{3,40}})? (?:(?:in|on) {_V}|in (?P<month>{_MONTH})(?: \d{{4}})?)|which {_V.replace('<v>', '<w>')} (?:(?P<has>{_HAS})|{_HAS_NOT}))(?: it)?,"
)
"""'The bureau, named as a client in February, does not appear in the later version'."""
_JOINT = regex(
    rf"(?:, (?=which (?:also |then |itself )?(?:{_HAS}|{_HAS_NOT}) (?:the )?[A-Z])|(?:[,;:] | \u2014 |,? (?:and|but|while|whereas|though|yet) )(?:(?:and|but|while|whereas|yet) )?(?=(?:it |also |then )*(?:shows?|showed|lists?|listed|names?|named|has|had|gives?|gave|puts?|describes?|described) (?:him|her) as\b|neither (?:it nor|form|version|of) |(?:which )?{_V},? (?:{_HAS}|{_HAS_NOT}|leaves?|left|does|did|does not|did not|doesn['\u2019]t|didn['\u2019]t)\b))"
)
_OF_FORMS = regex(r"\b(?:forms?|versions?|disclosures?|declarations?|filings?|278e?|lists?)\b", re.IGNORECASE)
NO_ITEMS = frozenset(["it", "them", "he", "she", "this", "that", "these", "those", "the first", "the second", "the form", "the version", "the one", "the list", "i", "they", "we"])  # fmt: skip
_CONTRACTED = regex(r"\b(is|was|are|were|does|did|do|has|had|ca|wo|could|would)n['\u2019]t\b")


_SAID_BEHIND = regex(r"[,.]?[\"\u201d] (?:said|says|added|insisted|noted|wrote) [^\"\u201c]*$")
_WHO_SAYS = regex(r",? (?:(?:his|her|their|the|a|an) (?:[a-z-]+ ){1,3}|(?:[A-Z][\w.-]* )+)(?:said|says|added|told [a-z ]+)$")

_THOUGHT_OF_IT = regex(
    r",? (?:or so [^,;]{3,60}(?:said|says|complained|claimed|insisted)\b.*|an? (?:[a-z]+ )?(?:omission|addition|absence|fact|gap|change|oversight|lapse|curious thing)\b[^;]*)$"
)


def apart(sentence: Sentence) -> list[Sentence]:
    """'His first form lists X, the later one does not': two sentences, each of one version, at their places."""
    if not _OF_FORMS.search(sentence.text) or sentence.quotes:
        return [sentence]
    cuts = [m for m in _JOINT.finditer(sentence.text) if len(sentence.text[: m.start()].split()) >= 3]
    parts, start = [], 0
    for end, after in [*((m.start(), m.end()) for m in cuts), (len(sentence.text), len(sentence.text))]:
        text = sentence.text[start:end]
        parts.append(Sentence(sentence.start + start, sentence.start + end, text, sentence.paragraph, ()))
        start = after
    return parts if len(parts) > 1 else [sentence]


def wholes(piece: str, before: Reading | None, counted: Reading | None) -> list[str]:
    """What a clause of a version stands for, a sentence each; none if it is of no shape that is known, or leaves out what nothing before tells."""
    plain = contracted(without_reporter(piece))
    if before is not None and (dated := _MADE_THEN.match(plain)):
        return [f"The version of {dated['day']} {plain[dated.end() :]}"]
    names = list(dict.fromkeys(ref.name for ref in before.roles.get("object", []))) if before is not None else []
    last = names[0] if len(names) == 1 else ""
    for pattern, template in _ALL:
        match = pattern.match(plain)
        if match is None:
            continue
        groups = {name: value or "" for name, value in match.groupdict().items()}
        item = groups.get("item", "")
        if item.lower() in ("it", "them") or ("{item}" in template and not item):
            item = last
        if ("{item}" in template and (not item or item.lower() in NO_ITEMS)) or ("{before}" in template and not last):
            continue
        if "{what}" in template and counted is None:
            continue
        word = before.title.partition("|")[0] if before is not None else ""
        if "{told}" in template and not re.fullmatch(rf"{_WHICH}|{_MONTH}(?: \d{{4}})?", word, re.IGNORECASE):
            continue
        of_month = re.fullmatch(r"[a-z]+ \d{4}", word)
        v = groups.get("v", "")
        if v.lower().startswith("a ") and (behind := re.match(r", [^,;]{2,60},", plain[match.end("v") :])):
            v += behind[0]  # 'a third version, filed in August 2017,'
        if before is None and not (groups.get("who", "").lower() not in ("", "he", "she") or re.search(r"['\u2019]s ", v)):
            return []
        told = {
            "v": _version(v),
            # 'it' is the version of the day that was told last
            "told": "it" if of_month else f"the {word.capitalize() if word.capitalize() in _MONTH else word} version",
            "kind": groups.get("kind", ""),
            "item": item,
            "thing": groups.get("thing", "")[:1].lower() + groups.get("thing", "")[1:],
            "before": last,
            "verb": groups.get("verb", ""),
            "rest": groups.get("rest", ""),
            "count": groups.get("count", ""),
            "what": counted.title.partition("|")[2] if counted else "",
            "whose": _whose(groups.get("who", ""), v),
        }
        made = [template.format(**told)]
        if between := _TOLD_BETWEEN.fullmatch(groups.get("aside", "")):
            then = _version(between["v"] or between["w"]) if between["v"] or between["w"] else f"the {between['month']} version"
            made.insert(0, f"{then} {'does not list' if between['w'] and not between['has'] else 'lists'} {item}")
        return [one[0].upper() + one[1:] for one in made]
    return []


def without_reporter(piece: str) -> str:
    """A clause without who says so, and what is thought of it behind a comma ('..., an omission that nobody noticed')."""
    return _THOUGHT_OF_IT.sub("", _WHO_SAYS.sub("", _SAID_BEHIND.sub("", piece)).strip(' "\u201c\u201d'))


def contracted(piece: str) -> str:
    """A clause with 'is not' for "isn't", and without the 'But' at its head."""
    return _CONTRACTED.sub(_uncontracted, re.sub(r"^(?:And|But|Yet|Still,?) ", "", piece))


def _uncontracted(match: re.Match[str]) -> str:
    return f"{ {'ca': 'can', 'wo': 'will'}.get(match[1], match[1]) } not"


def vague(reading: Reading) -> bool:
    """Whether what stands on a form was read without the version: where the clause names one, it is read again."""
    return reading.frame in ("disclosed", "disclosed_in") and not reading.title.partition("|")[0] and reading.period is None


def _version(said: str) -> str:
    """A version as it is spoken of, in the words by which versions are told apart."""
    if of := re.fullmatch(
        rf"[Tt]he (?P<which>{_WHICH}|{_MONTH}(?: \d{{4}})?) {_PAPER} of (?P<who>[A-Z].*['\u2019]s) (?:form|disclosure|filing)s?",
        said,
    ):
        return f"{of['who']} {of['which']} form"
    if dated := re.match(rf"[Aa] (?:third|fourth|further|later|new) [^,]*, [^,]*?({_DAY}),$", said):
        return f"the version of {dated[1]}"
    said = re.sub(r", [^,;]*,$", "", said)
    if later := re.fullmatch(
        rf"[Aa] (?P<which>second|third|fourth|later|amended|revised|new|further) {_PAPER}(?: of (?P<who>.*) (?:form|disclosure|filing))?",
        said,
    ):
        which = "second" if later["which"] in ("revised", "new") else "third" if later["which"] == "further" else later["which"]
        return f"{later['who'] or 'the'} {which} {'form' if later['who'] else 'version'}"
    said = re.sub(r" of (?:the|his|her|those|them|these)(?: two)?(?: (?:forms|versions|disclosures|filings))?$", "", said)
    said = re.sub(r"\bformer\b", "first", re.sub(r"\b(?:latter|revised|corrected|updated|new)\b", "second", said))
    day = re.search(rf"(?:made|signed|filed|submitted|turned in|handed in|dated|from|of)(?: on| in)? ({_DAY})$", said)
    if day and re.match(r"[Tt]he ", said):
        return f"the version of {day[1]}"
    said = re.sub(r" (?:one|list|report|statement)$", " version", said)
    return said if re.search(rf"\b(?:{_PAPER})$", said) else f"{said} version"


def _whose(who: str, said: str) -> str:
    """A version of the filer who is named as the one that put somebody on it."""
    version = _version(said)
    if who.lower() in ("", "he", "she"):
        return version
    if day := re.match(r"the version of (.*)", version):
        return f"{who}'s form of {day[1]}"
    return re.sub(rf"^(?:{_WHOSE}) ", f"{who}'s ", re.sub(r" version$", " form", version))
