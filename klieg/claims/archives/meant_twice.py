"""Terms of advertisements that may be meant in a narrow way and in a wide one: a place by its location alone or as an interest too, a currency as it is stated or as something was paid in it.

'249 were aimed at Baltimore', 'most were paid for in dollars'. Where both ways agree on the verdict, one figure is told; where they do not, only a figure that is written exactly settles which is meant.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from klieg.claims.language.patterns import regex
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading, Ref
from klieg.claims.verdict import Verdict

_ASKED = ("ads_count", "ads_share")
"""What is asked of both ways; a sum, a day or a rank is of those that something was paid for."""
_WHO_LIVES_THERE = regex(
    r"\b(?:people|users|residents|those|anyone|everyone|audiences?|voters|readers|Americans|citizens|location|living|based) ?(?:of|in|from|who|near|around|living)?\b",
)
"""Who is in a place: by location, whatever the interests."""
_AS_STATED = regex(r"\b(?:priced|denominated|billed|listed|stated|marked|quoted|labell?ed|invoiced|expressed)\b")
"""What the archive states, whether or not anything was paid."""

_RESIDENTS = regex(r"\b(?:liv(?:ing|es?|ed)|residents?|residing|resid(?:es?|ed)|based|homes?)\b")
"""Who lives in a place, and does not only happen to be there: a platform may tell the two apart."""


def wide(reading: Reading) -> Reading | None:
    """The reading with its places and currencies meant in the wide way; None where it has none."""
    if reading.frame not in _ASKED:
        return None
    where = [_wide(ref, reading) for ref in reading.roles.get("where", [])]
    return replace(reading, roles={**reading.roles, "where": where}) if where != reading.roles.get("where", []) else None


def _wide(ref: Ref, reading: Reading) -> Ref:
    if ref.kind == "currency" and reading.title not in ("none", "some"):
        return replace(ref, kind="stated")
    if is_place(ref) and not _WHO_LIVES_THERE.search(ref.text) and "location" not in reading.text:
        return replace(ref, kind="place")
    return ref


def residents(reading: Reading) -> Reading | None:
    """The reading with its places meant of those alone that the platform says live there; None where it tells of nobody's home."""
    if reading.frame not in _ASKED:
        return None
    where = [
        replace(ref, kind="residents") if is_place(ref) and _RESIDENTS.search(ref.text) else ref
        for ref in reading.roles.get("where", [])
    ]
    return replace(reading, roles={**reading.roles, "where": where}) if where != reading.roles.get("where", []) else None


def unless_of_residents(found: Verdict, narrow: Verdict) -> Verdict:
    """What contradicts a claim of who lives in a place, unless it holds of those whose home the platform says is there."""
    if narrow.verdict != "borne out":
        return found
    told = narrow.why.partition(" (of the archive as loaded)")[0]
    return Verdict("not read", 2, f"{found.why}; {told}: which of the two is meant is not sure")


def as_words(reading: Reading) -> Reading | None:
    """The reading with the words of the texts meant as whole words alone: 'rigged' is in 'triggered', and no word of it. None where it names none, or they are tags or several words."""
    if reading.frame not in (*_ASKED, "posts_count", "posts_share"):
        return None
    roles = {
        role: [replace(ref, kind="whole_words") if ref.kind == "words" and _ONE_WORD.fullmatch(ref.name) else ref for ref in refs]
        for role, refs in reading.roles.items()
        if role in ("where", "of")
    }
    changed = any(roles[role] != reading.roles[role] for role in roles)
    return replace(reading, roles={**reading.roles, **roles}) if changed else None


_ONE_WORD = regex(r"[A-Za-z]+")


def unless_as_words(found: Verdict, whole: Verdict, reading: Reading) -> Verdict:
    """What contradicts a claim of texts that hold some letters, unless it holds of those that have them as a word: an exact count settles that this is meant."""
    if whole.verdict != "borne out":
        return found
    amount = reading.amount
    if amount is not None and not amount.hedge and amount.unit == "count":
        whole.why = f"as a whole word: {whole.why}; within words too: {found.why.partition(' (of the archive')[0]}"
        return whole
    return Verdict("not read", 2, f"{found.why}; as a whole word: {whole.why}: which of the two is meant is not sure")


_TIMES = regex(r"#\w+.*\btimes\b")
_FEW_MORE = Decimal("0.03")
"""So many of the posts with a hashtag have it more than once."""


def uses_of_a_tag(reading: Reading, found: Verdict) -> bool:
    """Whether a hashtag that is said to have been used so many times stands in about so many posts: a post may have it twice."""
    amount = reading.amount
    if reading.frame != "posts_count" or amount is None or not found.figure.isdigit() or not _TIMES.search(reading.text):
        return False
    posts = Decimal(found.figure)
    return posts < amount.figure <= posts * (1 + _FEW_MORE)


def is_place(ref: Ref) -> bool:
    """Whether a target is a place."""
    return ref.kind == "target" and ref.name.replace(" ", "_") in word_list("places")


def of_both(narrow: Verdict, broad: Verdict, reading: Reading) -> Verdict:
    """The one verdict of two ways to mean a term."""
    if narrow.figure == broad.figure:
        return narrow
    told = f"{broad.why}; in the narrow way {narrow.why.partition(' (of the archive')[0]}"
    if narrow.verdict == broad.verdict:
        broad.why = told
        return broad
    amount = reading.amount
    exact = amount is not None and not amount.hedge and amount.unit == "count"
    if exact and narrow.verdict == "borne out":
        return narrow
    if _AS_STATED.search(reading.text) or exact:
        broad.why = told
        return broad
    return Verdict("not read", 2, f"which of two is meant is not sure: {told}")
