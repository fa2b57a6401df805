"""Sample values for the ledger, each in few words: `verdict("gone", day=3)`."""

from datetime import UTC, datetime, timedelta

from archiver.ledger import Ledger
from archiver.model import (
    HEALTH,
    Article,
    Backing,
    Citation,
    CitationKind,
    Document,
    Exchange,
    LinkStatus,
    Memento,
    Omission,
    Place,
    Repair,
    Run,
    Save,
    SaveOutcome,
    Snapshot,
    Stage,
    Support,
    Verdict,
)

START = datetime(2025, 3, 1, 12, 0, tzinfo=UTC)
LINK = "https://news.example.org/a?id=7"
OTHER = "https://other.example/b"


def day(number: float) -> datetime:
    """The moment so many days after the first."""
    return START + timedelta(days=number)


def run(name: str = "r1", number: float = 0) -> Run:
    """A run that began on that day."""
    return Run(name, "run", day(number), "1.0", '{"tries":3}', "sha256:0", "The Desk")


def document(name: str = "bulletin.txt", edition: int = 1) -> Document:
    """An edition of a document."""
    left_out = (Omission("Page 7 is damaged and was not read."),)
    return Document(name, "text/plain", f"{edition:064x}", 1000 + edition, omissions=left_out)


def citation(url: str = LINK, line: int = 1, name: str = "bulletin.txt") -> Citation:
    """A citation of a link on a line."""
    place = Place(page=2, line=line, note="3")
    repair = Repair("joined over the line break after “/”", ("https://news.example.org/",))
    return Citation(
        document=name,
        url=url,
        as_printed=url,
        kind=CitationKind.TEXT,
        place=place,
        context="As reported.",
        quote="a quote",
        repair=repair,
        defanged=True,
    )


def snapshot(number: int, warc: str = "one.warc.gz") -> Snapshot:
    """The place of record `number`."""
    record = f"urn:uuid:{number:08d}"
    return Snapshot(warc, number * 10, number * 10 + 10, record, (f"{record}-q",), START)


def exchange(number: int, url: str = LINK) -> Exchange:
    """A good answer, kept as record `number`."""
    headers = (("Content-Type", "text/html"), ("X-Caf\xe9", "1"), ("content-type", "again"))
    return Exchange(url, START, status=200, headers=headers, snapshot=snapshot(number))


def verdict(
    status: str,
    number: float = 0,
    *,
    stage: str = "none",
    url: str = LINK,
    final: str | None = None,
    records: tuple[str, ...] = (),
) -> Verdict:
    """A verdict of that day."""
    found = LinkStatus(status)
    return Verdict(
        url=url,
        status=found,
        health=HEALTH[found],
        stage=Stage(stage),
        rule=f"rule of {status}",
        because=f"It was {status}.",
        checked_at=day(number),
        final_url=final,
        records=records,
    )


def article(text: str, title: str | None = None) -> Article:
    """An article."""
    return Article(title, "A. Writer", "2025-02-28", "The Site", "en", text)


def memento(number: float = -300, archive: str = "wayback") -> Memento:
    """What an archive holds of the link since that day; our look at it is record 1."""
    at = day(number)
    return Memento(
        archive=archive,
        url=f"https://web.archive.org/web/{at:%Y%m%d%H%M%S}/{LINK}",
        original=LINK,
        at=at,
        code=200,
        found=LinkStatus.LIVE,
        because="It was live.",
        snapshot=snapshot(1),
    )


def save(outcome: SaveOutcome = SaveOutcome.SAVED) -> Save:
    """What became of handing the link to an archive on the first day."""
    return Save("wayback", LINK, START, outcome, "wayback has saved it", "spn2-1", memento().url)


def backing(support: str = "supports", asked: str = "a quote") -> Backing:
    """What the link says to words that are quoted from it."""
    return Backing(
        LINK, asked, Support(support), f"It {support}.", passage="a quote", start=2, end=9
    )


def begun(*runs: str) -> Ledger:
    """An empty ledger in memory in which these runs have begun."""
    ledger = Ledger.in_memory()
    for name in runs or ("r1",):
        ledger.begin_run(run(name))
    return ledger
