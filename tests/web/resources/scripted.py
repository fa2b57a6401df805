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

SHADOW = b"""<!doctype html><html lang="en"><title>Shadow</title><body>
<a-story></a-story>
<script>
  customElements.define("a-story", class extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({mode: "open"});
      root.innerHTML = "<h1>In the shadow</h1><a-part></a-part>";
    }
  });
  customElements.define("a-part", class extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({mode: "open"}).innerHTML = "<p>What stands in a shadow tree is read as "
        + "well as anything else on the page, by people, and by those who keep pages for them.</p>";
    }
  });
</script></body></html>
"""

LOST = b"""<!doctype html><title>App</title><div id="root"></div>
<script src="/scripted/lost.js"></script>
"""
LOST_APP = b"""fetch("/scripted/no-such-story").then((answer) => {
  document.title = "404 Not Found";
  document.getElementById("root").innerHTML = "<h1>Page not found</h1>";
});
"""

PUSHY = b"""<!doctype html><title>Pushy</title>
<p>A page that asks for attention, for permissions, and for a place to put its files.</p>
<script>
  const nothing = () => {};
  alert("Look!"); confirm("Sure?"); prompt("Who are you?");
  window.open("/scripted/popup"); window.onbeforeunload = () => "Stay!";
  navigator.geolocation.getCurrentPosition(nothing, nothing);
  Notification.requestPermission().catch(nothing);
  const link = document.createElement("a");
  link.href = "data:application/octet-stream,x"; link.download = "x"; link.click();
  const frame = document.createElement("iframe");
  frame.src = "/scripted/download"; document.documentElement.append(frame);
  print();
</script>
"""
BUSY = b"<!doctype html><title>Busy</title><p>Thinking.</p><script>for (;;) {}</script>"
ENDLESS = b"""<!doctype html><title>Endless</title><p>A page that never has enough.</p>
<script>
  let asked = 0;
  const more = () => fetch("/scripted/more?n=" + asked++).then(more, more);
  more(); more();
</script>
"""
TALL = b"""<!doctype html><title>Tall</title><p>A page that has no end.</p>
<div style="height: 3000000px"></div>
"""
STREAM = b"""<!doctype html><title>Stream</title><p>A page that listens for ever.</p>
<script>new EventSource("/scripted/events"); fetch("/never").catch(() => 0);</script>
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
    "/scripted/shadow": ("text/html; charset=utf-8", SHADOW),
    "/scripted/pushy": ("text/html; charset=utf-8", PUSHY),
    "/scripted/popup": ("text/html; charset=utf-8", b"<title>Popup</title><p>Buy!"),
    "/scripted/download": ("application/octet-stream", b"\0\1\2\3"),
    "/scripted/busy": ("text/html; charset=utf-8", BUSY),
    "/scripted/endless": ("text/html; charset=utf-8", ENDLESS),
    "/scripted/more": ("text/plain", b"more"),
    "/scripted/tall": ("text/html; charset=utf-8", TALL),
    "/scripted/stream": ("text/html; charset=utf-8", STREAM),
}


async def wall(talk: Talk) -> None:
    """Refuse whatever is no browser, by its name alone."""
    if "HeadlessChrome" in talk.request.header("user-agent"):
        body = b"<!doctype html><title>Behind the wall</title><p>" + b"A word or two. " * 40
        await talk.send(head("Content-Type: text/html", f"Content-Length: {len(body)}") + body)
    else:
        await talk.send(head("Content-Length: 0", status="403 Forbidden"))


INTRUDER = """<!doctype html><title>Intruder</title>
<link rel="dns-prefetch" href="//localhost:%(port)d"><link rel="preconnect" href="http://localhost:%(port)d">
<p>A page that tries every door of the machine that shows it, and of the network around.</p>
<img src="http://127.0.0.1:%(port)d/img"><img src="http://localhost:%(port)d/name">
<img src="http://[::1]:%(port)d/ipv6"><img src="http://2130706433:%(port)d/number">
<img src="http://0x7f.1:%(port)d/hex"><img src="http://[::ffff:127.0.0.1]:%(port)d/mapped">
<img src="http://%(own)s:%(port)d/own"><img src="http://any.localhost:%(port)d/under">
<img src="http://0.0.0.0:%(port)d/any"><img src="http://169.254.169.254/latest/meta-data">
<script src="http://127.0.0.1:%(port)d/script"></script>
<link rel="stylesheet" href="http://127.0.0.1:%(port)d/style">
<iframe src="http://127.0.0.1:%(port)d/frame"></iframe><iframe src="file:///etc/hostname"></iframe>
<iframe src="/scripted/lead?to=http://127.0.0.1:%(port)d/led"></iframe>
<img src="/scripted/lead?to=http://localhost:%(port)d/led-image">
<form id="form" target="frame" method="post" action="http://127.0.0.1:%(port)d/form"></form>
<iframe name="frame"></iframe>
<script>
  const nothing = () => {};
  const tried = (attempt) => { try { return attempt(); } catch (error) { return null; } };
  fetch("http://127.0.0.1:%(port)d/fetch", {mode: "no-cors"}).catch(nothing);
  fetch("/scripted/lead?to=http://127.0.0.1:%(port)d/led-fetch", {mode: "no-cors"}).catch(nothing);
  tried(() => navigator.sendBeacon("http://127.0.0.1:%(port)d/beacon", "x"));
  tried(() => new WebSocket("ws://127.0.0.1:%(port)d/socket"));
  tried(() => new WebSocket("ws://localhost:%(port)d/socket"));
  tried(() => new EventSource("http://127.0.0.1:%(port)d/events"));
  tried(() => new WebTransport("https://127.0.0.1:%(port)d/transport").ready.catch(nothing));
  tried(() => document.getElementById("form").submit());
  tried(() => window.open("http://127.0.0.1:%(port)d/popup"));
  tried(() => navigator.serviceWorker.register("/scripted/app.js"));
  const code = `fetch("http://127.0.0.1:%(port)d/worker", {mode: "no-cors"}).catch(() => 0)`;
  tried(() => new Worker(URL.createObjectURL(new Blob([code]))));
  tried(() => new SharedWorker(URL.createObjectURL(new Blob([code]))));
  tried(() => {
    const servers = ["stun:127.0.0.1:%(port)d", "stun:localhost:%(port)d"].map((urls) => ({urls}));
    const turns = ["tcp", "udp"].map((way) => "turn:127.0.0.1:%(port)d?transport=" + way);
    const relays = turns.map((urls) => ({urls, username: "a", credential: "b"}));
    const peer = new RTCPeerConnection({iceServers: [...servers, ...relays]});
    peer.createDataChannel("way");
    peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  });
  fetch("/slow?seconds=2");
</script>
"""


async def intruder(talk: Talk) -> None:
    """Be a page that tries to reach this machine, at the `port` of the query, in every way."""
    asked = talk.request.query
    filled = INTRUDER % {"port": int(asked["port"]), "own": asked["own"]}
    await _page(talk, filled.encode())


async def lead(talk: Talk) -> None:
    """Redirect to wherever the query says."""
    location = f"Location: {talk.request.query['to']}"
    await talk.send(head(location, "Content-Length: 0", status="302 Found"))


async def onward(talk: Talk) -> None:
    """Be a page that, once it is read, moves itself to wherever the query says."""
    to = talk.request.query["to"].encode()
    script = b"<script>setTimeout(() => { window['loc' + 'ation'] = '%s' }, 100)</script>" % to
    await _page(talk, b"<!doctype html><title>On</title><p>A word before we go.</p>" + script)


async def events(talk: Talk) -> None:
    """Begin a stream of events, and say nothing."""
    await talk.send(head("Content-Type: text/event-stream"))
    await talk.until_client_leaves()


async def _page(talk: Talk, body: bytes) -> None:
    fields = ("Content-Type: text/html; charset=utf-8", f"Content-Length: {len(body)}")
    await talk.send(head(*fields) + body)


RESOURCES: dict[str, Resource] = {
    path: says(
        f"A part of a page that scripts fill: {kind}.",
        head(f"Content-Type: {kind}", f"Content-Length: {len(body)}") + body,
    )
    for path, (kind, body) in PARTS.items()
} | {
    "/scripted/wall": wall,
    "/scripted/intruder": intruder,
    "/scripted/lead": lead,
    "/scripted/onward": onward,
    "/scripted/events": events,
}
