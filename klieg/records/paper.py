"""Papers: documents, and the passages they are made of."""

import pyarrow as pa

from klieg.records.table import PARTY_KEY, Column, Table

DOCUMENT = Table(
    "document",
    "a document: a report, a letter, an e-mail, an attachment",
    (
        Column(
            "document",
            pa.string(),
            "its id: the number it bears (C05739545, a Message-ID), else the first 12 digits of its bytes' sha256",
        ),
        Column("title", pa.string(), "title, or subject as written"),
        Column("kind", pa.string(), "pdf, html, markdown, text, docx, mail"),
        Column("author", PARTY_KEY, "who wrote it, as written", party=True),
        Column("sender", pa.string(), "(mail) from, as written"),
        Column("recipients", pa.string(), "(mail) to, as written, joined by '; '"),
        Column("copied", pa.string(), "(mail) cc, as written, joined by '; '"),
        Column("date", pa.date32(), "day of it; null if it states none that is certain"),
        Column("sent", pa.timestamp("us"), "(mail) moment in UTC; as written where it states no time zone"),
        Column("dated", pa.string(), "the date as written"),
        Column("basis", pa.string(), "where date and sender come from: the text itself, its metadata, a manifest"),
        Column("pages", pa.int32(), "pages; null where it has none"),
        Column("unread", pa.string(), "pages without text, comma-separated: they can't be searched"),
        Column("thread", pa.string(), "the thread it belongs to"),
        Column(
            "threaded_by",
            pa.string(),
            "what joins it to the thread: references, or subject and participants where those are lost",
        ),
        Column("parent", pa.string(), "the document it is attached to"),
        Column("codes", pa.string(), "redaction codes it bears, comma-separated"),
        Column("reference", pa.string(), "ids of the messages it answers, comma-separated"),
    ),
)

PASSAGE = Table(
    "passage",
    "a stretch of a document: a paragraph, or what stands together on a page",
    (
        Column("document", pa.string(), "as in document"),
        Column("number", pa.int32(), "its place in the document, from 1"),
        Column("page", pa.int32(), "page, from 1; null where there are none"),
        Column("box", pa.string(), "x0,y0,x1,y1 in points from the top left of the page as displayed; null where there is none"),
        Column("part", pa.string(), "own, quoted, header, stamp, footnote"),
        Column("text", pa.string(), "the text, with line breaks as they stand"),
        Column("ocr", pa.bool_(), "read from a picture of the page"),
    ),
)
