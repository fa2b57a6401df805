"""The small web and the sample bulletin that come with the package.

Everything in it is made up, its hosts are names that nobody can register (RFC 2606), and
it needs no network: `SmallWeb` plays the sites on a loopback port, and `BULLETINS` are the
sample that cites them.
"""

from pathlib import Path

from archiver.demo.web import SmallWeb

BULLETINS = (
    Path(__file__).with_name("bulletin.pdf"),
    Path(__file__).with_name("bulletin.txt"),
)
"""The sample bulletin, as it was published and as its text alone."""

ARCHIVE = "coast-archive timegate=http://coast-archive.example/web/{url}"
"""The public archive of the small web, as one writes it behind `--archive`."""

__all__ = ["ARCHIVE", "BULLETINS", "SmallWeb"]
