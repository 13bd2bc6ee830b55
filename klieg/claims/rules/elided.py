"""What the clauses of a sentence about a form leave out, put back: 'his second names 50', 'and Y is not in the earlier one'."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from klieg.claims.disclosures import ellipsis, version_clauses
from klieg.claims.figures import by_figure
from klieg.claims.reading import Reading
from klieg.claims.rules import outside
from klieg.claims.speech.story import Sentence

if TYPE_CHECKING:
    from klieg.claims.rules.rules import Reader


def restored(reader: Reader, sentence: Sentence, found: list[Reading]) -> list[Reading]:
    """What was found in a sentence, and what its clauses that leave something out stand for; nothing if there is no such clause."""
    besides = [r for r in found if r.frame in by_figure.FOUND]
    read = [r for r in found if outside.framed(r) and r not in besides]
    views = [r for r in found if r.uncheckable]
    made: list[Reading] = []
    if re.match(r"(?:And |But )?Neither\b.* nor\b", sentence.text):
        return []  # said of two forms, and of each by itself
    for whole in ellipsis.restored(sentence, lambda: _form_meant(reader, sentence), lambda: reader.counted_document):
        if any(r.meets(whole) and r.frame != "signed" and not version_clauses.vague(r) for r in read):
            continue
        plain = re.sub(r"^Only (?=the )", "", whole.text)
        for reading in reader.claims_of(replace(whole, text=plain[0].upper() + plain[1:]))[:1]:
            if reading.kind != "document" or reading.unsure:
                continue
            reading.start, reading.end = whole.start, whole.end
            reading.text = reader.story.plain[whole.start : whole.end].strip(" .,;")
            reading.assumptions.append(f"what the clause leaves out is put back: {whole.text}")
            made.append(reading)
            read = [r for r in read if not (version_clauses.vague(r) and r.meets(reading))]
    if (
        len({r.title.partition("|")[0] for r in [*read, *made] if r.frame.startswith("disclosed")}) > 1
        and reader.last_document is not None
    ):
        # 'X is in the first and not in the second': 'it' in what follows may be either
        reader.last_document = replace(
            reader.last_document, title=f"|{reader.last_document.title.partition('|')[2]}", period=None
        )
    # what is read of a clause is no view
    left = [r for r in views if not any(r.meets(one) for one in made)]
    return sorted([*read, *left, *made, *besides], key=lambda r: r.start) if made else []


def _form_meant(reader: Reader, sentence: Sentence) -> Reading | None:
    """The form spoken of last; of 'his second' only where its filer was named in this paragraph, for it may be anybody's second anything."""
    filer = reader.last_document.role("subject") if reader.last_document is not None else None
    if filer is None or not ellipsis.BY_ORDER.match(sentence.text):
        return reader.last_document
    last = filer.name.split(" ")[-1]
    here = any(ref.name.split(" ")[-1] == last for ref in reader.named_before(0))
    return reader.last_document if here and not reader.of_report else None
