"""What stands for one page: lists, searches, other issues, longer names, empty applications."""

from rotten.case import Case, html, redirect

TITLE = "Lighthouse at Wick restored after the storm"
SAID = "Volunteers restored the lighthouse at Wick in 2014 with 900 stones"
STORY = f"<h1>{TITLE}</h1><p>{SAID}. The keeper's grandson, Owen Harrow, watched as the first prism was lifted by hand. Visitors may climb the 138 steps from Easter, the council said, and the lamp will burn again.</p>"
FESTIVAL = "<h1>Lighthouse festival opens on Saturday</h1><p>The brass band of the fishing school opens the festival at noon. Stalls sell herring, smoked eel and pancakes; children under six ride the carousel for free. The mayor will speak at three, when the ferry lands, and the last bus leaves at eleven.</p>"
TEASERS = "".join(
    f"<article><h3><a href='/n/{each}'>{each}</a></h3><p>{each}, as the council heard on Tuesday in the hall by the river.</p></article>"
    for each in ("New bridge opens", "Wheat prices rise", "City side lift the cup", "Choir wins a prize")
)  # fmt: skip
NOWHERE = html("404", "<h1>404</h1><p>Not found</p>", status=404)
NAV = "<header><a href='/'>Coast Herald</a><nav><ul><li>Home</li><li>Politics</li><li>Sport</li></ul></nav></header>"
SHOP = "<h1>Running shoes sale</h1><p>Men's trainers £39.00, women's £45.00. Add to basket. Free delivery over £50. 30 % off this week. Sizes from 36 to 48, in blue, black and red, from all known makers.</p>"
PLACE = "/2014/05/lighthouse-wick-restored"


def shown(title: str, inside: str, language: str = "en", head: str = "") -> bytes:
    """Return a page of the paper."""
    return html(title, f"{NAV}<main>{inside}</main>", language=language, head=head)


def listed(name: str) -> bytes:
    """Return a list of stories."""
    return shown(f"{name} | Coast Herald", f"<h1>{name}</h1>{TEASERS}")


def report(year: int) -> bytes:
    """Return a report of a year."""
    return shown(
        f"Annual report {year} | Wick Trust",
        f"<h1>Annual report {year}</h1><p>The trust had an income of 412,000 pounds in {year} and spent 390,000. The lens was insured, the tower painted, and eleven apprentices learned to cut stone. The board thanks its members.</p>",
    )


def application(data: str) -> bytes:
    """Return the frame of an application, and what its server tells it of the page."""
    frame = f'<div id="__next">{NAV}<div>Weather Podcasts Archive Subscribe Contact Privacy</div></div><script src="/a.js"></script>'
    return html("Coast Herald", f"{frame}<script{data}</script>")


def next_data(data: str) -> str:
    """Return such data as one framework writes them."""
    return f' id="__NEXT_DATA__" type="application/json">{data}'


def led(name: str, where: str, *, text: str = TITLE, sentence: str = SAID, code: int = 301, missed: str = "undecided") -> Case:  # fmt: skip
    """Return a case of a redirect to a list."""
    web = {PLACE: redirect(where, code), where: listed("Culture"), "*": NOWHERE}
    return Case(f"astray-{name}", "soft-404", f"sent to {where}", web, text=text, sentence=sentence, missed=missed)  # fmt: skip


def lost(name: str, why: str, page: bytes, path: str = PLACE, missed: str = "undecided") -> Case:  # fmt: skip
    """Return a case of what stands for a page."""
    return Case(f"astray-{name}", "soft-404", why, {path: page, "*": NOWHERE}, text=TITLE, sentence=SAID, missed=missed)  # fmt: skip


def there(name: str, why: str, web: dict[str, bytes], text: str = TITLE, sentence: str = SAID, status: str = "live") -> Case:  # fmt: skip
    """Return a case of what only looks so."""
    return Case(f"astray-there-{name}", status, why, {**web, "*": NOWHERE}, text=text, sentence=sentence, trap=True)  # fmt: skip


SHUT = {
    language: html("Site", f"<p>{said}</p>", language=language)
    for language, said in (("en", "This site is private."), ("ar", "الموقع مغلق في العطلة."))
}  # fmt: skip

DATA = (
    ("error-route", next_data('{ "props": { "pageProps": {} }, "page": "/404" }'), "soft-404"),
    ("flag", next_data('{"props":{"pageProps":{"notFound":true}},"page":"/[...slug]"}'), "soft-404"),
    ("null", next_data('{"props":{"pageProps":{"article":null}},"page":"/[slug]"}'), "undecided"),
    ("status", ">window.__INITIAL_STATE__={'page':{\"status\":404}}", "undecided"),
    ("state", '>window.__PRELOADED_STATE__ = {"article":{"error":"NOT_FOUND"}}', "undecided"),
)  # fmt: skip

CASES = (
    led("news", "/news/", text="here", sentence="See"),
    led("category", "/category/local/", text="here", sentence="See"),
    led("tag", "/tag/lighthouse/", text="here", sentence="See", code=302),
    led("word", "/culture", missed="drifted"),
    lost("search", "a search that echoes the title, and found others", shown(f"Search results for {TITLE}", f"<h1>Search results for “{TITLE}”</h1>{TEASERS}")),
    lost("search-de", "so does a German one", shown("Suchergebnisse für leuchtturm wick", f"<h1>Suchergebnisse für „leuchtturm wick“</h1>{TEASERS}", "de"), missed="drifted"),
    Case("astray-year", "drifted", "the report of another year", {"/about/annual-report": report(2024), "*": NOWHERE}, text="Annual report 2012", sentence="The lens was insured for 214,000 pounds", missed="undecided"),
    Case("astray-year-told", "drifted", "of another year than the sentence tells", {"/about/annual-report": report(2024), "*": NOWHERE}, text="annual report", sentence="In 2012 the trust insured the lens, says its", missed="undecided"),
    Case("astray-guess", "soft-404", "a system guesses by the first words", {"/2014/05/lighthouse/": redirect("/2016/03/lighthouse-festival-opens/", 301), "/2016/03/lighthouse-festival-opens/": shown("Lighthouse festival opens", FESTIVAL), "*": NOWHERE}, text=TITLE, sentence=SAID, missed="undecided"),
    Case("astray-short", "drifted", "a short address leads to a shop", {"/aB3xY9": redirect("http://astray-shoes.example/promo/x", 301), "//astray-shoes.example/promo/x": shown("Running shoes sale", SHOP), "*": NOWHERE}, text=TITLE, sentence=SAID, missed="undecided"),
    lost("one-word", "a story named by a word gave way to a section", listed("Culture"), "/lighthouse"),
    *(
        Case(f"astray-data-{name}", "soft-404", "an application's data say so", {PLACE: application(data), "*": NOWHERE}, text=TITLE, sentence=SAID, missed="" if told == "soft-404" else told)
        for name, data, told in DATA
    ),
    *(
        Case(f"astray-there-shut-{language}", "walled", "shut to everybody, for a day", {PLACE: page, "/": page, "*": page}, text=TITLE, sentence=SAID, trap=True, missed="undecided")
        for language, page in SHUT.items()
    ),
    there("archived", "cited loosely, and moved into an archive under its name", {"/news/quay.html": redirect("/archive/quay.html", 301), "/archive/quay.html": shown("Quay", "<h1>Quay</h1><p>Built of oak by Ann Moor and her sons, it was mended twice.</p>")}, text="as the town remembers", sentence="It stood for a hundred years", status="moved"),
    there("moved", "moved to a short address", {PLACE: redirect("/lighthouse", 301), "/lighthouse": shown(TITLE, STORY)}, status="moved"),
    there("list", "a list was cited, and is elsewhere", {"/old/news.php?page=1": redirect("/news/", 301), "/news/": listed("News of the town")}, text="the news of the town", sentence="They print", status="moved"),
    there("contact", "cited loosely, and moved", {"/page.php?id=7": redirect("/contact", 301), "/contact": shown("Contact", "<h1>Contact</h1><p>Write to the Coast Herald, 4 Quay Street, Wick. Open from nine to five on weekdays, except in May.</p>")}, text="address", sentence="The paper is in Quay Street", status="moved"),
    there("longer", "moved to a longer name", {"/lighthouse-wick/": redirect(PLACE, 301), PLACE: shown(TITLE, STORY)}, status="moved"),
    there("year", "the report that is cited", {"/about/annual-report": report(2012)}, "Annual report 2012", "The lens was insured in 2012"),
    there("author", "an author and a year", {"/about/annual-report": report(2024)}, "Harrow 2012", "The trust insured the lens and painted the tower"),
    there("section", "a section, cited as one", {"/culture": listed("Culture")}, "culture pages", "As the paper shows in its"),
    there("results", "a study of searches", {"/a/11": shown("Search results are getting worse, a study finds", "<h1>Search results are getting worse, a study finds</h1><p>The study looked at 7,000 queries over a year and found that pages of ads come first.</p>")}, "Search results are getting worse, a study finds", "A study looked at 7,000 queries"),
    there("data", "an application with its words for errors, and the story", {PLACE: html("Coast Herald", f'<div id="__next">{NAV}{STORY}</div><script src="/a.js"></script><script>window.__INITIAL_STATE__={{"notFound":false,"i18n":{{"notFound":"Page not found"}},"post":null}}</script>')}),
    there("boundary", "a framework's own error, which it sends with every page", {PLACE: html(TITLE, f'<div>{NAV}{STORY}</div><script src="/a.js"></script><script>self.__next_f.push([1,"[\\"$\\",\\"h1\\",null,{{\\"className\\":\\"next-error-h1\\",\\"children\\":\\"404\\"}}]"])</script>')}),
)  # fmt: skip
