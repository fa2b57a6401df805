"""URLs as people print them and as the wire needs them: repaired, split, resolved, compared.

Nothing here asks the network. `repair` mends only what a page or a typesetter broke;
`canonical` and `surt` are for comparing and never for showing or fetching.
"""

from archiver.urls.comparing import canonical, surt
from archiver.urls.hosts import is_registrable, registrable_domain
from archiver.urls.identifiers import identified
from archiver.urls.redirects import resolve
from archiver.urls.repairs import mended, repair
from archiver.urls.splitting import PORTS, WEB, Parts, escape, parts, scheme

__all__ = [
    "PORTS",
    "WEB",
    "Parts",
    "canonical",
    "escape",
    "identified",
    "is_registrable",
    "mended",
    "parts",
    "registrable_domain",
    "repair",
    "resolve",
    "scheme",
    "surt",
]
