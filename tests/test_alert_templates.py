"""People are told in their own words, and no template can lose what is to be told."""

import json
from pathlib import Path

import pytest
from ledger_samples import day, run
from test_alerts import MailServer, failing
from test_year import Webhook

from archiver.cli import main, telling, templates
from archiver.ledger import Ledger
from archiver.model import ArchiverError
from archiver.settings import Settings


def written(home, table):
    """Write a table of templates into a home's config file."""
    (home / "archiver.toml").write_text(f"[alert_templates]\n{table}\n", "utf-8")
    return home


def test_mail_is_in_ones_own_words(web, tmp_path):
    """Title, frame and each kind; what is filled in is not looked through for words again."""
    (tmp_path / "own.txt").write_text("${after}: $url costs $$1\nin $places\n$sentence\n")
    table = """
        title = "$home: $counts"
        message = "Dear desk,\\n$news\\nYours, archiver"
        suspected = { file = "own.txt" }
        """
    with MailServer() as mail:
        assert failing(web, written(tmp_path, table), "--alerts", mail.url) == 0
        (message,) = mail.mails
    assert message["Subject"] == f"{tmp_path.name}: 1 suspected"
    assert message.get_body(("plain",)).get_content().splitlines() == [
        "Dear desk,",
        f"gone: {web.url('/404')} costs $1",
        "in a.txt, line 3, note 1",
        "As they said [1].",
        "Yours, archiver",
    ]


HOSTILE = "\x1b]0;x\x07 $url ${because} %(url)s {url} \u202egnorw\r\nBcc: a@b.example"


def test_what_is_filled_in_commands_nothing(tmp_path):
    """Neither a terminal nor a mail's head nor the template itself."""
    home = written(tmp_path, 'title = "$counts\\nBcc: x"\nrun-failed = "<$because>"')
    news = telling.failed(ArchiverError(HOSTILE, ""), day(1))
    writer = telling.Writer.of(home)
    body, title = writer.body([news]), writer.title([news])
    assert body.startswith("<A run could not be made: \ufffd]0;x\ufffd $url ${because} %(url)s")
    assert not set("\x1b\x07\r\n\u202e") & set(body + title)


BAD = [
    pytest.param('suspected = "$ulr"', "no word $ulr", "Did you mean $url?", id="a slip"),
    pytest.param('suspected = "$URL"', "no word $URL", "Did you mean $url?", id="another case"),
    pytest.param('run-failed = "$url"', "no word $url", "$because", id="a word of another kind"),
    pytest.param('suspected = "5 $"', "a $ has no word", "Write $$", id="a dollar"),
    pytest.param('suspected = "${url"', "a $ has no word", "Write $$", id="an open brace"),
    pytest.param('suspected = "${url.__class__}"', "a $ has no word", "", id="no programs"),
    pytest.param('suspected = " "', "is empty", "Leave it out", id="nothing at all"),
    pytest.param('message = "Hello"', "no $news", "Put $news", id="a frame around nothing"),
    pytest.param("suspected = 5", "is no template", "quotation marks", id="a number"),
    pytest.param('suspected = { path = "a" }', "is no template", "file =", id="another table"),
    pytest.param('suspected = { file = "no" }', "no cannot be read", "file of text", id="no file"),
    pytest.param('moved = "$url"', "nothing of this name", "suspected", id="what is not told"),
]


@pytest.mark.parametrize(("table", "said", "hint"), BAD)
def test_a_template_that_cannot_be_used(tmp_path, table, said, hint):
    """What is wrong with it is told, and what to do."""
    with pytest.raises(ArchiverError) as caught:
        templates.check(written(tmp_path, table))
    assert said in caught.value.message
    assert hint in caught.value.hint


def test_a_bad_template_loses_nothing(tmp_path, capsys):
    """`config` tells of it in two lines, `doctor` finds it, and the built-in text stands in."""
    home = written(tmp_path, 'run-failed = "$ulr"\ntitle = "My $counts"')
    assert main(["config", "--home", str(home)]) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert "[alert_templates] run-failed: there is no word $ulr" in first
    assert "Its words are $event" in second
    assert main(["doctor", "--home", str(home), "--format", "json"]) == 2
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert any("$ulr" in each["said"] and each["health"] == "bad" for each in findings)
    with Webhook() as hook, Ledger.open(home / "ledger.db") as ledger:
        for number, outcome in enumerate(("finished", None, "finished")):
            ledger.begin_run(run(f"r{number}", number))
            if outcome is not None:
                ledger.end_run(f"r{number}", day(number), outcome, {})
        telling.tell(home, Settings(alerts=(hook.url,)), day(2))
        ((title, body),) = [(each["title"], each["message"]) for each in hook.bodies]
    assert title == "My 1 run-failed"
    assert "it was broken off" in body
    assert "the built-in text stands in" in capsys.readouterr().err


def test_a_template_that_comes_out_empty(tmp_path):
    """Is as good as none."""
    writer = telling.Writer.of(written(tmp_path, 'suspected = "$before"'))
    news = telling.News("http://a.example/", "suspected", day(1), "as built in", {"before": ""})
    assert writer.body([news]) == "as built in"


def test_templates_that_are_no_table(tmp_path, capsys):
    """Are told, and hide nothing."""
    (tmp_path / "archiver.toml").write_text('alert_templates = "$url"')
    assert main(["config", "--home", str(tmp_path)]) == 2
    assert "is not a table" in capsys.readouterr().err


def test_a_channel_can_be_tried(tmp_path, capsys):
    """`doctor --try-alerts` sends an example in one's own words, and says who took it."""
    with Webhook() as hook:
        told = f'alerts = ["{hook.url}", "unheard-of://x"]\n'
        own = '[alert_templates]\nsuspected = "! $url"'
        (tmp_path / "archiver.toml").write_text(told + own)
        assert main(["doctor", "--home", str(tmp_path), "--try-alerts"]) == 2
        ((title, body),) = [(each["title"], each["message"]) for each in hook.bodies]
    assert title == "archiver: 1 suspected"
    assert body.split("\n") == [
        "This is a test message of archiver.",
        "",
        "! https://example.org/",
    ]
    told = capsys.readouterr().out
    assert "has taken it" in told
    assert "Apprise knows no such address" in told
    assert "secret-token" not in told


def test_every_word_is_documented():
    """`docs/schedule.md` names what may be written, and each word with its meaning."""
    text = (Path(__file__).parents[1] / "docs" / "schedule.md").read_text("utf-8")
    for kind, words in templates.WORDS.items():
        assert f"`{kind}`" in text
        for word, meaning in words.items():
            assert f"| `${word}` | {meaning} |" in text
