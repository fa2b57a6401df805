"""docs/ledger.md tells all of the ledger, and its queries run."""

import re
from pathlib import Path

import pytest
from ledger_samples import LINK, START, begun, citation, document, exchange, snapshot, verdict

PAGE = (Path(__file__).parent.parent / "docs" / "ledger.md").read_text(encoding="utf-8")
ENTRIES = dict(re.findall(r"^\*\*(\w+)\*\*: (.*?)(?=^\*\*|^#|\Z)", PAGE, re.MULTILINE | re.DOTALL))
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(scope="module")
def ledger():
    """A ledger with one dead link in it, cited and proved."""
    with begun() as ledger:
        ledger.add_document("r1", document(), [citation()], START)
        ledger.add_exchange("r1", LINK, 1, 1, exchange(1))
        ledger.add_verdict("r1", verdict("gone", records=(snapshot(1).record_id,)))
        yield ledger


def columns(ledger, name: str) -> set[str]:
    """The columns of a table or view."""
    return {row["name"] for row in ledger._database.query(f"PRAGMA table_info({name})")}


def named(ledger, name: str) -> set[str]:
    """The columns its entry names, those of the table whose columns it says it has included."""
    entry = ENTRIES[name]
    others = re.findall(r"columns of\s+(\w+)", entry)
    return set(re.findall(r"`(\w+)`", entry)).union(*(columns(ledger, each) for each in others))


def test_every_table_and_view_has_an_entry(ledger) -> None:
    """And there is no entry for what does not exist."""
    database = ledger._database
    own = re.compile(r"_sqlite_migrations|articles_fts_\w+|sqlite_\w+")
    tables = {name for name in database.table_names() if not own.fullmatch(name)}
    assert set(ENTRIES) == tables | set(database.view_names())


@pytest.mark.parametrize("name", ENTRIES)
def test_every_column_is_told(ledger, name: str) -> None:
    """A reader finds in each entry what every column means."""
    assert columns(ledger, name) - named(ledger, name) == set()


@pytest.mark.parametrize("sql", QUERIES)
def test_every_query_runs_and_answers(ledger, sql: str) -> None:
    """Pasted as it stands, each finds the link it asks for."""
    assert len(list(ledger._database.query(sql.replace("https://example.org/", LINK)))) == 1


def test_the_page_is_short() -> None:
    """Nobody reads more than 180 lines, and there is something to run in them."""
    assert len(PAGE.splitlines()) <= 180
    assert len(QUERIES) >= 5
