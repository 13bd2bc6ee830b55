"""That a report which is wholly read says nothing of two together: where it names one it never comes to speak of the other.

'The report names X among those who retweeted @Y' is contradicted where X stands in the report, and @Y does, but never on the same pages.
"""

from __future__ import annotations

import re
from itertools import combinations

from klieg.claims.language.patterns import regex
from klieg.claims.language.same_words import SHORT_FORMS, plainly
from klieg.claims.language.word_lists import word_list
from klieg.claims.reading import Reading
from klieg.claims.reports import passages, report_text
from klieg.claims.verdict import Verdict
from klieg.store.engine import Engine
from klieg.words import count

_APART = 6
"""So many passages from where one of them stands, the other would be spoken of in the same place."""
_OFTEN = 150
"""Who stands in so many passages stands beside anybody."""
_NAMED = regex(r"\b(?P<first>[A-Z][a-z]+) (?:[A-Z]\. )?(?P<last>[A-Z][a-z]+)\b(?!,? Jr\b)|@?(?P<handle>\b[A-Za-z]\w*_\w+)")


def apart(engine: Engine, base: Verdict, ids: list[str], reading: Reading, title: str) -> Verdict | None:
    """That two whom a claim brings together, a person and another or an account, nowhere stand together in a report; None if they do, or there are no two."""
    said = passages.said_of(title, reading.roles.get("object", []), None)
    if said.denied or not said.verb:
        return None
    names = _names(reading, title)
    rows = report_text.holding(engine, ids, [])
    places = {}
    for name, whole in names.items():
        places[name] = [n for n, row in enumerate(rows) if _stands(name, row["text"].lower())]
        if len(places[name]) >= _OFTEN and "_" not in name:
            # one of several of that last name
            places[name] = [n for n in places[name] if whole.lower() in rows[n]["text"].lower()]
    for one, other in combinations([name for name in names if 0 < len(places[name]) < _OFTEN], 2):
        if "jr" in one + other and one.split(" ")[0] == other.split(" ")[0]:
            continue
        if not any(abs(a - b) <= _APART for a in places[one] for b in places[other]):
            base.figure = "0"
            told = f"{names[one]} stands in {count(len(places[one]), 'passage')} and {names[other]} in {count(len(places[other]), 'passage')}"
            base.against = [passages.cited(rows[places[name][0]], rows[places[name][0]]["text"][:400]) for name in (one, other)]
            return base.said("contradicted", 6, f"{told}, nowhere together (redactions as redacted)")
    return None


def _names(reading: Reading, title: str) -> dict[str, str]:
    """The last names of the persons, and the accounts, that a claim names, as they are looked for, with their names as written."""
    found = {
        plainly(ref.name).split(" ")[-1]: ref.name
        for ref in reading.roles.get("object", [])
        if ref.kind == "person" and " " in ref.name and not re.search(r"\bJr\b", ref.name)
    }
    for match in _NAMED.finditer(title):
        if match["handle"]:
            found[match["handle"].lower()] = match["handle"]
        elif match["first"].lower() in word_list("given_names"):
            found[match["last"].lower()] = match[0]
    return {name: told for name, told in found.items() if name not in SHORT_FORMS and len(name) > 3}


def _stands(name: str, low: str) -> bool:
    if "_" in name:
        return name in low.replace(" ", "")
    return name in low and re.search(rf"\b{re.escape(name)}\b", low) is not None
