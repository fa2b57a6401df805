"""What a document costs the sites that it cites, counted where the requests arrive."""

from collections import Counter
from datetime import UTC, datetime

import pytest
from crawling import DOCUMENT, IMPATIENT, judged
from rotten.case import answer, html, prose, redirect
from rotten.playing import NOT_FOUND
from web import MisbehavingWeb
from web.talk import Request, Resource, Talk

from archiver.crawl import Job, crawl
from archiver.model import Citation, CitationKind, Place
from archiver.settings import Settings

HOSTS, EACH = 100, 10
SENTENCES = (
    "Engineers told the board that three of the eleven piles had moved in the storm",
    "Several witnesses described how the lights went out before anybody was warned of it",
    "The treaty was signed in the autumn by two ministers who have since left their office",
    "Prices of bread and of fuel had risen by a third within one year, as the survey shows",
)


def resource(request: Request) -> Resource:
    """A healthy site: pages, a file, a section, a redirect or two, and a 404 for anything else."""
    kind, _, number = request.path.strip("/").partition("/")
    answers = {
        "story": html(f"Council meets, day {number}", prose("en", 3)),
        "shell": html("Council", "<nav>Home News Contact</nav>" + prose("de", 1)),
        "file.pdf": answer(b"%PDF-1.4 " + number.encode(), kind="application/pdf"),
        "old": redirect(f"/story/{number}", 301),
        "app": html("App", "<div id=app></div><script src=/app.js></script>"),
        "": html("Council of the islands", prose("en", 2)),
    }
    wanted = answers.get(kind, NOT_FOUND)

    async def talk_to(talk: Talk) -> None:
        await talk.send(wanted)

    return talk_to


@pytest.fixture(scope="module")
def costs():
    """The requests by host and path that a healthy document of 1,000 links makes, and its tally."""
    kinds = ("story", "shell", "file.pdf", "old", "app", "story", "story", "shell", "story", "")
    with MisbehavingWeb(resource) as web:
        hosts = [f"site-{number}.example" for number in range(HOSTS)]
        links = [
            web.url(f"/{kind}/{number}" if kind else "/", host)
            for host in hosts
            for number, kind in enumerate(kinds)
        ]
        cited = tuple(
            Citation(
                DOCUMENT.name,
                url,
                url,
                CitationKind.LINK,
                Place(line=line),
                context=SENTENCES[line % len(SENTENCES)],
                anchor="what the report found there",
            )
            for line, url in enumerate(links, start=1)
        )
        settings = Settings(**{**IMPATIENT, "connect_to": web.connect_to(*hosts)})
        job = Job("check", (DOCUMENT,), cited, settings, datetime.now(UTC))
        tally = crawl(job, tell=lambda _: None)
        return Counter(entry.path for entry in web.log), tally


def test_a_healthy_document_costs_its_links_and_little_more(costs):
    """At most 5 % more requests than links and one robots.txt a host, redirects left out.

    Its sentences share no word with the pages, so that every page could be suspected.
    """
    asked, tally = costs
    assert len(judged(tally)) == HOSTS * EACH
    assert [each for each in judged(tally) if each.health == "dead"] == []
    assert asked["/robots.txt"] == HOSTS
    followed = HOSTS  # one redirect a host
    assert asked.total() <= 1.05 * HOSTS * EACH + HOSTS + followed
