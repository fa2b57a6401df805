"""Workbooks that the tests build themselves: XLSX out of the XML of their sheets."""

import io
import zipfile
from html import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMES = f'xmlns="{MAIN}" xmlns:r="{_R}" xmlns:a="{_A}"'


LINKS = {"r1": "http://a.org/1", "r2": "http://a.org/2", "m": "mailto:us@a.org"}
"""The targets of a sheet's links, where nothing else is said."""


def book(*sheets, strings="", changed=None, order=None):
    """Return an XLSX file of sheets, each the XML inside its root or a dict of it and its parts."""
    members = {
        "_rels/.rels": relationships({"d": ("officeDocument", "xl/workbook.xml")}),
        "xl/_rels/workbook.xml.rels": relationships(
            {f"s{n}": ("worksheet", f"worksheets/sheet{n}.xml") for n in range(len(sheets))}
            | {"t": ("sharedStrings", "sharedStrings.xml")}
        ),
        "xl/workbook.xml": root(
            "workbook",
            "<sheets>"
            + "".join(
                f'<sheet name="{n}" sheetId="{n + 1}" state="hidden" r:id="s{n}"/>'
                for n in order or range(len(sheets))
            )
            + "</sheets>",
        ),
        "xl/sharedStrings.xml": root("sst", strings),
    }
    whole = (sheet if isinstance(sheet, dict) else {"xml": sheet} for sheet in sheets)
    for number, sheet in enumerate(whole):
        members[f"xl/worksheets/sheet{number}.xml"] = root("worksheet", sheet["xml"])
        members[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = relationships(
            sheet.get("inside", {}), sheet.get("links", LINKS)
        )
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in {**members, **(changed or {})}.items():
            packed.writestr(name, data)
    return archive.getvalue()


def root(name, content):
    return f'<?xml version="1.0"?><{name} {NAMES}>{content}</{name}>'


def relationships(inside, links=None):
    rows = [
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>'
        for key, (kind, target) in inside.items()
    ] + [
        f'<Relationship Id="{key}" Type="{_R}/hyperlink" TargetMode="External"'
        f' Target="{escape(url)}"/>'
        for key, url in (links or {}).items()
    ]
    return f'<Relationships xmlns="{_PACKAGE}">{"".join(rows)}</Relationships>'


def rows(*lines, after=""):
    """Return the rows of a sheet: cells that are no XML are text."""
    return (
        "<sheetData>"
        + "".join(
            f'<row r="{number}">{"".join(map(cell, line))}</row>'
            for number, line in enumerate(lines, start=1)
        )
        + f"</sheetData>{after}"
    )


def cell(words):
    if words.startswith("<"):
        return words
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(words)}</t></is></c>'


def links(*pairs, more=""):
    made = "".join(f'<hyperlink ref="{ref}" r:id="{key}"{more}/>' for ref, key in pairs)
    return f"<hyperlinks>{made}</hyperlinks>"
