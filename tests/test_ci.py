"""What CI services are told is what they read, and what they run finds a dead link.

The services themselves are not here. Their files are parsed, and the very commands in them are
run by a shell, in a folder with a draft, against the small web.
"""

import os
import re
from pathlib import Path

import pytest
import yaml
from command_line import BIN, PLAIN, ran

from archiver import documents
from archiver.demo import SmallWeb
from archiver.demo.sites import Resource

ROOT = Path(__file__).parent.parent

SITES = {"gone.example": {"/": Resource(status=410)}}
DRAFT = "It is gone: http://gone.example/\n"


def read(name):
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@pytest.fixture(scope="module")
def web():
    with SmallWeb(SITES) as playing:
        yield playing


@pytest.fixture
def shell(web, tmp_path):
    """Run a script in a folder with a draft and a config that leads to the small web."""
    leading = ", ".join(f'"{each}"' for each in web.connect_to)
    config = f'connect_to = [{leading}]\narchives = "never"\nretry_wait = 0.01\n'
    (tmp_path / "archiver.toml").write_text(config, "utf-8")
    (tmp_path / "my draft.txt").write_text(DRAFT, "utf-8")
    path = f"{BIN.parent}{os.pathsep}{PLAIN['PATH']}"

    def run(script, **variables):
        command = ["bash", "-e", "-o", "pipefail", "-c", script]
        return ran(command, cwd=tmp_path, **{"PATH": path, **variables})

    return run


def action(**given):
    """Return the script of the action's last step, and its variables as inputs set them."""
    told = read("action.yml")
    step = told["runs"]["steps"][-1]
    defaults = {name: row.get("default", "") for name, row in told["inputs"].items()}
    inputs = defaults | {name.replace("_", "-"): value for name, value in given.items()}
    variables = {
        name: inputs[re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)[1]]
        for name, value in step["env"].items()
    }
    return step["run"], variables


def test_the_action_is_composite_and_says_what_it_takes():
    """Every input has a description, and is no part of any script."""
    told = read("action.yml")
    assert told["runs"]["using"] == "composite"
    assert all(row["description"] for row in told["inputs"].values())
    assert not [step for step in told["runs"]["steps"] if "${{" in step.get("run", "")]


def test_the_action_annotates_and_fails(shell):
    """A dead link is an error at its line, and the step's exit code is 1."""
    script, variables = action(documents="my draft.txt\n\n")
    ran = shell(script, **variables)
    assert ran.returncode == 1, ran.stderr
    assert "::error file=my draft.txt,title=gone link,line=1::" in ran.stdout


def test_the_action_passes_its_inputs_on(shell, tmp_path):
    """Each input has the effect of its flag, and none of them is a command."""
    script, variables = action(
        documents="my draft.txt",
        fail_on="none",
        format="sarif",
        output="out.sarif",
        arguments="--tries\n1\n",
    )
    assert shell(script, **variables).returncode == 0
    assert "gone" in (tmp_path / "out.sarif").read_text("utf-8")
    script, variables = action(documents="$(touch owned).txt\n`touch owned`")
    assert shell(script, **variables).returncode == 2
    assert not (tmp_path / "owned").exists()


def test_the_gitlab_job_reports_and_fails(shell, tmp_path):
    """The job leaves its report where it says that it does, and its exit code is 1."""
    job = read("templates/archiver-check.gitlab-ci.yml")["archiver-check"]
    (script,) = job["script"]
    ran = shell(script, **job["variables"])
    assert ran.returncode == 1, ran.stderr
    report = tmp_path / job["artifacts"]["reports"]["junit"]
    assert '<failure message="http://gone.example/' in report.read_text("utf-8")
    assert job["artifacts"]["paths"] == [report.name]


@pytest.mark.parametrize("hook", [0, 1])
def test_the_hooks_name_commands_that_are_there(hook, shell):
    """The entry runs with a document behind it; a draft with a dead link does not pass."""
    told = read(".pre-commit-hooks.yaml")[hook]
    assert (told["language"], told["require_serial"]) == ("python", True)
    ran = shell(f"{told['entry']} 'my draft.txt'")
    assert ran.returncode == (2 if "--offline" in told["entry"] else 1)


def test_the_hooks_take_documents_and_nothing_else():
    """What is committed and is a document is looked at, whatever its case of letters is."""
    pattern = re.compile(read(".pre-commit-hooks.yaml")[0]["files"])
    taken = {suffix for form in documents.FORMATS.values() for suffix in form.SUFFIXES}
    named = re.search(r"\(\?i:(.*?)\)", pattern.pattern)[1].replace("html?", "html|htm").split("|")
    assert {f".{suffix}" for suffix in named} <= taken
    assert pattern.search("drafts/my report.PDF")
    assert not pattern.search("archiver.toml")
    assert not pattern.search("draft.pdf.archiver.toml")
