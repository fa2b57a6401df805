"""Pages that are made of many parts: pictures, styles, scripts, fonts, frames."""

import struct
import zlib

from web.answers import head
from web.talk import Resource, says


def png(red: int, green: int, blue: int, side: int = 40) -> bytes:
    """Return a square picture of one colour."""
    rows = (b"\0" + bytes((red, green, blue)) * side) * side
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


PAGE = b"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><title>A whole page</title>
<link rel="stylesheet" href="/whole/style.css">
<link rel="icon" href="/whole/icon.png">
<script src="/whole/script.js"></script>
</head>
<body>
<h1>A whole page</h1>
<p>What it says is plain. What it shows is spread over many files.</p>
<img src="/whole/red.png" alt="red">
<picture><source srcset="/whole/green.png 1x, /whole/wide.png 2x"><img alt="green"></picture>
<img data-src="/whole/late.png" class="late" alt="late">
<iframe src="/whole/frame" width="200" height="100" title="a frame"></iframe>
<video poster="/whole/poster.png" width="40" height="40"></video>
<p><a href="/whole/next">Another page</a> <img src="/whole/missing.png" alt=""></p>
</body>
</html>
"""

SECOND = b"""<!doctype html>
<title>Another whole page</title><link rel="stylesheet" href="/whole/style.css">
<h1>Another whole page</h1><img src="/whole/red.png" alt="red">
"""

STYLE = b"""@import "more.css";
body { font: 20px/1.4 sans-serif; background: #fff url(ground.png) repeat-x }
"""
MORE = b"h1 { color: #a00 } p { padding: 6px; border-left: 8px solid #070 }\n"
SCRIPT = b"""document.addEventListener("DOMContentLoaded", () => {
  for (const late of document.querySelectorAll("img.late")) late.src = late.dataset.src;
});
"""
FRAME = b"""<!doctype html><title>A frame</title><body style="background:#def">
<img src="/whole/framed.png" alt="framed"><iframe src="/whole/deeper" hidden></iframe>
"""
PARTS = {
    "/whole": ("text/html; charset=utf-8", PAGE),
    "/whole/second": ("text/html; charset=utf-8", SECOND),
    "/whole/style.css": ("text/css", STYLE),
    "/whole/more.css": ("text/css", MORE),
    "/whole/script.js": ("text/javascript", SCRIPT),
    "/whole/frame": ("text/html; charset=utf-8", FRAME),
    "/whole/icon.png": ("image/png", png(1, 2, 3)),
    "/whole/red.png": ("image/png", png(220, 0, 0)),
    "/whole/green.png": ("image/png", png(0, 160, 0)),
    "/whole/wide.png": ("image/png", png(0, 160, 0, 80)),
    "/whole/late.png": ("image/png", png(0, 0, 220)),
    "/whole/poster.png": ("image/png", png(90, 90, 90)),
    "/whole/ground.png": ("image/png", png(240, 240, 200, 8)),
    "/whole/framed.png": ("image/png", png(200, 0, 200)),
}
"""What is there; `/whole/missing.png`, `/whole/next` and `/whole/deeper` are not."""

RESOURCES: dict[str, Resource] = {
    path: says(
        f"A part of a whole page: {kind}.",
        head(f"Content-Type: {kind}", f"Content-Length: {len(body)}") + body,
    )
    for path, (kind, body) in PARTS.items()
}
