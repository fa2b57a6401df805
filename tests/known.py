"""A site that knows us, and what of it is secret."""

from archiver.settings import Cookie, Site

WORD = "open-sesame-7c1d9"
ENCODED = "cmVhZGVyOm9wZW4tc2VzYW1lLTdjMWQ5"  # of reader:open-sesame-7c1d9
SITE = Site(
    headers=(("X-Token", WORD), ("Accept-Language", "de")),
    cookies=(
        Cookie("session", WORD, "news.example", below=True),
        Cookie("other", WORD, "elsewhere.example"),
        Cookie("deep", WORD, "news.example", path="/deep"),
        Cookie("stale", WORD, "news.example", expires=1),
        Cookie("locked", WORD, "news.example", secure=True),
    ),
    auth=f"reader:{WORD}",
    user_agent="Bulletin/1",
    plain_http=True,
)
