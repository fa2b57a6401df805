"""The tables and views of the ledger, as migrations.

A migration that was ever released is never edited: a change is a new function below the
others. History tables are append-only, and triggers, not good manners, keep them so.
Moments are RFC 3339 text in UTC of one width, so that their order as text is their order
in time; lists and maps are JSON text.
"""

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("archiver")

_FIRST: dict[str, tuple[str, ...]] = {
    "runs": ("id",),
    "run_ends": ("run",),
    "documents": ("name, sha256, citations_digest",),
    "readings": ("run, document",),
    "links": ("url",),
    "citations": ("document, position",),
    "snapshots": ("record_id",),
    "exchanges": ("record_id",),
    "verdicts": (),
    "articles": ("url, record_id",),
}
_REQUISITES = {"requisites": ("run, link, record_id",)}
_ARCHIVES: dict[str, tuple[str, ...]] = {"mementos": (), "saves": ()}
_RECOVERIES = {"recoveries": ("run, warc",)}
_BACKINGS: dict[str, tuple[str, ...]] = {"backings": ()}

_RENDERINGS = {"renderings": ("record_id",)}
_WATCHES: dict[str, tuple[str, ...]] = {"watches": (), "run_origins": ("run",), "tellings": ()}

HISTORY = _FIRST | _REQUISITES | _ARCHIVES | _RECOVERIES | _RENDERINGS | _BACKINGS | _WATCHES
"""The tables to which rows are only ever added, and the keys they have beside the rowid."""

_TABLES = """
CREATE TABLE runs (
    id TEXT NOT NULL PRIMARY KEY,
    command TEXT NOT NULL,
    started_at TEXT NOT NULL,
    version TEXT NOT NULL,
    settings TEXT NOT NULL CHECK (json_valid(settings)),
    settings_digest TEXT NOT NULL,
    operator TEXT
) STRICT;
CREATE TABLE run_ends (
    run TEXT NOT NULL PRIMARY KEY REFERENCES runs (id),
    ended_at TEXT NOT NULL,
    outcome TEXT NOT NULL,
    summary TEXT NOT NULL CHECK (json_valid(summary))
) STRICT;
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    citations_digest TEXT NOT NULL,
    first_read_at TEXT NOT NULL,
    UNIQUE (name, sha256, citations_digest)
) STRICT;
CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs (id),
    document INTEGER NOT NULL REFERENCES documents (id),
    read_at TEXT NOT NULL,
    UNIQUE (run, document)
) STRICT;
CREATE TABLE links (
    url TEXT NOT NULL PRIMARY KEY,
    surt TEXT NOT NULL,
    domain TEXT NOT NULL,
    first_seen_at TEXT NOT NULL
) STRICT;
CREATE TABLE citations (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    position INTEGER NOT NULL,
    url TEXT NOT NULL REFERENCES links (url),
    as_printed TEXT NOT NULL,
    kind TEXT NOT NULL,
    page INTEGER,
    line INTEGER,
    column INTEGER,
    note TEXT,
    context TEXT NOT NULL,
    anchor TEXT,
    quote TEXT,
    UNIQUE (document, position)
) STRICT;
CREATE TABLE snapshots (
    record_id TEXT NOT NULL PRIMARY KEY,
    warc TEXT NOT NULL,
    offset INTEGER NOT NULL,
    end INTEGER NOT NULL,
    date TEXT NOT NULL,
    digest TEXT,
    related TEXT NOT NULL CHECK (json_valid(related)),
    CHECK (0 <= offset AND offset < end)
) STRICT;
CREATE TABLE exchanges (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs (id),
    link TEXT REFERENCES links (url),
    visit INTEGER NOT NULL,
    hop INTEGER NOT NULL,
    record_id TEXT NOT NULL UNIQUE REFERENCES snapshots (record_id),
    url TEXT NOT NULL,
    purpose TEXT NOT NULL,
    method TEXT NOT NULL,
    started_at TEXT NOT NULL,
    status INTEGER,
    reason TEXT NOT NULL,
    version TEXT NOT NULL,
    headers TEXT NOT NULL CHECK (json_valid(headers)),
    body_length INTEGER NOT NULL,
    digest TEXT,
    truncated TEXT,
    failure TEXT,
    failure_detail TEXT,
    address TEXT,
    proxy TEXT,
    tls_version TEXT,
    tls_cipher TEXT,
    tls_verified INTEGER,
    tls_error TEXT,
    resolved REAL,
    connected REAL,
    secured REAL,
    first_byte REAL,
    done REAL NOT NULL,
    CHECK (status IS NOT NULL OR failure IS NOT NULL)
) STRICT;
CREATE TABLE verdicts (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs (id),
    url TEXT NOT NULL REFERENCES links (url),
    checked_at TEXT NOT NULL,
    status TEXT NOT NULL,
    health TEXT NOT NULL,
    stage TEXT NOT NULL,
    rule TEXT NOT NULL,
    because TEXT NOT NULL,
    http_status INTEGER,
    final_url TEXT,
    tries INTEGER NOT NULL,
    records TEXT NOT NULL CHECK (json_valid(records))
) STRICT;
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    run TEXT NOT NULL REFERENCES runs (id),
    url TEXT NOT NULL REFERENCES links (url),
    record_id TEXT NOT NULL REFERENCES snapshots (record_id),
    conversion TEXT REFERENCES snapshots (record_id),
    title TEXT,
    author TEXT,
    date TEXT,
    site TEXT,
    language TEXT,
    text TEXT NOT NULL,
    UNIQUE (url, record_id)
) STRICT;
"""

_INDEXES = """
CREATE INDEX readings_by_document ON readings (document);
CREATE INDEX links_by_domain ON links (domain);
CREATE INDEX links_by_surt ON links (surt);
CREATE INDEX citations_by_url ON citations (url, document);
CREATE INDEX snapshots_by_end ON snapshots (warc, end);
CREATE INDEX exchanges_by_link ON exchanges (link, run, visit, hop);
CREATE INDEX verdicts_by_url ON verdicts (url, checked_at, id);
CREATE INDEX verdicts_alive ON verdicts (url, checked_at, id) WHERE health = 'alive';
CREATE INDEX verdicts_by_moment ON verdicts (checked_at);
CREATE INDEX articles_by_url ON articles (url, id);
"""

# Marks (M*) belong to words: without them every vocalised Arabic word would fall into letters.
_FULL_TEXT = """
CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, text, content = 'articles', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
"""

_VIEWS = """
CREATE VIEW current_verdicts AS
SELECT * FROM verdicts AS v
WHERE v.id = (
    SELECT id FROM verdicts WHERE url = v.url ORDER BY checked_at DESC, id DESC LIMIT 1
);
CREATE VIEW current_documents AS
SELECT documents.*, readings.run, readings.read_at
FROM documents JOIN readings ON readings.document = documents.id
WHERE readings.id = (
    SELECT max(r.id) FROM readings AS r JOIN documents AS d ON d.id = r.document
    WHERE d.name = documents.name
);
CREATE VIEW proofs AS
SELECT v.id AS verdict, v.url, proof.key AS position, snapshots.*
FROM verdicts AS v, json_each(v.records) AS proof
JOIN snapshots ON snapshots.record_id = proof.value;
CREATE VIEW current_links AS
SELECT links.url, links.domain, v.status, v.health, v.stage, v.because, v.checked_at,
    v.http_status, v.final_url,
    (SELECT title FROM articles WHERE url = links.url ORDER BY id DESC LIMIT 1) AS title,
    (SELECT count(*) FROM citations JOIN current_documents AS d ON d.id = citations.document
     WHERE citations.url = links.url) AS citations
FROM links LEFT JOIN current_verdicts AS v ON v.url = links.url;
CREATE VIEW current_citations AS
SELECT d.name AS document, c.page, c.line, c.note, c.url, v.status, v.health, v.because,
    c.as_printed, c.context
FROM current_documents AS d JOIN citations AS c ON c.document = d.id
LEFT JOIN current_verdicts AS v ON v.url = c.url
ORDER BY d.name, c.position;
"""


def _guards(table: str, keys: tuple[str, ...]) -> str:
    refusal = f"SELECT RAISE(ABORT, 'the ledger is append-only: rows of {table} never change');"
    # INSERT OR REPLACE deletes without firing a DELETE trigger on most connections.
    taken = " OR ".join(_taken(table, key) for key in ("rowid", *keys))
    return f"""
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN {refusal} END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN {refusal} END;
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {taken} BEGIN {refusal} END;
"""


def _taken(table: str, key: str) -> str:
    new = ", ".join(f"NEW.{column}" for column in key.split(", "))
    return f"EXISTS (SELECT 1 FROM {table} WHERE ({key}) = ({new}))"  # noqa: S608  (our own names)


@MIGRATIONS()
def m001_history(database: Database) -> None:
    """Make the tables, their full text, their views, and the triggers that guard them."""
    for script in (_TABLES, _INDEXES, _FULL_TEXT, _VIEWS):
        database.executescript(script)
    for table, keys in _FIRST.items():
        database.executescript(_guards(table, keys))


@MIGRATIONS()
def m002_repairs(database: Database) -> None:
    """Keep what was mended in a printed URL, and what of a document was not read."""
    database.executescript("""
        ALTER TABLE citations ADD COLUMN repair TEXT CHECK (repair IS NULL OR json_valid(repair));
        ALTER TABLE citations ADD COLUMN defanged INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE documents ADD COLUMN omissions TEXT NOT NULL DEFAULT '[]'
            CHECK (json_valid(omissions));
    """)


@MIGRATIONS()
def m006_requisites(database: Database) -> None:
    """Remember which records hold what a page needs to look as it does."""
    database.executescript("""
        CREATE TABLE requisites (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            link TEXT NOT NULL REFERENCES links (url),
            record_id TEXT NOT NULL REFERENCES snapshots (record_id),
            UNIQUE (run, link, record_id)
        ) STRICT;
        CREATE INDEX requisites_by_link ON requisites (link, run);
    """)
    for table, keys in _REQUISITES.items():
        database.executescript(_guards(table, keys))


@MIGRATIONS()
def m007_mementos(database: Database) -> None:
    """Remember what archives held of a link when they were asked, and what they were handed."""
    database.executescript("""
        CREATE TABLE mementos (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            link TEXT NOT NULL REFERENCES links (url),
            asked_at TEXT NOT NULL,
            archive TEXT NOT NULL,
            url TEXT NOT NULL,
            original TEXT NOT NULL,
            at TEXT NOT NULL,
            code INTEGER,
            found TEXT,
            because TEXT NOT NULL,
            record_id TEXT REFERENCES snapshots (record_id),
            offered INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX mementos_by_link ON mementos (link, id);
        CREATE TABLE saves (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            link TEXT NOT NULL REFERENCES links (url),
            at TEXT NOT NULL,
            archive TEXT NOT NULL,
            outcome TEXT NOT NULL,
            because TEXT NOT NULL,
            job TEXT,
            memento TEXT
        ) STRICT;
        CREATE INDEX saves_by_link ON saves (link, id);
    """)
    for table, keys in _ARCHIVES.items():
        database.executescript(_guards(table, keys))


@MIGRATIONS()
def m009_revisits(database: Database) -> None:
    """Remember which records refer to an earlier one, and find what was kept before."""
    database.executescript("""
        ALTER TABLE snapshots ADD COLUMN refers_to TEXT;
        ALTER TABLE snapshots ADD COLUMN payload TEXT;
        CREATE INDEX snapshots_by_digest ON snapshots (digest)
            WHERE refers_to IS NULL AND payload IS NOT NULL;
        CREATE INDEX exchanges_good ON exchanges (url, id) WHERE status = 200;
    """)


@MIGRATIONS()
def m010_recoveries(database: Database) -> None:
    """Remember which files a crash left open, and what was cut off them."""
    database.executescript("""
        CREATE TABLE recoveries (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            recovered_at TEXT NOT NULL,
            warc TEXT NOT NULL,
            kept INTEGER NOT NULL,
            torn INTEGER NOT NULL,
            UNIQUE (run, warc)
        ) STRICT;
    """)
    for table, keys in _RECOVERIES.items():
        database.executescript(_guards(table, keys))


@MIGRATIONS()
def m011_renderings(database: Database) -> None:
    """Remember what a browser showed of a page, and where it lies."""
    database.executescript("""
        CREATE TABLE renderings (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            link TEXT NOT NULL REFERENCES links (url),
            page TEXT NOT NULL REFERENCES snapshots (record_id),
            form TEXT NOT NULL,
            record_id TEXT NOT NULL UNIQUE REFERENCES snapshots (record_id)
        ) STRICT;
        CREATE INDEX renderings_by_link ON renderings (link, run);
    """)
    for table, keys in _RENDERINGS.items():
        database.executescript(_guards(table, keys))


@MIGRATIONS()
def m012_backings(database: Database) -> None:
    """Remember what pages said to the words that rest on them."""
    database.executescript("""
        CREATE TABLE backings (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            link TEXT NOT NULL REFERENCES links (url),
            at TEXT NOT NULL,
            asked TEXT NOT NULL,
            is_claim INTEGER NOT NULL,
            support TEXT NOT NULL,
            because TEXT NOT NULL,
            passage TEXT,
            start INTEGER,
            end INTEGER,
            record_id TEXT REFERENCES snapshots (record_id)
        ) STRICT;
        CREATE INDEX backings_by_link ON backings (link, asked, id);
    """)
    for table, keys in _BACKINGS.items():
        database.executescript(_guards(table, keys))


@MIGRATIONS()
def m013_watches(database: Database) -> None:
    """Remember what is watched, where runs came from, and what was told to whom.

    None of it refers to other tables: it is the house's own, and no part of what is handed on.
    """
    database.executescript("""
        CREATE TABLE watches (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            act TEXT NOT NULL CHECK (act IN ('added', 'removed')),
            subject TEXT NOT NULL,
            every REAL,
            tags TEXT NOT NULL CHECK (json_valid(tags))
        ) STRICT;
        CREATE INDEX watches_by_subject ON watches (subject, id);
        CREATE VIEW current_watches AS
        SELECT * FROM watches AS w WHERE act = 'added' AND id = (
            SELECT max(id) FROM watches WHERE subject = w.subject
        );
        CREATE TABLE run_origins (
            run TEXT NOT NULL PRIMARY KEY,
            user TEXT NOT NULL,
            host TEXT NOT NULL,
            trigger TEXT NOT NULL
        ) STRICT;
        CREATE TABLE tellings (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            channel TEXT NOT NULL,
            subject TEXT NOT NULL,
            event TEXT NOT NULL,
            of TEXT NOT NULL,
            told INTEGER NOT NULL,
            because TEXT NOT NULL
        ) STRICT;
        CREATE INDEX tellings_by_channel ON tellings (channel, id);
    """)
    for table, keys in _WATCHES.items():
        database.executescript(_guards(table, keys))
