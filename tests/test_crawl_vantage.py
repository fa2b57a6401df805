"""From where a run looked is on record: in the ledger, and in the chains of custody."""

import json
import shutil
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from crawling import visit

from archiver.crawl import vantage

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def recorded(home):
    with sqlite3.connect(home / "ledger.db") as ledger:
        return ledger.execute("SELECT run, address, resolvers FROM vantages").fetchall()


def begun(home):
    lines = (home / "custody.jsonl").read_text("utf-8").splitlines()
    return next(act for act in map(json.loads, lines) if act["act"] == "run begun")


def test_a_run_says_from_where_it_looks(web, tmp_path):
    """Ledger and chain say the same: what this machine knows of itself."""
    visit(web.url("/plain"), home=tmp_path, connect_to=web.connect_to("www.example"))
    here = vantage.here(NOW)
    ((run, address, resolvers),) = recorded(tmp_path)
    assert (address, tuple(json.loads(resolvers))) == (here.address, here.resolvers)
    act = begun(tmp_path)
    assert act["run"] == run
    looked = {"address": here.address, "resolvers": list(here.resolvers)}
    assert act["vantage"] == {"proxy": None, **looked}


def test_a_run_may_keep_it_to_itself(web, tmp_path):
    """Neither tells of it then; that there is no proxy is no secret."""
    visit(web.url("/plain"), home=tmp_path, connect_to=web.connect_to("www.example"), vantage=False)
    assert recorded(tmp_path) == []
    assert begun(tmp_path)["vantage"] == {"proxy": None}


@pytest.mark.parametrize(
    ("own", "known"),
    [
        pytest.param("9.9.9.9", "9.9.9.9", id="a public address is known"),
        pytest.param("192.168.7.7", None, id="a private one says nothing"),
        pytest.param(None, None, id="without a network there is none"),
    ],
)
def test_an_address_is_known_where_it_is_public(own, known):
    """In a network of its own, with one address and nobody in it to be asked."""
    if shutil.which("unshare") is None or shutil.which("ip") is None:
        pytest.skip("unshare and ip are needed for a network of one's own")
    up = f"ip addr add {own}/32 dev lo && ip link set lo up && ip route add default dev lo && "
    asking = (
        "from datetime import *; from archiver.crawl import vantage;"
        "print(vantage.here(datetime.now(UTC)).address)"
    )
    script = f"{up if own else ''}exec {sys.executable} -c '{asking}'"
    ran = subprocess.run(
        ["unshare", "--net", "sh", "-c", script], capture_output=True, text=True, check=False
    )
    if "unshare failed" in ran.stderr or "not permitted" in ran.stderr:
        pytest.skip("no network of one's own may be made here")
    assert ran.stdout.strip() == str(known), ran.stderr
