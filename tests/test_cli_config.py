"""Settings come from defaults, archiver.toml, the environment and flags, the later the stronger."""

import json
import tomllib
from dataclasses import fields

import pytest

from archiver.cli import config, helping, main, values
from archiver.cli.config import COMMAND_DEFAULTS, Origin, in_force
from archiver.model import ArchiverError
from archiver.settings import Settings, meanings


def written(home, text):
    """Write a config file into a home."""
    (home / config.FILE).write_text(text, "utf-8")
    return home


# --- The table is whole -------------------------------------------------------------------


def test_every_setting_says_what_it_may_be():
    """A key that is added to Settings gets a kind, and a place in the help."""
    assert list(values.KINDS) == list(meanings())
    assert [key for keys in helping.SECTIONS.values() for key in keys] == list(meanings())


def test_defaults_are_values_that_may_be_given():
    """Every default would be accepted from the file."""
    for item in fields(Settings):
        default = getattr(Settings(), item.name)
        raw = list(default) if isinstance(default, tuple) else default
        assert values.take("here", item.name, raw) == default


# --- The later is the stronger ------------------------------------------------------------


def test_each_layer_covers_the_one_before(tmp_path):
    """Default, then file, then environment, then flag; each value knows where it came from."""
    home = written(tmp_path, 'contact = "file"\nhttp_proxy = "http://file:1"\ntries = 7\n')
    environment = {"HTTP_PROXY": "http://environment:1", "no_proxy": "a.example, b.example"}
    found = in_force("run", home, {"tries": 9, "per_site": 1}, environment)
    assert found.settings == Settings(
        contact="file",
        http_proxy="http://environment:1",
        no_proxy=("a.example", "b.example"),
        tries=9,
        per_site=1,
    )
    sources = {
        key: found.sources[key].origin for key in ("delay", "contact", "http_proxy", "tries")
    }
    assert sources == {
        "delay": Origin.DEFAULT,
        "contact": Origin.FILE,
        "http_proxy": Origin.ENVIRONMENT,
        "tries": Origin.FLAG,
    }
    assert found.sources["http_proxy"].name == "HTTP_PROXY"
    assert found.sources["per_site"].name == "--per-site"


def test_a_check_has_manners_of_its_own(tmp_path):
    """A check asks more at once and waits less, unless somebody says otherwise."""
    assert in_force("check", tmp_path, {}, {}).settings == Settings(**COMMAND_DEFAULTS["check"])
    assert in_force("run", tmp_path, {}, {}).settings == Settings()
    assert in_force("check", written(tmp_path, "per_site = 2"), {}, {}).settings.per_site == 2


PROXIES = [
    pytest.param({"HTTP_PROXY": "http://a:1"}, "http://a:1", "", id="http alone"),
    pytest.param({"https_proxy": "http://a:1"}, "", "http://a:1", id="https alone"),
    pytest.param({"ALL_PROXY": "http://a:1"}, "http://a:1", "http://a:1", id="for all"),
    pytest.param(
        {"http_proxy": "http://low:1", "HTTP_PROXY": "http://high:1"},
        "http://low:1",
        "",
        id="lower case counts, as for curl",
    ),
    pytest.param(
        {"http_proxy": "", "ALL_PROXY": "http://a:1"}, "", "http://a:1", id="switched off"
    ),
]


@pytest.mark.parametrize(("environment", "http", "https"), PROXIES)
def test_proxies_come_from_the_environment(tmp_path, environment, http, https):
    """The variables that other programs read are read here, too."""
    settings = in_force("run", tmp_path, {}, environment).settings
    assert (settings.http_proxy, settings.https_proxy) == (http, https)


# --- What cannot be -------------------------------------------------------------------------

WRONG_FILES = [
    pytest.param("per_sit = 4", "no setting 'per_sit'", "'per_site'", id="unknown key, near one"),
    pytest.param("zebra = 4", "no setting 'zebra'", "archiver config", id="unknown key, near none"),
    pytest.param("per-site = 4", "no setting 'per-site'", "'per_site'", id="as the flag is called"),
    pytest.param('per_site = "4"', "'4' is not a whole number", "", id="text for a number"),
    pytest.param("per_site = true", "True is not a whole number", "", id="truth for a number"),
    pytest.param("per_site = 1.5", "1.5 is not a whole number", "", id="fraction"),
    pytest.param("per_site = 0", "0 is not a whole number, 1 or more", "", id="none at all"),
    pytest.param("delay = -1", "-1 is not a number of seconds", "", id="negative time"),
    pytest.param("timeout = 0", "0 is not a number of seconds above 0", "", id="no time"),
    pytest.param("timeout = inf", "inf is not a number of seconds", "", id="endless time"),
    pytest.param('extract = "no"', "'no' is not true or false", "", id="text for truth"),
    pytest.param('robots = "ask"', "'ask' is not obey or ignore", "", id="unknown policy"),
    pytest.param('fsync = "always"', "'always' is not batch or never", "", id="unknown word"),
    pytest.param("contact = 4", "4 is not a text", "", id="number for a text"),
    pytest.param('contact = "Zoë"', "'Zoë' is not a text that can be sent", "", id="no ASCII"),
    pytest.param('contact = "a\\nb: c"', "can be sent", "", id="a line more for every request"),
    pytest.param('allow_net = "10.0.0.0/8"', "is not a network", "", id="text for a list"),
    pytest.param('allow_net = ["10.0.0.0/40"]', "'10.0.0.0/40' is not a net", "", id="CIDR"),
    pytest.param("allow_net = [4]", "is not a network", "", id="number in a list of texts"),
    pytest.param('connect_to = ["a:80"]', "'a:80' is not where", "", id="half a connect-to"),
    pytest.param('connect_to = ["::1:80:b:81"]', "is not where", "", id="IPv6 without brackets"),
    pytest.param('proxy = "socks5://p:1"', "is not a proxy", "", id="socks"),
    pytest.param(
        'sites = "a.example"', "is not a table of sites", "[sites.", id="text for a table"
    ),
    pytest.param("per_site = ", "is not TOML", "", id="not TOML"),
]


@pytest.mark.parametrize(("text", "message", "hint"), WRONG_FILES)
def test_a_wrong_file_is_told_in_two_lines(tmp_path, text, message, hint):
    """The file, the key and what is wrong with it are named, and what to do."""
    home = written(tmp_path, text)
    with pytest.raises(ArchiverError) as caught:
        in_force("run", home, {}, {})
    assert message in caught.value.message
    assert str(home / "archiver.toml") in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.exit_code == 2


def test_a_file_that_is_not_utf8_is_told(tmp_path):
    """Bytes that are no text are the user's to mend, too."""
    (tmp_path / "archiver.toml").write_bytes(b'contact = "\xff"')
    with pytest.raises(ArchiverError, match="is not TOML"):
        in_force("run", tmp_path, {}, {})


def test_a_wrong_variable_is_named(tmp_path):
    """A proxy that cannot be used is not passed over: going direct might give somebody away."""
    with pytest.raises(ArchiverError, match="ALL_PROXY: 'socks5://localhost:9050'"):
        in_force("run", tmp_path, {}, {"ALL_PROXY": "socks5://localhost:9050"})


RIGHT = [
    pytest.param("allow_net", ["10.1.2.3/8"], ("10.0.0.0/8",), id="a host in a network"),
    pytest.param("allow_net", ["::1"], ("::1/128",), id="one IPv6 address"),
    pytest.param("connect_to", ["a:80:[::1]:81"], ("a:80:[::1]:81",), id="IPv6 in brackets"),
    pytest.param("connect_to", ["::127.0.0.1:"], ("::127.0.0.1:",), id="any host, any port"),
    pytest.param("delay", 0, 0.0, id="no delay"),
    pytest.param("proxy", "p.example:3128", "p.example:3128", id="proxy without a scheme"),
    pytest.param("proxy", "", "", id="no proxy"),
]


@pytest.mark.parametrize(("key", "raw", "value"), RIGHT)
def test_values_are_read(key, raw, value):
    """What may be given becomes what Settings holds."""
    assert values.take("here", key, raw) == value


# --- archiver config --------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch):
    """Leave out what the machine that runs the tests has set."""
    for names in config.ENVIRONMENT.values():
        for name in names:
            monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("ARCHIVER_HOME", raising=False)


def test_config_tells_what_is_in_force_and_from_where(tmp_path, monkeypatch, capsys):
    """Every key, its value, and default, file, environment or flag; without any password."""
    monkeypatch.setenv("ARCHIVER_HOME", str(written(tmp_path, "tries = 7\n")))
    monkeypatch.setenv("HTTPS_PROXY", "http://me:secret@p:1")
    assert main(["config", "--format", "json", "--per-site", "3", "--no-extract"]) == 0
    rows = {row["key"]: row for row in json.loads(capsys.readouterr().out)["settings"]}
    assert list(rows) == ["home", *meanings()]
    told = {key: (rows[key]["value"], rows[key]["origin"], rows[key]["source"]) for key in rows}
    assert told["home"] == (str(tmp_path), "environment", "ARCHIVER_HOME")
    assert told["tries"] == (7, "file", str(tmp_path / "archiver.toml"))
    assert told["https_proxy"] == ("http://***@p:1", "environment", "HTTPS_PROXY")
    assert told["per_site"] == (3, "flag", "--per-site")
    assert told["extract"] == (False, "flag", "--extract")
    assert told["delay"] == (0.25, "default", None)


def test_config_for_check_tells_its_defaults(tmp_path, capsys):
    """A check's own defaults are shown for it."""
    assert main(["config", "--for", "check", "--home", str(tmp_path)]) == 0
    lines = dict(line.split()[:2] for line in capsys.readouterr().out.splitlines())
    assert (lines["per_site"], lines["delay"], lines["timeout"]) == ("8", "0", "20")


FLAGS = [
    pytest.param(["--allow-net", "10.0.0.0/8", "--allow-net", "::1"], "allow_net", id="repeated"),
    pytest.param(["--site", "a.example:robots=ignore"], "sites", id="of a site"),
    pytest.param(["--extract"], "extract", id="switch"),
    pytest.param(["--delay", "0"], "delay", id="nought is a value"),
]


@pytest.mark.parametrize(("given", "key"), FLAGS)
def test_a_flag_is_known_as_the_source(tmp_path, capsys, given, key):
    """What was given on the command line counts as given."""
    assert main(["config", "--format", "json", "--home", str(tmp_path), *given]) == 0
    rows = {row["key"]: row["origin"] for row in json.loads(capsys.readouterr().out)["settings"]}
    assert [name for name, origin in rows.items() if origin == "flag"] == ["home", key]


def test_the_text_form_can_be_copied_into_the_file(tmp_path, capsys):
    """Keys are shown as the file calls them."""
    assert main(["config", "--home", str(tmp_path)]) == 0
    lines = dict(line.split()[:2] for line in capsys.readouterr().out.splitlines())
    assert tomllib.loads(f"tries = {lines['tries']}\nextract = {lines['extract']}") == {
        "tries": Settings().tries,
        "extract": Settings().extract,
    }


RULES = """
[[ignore]]
pattern = 'ministry\\.example/'
reason = "withdrawn; \\u001b[2Jthe footnote says so"
expires = 2999-12-31
[[ignore]]
pattern = "old.example"
reason = "it was down"
expires = 2020-01-31
[sites."news.example"]
delay = 2
headers = { X-Key = "secret" }
cookies = "c.txt"
[alert_templates]
suspected = "$url"
"""


def test_config_tells_of_sites_rules_and_templates(tmp_path, capsys):
    """What a check passes over, why, until when and by which file; no secret of a site."""
    (tmp_path / "c.txt").write_text("news.example\tFALSE\t/\tTRUE\t0\tsession\tsecret\n")
    draft = written(tmp_path, RULES) / "draft.txt"
    draft.write_text("")
    beside = tmp_path / "draft.txt.archiver.toml"
    beside.write_text('ignore = [{pattern = "b.example", reason = "b", expires = 2999-01-01}]')
    assert main(["config", "--home", str(tmp_path), str(draft)]) == 0
    told = capsys.readouterr().out.split("\n\n", 1)[1]
    assert (
        told
        == f"""\
Set for a site and those below it
  news.example
    headers={{X-Key=***}}, cookies={{session}}, delay=2

Passed over in a check ([[ignore]])
  ministry\\.example/
    until 2999-12-31: withdrawn; \ufffd[2Jthe footnote says so
    {tmp_path / "archiver.toml"}
  old.example
    not heeded any more: it expired on 2020-01-31: it was down
    {tmp_path / "archiver.toml"}
  b.example
    until 2999-01-01: b
    {beside}

Told in your own words ([alert_templates])
  suspected      {tmp_path / "archiver.toml"}
"""
    )
    assert main(["config", "--home", str(tmp_path), "--format", "json", str(draft)]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(each["pattern"], each["in_force"]) for each in rows["ignore"]] == [
        (r"ministry\.example/", True),
        ("old.example", False),
        ("b.example", True),
    ]
    assert rows["ignore"][2]["document"] == str(draft)
    assert rows["alert_templates"][0]["of"] == "suspected"
