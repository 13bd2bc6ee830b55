"""Papers: documents, and the passages they are made of."""

from klieg.records.table import DAY, FLAG, MOMENT, PARTY_KEY, SMALL, TEXT, Column, Table

DOCUMENT = Table(
    "document",
    "a document: a report, a letter, an e-mail, an attachment",
    (
        Column(
            "document",
            TEXT,
            "its id: the number it bears (C05739545, a Message-ID), else the first 12 digits of its bytes' sha256",
        ),
        Column("title", TEXT, "title, or subject as written"),
        Column("kind", TEXT, "pdf, html, markdown, text, docx, mail"),
        Column("author", PARTY_KEY, "who wrote it, as written", party=True),
        Column("sender", TEXT, "(mail) from, as written"),
        Column("recipients", TEXT, "(mail) to, as written, joined by '; '"),
        Column("copied", TEXT, "(mail) cc, as written, joined by '; '"),
        Column("date", DAY, "day of it; null if it states none that is certain"),
        Column("sent", MOMENT, "(mail) moment in UTC; as written where it states no time zone"),
        Column("dated", TEXT, "the date as written"),
        Column("basis", TEXT, "where date and sender come from: the text itself, its metadata, a manifest"),
        Column("pages", SMALL, "pages; null where it has none"),
        Column("unread", TEXT, "pages without text, comma-separated: they can't be searched"),
        Column("thread", TEXT, "the thread it belongs to"),
        Column(
            "threaded_by",
            TEXT,
            "what joins it to the thread: references, or subject and participants where those are lost",
        ),
        Column("parent", TEXT, "the document it is attached to"),
        Column("codes", TEXT, "redaction codes it bears, comma-separated"),
        Column("reference", TEXT, "ids of the messages it answers, comma-separated"),
    ),
)

PASSAGE = Table(
    "passage",
    "a stretch of a document: a paragraph, or what stands together on a page",
    (
        Column("document", TEXT, "as in document"),
        Column("number", SMALL, "its place in the document, from 1"),
        Column("page", SMALL, "page, from 1; null where there are none"),
        Column("box", TEXT, "x0,y0,x1,y1 in points from the top left of the page as displayed; null where there is none"),
        Column("part", TEXT, "own, quoted, header, stamp, footnote"),
        Column("text", TEXT, "the text, with line breaks as they stand"),
        Column("ocr", FLAG, "read from a picture of the page"),
    ),
)
