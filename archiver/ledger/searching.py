"""Full text: what somebody typed, found in what was archived.

Words are folded alike before they are indexed and before they are looked for. Folding
never adds or removes a word, so the index's positions hold for the text as it was written.
"""

from typing import TYPE_CHECKING, Any

from archiver.expressions import expression
from archiver.ledger import cells, rows
from archiver.model import Article, SearchHit

if TYPE_CHECKING:
    from sqlite_utils import Database

# As Lucene's Arabic normalisation: no vowel marks, no stretching, one alef, yeh and heh.
_DROPPED = "\u0640\u064b-\u065f\u0670"
_MARKS = expression(
    f"(?<=[^\\W{_DROPPED}])[{_DROPPED}]+"  # after a letter, or before one: alone, it is a word
    f"|[{_DROPPED}]+(?=[^\\W{_DROPPED}])"
)
_SPELLED, _FOLDED = (
    "\u0622\u0623\u0625\u0671\u0649\u0629",
    "\u0627\u0627\u0627\u0627\u064a\u0647",
)
_LETTERS = str.maketrans(_SPELLED, _FOLDED)
_CONCERNED = expression(f"[{_DROPPED}{_SPELLED}]")

_TERM = expression(r'"([^"]*)"?|([^\s"]+)')

_HITS = """
    WITH hits AS (
        SELECT articles.url, max(articles.id) AS id, min(articles_fts.rank) AS score
        FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid
        WHERE articles_fts MATCH :query
        GROUP BY articles.url ORDER BY score LIMIT :limit
    )
    SELECT hits.url, articles.title AS headline, snapshots.*,
        snippet(articles_fts, -1, '[', ']', '…', 24) AS excerpt
    FROM hits
    JOIN articles_fts ON articles_fts.rowid = hits.id
    JOIN articles ON articles.id = hits.id
    JOIN snapshots ON snapshots.record_id = articles.record_id
    WHERE articles_fts MATCH :query ORDER BY hits.score, hits.url
"""


def fold(text: str) -> str:
    """Return the text with what Arabic writers leave out, or spell in several ways, made one."""
    if text.isascii() or _CONCERNED.search(text) is None:
        return text
    return _MARKS.sub("", text).translate(_LETTERS)


def index_row(number: int, article: Article) -> dict[str, Any]:
    """Return what the full-text index holds of article `number`."""
    return {"rowid": number, "title": fold(article.title or ""), "text": fold(article.text)}


def match(words: str) -> str:
    r"""Return an FTS5 query for all the words, in which nothing typed is an operator.

    >>> match('climate OR "sea level" NEAR(')
    '"climate" "OR" "sea level" "NEAR("'
    """
    found = (match.group(1) or match.group(2) for match in _TERM.finditer(words))
    return " ".join(f'"{fold(term)}"' for term in found if term and term.strip())


def search(database: "Database", words: str, limit: int) -> list[SearchHit]:
    """Return the pages that hold all the words, best first, each at its latest."""
    query = match(words.replace("\0", " "))
    if not query:
        return []
    found = database.query(_HITS, cells.storable({"query": query, "limit": limit}))
    return [_hit(database, row) for row in list(found)]


def _hit(database: "Database", row: cells.Row) -> SearchHit:
    place = rows.to_snapshot(row)
    sql = "SELECT * FROM mementos WHERE link = ? AND record_id = ? ORDER BY id DESC LIMIT 1"
    archived = list(database.query(sql, [row["url"], row["record_id"]]))
    memento = rows.to_memento(archived[0], place) if archived else None
    return SearchHit(row["url"], row["headline"], row["excerpt"], place, memento)
