"""Scrapy, imported without what Twisted would encrypt with: nothing of ours goes through Twisted.

The binding to OpenSSL and what that rests on are a tenth of the start of a check. Twisted does
without it where it is not installed, and Scrapy wants no more of it than its version, for a log
that is not written: so for as long as they are imported it is out of sight.
"""

import ssl
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import ModuleType

BINDING, ASKING = "OpenSSL", "scrapy.utils.ssl"


def load() -> None:
    """Import Scrapy, and all of it where a later version of it should not do with less."""
    if BINDING in sys.modules or ASKING in sys.modules:
        return
    with suppress(ImportError), _out_of_sight():
        import scrapy.crawler  # noqa: F401, PLC0415  (dear, and only what crawls needs it)


@contextmanager
def _out_of_sight() -> Iterator[None]:
    told = ModuleType(ASKING)
    told.get_openssl_version = lambda: ssl.OPENSSL_VERSION  # type: ignore[attr-defined]
    sys.modules[ASKING] = told
    sys.modules[BINDING] = None  # type: ignore[assignment]  # to Python, one that is not installed
    try:
        yield
    finally:
        del sys.modules[ASKING], sys.modules[BINDING]
