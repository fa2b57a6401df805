"""What the data in a page's scripts states of it, and what in the same data states nothing."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver.signs.markup.stated import MOST_WORDS, stated
from archiver.signs.markup.traces import CARD, LOGIN, MISSING, UNSHOWN, traces


def player(**status: object) -> str:
    """Return the script of a page that plays a video, or not."""
    data = {"responseContext": {"x": "{"}, "playabilityStatus": status}
    return (
        f"<script>var ytInitialPlayerResponse = null;ytInitialPlayerResponse = {json.dumps(data)};"
    )


def data(name: str, value: object) -> str:
    """Return a script that holds data."""
    return f'<script id="{name}" type="application/json">{json.dumps(value)}</script>'


def state(name: str, value: object) -> str:
    """Return a script that sets a store."""
    return f"<script>window.{name} = {json.dumps(value)};window.x=1</script>"


NUXT = [["ShallowReactive", 1], {"data": 2, "error": 3}, {}, {"statusCode": 4, "url": 5}, 404, "/"]
LIVE_NUXT = [{"data": 1, "error": 2}, {"statusCode": 404}, None]
FLIGHT = 'self.__next_f.push([1,"{\\"className\\":\\"next-error-h1\\",\\"children\\":\\"404\\"}"])'
DETAIL = {"__DEFAULT_SCOPE__": {"webapp.video-detail": {"statusCode": 10204, "statusMsg": "x"}}}
SHOWN = {"__DEFAULT_SCOPE__": {"webapp.video-detail": {"statusCode": 0, "itemInfo": {}}}}

STATED = {
    "a video is gone": (player(status="ERROR", reason="Video unavailable"), MISSING),
    "a video is private": (player(status="LOGIN_REQUIRED"), LOGIN),
    "a video is for members": (player(status="UNPLAYABLE"), UNSHOWN),
    "a video plays": (player(status="OK"), None),
    "a stream begins later": (player(status="LIVE_STREAM_OFFLINE"), None),
    "a player's data is cut": (player(status="ERROR", reason="x" * 99)[:160], None),
    "a clip is gone": (data("__UNIVERSAL_DATA_FOR_REHYDRATION__", DETAIL), MISSING),
    "a clip is there": (data("__UNIVERSAL_DATA_FOR_REHYDRATION__", SHOWN), None),
    "Next's own page": (data("__NEXT_DATA__", {"props": {}, "page": "/404"}), MISSING),
    "Next's error": (
        data("__NEXT_DATA__", {"props": {"pageProps": {"statusCode": 404}}, "page": "/_error"}),
        MISSING,
    ),
    "Next's error of another kind": (
        data("__NEXT_DATA__", {"props": {"pageProps": {"statusCode": 500}}, "page": "/_error"}),
        None,
    ),
    "a page of Next's that says so": (
        data("__NEXT_DATA__", {"props": {"pageProps": {"notFound": True}}, "page": "/[slug]"}),
        MISSING,
    ),
    "a page of Next's that lists errors": (
        data("__NEXT_DATA__", {"props": {"pageProps": {"log": [{"status": 404}]}}, "page": "/l"}),
        None,
    ),
    "Nuxt's error": (data("__NUXT_DATA__", NUXT), MISSING),
    "Nuxt's data, with a place of that number": (data("__NUXT_DATA__", LIVE_NUXT), None),
    "Remix's error": (
        state("__remixContext", {"state": {"errors": {"routes/a": {"status": 404}}}}),
        MISSING,
    ),
    "Remix's data": (
        state("__remixContext", {"state": {"loaderData": {"a": {"status": 404}}, "errors": None}}),
        None,
    ),
    "a store's error": (state("__INITIAL_STATE__", {"error": {"statusCode": 404}}), MISSING),
    "a store with other requests": (
        state("__INITIAL_STATE__", {"requests": {"status": 404}, "error": None}),
        None,
    ),
    "a photograph is gone": (
        state("_sharedData", {"entry_data": {"HttpErrorPage": [{}]}}),
        MISSING,
    ),
    "a photograph": (state("_sharedData", {"entry_data": {"PostPage": [{}]}}), None),
    "a channel's card": ('<div class="tgme_page_title">Coast</div>', CARD),
    "a post": ('<div class="tgme_page_title"></div><script data-telegram-post="c/1">', None),
    "what shows no data": ("<p>ytInitialPlayerResponse __NEXT_DATA__ 404</p>", None),
}


@pytest.mark.parametrize(("source", "trace"), STATED.values(), ids=STATED)
def test_data_states_what_its_page_is(source: str, trace: str | None) -> None:
    """Where it stands that states it; a page of many words says so itself."""
    found = stated(source)
    assert (found.trace if found is not None else None) == trace
    assert stated(source, MOST_WORDS + 1) is None


def test_a_player_tells_why_it_is_still() -> None:
    """In the words that it shows its viewers, each once."""
    screen = {
        "playerErrorMessageRenderer": {"subreason": {"runs": [{"text": "By "}, {"text": "x"}]}}
    }
    found = stated(player(status="ERROR", reason="Gone", messages=["Gone"], errorScreen=screen))
    assert found is not None
    assert found.told == ("Gone", "By x")


def test_what_every_page_would_show_is_no_error() -> None:
    """The data of living pages holds the page that stands for missing ones."""
    assert MISSING not in traces(FLIGHT)
    assert MISSING in traces('<h1 class="next-error-h1">404</h1>')


NAMES = ("ytInitialPlayerResponse", '"playabilityStatus":', 'id="__NEXT_DATA__">', "__NUXT_DATA__")


@given(st.lists(st.sampled_from((*NAMES, "__remixContext", "_sharedData", "{", "[", '"a":', "}"))))
def test_nothing_raises(pieces: list[str]) -> None:
    """Whatever a script holds."""
    stated("".join(pieces))


@pytest.mark.parametrize("unit", ["[", '{"a":', '[{"page":', "ytInitialPlayerResponse{"])
def test_time_is_bounded(unit: str) -> None:
    """A second is enough for any source, however deep its data is."""
    source = "".join(f"{name} " for name in NAMES) + 'id="__NEXT_DATA__">' + unit * 200_000
    start = time.process_time()
    stated(source)
    assert time.process_time() - start < 1
