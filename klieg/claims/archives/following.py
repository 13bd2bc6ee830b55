"""What a sentence says of how many follow an account of an archive: its followers at a time, whether it had more than another, or the most of all.

Read only where every word of the sentence is one of those by which followers are spoken of: a word beyond them may narrow what is said. Nothing here looks at what an archive holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from klieg.claims.archives import terms
from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading, Ref
from klieg.claims.sentences import vocabulary
from klieg.claims.sentences.marked import Marked

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader

_FOLLOWED = regex(
    r"\b(?:followers?|followings?|audiences?|followed|most[- ]followed|(?:had|has) (?:<A\d+> )?(?:people|users) following)\b",
    re.IGNORECASE,
)
_THAN = regex(
    r"[^.]*?\baccount\b[^.]*?\b(?:(?P<less>fewer|smaller)|(?:more|larger|bigger|greater|wider))\b[^.]*?\bthan account\b[^.]*\.?\s*",
    re.IGNORECASE,
)
"""The one that has more, or fewer, stands first."""
_FOLLOWS = regex(
    r"(?<!people )(?<!users )(?<!most )(?<!most-)(?<!was )(?<!were )(?<!is )(?<!been )(?<!be )\bfollowed\b|\bfollowed (?!by\b|account\b|of\b|in\b|on\b)",
    re.IGNORECASE,
)
"""Whom an account itself follows is another number."""
_SOME_OF_THEM = regex(
    r"\bfollowers? (?:of|had|has|from|in the archive)\b(?! account)|\baccount['\u2019]?s? followers? (?:had|has|were)\b|<A\d+> (?:accounts|of)\b|\bfollowed by (?:the )?accounts?\b|\b(?:people|users) followed\b(?! account)"
)
_OF_ITS_OWN = regex(
    r"\b(?:its|his|her|had account) (?:most|largest|biggest|widest|greatest)\b|\b(?:it|he|she|account) had\W*$|\bat any\b|\bmost followers (?:that )?account\b|\bof its\b",
    re.IGNORECASE,
)
_MOST = regex(
    r"\b(?:most[- ]followed|(?:largest|biggest|widest|greatest) (?:following|audience|number of followers)|(?:the )?most followers|more followers than any|"
    r"(?:no (?:other )?|none of (?:the|its|their|these|those) )(?:accounts?|trolls?|handles?|personas?)[^.;]* (?:more followers|(?:larger|bigger|wider) (?:following|audience)))",
    re.IGNORECASE,
)

_NO_OTHER = regex(
    r"(?:And |But )?(?:[Nn]o other (?:account|handle|persona|troll)|[Nn]one of the (?:other|others|other accounts)|[Nn]obody else)\b[^.;<]{0,40}(?:<E\d+>[^.;<]{0,30})?\b(?:had|has) (?:more|(?:a )?(?:bigger|larger|wider|greater) (?:audience|following))(?: than (?:it|that))?[.]?\s*"
)
"""'No other account had more', behind the followers of one."""
_WITH = regex(r",? with (?P<n><A\d+>)(?: followers)?(?=\W*$)")
_ITS = regex(r"\b(?:[Ii]t(?P<s>s?)|[Tt]h(?:e|at|is) (?:account|handle|persona))(?=['\u2019 ])")
"""'Its following reached 53,557': of the account that was spoken of."""
_THEN = regex(
    r",? (?:by then|then|at (?:the|that) time|(?:in|over|during|throughout) (?:those|these|the same) (?:weeks|months|days|six weeks))(?=\W*$)"
)
_THEN_FIRST = regex(
    r"(?:And |But )?(?:By then|At (?:the|that) time|(?:In|Over|During|Throughout) (?:those|these|the same) (?:[a-z]+ )?(?:weeks|months|days)),? "
)
"""A time that was spoken of."""


def _no_other(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """'Jenn_Abrams had 62,000 followers. No other account had more': it had the most; None where no account's followers were told right before."""
    last = next((r for r in reader.last_said if r.frame == "posts_followers" and not r.title and not r.unsure), None)
    if last is None or not _NO_OTHER.fullmatch(marked.text):
        return None
    whole = text.rstrip()
    made = Reading("posts_followers", "count", 0, len(whole), whole, dict(last.roles), "most", None, last.period)
    made.assumptions = [f"which account is carried over from: {last.text}"]
    return made


def reading(reader: Reader, text: str, marked: Marked) -> Reading | None:
    """An account's followers as a sentence states them; None if it speaks of none, of no account of a loaded archive, or says more than can be read."""
    if not reader.known.accounts or not (_FOLLOWED.search(marked.text) or _NO_OTHER.fullmatch(marked.text)):
        return None
    if (more := _no_other(reader, text, marked)) is not None:
        return more
    plain = vocabulary.plain(marked.text)
    behind = _WITH.search(plain)
    if behind and _MOST.search(plain):
        plain = plain[: behind.start()]
    named = marked.refs_in(plain)
    accounts = terms.accounts(reader, [ref.name for ref in named], plain, certain=True)
    if not accounts and reader.account is not None and (its := _ITS.search(plain)):
        accounts = [reader.account.name]
        own = "account's" if its["s"] else "account"
        plain = plain[: its.start()] + own + plain[its.end() :]
    for mark in re.findall(r"<E\d+>", plain):
        ref = marked.ref(mark)
        if ref.name in accounts or reader.known.archive(ref.name):
            plain = plain.replace(mark, "account")
    for name in sorted(accounts, key=len, reverse=True):
        plain = re.sub(rf"[@\"\u201c]?\b{re.escape(name)}\b[\"\u201d]?", "account", plain)
    pointed = _THEN.search(plain)
    if pointed:
        plain = plain[: pointed.start()]
    elif pointed := _THEN_FIRST.match(plain):
        plain = plain[pointed.end() :]
    never = re.search(r"\bnever\b", plain) is not None
    plain = re.sub(r" ?\bnever\b", "", plain)
    amounts = marked.amounts_in(plain)
    unread = vocabulary.unknown(plain, word_list("follower_words")) or re.search(r"<E\d+>", plain)
    if unread or len(accounts) not in (1, 2) or len(amounts) > 1 or any(a.unit != "count" for a in amounts):
        return None
    if len(_FOLLOWED.findall(plain)) != 1 or _FOLLOWS.search(plain) or _SOME_OF_THEM.search(plain):
        return None
    title, amount = "", amounts[0] if amounts else None
    if len(accounts) == 2:
        compared = _THAN.fullmatch(plain)
        if compared is None or amount is not None:
            return None
        title = "fewer" if compared["less"] else "more"
    elif _MOST.search(plain):
        if amount is not None or _OF_ITS_OWN.search(plain):
            return None
        title, amount = "most", marked.amount(behind["n"]) if behind else None
    elif amount is None or re.search(r"\b(?:more|fewer|less|larger|bigger|accounts|than|most|largest|biggest|greatest)\b", plain):
        return None
    if (re.search(r"\bno\b", plain) and title != "most") or (never and amount is None):
        return None
    where = [Ref(name, name, "account") for name in accounts]
    owner = Ref(
        accounts[0],
        reader.archive.name if reader.archive else "the archive loaded",
        "archive",
        "an account of a loaded archive is named",
    )
    roles = {"subject": [owner], "where": where[:1], **({"other": where[1:]} if len(where) > 1 else {})}
    made = Reading("posts_followers", "count", 0, len(text.rstrip()), text.rstrip(), roles, title, amount)
    one_time, made.period = vocabulary.time(reader, text, marked, plain)
    if not one_time:
        return None
    if pointed and made.period is None and (spoken := reader.same_period("that period")) is not None:
        made.period = spoken.carry()
    made.assumptions = [owner.how]
    made.negated = never
    return made
