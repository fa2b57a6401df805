"""Telling people what changed, by mail, chat or webhook: the door to Apprise.

An address of Apprise holds secrets. It is written nowhere: a channel is called by its kind and
a fingerprint. Whatever goes wrong with a channel is said, and never raised.
"""

import hashlib
import logging

MISSING = "Apprise is not installed: pip install 'archiver[alerts]'"
UNKNOWN = "Apprise knows no such address"
REFUSED = "it was not taken; the next run tries again"


def channel(url: str) -> str:
    """Return what a channel is called: always the same for an address, and telling no secret."""
    salt = b"archiver: what a channel is called"
    mark = hashlib.scrypt(url.encode(), salt=salt, n=2**14, r=8, p=1, dklen=4).hex()
    return f"{url.partition(':')[0]}-{mark}"


def doubtful(url: str) -> str:
    """Return why nothing can be sent to an address of Apprise, as far as it shows; or nothing."""
    try:
        import apprise  # noqa: PLC0415  (an extra has it)
    except ImportError:
        return MISSING
    logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)  # it would show the address
    return "" if apprise.Apprise().add(url) else UNKNOWN


def deliver(url: str, title: str, body: str) -> str:
    """Send plain text to an address of Apprise; return why it was not taken, or nothing."""
    try:
        import apprise  # noqa: PLC0415  (an extra has it)
    except ImportError:
        return MISSING
    logging.getLogger("apprise").setLevel(logging.CRITICAL + 1)  # it would show the address
    door = apprise.Apprise()
    if not door.add(url):
        return UNKNOWN
    try:
        taken = door.notify(body=body, title=title, body_format=apprise.NotifyFormat.TEXT)
    except Exception as error:  # noqa: BLE001  (a plugin's fault is no reason to fail a run)
        return f"{type(error).__name__}; the next run tries again"
    return "" if taken else REFUSED
