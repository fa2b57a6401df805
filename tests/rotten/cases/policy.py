"""What we do not ask, and what nobody can ask."""

from rotten.case import Case, answer, html, redirect

PAGE = html("Storm damage at the northern quay")

CASES = (
    Case(
        "robots",
        "policy",
        "robots.txt asks us not to",
        {"/a": PAGE, "/robots.txt": answer("User-agent: *\nDisallow: /", kind="text/plain")},
    ),
    Case(
        "robots-others",
        "live",
        "robots.txt forbids another robot",
        {"/a": PAGE, "/robots.txt": answer("User-agent: x\nDisallow: /", kind="text/plain")},
        trap=True,
    ),
    Case("private", "policy", "a private address", {}, cited="http://192.168.1.1/a"),
    Case("private-behind", "policy", "a redirect to one", {"/a": redirect("http://10.0.0.7/a")}),
    Case("scheme-behind", "policy", "a redirect to a file", {"/a": redirect("file:///etc/passwd")}),
)
