"""What the tests of reports tell: one small report with everything awkward in it."""

from dataclasses import replace
from datetime import UTC, date, datetime

from archiver.model import (
    HEALTH,
    Article,
    Backing,
    Change,
    ChangeEvent,
    Citation,
    CitationKind,
    Document,
    Held,
    History,
    HistoryEntry,
    Ignored,
    LinkStatus,
    Memento,
    Omission,
    Place,
    Repair,
    Report,
    Save,
    SaveOutcome,
    SearchHit,
    Snapshot,
    Spell,
    Stage,
    Standing,
    Support,
    Unlinked,
    UnlinkedKind,
    Verdict,
)
from archiver.reports.hints import suggest

AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
LONG_AGO = datetime(2025, 6, 1, tzinfo=UTC)
LATER = datetime(2026, 3, 9, 10, 0, 0, 250000, tzinfo=UTC)

BULLETIN = Document(
    "bulletin.pdf",
    "application/pdf",
    "ab" * 32,
    41234,
    omissions=(Omission("Page 7 is damaged and was not read."),),
)
ANNEX = Document("annex\x1b[31m \u202efdp.txt", "text/plain", "cd" * 32, 99)

GONE = "https://ministry.example/statements/2014/denial-of-the-attack.html"
BLOCKED = "https://news.example/ar/5512"
CONFIRMED = "https://mill.example/report"
MOVED = "https://union.example/radio"
LIVE = "https://courier.example/night"
SCRIPT = "javascript:alert(document.cookie)"
TRAP = "http://trap.example/login?next=/a.b"
PAPER = "https://doi.org/10.1000/xyz_1"
QUOTED = 'https://quoted.example/?q="><script>alert(1)</script>'

ARABIC = (
    "وقال الشاهد إن القصف بدأ بعد منتصف الليل بقليل واستمر حتى الفجر، "
    "وأضاف أن عشرات العائلات غادرت 12 منزلا."
)

SNAPSHOT = Snapshot(
    warc="20260301093000-1f2e3d4c-00001.warc.gz",
    offset=12345,
    end=20000,
    record_id="urn:uuid:6f4ea5ab-1111-4222-8333-123456789abc",
    related=("urn:uuid:6f4ea5ab-1111-4222-8333-123456789abd",),
    date=AT,
    digest="sha256:" + "12" * 32,
)


def cited(url, page, line, note, context="", *, document=BULLETIN.name):
    """Return a citation printed as its URL."""
    return Citation(
        document=document,
        url=url,
        as_printed=url,
        kind=CitationKind.TEXT,
        place=Place(page=page, line=line, note=note),
        context=context,
    )


def judged(url, status, because, stage=Stage.NONE, at=AT, **facts):
    """Return a verdict whose rule is called after its status."""
    return Verdict(url, status, HEALTH[status], stage, status.value, because, at, **facts)


CITATIONS = (
    cited(LIVE, 1, 3, "1", "On the evening of 9 March the town lost its internet."),
    cited(GONE, 1, 9, "2", "The ministry denied the attack, which several witnesses described."),
    cited(BLOCKED, 1, 14, "3", ARABIC),
    cited(MOVED, 2, 2, None),
    cited(GONE, 2, 30, "12"),
    cited(SCRIPT, 2, 31, "13", "A \x1b]0;title\x07 with\x9b31m commands\u202e turned round."),
    cited(QUOTED, 2, 32, "14"),
    replace(
        cited(LIVE, None, 7, None, document=ANNEX.name),
        quote="\u201cWe \x1b[1mthought <b>it</b> was the storm\u201d",
    ),
    replace(
        cited(TRAP, None, 7, "a", "=HYPERLINK() of {50}% & more.", document=ANNEX.name),
        as_printed="hxxp://trap[.]example/login?next=/a.b",
        repair=Repair("it was printed so that nobody follows it"),
        defanged=True,
    ),
    replace(
        cited(PAPER, None, 9, "b", document=ANNEX.name),
        as_printed="doi:10.1000/xyz_1",
        kind=CitationKind.DOI,
        anchor="-A paper",
        repair=Repair("joined over the line break after “/”", ("https://doi.org/10.1000/",)),
    ),
    cited(CONFIRMED, None, 8, None, document=ANNEX.name),
)

MEMENTO = Memento(
    archive="wayback",
    url=f"https://web.archive.org/web/20140503120000/{GONE}",
    original=GONE,
    at=datetime(2014, 5, 3, 12, tzinfo=UTC),
    code=200,
    found=LinkStatus.LIVE,
    because="ministry.example \x1b[5manswers <b>(200)</b>.",
    snapshot=SNAPSHOT,
)
SAVE = Save(
    archive="wayback",
    url=LIVE,
    at=AT,
    outcome=SaveOutcome.SAVED,
    because="wayback has <i>saved</i> it \x1b[2Jas of 2026-03-01 09:31 UTC",
    job="spn2-1f2e3d4c",
    memento=f"https://web.archive.org/web/20260301093100/{LIVE}",
)
HELD = Held("perma.cc", "http://old.example/<b>\x1b[31m", datetime(2015, 5, 3, 12, tzinfo=UTC))

COURSE = (LinkStatus.LIVE, LinkStatus.TIMEOUT, LinkStatus.LIVE, LinkStatus.MOVED, LinkStatus.LIVE)

STANDINGS = (
    Standing(
        LIVE,
        judged(LIVE, LinkStatus.LIVE, "courier.example answers (200).", http_status=200),
        "The night the lines went quiet",
        SNAPSHOT,
        save=SAVE,
    ),
    Standing(
        GONE,
        judged(
            GONE,
            LinkStatus.GONE,
            "ministry.example says that there is no such page (404).",
            Stage.SUSPECTED,
            http_status=404,
            final_url=GONE,
            records=(SNAPSHOT.record_id,),
        ),
        "<script>alert(1)</script> \x1b[2J\u202egnorw",
        SNAPSHOT,
        MEMENTO,
        kept=replace(SNAPSHOT, date=datetime(2025, 12, 24, 8, tzinfo=UTC), warc="old.warc.gz"),
        excerpt="We <i>deny</i> that \x1b[31many of it took place …",
        course=(
            Spell(LinkStatus.LIVE, LONG_AGO, LONG_AGO),
            *(Spell(each, LONG_AGO, LATER, 2) for each in COURSE),
            Spell(LinkStatus.GONE, AT, AT, 3),
        ),
    ),
    Standing(
        BLOCKED,
        judged(BLOCKED, LinkStatus.BLOCKED, "news.example turned us away (403).", http_status=403),
        "خبر عاجل",
    ),
    Standing(
        MOVED,
        judged(
            MOVED,
            LinkStatus.MOVED,
            "It has moved for good to https://boats.example/radio, which answers (200).",
            http_status=200,
            final_url="https://boats.example/radio",
        ),
    ),
    Standing(
        SCRIPT, judged(SCRIPT, LinkStatus.POLICY, "We did not ask: the scheme is javascript.")
    ),
    Standing(QUOTED),
    Standing(
        TRAP,
        judged(TRAP, LinkStatus.GONE, "trap.example says no (404).", http_status=404),
        holds=HELD,
    ),
    Standing(PAPER),
    Standing(
        CONFIRMED,
        replace(
            judged(
                CONFIRMED,
                LinkStatus.DNS,
                "The name mill.example does not exist; failing now, 3 of 3 tries."
                " Confirmed: failing since 2026-02-01, 4 checks.",
                Stage.CONFIRMED,
            ),
            tries=3,
        ),
    ),
)

UNLINKED = (
    Unlinked(BULLETIN.name, "Harbour News", UnlinkedKind.SOURCE, Place(1, 4), "So it told them."),
    Unlinked(ANNEX.name, "978-3-16-148410-0", UnlinkedKind.ISBN, Place(line=9)),
    Unlinked(ANNEX.name, "\u202ea\x1b[2J", UnlinkedKind.SOURCE, Place(line=10), "\x9b31m says so."),
)

BACKINGS = (
    Backing(
        LIVE,
        "We \x1b[1mthought <b>it</b> was the storm",
        Support.PARTLY,
        "It says some of what is quoted, or says it in other words.",
        passage="we all <i>thought</i> that it was",
        start=310,
        end=342,
        record_id=SNAPSHOT.record_id,
    ),
)

REPORT = Report(
    documents=(BULLETIN, ANNEX),
    citations=CITATIONS,
    links=STANDINGS,
    unlinked=UNLINKED,
    incomplete="stopped before 1 of 9 links was looked at",
    hints=suggest(STANDINGS, CITATIONS, BACKINGS),
    backings=BACKINGS,
    failing=frozenset({GONE, CONFIRMED}),
    known=frozenset({TRAP}),
    ignored={BLOCKED: Ignored("the editor \x1b[31m| <b>looked</b> ::error::", date(2026, 12, 31))},
)

HISTORY = History(
    url=GONE,
    entries=(
        HistoryEntry("1f2e3d4c", judged(GONE, LinkStatus.LIVE, "It answers (200)."), SNAPSHOT),
        HistoryEntry(
            "5a6b7c8d",
            judged(
                GONE,
                LinkStatus.GONE,
                "ministry.example says \x1b[5mthat there is no such page (404).",
                Stage.SUSPECTED,
                LATER,
                final_url="https://ministry.example/404",
            ),
        ),
    ),
    citations=tuple(each for each in CITATIONS if each.url == GONE),
    article=Article("Denial", "Press Office", "2014-05-02", "Ministry", "en", "We deny it. " * 40),
    mementos=(MEMENTO,),
    saves=(replace(SAVE, url=GONE),),
)

CHANGES = (
    Change(
        MOVED,
        ChangeEvent.MOVED,
        LinkStatus.LIVE,
        LinkStatus.MOVED,
        AT,
        "It has moved.",
        moved_to="https://boats.example/radio",
    ),
    Change(
        GONE,
        ChangeEvent.SUSPECTED,
        None,
        LinkStatus.GONE,
        LATER,
        "ministry.example says that there is no such page (404).",
        HISTORY.citations,
        SNAPSHOT,
        MEMENTO,
    ),
    Change(
        CONFIRMED,
        ChangeEvent.CONFIRMED,
        LinkStatus.DNS,
        LinkStatus.DNS,
        LATER,
        "The name mill.example does not exist; failing now, 3 of 3 tries.",
        CITATIONS[3:4],
    ),
    Change(
        LIVE,
        ChangeEvent.QUOTE_LOST,
        Support.SUPPORTS,
        Support.NOT_FOUND,
        LATER,
        "It said: \u201cWe thought it was the storm\u201d. The quoted words are not in its text.",
        CITATIONS[7:8],
    ),
)

HITS = (
    SearchHit(LIVE, "The night the lines went quiet", "… sent its [ambulances] to …", SNAPSHOT),
    SearchHit(GONE, "Denial", "… [ambulances] were sent …", SNAPSHOT, MEMENTO),
    SearchHit(BLOCKED, "خبر \x1b[31m عاجل", "… خرجت [سيارات] الإسعاف …", SNAPSHOT),
)
