"""People are told what changed, once, by mail and by webhook, and no trouble fails a run."""

import email
import json
import socketserver
import threading
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta
from email import policy

import pytest
from ledger_samples import day, run, verdict
from test_cli_watch import ran, watch
from test_year import Webhook

from archiver import alerts
from archiver import watch as watching
from archiver.cli import main, telling
from archiver.ledger import Ledger
from archiver.model import Occasion, Telling
from archiver.settings import Settings

ATOM = "{http://www.w3.org/2005/Atom}"


class MailHandler(socketserver.StreamRequestHandler):
    """Speaks as much SMTP (RFC 5321) as it takes to be handed a message."""

    def handle(self):
        self.say("220 mail.example")
        for line in self.rfile:
            word = line.split()[0].upper() if line.split() else b""
            if word == b"DATA":
                self.say("354 go on")
                lines = []
                for part in self.rfile:
                    if part == b".\r\n":
                        break
                    lines.append(part)
                self.server.mails.append(b"".join(lines))
            if word == b"QUIT":
                self.say("221 bye")
                return
            self.say("250 mail.example" if word != b"DATA" else "250 taken")

    def say(self, text):
        self.wfile.write(f"{text}\r\n".encode())


class MailServer:
    """A mail server on this machine."""

    def __enter__(self):
        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), MailHandler)
        self.server.daemon_threads = True
        self.server.mails = []
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_error):
        self.server.shutdown()
        self.server.server_close()

    @property
    def url(self):
        port = self.server.server_address[1]
        return (
            f"mailto://127.0.0.1:{port}?from=desk@desk.example&to=editor@desk.example&mode=insecure"
        )

    @property
    def mails(self):
        return [email.message_from_bytes(raw, policy=policy.default) for raw in self.server.mails]


def failing(web, home, *more):
    """Watch a page that is gone, and do what is due."""
    (home / "a.txt").write_text(f"As they said [1].\n\n[1] {web.url('/404')}\n")
    watch(home, "add", str(home / "a.txt"))
    return ran(web, home, *more)


def test_mail_and_webhook_are_told_once(web, tmp_path):
    """What is newly suspected, with its place; the next run has nothing to say."""
    with MailServer() as mail, Webhook() as hook:
        where = ["--alerts", mail.url, "--alerts", hook.url]
        assert failing(web, tmp_path, *where) == 0
        assert ran(web, tmp_path, *where) == 0
        (message,), (body,) = mail.mails, hook.bodies
    assert message["Subject"] == "archiver: 1 suspected"
    assert message["To"] == "editor@desk.example"
    text = message.get_body(("plain",)).get_content()
    assert f"suspected  {web.url('/404')}" in text
    assert "a.txt, line 3" in text
    assert "Nothing of it is kept, and no archive is known to have it." in text
    assert body["title"] == "archiver: 1 suspected"
    assert web.url("/404") in body["message"]


def test_what_could_not_be_told_is_told_by_the_next_run(web, tmp_path, capsys):
    """A channel that is down fails no run, and hears it later, though nothing was due."""
    with Webhook() as hook:
        url, port = hook.url, hook.server.server_address[1]
    assert failing(web, tmp_path, "--alerts", url) == 0
    assert "was not told what changed" in capsys.readouterr().err
    with Webhook(port) as hook:
        assert ran(web, tmp_path, "--alerts", url) == 0
        assert ran(web, tmp_path, "--alerts", url) == 0
        assert [body["title"] for body in hook.bodies] == ["archiver: 1 suspected"]
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        rows = ledger.tellings(alerts.channel(url))
    assert [(each.event, each.told) for each in rows] == [
        ("begun", True),
        ("failed", False),
        ("suspected", True),
    ]


def test_a_new_channel_hears_of_runs_that_were_broken_off(tmp_path):
    """Though the first of them never came to telling that the channel is there."""
    with Webhook() as hook, Ledger.open(tmp_path / "ledger.db") as ledger:
        for number, outcome in enumerate(("finished", None, None, "finished")):
            ledger.begin_run(run(f"r{number}", number))
            if outcome is not None:
                ledger.end_run(f"r{number}", day(number), outcome, {})
        for _ in range(2):
            telling.tell(tmp_path, Settings(alerts=(hook.url,)), day(3))
        assert [body["title"] for body in hook.bodies] == ["archiver: 2 run-failed"]


def test_a_channel_is_told_though_a_clock_was_ahead(tmp_path):
    """When it was new, or had its last digest: what is known since today's run is told, once."""
    ahead = datetime.now(UTC) + timedelta(days=400)
    with Webhook() as hook, Ledger.open(tmp_path / "ledger.db") as ledger:
        name = alerts.channel(hook.url)
        ledger.add_tellings([Telling(name, "", telling.BEGUN, ahead, ahead, told=True)])
        ledger.begin_run(run("r1"))
        ledger.add_verdict("r1", verdict("gone", stage="suspected"))
        ledger.end_run("r1", day(0), "finished", {})
        for _ in range(2):
            telling.tell(tmp_path, Settings(alerts=(hook.url,), alert_digest="7d"), day(0))
        assert [body["title"] for body in hook.bodies] == ["archiver: 1 suspected"]


def test_a_run_that_was_missed():
    """Something was due long ago, and no run came; a budget that was spent is no such thing."""
    due = [watching.Due("http://a.example/", watching.Turn.STANDING, day(2))]
    before = [Occasion("r1", day(1), day(1), "finished")]
    assert telling.missed(due, before, day(3)) == []
    (news,) = telling.missed(due, before, day(9))
    assert "no run was made until now" in news.text
    assert telling.missed(due, before, day(9), weekly=True) == []
    assert len(telling.missed(due, before, day(16), weekly=True)) == 1
    assert telling.missed(due, [Occasion("r2", day(8), day(8), "budget")], day(9)) == []


def test_no_secret_is_kept(web, tmp_path):
    """Not in the ledger, not in the WARC, not in the custody log."""
    with Webhook() as hook:
        assert failing(web, tmp_path, "--alerts", hook.url) == 0
        assert len(hook.bodies) == 1
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"secret-token" not in path.read_bytes(), path


def test_a_digest_gathers(web, tmp_path):
    """Within the time, nothing is told; a channel that is new has waited since it was."""
    with Webhook() as hook:
        where = ["--alerts", hook.url, "--alert-digest", "7d"]
        assert failing(web, tmp_path, *where) == 0
        assert hook.bodies == []
        assert ran(web, tmp_path, "--alerts", hook.url) == 0
        assert len(hook.bodies) == 1


def test_an_address_that_is_none(web, tmp_path, capsys):
    """Is said, and the run goes on."""
    assert failing(web, tmp_path, "--alerts", "unheard-of://x") == 0
    assert "Apprise knows no such address" in capsys.readouterr().err


def test_a_channel_is_called_without_its_secrets():
    """Always the same, and another for another address."""
    one, other = (alerts.channel(f"slack://token-{n}/x") for n in (1, 2))
    assert one == alerts.channel("slack://token-1/x")
    assert one != other
    assert one.startswith("slack-")
    assert "token" not in one


def test_machines_read_a_feed_and_a_file(web, tmp_path):
    """Valid Atom and JSON, written after each run, and left alone where nothing changed."""
    assert failing(web, tmp_path) == 0
    feed = ET.parse(tmp_path / "feed.xml").getroot()
    assert [each.tag.removeprefix(ATOM) for each in feed][:5] == [
        "id",
        "title",
        "author",
        "updated",
        "entry",
    ]
    entry = feed.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == f"suspected: {web.url('/404')}"
    assert entry.find(f"{ATOM}link").get("href") == web.url("/404")
    (change,) = json.loads((tmp_path / "changes.json").read_text())["changes"]
    assert change["event"] == "suspected"
    before = (tmp_path / "feed.xml").stat().st_mtime_ns
    assert ran(web, tmp_path) == 0
    assert (tmp_path / "feed.xml").stat().st_mtime_ns == before
    assert main(["verify", "--home", str(tmp_path)]) == 0


@pytest.mark.parametrize("given", ["mailto", "no address", "secret-token"])
def test_what_cannot_be_an_address_is_refused(tmp_path, capsys, given):
    """Without being repeated: it may hold a secret."""
    (tmp_path / "archiver.toml").write_text(f'alerts = ["{given}"]')
    assert main(["config", "--home", str(tmp_path)]) == 2
    assert given not in capsys.readouterr().err.replace("mailto://…", "")
