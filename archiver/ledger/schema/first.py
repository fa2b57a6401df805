"""The tables with which a ledger began, their indexes, full text and views, as SQL."""

TABLES = """
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

INDEXES = """
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
FULL_TEXT = """
CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, text, content = 'articles', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* M* N* Co'"
);
"""

VIEWS = """
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
