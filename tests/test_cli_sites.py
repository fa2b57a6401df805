"""What is set for a site is read, and what cannot be is told in two lines, without its secrets."""

import pytest

from archiver.cli import config
from archiver.cli.config import in_force
from archiver.model import ArchiverError
from archiver.settings import Cookie, Settings, Site

WORD = "open-sesame"
TAB = "\t"
COOKIES = (
    "# Netscape HTTP Cookie File\n"
    "\n"
    f".news.example{TAB}TRUE{TAB}/{TAB}TRUE{TAB}1999999999{TAB}session{TAB}{WORD}\n"
    f"#HttpOnly_www.news.example{TAB}FALSE{TAB}/in{TAB}FALSE{TAB}0{TAB}visit{TAB}\n"
)


def settings(home, text, flags=(), environment=None):
    (home / config.FILE).write_text(text, "utf-8")
    given = {"sites": flags} if flags else {}
    return in_force("run", home, given, environment or {}).settings


def test_everything_of_a_site_is_read(tmp_path):
    """Headers, cookies, user and password, who we say we are, manners; secrets by variable, too."""
    (tmp_path / "cookies.txt").write_text(COOKIES)
    text = """
        [sites."News.Example"]
        headers = { X-Token = { env = "TOKEN" }, Accept-Language = "de" }
        cookies = "cookies.txt"
        auth = "reader:open-sesame"
        user_agent = "Bulletin"
        plain_http = true
        delay = 2
        robots = "ignore"
    """
    found = settings(tmp_path, text, environment={"TOKEN": WORD}).sites
    session = Cookie(
        "session", WORD, "news.example", below=True, secure=True, expires=1_999_999_999
    )
    visit = Cookie("visit", "", "www.news.example", path="/in")
    assert found == {
        "news.example": Site(
            headers=(("X-Token", WORD), ("Accept-Language", "de")),
            cookies=(session, visit),
            auth=f"reader:{WORD}",
            user_agent="Bulletin",
            plain_http=True,
            delay=2.0,
            robots="ignore",
        )
    }


def test_a_flag_adds_to_what_the_file_says(tmp_path):
    """Of the same site and of others, key by key."""
    text = '[sites."a.example"]\ndelay = 2\nrobots = "ignore"'
    found = settings(tmp_path, text, ["a.example:delay=3", "b.example:robots=ignore"]).sites
    assert found == {
        "a.example": Site(delay=3.0, robots="ignore"),
        "b.example": Site(robots="ignore"),
    }


def test_no_secret_is_shown(tmp_path):
    """Neither as settings nor as what a run records of itself, nor in a traceback."""
    (tmp_path / "cookies.txt").write_text(COOKIES)
    text = f"""
        [sites."news.example"]
        headers = {{ X-Token = "{WORD}", Accept-Language = "de" }}
        cookies = "cookies.txt"
        auth = "reader:{WORD}"
    """
    found = settings(tmp_path, text)
    assert found.shown()["sites"] == {
        "news.example": {
            "headers": {"X-Token": "***", "Accept-Language": "de"},
            "cookies": ["session", "visit"],
            "auth": "***",
        }
    }
    assert WORD not in found.as_json() + repr(found)
    assert Settings().shown()["sites"] == {}


A = '[sites."a.example"]\n'
WRONG = [
    (A + 'header = { A = "b" }', "no setting 'header' of a site", "'headers'", "near one"),
    (A + "zebra = 1", "no setting 'zebra' of a site", "headers, cookies", "near none"),
    ('[sites]\n"a.example" = "ignore"', "'a.example' is not a table", "delay = 2", "no table"),
    ('[sites."a.example/b"]', "'a.example/b' is not the name of a site", "", "a path"),
    ('[sites."http://a.example"]', "is not the name of a site", "", "a URL"),
    ('[sites."a b"]', "'a b' is not the name of a site", "", "a blank"),
    (A + "delay = -1", "delay: -1 is not a number of seconds", "delay = 2.5", "negative"),
    (A + 'robots = "ask"', "robots: 'ask' is not obey or ignore", "", "policy"),
    (A + 'plain_http = "yes"', "plain_http: 'yes' is not true or false", "", "no truth"),
    (A + 'headers = "A: b"', "headers is not a table", "X-Token", "headers as a text"),
    (A + 'headers = { Host = "b" }', "'Host' is not yours to set", "", "a header of ours"),
    (A + 'headers = { "A b" = "c" }', "'A b' is not the name of a header", "", "header's name"),
    (A + 'headers = { A = "b\\nC: open-sesame" }', "A holds what cannot be sent", "", "line end"),
    (A + "headers = { A = 1 }", "A is not a text", "", "number in a header"),
    (A + 'headers = { A = { env = "NONE" } }', "the environment has no NONE", "export", "unset"),
    (A + 'headers = { A = { var = "B" } }', "names no variable", "{ env =", "no variable"),
    (A + 'auth = "open-sesame"', "auth is not a user and a password", "user:password", "no user"),
    (A + 'cookies = "none.txt"', "none.txt cannot be read", "Netscape", "no file"),
    (A + 'cookies = "bad.txt"', "line 2 of", "tabs", "no cookies"),
    (A + "cookies = 1", "cookies is not the name of a file", "", "no name of a file"),
]


@pytest.mark.parametrize(
    ("text", "message", "hint"), [r[:3] for r in WRONG], ids=[r[3] for r in WRONG]
)
def test_what_is_wrong_is_told_in_two_lines(tmp_path, text, message, hint):
    """File, site and key are named, and what to do; never what is secret."""
    (tmp_path / "bad.txt").write_text(f"# cookies\nsession={WORD}\n")
    with pytest.raises(ArchiverError) as caught:
        settings(tmp_path, text)
    said = caught.value
    assert message in said.message
    assert str(tmp_path / "archiver.toml") in said.message
    assert hint in said.hint
    assert WORD not in said.message + said.hint
    assert "\n" not in said.message + said.hint


FLAGS = [
    ("a.example", "'a.example' sets nothing of a site", "no key"),
    ("a.example:zebra=1", "no setting 'zebra' of a site", "unknown key"),
    ("a.example:delay=soon", "delay: 'soon' is not a number", "no number"),
    ("a.example:auth=reader:open-sesame", "auth is secret, and a command line is not", "a secret"),
    ("a.example:headers=A", "headers is secret", "headers"),
]


@pytest.mark.parametrize(("flag", "message"), [r[:2] for r in FLAGS], ids=[r[2] for r in FLAGS])
def test_what_is_wrong_with_a_flag_is_told(tmp_path, flag, message):
    """Secrets are refused there: everybody on the machine could read them."""
    with pytest.raises(ArchiverError) as caught:
        settings(tmp_path, "", [flag])
    assert message in caught.value.message
    assert "--site" in caught.value.message
