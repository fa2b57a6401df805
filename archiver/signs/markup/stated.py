"""What the data in a page's scripts states of it: that it is not there, or why its player is still.

Read by a parser of JSON, and only where the data stands that states it: live pages hold errors of
others, and the pages that they would show, too.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from archiver.signs.markup.traces import CARD, LOGIN, MISSING, UNSHOWN

MOST_WORDS = 150
"""Of a page that scripts fill; what has more says itself what it is."""

MOST_CHARS = 256 * 1024
"""Of the data that one script holds."""

MOST_TOLD = 400
"""Of each sentence in which a player tells why it is still."""

Object: TypeAlias = Mapping[str, Any]

_NOTHING: Object = {}
_JSON = json.JSONDecoder()

_GONE = (404, 410)

_NUMBERS = ("statusCode", "status", "errorCode", "httpStatus", "httpStatusCode", "code")
_FLAGS = ("notFound", "isNotFound", "is404", "pageNotFound")
_ERRORS = ("error", "page", "app", "route", "router")
"""What stores of applications call the status of their page, and where they keep it."""

_PLAYER: Mapping[str, str] = {
    "ERROR": MISSING,
    "LOGIN_REQUIRED": LOGIN,
    "UNPLAYABLE": UNSHOWN,
}
"""What YouTube's player says of a video that it does not play."""

_DETAILS: Mapping[str, Mapping[int, str]] = {
    '"webapp.video-detail"': {10204: MISSING, 10216: LOGIN, 10222: LOGIN, 10231: UNSHOWN},
    '"webapp.user-detail"': {10202: MISSING, 10221: MISSING, 10222: LOGIN},
}
"""What TikTok says of a video, or of who is said to have posted it."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What data states of its page, by the name of a trace, and in the words of its player."""

    trace: str
    told: tuple[str, ...] = ()


def stated(source: str, words: int = 0) -> Stated | None:
    """Return what the data in a source states of a page of few visible `words`, or None."""
    if words > MOST_WORDS:
        return None
    player = _of_player(source)
    if player is not None:
        return player
    alert = _of_alerts(source)
    if alert is not None:
        return alert
    detail = _of_details(source)
    if detail is not None:
        return Stated(detail)
    if "tgme_page" in source and (card := _of_card(source)):
        return Stated(card)
    return Stated(MISSING) if any(each(source) for each in _STORES) else None


def _of_player(source: str) -> Stated | None:
    start = source.find("ytInitialPlayerResponse")
    status = _object(source, '"playabilityStatus"', start) if start >= 0 else _NOTHING
    trace = _PLAYER.get(str(status.get("status")))
    if trace is None:
        return None
    screen = _within(status, "errorScreen", "playerErrorMessageRenderer")
    lines = (status.get("reason"), *_texts(screen.get("subreason")), *_list(status.get("messages")))
    told = (each[:MOST_TOLD].strip() for each in lines if isinstance(each, str))
    return Stated(trace, tuple(dict.fromkeys(filter(None, told))))


def _of_alerts(source: str) -> Stated | None:
    """Return what YouTube says of a channel or a list that is none: an error, above nothing."""
    if "ytInitialData" not in source:
        return None
    alerts = _list(_value(source, '"alerts":', source.find("ytInitialData")))
    found = (_within(_dict(each), "alertRenderer") for each in alerts)
    error = next((each for each in found if each.get("type") == "ERROR"), None)
    if error is None:
        return None
    told = (each for each in _texts(error.get("text")) if isinstance(each, str) and each)
    return Stated(MISSING, tuple(each[:MOST_TOLD] for each in told))


def _texts(value: object) -> list[object]:
    """Return a text of the player's, which it gives whole or in pieces."""
    found = _dict(value)
    runs = (_dict(each).get("text") for each in _list(found.get("runs")))
    return [found.get("simpleText"), "".join(each for each in runs if isinstance(each, str))]


def _of_details(source: str) -> str | None:
    for name, traces in _DETAILS.items():
        start = source.find("__UNIVERSAL_DATA_FOR_REHYDRATION__")
        status = _object(source, name, start) if start >= 0 else _NOTHING
        code = status.get("statusCode")
        if isinstance(code, int) and code in traces:
            return traces[code]
    return None


def _of_card(source: str) -> str | None:
    """Return what Telegram shows where the frame of a post is not there: whose it would be, if any.

    Of a name that nobody has, it says that one may write to it.
    """
    if "data-telegram-post" in source or "tgme_widget_message" in source:
        return None
    if "tgme_page_title" in source:
        return CARD
    return UNSHOWN if "tgme_icon_user" in source else None


def _is_next_error(source: str) -> bool:
    data = _object(source, 'id="__NEXT_DATA__"')
    page = _within(data, "props", "pageProps")
    if data.get("page") in ("/404", "/_error"):
        return data.get("page") == "/404" or _is_gone(page) or _is_gone(_within(data, "props"))
    return _is_gone(page) or _is_gone(_dict(page.get("error")))


def _is_nuxt_error(source: str) -> bool:
    """Say whether Nuxt's data, an array whose objects point into it by number, holds an error."""
    values = _list(_value(source, 'id="__NUXT_DATA__"'))
    roots = (each for each in values[:4] if isinstance(each, dict))
    error = _dict(_at(values, next(roots, _NOTHING).get("error")))
    return _at(values, error.get("statusCode")) in _GONE


def _is_remix_error(source: str) -> bool:
    errors = _within(_object(source, "__remixContext"), "state", "errors")
    return any(_is_gone(_dict(each)) for each in errors.values())


def _is_in_a_store(source: str) -> bool:
    for name in ("__INITIAL_STATE__", "__PRELOADED_STATE__"):
        state = _object(source, name)
        if any(_is_gone(each) for each in (state, *(_dict(state.get(e)) for e in _ERRORS))):
            return True
    return False


def _is_in_shared_data(source: str) -> bool:
    return "HttpErrorPage" in _within(_object(source, "_sharedData"), "entry_data")


_STORES = (_is_next_error, _is_nuxt_error, _is_remix_error, _is_in_a_store, _is_in_shared_data)


def _is_gone(state: Object) -> bool:
    if any(state.get(each) is True for each in _FLAGS):
        return True
    return any(state.get(each) in _GONE for each in _NUMBERS)


def _object(source: str, name: str, start: int = 0) -> Object:
    return _dict(_value(source, name, start))


def _value(source: str, name: str, start: int = 0) -> object:
    """Return the first value in JSON that follows a name; None where there is none."""
    at = source.find(name, max(start, 0))
    for begin in _beginnings(source, at + len(name)) if at >= 0 else ():
        try:
            return cast("object", _JSON.raw_decode(source[begin : begin + MOST_CHARS])[0])
        except (ValueError, RecursionError):
            return None
    return None


def _beginnings(source: str, at: int) -> Iterator[int]:
    """Yield where an object or an array begins, if it does so soon."""
    found = [place for sign in "{[" if (place := source.find(sign, at, at + 200)) >= 0]
    if found:
        yield min(found)


def _within(value: Object, *names: str) -> Object:
    for name in names:
        value = _dict(value.get(name))
    return value


def _at(values: list[Any], place: object) -> object:
    return values[place] if isinstance(place, int) and 0 <= place < len(values) else None


def _dict(value: object) -> Object:
    return value if isinstance(value, dict) else _NOTHING


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
