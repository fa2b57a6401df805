"""Evidence in few words, so that a table of it can be read: `redirect((301, there))`."""

from datetime import UTC, datetime, timedelta

from archiver.model import (
    HEALTH,
    Article,
    Capture,
    Citation,
    CitationKind,
    Evidence,
    Exchange,
    Failure,
    FailureKind,
    Headers,
    LinkStatus,
    Page,
    Place,
    Probe,
    Purpose,
    Snapshot,
    Stage,
    Verdict,
    Visit,
)

CITED = "https://example.org/report/2024"
AT = datetime(2025, 3, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def answer(
    status: int | None,
    url: str = CITED,
    *,
    fails: FailureKind | None = None,
    detail: str = "the detail",
    headers: Headers = (),
    body: int = 1000,
    address: str | None = None,
    record: int | None = None,
) -> Exchange:
    """One exchange; with `fails`, one that failed, with or without a status."""
    return Exchange(
        url=url,
        started_at=AT,
        status=status,
        headers=headers,
        body_length=body,
        failure=Failure(fails, detail) if fails else None,
        address=address,
        snapshot=None if record is None else snapshot(record),
    )


def snapshot(number: int) -> Snapshot:
    """Where record `number` lies."""
    return Snapshot("a.warc.gz", number, number + 1, f"urn:uuid:{number}", (), AT)


def look(
    *exchanges: Exchange,
    chain: FailureKind | None = None,
    detail: str = "the detail",
    page: Page | None = None,
    purpose: Purpose = Purpose.CITED,
) -> Visit:
    """One visit; with `chain`, one whose chain failed; with `page`, one that ended in a page."""
    failure = Failure(chain, detail) if chain else None
    return Visit(Probe(CITED, purpose), exchanges, page, failure)


def status(code: int, **rest: object) -> Evidence:
    """Evidence of one look that ended in this status."""
    return evidence(look(answer(code, **rest)))  # type: ignore[arg-type]


def failed(kind: FailureKind, *, code: int | None = None, **rest: object) -> Evidence:
    """Evidence of one look that failed."""
    return evidence(look(answer(code, fails=kind, **rest)))  # type: ignore[arg-type]


def redirect(*steps: tuple[int, str], final: int = 200, cited: str = CITED) -> Evidence:
    """Evidence of one look along redirects, each a status and where it leads."""
    hops, here = [], cited
    for code, there in steps:
        hops.append(answer(code, here))
        here = there
    return evidence(look(*hops, answer(final, here)), cited=cited)


def evidence(*visits: Visit, cited: str = CITED, earlier: tuple[Verdict, ...] = ()) -> Evidence:
    """All of it."""
    return Evidence(cited, AT, visits, earlier)


def citing(context: str = "", anchor: str | None = None, quote: str | None = None) -> Citation:
    """A citation of the cited address: the sentence, the anchor, what it quotes."""
    return Citation("a.md", CITED, CITED, CitationKind.LINK, Place(), context, anchor, quote)


def kept(text: str, title: str | None = None, site: str | None = None) -> Capture:
    """What an earlier run kept of the cited page: its text, its title, the name of its site."""
    return Capture(snapshot(9), Article(title, None, None, site, None, text))


def check(
    found: LinkStatus, day: float, *, http: int | None = None, stage: Stage = Stage.NONE
) -> Verdict:
    """An earlier verdict, `day` days after the first moment."""
    return Verdict(
        url=CITED,
        status=found,
        health=HEALTH[found],
        stage=stage,
        rule="of then",
        because="of then",
        checked_at=AT + day * DAY,
        http_status=http,
    )
