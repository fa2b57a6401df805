"""A web that misbehaves, on real sockets, and remembers every byte.

Each misbehaviour is one small resource at a path of its own, under every host name, and
each exchange is in `web.log` with the exact bytes received and sent, so that a test can
compare them with what was recorded.

How to add a resource:

1. Find its family in `resources/` (framing, heads, redirects, statuses, breaking, slow,
   large, robots).
2. Add a row to that file's `RESOURCES`: the path, and either `says(sentence, *bytes)` for
   an answer that is always the same, or the name of an `async def` that gets the `Talk`
   and has a docstring. What it sends goes through `talk.send`, so that it is logged.
3. Add a row to the tables of `tests/test_web.py`: what a socket sees of it.

What goes wrong before anything is asked (a port that refuses, a certificate that has
expired) is not a resource but a `Door`: a field of `Doors`, opened in `playing.py`.
"""

from web.playing import MisbehavingWeb
from web.talk import Door, Doors, ExchangeLog

__all__ = ["Door", "Doors", "ExchangeLog", "MisbehavingWeb"]
