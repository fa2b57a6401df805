"""How a ledger came to be as it is, step by step.

A migration that was ever released is never edited: a change is a new function below the
others.
"""

from sqlite_utils import Database, Migrations

from archiver.ledger.schema import first
from archiver.ledger.schema.guards import guard
from archiver.ledger.schema.scripts import carry_out

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
_VANTAGES = {"vantages": ("run",)}

HISTORY = (
    _FIRST | _REQUISITES | _ARCHIVES | _RECOVERIES | _RENDERINGS | _BACKINGS | _WATCHES | _VANTAGES
)
"""The tables to which rows are only ever added, and the keys they have beside the rowid."""


@MIGRATIONS()
def m001_history(database: Database) -> None:
    """Make the tables, their full text, their views, and the triggers that guard them."""
    for script in (first.TABLES, first.INDEXES, first.FULL_TEXT, first.VIEWS):
        carry_out(database, script)
    guard(database, _FIRST)


@MIGRATIONS()
def m002_repairs(database: Database) -> None:
    """Keep what was mended in a printed URL, and what of a document was not read."""
    carry_out(
        database,
        """
        ALTER TABLE citations ADD COLUMN repair TEXT CHECK (repair IS NULL OR json_valid(repair));
        ALTER TABLE citations ADD COLUMN defanged INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE documents ADD COLUMN omissions TEXT NOT NULL DEFAULT '[]'
            CHECK (json_valid(omissions));
    """,
    )


@MIGRATIONS()
def m006_requisites(database: Database) -> None:
    """Remember which records hold what a page needs to look as it does."""
    carry_out(
        database,
        """
        CREATE TABLE requisites (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            link TEXT NOT NULL REFERENCES links (url),
            record_id TEXT NOT NULL REFERENCES snapshots (record_id),
            UNIQUE (run, link, record_id)
        ) STRICT;
        CREATE INDEX requisites_by_link ON requisites (link, run);
    """,
    )
    guard(database, _REQUISITES)


@MIGRATIONS()
def m007_mementos(database: Database) -> None:
    """Remember what archives held of a link when they were asked, and what they were handed."""
    carry_out(
        database,
        """
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
    """,
    )
    guard(database, _ARCHIVES)


@MIGRATIONS()
def m009_revisits(database: Database) -> None:
    """Remember which records refer to an earlier one, and find what was kept before."""
    carry_out(
        database,
        """
        ALTER TABLE snapshots ADD COLUMN refers_to TEXT;
        ALTER TABLE snapshots ADD COLUMN payload TEXT;
        CREATE INDEX snapshots_by_digest ON snapshots (digest)
            WHERE refers_to IS NULL AND payload IS NOT NULL;
        CREATE INDEX exchanges_good ON exchanges (url, id) WHERE status = 200;
    """,
    )


@MIGRATIONS()
def m010_recoveries(database: Database) -> None:
    """Remember which files a crash left open, and what was cut off them."""
    carry_out(
        database,
        """
        CREATE TABLE recoveries (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            recovered_at TEXT NOT NULL,
            warc TEXT NOT NULL,
            kept INTEGER NOT NULL,
            torn INTEGER NOT NULL,
            UNIQUE (run, warc)
        ) STRICT;
    """,
    )
    guard(database, _RECOVERIES)


@MIGRATIONS()
def m011_renderings(database: Database) -> None:
    """Remember what a browser showed of a page, and where it lies."""
    carry_out(
        database,
        """
        CREATE TABLE renderings (
            id INTEGER PRIMARY KEY,
            run TEXT NOT NULL REFERENCES runs (id),
            link TEXT NOT NULL REFERENCES links (url),
            page TEXT NOT NULL REFERENCES snapshots (record_id),
            form TEXT NOT NULL,
            record_id TEXT NOT NULL UNIQUE REFERENCES snapshots (record_id)
        ) STRICT;
        CREATE INDEX renderings_by_link ON renderings (link, run);
    """,
    )
    guard(database, _RENDERINGS)


@MIGRATIONS()
def m012_backings(database: Database) -> None:
    """Remember what pages said to the words that rest on them."""
    carry_out(
        database,
        """
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
    """,
    )
    guard(database, _BACKINGS)


@MIGRATIONS()
def m013_watches(database: Database) -> None:
    """Remember what is watched, where runs came from, and what was told to whom.

    None of it refers to other tables: it is the house's own, and no part of what is handed on.
    """
    carry_out(
        database,
        """
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
    """,
    )
    guard(database, _WATCHES)


@MIGRATIONS()
def m014_vantages(database: Database) -> None:
    """Remember from where runs looked at the web."""
    carry_out(
        database,
        """
        CREATE TABLE vantages (
            run TEXT NOT NULL PRIMARY KEY REFERENCES runs (id),
            noted_at TEXT NOT NULL,
            address TEXT,
            resolvers TEXT NOT NULL CHECK (json_valid(resolvers))
        ) STRICT;
    """,
    )
    guard(database, _VANTAGES)


@MIGRATIONS()
def m015_last_said(database: Database) -> None:
    """Let the verdict count that was written last: a clock may have been ahead, and set right."""
    carry_out(
        database,
        """
        DROP VIEW current_verdicts;
        CREATE VIEW current_verdicts AS
        SELECT * FROM verdicts AS v
        WHERE v.id = (SELECT max(id) FROM verdicts WHERE url = v.url);
    """,
    )
