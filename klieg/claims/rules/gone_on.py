"""A sentence that goes on about the one before it and names little itself, put whole: 'In March the firm received less', 'She held the post until 2017', 'It was hired to build the website'.

Each rule is of a whole sentence, for a word beyond it may turn or narrow what is said. The sentence put whole is read as one that a story might have; where that is not sure, all stays as it was.
Who and when are those of what was read last in the same paragraph. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from klieg.claims.figures import by_figure
from klieg.claims.language import counted_times, dates
from klieg.claims.language.dates import Period
from klieg.claims.language.patterns import regex
from klieg.claims.names import short_forms
from klieg.claims.reading import Reading, Ref
from klieg.claims.rules import in_words, outside, told_total
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


@dataclass(frozen=True)
class Told:
    """What was read right before a sentence, in its paragraph: the claims that are sure, who paid whom last there, and the words of the sentence before."""

    readings: tuple[Reading, ...]
    payment: Reading | None
    text: str = ""

    def of(self, *frames: str) -> Reading | None:
        """The last of these frames."""
        return next((r for r in reversed(self.readings) if r.frame in frames), None)


def told(reader: Reader, sentence: Sentence) -> Told:
    """What a sentence may go on about; asked before it is read."""
    if sentence.paragraph != reader.paragraph or reader.said_in != sentence.paragraph:
        return Told((), None)
    sure = tuple(r for r in reader.last_said if outside.framed(r) and not r.unsure and not r.uncheckable)
    return Told(sure, reader.last_payment if reader.payment_at == reader.paragraph else None, reader.said_text)


_LEAD = r"(?:And |But |Yet |Still, |Then )?"
_FIRM = r"(?:[Tt]he|[Tt]hat|[Tt]his|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:(?:[A-Z][\w-]+|law|consulting|media|digital|polling|lobbying|production|data|small|private|same) ){0,3}(?:firm|company|vendor|agency|consultancy|business|contractor|shop|pollster|supplier)"
_IT_GOT = rf"(?:[Ii]t|[Tt]hey|{_FIRM})"
_PAYER = (
    r"(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]he (?:campaign|committee|candidate)|[Hh]is campaign|[Hh]er campaign|[Tt]heir campaign)"
)
_LATER = r"(?:(?:[Aa]|[Oo]ne|[Tt]he) (?:month|quarter|year) (?:later|earlier|after|before)|(?:[Ii]n |[Dd]uring |[Oo]ver )?[Tt]he (?:next|following|previous|preceding) (?:month|quarter|year))"
_TIME = rf"(?P<time>{_LATER}|(?:[Ii]n|[Dd]uring|[Oo]n|[Oo]ver|[Ff]or) (?:the )?(?:[^,;.]{{3,30}}?))"
_QUANT = r"(?P<quant>(?:(?:far |much |even |slightly |a little |considerably |somewhat )?(?:less|more|fewer)|(?:(?:about|nearly|almost|roughly|some|more than|less than|over|just over|at least|just|only|exactly) )*(?:twice|half|double|\w+ times|\d[\d.]* times|a third|two thirds|a quarter) as (?:much|many)))(?: (?:money|ads|advertisements|adverts|tweets|posts|of them))?(?: again)?"
_SPENT = r"(?:had |has |have )?(?:spent|paid out|laid out)"
_GIVEN = r"(?:had |has |have )?(?:paid|gave|given|sent)"
_GOT = r"(?:had |has |have )?(?:received|got|gotten|was paid|been paid|took in|taken in|collected|earned|made)"
_BOUGHT = r"(?:had |has |have )?(?:created|bought|placed|ran|run|purchased|posted|tweeted|published|made|sent|put out)"
_WHAT = {"ads": "ads", "posts": "tweets"}
_THEN = (
    regex(rf"{_LEAD}{_TIME},? {_IT_GOT} {_GOT} {_QUANT}\W*$"),
    regex(rf"{_LEAD}{_TIME},? {_PAYER} {_GIVEN} (?:it|them|{_FIRM}) {_QUANT}\W*$"),
    regex(rf"{_LEAD}{_TIME},? {_PAYER} {_SPENT} {_QUANT}\W*$"),
    regex(rf"{_LEAD}{_TIME},? (?:it|they|the (?:agency|accounts|group|organi[sz]ation|trolls)) {_BOUGHT} {_QUANT}\W*$"),
)
"""Who got, was given, spent or bought how much more or less in another time, by the order of `_MONEY`."""
_THAT_WAS = regex(
    rf"{_LEAD}(?:That|This|It) (?:was|is) {_QUANT} (?:than|as) (?:(?:it|they) (?:had )?(?:spent |paid |received )?)?(?P<time>(?:in|during|on|over) [^,;.]{{3,30}}?)\W*$"
)


def _of_another_time(reader: Reader, before: Told, text: str) -> str:
    """'In March the firm received less', 'A month later it paid the firm twice as much': than in the time that was told."""
    money, counted = before.of("paid", "cover", "paid_total"), before.of("ads_count", "posts_count")
    that = _THAT_WAS.match(text)
    for number, pattern in enumerate(_THEN):
        match = pattern.match(text)
        one = counted if number == 3 else money
        if match is None or one is None or one.amount is None or one.negated or (one.frame == "paid") != (number < 2):
            continue
        if number != 3 and one.frame != "paid" and one.title not in ("", "disbursements"):
            continue
        return _compared(reader, one, match)
    one = before.of("paid", "cover", "paid_total", "ads_count", "posts_count")
    if that is not None and one is not None and one is before.readings[-1] and one.amount is not None and not one.negated:
        return _compared(reader, one, that, turned=True) if one.frame != "cover" or one.title in ("", "disbursements") else ""
    return ""


def _compared(reader: Reader, one: Reading, match: re.Match[str], *, turned: bool = False) -> str:
    """The sentence that says it of both times by name, of the one that was told where it is `turned`; '' where one of them is not sure."""
    then, now = in_words.day_or_month(one.period), in_words.day_or_month(_other_time(reader, one.period, match["time"]))
    then, now = (now, then) if turned else (then, now)
    if not then or not now or then == now:
        return ""
    quant = match["quant"]
    than, on = ("as" if quant.endswith(("as much", "as many")) else "than"), {True: "on", False: "in"}
    at, to = f"{on[now[-6:].startswith(', ')]} {now}", f"{on[then[-6:].startswith(', ')]} {then}"
    owner, payees = one.role("subject"), one.roles.get("object", [])
    if one.frame in ("ads_count", "posts_count"):
        if owner is None or one.roles.get("where"):
            return ""  # those of a kind: whether the other time's are of it too is not said
        noun = _WHAT[one.frame.partition("_")[0]]
        done = "created" if noun == "ads" else "posted"
        if not quant.endswith("as many"):
            quant = quant.replace("less", "fewer").replace("as much", "as many")
        return f"The {owner.name.removeprefix('The ')} {done} {quant} {noun} {at} {than} {to}."
    if one.frame != "paid":
        return f"{in_words.payer(one)} spent {quant} {at} {than} {to}." if in_words.payer(one) else ""
    if len(payees) != 1 or one.title or one.roles.get("for"):
        return ""
    return f"{in_words.payer(one)} paid {payees[0].name} {quant} {at} {than} {to}." if in_words.payer(one) else ""


_BEFORE_A_TIME = regex(r"(?:(?:in|on|during|over|for) )?(?:the )?", re.IGNORECASE)


def _other_time(reader: Reader, then: Period | None, words: str) -> Period | None:
    """The time that is told beside one that was told; None where it can't be said which it is."""
    if then is None or then.since is None or then.until is None:
        return None
    if re.fullmatch(_LATER, words) and (match := counted_times.AFTER.search(words)):
        # of a day or a stretch that is none of these, what comes next can't be told
        counted = counted_times.counted(match, then) if in_words.unit_of(then) else None
        return counted if counted is not None and counted.since is not None else None
    found = dates.periods(words, reader.written, reader.day_first)
    if len(found) != 1 or not _BEFORE_A_TIME.fullmatch(words[: found[0].start]) or words[found[0].end :].strip():
        return None
    told_then = reader.in_context(found[0], words, found)
    if not re.search(r"\b(?:19|20)\d\d\b", words) and told_then.since is not None and told_then.until is not None:
        # a month without its year: of those around the time that was told, the nearest
        there = [(one.since, one) for step in (-1, 0, 1) if (one := dates.said_in_year(found[0], then.since.year + step)).since]
        if there:
            told_then = min(there, key=lambda pair: abs((pair[0] - then.since).days))[1]  # type: ignore[operator]
    return told_then


_HELD = regex(
    rf"{_LEAD}(?P<who>He|She) (?:(?:held|kept|had|left|gave up|resigned|quit) (?P<post>(?:the|that|this) (?:post|position|job|office|title|role))|served|stayed on|remained in (?:the|that) (?:post|position|job|office|role)) (?P<when>(?:from|until|till|since|between|up to|through) (?:[^,;]|, (?=\d{{4}}\b)){{4,50}}?|(?<=left the post )in [^,;]{{4,30}}?)\W*$"
)


def _held(reader: Reader, before: Told, text: str) -> str:
    """'She held the post until January 2017': the office that was told of."""
    one, match = before.of("title"), _HELD.match(text)
    who, of = (one.role("subject"), one.role("object")) if one is not None else (None, None)
    if match is None or one is None or who is None or of is None or one.negated or who.kind != "person" or not one.title:
        return ""
    if not short_forms.may_be(match["who"], who.name):
        return ""  # 'He' behind what a woman was
    if len(one.roles["object"]) != 1 or not dates.periods(match["when"], reader.written, reader.day_first):
        return ""
    return f"{who.name} was {one.title} of {of.name} {match['when']}."


_RESIGNED = regex(
    rf"{_LEAD}(?:(?P<form>(?:(?:[Hh]is|[Hh]er) (?:own )?(?:[a-z]+ ){{0,2}}(?:form|disclosure|filing|report)|(?:The|That) (?:[a-z]+ ){{0,2}}(?:form|disclosure|filing))) (?:states|says|shows|records|reports|notes|has it)(?: that)? )?(?P<who>[Hh]e|[Ss]he) (?:had )?(?P<did>resigned|left|quit|stepped down|departed)(?: (?:the|that) (?:company|firm|post|board|position|job|group))? (?P<when>(?:in|on|before|after|by|at the end of) (?:[^,;]|, (?=\d{{4}}\b)){{4,40}}?)(?P<told>,? (?:according to|by) (?:(?:his|her) [a-z ]*(?:form|disclosure|filing|report)|the [a-z ]*(?:form|disclosure|filing)))?\W*$"
)


def _resigned(reader: Reader, before: Told, text: str) -> str:
    """'He resigned in August 2016', 'His own form states that he resigned on August 16': from what he was said to be something of, or to have left."""
    one, match = before.of("title", "left"), _RESIGNED.match(text)
    who, of = (one.role("subject"), one.role("object")) if one is not None else (None, None)
    if match is None or one is None or who is None or of is None or one.negated or who.kind != "person":
        return ""
    if one is not before.readings[-1] or len(one.roles["object"]) != 1 or not short_forms.may_be(match["who"], who.name):
        return ""
    if not dates.periods(match["when"], reader.written, reader.day_first):
        return ""
    if match["form"] or match["told"]:
        return f"{who.name}'s disclosure form says {match['who'].lower()} resigned from {of.name} {match['when']}."
    return f"{who.name} resigned from {of.name} {match['when']}."


_THAT_WAS_WHO = regex(
    r"(?:That|It|The one|That one) was (?:the campaign of )?(?P<who>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})(?:['\u2019]s?(?: campaign)?)?\W*$"
)


def _alone(reader: Reader, before: Told, text: str) -> str:
    """'That was Y', behind 'Only one candidate paid X'."""
    one, match = before.of("paid_payers"), _THAT_WAS_WHO.match(text)
    payees = one.roles.get("object", []) if one is not None else []
    if (
        match is None
        or one is None
        or one.roles.get("subject")
        or len(payees) != 1
        or one.amount is None
        or one.amount.figure != 1
    ):
        return ""
    when = in_words.day_or_month(one.period)
    return f"{match['who']} was the only candidate to pay {payees[0].name} in {when}." if when else ""


_FOR_WHOM = regex(
    rf"{_LEAD}(?:It|They|{_FIRM}|The group) (?:represented|was (?:hired|retained|engaged) by|worked for|acted for|did so for|was working for|was acting for) (?P<who>(?:the )?[A-Z][^,;.]{{2,80}})\W*$"
)
_CLIENT = regex(
    r"\blobbied (?:[A-Z][a-z]+ |the (?:House|Senate) )?for (?P<who>[A-Z][\w&.'\u2019-]*(?: (?:of |and |& )?[A-Z][\w&.'\u2019-]*){0,4})(?= (?:on|about|over|in)\b|\W*$)"
)
_FEES = regex(
    rf"{_LEAD}(?:It|They|{_FIRM}) (?:was paid|were paid|received|earned|got|charged|collected) (?P<sum>(?:about |more than |some |nearly |almost |at least )*\$[\d,.]+(?: million| billion)?)(?: (?:in fees|for (?:it|that|this|its work|the work|lobbying)))?(?P<when> (?:a|per|each|every|in|for|during) (?!month\b|year\b)[^,;]{{3,40}}?)?\W*$"
)


def _registered(reader: Reader, before: Told, text: str) -> str:
    """'The company represented X', behind its registration; 'It was paid $75,000 in the third quarter', behind for whom it lobbied."""
    one = before.of("registered", "lobbied", "lobby_issue")
    who = one.role("subject") if one is not None else None
    if one is None or who is None or one.negated or len(one.roles["subject"]) != 1 or one is not before.readings[-1]:
        return ""
    whom = one.roles.get("object", [])
    if not whom and (client := _CLIENT.search(one.text)):
        whom = [Ref(client["who"], client["who"], "organisation")]
    if fees := _FEES.match(text):
        lobbying = re.search(r"\blobb", one.text) is not None
        return f"{whom[0].name} paid {who.name} {fees['sum']}{fees['when'] or ''}." if lobbying and len(whom) == 1 else ""
    if (match := _FOR_WHOM.match(text)) and not whom and re.search(r"\bforeign agent\b", one.text):
        return f"{who.name} registered as a foreign agent for {match['who']}."
    return ""


_HIRED = regex(
    rf"{_LEAD}{_IT_GOT} (?:was|were|had been) (?:hired|retained|engaged|brought in|taken on|paid|employed) (?P<what>to [a-z][^,;]{{4,60}}|for [a-z][^,;0-9$]{{4,60}}|as (?:its|the campaign['\u2019]s|their|his|her|an?) [a-z][a-z ]{{3,30}})\W*$"
)
_ALL_OF_ITS = regex(rf"{_LEAD}All (?:of )?(?:its|their|the|those|these) payments(?P<rest> (?:were|was|came|fell) [^;]{{5,60}})$")


def _hired(reader: Reader, before: Told, text: str) -> str:
    """'It was hired to build the website', of who was paid right before; 'All of its payments were made in 2016'."""
    one = before.payment
    payees = one.roles.get("object", []) if one is not None else []
    if one is None or one.negated or len(payees) != 1 or one not in before.readings:
        return ""
    if (every := _ALL_OF_ITS.match(text)) and re.search(r"\b(?:its|their)\b", text):
        return f"All of the payments{every['rest']}"
    match = _HIRED.match(text)
    if match is None or not in_words.payer(one):
        return ""
    what = match["what"]
    if what.startswith("as "):
        what = _as_a_trade(what)
    return f"{in_words.payer(one)} paid {payees[0].name} {what}." if what else ""


def _share_of_it(reader: Reader, before: Told, text: str) -> str:
    """'Nearly nine dollars in ten went for legal costs', of the total that was told right before."""
    return told_total.share_of(before.readings[-1], text) if before.readings else ""


_COUNT = r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{1,2})"
_MOST_OF_ALL = regex(
    rf"{_LEAD}(?:(?:That|This|It) (?:was|is) (?:more than {_PAYER} {_GIVEN}(?: to)? (?:anyone|anybody|any other (?P<what>[a-z]+))(?: else)?|the most (?:that )?{_PAYER} {_GIVEN}(?: to)? (?:anyone|anybody|any(?: one)? (?P<what2>[a-z]+)))"
    rf"|(?P<n>(?:Only |Just )?{_COUNT}) (?:other )?(?P<what3>vendors|firms|companies|payees|suppliers|contractors) {_GOT} more)(?: than (?:that|it))?\W*$"
)
_PAYEES = frozenset(["", "vendor", "firm", "company", "payee", "supplier", "contractor", "business"])


def _most_of_all(reader: Reader, before: Told, text: str) -> str:
    """'That was more than it paid to anyone else', 'Two firms got more', of the one payee that was told."""
    one, match = before.of("paid"), _MOST_OF_ALL.match(text)
    payees = one.roles.get("object", []) if one is not None else []
    if (
        match is None
        or one is None
        or one is not before.readings[-1]
        or one.negated
        or len(payees) != 1
        or not in_words.payer(one)
    ):
        return ""
    if one.title or one.roles.get("for") or (match["what"] or match["what2"] or "") not in _PAYEES:
        return ""
    during = in_words.during(one.period)
    if during is None:
        return ""  # of a payment of one day: whether the most at once is meant, or in all, is not said
    if match["n"]:
        return (
            f"{match['n'][0].upper()}{match['n'][1:]} vendors got more from {in_words.payer(one)} than {payees[0].name}{during}."
        )
    return f"{in_words.payer(one)} paid {payees[0].name} more than any other vendor{during}."


_TRADES = {
    "pollster": "polling",
    "polling firm": "polling",
    "media buyer": "media",
    "printer": "printing",
    "lawyer": "legal services",
    "law firm": "legal services",
    "lawyers": "legal services",
    "fundraiser": "fundraising",
}
"""What somebody is called who is paid for something, and for what."""


def _as_a_trade(words: str) -> str:
    """'As its pollster' as what it was paid for; '' for a trade that the list has not."""
    trade = re.sub(r"^as (?:its|the campaign['\u2019]s|their|his|her|an?) (?:(?:chief|main|lead|principal) )?", "", words)
    return f"for {_TRADES[trade]}" if trade in _TRADES else ""


_TOOK_ON = regex(
    r"(?P<who>(?:[A-Z][\w.'\u2019-]+ ){0,3}?[A-Z][\w.]+(?:['\u2019]s?)?(?: campaign)?|The (?:[A-Z][\w.]+ ){1,3}campaign|The campaign|It) (?:hired|retained|engaged|employed) (?P<whom>[A-Z][\w&.'\u2019-]*(?: (?:of |and |& )?[A-Z][\w&.'\u2019-]*){0,4}(?:, an? [^,;]{3,60},)?) as (?:its|their|his|her) (?P<what>[a-z][a-z ]{3,30})\W*$"
)
_SOLD = regex(
    r"(?P<whom>[A-Z][\w&.'\u2019-]*(?: (?:of |and |& )?[A-Z][\w&.'\u2019-]*){0,4})(?:, an? [^,;]{3,60},)? (?:sold|supplied) (?:(?P<who>(?:the |[Tt]he )?(?:[A-Z][\w.'\u2019-]+ ){1,3}(?:campaign|committee)|the campaign) (?P<what>(?!\$|about |more )[A-Za-z][A-Za-z -]{2,50})|(?P<what2>(?!\$|about |more )[A-Za-z][A-Za-z -]{2,50}?) to (?P<who2>(?:the )?(?:[A-Z][\w.'\u2019-]+ ){0,3}(?:campaign|committee)))\W*$"
)


_LOBBYISTS = regex(
    r"(?P<who>[A-Z][\w.'\u2019-]+ [A-Z][\w.'\u2019 -]*?) (?:was|were|is|are) (?:an? |the )?(?:registered )?lobbyists? for (?P<whom>[A-Z][^,;]{2,60}?)\W*$"
)
_TWEETED_ABOUT = regex(
    r"(?P<who>[^,;\"]{0,50}\b(?:accounts?|trolls|handles)) (?P<not>did not |didn['\u2019]t |never )?(?:tweet|tweeted|posted?|wrote|write) about (?P<what>[A-Z@#][\w ]{1,40}?)\W*$"
)
_ANY_OTHER_OF = regex(
    r"(?P<left>.*\bthan any other) of (?:the |its |their )?(?:[A-Z][\w ]+['\u2019]s |agency['\u2019]s )?accounts\W*$"
)


_PLATFORMS = "Facebook|Twitter|Google|YouTube|Snapchat|Instagram|LinkedIn"
_ADVERTISED = regex(
    rf"(?P<who>(?:The |the )?[A-Z][\w.'\u2019 -]{{2,50}}?|The campaign|It) (?P<not>did not |didn['\u2019]t |never )?(?:advertised?|(?:bought|buy|ran|run|placed?) (?:(?P<none>no) |any )?(?:(?:paid|political|campaign) )?(?:ads|advertisements|advertising|adverts|spots)) (?:on|with|from) (?P<where>{_PLATFORMS})(?P<when>,? (?:in|during|before|after|between|from|since|until|through) (?:[^,;]|, (?=\d{{4}}\b)){{4,50}}?)?\W*$"
)


def _advertised(reader: Reader, before: Told, text: str) -> str:
    """'The campaign advertised on Facebook in 2015', of one whose reports list the platform as a payee: where an agency may have bought for it, none of its own payments tells."""
    match = _ADVERTISED.match(text)
    if match is None:
        return ""
    named = [m.ref for m in reader.discourse.mentions(match["who"])]
    payers = {ref.name for ref in map(reader.candidate, named) if ref.kind == "campaign" or ref.name in reader.known.committees}
    if len(payers) != 1 or not reader.known.pays(next(iter(payers)), match["where"]):
        return ""
    paid = "did not pay" if match["not"] or match["none"] else "paid"
    return f"{match['who']} {paid} {match['where']}{match['when'] or ''}."


def _plainly(reader: Reader, before: Told, text: str) -> str:
    """What is said in other words than those that are read: 'was a lobbyist for', 'tweeted about', 'any other of its accounts'."""
    if (match := _LOBBYISTS.match(text)) and " and " not in match["who"]:
        return f"{match['who']} lobbied for {match['whom']}."
    if match := _TWEETED_ABOUT.match(text):
        return f"{match['who']} {'never ' if match['not'] else ''}mentioned {match['what']}."
    if match := _ANY_OTHER_OF.match(text):
        return f"{match['left']} account."
    return ""


_ITS_BOARD = regex(
    rf"{_LEAD}(?P<who>He|She) (?:also |then |had |has )*(?:sat on|served on|was on|is on|was a member of|joined) its (?P<board>(?:[a-z]+ )?(?:board|council|committee)(?: of (?:directors|advisers|advisors))?)(?P<when> (?:from|since|until|between) [^,;]{{4,50}}?)?\W*$"
)


def _board(reader: Reader, before: Told, text: str) -> str:
    """'He sat on its advisory council', of one that was said to have paid him, or that he was something of."""
    match, one = _ITS_BOARD.match(text), before.readings[-1] if before.readings else None
    if match is None or one is None or one.frame not in ("paid", "title", "consulted", "disclosed", "board"):
        return ""
    both = [*one.roles.get("subject", []), *one.roles.get("object", [])]
    who, of = ([ref for ref in both if ref.kind == kind] for kind in ("person", "organisation"))
    if len(who) != 1 or len(of) != 1 or len(both) != 2 or not short_forms.may_be(match["who"], who[0].name):
        return ""
    return f"{who[0].name} was a member of the {match['board']} of {of[0].name}{match['when'] or ''}."


_ANOTHER = regex(
    rf"{_LEAD}(?:Another|A second|A third|A further) (?P<what>loan|debt|note|mortgage) (?:came|was) from (?P<whom>[A-Z][^,;]{{2,60}}?)\W*$"
)


def _dealt(reader: Reader, before: Told, text: str) -> str:
    """'X hired Y as its pollster', 'Y sold X hats': what X paid Y for."""
    if took := _TOOK_ON.match(text):
        what = _as_a_trade(f"as its {took['what']}")
        return f"{took['who']} paid {took['whom']} {what}." if what else ""
    if sold := _SOLD.match(text):
        who, what = sold["who"] or sold["who2"], sold["what"] or sold["what2"]
        return f"{who[0].upper()}{who[1:]} paid {sold['whom']} for {what}."
    return ""


_ON_A_FORM = regex(
    rf"{_LEAD}(?P<all>Both|None of (?:them|these|those|the (?:two|three|four|companies|firms))|Neither(?: of (?:them|these|the two))?|Neither (?:company|firm)|All (?:two|three|four|of them)) (?:had )?(?:is|are|was|were|been |appear(?:s|ed)?|stood|featured|figured)(?: listed| named| disclosed| mentioned| found)? (?:in|on) (?P<form>(?:his|her) [a-z]+ (?:disclosure|form|version|filing|one))\W*$"
)


def _on_a_form(reader: Reader, before: Told, text: str) -> str:
    """'None of them appeared in his first disclosure': of those who were said to have paid its filer."""
    match = _ON_A_FORM.match(text)
    if match is None:
        return ""
    paid = [r for r in before.readings if r.frame == "paid" and not r.negated]
    who = [r.roles["subject"][0].name for r in paid if len(r.roles.get("subject", [])) == 1]
    filers = {ref.name for r in paid for ref in r.roles.get("object", [])}
    if len(paid) != len(before.readings) or len(who) != len(paid) or len(set(who)) < 2 or len(filers) != 1:
        return ""
    if match["all"].startswith(("Both", "Neither")) and len(set(who)) != 2:
        return ""
    filer = next(iter(filers))
    form = re.sub(r"^(?:his|her) ", "", match["form"])
    if match["all"].startswith(("None", "Neither")):
        listed = ", ".join(who[:-1]) + f" or {who[-1]}"
        return f"{filer}'s {form} did not list {listed}."
    listed = ", ".join(who[:-1]) + f" and {who[-1]}"
    return f"{filer}'s {form} listed {listed}."


_OF_THE_LOAN = regex(
    rf"{_LEAD}(?:The|That|This|Its|His|Her) (?P<what>note|loan|mortgage|debt|line of credit) (?:(?:carried|bore|had|carries|bears|has|was at|was made at|came at|came with) (?:an? )?(?:(?:annual|yearly|fixed|variable) )?(?:interest(?: rate)?|rate) of (?P<rate>[\d.]+(?: ?%| per ?cent))|(?:was|is) at (?P<rate2>[\d.]+(?: ?%| per ?cent))|(?:dates? (?:from|back to)|dated from|goes back to|went back to|was (?:taken out|made|signed|granted|given) in) (?P<year>(?:19|20)\d\d))\W*$"
)


def _of_a_loan(reader: Reader, before: Told, text: str) -> str:
    """'The mortgage dates from 2014', of what was said to be owed."""
    another, listed = _ANOTHER.match(text), before.readings[-1] if before.readings else None
    if another and listed is not None and listed.kind in ("document", "tie"):
        filer = listed.role("subject")
        return f"{filer.name} owed {another['whom']} money." if filer is not None and filer.kind == "person" else ""
    one, match = before.of("owes", "disclosed"), _OF_THE_LOAN.match(text)
    if (
        one is not None
        and one.frame == "disclosed"
        and not (re.search(r"\bow(?:ing|ed|es)\b", one.text) and len(one.roles.get("object", [])) == 1)
    ):
        return ""  # what else a form lists
    who, whom = (one.role("subject"), one.role("object")) if one is not None else (None, None)
    if match is None or one is None or who is None or whom is None or one.negated or who.kind != "person":
        return ""
    if match["year"]:
        return f"{who.name} took out a {match['what']} from {whom.name} in {match['year']}."
    return f"{who.name} owed {whom.name} money at an interest rate of {match['rate'] or match['rate2']}."


_GOES_ON = regex(
    rf"{_LEAD}(?:His|Her|The|Its) (?P<whose>office|team|investigators|prosecutors|staff) (?P<did>[a-z]+ed (?:(?:about|more than|nearly|some|almost|over) )*\d[\d,]* [a-z -]+)\W*$"
)


def _of_a_report(reader: Reader, before: Told, text: str) -> str:
    """'His office interviewed about 500 witnesses', behind what the special counsel did by his report."""
    match = _GOES_ON.match(text)
    if match is None or not re.search(r"\b[Ss]pecial [Cc]ounsel\b", before.text) or not re.search(r"\breport\b", before.text):
        return ""
    report = f"The {reader.last_report.name} report" if reader.last_report is not None else "The special counsel's report"
    return f"{report} says that the special counsel's {match['whose']} {match['did']}."


_RULES: tuple[Callable[[Reader, Told, str], str], ...] = (
    _of_another_time,
    _held,
    _resigned,
    _alone,
    _registered,
    _hired,
    _most_of_all,
    _share_of_it,
    _advertised,
    _dealt,
    _plainly,
    _board,
    _on_a_form,
    _of_a_loan,
    _of_a_report,
)
_AS_MANY = regex(r"\bas (?:many|much|often)\b")
_WHOSE = "which of those named before are meant is not sure"
_FIRST = (_registered, _on_a_form)
"""Those by which a sentence is read though a frame fits it: its pronoun is of who did what was told, whoever else a frame might take."""


_EACH = regex(
    r"(?P<one>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})(?P<s>['\u2019]s)? and (?P<two>[A-Z][\w.]+(?: [A-Z][\w.]+){0,2})(?(s)['\u2019]s campaigns?) each (?P<rest>(?:spent|raised|paid|reported|took in|owed) [^;]{5,120}?)\W*$"
)


def _of_each(reader: Reader, sentence: Sentence) -> list[Reading]:
    """'X and Y each spent more than $5 million': said of each; [] where it is not read of both."""
    match = _EACH.match(sentence.text)
    made: list[Reading] = []
    for which in ("one", "two") if match is not None else ():
        whole = f"{match[which]}'s campaign {match['rest']}."  # type: ignore[index]
        of_one = [
            r
            for r in reader.claims_of(Sentence(sentence.start, sentence.end, whole, sentence.paragraph, ()))
            if outside.framed(r) and not r.unsure and not r.uncheckable
        ]
        if len(of_one) != 1:
            return []
        start, end = match.span(which)  # type: ignore[union-attr]
        end = end if which == "one" else match.end("rest")  # type: ignore[union-attr]
        made.append(
            replace(
                of_one[0],
                start=sentence.start + start,
                end=sentence.start + end,
                text=sentence.text[start:end],
                assumptions=[*of_one[0].assumptions, f"what is said of each is said of one: {whole}"],
            )
        )
    return made


def restored(reader: Reader, sentence: Sentence, before: Told, found: list[Reading]) -> list[Reading]:
    """What a sentence says that is put whole; [] if no rule fits, or what is put so is not read for sure."""
    if sentence.quotes or len(sentence.text) > 200:
        return []
    if _AS_MANY.search(sentence.text) and any(r.frame.endswith("_share") for r in found):
        found = []  # 'a third as many' is no share of all
    read = any(outside.framed(r) and not r.unsure and r.frame not in by_figure.FOUND for r in found)
    if not read and (each := _of_each(reader, sentence)):
        return each
    for rule in _FIRST if read else _RULES:
        text = sentence.text.strip()
        whole = rule(reader, before, text)
        if not whole and rule is _on_a_form and _ON_A_FORM.match(text):
            return [replace(r, unsure=_WHOSE) if r.kind == "payment" and not r.unsure else r for r in found]
        if not whole:
            continue
        made = [
            r
            for r in reader.claims_of(Sentence(sentence.start, sentence.end, whole, sentence.paragraph, ()))
            if outside.framed(r)
        ]
        if len(made) != 1 or made[0].unsure or made[0].uncheckable:
            return []
        (one,) = made
        return [
            replace(
                one,
                start=sentence.start,
                end=sentence.start + len(text.rstrip(" .")),
                text=text.rstrip(" ."),
                assumptions=[*one.assumptions, f"what the sentence leaves out is put back: {whole}"],
            )
        ]
    return []
