"""Small PDFs made for tests: text and rules at places given from the top left."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field


@dataclass
class Sheet:
    """A page as displayed; `turn` is the page's /Rotate (0 or 90)."""

    width: float = 842
    height: float = 595
    turn: int = 0
    body: list[str] = field(default_factory=list)
    fields: list[tuple[float, float, float, float, str]] = field(default_factory=list)

    def at(self, x: float, y: float) -> tuple[float, float]:
        return (y, x) if self.turn == 90 else (x, self.height - y)

    def text(self, x: float, y: float, words: str, size: float = 8) -> None:
        """Words with their top left at x, y."""
        px, py = self.at(x, y + size)
        matrix = f"0 1 -1 0 {px} {py}" if self.turn == 90 else f"1 0 0 1 {px} {py}"
        words = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.body.append(f"BT /F1 {size} Tf {matrix} Tm ({words}) Tj ET")

    def line(self, x0: float, y0: float, x1: float, y1: float, weight: float = 1) -> None:
        (a, b), (c, d) = self.at(x0, y0), self.at(x1, y1)
        self.body.append(f"{weight} w {a} {b} m {c} {d} l S")

    def level(self, y: float, edges: list[float], weight: float = 1) -> None:
        """A horizontal rule drawn cell by cell."""
        for a, b in itertools.pairwise(edges):
            self.line(a, y, b, y, weight)

    def grid(self, edges: list[float], heights: list[float]) -> None:
        """A full grid of thin filled rectangles, all in one path."""
        boxes = [(edges[0], y - 0.5, edges[-1], y + 0.5) for y in heights] + [
            (x - 0.5, heights[0], x + 0.5, heights[-1]) for x in edges
        ]
        out = []
        for x0, y0, x1, y1 in boxes:
            (a, b), (c, d) = self.at(x0, y0), self.at(x1, y1)
            out.append(f"{min(a, c)} {min(b, d)} {abs(a - c)} {abs(b - d)} re")
        self.body.append(" ".join(out) + " f")


def pdf(sheets: list[Sheet], encrypt: bool = False, nested: bool = False) -> bytes:
    """The bytes of a PDF. With `nested`, each page's drawing stands in a form of its own, moved and scaled back."""
    things: dict[int, bytes] = {
        1: b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]>>>>",
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    kids, widgets, number = [], [], 4
    for sheet in sheets:
        stream = "\n".join(sheet.body).encode("latin-1")
        width, height = (sheet.height, sheet.width) if sheet.turn == 90 else (sheet.width, sheet.height)
        page, content, inner = number, number + 1, number + 2
        number += 3
        if nested:
            things[inner] = _stream(
                b"q 2 0 0 2 -10 -10 cm " + stream + b" Q",
                b"/Type/XObject/Subtype/Form/BBox[-9999 -9999 9999 9999]/Matrix[1 0 0 1 0 0]/Resources<</Font<</F1 3 0 R>>>>",
            )
            things[content] = _stream(b"q .5 0 0 .5 5 5 cm /X1 Do Q")
        else:
            things[content] = _stream(stream)
        annots = []
        for x0, y0, x1, y1, words in sheet.fields:
            (a, b), (c, d) = sheet.at(x0, y1), sheet.at(x1, y0)
            look = _stream(
                f"BT /F1 8 Tf 2 3 Td ({words}) Tj ET".encode(),
                f"/Type/XObject/Subtype/Form/BBox[0 0 {x1 - x0} {y1 - y0}]/Resources<</Font<</F1 3 0 R>>>>".encode(),
            )
            things[number] = look
            things[number + 1] = (
                f"<</Type/Annot/Subtype/Widget/FT/Tx/F 4/T(f{number})/V({words})/Rect[{a} {b} {c} {d}]/AP<</N {number} 0 R>>/P {page} 0 R>>".encode()
            )
            annots.append(f"{number + 1} 0 R")
            number += 2
        widgets += annots
        things[page] = (
            f"<</Type/Page/Parent 2 0 R/Rotate {sheet.turn}/MediaBox[0 0 {width} {height}]/Contents {content} 0 R/Annots[{' '.join(annots)}]"
            f"/Resources<</Font<</F1 3 0 R>>{f'/XObject<</X1 {inner} 0 R>>' if nested else ''}>>>>"
        ).encode()
        kids.append(f"{page} 0 R")
    things[1] = things[1].replace(b"%s", " ".join(widgets).encode())
    things[2] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    if encrypt:
        things[number] = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>"
    out, places = b"%PDF-1.7\n", {}
    for key in sorted(things):
        places[key] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (key, things[key])
    table = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n" + b"".join(b"%d 1\n%010d 00000 n \n" % (key, at) for key, at in places.items())
    extra = b"/Encrypt %d 0 R/ID[<00><00>]" % number if encrypt else b""
    return out + b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (max(things) + 1, extra, table)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(data), more, data)
