"""Pages that are nothing until their scripts have run."""

from web.answers import head
from web.resources.whole import png
from web.talk import Resource, Talk, says

SHELL = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Loading</title>
<link rel="stylesheet" href="/scripted/style.css"></head>
<body><div id="root"></div>
<noscript>You need to enable JavaScript to run this app.</noscript>
<script src="/scripted/app.js"></script></body></html>
"""

APP = b"""(async () => {
  const story = await (await fetch("/scripted/story.json")).json();
  document.title = story.title;
  const root = document.getElementById("root");
  const heading = document.createElement("h1");
  heading.textContent = story.title;
  root.append(heading);
  for (const text of story.text) {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    root.append(paragraph);
  }
  const space = document.createElement("div");
  space.style.height = "1500px";
  root.append(space);
  const picture = new Image();
  picture.alt = "blue";
  root.append(picture);
  new IntersectionObserver((seen) => {
    if (seen.some((each) => each.isIntersecting)) picture.src = "/scripted/late.png";
  }).observe(picture);
  await fetch("/scripted/seen", {method: "POST", body: "page=story"});
})();
"""

STORY = (
    b'{"title": "The night the cable was cut", "text": ["On the evening of 9 March the coastal '
    b"town lost its internet and, minutes later, its telephones. Nobody had announced it, and "
    b'nobody has explained it since.", "By then the clinic on the sea front had twice sent an '
    b"ambulance to the wrong street, and said so in a statement that could only be read out on "
    b'the radio."]}'
)

LOST = b"""<!doctype html><title>App</title><div id="root"></div>
<script src="/scripted/lost.js"></script>
"""
LOST_APP = b"""fetch("/scripted/no-such-story").then((answer) => {
  document.title = "404 Not Found";
  document.getElementById("root").innerHTML = "<h1>Page not found</h1>";
});
"""

PARTS = {
    "/scripted": ("text/html; charset=utf-8", SHELL),
    "/scripted/app.js": ("text/javascript", APP),
    "/scripted/story.json": ("application/json", STORY),
    "/scripted/style.css": ("text/css", b"h1 { color: #a00 } body { margin: 20px }\n"),
    "/scripted/late.png": ("image/png", png(0, 0, 220)),
    "/scripted/seen": ("text/plain", b"thank you"),
    "/scripted/lost": ("text/html; charset=utf-8", LOST),
    "/scripted/lost.js": ("text/javascript", LOST_APP),
}


async def wall(talk: Talk) -> None:
    """Refuse whatever is no browser, by its name alone."""
    if "Chrome" in talk.request.header("user-agent"):
        body = b"<!doctype html><title>Behind the wall</title><p>" + b"A word or two. " * 40
        await talk.send(head("Content-Type: text/html", f"Content-Length: {len(body)}") + body)
    else:
        await talk.send(head("Content-Length: 0", status="403 Forbidden"))


RESOURCES: dict[str, Resource] = {
    path: says(
        f"A part of a page that scripts fill: {kind}.",
        head(f"Content-Type: {kind}", f"Content-Length: {len(body)}") + body,
    )
    for path, (kind, body) in PARTS.items()
} | {"/scripted/wall": wall}
