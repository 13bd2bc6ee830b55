"""What an account of an archive wrote itself, and what it shared of others, without a figure: 'TEN_GOP mostly passed along what others had written', 'it did not write a single one of its own'.

A recogniser of counting.py, and a step of topics.py. Nothing here looks at a record.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.archives import terms
from klieg.claims.archives.archive_clause import ArchiveClause, Draft, Measured
from klieg.claims.language.patterns import regex
from klieg.claims.reading import Ref

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader
    from klieg.claims.sentences.marked import Clause

_OTHERS = r"(?:(?:of )?(?:other people|others|other users|somebody else|someone else|strangers)(?:['\u2019]s?)?(?: (?:tweets|posts|messages|words|texts))?|what (?:other people|others|other users|somebody else|someone else) (?:had )?(?:written|wrote|posted|said|tweeted)(?: on \w+)?|(?:the )?(?:tweets|posts|messages|words) of (?:others|other people|other users))"
_ONE = r"(?:anything|anyone|anybody|a (?:single )?(?:thing|tweet|post|message|soul|word)|one|once|at all)"
_ENDS = r"(?=\W*$|,? (?:not (?:even |so much as )?once|(?:in|on|between|from|during|over|through|throughout|before|after) (?:\d|the (?:[a-z]+ ){0,3}(?:weeks|months|autumn|fall|run-up)|those|these|that|(?:January|February|March|April|May|June|July|August|September|October|November|December|Oct|Nov)\b)))"
_MOSTLY = r"(?:mostly|mainly|largely|chiefly|primarily|predominantly|for the most part)"
_SHARED_MOSTLY = regex(
    rf"\b{_MOSTLY}(?: just| only| merely| simply)? (?:shared|retweeted|reposted|relayed|passed (?:on|along)|repeated|copied)(?: (?:and|or) [a-z]+ed)? {_OTHERS}|\b(?:shared|retweeted|reposted) (?:rather than|more (?:often )?than (?:it|they|he|she)) wrote\b"
)
_SHARED_NONE = regex(
    rf"\b(?:did not|didn['\u2019]t|never|not once did (?:it|they))(?: once| ever| even)* (?:shared?|retweet(?:ed)?|repost(?:ed)?)(?: {_ONE})?{_ENDS}|\bwithout (?:ever |once |even )*(?:sharing|retweeting|reposting) {_ONE}{_ENDS}|\bnever once (?:shared|retweeted|reposted)(?: {_ONE})?{_ENDS}|\b(?:retweeted|reposted|shared) (?:nobody|no one|nothing)(?: else)?{_ENDS}"
)
_WROTE_NONE = regex(
    r"\b(?:did not|didn['\u2019]t|never)(?: once| ever| even)* (?:write|wrote|compose[d]?|post(?:ed)?)(?: even)? (?:a (?:single )?(?:one|tweet|post|message|word)|one|any(?:thing)?)(?: of them)? of (?:its|their|his|her) own\b|\bwrote (?:nothing|none(?: of them)?|not one(?: of them)?) (?:of (?:its|their|his|her) own|itself|themselves)\b|\bwithout (?:ever |once )*writing (?:a (?:single )?(?:one|tweet|post)|anything|one)(?: of (?:its|their|his|her) own)?\b"
)
_WROTE_MOST = regex(
    r"\bwrote (?P<part>most|all|half) of (?:its|their|his|her|the|these|those)(?: (?:posts|tweets|messages|them))? (?:itself|themselves|himself|herself)\b"
)
_DID_NOTHING_ELSE = regex(r"\bdid nothing but (?:share|retweet|repost)\b|\b(?:only|just) ever (?:shared|retweeted|reposted)\b")
_KINDS = (
    (_SHARED_MOSTLY, "most", "share"),
    (_SHARED_NONE, "none", "share"),
    (_WROTE_NONE, "none", "original"),
    (_WROTE_MOST, "", "original"),
    (_DID_NOTHING_ELSE, "all", "share"),
)
"""The words, how many of them, and of which kind."""


def told(reader: Reader, clause: Clause, plain: str) -> bool:
    """Whether a clause tells so of an account, or a kind of account, of a loaded archive."""
    return _found(plain) is not None and _of_whom(reader, clause, plain)


def _of_whom(reader: Reader, clause: Clause, plain: str) -> bool:
    named = [m.ref for m in clause.mentions() if not m.ref.how]
    if terms.accounts(reader, [ref.name for ref in named], plain, certain=True) or terms.category(plain):
        return True
    return reader.account is not None and not any(
        ref.kind in ("person", "campaign") or not reader.known.archive(ref.name) for ref in named
    )


def _found(plain: str) -> tuple[str, str, str] | None:
    for pattern, word, kind in _KINDS:
        if match := pattern.search(plain):
            return match[0], word or match["part"].lower(), kind
    return None


def measured(said: ArchiveClause) -> Measured | None:
    """'TEN_GOP mostly passed along what others had written': most of its posts are shares."""
    found = _found(said.plain) if said.what == "posts" else None
    if found is None or said.counts or not _of_whom(said.reader, said.clause, said.plain):
        return None
    if said.shares:
        return Measured("posts_share", said.shares[0], "", said.period) if _WROTE_MOST.search(said.plain) else None
    return Measured("posts_share", None, found[1], said.period)


def run_by(reader: Reader, clause: Clause, plain: str) -> Ref | None:
    """'TEN_GOP was controlled by the agency', 'that account was run by it': the account of a loaded archive that is said to be of the one whose archive it is."""
    match = terms.RUN_BY.search(clause.text)
    if match is None or not reader.known.archive(clause.marked.ref(match["who"]).name):
        return None
    if _RUN_OTHERWISE.search(clause.text[: match.start("not")] + clause.text[match.end("not") :]):
        return None
    ahead = plain[: len(clause.original_text(0, match.start()))]
    named = terms.accounts(reader, [m.ref.name for m in clause.mentions()], ahead, certain=True)
    if len(named) == 1 and named[0].lower().lstrip("@") in reader.known.accounts:
        return Ref(named[0], named[0].lstrip("@"), "account")
    carried = reader.account if not named and _THAT_ACCOUNT.search(ahead) else None
    return replace(carried, how=f"which account is carried over: {carried.name}") if carried is not None else None


def of_the_run(draft: Draft) -> None:
    """Of the account that is said to be run, and of nothing else."""
    if draft.measured.word in RUN_WORDS and (one := run_by(draft.said.reader, draft.said.clause, draft.said.plain)):
        draft.reading.roles["where"] = [one]
        plain, reading = draft.said.plain, draft.reading
        said = re.search(rf"@?\b{re.escape(one.text)}\b|\b[Tt]h(?:at|e|is) (?:[A-Za-z]+ )?(?:account|handle|persona)\b", plain)
        at = draft.said.clause.whole.find(said[0], reading.start) if said else -1
        if reading.start < at < reading.end:
            reading.start, reading.text = at, draft.said.clause.whole[at : reading.end]  # and nothing that is said before
        draft.reading.roles.pop("of", None)


RUN_WORDS = ("some", "none")
"""How much of an account's posts an archive holds that is said to be, or not to be, one of its own."""
_RUN_OTHERWISE = regex(r"\b(?:not|never|no|hardly|only|also|both|once|until|before|after|if|whether)\b|n['\u2019]t\b|<[AP]\d+>")
_THAT_ACCOUNT = regex(r"\b(?:[Ii]t|[Tt]h(?:at|e|is) (?:[A-Za-z]+ )?(?:account|handle|persona))(?:,[^,]*,)? ?$")


def run_measured(said: ArchiveClause) -> Measured | None:
    """That an account is one of an archive's: it holds posts of it; or that it is none."""
    run = terms.RUN_BY.search(said.clause.text)
    if run is None or not run_by(said.reader, said.clause, said.plain):
        return None
    return Measured("posts_share", None, RUN_WORDS[bool(run["not"])])


_OF_ITS_POSTS = regex(
    r"\bof (?:its|his|her|their|[@\w.-]+['\u2019]s?) (?:own )?(?:posts|tweets|messages|output)\b|<A\d+> of <E\d+>(?:['\u2019]s?)? (?:posts|tweets|messages)\b"
)


def whose(draft: Draft) -> None:
    """'Kept a third of its posts for November 8': of all that the account sent, and not of all that was sent that day."""
    reading, where = draft.reading, draft.reading.roles.get("where", [])
    if (
        draft.measured.frame == "posts_share"
        and where
        and not reading.roles.get("of")
        and all(ref.kind in ("account", "category") for ref in where)
        and _OF_ITS_POSTS.search(draft.said.text)
    ):
        reading.roles["of"], reading.roles["where"] = where, []


def kind(draft: Draft) -> None:
    """The kind of post that it tells of, and of whose posts it is a share."""
    found = _found(draft.said.plain) if draft.measured.frame == "posts_share" else None
    if found is None or draft.measured.word not in ("", found[1]) or (draft.measured.word == "" and found[2] != "original"):
        return
    reading, reader = draft.reading, draft.said.reader
    where = [ref for ref in reading.roles["where"] if ref.kind != "kind"]
    whose = [ref for ref in where if ref.kind in ("account", "category")]
    if not whose:
        named = terms.accounts(reader, [m.ref.name for m in draft.said.clause.mentions()], draft.said.plain, certain=True)
        if named:
            whose = [Ref(named[0], named[0].lstrip("@"), "account")]
        elif reader.account is not None:
            whose = [
                Ref(reader.account.text, reader.account.name, "account", f"whose posts is carried over: {reader.account.name}")
            ]
    reading.roles["where"] = [*(ref for ref in where if ref not in whose), Ref(found[0], found[2], "kind")]
    reading.roles["of"] = [
        *(ref for ref in reading.roles.get("of", []) if ref.kind not in ("account", "category", "kind")),
        *whose,
    ]
