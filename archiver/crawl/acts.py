"""What a run tells the home's chain of custody: that it began, and what it had added when it ended.

A run that was killed has no second act; the ledger tells what it had kept.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from archiver.custody import Act
from archiver.ledger import Ledger
from archiver.model import Document, Run, Vantage
from archiver.settings import proxy_of

BEGUN, ENDED = "run begun", "run ended"


def begun(run: Run, documents: Iterable[Document], vantage: Vantage | None) -> Act:
    """Return that a run began: who, with what, from where, and the documents that it read."""
    stand = {"address": vantage.address, "resolvers": vantage.resolvers} if vantage else {}
    return {
        "at": _now(),
        "act": BEGUN,
        "run": run.id,
        "command": run.command,
        "software": f"archiver {run.version}",
        "operator": run.operator,
        "settings": run.settings_digest,
        "vantage": {"proxy": proxy_of(run.settings), **stand},
        "documents": [{"name": each.name, "sha256": each.sha256} for each in documents],
    }


def ended(run: str, outcome: str, verdicts: Mapping[str, int], ledger: Ledger) -> Act:
    """Return that a run ended, and the digest of all that it had seen and judged."""
    return {
        "at": _now(),
        "act": ENDED,
        "run": run,
        "outcome": outcome,
        "verdicts": dict(verdicts),
        "rows": ledger.digest_of_run(run),
    }


def _now() -> str:
    return datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
