"""Documents that lie on the web, and cite other resources of it."""

import gzip

from built import pdf

from web.answers import head
from web.talk import Resource, says

BULLETIN = b"""# A bulletin

It was [widely reported](http://www.example/plain).[^1]

[^1]: See <http://www.example/404>.
"""
REPORT = pdf(["A report on pontoon bridges.", "It names two villages."], ["Page two: the ferry."])
PACKED = gzip.compress(BULLETIN, mtime=0)

RESOURCES: dict[str, Resource] = {
    "/bulletin": says(
        "A Markdown document whose type is told by the server alone, gzip-ed on the way.",
        head(
            "Content-Type: text/markdown; charset=utf-8",
            "Content-Encoding: gzip",
            f"Content-Length: {len(PACKED)}",
        )
        + PACKED,
    ),
    "/bulletin.md.gz": says(
        "A gzip-ed Markdown document whose type is told by its name alone.",
        head("Content-Type: application/octet-stream", f"Content-Length: {len(PACKED)}") + PACKED,
    ),
    "/report": says(
        "A PDF file that nothing but its bytes shows to be one.",
        head("Content-Type: application/octet-stream", f"Content-Length: {len(REPORT)}") + REPORT,
    ),
}
