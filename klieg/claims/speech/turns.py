"""Questions and answers: labels of speakers, answers without content of their own, and what a question says once it is answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from klieg.claims.language.number_words import between
from klieg.claims.language.patterns import regex
from klieg.claims.speech import fragments
from klieg.claims.speech.story import Sentence

_LABEL = regex(
    r"^\s*(?:\*\*|__)?(?:(?:Q|A)[.:]|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Senator|The|Chairman|Chairwoman)\.? (?:[A-Z]{2,}|Mc[A-Z]{2,})[A-Z'\u2019-]*[.:]|(?:[A-Z]{2,}[A-Z.'\u2019-]*(?: [A-Z]{2,}[A-Z.'\u2019-]*){0,2}|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][a-z]+)(?:,? \([^)]{1,80}\))?:)(?:\*\*|__)?(?:\s+|$)"
)
_NO = regex(
    r"^(?:no\b|never\b|nowhere\b|not (?:a|one|at all|once|that|by)|none\b|nothing\b|zero\b|certainly not|absolutely not|(?:it|they|he|she|we|i|that) (?:did|does|do|was|were|has|have|is|are)(?:n't| not)\b|i (?:do|did) not think so)",
    re.IGNORECASE,
)
_YES = regex(
    r"^(?:yes\b|correct\b|(?:it did|they did|it does|they were|it was|it is)\b(?=\W*$|,| (?:indeed|so|too|once|twice|of course)\b)|he (?:was|is|has)$|she (?:was|is|has)$|he did\b|she did\b|that is (?:right|correct|so)|that's right|right\b|absolutely\b|indeed\b|certainly\b|exactly\b|so it (?:was|did))",
    re.IGNORECASE,
)
_NUMBER = regex(
    rf"^(?P<n>(?:about |around |roughly |nearly |more than |over |only |just |exactly |at least )?(?:[$\u00a3\u20ac]?[\d][\d,.]*(?: (?:million|billion|thousand|per ?cent|percent))?|(?:{between(1, 50)})(?:-\w+)?))(?: (?:of them|payments|times|in all|ads|accounts|dollars))?[.!]?$",
    re.IGNORECASE,
)
_TAG = regex(
    r",? (?:did(?:n't)? (?:it|they|he|she|not)|did (?:it|they|he|she) not|didn't (?:it|they)|isn't (?:it|that so)|was(?:n't)? it(?: not)?|were they not|weren't they|does it not|right|correct|is that (?:right|so|correct)|no|yes)\?$",
    re.IGNORECASE,
)
_AUXILIARY = regex(
    r"^(?:and |but |so |then |now,? |in that (?:time|period),? |over (?:that|the same) (?:time|period),? |senator,? |mr\. [a-z]+,? )*(?:did|does|do|has|have|had|was|were|is|are|could it be that|is it (?:true|the case|right) that|are you saying that|would you agree that) ",
    re.IGNORECASE,
)


_WAS = regex(
    r"^(?:[Aa]nd |[Bb]ut |[Ss]o |[Tt]hen )?(?P<v>[Ww]as|[Ww]ere|[Ii]s|[Aa]re|[Hh]as|[Hh]ad|[Hh]ave) (?P<s>(?:(?:most|all|half|none|any|some|more than half) of )?(?:(?:the|your|his|her|its|their|that|this|those|these) )?"
    r"(?:[A-Z][\w.&'\u2019-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w.&'\u2019-]*)*(?:['\u2019]s)?(?: (?:campaign|committee|firm))?|campaign|committee|firm|company|agency|ads|advertisements|adverts|posts|tweets|accounts|it|they|he|she|you|that|money|payments?|them|those)) (?P<rest>[^?]+)\?$"
)


def without_label(sentence: Sentence, labels: Sequence[tuple[int, int]] = ()) -> Sentence:
    """The sentence without the label of its speaker; places stay as they are. `labels`: where labels of another form stand in the story ('Pell: ', 'A former aide: ')."""
    if match := _LABEL.match(sentence.text):
        return replace(sentence, start=sentence.start + match.end(), text=sentence.text[match.end() :], quotes=())
    cut = next((end - sentence.start for start, end in labels if start <= sentence.start < end < sentence.end), 0)
    if not cut:
        return sentence
    quotes = tuple((max(a - cut, 0), b - cut) for a, b in sentence.quotes if b > cut)
    return replace(sentence, start=sentence.start + cut, text=sentence.text[cut:], quotes=quotes)


def is_turn(sentence: Sentence) -> bool:
    """Whether a sentence begins with a speaker's label."""
    return bool(_LABEL.match(sentence.text))


_FIRST_A_WORD = regex(
    r"^\W*(?:Yes|No|Never|Nothing|None|Correct|Right|It (?:did|was|is)(?: not|n['\u2019]t)?|(?:He|She|They) (?:was|were|is|are)(?: not|n['\u2019]t)?|He did(?: not|n['\u2019]t)?|She did(?: not|n['\u2019]t)?|They did(?: not|n['\u2019]t)?|Not (?:a|one) (?:cent|dollar|penny))[.!]\s+(?=[A-Z\"\u201c])"
)


def apart(sentence: Sentence) -> list[Sentence]:
    """'No. The one of March does.': the answer, and the sentence behind it."""
    match = _FIRST_A_WORD.match(sentence.text)
    if match is None:
        return [sentence]
    cut = match.end()
    head = replace(sentence, end=sentence.start + len(sentence.text[:cut].rstrip()), text=sentence.text[:cut].rstrip(), quotes=())
    quotes = tuple((max(a - cut, 0), b - cut) for a, b in sentence.quotes if b > cut)
    return [head, replace(sentence, start=sentence.start + cut, text=sentence.text[cut:], quotes=quotes)]


_VOCATIVE = regex(
    r",? (?:(?:Mr|Madam|Ms|Mrs)\.? )?(?:Senator|Chairman|Chairwoman|Congressman|Congresswoman|[Ss]ir|[Mm]a['\u2019]am)(?: [A-Z][a-z]+)?(?=[.!]?$)"
)
_QUANTITY = regex(
    r"^(?:yes, |no, |about |nearly |almost |oh, )*(?P<q>all|most|none|half|some|the majority|a few|several|many|a handful|plenty|quite a few)(?: of (?:them|it|those|these|the ads|the accounts|the posts))?[.!]?$",
    re.IGNORECASE,
)
_DID = regex(
    r"^(?:[Aa]nd |[Bb]ut )?(?P<v>[Dd]id|[Dd]o|[Dd]oes) (?P<s>(?:the |your |his |its |their |those |these )?(?:[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*)*|ads|accounts|posts|tweets|they|it|you|campaign|firm|agency)) (?P<rest>[^?]+)\?$"
)


def empty(text: str) -> bool:
    """Whether an answer has no content of its own: 'Never.', 'Not a cent.', 'Nine.', 'It did not.', 'They did, Mr. Chairman.' and the like."""
    text = _VOCATIVE.sub("", text.strip()).strip("*_\"'\u201c\u201d\u2018\u2019").strip()
    bare = text.rstrip(".!")
    return (
        bool(_QUANTITY.match(text))
        or (len(bare) <= 40 and bool(_NO.match(bare) or _YES.match(bare)) and len(bare.split()) <= 6)
        or bool(_NUMBER.match(text))
    )


_ADDED = regex(
    r"^(?P<n>(?:[Aa]bout |[Aa]round |[Rr]oughly |[Nn]early |[Aa]lmost |[Mm]ore than |[Oo]ver |[Oo]nly |[Jj]ust |[Ee]xactly |[Aa]t least |[Ss]omething like |[Aa] little (?:over|under) |[Ss]ome |[Cc]lose to |[Uu]nder |[Ll]ess than |[Uu]p to )*(?:[$\u00a3\u20ac]\s?\d[\d,.]*(?: (?:million|billion|thousand))?|\d[\d,.]*(?: (?:million|billion|thousand))?(?: (?:dollars|percent|per cent))?|"
    rf"(?:a|{between(1, 90)})(?:[- ](?:{between(1, 90)}|hundred|thousand|million|and|a|half|third|quarter|fifth|tenth|thirds|quarters|fifths|tenths|dollars|couple|dozen|of))*|half|most))"
    r"(?:,? (?:of them|payments|times|in all|I (?:think|believe)|if I (?:recall|remember)|or so|that is|sir|ma'am|Senator|Mr\.? \w+))*(?P<when>,? (?:between|in|from|over|during|through|by|since|until|before|on) [^.?!]{3,60})?[.!]?$",
    re.IGNORECASE,
)


_AND_IN = regex(
    r"^(?:[Aa]nd|[Bb]ut|[Ss]o)?,? ?(?:[Ww]hat about |[Hh]ow about |then )?(?![Ii]n how )(?P<when>(?:[Ii]n|[Ff]rom|[Bb]etween|[Tt]hrough|[Oo]ver|[Ff]or|[Dd]uring|[Bb]y) [^?]{3,70})\?$"
)


def _lead(answer: str) -> tuple[str, str] | None:
    """The number that an answer begins with, and the time it adds: 'Fifteen, between May and December.' None if it says more, or none."""
    match = _ADDED.match(answer.strip().strip("*_\"'\u201c\u201d\u2018\u2019"))
    if match and re.fullmatch(r",? in (?:every )?(?:ten|five|four|three|six|eight|twenty|a hundred|\d+)", match["when"] or ""):
        return match["n"][:1].lower() + match["n"][1:] + (match["when"] or ""), ""  # 'seven in ten'
    return (match["n"][:1].lower() + match["n"][1:].rstrip(".,"), (match["when"] or "").lstrip(", ")) if match else None


def answered(question: str, answer: str) -> tuple[str, bool] | None:
    """What an answered question says, and whether it is denied; None if the answer speaks for itself or answers nothing."""
    question = _time_behind(question)
    answer = _VOCATIVE.sub("", answer.strip())
    if (period := _AND_IN.match(question.strip())) and (figure := _lead(answer)):
        return f"The payments came to {figure[0]} {period['when']}.", False
    lead = (
        _lead(answer)
        if re.search(r"\b(?:[Hh]ow (?:many|much|often)|[Ww]hat (?:did|share|proportion|percentage|part|fraction))\b", question)
        else None
    )
    if lead is not None:
        told = _numbered(question.strip().strip("*_\"'\u201c\u201d\u2018\u2019"), lead[0])
        return (f"{told[0].rstrip('.')} {lead[1]}".strip() + ".", told[1]) if told else None
    if not empty(answer):
        return None
    answer = _VOCATIVE.sub("", answer)
    bare, reply = question.strip().strip("*_\"'\u201c\u201d\u2018\u2019"), answer.strip().strip("*_\"'\u201c\u201d\u2018\u2019")
    if number := _NUMBER.match(reply):
        return _numbered(bare, number["n"])
    denied = bool(_NO.match(reply))
    if _TAG.search(bare):
        return _TAG.sub(".", bare), denied
    if quantity := _QUANTITY.match(reply):
        was = _WAS.match(bare)
        if placed := was or _DID.match(bare):
            verb = placed["v"].lower() if was else ""
            quantity_said = (
                "some" if re.match(r"a few|several|many|a handful|plenty|quite", quantity["q"], re.IGNORECASE) else quantity["q"]
            )
            rest = re.sub(r"^(?:all|mostly|any|mainly|largely|ever) ", "", placed["rest"])
            subject = re.sub(r"^(?:any|most|all|half|some|none) of ", "", placed["s"], flags=re.IGNORECASE)
            whose = subject if subject.lower() not in ("they", "those", "these", "it") else "them"
            whole = whose if whose == "them" or re.match(r"(?:the|your|his|its|their|those|these) ", whose) else f"the {whose}"
            return f"{quantity_said.capitalize()} of {whole} {verb or 'did'} {rest}.".replace(
                " did ", " did " if was else " "
            ), False
        return None
    if (
        (placed := _WAS.match(bare))
        and (part := re.match(r"(?P<q>all|mostly|mainly|largely) (?P<rest>.+)", placed["rest"]))
        and placed["s"].lower() in ("they", "those", "these", "ads", "the ads", "accounts", "the accounts", "posts", "tweets")
    ):
        quantity_word = "All" if part["q"] == "all" else "Most"
        whole = (
            "them"
            if placed["s"].lower() in ("they", "those", "these")
            else placed["s"]
            if placed["s"].startswith("the ")
            else f"the {placed['s']}"
        )
        return f"{quantity_word} of {whole} {placed['v'].lower()} {part['rest']}.", denied
    if placed := _WAS.match(bare):
        rest = placed["rest"]
        if denied and rest.startswith("anywhere "):
            rest, denied = f"nowhere {rest.removeprefix('anywhere ')}", False
        return f"{placed['s'][:1].upper()}{placed['s'][1:]} {placed['v'].lower()} {rest}.", denied
    stripped = _AUXILIARY.sub("", bare, count=1)
    if stripped == bare:
        return None
    stripped = _REALLY.sub("", stripped, count=1)
    if denied and (there := _APPEARS.match(stripped)):
        none = re.sub(r"^(?:any|a single) ", "No ", there["s"])
        did = "appeared" if none != there["s"] else "did not appear"
        return f"{none[:1].upper()}{none[1:]} {did} {there['rest'].rstrip('?')}.", False
    does = re.match(r"(?:[Aa]nd |[Bb]ut )?(?P<aux>[Dd]oes|[Dd]id) ", bare)
    listing = re.match(
        r"(?P<s>(?:(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]hat|[Tt]his|[Tt]heir) )?\S+.*?) (?:ever |anywhere )?(?P<v>list|name|mention|show|report|include|disclose|say|appear|contain|own|owe|hold|register|sign|consult|work|retweet|pay|buy|purchase|hire|send|give|spend|get|receive|collect|take|earn)\b(?P<rest>.*)$",
        stripped,
    )
    if does and listing:
        verb = fragments.present(listing["v"]) if does["aux"].lower() == "does" else fragments.past(listing["v"])
        stripped = f"{listing['s']} {verb}{listing['rest']}"
    return stripped[:1].upper() + stripped[1:].rstrip("?") + ".", denied


_TIME_AHEAD = regex(
    r"^\W*(?P<when>(?:[Ii]n|[Bb]etween|[Ff]rom|[Tt]hrough|[Oo]ver|[Dd]uring|[Bb]y|[Bb]efore|[Aa]fter) [^,?]{3,60}(?:, \d{4})?), (?P<asked>(?:did|does|do|has|have|had|was|were|is|are|how (?:many|much|often)|what did)\b[^?]*)\?\W*$"
)


def _time_behind(question: str) -> str:
    """'Between April and June, did it pay X?' as 'Did it pay X between April and June?'."""
    match = _TIME_AHEAD.match(question.strip())
    if match is None:
        return question
    asked, when = match["asked"].strip(), match["when"]
    return f"{asked[:1].upper()}{asked[1:]} {when[:1].lower()}{when[1:]}?"


_REALLY = regex(r"(?<=\w )(?:really|actually|truly|in fact|indeed) (?=[a-z])")
_APPEARS = regex(
    r"(?P<s>\S.*?) (?:ever |anywhere )?(?:turn up|appear|show up|figure|feature|come up|crop up)(?: anywhere| at all)? (?P<rest>(?:in|on|among) .*)$"
)
"""'Did X turn up anywhere among its payees?'"""


def _numbered(question: str, number: str) -> tuple[str, bool] | None:
    """'How many payments did it make?' with 'Nine.': the number put where it was asked for."""
    match = re.search(r"(?P<in>\b[Ii]n )?\b[Hh]ow many (?P<what>[^?]*)\?", question)
    if match:
        what = re.sub(
            r"^(?P<noun>[a-z ]+?) did (?P<who>(?:the |[A-Z])?[\w.' -]+?) (?P<verb>make|place|run|buy|post|create|have|pay|send|publish|tweet|write|operate|control)\b",
            lambda m: f"{m['who']} {fragments.past(m['verb'])} NUMBER {m['noun']}",
            match["what"],
        )
        if "NUMBER" in what:
            return f"{match['in'] or ''}{what.replace('NUMBER', number)}.", False
        return f"{match['in'] or ''}{number} {what}.", False
    if match := re.search(
        r"^(?:[Aa]nd |[Bb]ut |[Ss]o )?(?:(?P<name>[^,?]{3,40}), )?[Ww]hat did (?P<who>[\w' ]+?) (?P<verb>pay|give|send|spend)(?P<to> (?:to |on |with |at )?)(?P<rest>[^?]*)\?",
        question,
    ):
        verb = {"pay": "paid", "give": "gave", "send": "sent", "spend": "spent"}[match["verb"]]
        if match["name"] and match["who"].lower() in ("he", "she", "it", "they"):
            return f"{match['name']} {verb}{match['to']}{match['rest'].split(',')[0]} {number}.", False
        if match["verb"] == "spend":
            return f"{match['who'][:1].upper()}{match['who'][1:]} spent {number}{match['to']}{match['rest']}.", False
        return f"{match['who'][:1].upper()}{match['who'][1:]} {verb}{match['to']}{match['rest'].split(',')[0]} {number}.", False
    if match := re.search(
        r"\b[Ww]hat (?:share|proportion|percentage|part|fraction)(?: of (?P<of>[^?]*?))? (?P<v>was|were|is|are|came|went) (?P<rest>[^?]*)\?",
        question,
    ):
        return f"{number[:1].upper()}{number[1:]} of {match['of'] or 'them'} {match['v']} {match['rest']}.", False
    if match := re.search(
        r"\b[Hh]ow (?:often|many times) did (?P<who>(?:the |[A-Z])?[\w.' \u2019-]+?) (?P<verb>pay)\b(?P<rest>[^?]*)\?", question
    ):
        times = number if number.endswith(" times") else f"{number} times"
        return f"{match['who'][:1].upper()}{match['who'][1:]} paid{match['rest']} {times}.", False
    match = re.search(r"[Hh]ow much (?:money )?did (?P<rest>[^?]*)\?", question)
    if match:
        return f"{match['rest'][:1].upper()}{match['rest'][1:]} {number}.", False
    return None
