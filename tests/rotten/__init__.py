"""A web that rots: what each link of a document leads to, and how it truly stands.

A case is one cited address with the few resources that it takes to play it, and the status
that is right for it. All of them are cited in one document, which `archiver check` looks
through once; `tests/test_rotten.py` compares, case for case and as a whole.

How to add a case:

1. Find its family in `cases/` (or begin one: a module with `CASES`, and a line in
   `cases/__init__.py`).
2. Add `Case(name, status, why, web)` to `CASES`. The name is also its host (`NAME.example`),
   so that cases do not meet. `web` says what is answered by path, and the first path is the
   one that is cited; `"*"` stands for every other path, `"//other.example/path"` for another
   host. An answer is bytes (`html`, `answer`), a list of them (one after the other, the last
   for ever), or a resource (`by_browser`, `by_cookie`, `resetting`, any `async def` that gets
   a `Talk`). What has no answer is a 404; robots.txt is heeded where the case has one.
3. `cited=` cites another address, `text=` and `sentence=` say how the document cites it,
   `door=` makes the host one of the doors of `web.Doors`. A page that lures others into
   calling it dead or alive is a `trap`.
4. What we cannot tell yet is a case all the same: its `status` is the truth and `missed` is
   what we say instead. It counts against us in the score.
"""

from rotten.cases import CASES, FAMILIES
from rotten.playing import answers, connect_to, document
from rotten.score import Score, score

__all__ = ["CASES", "FAMILIES", "Score", "answers", "connect_to", "document", "score"]
