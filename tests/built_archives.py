"""Zip archives that the tests build themselves: OpenDocument texts and EPUB books out of XML."""

import io
import zipfile
from html import escape

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "office": f"{_ODF}:office:1.0",
        "text": f"{_ODF}:text:1.0",
        "draw": f"{_ODF}:drawing:1.0",
        "table": f"{_ODF}:table:1.0",
        "style": f"{_ODF}:style:1.0",
        "fo": f"{_ODF}:xsl-fo-compatible:1.0",
        "svg": f"{_ODF}:svg-compatible:1.0",
        "meta": f"{_ODF}:meta:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)
ODT = "application/vnd.oasis.opendocument.text"
_MANIFEST = f'xmlns="{_ODF}:manifest:1.0" xmlns:manifest="{_ODF}:manifest:1.0"'


def zipped(members: dict[str, str | bytes], *, mimetype: str | None = None) -> bytes:
    """Return an archive; the media type is its first member, stored as it is."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        if mimetype is not None:
            packed.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name, data in members.items():
            packed.writestr(name, data)
    return archive.getvalue()


def odt(
    body: str,
    *,
    styles: str = "",
    margins: str = "",
    pages: bool = False,
    changed: dict[str, str | bytes] | None = None,
    mimetype: str | None = ODT,
) -> bytes:
    """Return an OpenDocument text: `body` is the XML of the text, `margins` of a master page.

    `styles` are the automatic ones; with `pages` the file says that its page breaks are given.
    """
    margins = f"<style:master-page>{margins}</style:master-page>"
    return zipped(
        {
            "META-INF/manifest.xml": f"<manifest:manifest {_MANIFEST}/>",
            "content.xml": _document("document-content", _parts(body, styles, pages=pages)),
            "styles.xml": _document(
                "document-styles", f"<office:master-styles>{margins}</office:master-styles>"
            ),
            **(changed or {}),
        },
        mimetype=mimetype,
    )


def flat_odt(body: str) -> bytes:
    """Return an OpenDocument text in one XML file."""
    more = f' office:mimetype="{ODT}"'
    return _document("document", _parts(body, "", pages=False), more).encode()


def locked_odt() -> bytes:
    """Return what a text with a password says of itself."""
    entry = '<manifest:file-entry manifest:full-path="content.xml">'
    locked = f"{entry}<manifest:encryption-data/></manifest:file-entry>"
    manifest = f"<manifest:manifest {_MANIFEST}>{locked}</manifest:manifest>"
    return odt("", changed={"META-INF/manifest.xml": manifest, "content.xml": b"\x01\x02"})


def _parts(body: str, styles: str, *, pages: bool) -> str:
    breaks = ' text:use-soft-page-breaks="true"' if pages else ""
    return (
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text{breaks}>{body}</office:text></office:body>"
    )


def _document(root: str, content: str, more: str = "") -> str:
    return f'<?xml version="1.0"?><office:{root} {_NAMES}{more}>{content}</office:{root}>'


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="{}" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
XHTML = "application/xhtml+xml"


def epub(
    files: dict[str, str | bytes],
    *,
    folder: str = "OEBPS/",
    more: str = "",
    spine: str | None = None,
    changed: dict[str, str | bytes] | None = None,
    mimetype: str | None = "application/epub+zip",
) -> bytes:
    """Return a book: the files of its spine in order, a text being the body of an XHTML file.

    `more` are further items of the manifest; `spine` is what the spine holds instead of a
    reference to each file; `changed` are members by their names in the archive.
    """
    items = "".join(
        f'<item id="i{number}" href="{escape(name)}" media-type="{XHTML}"/>'
        for number, name in enumerate(files)
    )
    references = "".join(f'<itemref idref="i{number}"/>' for number in range(len(files)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/>'
        f"<manifest>{items}{more}</manifest>"
        f'<spine toc="ncx">{references if spine is None else spine}</spine></package>'
    )
    return zipped(
        {
            "META-INF/container.xml": CONTAINER.format(f"{folder}book.opf"),
            f"{folder}book.opf": package,
            **{
                f"{folder}{name}": xhtml(body) if isinstance(body, str) else body
                for name, body in files.items()
            },
            **(changed or {}),
        },
        mimetype=mimetype,
    )


def xhtml(body: str) -> str:
    """Return an XHTML file."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink"><head><title>http://a.org/title</title>'
        f"</head>\n<body>{body}</body></html>"
    )
