"""Every rule by itself: what it speaks to, in which words, and what it stays silent on."""

# ruff: noqa: E501  (a row is a line)

from dataclasses import replace

import pytest
from evidence import AT, CITED, answer, citing, evidence, failed, kept, look, redirect, status

from archiver import rot, signs
from archiver.model import (
    Capture,
    Citation,
    Evidence,
    Exchange,
    FailureKind,
    LinkStatus,
    Page,
    Probe,
    Purpose,
    Visit,
)
from archiver.signs.markup.traces import CAPTCHA, CENSOR, UNFREE, UNSHOWN

F, S = FailureKind, LinkStatus
HOME = "https://example.org/"
ASKING = Page(
    text="Something went wrong. Try again",
    words=5,
    own="Something went wrong. Try again",
    scripts=2,
    wants_scripts=True,
)
PLAIN = HOME + "museum/reading-room-reopens"
ELSEWHERE = "https://other.example/new"
RULES = {rule.name: rule for rule in (*rot.RULES, rot.twin)}


LISTED = Page(title="News", headings=("News",), text="Ferry timetable changes. Wheat is dear.")
REPORT = Page(title="Annual report 2024", text="The trust has an income of 412,000 pounds.")


def led(page: Page, there: str = "") -> Evidence:
    """What the page is that a story was led to, or what comes in its place."""
    hops = (answer(301, PLAIN), answer(200, there)) if there else (answer(200, PLAIN),)
    cited = replace(citing("See", "Letters of the botanist return home"), url=PLAIN)
    return replace(evidence(look(*hops, page=page), cited=PLAIN), citations=(cited,))


def tried(times: int, *kinds: FailureKind | int) -> Evidence:
    """The same outcome several times over, or one after the other."""
    rows = [
        answer(None, fails=kind) if isinstance(kind, FailureKind) else answer(kind)
        for kind in kinds
    ]
    return evidence(*(look(row) for row in rows * times))


def chain(kind: FailureKind, *codes: int, detail: str = "the detail") -> Evidence:
    """A chain of redirects that failed as a chain."""
    return evidence(look(*(answer(code) for code in codes), chain=kind, detail=detail))


def found_then_not() -> Evidence:
    """A name that answered, and at the next look does not exist."""
    first = answer(503, address="192.0.2.1:443")
    return evidence(look(first), look(answer(None, fails=F.DNS)))


def redirect_that_failed(kind: FailureKind) -> Evidence:
    """A redirect to a host where the next request failed."""
    first = answer(301, address="192.0.2.1:443")
    return evidence(look(first, answer(None, ELSEWHERE, fails=kind)))


def untrusted_redirect() -> Evidence:
    """A redirect that came over an untrusted certificate, to a page that is in order."""
    first = answer(301, fails=F.TLS)
    return evidence(look(first, answer(200, ELSEWHERE), chain=F.TLS))


def refused_after_untrusted() -> Evidence:
    """An untrusted redirect to a host that nobody reaches."""
    first = answer(301, fails=F.TLS)
    return evidence(look(first, answer(None, ELSEWHERE, fails=F.REFUSED)))


def page(title: str = "", heading: str = "", text: str = "", words: int = 40) -> Page:
    """A page: its title, one heading, the beginning of its text, and how many words it has."""
    return Page(title=title, headings=(heading,) if heading else (), text=text, words=words)


FORM = Page(title="Pase", headings=("Pase",), text="Pase", words=40, forms=("text", "password"))
"""A page with a login, as many have, and in no words that are known."""


def marked(trace: str, title: str = "", words: int = 9) -> Page:
    """A page with the mark of a wall in its markup."""
    return Page(title=title, words=words, traces=(trace,))


def offered(*lines: str) -> Page:
    """A whole article, with these lines below it."""
    own = "\n".join((ARTICLE, *lines))
    return Page(title="Der Kai", text=" ".join((ARTICLE, *lines)), own=own, words=99)


def as_browser(code: int) -> Evidence:
    """A refusal, and then what a browser was told."""
    second = look(answer(code))
    return evidence(
        look(answer(403)), replace(second, probe=Probe(CITED, headers=(("Accept", "*/*"),)))
    )


def shown(
    *steps: Exchange, page: Page, sibling: Visit | None = None, cited: str = CITED
) -> Evidence:
    """A page at the cited address, or where redirects led, and what a made-up sibling gave."""
    visits = [look(*steps or (answer(200, cited),), page=page)]
    return evidence(*visits, *([sibling] if sibling else []), cited=cited)


def sibling(code: int, page: Page | None = None, *steps: Exchange) -> Visit:
    """What a made-up sibling gave."""
    return look(*steps, answer(code, HOME), page=page, purpose=Purpose.SIBLING)


def at_any_address(shown_there: Page, home: Page, cited: str = PLAIN, code: int = 200) -> Evidence:
    """A page that a made-up address gets, too, and what the home page is."""
    looks = shown(page=shown_there, sibling=sibling(200, shown_there), cited=cited)
    return replace(
        looks, visits=(*looks.visits, look(answer(code, HOME), page=home, purpose=Purpose.HOME))
    )


def in_its_place(home: Page, cited: str = PLAIN) -> Evidence:
    """The home page at one address, on a site that knows which pages it has."""
    looks = shown(page=home, sibling=sibling(404), cited=cited)
    return replace(
        looks, visits=(*looks.visits, look(answer(200, HOME), page=home, purpose=Purpose.HOME))
    )


def anywhere(shown_there: Page, cited: str) -> Evidence:
    """What a made-up address gets, too."""
    return shown(page=shown_there, sibling=sibling(200, shown_there), cited=cited)


def cited_for(anchor: str, seen: Evidence, context: str = "") -> Evidence:
    """What was seen at an address that is cited by this title."""
    return replace(seen, citations=(citing(context, anchor),))


def twin(code: int, path: str = "/report/2024") -> Visit:
    """What the twin of the cited address gave."""
    url = f"https://www.example.org{path}"
    return Visit(Probe(url, Purpose.TWIN), (answer(code, url),), NEWS)


NEWS = page("News of the coast", "Boats", "boats and nets and quays and other things", 900)
LOST = page("Page not found", "Page not found", "The page that you look for is not there")
SAYS = page("404 - Page not found | News", "", "boats and nets", 900)
HOMEWARD = (answer(302), answer(200, HOME))

VERSE = page("Not Found", "Not Found", "Not Found. The page was not found on this server.", 10)
POEM = page(
    "Not Found", "Not Found", "Not Found\nThe snow forgot what it fell on, the lamp was gone.", 12
)
LEAF = page(
    "This page has been removed", text="This page has been removed. It told of snow.", words=9
)
BANK = page(
    "Account suspended", "Account suspended", "The treasurer will call the savings bank.", 9
)
LOCK = page("Lock under maintenance", "Under maintenance", "The lock is under maintenance.", 9)

HARBOUR = (
    "The harbour board met on Tuesday to hear how the storm had damaged the northern quay. Engineers "
    "told the members that three of the eleven piles had moved, and that the crane could not be used "
    "before May. Fishing crews asked for a place to land their catch; the board will decide next week "
    "what the repair may cost, and whether the ferry has to stay away until the summer. "
)
DENTIST = (
    "Our practice welcomes patients of all ages. We offer cleaning, whitening and implants in a calm "
    "setting, and our team speaks four languages. Appointments are available from Monday to Saturday; "
    "please call us in the morning, or use the form to choose a date that suits your family best. "
) * 3
GERMAN = (
    "Der Vorstand hat am Dienstag beraten, wie der Sturm den Kai im Norden getroffen hat. Drei der elf "
    "Pfähle haben sich bewegt, sagten die Fachleute den Mitgliedern, und der Kran wird vor dem Mai "
    "nicht zu gebrauchen sein. Die Fischer baten um einen Platz für ihren Fang. "
) * 3
SLOTS = page(
    "Slot Gacor Maxwin - Situs Judi Slot Online",
    "SLOT88: situs slot gacor",
    "Daftar di situs judi slot online terpercaya dengan bonus new member. Link alternatif slot gacor "
    "maxwin, RTP live, togel dan poker. Deposit pulsa, main di Pragmatic Play. ",
    200,
)
CASINO_NEWS = page(
    "Minister resigns over casino licence",
    "Minister resigns",
    "The minister resigned after it emerged that her brother held shares in a casino operator which had "
    "been given a licence. The gambling commission had not objected, members of the council said. ",
    40,
)
STORM = citing(
    "Engineers found that piles of the northern quay had moved.", "Storm damage at the harbour"
)
EXPIRED = "If you held this name you may renew it, once you have logged in and paid. " * 14
AUCTION = page(
    "Auctions",
    "steinau.example at auction",
    "The domain name steinau.example is for sale. The old name of the town will be up for auction on Monday",
    90,
)
MAINTENANCE = page(
    "Back soon! A maintenance page from 1998",
    "Back soon! A maintenance page from 1998",
    "what the site of the ferry showed in 1998",
    120,
)
BLOCKED = page(
    "This site has been blocked: ten years of censorship",
    "This site has been blocked: ten years of censorship",
    "This site has been blocked: ten years of censorship. How the list grew",
    200,
)
ARTICLE = "Drei Pfähle am Kai haben sich bewegt, und der Kran steht still bis Mai. " * 6
OFFER = "Subscribe to continue reading? What readers think of it"
NOTHING = page("Poems", "Nothing here", "nothing but the wind and stones")
PILES = HOME + "news/2014/pile-survey.html"
COUNCIL = page(
    "Council of the islands",
    "Welcome",
    "Read about bins, parking permits and the library, book a wedding or a swimming lesson, pay your rent, "
    "and find out who your councillor is. Our offices are open from nine to five, and closed on holidays.",
    200,
)
FRONT = page(
    "Steinau",
    "Welcome",
    "Baker wins a prize. School starts late. The pool is cold. Two goals at night.",
    15,
)
FEW = page("Steinau", "Welcome", "Baker wins a prize. School starts late.", 9)
AGO = Page(
    "Steinau",
    text="Something stood here once. That was long ago.",
    words=8,
    own="Something stood here once.",
)
CARD = Page(
    "Steinau",
    text="Open to members of the library.",
    words=6,
    own="Open to members of the library.\nContinue with your library card",
)
BAR = Page(
    "Der Kai",
    headings=("Drei Pfähle am Kai haben sich bewegt",),
    text="Wir verwenden Cookies. Alle akzeptieren Drei Pfähle am Kai haben sich bewegt Der Kran steht still.",
    words=16,
    own="Wir verwenden Cookies.\nAlle akzeptieren\nDrei Pfähle am Kai haben sich bewegt\nDer Kran steht still.",
)
SHOES = page(
    "Running Shoes Outlet",
    "Running shoes sale",
    "Air Runner $39.99 Add to cart Cloud Step $45.00 Add to cart. Free shipping on all orders, 30 days money back. Secure checkout.",
    30,
)
MUSEUM = page("Steinau", "Visit us", "Tickets cost 5 € and 3 € for children. Open daily.", 12)
SURVEY = citing(
    "The survey found that three of the eleven piles had moved in the storm.", "Survey of the piles"
)
BOARD = citing(
    "The report was published on the site of the board.", "Repair of the northern quay and crane"
)

OTHER = citing(
    "The engineers told the members how many piles had moved, and what that would cost the ferry.",
    "Repair of the northern quay and crane",
)


def drift(
    text: str,
    *cited: Citation,
    title: str = "News",
    captured: Capture | None = None,
    url: str = CITED,
    **meta: str,
) -> Evidence:
    """A page of this text, with the citations that rest on it and what was kept before."""
    shown = Page(title=title, text=text, words=len(text.split()), meta=meta)
    return Evidence(url, AT, (look(answer(200, url), page=shown),), (), cited, captured)


def unchanged(evidence: Evidence, by: str = "") -> Evidence:
    """The same bytes came as were kept; or nearly, told from them `by` something."""
    digest, (visit,), captured = "sha256:00", evidence.visits, evidence.captured
    (came,) = visit.exchanges
    visit = replace(visit, exchanges=(replace(came, digest=digest + by),))
    kept = replace(captured, snapshot=replace(captured.snapshot, digest=digest))
    return replace(evidence, visits=(visit,), captured=kept)


def sold(page: Page, *cited: Citation) -> Evidence:
    """Such a page, and the citations that rest on it."""
    return replace(shown(page=page), citations=cited)


SALE = page("harbour.example", "This domain is for sale", "Buy now", 60)

SHELL = Page(title="App", scripts=3)
BARE = Page(title="Clocks", text="Home News Contact", words=3, own="")
ESTATE = page("Domain for sale", "Domain for sale", "Oaks, a mill and two wells", 40)


def rendered(plain: Page | int, code: int, page: Page | None = None, unmet: int = 0) -> Evidence:
    """What came over the wire (a page, or a refusal), then what a browser saw."""
    first = look(answer(plain)) if isinstance(plain, int) else look(answer(200), page=plain)
    seen = look(answer(code), page=page, purpose=Purpose.RENDERED)
    return evidence(first, replace(seen, unmet=unmet))


SPEAKS = [
    ("unshown", shown(page=Page(title="Coast TV", headings=("Plays in the app",), words=4, traces=(UNSHOWN,))), S.UNDECIDED, "does not show what is cited (“Plays in the app”)", "a player that does not play"),
    ("unshown", shown(page=Page(title="Coast", words=5, traces=(signs.CARD,)), cited=HOME + "coast/8812"), S.UNDECIDED, "does not show what is cited (“Coast”)", "a card where a post is cited"),
    ("soft-404", evidence(look(answer(302), answer(200, HOME + "removed.png"))), S.SOFT_404, "redirects to https://example.org/removed.png", "a picture that stands for missing ones"),
    ("shell", replace(shown(page=ASKING), citations=(citing("The reading room of the museum reopens"),)), S.UNDECIDED, "none were run", "it asks for scripts, and has no word of what is cited"),
    ("shell", shown(page=SHELL), S.UNDECIDED, "with a page that scripts must fill, and none were run; a person", "a shell"),
    ("shell", shown(page=Page(text="Loading\u2026", words=1, scripts=1)), S.UNDECIDED, "none were run", "it says that it loads"),
    ("shell", rendered(SHELL, 200, Page(scripts=3), unmet=2), S.UNDECIDED, "but a browser, too, shows no word of it", "nor in a browser"),
    ("live", rendered(SHELL, 200, NEWS), S.LIVE, "The page answers (200), and a browser shows it.", "filled"),
    ("blocked", rendered(403, 403), S.BLOCKED, "refuses us the page (403), in a browser, too; a person should look.", "a browser, too"),
    ("parked", shown(page=SALE), S.PARKED, "its domain is for sale, has expired or is parked; failing now", "for sale"),
    ("parked", cited_for("Account suspended", shown(page=BANK)), S.UNDECIDED, "and is cited by those words; a person should look.", "news of another account"),
    ("parked", shown(page=BANK), S.PARKED, "its domain is for sale", "cited by no such words"),
    ("parked", shown(page=ESTATE, sibling=sibling(404)), S.UNDECIDED, "but answers otherwise at an address that we made up; a person", "a site that knows its pages"),
    ("parked", shown(page=ESTATE, sibling=sibling(200, ESTATE)), S.PARKED, "failing now", "the same for whatever is asked"),
    ("parked", shown(page=replace(ESTATE, text="example.org", words=60), sibling=sibling(404)), S.PARKED, "failing now", "it names its own domain"),
    ("parked", shown(page=replace(ESTATE, words=9), sibling=sibling(404)), S.PARKED, "failing now", "it says nothing else"),
    ("parked", redirect((302, "https://sedo.com/search/?domain=example.org")), S.PARKED, "example.org leads to sedo.com, where domains are sold or parked; failing now", "led to a market"),
    ("parked", redirect((302, "https://sedo.com/search/?domain=example.org"), final=403), S.PARKED, "leads to sedo.com", "that turns us away"),
    ("placeholder", shown(page=page("Welcome to nginx!", text="Welcome to nginx!", words=30)), S.PARKED, "has no site there, only a page that stands for one (“Welcome to nginx!”); failing now", "a server without a site"),
    ("placeholder", shown(page=page("Welcome to nginx!", text="Welcome to nginx!", words=30), cited=HOME), S.UNDECIDED, "a person should look", "in place of a home page: one may come"),
    ("placeholder", shown(page=page("Coming soon", "Coming soon", "Coming soon", 2)), S.UNDECIDED, "a person should look", "a site that will come"),
    ("soft-404", shown(page=LOST), S.SOFT_404, "answers (200) with “Page not found”; failing now, 1 of 1 try.", "title and heading"),
    ("soft-404", shown(page=page("Page not found", words=20)), S.SOFT_404, "with “Page not found”", "a title, and little else"),
    ("soft-404", shown(page=SAYS, sibling=sibling(200, SAYS)), S.SOFT_404, "as it does for an address that we made up", "whatever is asked for"),
    ("soft-404", shown(page=SAYS, sibling=sibling(404)), S.UNDECIDED, "a person should look", "a site that knows better"),
    ("soft-404", cited_for("Not Found", shown(page=VERSE, sibling=sibling(404))), S.UNDECIDED, "with “Not Found”; a person should look", "a poem, cited by its title"),
    ("soft-404", cited_for("Not Found", shown(page=VERSE, sibling=sibling(200, VERSE))), S.SOFT_404, "that we made up", "the same for any address"),
    ("soft-404", cited_for("Not Found", shown(page=VERSE)), S.SOFT_404, "failing now", "nothing else is known of its site"),
    ("soft-404", cited_for("Page not found", shown(page=LOST, sibling=sibling(404))), S.UNDECIDED, "a person should look", "an anchor that took its title over"),
    ("soft-404", shown(page=LOST, sibling=sibling(404)), S.SOFT_404, "failing now", "a missing page beside honest ones"),
    ("soft-404", cited_for("Zarch", shown(page=replace(marked("not there", "Zarch"), text="No text in this page"), sibling=sibling(404))), S.SOFT_404, "marked as that of a missing one", "it tells machines so, under the title that is cited"),
    ("soft-404", shown(page=page("Oops!", "Oops!", "Not a page any more.", 5), sibling=sibling(404)), S.SOFT_404, "speaks of a missing one", "a regret, and hardly a word"),
    ("soft-404", shown(page=BARE, sibling=sibling(200, BARE)), S.UNDECIDED, "has nothing of what is cited, as it does", "an empty frame, for whatever is asked"),
    ("soft-404", shown(answer(301), answer(200, HOME + "news/"), page=NEWS, sibling=sibling(404), cited=HOME + "news/2014/pile-survey.html"), S.UNDECIDED, "It redirects to https://example.org/news/; a person", "to a section, by a site that knows what is missing"),
    ("soft-404", cited_for("the snow of 1911", shown(page=LEAF, sibling=sibling(404))), S.UNDECIDED, "a person should look", "a page with a word of its anchor"),
    ("soft-404", cited_for("the ferry of 1911", shown(page=LEAF, sibling=sibling(404))), S.SOFT_404, "failing now", "a page without"),
    ("soft-404", shown(page=POEM, sibling=sibling(404)), S.UNDECIDED, "a person should look", "a poem with a bare headline"),
    ("soft-404", shown(page=POEM, sibling=sibling(200, LOST)), S.UNDECIDED, "a person should look", "whose site shows another page for missing ones"),
    ("soft-404", shown(*HOMEWARD, page=NEWS, sibling=sibling(200, NEWS, answer(302))), S.SOFT_404, "home page of example.org instead of the page, as it does for", "home, whatever is asked for"),
    ("soft-404", shown(answer(302), answer(200, HOME + "404"), page=NEWS), S.SOFT_404, "redirects to https://example.org/404", "an address that says so"),
    ("soft-404", shown(page=page("News", text="Sorry, this page does not exist.")), S.SOFT_404, "speaks of a missing one", "a short page that says so"),
    # rule, evidence, status, what the sentence says, why
    ("invalid-url", chain(F.INVALID_URL), S.INVALID_URL, "Nobody can fetch this: the detail.", "no host, say"),
    ("invalid-url", failed(F.INVALID_URL), S.INVALID_URL, "Nobody can fetch this", "no name that can be looked up"),
    ("policy", chain(F.POLICY), S.POLICY, "We did not ask: the detail.", "never asked"),
    ("policy", failed(F.POLICY), S.POLICY, "We did not ask", "the guard at connect time"),
    ("policy", chain(F.POLICY, 302), S.POLICY, "redirect that we did not", "met on the way"),
    ("policy", redirect_that_failed(F.POLICY), S.POLICY, "redirect that we did not", "where it led"),
    ("offline", failed(F.OFFLINE), S.UNDECIDED, "No network from here to example.org: the detail. That says nothing", "no network"),
    ("stopped", failed(F.STOPPED), S.UNDECIDED, "We were stopped", "stopped"),
    ("stopped", failed(F.STOPPED, code=200), S.UNDECIDED, "We were stopped", "in the body"),
    ("dns", tried(2, F.DNS), S.DNS, "example.org does not exist; failing now, 2 of 2", "twice"),
    ("dns", redirect_that_failed(F.DNS), S.DNS, "redirects, and the name other.example", "redirect"),
    ("dns", found_then_not(), S.UNDECIDED, "was found once and then not", "a name in doubt"),
    ("network", tried(3, F.REFUSED), S.REFUSED, "example.org cannot be reached: the detail; failing now, 3 of 3 tries.", "refused"),
    ("network", tried(1, F.TIMEOUT), S.TIMEOUT, "failing now, 1 of 1 try", "tried once"),
    ("network", tried(1, 503, F.TIMEOUT), S.TIMEOUT, "2 of 2 tries", "all tries count"),
    ("network", failed(F.TIMEOUT, code=200), S.TIMEOUT, "took too long", "endless body"),
    ("network", failed(F.TLS), S.TLS, "No secure connection to example.org", "no handshake"),
    ("network", failed(F.TLS, code=200), S.TLS, "answers (200), but not securely", "page seen"),
    ("network", failed(F.TLS, code=404), S.TLS, "answers (404), but not securely", "whose 404?"),
    ("network", untrusted_redirect(), S.TLS, "example.org answers (301), but not securely", "on the way"),
    ("network", refused_after_untrusted(), S.REFUSED, "other.example cannot be reached", "the last trouble"),
    ("network", chain(F.LOOP, 302, 302), S.LOOP, "The redirects never end", "a loop"),
    ("network", failed(F.RESET), S.BROKEN, "example.org broke off", "reset"),
    ("network", failed(F.RESET, code=200), S.BROKEN, "example.org broke off", "in body"),
    ("network", failed(F.EMPTY), S.BROKEN, "example.org hung up", "not a byte"),
    ("network", failed(F.MALFORMED), S.BROKEN, "answers as no web server does", "not HTTP"),
    ("network", failed(F.TRUNCATED, code=200), S.TRUNCATED, "Only a part arrived", "part"),
    ("network", failed(F.TOO_LARGE, code=200), S.TOO_LARGE, "sends more than we take", "too large"),
    ("network", chain(F.INVALID_URL, 302), S.BROKEN, "redirects to no possible address", "no target"),
    ("network", redirect_that_failed(F.INVALID_URL), S.BROKEN, "redirects to no", "no host there"),
    ("challenge", status(403, headers=(("CF-Mitigated", "challenge"),)), S.BLOCKED, "test for robots", "Cloudflare"),
    ("challenge", status(200, headers=(("cf-mitigated", "challenge"),)), S.BLOCKED, "(200)", "at any status"),
    ("challenge", status(202, headers=(("x-amzn-waf-action", "challenge"),)), S.BLOCKED, "(202)", "AWS"),
    ("challenge", status(405, headers=(("x-amzn-waf-action", "captcha"),)), S.BLOCKED, "(405)", "AWS, too"),
    ("challenge", shown(page=marked("Cloudflare", title="Just a moment...")), S.BLOCKED, "(200) (by Cloudflare)", "by its markup"),
    ("challenge", shown(answer(404), page=marked("Imperva")), S.BLOCKED, "(404)", "by its markup, at any status"),
    ("challenge", shown(page=page("Security check", text="Verify you are human", words=9)), S.BLOCKED, "test for robots", "by its title"),
    ("challenge", shown(page=page("x", text="Please verify that you are not a robot.", words=9)), S.BLOCKED, "test for robots", "by its text"),
    ("challenge", shown(page=marked(CAPTCHA)), S.BLOCKED, "test for robots", "nothing but a captcha"),
    ("challenge", shown(answer(302), answer(200, "https://example.org/showcaptcha"), page=page("x")), S.BLOCKED, "test for robots", "by where it redirects"),
    ("legal", status(451), S.LEGAL, "for legal reasons (451)", "RFC 7725"),
    ("legal", shown(page=page("Sorry", text="This video is not available in your country.", words=9)), S.LEGAL, "not for readers in our country (200)", "by country"),
    ("legal", shown(page=page("Sito sequestrato", "Sito sottoposto a sequestro", words=9)), S.LEGAL, "withheld by law (200)", "by a court"),
    ("legal", evidence(look(answer(302, headers=(("Location", "http://10.10.34.36/"),)), chain=FailureKind.POLICY)), S.LEGAL, "withheld by law (302)", "a redirect to a state's page in a private net"),
    ("legal", shown(answer(403), page=marked(CENSOR)), S.LEGAL, "withheld by law (403)", "by a frame of a state's"),
    ("gone", status(404), S.GONE, "example.org says that there is no such page (404)", "404"),
    ("gone", status(410), S.GONE, "taken away for good (410)", "410"),
    ("gone", redirect((301, ELSEWHERE), final=404), S.GONE, "After a redirect, other.ex", "at the end"),
    ("gone", failed(F.TRUNCATED, code=404), S.GONE, "(404)", "however little of it came"),
    ("walled", status(401), S.WALLED, "asks for a login (401)", "401"),
    ("walled", shown(answer(302), answer(200, "https://example.org/login"), page=page("x")), S.WALLED, "login instead (200)", "a redirect to a login"),
    ("walled", shown(page=page("Log in", words=20)), S.WALLED, "login instead", "a login in place of the page"),
    ("walled", shown(answer(302), answer(200, f"https://example.org/acceso?volver={CITED}"), page=FORM), S.WALLED, "login instead (200)", "a password is asked for, to lead back"),
    ("walled", shown(page=marked(UNFREE, words=90)), S.WALLED, "for subscribers (200); 90 words of it can be read", "not for free"),
    ("walled", shown(page=offered("Nur für Abonnenten")), S.WALLED, "for subscribers", "for subscribers, below what can be read"),
    ("walled", shown(page=offered("Nur für Abonnenten: jetzt weiterlesen")), S.WALLED, "for subscribers", "an offer after a colon"),
    ("walled", shown(page=page("Consent", words=90)), S.WALLED, "consent first", "consent"),
    ("walled", shown(page=page("Age verification", words=20)), S.WALLED, "age first", "an age gate"),
    ("walled", status(402), S.WALLED, "asks for a payment (402)", "402"),
    ("walled", status(407), S.WALLED, "A proxy on the way", "407"),
    ("blocked", status(403), S.BLOCKED, "refuses us the page (403)", "403"),
    ("blocked", status(429), S.BLOCKED, "asked too often (429)", "429"),
    ("blocked", status(999), S.BLOCKED, "refuses robots (999)", "999"),
    ("blocked", status(429, headers=(("Retry-After", "5400"),)), S.BLOCKED, "stay away for 2 hours", "time asked for"),
    ("server-error", tried(3, 500), S.SERVER_ERROR, "(500); failing now, 3 of 3 tries", "500"),
    ("server-error", status(599), S.SERVER_ERROR, "(599)", "every 5xx"),
    ("server-error", status(503, headers=(("Retry-After", "60"),)), S.SERVER_ERROR, "for 1 minute.", "time asked for"),
    ("server-error", cited_for("Lock under maintenance", shown(page=LOCK)), S.UNDECIDED, "(200), and is cited by those words; a person should look.", "news of a lock"),
    ("server-error", shown(page=LOCK), S.SERVER_ERROR, "(200); failing now", "cited by no such words"),
    ("server-error", shown(page=page("Database Error", "Error establishing a database connection", words=5)), S.SERVER_ERROR, "(200)", "a page that reports one"),
    ("blocked", as_browser(403), S.BLOCKED, "(403), with a browser's headers, too", "browsers, too"),
    ("gone", as_browser(404), S.GONE, "(404), with a browser's headers, too", "to browsers, too"),
    ("refusal", status(400), S.UNDECIDED, "refusal that tells little (400)", "400"),
    ("refusal", status(405), S.UNDECIDED, "(405)", "405"),
    ("refusal", status(600), S.UNDECIDED, "(600)", "beyond the registry"),
    ("no-redirect", status(302), S.UNDECIDED, "without saying where (302)", "no Location"),
    ("no-redirect", status(304), S.UNDECIDED, "(304)", "unasked 304"),
    ("no-redirect", status(300), S.UNDECIDED, "(300)", "multiple choices"),
    ("empty", status(200, body=0), S.UNDECIDED, "answers (200), but with an empty page", "200"),
    ("empty", status(204, body=0), S.UNDECIDED, "answers (204)", "204"),
    ("empty", evidence(look(answer(200, body=40), page=Page())), S.UNDECIDED, "with an empty page", "elements, and nothing in them"),
    ("astray", led(LISTED, HOME + "news/"), S.UNDECIDED, "redirects to a list", "a list"),
    ("astray", led(LISTED, HOME + "2014/"), S.UNDECIDED, "redirects to a list", "what there is of a year"),
    ("astray", led(LISTED, PLAIN + "-for-good-with-a-party"), S.UNDECIDED, "of a longer name", "a longer name"),
    ("astray", cited_for("Reading room reopens", led(Page(title="Search results for reading room"))), S.UNDECIDED, "what a search has found", "a search that echoes what it was asked"),
    ("astray", cited_for("Annual report 2012", led(REPORT)), S.UNDECIDED, "cited for 2012, and the page is of 2024", "an address that rolls on"),
    ("home", redirect((302, HOME)), S.UNDECIDED, "home page of example.org", "temporary"),
    ("home", redirect((301, HOME)), S.UNDECIDED, "home page of example.org", "permanent"),
    ("home", redirect((301, "https://www.example.org/index.html")), S.UNDECIDED, "home page of www.example.org", "by name"),
    ("home", redirect((302, "https://other.example/")), S.UNDECIDED, "of other.example", "of another site"),
    ("home", redirect((301, HOME), cited="https://example.org/?p=12"), S.UNDECIDED, "home page", "a page named by its query"),
    ("moved", redirect((301, ELSEWHERE)), S.MOVED, f"for good to {ELSEWHERE}, which answers (200)", "301"),
    ("moved", redirect((308, ELSEWHERE)), S.MOVED, ELSEWHERE, "308"),
    ("moved", redirect((301, "https://www.example.org/report/2024"), (301, ELSEWHERE)), S.MOVED, ELSEWHERE, "every step permanent"),
    ("soft-404", shown(answer(302), answer(200, HOME + "search?q=report"), page=NEWS, cited=PILES), S.UNDECIDED, "redirects to a search, https://example.org/search?q=report, instead of the page", "a search"),
    ("soft-404", shown(answer(302), answer(200, HOME + "?s=pile"), page=NEWS, cited=PILES), S.SOFT_404, "redirects to a search", "a search for the words of the address"),
    ("soft-404", shown(answer(301), answer(200, HOME + "news/"), page=NEWS, cited=PILES), S.UNDECIDED, "redirects to https://example.org/news/; a person", "a section above"),
    ("soft-404", shown(answer(301), answer(200, HOME + "news/"), page=NEWS, sibling=sibling(200, NEWS, answer(301)), cited=PILES), S.SOFT_404, "as it does for", "a section above, whatever is asked for"),
    ("soft-404", replace(shown(answer(302), answer(200, HOME), page=COUNCIL, sibling=sibling(404), cited=PILES), citations=(SURVEY,)), S.SOFT_404, "home page of example.org instead of the page; failing now", "home, without a word of what is cited"),
    ("soft-404", shown(page=Page(title="News", text="boats", words=300, marks=("error404",))), S.UNDECIDED, "is marked as that of a missing one", "marked for machines"),
    ("soft-404", shown(page=Page(title="404", words=300, meta={"prerender-status-code": "404"})), S.SOFT_404, "with “404”; failing now", "marked, and titled"),
    ("soft-404", at_any_address(COUNCIL, COUNCIL), S.SOFT_404, "example.org answers with its home page, as it does for an address that we made up; failing", "the home page at any address"),
    ("soft-404", at_any_address(replace(COUNCIL, words=40), replace(COUNCIL, words=40)), S.UNDECIDED, "with its home page", "so few words that it may be a wall before the whole site"),
    ("soft-404", at_any_address(replace(COUNCIL, words=40, own="Welcome"), replace(COUNCIL, words=40, own="Welcome")), S.UNDECIDED, "with its home page", "within the menus of a site, too, where one is asked to sign on"),
    ("soft-404", cited_for("Repair of the quay", at_any_address(FRONT, FRONT)), S.SOFT_404, "answers with its home page, as it does for an address that we made up; failing", "a front of few words, and none of what is cited"),
    ("soft-404", cited_for("Repair of the quay", at_any_address(FEW, FEW)), S.UNDECIDED, "answers with its home page, as it does for an address that we made up; a person", "so few words that a wall in unknown ones may stand before the whole site"),
    ("soft-404", cited_for("Repair of the quay", at_any_address(CARD, CARD)), S.UNDECIDED, "a person should look", "a wall in words of its own, before the whole site"),
    ("soft-404", cited_for("Repair of the quay", at_any_address(AGO, FRONT)), S.SOFT_404, "has nothing of what is cited, as it does for an address that we made up; failing", "few words, and none of what is cited, for any address but the home page"),
    ("soft-404", cited_for("Repair of the quay", at_any_address(CARD, FRONT)), S.UNDECIDED, "a person should look", "a wall in words of its own, before all but the home page"),
    ("soft-404", at_any_address(AGO, FRONT, HOME + "a/1"), S.UNDECIDED, "a person should look", "few words for any address, where nothing is known of what is cited"),
    ("soft-404", cited_for("Repair of the northern quay", in_its_place(FRONT)), S.SOFT_404, "answers with its home page instead of the page; failing now", "the home page, by a site that knows what is missing"),
    ("soft-404", cited_for("Repair of the northern quay", shown(*HOMEWARD, page=FRONT, sibling=sibling(404), cited=PLAIN)), S.SOFT_404, "redirects to the home page of example.org instead of the page; failing now", "home, of few words, without one of what is cited"),
    ("soft-404", at_any_address(COUNCIL, NEWS), S.UNDECIDED, "nothing of what is cited, as it does", "one page for any address but the home page"),
    ("soft-404", at_any_address(COUNCIL, COUNCIL, code=503), S.UNDECIDED, "nothing of what is cited", "a home page that is out of order"),
    ("soft-404", shown(page=page("Oh", text="No word of /museum/reading-room-reopens", words=9), sibling=sibling(200, page("Oh", text="No word of /museum/reading-room-reopens", words=9)), cited=PLAIN), S.UNDECIDED, "as it does for an address", "it says the address that was asked"),
    ("soft-404", shown(page=page("404", "404", "a goose", 9), cited=HOME + "404"), S.UNDECIDED, "a person should look", "the address of an error page itself"),
    ("parked", shown(page=page("Welcome to nginx!", "This domain has expired", EXPIRED, 200)), S.PARKED, "has expired", "titled as a server without a site"),
    ("soft-404", shown(page=COUNCIL, sibling=sibling(200, COUNCIL), cited=HOME + "a.pdf"), S.SOFT_404, "with a page where a file is cited, as it does for", "a page for any file"),
    ("soft-404", replace(shown(page=COUNCIL, sibling=sibling(200, COUNCIL)), citations=(SURVEY,)), S.UNDECIDED, "has nothing of what is cited, as it does for an address that we made up; a person", "one page for any address, and not what is cited"),
    ("taken-over", sold(SLOTS, STORM), S.DRIFTED, "now shows “Slot Gacor Maxwin - Situs Judi Slot Online”, gambling, and not what it is cited for; failing now", "gambling in place of a harbour"),
    ("taken-over", sold(SLOTS), S.UNDECIDED, "gambling; a person should look", "nothing is said of what it should be"),
    ("drifted", drift(DENTIST, captured=kept(HARBOUR * 2, "Storm damage")), S.DRIFTED, "Of what the page said on 2025-03-01, 0 % of the words are left; now it is “News”; failing now", "another text than was kept"),
    ("drifted", drift(DENTIST, citing("Our team speaks four languages.", "Whitening and implants"), captured=kept(HARBOUR * 2)), S.UNDECIDED, "a person should look", "another than was kept, but what is cited"),
    ("drifted", drift(GERMAN, captured=kept(HARBOUR * 2, site="Harbour Board"), **{"og:site_name": "Harbour Board"}), S.UNDECIDED, "a person should look", "the same site in another language"),
    ("drifted", drift("Loading our new site", captured=kept(HARBOUR * 2)), S.UNDECIDED, "a person should look", "hardly a word"),
    ("drifted", drift(DENTIST, OTHER, url=HOME + "surveys/quay-cranes"), S.DRIFTED, "It is another page: it has hardly a word of “Repair of the northern quay and crane”, nor of its own address; failing now", "title, sentence and address name something else"),
    ("drifted", drift(DENTIST, BOARD), S.UNDECIDED, "“Repair of the northern quay and crane”, stands on the page", "no word of what it is cited for"),
    ("live", drift(HARBOUR.replace("northern", "southern") + DENTIST, captured=kept(HARBOUR)), S.LIVE, "(200); about 1 % of its words changed since 2025-03-01.", "an edited page"),
    ("live", unchanged(drift(HARBOUR + DENTIST, captured=kept(HARBOUR + "Unread")), by="1"), S.LIVE, "changed since 2025-03-01.", "other bytes"),
    ("live", unchanged(drift(HARBOUR + DENTIST, captured=kept(HARBOUR + "Unread"))), S.LIVE, "The page answers (200).", "the same bytes: what of them was not read has not changed"),
    ("live", drift(HARBOUR, captured=kept(HARBOUR)), S.LIVE, "The page answers (200).", "the same text"),
    ("moved", redirect((200, ELSEWHERE)), S.MOVED, ELSEWHERE, "a page that only sends its readers on"),
    ("twin", evidence(look(answer(404)), twin(200)), S.MOVED, "https://example.org does not have it (404); the page is at https://www.example.org", "by the other name"),
    ("twin", evidence(look(answer(None, fails=F.REFUSED)), twin(200)), S.MOVED, "https://example.org cannot be reached; the page is at", "where the way is open"),
    ("twin", evidence(look(answer(None, fails=F.DNS)), twin(403)), S.UNDECIDED, "is there, but turns us away (403); a person should look", "there, but not for us"),
    ("moved", redirect((301, CITED + "?id=7")), S.MOVED, "?id=7", "a query is another address"),
    ("moved", redirect((301, "https://example.org:8443/report/2024")), S.MOVED, ":8443", "another port"),
    ("live", status(200), S.LIVE, "The page answers (200).", "200"),
    ("live", status(203), S.LIVE, "The page answers (203).", "every 2xx with a page"),
    ("taken-over", cited_for("the museum reopens", anywhere(SHOES, PLAIN)), S.DRIFTED, "now sells to its readers (“Running Shoes Outlet”), and has nothing of what is cited; failing", "a shop at any address"),
    ("taken-over", cited_for("Der Lesesaal des Museums ist wieder offen", shown(page=SHOES, cited=PLAIN, sibling=sibling(404))), S.DRIFTED, "now sells to its readers", "a shop, in another language, in place of one page"),
    ("taken-over", sold(replace(SLOTS, text=f"Harbour Storm Quay Damage {SLOTS.text}", own=SLOTS.text), STORM), S.DRIFTED, "gambling", "within the frame of the site that was taken over"),
    ("drifted", drift("Grilled or stuffed, the courgettes are done within twenty minutes; for the omelette one takes four of the eggs and a spoon of cheese. " * 3, OTHER), S.DRIFTED, "It is another page", "a recipe of a few lines, where title and sentence tell of a quay"),
    ("walled", shown(page=offered("Nur für Abonnenten: Der Kai")), S.WALLED, "for subscribers", "this very article is for subscribers"),
    ("live", as_browser(200), S.LIVE, "The page answers (200), asked as browsers ask, at try 2.", "to browsers only"),
    ("live", redirect((302, ELSEWHERE)), S.LIVE, f"after a redirect to {ELSEWHERE}.", "redirected"),
    ("live", tried(1, 503, 200), S.LIVE, "(200), at try 2.", "at the second try"),
    ("undecided", evidence(), S.UNDECIDED, "was not looked at", "nothing seen"),
    ("undecided", status(200), S.UNDECIDED, "decides nothing", "it always speaks"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "seen", "found", "sentence"),
    [pytest.param(*row[:4], id=f"{row[0]}: {row[4]}") for row in SPEAKS],
)
def test_rule_speaks(rule: str, seen: Evidence, found: LinkStatus, sentence: str) -> None:
    """The rule finds this status, one of those it announces, and says why in these words."""
    finding = RULES[rule].judge(seen)
    assert finding is not None
    assert finding.status is found
    assert finding.status in RULES[rule].statuses
    assert sentence in finding.because


LIVE = status(200)

SILENT = [
    ("shell", shown(page=NEWS), "it has words"),
    ("unshown", shown(page=Page(title="Coast", words=5, traces=(signs.CARD,)), cited=HOME + "coast"), "a card where no post is cited"),
    ("unshown", shown(page=NEWS), "a page"),
    ("shell", replace(shown(page=replace(ASKING, title="The crane in the northern harbour")), citations=(citing("The reading room of the museum reopens"),)), "its server wrote its title"),
    ("soft-404", evidence(look(answer(302), answer(200, HOME + "reading-room.png"))), "a picture elsewhere"),
    ("shell", replace(shown(page=ASKING), citations=(citing("Something went wrong, try again"),)), "it asks for scripts, and has what it is cited for"),
    ("shell", shown(page=Page(words=3, scripts=1)), "a short page with a script that counts its readers"),
    ("shell", shown(page=Page()), "it has no scripts: a picture is all there is"),
    ("shell", rendered(SHELL, 200, NEWS), "a browser has filled it"),
    ("shell", rendered(SHELL, 200, Page(scripts=3)), "a browser got all, and shows pictures, say"),
    ("shell", status(404), "an error"),
    ("parked", shown(page=NEWS), "a page"),
    ("parked", redirect((302, ELSEWHERE)), "another site"),
    ("placeholder", shown(page=NEWS), "a page"),
    ("placeholder", status(404), "no page"),
    ("parked", status(200), "what is no page"),
    ("parked", cited_for("The mill", shown(page=replace(ESTATE, text="Of the mill two wells and the oaks are left")), "The mill, two wells and oaks"), "the sentence that rests on it stands there"),
    ("soft-404", shown(page=BARE, sibling=sibling(404)), "an empty frame, on a site that knows its pages"),
    ("soft-404", shown(page=page("Sorry", "Sorry", "Words and music by I. Marr. " * 8, 48), sibling=sibling(404)), "a song by the name of a regret"),
    ("soft-404", replace(shown(answer(302), answer(200, HOME + "news/"), page=NEWS, sibling=sibling(404), cited=HOME + "news/boats-1.html"), citations=(citing("Of boats and nets and quays.", "Boats and nets"),)), "to a section that has what is cited"),
    ("soft-404", shown(page=NEWS), "a page"),
    ("soft-404", shown(page=NEWS, sibling=sibling(200, NEWS)), "a shell that every address has, and no word that it is missing"),
    ("soft-404", shown(*HOMEWARD, page=NEWS, sibling=sibling(404)), "home, by a site that knows what is missing"),
    ("soft-404", shown(page=page("News", text="Sorry, this page does not exist.", words=80), sibling=sibling(404)), "words in a page of a site that knows what is missing"),
    ("soft-404", replace(shown(page=COUNCIL, sibling=sibling(404)), citations=(SURVEY,)), "not what is cited, by a site that knows what is missing"),
    ("soft-404", shown(page=COUNCIL, sibling=sibling(404), cited=HOME + "a.pdf"), "a page that shows a file"),
    ("soft-404", shown(page=Page(title="App", text="App", words=1, scripts=2, canonical=HOME), sibling=sibling(200, Page(title="App", text="App", words=1, scripts=2))), "an application that answers any address"),
    ("soft-404", replace(shown(page=COUNCIL, sibling=sibling(200, replace(COUNCIL, title="Page 2"))), citations=(SURVEY,)), "pages of one frame, each with its number"),
    ("soft-404", status(404), "a page that is gone says so by its status"),
    ("soft-404", shown(page=NOTHING, sibling=sibling(404), cited=HOME + "poems/nothing-here"), "a poem that is called so by its address"),
    ("soft-404", cited_for("an error page with a goose", shown(page=page("404", "404", "a goose", 9), sibling=sibling(404), cited=HOME + "404")), "an error page that is cited as one"),
    ("soft-404", cited_for("Baker wins a prize", in_its_place(FRONT)), "the home page, which has what is cited"),
    ("soft-404", in_its_place(FRONT), "the home page, cited by nothing but an address: it may show that at any"),
    ("soft-404", cited_for("Repair of the northern quay", in_its_place(FEW)), "two things told at two addresses"),
    ("soft-404", cited_for("Baker wins a prize", at_any_address(FRONT, FRONT)), "a site of one page"),
    ("home", cited_for("Baker wins a prize", shown(*HOMEWARD, page=FRONT, cited=HOME + "prize")), "a short address of a home page that has the title that is cited"),
    ("soft-404", cited_for("The baker", at_any_address(FRONT, FRONT)), "few words at any address, and one that is cited"),
    ("soft-404", at_any_address(replace(COUNCIL, scripts=3), replace(COUNCIL, scripts=3), cited=HOME + "a"), "an application at any address"),
    ("parked", shown(page=page("Words", "Parked domain", "A parked domain is a registered name without a site", 40), cited=HOME + "glossary/parked-domain"), "a glossary on parked domains"),
    ("soft-404", shown(page=page("Songs", "Page Not Found (song)", "Page not found is a song by the Quays. Page not found. It reached 14", 30), sibling=sibling(404), cited=HOME + "wiki/Page_Not_Found_(song)"), "a song whose address says so"),
    ("parked", cited_for("The old name of the town is up for auction", shown(page=AUCTION)), "news of a domain that is another's"),
    ("server-error", cited_for("Back soon! A maintenance page from 1998", shown(page=MAINTENANCE)), "a page on such a page"),
    ("challenge", cited_for("Ten years of censorship", shown(page=BLOCKED)), "an article whose title goes on"),
    ("walled", shown(page=page(OFFER, OFFER, f"{OFFER} of paywalls", 300)), "an article on paywalls"),
    ("walled", shown(page=offered("Nur für Abonnenten: Der Haushalt der Insel")), "another article, in a list, is for subscribers"),
    ("walled", shown(page=BAR), "a bar that tells of cookies, above an article of a few lines"),
    ("walled", shown(page=replace(BAR, headings=(), own="We use cookies.\nAccept all\nSorry, this page does not exist.")), "a bar that tells of cookies, above a missing page"),
    ("walled", shown(answer(302), answer(200, "https://other.example/giris"), page=SLOTS), "a trade, at an address of logins"),
    ("walled", shown(page=offered("Nur für Abonnenten", "Der Haushalt", "Nur für Abonnenten")), "others are, one after another"),
    ("walled", shown(page=replace(offered(), text=f"{ARTICLE} Nur für Abonnenten")), "what surrounds an article is"),
    ("taken-over", sold(SLOTS, citing("The police closed the gambling site.", "an illegal casino")), "the citation speaks of such a site"),
    ("taken-over", sold(CASINO_NEWS, STORM), "an article about a trade"),
    ("taken-over", sold(NEWS, STORM), "a page"),
    ("taken-over", anywhere(SHOES, HOME + "shop/running-shoes-sale"), "a shop that is cited as one"),
    ("taken-over", anywhere(MUSEUM, PLAIN), "a museum that names its prices"),
    ("taken-over", shown(page=SHOES, cited=HOME + "running/shoes-outlet", sibling=sibling(404)), "goods that the address names"),
    ("taken-over", status(200), "no page at all"),
    ("drifted", drift(HARBOUR.replace("northern", "southern"), captured=kept(HARBOUR)), "an edit"),
    ("drifted", unchanged(drift(DENTIST, captured=kept(HARBOUR * 2))), "the same bytes, of which another part was read"),
    ("drifted", drift(DENTIST, title="Storm damage at the quay", captured=kept(HARBOUR, "Storm damage at the quay")), "under the same title"),
    ("drifted", drift(DENTIST, captured=kept(HARBOUR), url=HOME), "a home page changes"),
    ("drifted", drift(DENTIST, captured=kept(HARBOUR), url=HOME + "news/"), "so does a front"),
    ("drifted", drift(DENTIST, captured=kept("Too short to tell.")), "what was kept says little"),
    ("drifted", drift(DENTIST, citing("As reported.", "Annual report")), "the citation says little"),
    ("drifted", drift(DENTIST, citing("Der Vorstand hat das am Dienstag mit den Fischern beraten.", "Bericht des Vorstands über den Kai")), "the citation is in another language"),
    ("drifted", drift(DENTIST, citing("The clinic speaks of its team and its patients.", "Repair of the northern quay")), "a word of it is there"),
    ("drifted", drift("Please enable scripts.", BOARD), "a page of few words"),
    ("drifted", drift(DENTIST, citing("They speak of families, patients and their morning calls.", "Repair of the northern quay and crane"), url=HOME + "surveys/quay-cranes"), "its sentence fits"),
    ("drifted", drift(HARBOUR, BOARD), "what it is cited for"),
    ("drifted", status(404), "no page"),
    ("twin", status(404), "no twin answered"),
    ("twin", LIVE, "nothing fails"),
    ("moved", redirect((200, CITED + "?cookies=1")), "a page that asks itself once more"),
    ("moved", redirect((200, HOME + "en/"), cited=HOME), "a home page that leads to what it shows today"),
    ("invalid-url", LIVE, "it was fetched"),
    ("invalid-url", failed(F.DNS), "the address is in order, its host is not"),
    ("invalid-url", chain(F.INVALID_URL, 302), "the redirect is invalid, not what was cited"),
    ("policy", LIVE, "we asked"),
    ("policy", failed(F.REFUSED), "the site refused, not we"),
    ("offline", LIVE, "there is a network"),
    ("offline", failed(F.DNS), "a name server answered: there is a network"),
    ("stopped", LIVE, "nobody stopped us"),
    ("stopped", failed(F.STOPPED, code=404), "the answer had come"),
    ("dns", LIVE, "the name exists"),
    ("dns", failed(F.OFFLINE), "nobody was there to say so"),
    ("dns", tried(1, F.DNS, 200), "the name was found at last"),
    ("network", LIVE, "nothing failed"),
    ("network", failed(F.DNS), "there was no way to begin with"),
    ("network", failed(F.TIMEOUT, code=404), "the refusal had come"),
    ("network", failed(F.TOO_LARGE, code=403), "the refusal had come, if a long one"),
    ("network", tried(1, F.REFUSED, 200), "it passed"),
    ("challenge", status(403), "a plain 403"),
    ("challenge", status(200, headers=(("cf-mitigated", "none"),)), "another value"),
    ("challenge", evidence(), "nothing seen"),
    ("challenge", shown(page=marked(CAPTCHA, words=400)), "a captcha below an article"),
    ("challenge", shown(page=replace(page("Contact", "Contact the harbour board", "Verify that you are not a robot."), traces=(CAPTCHA,))), "a form with a headline of its own"),
    ("challenge", shown(page=page("Just a moment", words=400)), "a long page"),
    ("challenge", shown(answer(404), page=page("Security check", words=9)), "gone, whatever it says"),
    ("legal", shown(page=page("News", "Court lifts the order", "The site was blocked by court order.", 40)), "an article"),
    ("legal", evidence(), "nothing seen"),
    ("walled", shown(page=page("Log in", words=20), cited="https://example.org/login"), "a login that was cited"),
    ("walled", shown(answer(302), answer(200, "https://example.org/acceso?volver=/"), page=FORM), "a page with a login that leads home"),
    ("walled", shown(page=NEWS), "a page"),
    ("walled", shown(page=page("Page not found", "Log in", words=20)), "a page that is none"),
    ("walled", evidence(), "nothing seen"),
    ("server-error", shown(page=page("Maintenance of the quay begins in May", words=40)), "news of maintenance"),
    ("legal", status(404), "gone, not withheld"),
    ("gone", status(403), "refused, not gone"),
    ("gone", status(200), "there"),
    ("gone", failed(F.DNS), "no server said so"),
    ("walled", status(403), "refused, nothing asked for"),
    ("blocked", status(401), "a login would help"),
    ("blocked", status(404), "gone"),
    ("blocked", evidence(), "nothing seen"),
    ("server-error", status(499), "the highest that blames us"),
    ("server-error", status(600), "beyond the server errors"),
    ("server-error", tried(1, 503, 200), "it passed"),
    ("refusal", status(399), "no error"),
    ("refusal", failed(F.DNS), "no status"),
    ("no-redirect", status(200), "a page"),
    ("no-redirect", status(404), "an error"),
    ("no-redirect", failed(F.DNS), "no status"),
    ("empty", status(200, body=1), "one byte is not none"),
    ("empty", evidence(look(answer(200, body=900), page=Page())), "a page of pictures, perhaps"),
    ("empty", evidence(look(answer(200, body=40), page=Page(title="A"))), "a title"),
    ("empty", failed(F.TIMEOUT, code=200, body=0), "the failure says more"),
    ("empty", status(404, body=0), "an error needs no words"),
    ("astray", cited_for("Annual report 2024", led(REPORT)), "the year that is cited"),
    ("astray", cited_for("Harrow 2012", led(REPORT)), "an author and a year"),
    ("astray", led(LISTED), "no redirect"),
    ("astray", led(Page(title="Letters of the botanist return home to the museum"), HOME + "letters-of-the-botanist"), "a moved page"),
    ("home", status(200), "no redirect"),
    ("home", redirect((301, HOME), cited="http://example.org"), "the home page was cited"),
    ("home", redirect((301, HOME), cited="https://example.org/index.html"), "so it was, by name"),
    ("home", redirect((302, ELSEWHERE)), "another page"),
    ("home", redirect((302, HOME + "?p=12")), "a page named by its query"),
    ("home", redirect((302, HOME), final=404), "not even that is there"),
    ("moved", status(200), "no redirect"),
    ("moved", redirect((302, ELSEWHERE)), "only for now"),
    ("moved", redirect((301, ELSEWHERE), (302, HOME + "b")), "one step is only for now"),
    ("moved", redirect((301, ELSEWHERE), final=404), "it is not there"),
    ("moved", redirect((301, CITED), cited="http://example.org/report/2024"), "http → https"),
    ("moved", redirect((301, "https://www.example.org/report/2024")), "www."),
    ("moved", redirect((301, CITED + "/")), "a trailing slash"),
    ("moved", redirect((301, "https://example.org:443/report/2024")), "the default port"),
    ("moved", redirect((301, CITED), cited="https://EXAMPLE.org/report/2024"), "case of the host"),
    ("moved", redirect((301, "https://example.org/%72eport/2024")), "percent-encoding"),
    ("moved", redirect((301, CITED), cited=CITED + "#page=3"), "the fragment stays with us"),
    ("moved", evidence(), "nothing seen"),
    ("live", status(404), "gone"),
    ("live", failed(F.TRUNCATED, code=200), "part of a page"),
    ("live", failed(F.TLS, code=200), "over a connection nobody trusts"),
    ("live", evidence(), "nothing seen"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "seen"), [pytest.param(*row[:2], id=f"{row[0]}: {row[2]}") for row in SILENT]
)
def test_rule_stays_silent(rule: str, seen: Evidence) -> None:
    """The rule leaves this to others."""
    assert RULES[rule].judge(seen) is None


ONLY_IN_A_BROWSER = [
    (rendered(SHELL, 200, LOST, unmet=1), S.UNDECIDED, "did not get all it asked for", "its scripts were refused"),
    (rendered(SHELL, 404), S.UNDECIDED, "answers us (200), but not our browser (404)", "two answers"),
    (rendered(SHELL, 200, LOST), S.SOFT_404, "with “Page not found”", "it got all that it asked for"),
    (rendered(403, 404), S.GONE, "no such page (404)", "behind the wall there is none"),
    (rendered(LOST, 200, LOST, unmet=1), S.SOFT_404, "with “Page not found”", "it said so without a browser, too"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("seen", "found", "sentence"),
    [pytest.param(*row[:3], id=row[3]) for row in ONLY_IN_A_BROWSER],
)
def test_what_only_a_browser_finds_dead_is_doubted(
    seen: Evidence, found: LinkStatus, sentence: str
) -> None:
    """It may have been treated as no reader's is: only what it saw whole is believed."""
    verdict = rot.judge(seen)
    assert (verdict.status, sentence in verdict.because) == (found, True)


def test_a_browser_that_failed_changes_nothing() -> None:
    """Its crash is told nowhere but in the records: what came over the wire is judged."""
    plain = look(answer(403, record=1))
    crashed = look(chain=F.BROWSER, purpose=Purpose.RENDERED)
    assert rot.judge(evidence(plain, crashed)) == rot.judge(evidence(plain))


def test_a_verdict_names_the_records_of_both_looks() -> None:
    """What came over the wire called for the browser: both prove the verdict."""
    plain = look(answer(403, record=1))
    shown = look(answer(200, record=2), page=NEWS, purpose=Purpose.RENDERED)
    verdict = rot.judge(evidence(plain, shown))
    assert verdict.records == ("urn:uuid:1", "urn:uuid:2")
    assert (verdict.status, verdict.http_status, verdict.tries) == (S.LIVE, 200, 1)


def test_every_rule_has_rows() -> None:
    """A rule is added together with the rows that show what it does."""
    assert {row[0] for row in SPEAKS} == set(RULES)
    assert {row[0] for row in SILENT} == set(RULES) - {"undecided"}
