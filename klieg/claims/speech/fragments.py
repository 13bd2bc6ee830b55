"""Questions that are answered by less than a sentence, put together as what the two say: 'How much did it pay X? About $2 million, in March.'."""

from __future__ import annotations

import re

from klieg.claims.language.number_words import between
from klieg.claims.language.patterns import regex

PAST = {
    "pay": "paid", "spend": "spent", "give": "gave", "get": "got", "send": "sent", "buy": "bought", "run": "ran", "sell": "sold", "take": "took", "make": "made", "go": "went", "begin": "began", "cost": "cost",
    "put": "put", "hold": "held", "have": "had", "do": "did", "come": "came", "say": "said", "write": "wrote", "see": "saw", "find": "found", "tell": "told", "leave": "left", "lend": "lent", "owe": "owed", "draw": "drew",
    "bring": "brought", "win": "won", "lose": "lost", "end": "ended", "sit": "sat", "be": "was", "appear": "appeared", "own": "owned", "earn": "earned", "sign": "signed", "retweet": "retweeted", "tweet": "tweeted",
    "target": "targeted", "mention": "mentioned", "bill": "billed",
}  # fmt: skip
"""Verbs, and their past tense where it is not formed by '-ed'."""
_NAME = r"(?:the |The |a |an )?[A-Z@][\w@&.'\u2019/-]*(?:,? (?:of |the |and |for |on |de |& )*[A-Z(][\w&.'\u2019/-]*)*(?:,? (?:Inc|LLC|Ltd)\.?)?"
_WHO = rf"(?:{_NAME}(?:(?:['\u2019]s?)? (?:ads|adverts|advertisements|accounts|campaign|committee|company|firm|group|posts|tweets|form|disclosure))?|(?:the|his|her|its|their|your|that|this) [a-z][a-z' \u2019-]{{2,40}}?|it|they|he|she|you|we)"
_MORE = r"(?:about|around|roughly|nearly|almost|more than|over|only|just|exactly|at least|some|close to|under|less than|up to|a little over|a little under|just over|just under|somewhere between|between|well over)"
_SUM = rf"(?:{_MORE} )*(?:[$\u00a3\u20ac]\s?\d[^?!;]*|\d[^?!;]*|an? (?:million|billion|thousand|hundred|dozen|quarter|third|half)|half|{between(1, 13)}|fifteen|{between(20, 90)})\b[^?!;]*"
_WHEN = r"(?:(?:in|on|by|since|from|between|during|around|not until|as early as|only in|as late as|after|before) [^.?!;]*(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter)[^.?!;]*)"
_FINITE = regex(r"\b(?:is|are|was|were|did|does|do|has|have|had|paid|got|took|went|came|spent|says|said|shows?|lists?|listed|named?|names|registered|posted|bought|ran|made|gave|received|reported|cost)\b")  # fmt: skip


def past(verb: str) -> str:
    """The past tense of a verb."""
    if verb in PAST:
        return PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{verb}ed"


def present(verb: str) -> str:
    """The third person of a verb."""
    if verb == "have":
        return "has"
    if re.search(r"(?:s|sh|ch|x|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


def _bare(text: str) -> str:
    return text.strip().strip("*_\"'\u201c\u201d\u2018\u2019").strip()


def _lower(answer: str) -> str:
    """An answer as it stands inside a sentence: a first word that is no name in lower case."""
    if re.match(
        r"(?:For|To|From|By|With|In|On|At|About|Around|Between|Since|Over|Under|More|Less|Nearly|Almost|Roughly|Some|Only|Just|Up|No|Yes|One|An?|The|It|He|She|They)\b",
        answer,
    ):
        return answer[:1].lower() + answer[1:]
    # 'Website development' is no name; 'Giles-Parscale', 'Rick Reed Media' and 'Facebook, with ...' may be
    return answer[:1].lower() + answer[1:] if re.match(r"[A-Z][a-z]+ [a-z]", answer) else answer


def together(question: str, answer: str) -> str | None:
    """What a question and an answer that is less than a sentence say together; None if the answer stands by itself, or the two are not of a known form."""
    q = re.sub(r"^(?:And|But|So|Then|Now|OK|Well),? ", "", _bare(question)).rstrip("?").strip()
    q = re.sub(r"^(?:In short|Roughly|And then|In all|In total|Altogether), ", "", q)
    a = re.sub(r"^(?:Well|Oh|Look|So),? ", "", _bare(answer)).rstrip(".!")
    a = re.sub(r",? (?:Senator|Mr\.? Chairman|Madam Chairwoman|sir|ma'am|Congress(?:wo)?man)(?: [A-Z]\w+)?$", "", a)
    by = re.search(
        r",? (?:(?:his|her|its|their|the) [a-z ]*(?:forms?|reports?|filings?|disclosures?|records?|archive|file|data) (?:says?|shows?)|according to [^,.]+|I (?:think|believe)|as far as I can tell)$",
        a,
    )
    told, a = (by[0], a[: by.start()]) if by else ("", a)
    if not q or not a or len(a.split()) > 30:
        return None
    q = (
        q[0].lower() + q[1:]
        if re.match(r"(?:How|What|When|Who|Whom|Which|For|To|From|By|Did|Does|Do|Was|Were|Is|Are|Has|Have|Had)\b", q)
        else q
    )
    a = _lower(a)
    for make in (_yes, _how_much, _how_many, _when, _whom, _who, _what_was, _which):
        if (made := make(q, a)) is not None:
            made = re.sub(r" +([,.])", r"\1", re.sub(r"\s+", " ", made)).strip()
            return f"{made[:1].upper()}{made[1:]}{told}."
    return None


def _yes(q: str, a: str) -> str | None:
    """'Did the campaign pay Facebook? Yes, about $84,000, by credit card.'."""
    more = re.match(r"(?:yes|it did|they did|he did|she did|correct|right|indeed|absolutely)[,;:] (?P<more>.+)$", a)
    # 'Did X ever register? In March, for Y.': a time, or for whom, says that it did
    more = more or re.match(
        r"(?P<more>(?:in|on|for|since|through|by|only in|on behalf of) (?!(?:no|any|effect|fact|practice|principle|part|short|theory|law)\b).+)$",
        a,
    )
    asked = re.match(rf"(?P<aux>did|does|was|were|is|are|has|have|had) (?P<s>{_WHO}) (?:ever )?(?P<rest>.+)$", q)
    if not more or not asked or _FINITE.search(more["more"]):
        return None
    rest = asked["rest"]
    if asked["aux"] in ("did", "does"):
        verb, _, tail = rest.partition(" ")
        rest = f"{past(verb) if asked['aux'] == 'did' else present(verb)} {tail}"
        return f"{asked['s']} {rest} {more['more']}"
    return f"{asked['s']} {asked['aux']} {rest} {more['more']}"


def _how_much(q: str, a: str) -> str | None:
    if not re.match(_SUM, a):
        return None
    if asked := re.match(rf"(?:how much(?: money)?|what) did (?P<s>{_WHO}) (?P<v>pay|give|send|owe|lend|spend|cost|get|receive|earn|take|draw|make|bring|collect|charge|bill|raise|reimburse|add up to|come to)\b(?: in all)?(?P<rest>.*)$", q):  # fmt: skip
        verb, rest = asked["v"], asked["rest"].strip()
        verb = "came to" if verb == "come to" else "added up to" if verb == "add up to" else past(verb)
        if asked["v"] in ("pay", "give", "send", "owe", "lend", "charge", "bill", "reimburse") and rest:
            who = re.match(rf"(?P<o>(?:to )?{_WHO})(?P<when> .*)?$", rest)
            return f"{asked['s']} {verb} {who['o']} {a} {who['when'] or ''}" if who else f"{asked['s']} {verb} {rest} {a}"
        return f"{asked['s']} {verb} {a} {rest}"
    if asked := re.match(r"how much (?P<v>was|were|is) (?P<s>.+?) (?P<w>worth|paid|valued at)(?P<rest>.*)$", q):
        return f"{asked['s']} {asked['v']} {asked['w']} {a}{asked['rest']}"
    if asked := re.match(r"how much of (?P<of>.+?) (?P<v>went|was|came|is) (?P<rest>.+)$", q):
        return f"{a} of {asked['of']} {asked['v']} {asked['rest']}"
    return None


def _how_many(q: str, a: str) -> str | None:
    if not re.match(_SUM, a):
        return None
    number = re.match(rf"(?P<n>(?:{_MORE} )*[^\s]*[^\s,.](?: (?:million|thousand|hundred|dozen|of them))?)(?P<tail>.*)$", a)
    asked = re.match(
        rf"(?P<in>in )?how many (?P<what>[a-z' -]+?)(?P<of> (?:of|on|from|by) .+?)? did (?P<s>{_WHO}) (?P<v>[a-z]+)(?P<rest>.*)$",
        q,
    )
    if number is None:
        return None
    n = number["n"].removesuffix(" of them")
    if asked:
        return f"{asked['in'] or ''}{asked['s']} {past(asked['v'])} {n} {asked['what']}{asked['of'] or ''} {asked['rest']} {number['tail']}"
    if asked := re.match(
        r"how (?P<how>often|many times) did (?P<s>.+?) (?P<v>pay|post|tweet|mention|retweet|write|bill|click|appear)\b(?P<rest>.*)$",
        q,
    ):
        times = n if re.search(r"\b(?:once|twice)\b", n) else f"{n} times"
        return f"{asked['s']} {past(asked['v'])} {asked['rest']} {times} {number['tail'].removeprefix(' times')}"
    return None


def _when(q: str, a: str) -> str | None:
    if not re.match(rf"(?:{_WHEN}|(?:[A-Z][a-z]+\.? )?\d{{1,2}}.*\d{{4}}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*)$", a, re.IGNORECASE):  # fmt: skip
        return None
    when = a if re.match(_WHEN, a, re.IGNORECASE) else f"on {a}" if re.search(r"\d{1,2},", a) else f"in {a}"
    if asked := re.match(r"when did (?P<s>.+?) (?P<v>(?<= )[a-z]+)(?P<rest>(?: .*)?)$", q):
        subject, verb, rest = _split(asked["s"] + " " + asked["v"] + asked["rest"])
        return f"{subject} {past(verb)}{rest} {when}" if verb else None
    if asked := re.match(
        r"when (?P<v>was|were|is) (?P<s>.+) (?P<rest>(?:first |last )?[a-z]+ed|made|bought|run|signed|paid|sent|shown|seen)(?P<more>.*)$",
        q,
    ):
        return f"{asked['s']} {asked['v']} {asked['rest']}{asked['more']} {when}"
    return None


_VERBS = r"(?:pay|spend|give|get|send|buy|run|sell|take|make|go|begin|start|stop|end|put|hold|have|come|write|leave|lend|sign|register|appear|receive|post|tweet|create|place|file|amend|join|hire|work|serve|consult|terminate)"


def _split(clause: str) -> tuple[str, str, str]:
    """Subject, verb in its base form, and the rest of 'the Flynn Intel Group register as a foreign agent'."""
    match = re.match(rf"(?P<s>.+?) (?P<first>first |last )?(?P<v>{_VERBS})\b(?P<rest>.*)$", clause)
    if match is None:
        return "", "", ""
    return f"{match['s']}{' ' + match['first'].strip() if match['first'] else ''}", match["v"], match["rest"]


def _whom(q: str, a: str) -> str | None:
    if asked := re.match(
        rf"(?P<p>for|to|from|by|with|through) (?:whom|which \w+|what \w+) (?P<aux>did|was) (?P<s>{_WHO}) (?P<rest>.+)$", q
    ):
        name = re.sub(r"^(?:for|to|from|by|with|through) ", "", a)
        if not re.match(_NAME, name):
            return None
        if asked["aux"] == "was":
            return f"{asked['s']} was {asked['rest']} {asked['p']} {name}"
        verb, _, tail = asked["rest"].partition(" ")
        return f"{asked['s']} {past(verb)} {tail} {asked['p']} {name}"
    if (
        asked := re.match(
            rf"who(?:m)? did (?P<s>{_WHO}) (?P<v>pay|hire|use|represent|register for|work for|owe|target)(?P<rest>.*)$", q
        )
    ) and re.match(_NAME, a):
        verb, _, more = asked["v"].partition(" ")
        return f"{asked['s']} {past(verb)} {more} {a} {asked['rest']}"
    return None


def _who(q: str, a: str) -> str | None:
    """'Who got the most from the campaign? Rick Reed Media, with $17 million.'."""
    a = re.sub(r",? by (?:a long way|far|a mile|miles|some distance|a wide margin)\b", "", a)
    name = re.match(rf"(?P<n>{_NAME})(?P<more>,? (?:with|at|for|in) .+)?$", a)
    asked = re.match(r"(?:who|which (?:firm|company|vendor|campaign|committee|account|candidate|page|agency|bank|party)|what (?:firm|company)) (?P<rest>(?:got|received|was|were|took|had|paid|posted|spent|signed|registered|gave|earned|made|sent|owed|collected|tweeted|did)\b.+)$", q)  # fmt: skip
    if not name or not asked or _FINITE.search(a):
        return None
    if most := re.match(
        r"(?:got|received|was paid|took in|had|earned|collected) (?:the )?most (?P<of>(?:from|of) .+)$", asked["rest"]
    ):
        had = re.search(rf"{_SUM}", name["more"] or "")
        return f"No vendor got more {most['of']} than {name['n']}" + (f", which was paid {had[0]}" if had else "")
    return f"{name['n']} {asked['rest']}{name['more'] or ''}"


def _what_was(q: str, a: str) -> str | None:
    """'What was his salary there? $191,000.' 'What was Stephen Bannon's role at Cambridge Analytica? He was vice president until August.'."""
    if asked := re.match(
        rf"what was (?P<s>{_NAME}?)(?:'s|\u2019s) (?:role|job|title|position|post) (?:at|in|with|on) (?P<o>{_NAME})(?P<rest>.*)$",
        q,
    ):
        told = re.match(
            r"(?:(?:he|she) (?:was|served as|worked as) |as )?(?:its |the |an? )?(?P<t>[a-z][a-z ,-]+?)(?P<when>,? (?:until|from|since|between|for|through|till) .+)?$",
            a,
        )
        return f"{asked['s']} was {told['t']} of {asked['o']}{told['when'] or ''}" if told else None
    if (
        re.match(r"what (?:was|were) (?:the money|it|that|they|the payments|those payments|all that) for$", q)
        and re.match(r"[a-z]", a)
        and not re.search(r"\d", a)
    ):
        return f"the payments were for {a}"
    if (asked := re.match(r"(?:what|how much|how large|how big) (?P<v>was|were|is) (?P<s>.+)$", q)) and re.match(_SUM, a):
        return f"{asked['s']} {asked['v']} {a}"
    return None


def _which(q: str, a: str) -> str | None:
    """'Which of the ads was seen the most? One for a page called X, shown 1.3 million times.'."""
    asked = re.match(r"which (?:of (?P<of>.+?)|(?P<one>ad|advert|advertisement|one)) (?:was|were) (?:the )?(?P<most>most (?:widely )?\w+|dearest|most expensive|(?P<v>seen|clicked|shown|viewed)(?: on)? (?:the )?most(?: often)?)$", q)  # fmt: skip
    if not asked or not re.match(r"(?:the |an? |one )", a):
        return None
    most = f"most {asked['v']}" if asked["v"] else asked["most"]
    return f"the {most} of {asked['of'] or 'them'} was {a}"
