"""Pages whose server says that they are not there, and names that do not exist."""

from rotten.case import Case, answer, html, redirect

CASES = (
    Case("gone-plain", "gone", "404, as servers say it", {"/a": html("Not Found", status=404)}),
    Case("gone-for-good", "gone", "410", {"/a": html("Gone", status=410)}),
    Case("gone-empty", "gone", "404 without a word", {"/a": answer(status=404)}),
    Case(
        "gone-redirected",
        "gone",
        "a redirect to a 404 on another host",
        {
            "/a": redirect("http://gone-redirected-there.example/b", 301),
            "//gone-redirected-there.example/b": html("404", status=404),
        },
    ),
    Case(
        "gone-with-captcha",
        "gone",
        "a 404 whose page has a contact form with a captcha",
        {
            "/a": html(
                "Page not found",
                "<h1>Page not found</h1><form><div class='g-recaptcha'></div></form>",
                status=404,
            )
        },
    ),
    Case(
        "gone-type",
        "gone",
        "404 as JSON",
        {"/a": answer("{}", status=404, kind="application/json")},
    ),
    Case("no-name", "dns", "the name does not exist", {}, cited="http://no-name.invalid/a"),
    Case(
        "no-name-behind",
        "dns",
        "a redirect to a name that does not exist",
        {"/a": redirect("http://no-name-behind.invalid/a")},
    ),
)
