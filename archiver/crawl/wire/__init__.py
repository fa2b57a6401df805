"""One URL asked over the wire, and every byte of it: the HTTP client, which knows no Scrapy.

    take = (await Client(settings, keep=True).ask(url, Purpose.CITED))[-1]

From the bottom up: where we may go (`guard`) and by which way (`routes`), names and
connections (`resolver`, `connections`), one exchange (`conversation`, `entity`), and the
`client` that turns whatever happens into data.
"""

from archiver.crawl.wire import descriptors
from archiver.crawl.wire.client import PRODUCT, Client, Take, as_browser, user_agent
from archiver.crawl.wire.entity import Reading
from archiver.crawl.wire.sites import Sites, redacted

__all__ = [
    "PRODUCT",
    "Client",
    "Reading",
    "Sites",
    "Take",
    "as_browser",
    "descriptors",
    "redacted",
    "user_agent",
]
