"""What is cited, as bare URLs: one a line, each once, for whatever reads such a list."""

from archiver import urls
from archiver.model import Report
from archiver.reports import plain
from archiver.reports.layout import Layout


def listing(report: Report, _layout: Layout) -> str:
    """Return the distinct URLs in order of appearance; in ASCII where one has unsafe letters."""
    return "".join(f"{_line(each.url)}\n" for each in report.links)


def _line(url: str) -> str:
    return url if plain.text(url) == url else urls.escape(url)
