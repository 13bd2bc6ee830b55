"""How often the printed mail of a case agrees with its release's metadata, field by field.

    klieg new mail; klieg -C mail add TEXTS metadata.csv; python bench/mail_agreement.py mail

A name agrees if its letters do, in whatever order, to 80 of 100 (so 'Mills, Cheryl D' is 'Cheryl Mills'); a subject, without Re: and Fw:, to 85.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter

from rapidfuzz import fuzz

from klieg import open_case
from klieg.read import mail_text

QUERY = """
SELECT t.document, t.date, t.sender, t.recipients, t.title, m.date AS their_date, m.title AS their_title, m.source AS list, m.locator AS row
FROM document t LEFT JOIN document m ON m.document = t.document AND m.kind = 'mail metadata' WHERE t.kind <> 'mail metadata'
"""


def letters(text: str) -> str:
    """The words of a text in alphabetical order, letters and digits only."""
    return "".join(sorted(re.findall(r"[a-z0-9]+", text.lower())))


def same_person(mine: str, theirs: str) -> bool:
    """Whether two writings name one person."""
    name, address = mail_text.address(mine)
    forms = (mine, name, address, address.split("@")[0])
    return bool(letters(theirs)) and any(
        fuzz.ratio(letters(form), letters(theirs)) >= 80 or (len(theirs) > 3 and letters(theirs) in letters(form))
        for form in forms
        if form
    )


def main() -> None:
    """Print the table."""
    case = open_case(sys.argv[1])
    with case.engine() as engine:
        rows = engine.rows(QUERY)
        written = {}
        for source in engine.rows("SELECT sha256, name FROM source WHERE kind = 'e-mail metadata'"):
            with case.original(case.source(source["sha256"])).open(encoding="utf-8-sig", newline="") as stream:
                written |= {(source["sha256"], f"row:{n}"): row for n, row in enumerate(csv.DictReader(stream), 1)}
    counts: dict[str, Counter[str]] = {field: Counter() for field in ("document", "date", "from", "to", "subject")}
    for row in rows:
        raw = written.get((row["list"], row["row"]), {})
        counts["document"]["agree" if row["list"] else "metadata has none"] += 1
        if not row["list"]:
            continue
        note(counts["date"], row["date"], row["their_date"], row["date"] == row["their_date"])
        theirs = raw.get("originalFrom") or raw.get("from") or ""
        note(counts["from"], row["sender"], theirs, same_person(row["sender"] or "", theirs))
        theirs = raw.get("originalTo") or raw.get("to") or ""
        mine = (row["recipients"] or "").split(";")
        note(
            counts["to"],
            row["recipients"],
            theirs,
            any(same_person(one.strip(), other) for one in mine for other in theirs.split(";")),
        )
        ours = letters(mail_text.subject_key(row["title"] or ""))
        note(
            counts["subject"],
            row["title"],
            row["their_title"],
            fuzz.ratio(ours, letters(mail_text.subject_key(row["their_title"] or ""))) >= 85,
        )
    print(f"{'field':<10}{'agree':>8}{'differ':>8}{'text has none':>15}{'metadata has none':>19}{'agree, of both':>16}")
    for field, found in counts.items():
        both = found["agree"] + found["differ"]
        share = f"{100 * found['agree'] / both:.1f} %" if both else ""
        print(
            f"{field:<10}{found['agree']:>8,}{found['differ']:>8,}{found['text has none']:>15,}{found['metadata has none']:>19,}{share:>16}"
        )


def note(counts: Counter[str], mine: object, theirs: object, agree: bool) -> None:
    """Count one comparison."""
    counts["metadata has none" if not theirs else "text has none" if not mine else "agree" if agree else "differ"] += 1


if __name__ == "__main__":
    main()
