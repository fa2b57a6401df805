"""Well-made responses, for resources to spoil."""

PAGE = b"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A plain page</title></head>
<body>
<h1>A plain page</h1>
<p>Nothing on this page is out of order. Whatever is out of order is around it.</p>
</body>
</html>
"""

TYPE = "Content-Type: text/html; charset=utf-8"


def head(*headers: str, status: str = "200 OK") -> bytes:
    """Return a head with exactly these headers."""
    return "\r\n".join([f"HTTP/1.1 {status}", *headers, "", ""]).encode("latin-1")


def response(*headers: str, status: str = "200 OK", body: bytes = PAGE) -> bytes:
    """Return a whole response: the headers, a Content-Type, a true Content-Length, the body."""
    return head(*headers, TYPE, f"Content-Length: {len(body)}", status=status) + body


def chunk(data: bytes, extension: bytes = b"") -> bytes:
    """Return one chunk; of no data, the last one, without trailers."""
    return b"%x%s\r\n%s\r\n" % (len(data), extension, data)


def chunks(body: bytes, size: int = 40) -> bytes:
    """Return a body in chunks, the last one included."""
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(chunk(part) for part in [*parts, b""])
