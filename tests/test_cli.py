"""The command line keeps its contract: two-line errors, exit codes, help, and a quick start."""

import json
import os
import pty
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
import pytest
import told
from command_line import ran

from archiver import cli
from archiver.cli import COMMANDS, failing, helping, main, settable
from archiver.cli.intake import Intake
from archiver.cli.looking import Looked, exit_code
from archiver.crawl import Tally
from archiver.gate import Gate
from archiver.model import ArchiverError, Health, LinkStatus, Report, Stage, Standing

BIN = Path(sys.executable).with_name("archiver")

BULLETIN = """The ministry denied the attack.1
It was seen by many: https://courier.example/night.

1  Ministry, statement: https://ministry.example/denial
2  See https://courier.example/night and http://union.example/radio
"""


@pytest.fixture
def bulletin(tmp_path):
    """A small document that cites three links, one of them twice."""
    path = tmp_path / "bulletin.txt"
    path.write_text(BULLETIN, "utf-8")
    return str(path)


def command(name):
    """Return a command of the table."""
    return cli.archiver.get_command(click.Context(cli.archiver), name)


# --- links ----------------------------------------------------------------------------------


def test_links_lists_citations_with_their_places(bulletin, capsys):
    """What is cited, and the line it stands in; nothing is fetched."""
    assert main(["links", bulletin]) == 0
    output = capsys.readouterr().out
    assert "4 citations, 3 links." in output
    rows = [line for line in output.splitlines() if line.strip().startswith("line ")]
    assert rows == [
        "  line 2  https://courier.example/night",
        "    line 4  https://ministry.example/denial",
        "  line 5  https://courier.example/night",
        "  line 5  http://union.example/radio",
    ]
    assert "  note 1\n" in output
    assert "“The ministry denied the attack.”" in output


def test_links_prints_one_object(bulletin, capsys):
    """JSON is all that is on stdout, and nothing is on stderr."""
    assert main(["links", bulletin, "--format", "json"]) == 0
    output, errors = capsys.readouterr()
    told = json.loads(output)
    assert [row["name"] for row in told["documents"]] == [bulletin]
    assert told["summary"] == {"documents": 1, "citations": 4, "links": 3, "unlinked": 0}
    assert errors == ""


def test_a_document_named_twice_is_read_once(bulletin, capsys):
    """The same name adds nothing."""
    main(["links", bulletin, bulletin, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["summary"]["documents"] == 1


def test_output_goes_to_a_file(bulletin, tmp_path, capsys):
    """With -o, stdout stays empty and the file is plain."""
    target = tmp_path / "links.json"
    assert main(["links", bulletin, "--format", "json", "-o", str(target)]) == 0
    assert capsys.readouterr().out == ""
    assert json.loads(target.read_text("utf-8"))["summary"]["links"] == 3


def test_one_unreadable_document_does_not_stop_the_others(bulletin, tmp_path, capsys):
    """What can be read is told first, what cannot be at the end, and the exit code is 2."""
    assert main(["links", str(tmp_path / "missing.pdf"), bulletin]) == 2
    output, errors = capsys.readouterr()
    assert "4 citations, 3 links." in output
    assert "missing.pdf" in errors
    assert len(errors.splitlines()) == 2


# --- Errors -----------------------------------------------------------------------------------

ERRORS = [
    pytest.param(["links", "no-such-file.txt"], "no-such-file.txt", id="no such document"),
    pytest.param(["links"], "Missing argument 'DOCUMENT...'", id="no document named"),
    pytest.param(["chekc"], "Did you mean 'check'?", id="no such command"),
    pytest.param(["links", "x", "--fromat", "json"], "--format", id="no such option"),
    pytest.param(["links", "x", "--format", "yaml"], "'yaml' is not one of", id="no such format"),
    pytest.param(["report", "--home", "nowhere"], "nowhere/ledger.db", id="nothing archived yet"),
    pytest.param(["search", "word", "--home", "nowhere"], "nowhere/ledger.db", id="no ledger"),
    pytest.param(["check", "x", "--per-site", "0"], "--per-site: 0 is not", id="flag out of range"),
    pytest.param(["check", "x", "--per-site", "x"], "'x' is not a valid integer", id="no number"),
    pytest.param(["check", "x", "--fail-on", "daed"], "'daed'", id="no such status"),
    pytest.param(["report", "--changes-since", "May"], "'May' is not a date", id="no date"),
    pytest.param(
        ["report", "--changes-since", "0001-01-01T00:00+14:00"], "is not a date", id="before time"
    ),
    pytest.param(["report", "x", "--changes-since", "2026-01-01"], "all links", id="both"),
    pytest.param(["report", "http://a/", "http://b/"], "one history", id="two histories"),
    pytest.param(["report", "http://a/", "--format", "html"], "as html", id="history as html"),
    pytest.param(["report", "--format", "atom"], "as atom", id="where all stands as atom"),
    pytest.param(["demo", "--home", "used"], "used is not a demo", id="demo over something else"),
]


@pytest.mark.parametrize(("arguments", "message"), ERRORS)
def test_errors_are_two_lines(arguments, message, tmp_path, monkeypatch, capsys):
    """What is wrong, and what to do about it; nothing on stdout; exit code 2."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "thesis.odt").touch()
    assert main(arguments) == 2
    output, errors = capsys.readouterr()
    first, second = errors.splitlines()
    assert first.startswith("archiver: ")
    assert message in first
    assert second.startswith("  hint: ")
    assert output == ""


def test_errors_command_no_terminal(capsys):
    """A name with an escape sequence in it is shown, not obeyed."""
    assert main(["links", "no\x1b[2Jfile\nhint: none.txt"]) == 2
    errors = capsys.readouterr().err
    assert "\x1b" not in errors
    assert len(errors.splitlines()) == 2


def test_a_report_that_cannot_be_written_is_told(bulletin, tmp_path, capsys):
    """A folder that is not there is the user's to mend."""
    assert main(["links", bulletin, "-o", str(tmp_path / "none" / "x.txt")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_an_interrupted_command_is_incomplete(monkeypatch, bulletin, capsys):
    """Ctrl-C before anything was asked is told in two lines, too; exit code 4."""

    def interrupt(_self, _context):
        raise KeyboardInterrupt

    monkeypatch.setattr(click.Command, "invoke", interrupt)
    assert main(["links", bulletin]) == 4
    assert "archiver: interrupted" in capsys.readouterr().err


def test_our_own_bugs_are_not_hidden(monkeypatch, bulletin):
    """What is no ArchiverError is a traceback."""

    def break_down(_self, _context):
        raise ZeroDivisionError

    monkeypatch.setattr(click.Command, "invoke", break_down)
    with pytest.raises(ZeroDivisionError):
        main(["links", bulletin])


# --- What makes a check fail ------------------------------------------------------------------


def standing(status, health, stage=Stage.NONE):
    """Return one link in this state."""
    return Standing("u", replace(told.judged("u", status, "", stage), health=health))


FAILS = [
    pytest.param("dead", standing(LinkStatus.GONE, Health.DEAD), True, id="dead"),
    pytest.param("dead", standing(LinkStatus.BLOCKED, Health.UNSURE), False, id="unsure is not"),
    pytest.param("dead,unsure", standing(LinkStatus.BLOCKED, Health.UNSURE), True, id="either"),
    pytest.param("moved", standing(LinkStatus.MOVED, Health.ALIVE), True, id="a status"),
    pytest.param(
        "confirmed", standing(LinkStatus.GONE, Health.DEAD, Stage.SUSPECTED), False, id="suspected"
    ),
    pytest.param(
        "confirmed", standing(LinkStatus.GONE, Health.DEAD, Stage.CONFIRMED), True, id="confirmed"
    ),
    pytest.param("none", standing(LinkStatus.GONE, Health.DEAD), False, id="never"),
    pytest.param("none", standing(LinkStatus.LIVE, Health.ALIVE), False, id="none is no stage"),
    pytest.param("dead", Standing("u"), False, id="not checked"),
]


@pytest.mark.parametrize(("words", "link", "fails"), FAILS)
def test_fail_on_names_statuses_healths_and_stages(words, link, fails):
    """A check fails on a link that is in any state that was named."""
    context = click.Context(command("check"))
    named = failing.named(context, None, words)
    report = Report((), (), (link,))
    assert bool(failing.passing(report, Gate(date.max, named)).failing) is fails


def test_fail_on_suggests_the_nearest_word():
    """A slip of the keyboard is answered with what was probably meant."""
    with pytest.raises(ArchiverError) as caught:
        failing.named(click.Context(command("check")), None, "dead,confrimed")
    assert "'confirmed'" in caught.value.hint


ORDER = [
    pytest.param((), None, 0, id="all is well"),
    pytest.param((), "no network", 4, id="incomplete"),
    pytest.param((ArchiverError("no", "yes"),), None, 2, id="unread"),
    pytest.param((ArchiverError("no", "yes"),), "no network", 2, id="unread and incomplete"),
]


@pytest.mark.parametrize(("unread", "incomplete", "code"), ORDER)
def test_what_the_user_must_mend_comes_first(unread, incomplete, code):
    """A document that cannot be read weighs more than links that were left out."""
    report = replace(told.REPORT, incomplete=incomplete)
    looked = Looked(Tally(), report)
    assert exit_code(Intake((), (), unread), looked) == code


# --- Help ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_help_tells_the_meaning_of_every_option(name, capsys):
    """Each argument and option of a command is there, but for settings that it has no use for."""
    whole = isinstance(command(name), helping.WithSettings)
    assert main([name, "--help-all" if whole else "--help"]) == 0
    words = "".join(capsys.readouterr().out.split())
    hidden = {each.name for each in command(name).params if getattr(each, "hidden", False)}
    assert hidden == settable.IDLE.get(name, frozenset())
    for parameter in (each for each in command(name).params if each.name not in hidden):
        assert parameter.help, parameter.name
        assert "".join(parameter.help.split("  [default")[0].split()) in words
        for option in parameter.opts if isinstance(parameter, click.Option) else ():
            assert option in words


@pytest.mark.parametrize("name", ["check", "run", "config"])
def test_short_help_names_every_option_whole(name, capsys):
    """Of settings it says which there are, and breaks no name at its hyphens."""
    assert main([name, "--help-all"]) == 0
    whole = capsys.readouterr().out
    assert main([name, "--help"]) == 0
    short = capsys.readouterr().out
    named = {*re.findall(r"--[a-z-]+", whole)} - {"--no-vantage", "--no-revalidate", "--no-extract"}
    assert named == {*re.findall(r"--[a-z-]+", short.replace("[no-]", ""))}
    assert short.count("\n") < 0.7 * whole.count("\n")


def test_help_lists_every_command_whole(capsys):
    """The overview shows each command with a sentence that is not cut off."""
    assert main(["--help"]) == 0
    output = capsys.readouterr().out
    assert all(f"\n  {name} " in output for name in COMMANDS)
    assert "..." not in output.replace("[ARGS]...", "")


def test_no_arguments_show_the_help(capsys):
    """Bare `archiver` says what there is."""
    assert main([]) == 2
    assert "Commands:" in capsys.readouterr().err


def test_python_calls_it_too(tmp_path):
    """As a module, for where the program is not on the PATH; it calls itself by its name."""
    done = ran([sys.executable, "-m", "archiver", "nothing"], cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        2,
        "archiver: No such command 'nothing'.",
    )


def test_version_is_told(capsys):
    """`--version` names the program and its version."""
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("archiver ")


# --- Starting, pipes and terminals ----------------------------------------------------------------

CITING = "citing.txt"
DEAR = ("scrapy", "twisted", "trafilatura", "sqlite_utils", "warcio")


@pytest.mark.parametrize(
    ("arguments", "without"),
    [
        (["--help"], DEAR),
        (["links", CITING], DEAR),
        (["config"], DEAR),
        (["check", CITING], ("OpenSSL", "cryptography", "playwright", *DEAR[2:])),
    ],
    ids=lambda row: row[0],
)
def test_what_is_not_needed_is_not_imported(arguments, without, tmp_path):
    """`--help`, `links` and `config` start without Scrapy, `check` with neither ledger nor TLS."""
    (tmp_path / CITING).write_text("See http://127.0.0.1:9/nobody.\n", "utf-8")  # refused: private
    program = (
        "import sys; from archiver.cli import main; code = main(sys.argv[1:]);"
        f"print(code, sorted(set({without!r}) & set(sys.modules)), file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, *arguments]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stderr == "0 []\n"


def test_a_reader_who_leaves_early_is_no_trouble(tmp_path):
    """`archiver links … | head` ends quietly, and with the exit code it would have had."""
    many = tmp_path / "many.txt"
    many.write_text("".join(f"http://a.example/{number}\n" for number in range(5000)), "utf-8")
    with subprocess.Popen(
        [BIN, "links", many], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ran:
        ran.stdout.read(10)
        ran.stdout.close()
        errors = ran.stderr.read()
    assert (ran.returncode, errors) == (0, b"")


def on_terminal(*arguments, **environment):
    """Return what a command prints to a terminal."""
    ours, theirs = pty.openpty()
    ran = subprocess.run(
        [BIN, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env={**os.environ, "NO_COLOR": "", **environment},
        check=True,
    )
    os.close(theirs)
    assert ran.stderr == b""
    with os.fdopen(ours, "rb") as terminal:
        return terminal.read1(65536).decode()


STREAMS = [
    pytest.param("links {} > /dev/full", 2, "the result cannot be printed: No space", id="full"),
    pytest.param("links {} >&-", 0, "", id="no standard output"),
    pytest.param("links {} 2>&-", 0, "", id="no standard error"),
    pytest.param("links none.txt 2> /dev/full", 2, "", id="nobody to complain to"),
    pytest.param("links - <&-", 0, "", id="no standard input"),
    pytest.param("--help > /dev/full", 2, "cannot be printed: No space", id="help"),
    pytest.param("run --help-all > /dev/full", 2, "cannot be printed: No space", id="all help"),
    pytest.param("--version > /dev/full", 2, "cannot be printed: No space", id="the version"),
    pytest.param("2> /dev/full", 2, "", id="nobody to help"),
]


@pytest.mark.parametrize(("command", "code", "said"), STREAMS)
def test_streams_that_are_full_or_closed_are_no_dead_links(tmp_path, command, code, said):
    """What cannot be printed is told in two lines, and with another code than links that fail."""
    (tmp_path / "draft.txt").write_text("See https://a.example/ there.")
    line = f"{BIN} {command.format('draft.txt')}"
    done = ran(["bash", "-c", line], cwd=tmp_path)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == (2 if code and "2>" not in command else 0)


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_who_reads_no_help_is_told_of_no_dead_links(argument):
    """A reader who has left before is no fault, neither of links nor of ours."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([BIN, argument], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_colours_are_for_terminals_only(bulletin, capsys):
    """A terminal gets colours, unless NO_COLOR is set; a pipe gets none."""
    assert "\x1b[1m" in on_terminal("links", bulletin)
    assert "\x1b" not in on_terminal("links", bulletin, NO_COLOR="1")
    main(["links", bulletin])
    assert "\x1b" not in capsys.readouterr().out
