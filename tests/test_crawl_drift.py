"""A page that becomes another between two runs: what the ledger kept is what it is measured by."""

import subprocess
import sys
from pathlib import Path

from rotten import answers, connect_to, document
from rotten.case import Case, html, prose
from web import MisbehavingWeb

from archiver.ledger import Ledger

ARCHIVER = Path(sys.executable).with_name("archiver")
PLAIN = ("--delay", "0", "--archives", "never", "--browser", "never", "--requisites", "none")
STORY = "<p>The ferry to the outer islands stays away until the summer, the company said.</p>"
DENTIST = (
    "<p>Our practice welcomes patients of all ages. We offer cleaning, whitening and implants in a "
    "calm setting, and our team speaks four languages. Please call us in the morning.</p>" * 4
)

CASES = (
    Case(
        "edited", "live", "", {"/a/storm": [html("Storm", prose() + STORY), html("Storm", prose())]}
    ),
    Case("other", "drifted", "", {"/a/storm": [html("Storm"), html("Bright Smile", DENTIST)]}),
    Case("front", "live", "", {"/": [html("Storm"), html("Bright Smile", DENTIST)]}),
    Case("same", "live", "", {"/a/storm": html("Storm")}),
)


def test_a_page_is_compared_with_what_was_kept(tmp_path):
    """An edit is told in words; another page is no longer what is cited; a front may change."""
    (tmp_path / "note.md").write_text(document(CASES), "utf-8")
    with MisbehavingWeb(answers(CASES)) as web:
        flags = [f"--connect-to={way}" for way in connect_to(CASES, web.doors)]
        command = [ARCHIVER, "run", "note.md", *PLAIN, *flags]
        for _ in range(2):
            ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
            assert "Traceback" not in ran.stderr, ran.stderr
    with Ledger.open(tmp_path / "ledger.db", create=False) as ledger:
        found = {each.url: each.verdict for each in ledger.report(["note.md"]).links}
    assert {case.url: case.status for case in CASES} == {u: str(v.status) for u, v in found.items()}
    edited, other, _, same = (found[case.url].because for case in CASES)
    assert " % of its words changed since " in edited
    assert "0 % of the words are left; now it is “Bright Smile”" in other
    assert same == "The page answers (200)."
