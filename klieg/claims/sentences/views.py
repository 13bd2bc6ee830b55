"""What no record could bear out, told in the writer's or a speaker's own words: what is judged, felt, wished, expected or only supposed, where a sentence has no figure, no date and no dealing.

It is asked last, of sentences in which nothing else is read. The words by which people judge are a list (view_words.txt); beside them stand the turns of phrase by which something is
supposed, foretold or told of everybody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading
from klieg.claims.sentences.marked import Clause, Marked
from klieg.claims.speech.story import Sentence

VIEW = "a view, with no figure, date or dealing in it"
"""Why it can't be checked. A report may tell of it all the same (klieg.claims.reports.retold)."""

_SUPPOSED = regex(
    r"\b(?:if|had|without|but for|unless|were it not)\b.*\b(?:would|could|might)\b|\b(?:would|could|might)(?:n['\u2019]t| not| never| still| hardly)? have (?!to\b)\w+|\bwould(?:n['\u2019]t| never| not)?\b.*\b(?:if|without|but for|unless)\b|\bmay(?: well| yet| never| not)+ [a-z]+\b",
    re.IGNORECASE,
)
"""What would have been, or may be."""
_FORETOLD = regex(
    r"\b(?:won['\u2019]t|will|shall)\b|['\u2019]ll\b|\b(?:is|are|was|were) (?:sure|certain|bound|likely|unlikely|destined|doomed) to\b|\b(?:hopes?|plans?|intends?|aims?|expects?|promises?|vows?|wants?) to\b|^\W*expect (?:the|more|him|her|them|it|this|that|another|others)\b|\b(?:is|are) (?:never |not |n['\u2019]t )?going (?:to|away)\b",
    re.IGNORECASE,
)
_MEANT = regex(
    r"\b(?:the|its|his|her|their|our) (?:goal|aim|purpose|motive|intention|hope|dream|mission|ambition|point)s? (?:of [^,;]{3,40} )?(?:was|is|were|are|had)\b|\bfor (?:the )?(?:love|sake|fun|thrill|fear|lack|want) of\b|\bout of (?:fear|spite|greed|vanity|loyalty|pride|habit|envy|boredom|love|pity|shame)\b"
    r"|\bto (?:keep|hide|please|annoy|avoid|escape|win over|be (?:close|near|seen|part|liked|feared))\b|\b(?:meant|hoped|wished|wanted|longed|strove|cared|liked|loved|hated|feared|trusted|believed|thought|felt|knew|understood|worried|regretted|enjoyed|resented|admired|despised|envied|suspected|sensed|noticed|minded|pretended|preferred|bet) (?!\W*$)",
    re.IGNORECASE,
)
"""What somebody had in mind."""
_OF_ALL = regex(
    r"^\W*(?:(?:and|but|still|yet),? )?(?:(?:nobody|no one|everybody|everyone|anybody|anyone|whoever|most (?:people|voters|readers|americans)) (?!paid|was|were|to |from |in the|can say|else)\w+"
    r"|no [a-z]+ (?:ever|can|could|has ever|worth)\b|a [a-z]+(?: [a-z]+)? (?:nobody|no one|is|without|that nobody)\b"
    r"|(?:money|politics|power|history|television|disclosure|arithmetic|paper|advertising|fund-?raising|data)(?: firms?| alone)? (?:never|always|seldom|is|has|talks?|tells?|buys?|sells?|makes?|follows?|loves?|matters?|costs?)\b"
    r"|(?:politicians|candidates|consultants|vendors|donors|lawyers|pollsters|campaigns|data firms|trolls|voters|people|reporters|rules|laws) (?:never|always|seldom|are|have|love|sell|forget|remember|want|like|hate|need|trust|know|see|do not|don['\u2019]t)\b)",
    re.IGNORECASE,
)
"""What is told of everybody, or of nobody, or of a thing as such."""
_EXCLAIMS = regex(
    r"^\W*(?:what an? |how (?:little|much|very|sad|odd|strange|quickly|easily|easy)\b|that(?: is|['\u2019]s) (?:how|why|what|no way|politics|life|business)\b|we owe\b|it(?: is|['\u2019]s| was) (?:no|not an?|hard|tempting|only (?:fair|human|natural)|just (?:politics|business)|all|the (?:price|way|nature|oldest))\b|there(?: is|['\u2019]s| was) (?:no(?:thing)? (?:like|better|worse|excuse|doubt|question|shame)|a lesson))",
    re.IGNORECASE,
)
_WEIGHED = regex(
    r"\b(?:more|less|rather|better|worse|sooner) (?:[a-z]+ ){0,4}than\b(?! (?:in|on|at|any|once|it was|in|before))|\bas [a-z]+ as (?:ever|the next)\b|\bnot so much\b|\bbeyond (?:question|doubt|dispute|reproach)\b|\bblown out of proportion\b|\bin over (?:its|his|her|their) heads?\b|\bmade (?:no|all the|a world of|little) difference\b|\bhad no (?:idea|clue|plan|shame|choice|heart|patience)\b|\bthe (?:right|wrong|hard|easy|old-fashioned|honest) way\b|\bno [a-z]+ is\b|\b(?:always|never) (?:played|liked|knew|had (?:a|any|the)|cared|looked|seemed|felt|been so)\b|\ba (?:born|real|true|natural|lousy) [a-z]+\b|\b(?:is|was|are|were) an? (?:model of|class act|matter of taste|way of life)|\bmore [a-z]+ than (?:they|it|he|she|we)\b|\b(?:far|much|all|rather) too [a-z]+\b|\btoo (?:little|much|late|weak|timid|slow|fast|clever|far|many|few)\b|\bthe (?:best|worst|finest) [a-z]+\b|\bthe (?:kind|sort) of [a-z]+ (?:that|who)\b|\b(?:last laugh|hidden hand|business as usual)\b|\bhas to change\b",
    re.IGNORECASE,
)
"""Turns of phrase by which something is weighed that nobody counts."""
_DEALING = regex(
    r"\bonly (?:[a-z]+ ){0,2}(?:firm|company|vendor|campaign|committee|candidate|client|agency|consultant|lobbyist|official|aide|party|bank|lender|donor)\b|\bon the books\b"
    r"|\b(?:paid|pays|payments?|payees?|payroll|bought|(?<!never )buys|(?<!well )spent|spends|spending|received|hired|retained|filed|files?|filings?|forms?|disclos(?!ure (?:is|without)\b)\w+|lists?|listed|regist\w+|reports?|reported|posts|posted|ads?|adverts?|advertis(?!ing is)\w+|tweet\w*|retweet\w*|lobb\w+|donat\w+|contribut\w+|loans?|lent|borrowed|owed|owes|owned|owns|treasurer|director|chairman|secretary|invoices?|bills?|che(?:ck|que)s?|receipts?|disburse\w*|refund\w*|amend\w*|versions?|signed|dated|created|targeted|named|names|mentions?|mentioned|accounts?|archives?|records?|ledgers?|columns?|tables?|pages?|letters?|messages?|e-?mails?|wrote|met|meeting|told|asked|said|says|answered|replied|called|number|figures?|(?<!such )sums?|totals?|dollars?|rubles?|pounds|cents?|percent|half|third|quarter|once|twice|first|second|next|both|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|month|months|week|weeks|day|years|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|below|above|here|elsewhere|another|others?|rest|turn|turns|question|questions|interview|conversation|read|reading|evidence)\b",
    re.IGNORECASE,
)
"""What a record may tell of, or what leads on to something else. 'Money well spent', 'such sums' and what 'never buys' are told of no dealing."""
_OF_WHAT = regex(
    r"^\W*(?:(?:the|those|these|his|her|its|their|our|such|most|all|a|an) (?:[a-z]+ ){0,2}|X+['\u2019]?s? (?:[a-z]+ ){0,2})?[a-z]+(?:['\u2019]s? [a-z]+)? (?=(?:is|are|was|were|looks?|seems?|made|makes?|raises?|raised|tells?|told|had|have|has)\b)",
    re.IGNORECASE,
)
_NO_VIEW = regex(
    r"^\W*(?:[A-Z. ]{4,30}: )?(?:please|dear|sincerely|let (?:me|us)|start with|look at|take|picture|turn to|note|see|thank|now|then|i (?:will|shall|want|would|should|have|do|spent|know|laughed|admired|thank)|i['\u2019]ll|we (?:shall|will) (?:see|look|come)|you (?:can|may|might|will)|if (?:you|i)\b|whether|because|since|so that|anyone who|the (?:sub)?committee will come)\b"
    r"|\b(?:too|as well|either|also|in the record|for the record)\W*$|\bwill come to order\b|\blook(?:ed|s)? back\b|\b(?:edited|shortened|condensed)\b|\bwill (?:not )?find\b|\bwould not have it\b",
    re.IGNORECASE,
)
"""Procedure, letters, and what leads on."""
_JUDGES = regex(
    r"^\W*(?:(?:And|But|Still|Yet|Perhaps|Maybe|Frankly|Honestly|To be fair|In short|In the end|All in all),? )?(?:it|they|that|this|these|those|he|she|there|(?:the|our|such|most|all|a|an|no|every|nobody|nothing|what) [a-z'\u2019 -]{2,60}?|[a-z]+(?: [a-z]+){0,3})"
    r"(?: would| could| can| may| might)?(?: (?:also|still|never|always|hardly|only|just|often|rarely))* (?:is|are|was|were|be|have been|has been|had been|looks?|looked|seems?|seemed|sounds?|sounded|feels?|reads?|makes?|made|buys?|tells?|matters?|deserves?|remains?)(?:n['\u2019]t)? \S+",
    re.IGNORECASE,
)
_OF_SOMEBODY = regex(
    r"\b(?:committee|campaign|company|firm|agency|airline|vendor|payee|customer|client|lender|donor|printer|owner|member|lawyer|president|data|story|readers?|mails?|nothing (?:in|of)|same|different|following|last|say|shown|clicked)\b",
    re.IGNORECASE,
)
"""Who deals with whom, and what is told of such: the writer's own sentence with one of these need be no view, though it tells of no dealing."""
_LEADS_ON = regex(
    r"\W*(?:(?:And|But|Then|Now|Here|Next|Finally|Also),? )*(?:(?:[Tt]hen )?there (?:is|are|was|were)\b|[Ww]hat follows|[Pp]lease|[Nn]ow|[Ll]ook|[Tt]ake|[Cc]onsider|[Ss]tart|[Yy]ou (?:can|may|will)\b|[Ww]ho (?:is|was|were|are)\b)"
    r"|.*\b(?:shortened|edited|condensed|abridged|available|mentioned|missing|worth a look|as follows|on request|quieter|another matter|harder to)\b"
)
"""What leads on to something else, and judges nothing."""


_ELECTION_DAY = regex(r"\bElection Day\b|\b(?:Inauguration|New Year's|Christmas|Thanksgiving) (?:Day|Eve)\b")
_COMPARES = regex(r"\b(?:more|less) (?:often|frequently) than\b|\bas often as\b|\b(?:busier|likelier|dearer|cheaper) than [A-Z]")
"""A comparison that a count may settle."""
_FORMS = (
    ("", ""), ("s", ""), ("es", ""), ("d", ""), ("ed", ""), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("r", ""), ("est", ""), ("st", ""), ("ness", ""),
    ("ily", "y"), ("ier", "y"), ("iest", "y"), ("ies", "y"), ("ied", "y"),
)  # fmt: skip
"""Endings, and what a word has without them."""


def reading(text: str, marked: Marked, sentence: Sentence, *, spoken_of: bool) -> Reading | None:
    """A sentence in which nothing else is read, as a view; None if it need not be one. `spoken_of`: whether the story has spoken of somebody, of whom the writer may judge."""
    if marked.amounts or marked.periods:
        return None
    if (told := _of_quotation(text, sentence) or (_of_the_writer(text, marked) if spoken_of else None)) is not None:
        return told
    return Reading("", "any", 0, len(text), text.strip(), uncheckable=VIEW) if is_view(_nameless(text, marked)) else None


_FEW_QUOTED = 5
"""A quotation of fewer words is a view only if it judges."""


_TO_THE_CENT = regex(
    r"\b(?:every|each|the last|not (?:a|one)|never (?:a|one)) (?:last |single )?(?:cent|penny|dime|nickel|dollar)\b(?! counts)|\b(?:paid|repaid|settled)(?: [a-z]+)? (?:in full|off|back)\b",
    re.IGNORECASE,
)
"""What is told of money to the last of it."""


def _of_quotation(text: str, sentence: Sentence) -> Reading | None:
    """A quoted sentence that names no figure and no date and tells of no dealing: what somebody makes of it."""
    quote = max(sentence.quotes, key=lambda pair: pair[1] - pair[0], default=None)
    if quote is None:
        return None
    if len(text[quote[0] : quote[1]].split()) < _FEW_QUOTED and not is_view(text[quote[0] : quote[1]], quoted=True):
        return None
    if re.match(
        r"\W*(?:[Ll]et(?: us|['\u2019]s)|[Nn]ow|[Ll]ook|[Rr]ead|[Ss]ee|[Aa]sk|[Tt]ake|[Cc]onsider|[Tt]hank|[Pp]lease|You can (?:look|read|see|find|check))\b",
        text[quote[0] :],
    ):
        return None  # what a listener is asked to do
    if re.search(
        r"\b(?:on|in) (?:his|her|the|their) (?:own |first |second |later |earlier |other )?(?:form|disclosure|version|list|register)\b|\b(?:report|form|disclosure|version|filing|document|register|volume|archive)s? (?:[a-z]+ly |also )?(?:say|said|mention|name|list|show|does not|did not|make no)",
        text[quote[0] : quote[1]],
    ):
        return None  # what a paper says
    if _TO_THE_CENT.search(text, *quote):
        return None  # a dealing, though no sum is named
    told = text[quote[0] : quote[1]].strip("\"'\u201c\u201d\u2018\u2019 ,.")
    return Reading("", "any", quote[0], quote[1], told, uncheckable=VIEW)


def _of_the_writer(text: str, marked: Marked) -> Reading | None:
    """The writer's own sentence that names nobody, no figure and no date, speaks of no record, and says how something is: a view."""
    plain = text.strip()
    if _ELECTION_DAY.search(plain) or any(
        m.ref.text[:1].isupper() and m.ref.text.lower() not in ("it", "they", "he", "she", "this", "that", "we")
        for m in marked.mentions
    ):
        return None
    if plain.endswith("?") or not 4 <= len(plain.split()) <= 30 or re.search(r"\d", plain):
        return None
    if (
        not _JUDGES.match(plain)
        or _DEALING.search(plain)
        or _OF_SOMEBODY.search(plain)
        or _LEADS_ON.match(plain)
        or _COMPARES.search(plain)
    ):
        return None
    return Reading("", "any", 0, len(text), plain, uncheckable=VIEW)


def of_clause(clause: Clause) -> Reading | None:
    """A clause in which nothing is read, of a sentence in which something is: 'our laws are too weak, and ...'."""
    start, end = clause.span()
    if clause.moved or _figures(clause.marked, start, end):
        return None
    told = _nameless(clause.whole, clause.marked)[start:end]
    return Reading("", "any", start, end, clause.whole[start:end], uncheckable=VIEW) if is_view(told) else None


def quoted(sentence: Sentence, marked: Marked, text: str, found: list[Reading]) -> list[Reading]:
    """The quotations of a sentence in which something else is read, as views: '"It is a proud party," he said, "and it paid $5."'."""
    made = []
    for start, end in sentence.quotes if found else ():
        if any(r.start < end and start < r.end for r in found) or _figures(marked, start, end):
            continue
        told = _nameless(text, marked)[start:end]
        if is_view(told, quoted=True):
            led = len(told) - len(told.lstrip("\"'\u201c\u2018 "))
            kept = text[start + led : end].rstrip("\"'\u201d\u2019 ,.")
            made.append(Reading("", "any", start + led, start + led + len(kept), kept, uncheckable=VIEW))
    return made


def within(
    clauses: list[Clause], quotes: Sequence[tuple[int, int]], stretch: tuple[int, int], whole: tuple[int, int]
) -> tuple[int, int]:
    """Of a stretch of a sentence, the clause, or the one of several quotations, in which another, that shows it to be a view, stands."""
    first, last = whole
    for start, end in quotes if len(quotes) > 1 else ():
        if start <= stretch[0] and stretch[1] <= end:
            first, last = max(first, start), min(last, end)
    for clause in clauses if len(clauses) > 1 else ():
        start, end = clause.span()
        if not clause.moved and start <= stretch[0] and stretch[1] <= end and len(clause.text.split()) >= _FEW:
            return max(first, start), min(last, end)
    return first, last


_FEW = 4
"""With fewer words a clause is no view by itself."""


def _figures(marked: Marked, start: int, end: int) -> bool:
    """Whether a sum, a count or a date stands in a stretch of a sentence."""
    starts = [*(amount.start for amount in marked.amounts), *(period.start for period in marked.periods)]
    return any(start <= at < end for at in starts)


def _nameless(text: str, marked: Marked) -> str:
    """A sentence with its longer names hidden: 'Keep the Promise' promises nothing."""
    for mention in marked.mentions:
        if mention.ref.text[:1].isupper() and len(mention.ref.text.split()) > 1:
            text = text[: mention.start] + "X" * (mention.end - mention.start) + text[mention.end :]
    return text


_ASKS = regex(
    r"^\W*(?:(?:and|but|so),? )?(?:would|could|should|might|will|do you (?:think|believe|expect|regret)|was it (?:worth|fair|right|wrong|legal)|is it (?:worth|fair|right|wrong))\b",
    re.IGNORECASE,
)


def asked(text: str, answer: str) -> bool:
    """Whether a question with an answer asks what would have been, may be or ought to be: 'Would X have won without it? I doubt it.'."""
    return bool(_ASKS.match(text)) and len(text.split()) > 3 and not answer.rstrip().endswith("?") and not re.search(r"\d", text)


def is_view(text: str, *, quoted: bool = False) -> bool:
    """Whether a sentence without a figure or a date, and with the names in it hidden, judges, supposes or foretells."""
    plain = text.strip()
    words = re.findall(r"[A-Za-z][A-Za-z'\u2019-]*", plain)
    if (
        not (3 if quoted else 4) <= len(words) <= 40
        or re.search(r"\d", plain)
        or plain.rstrip("\"'\u201d\u2019 ").endswith(("?", ":"))
    ):
        return False
    if _NO_VIEW.search(plain):
        return False
    if _SUPPOSED.search(plain) or _FORETOLD.search(plain):
        return True
    # 'The ads were a nuisance': what it is said of may be of a record
    said = _OF_WHAT.sub("", plain, count=1)
    if _DEALING.search(said):
        return False
    if any(pattern.search(plain) for pattern in (_MEANT, _OF_ALL, _EXCLAIMS, _WEIGHED)):
        return True
    return any(judges(word.lower()) for n, word in enumerate(words) if word[0].islower() or n == 0)


@cache
def judges(word: str) -> bool:
    """Whether a word, in lower case, is one by which people judge, or a form of one."""
    known = word_list("view_words")
    word = word.removesuffix("'s").removesuffix("\u2019s")
    return any(
        word.removesuffix(end) + base in known
        for end, base in _FORMS
        if word.endswith(end) and len(word) - len(end) > (3 if end == "ness" else 2)
    )
