"""Pages that are not there and answer 200 all the same, and pages that only look like it."""

from rotten.case import Case, answer, by_browser, html, prose, redirect

CITED = "Survey of the piles of the northern quay"
SENTENCE = "The survey found that three of the eleven piles had moved in the storm"
COUNCIL = (
    "<h1>Welcome to our council</h1><p>Read about <a href='/bins'>bins</a>, <a href='/parking'>parking</a> and the <a href='/library'>library</a>, book a wedding or a "
    "swimming lesson, pay your rent, and find out who your councillor is. Our offices are open from "
    "nine to five, and closed on public holidays. Follow us for news of events and jobs.</p>"
)
HOME = html("Council of the islands", COUNCIL)
NOT_FOUND = html("Not Found", "<h1>Not Found</h1>", status=404)


def lost(name: str, why: str, page: bytes, **rest: object) -> Case:
    """Return a case of a site that shows one page for whatever is not there."""
    web = {"/reports/2014/pile-survey.html": page, "/*": page}
    return Case(name, "soft-404", why, web, text=CITED, sentence=SENTENCE, **rest)


def said(name: str, language: str, title: str, body: str) -> Case:
    """Return a case of a page that says, in a language, that it is not there."""
    page = html(title, f"<h1>{title}</h1><p>{body}</p>", language=language)
    return Case(name, "soft-404", f"says so in {language}", {"/a": page, "/*": page})


CASES = (
    said("lost-en", "en", "Page not found", "The page you are looking for has been removed."),
    said("lost-de", "de", "Seite nicht gefunden", "Die gesuchte Seite existiert nicht mehr."),
    said("lost-fr", "fr", "Page introuvable", "La page demandée n'existe plus."),
    said("lost-es", "es", "Página no encontrada", "La página que busca ya no existe."),
    said("lost-it", "it", "Pagina non trovata", "La pagina che cerchi non esiste più."),
    said("lost-pt", "pt", "Página não encontrada", "A página que você procura não existe."),
    said("lost-nl", "nl", "Pagina niet gevonden", "De pagina die u zoekt bestaat niet meer."),
    said("lost-pl", "pl", "Nie znaleziono strony", "Strona, której szukasz, nie istnieje."),
    said("lost-ru", "ru", "Страница не найдена", "Запрашиваемая страница не существует."),
    said("lost-uk", "uk", "Сторінку не знайдено", "Сторінка, яку ви шукаєте, не існує."),
    said("lost-tr", "tr", "Sayfa bulunamadı", "Aradığınız sayfa bulunamadı."),
    said("lost-ar", "ar", "الصفحة غير موجودة", "الصفحة التي تبحث عنها غير موجودة."),
    said("lost-fa", "fa", "صفحه پیدا نشد", "صفحه مورد نظر شما یافت نشد."),
    said("lost-he", "he", "הדף לא נמצא", "הדף שחיפשת אינו קיים."),
    said("lost-ur", "ur", "صفحہ نہیں ملا", "مطلوبہ صفحہ موجود نہیں ہے۔"),
    said("lost-ku", "ku", "Rûpel nehat dîtin", "Rûpela ku hûn lê digerin nehat dîtin."),
    said("lost-ckb", "ckb", "پەڕەکە نەدۆزرایەوە", "ئەم پەڕەیە بوونی نییە."),
    said("lost-ja", "ja", "ページが見つかりません", "お探しのページは見つかりませんでした。"),
    said("lost-zh", "zh", "页面不存在", "您访问的页面不存在或已被删除。"),
    said("lost-tw", "zh-TW", "找不到網頁", "您要找的頁面不存在或已被刪除。"),
    lost("lost-home", "the home page, whatever is asked for", HOME),
    lost(
        "lost-home-named",
        "the home page, whatever is asked for, and it says that it is one",
        html(
            "Council of the islands",
            COUNCIL,
            head='<link rel="canonical" href="http://lost-home-named.example/">',
        ),
    ),
    Case(
        "lost-homeward",
        "soft-404",
        "a redirect home, whatever is asked for",
        {"/reports/2014/survey": redirect("/"), "/": HOME, "/*": redirect("/")},
        text=CITED,
        sentence=SENTENCE,
    ),
    Case(
        "lost-homeward-one",
        "soft-404",
        "a redirect home of one page, by a site that knows what it does not have",
        {"/reports/2014/pile-survey": redirect("/", 301), "/": HOME, "/*": NOT_FOUND},
        text=CITED,
        sentence=SENTENCE,
    ),
    Case(
        "lost-search",
        "soft-404",
        "a redirect to a search for the words of the address",
        {
            "/2014/pile-survey": redirect("/search?q=pile+survey"),
            "/search": html("Search", "<h1>Search</h1><p>3 results</p>"),
            "/*": NOT_FOUND,
        },
    ),
    Case(
        "lost-section",
        "soft-404",
        "a redirect to the section above, whatever is asked for",
        {
            "/news/pile-survey.html": redirect("/news/", 301),
            "/news/": HOME,
            "/*": redirect("/news/", 301),
        },
        text=CITED,
        sentence=SENTENCE,
    ),
    Case(
        "lost-address",
        "soft-404",
        "a redirect to an address that says so, and a page that says it, too",
        {
            "/a": redirect("/errors/404.html"),
            "/errors/404.html": html("Oops", "<p>Sorry, this page does not exist.</p>"),
        },
    ),
    Case(
        "lost-template",
        "soft-404",
        "a template for missing pages, with some latest stories",
        {
            "/a": answer(
                "<!doctype html><html><head><title>Harbour News</title><meta name='robots' "
                "content='noindex, follow'></head><body class='error404 wp-custom'><h1>Nothing here"
                "</h1><p>Nothing was found at this location.</p></body></html>"
            ),
            "/*": NOT_FOUND,
        },
    ),
    Case(
        "lost-prerendered",
        "soft-404",
        "a page that tells machines that it is none",
        {
            "/a": html(
                "Harbour App",
                "<h1>Oops</h1><p>We couldn't find the page you were looking for.</p>",
                head='<meta name="prerender-status-code" content="404">',
            )
        },
    ),
    Case(
        "lost-file",
        "soft-404",
        "a page for any file that is asked for",
        {"/files/pile-survey.pdf": HOME, "/*": HOME},
    ),
    Case(
        "file-viewer",
        "live",
        "a page that shows a file",
        {"/files/pile-survey.pdf": html("Pile survey"), "/*": NOT_FOUND},
        trap=True,
    ),
    Case(
        "about-errors",
        "live",
        "an article about missing pages",
        {
            "/a": html(
                "How to design a 404 page",
                "<h1>How to design a 404 page</h1><p>“Page not found” is what most sites say.</p>"
                + prose(times=4),
            )
        },
        trap=True,
    ),
    Case(
        "missing-persons",
        "live",
        "an article about the missing",
        {"/a": html("Not found: the search for the missing sailors", prose(times=4))},
        trap=True,
    ),
    Case(
        "one-shell",
        "live",
        "a site whose every page shares a frame",
        {
            "/a/survey": html("Survey", "<nav>Home News Contact Imprint</nav>" + prose(times=1)),
            "/*": html("Not Found", "<nav>Home News Contact Imprint</nav><p>404</p>", status=404),
        },
        trap=True,
    ),
    Case(
        "app-shell",
        "live",
        "an application that answers any address, and says so",
        {
            path: html(
                "Harbour App", "<div id='root'>Harbour App</div><script src='/a.js'></script>"
            )
            for path in ("/a/survey", "/*")
        },
        trap=True,
    ),
    Case(
        "short-slug",
        "moved",
        "an address whose title is left out",
        {"/story/48121/pile-survey": redirect("/story/48121", 301), "/*": html("Survey")},
        trap=True,
    ),
    Case(
        "campaign",
        "undecided",
        "a short address that leads home by design",
        {"/quay": redirect("/"), "/": html("Save the quay"), "/*": NOT_FOUND},
        text="the campaign",
        trap=True,
    ),
    Case(
        "home-kept",
        "live",
        "a home page that says that something was not found",
        {"/": html("Nothing found", "<h1>Nothing found</h1>")},
        trap=True,
    ),
    Case(
        "section-moved",
        "moved",
        "a folder with its index",
        {"/reports/index.html": redirect("/reports/", 301), "/reports/": html("Reports")},
        trap=True,
    ),
    Case(
        "short-note",
        "live",
        "a short page with a link that does not work any more",
        {
            "/a": html(
                "Corrections", "<p>An earlier link in this story was broken. We fixed it.</p>"
            ),
            "/*": NOT_FOUND,
        },
        trap=True,
    ),
    Case(
        "browser-only",
        "live",
        "the same page for browsers and others",
        {"/a": by_browser(html("Survey"), html("Survey"))},
        trap=True,
    ),
)
