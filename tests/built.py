"""Documents that the tests build themselves: DOCX out of XML, PDF out of lines and rectangles."""

import io
import zipfile
from collections.abc import Sequence
from html import escape

from PIL import Image
from reportlab.pdfgen import canvas

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_V = "urn:schemas-microsoft-com:vml"
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:a="{_A}" xmlns:mc="{_MC}" xmlns:v="{_V}"'


def docx(
    body: str,
    *,
    links: dict[str, str] | None = None,
    changed: dict[str, bytes] | None = None,
    **parts: str,
) -> bytes:
    """Return a DOCX file: `body` and each of the parts are the XML inside their roots.

    `links` are the external targets by relationship id, the same for every part; `changed`
    are members that are written as given.
    """
    roots = {"footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments"}
    members = {
        "_rels/.rels": _relationships({"d": ("officeDocument", "word/document.xml")}),
        "word/document.xml": _xml("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": _relationships(
            {name: (name.rstrip("0123456789"), f"{name}.xml") for name in parts}, links
        ),
    }
    for name, content in parts.items():
        root = roots.get(name, {"header1": "hdr", "footer1": "ftr"}.get(name, name))
        members[f"word/{name}.xml"] = _xml(root, content)
        members[f"word/_rels/{name}.xml.rels"] = _relationships({}, links)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in {**members, **(changed or {})}.items():
            packed.writestr(name, data)
    return archive.getvalue()


def paragraph(*runs: str) -> str:
    """Return a paragraph; a run that is no XML is text."""
    return "<w:p>" + "".join(run if run.startswith("<") else text(run) for run in runs) + "</w:p>"


def text(words: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def field(instruction: str, words: str) -> str:
    """Return a complex field: its instruction, and the text it is shown as."""
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    said = f"<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>"
    return turn.format("begin") + said + turn.format("separate") + text(words) + turn.format("end")


def _xml(root: str, content: str) -> bytes:
    return f'<?xml version="1.0"?><w:{root} {_NAMES}>{content}</w:{root}>'.encode()


def _relationships(
    inside: dict[str, tuple[str, str]], links: dict[str, str] | None = None
) -> bytes:
    rows = [
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>'
        for key, (kind, target) in inside.items()
    ] + [
        f'<Relationship Id="{key}" Type="{_R}/hyperlink" TargetMode="External"'
        f' Target="{escape(url)}"/>'
        for key, url in (links or {}).items()
    ]
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{"".join(rows)}</Relationships>'.encode()


SIZE, LEADING, LEFT, TOP = 11, 14, 72, 720


def pdf(*pages: list[str | tuple[str, str]], password: str | None = None) -> bytes:
    """Return a PDF file of lines, from the top of each page.

    In a line, `^12^` is a raised 12. A line may come with a URL, and is then under a link;
    lines that come with the same one are rectangles of their own.
    """
    file = io.BytesIO()
    sheet = canvas.Canvas(file, encrypt=password)
    for page in pages:
        for number, line in enumerate(page):
            words, url = line if isinstance(line, tuple) else (line, None)
            y = TOP - number * LEADING
            right = _write(sheet, words, y)
            if url is not None:
                sheet.linkURL(url, (LEFT, y - 3, right, y + 9), relative=0)
        sheet.showPage()
    sheet.save()
    return file.getvalue()


def _write(sheet: canvas.Canvas, words: str, y: float) -> float:
    """Write a line; return where it ends."""
    x = float(LEFT)
    for number, piece in enumerate(words.split("^")):
        raised = number % 2
        sheet.setFont("Helvetica", SIZE * 0.6 if raised else SIZE)
        sheet.drawString(x, y + (4 if raised else 0), piece)
        x += sheet.stringWidth(piece, "Helvetica", SIZE * 0.6 if raised else SIZE)
    return x


def scan(pages: int) -> bytes:
    """Return a PDF file of pages that are one picture each, as a scanner makes them."""
    file = io.BytesIO()
    sheet = canvas.Canvas(file)
    for _ in range(pages):
        sheet.drawInlineImage(Image.new("L", (8, 8)), 0, 0, *sheet._pagesize)
        sheet.showPage()
    sheet.save()
    return file.getvalue()


Piece = tuple[float, float, str, str, float]


def placed(
    *pages: list[Piece], links: Sequence[tuple[str, tuple[float, float, float, float]]] = ()
) -> bytes:
    """Return a PDF file of pieces of text: each (x, y, text, font, size), in points.

    `links` are the rectangles on the last page, each with what it leads to before it.
    """
    file = io.BytesIO()
    sheet = canvas.Canvas(file)
    for number, pieces in enumerate(pages, 1):
        for x, y, words, font, size in pieces:
            sheet.setFont(font, size)
            sheet.drawString(x, y, words)
        for url, box in links if number == len(pages) else ():
            sheet.linkURL(url, box, relative=0)
        sheet.showPage()
    sheet.save()
    return file.getvalue()


def by_hand(text: str, annotation: str, unicode: str = "<0041> <0041>") -> bytes:
    """Return a PDF of one page by PDF's own operators; PDFium makes up the table at the end."""
    return f"""%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R
  /Annots[<</Type/Annot/Subtype/Link/A<</S/URI/URI(http://a.org/)>> {annotation}>>]
  /Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Courier/ToUnicode 5 0 R>> >> >> >>
endobj
4 0 obj <</Length {len(text)}>> stream
{text}
endstream endobj
5 0 obj <</Length {len(unicode) + 72}>> stream
begincmap 1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfchar {unicode} endbfchar endcmap
endstream endobj
trailer <</Root 1 0 R>>
%%EOF""".encode()
