"""Pages in the dress of the systems that sites run on, counters and menus included."""

from rotten.case import Case, answer, html, redirect
from rotten.stories import heading, story

COUNTER = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>'
MENU = "<nav><ul><li>Home</li><li>News</li><li>About</li><li>Contact</li><li>Log in</li></ul></nav>"


def dressed(
    title: str,
    body: str,
    language: str = "en",
    head: str = "",
    site: str = "Gazette",
    status: int = 200,
) -> bytes:
    """Return a page in a theme: a masthead, a menu, a search, and a counter of readers."""
    inside = f'<header><a href="/">{site}</a>{MENU}</header><main><article><h1>{title}</h1>{body}</article></main><footer>© {site}. Privacy policy</footer>{COUNTER}'
    return html(f"{title} – {site}", inside, status=status, language=language, head=head)


def gone(
    name: str,
    why: str,
    page: bytes,
    language: str = "en",
    path: str = "/2017/05/story-8812",
    missed: str = "",
    **more: str,
) -> Case:
    """Return a case of an article whose address alone says that it is gone."""
    return Case(
        f"theme-{name}",
        "soft-404",
        why,
        {path: page},
        text=more.pop("text", heading(language)),
        missed=missed,
        **more,
    )


def taken(name: str, why: str, title: str, body: str, language: str) -> Case:
    """Return a case of a domain that somebody sells from."""
    page = dressed(title, f"<p>{body}</p>", language)
    return Case(
        f"theme-{name}",
        "drifted",
        why,
        {"/reports/a": page, "/": page, "*": page},
        text=heading(),
        sentence="The town museum has opened its reading room again",
    )


HOME = dressed(
    "Gazette",
    "<h2>Top stories</h2><ul><li><a href='/1'>Mayor opens a bridge</a></li><li><a href='/2'>Rain on Sunday</a></li><li><a href='/3'>School choir wins a prize</a></li></ul><p>We print what happens in the nine towns of the valley, from Monday to Saturday, and we are happy about post. Who wants to write for us may come on any Tuesday: bring a pencil, a coat, and a story that nobody has told. Our editors sit above the station, where the coffee is good; ring the bell twice. On Friday the weather is made by our youngest colleague, who has a barometer and a cat.</p>",
)
FRAME = f"<header>{MENU}</header><div id=c>%s</div><footer>Clocks, Kirk Lane 4</footer>"


def clock(words: str) -> bytes:
    """Return a page of a catalogue that has one line to each thing."""
    return html("The clocks", FRAME % words)


DEAD = (
    gone("ko", "says so in Korean", dressed("존재하지 않는 기사입니다", "<p>삭제되었거나 잘못된 주소입니다. 이전 페이지로 돌아가기</p>", "ko")),
    gone("ru-regret", "a regret, and few words", dressed("Упс", "<p>Материал удалён или никогда не существовал. Вернитесь на главную.</p>", "ru"), "ru"),
    gone("de-regret", "a regret, and few words", dressed("Hoppla!", "<p>Diesen Artikel gibt es leider nicht mehr.</p>", "de"), "de"),
    gone("discuz", "a forum", html("提示信息 - 老桥论坛 - Powered by Discuz!", "<p>抱歉,指定的主题不存在或已被删除或正在被审核</p>", language="zh"), "zh"),
    gone("blog", "a blog that was deleted", html("Blog not found", "<h1>Blog not found</h1><p>Sorry, the blog you were looking for does not exist. However, the name is available to register!</p>")),
    gone("withdrawn", "a repository", html("Item withdrawn", f"{MENU}<h2>Item has been withdrawn</h2><p>The selected item has been withdrawn and is no longer available.</p>"), path="/handle/123/456"),
    gone("record", "a catalogue without the number", clock("<p>No object was found with this number.</p>"), path="/object.php?id=99812"),
    gone("records", "a list of nothing", clock("<h2>Events</h2><p>0 records found.</p>"), path="/event.asp?id=12"),
    Case("theme-frame", "soft-404", "the frame with nothing in it, for whatever number", {"/object.php?id=99812": clock(""), "/": clock("<p>Nine thousand clocks.</p>"), "*": clock("")}, text="Regulator by Ekholm, 1811", missed="undecided"),
    Case("theme-home-language", "soft-404", "to the home page of a language", {"/de/presse/2016/moorbrand.html": redirect("/de/", 301), "/de/": dressed("Landkreis", "<p>Willkommen beim Landkreis.</p>", "de")}, text="Moorbrand bei Gifhorn"),
    Case("theme-home-number", "soft-404", "a number, to the home page", {"/item?id=771": redirect("/", 301), "/": HOME}, text=heading(), sentence="The letters of the botanist had been kept in a cellar, the director said"),
    Case("theme-home-other", "soft-404", "to the home page of who bought the firm", {"/papers/nitrate-wells-2015.html": redirect("http://theme-buyer.example/", 301), "//theme-buyer.example/": HOME}, text="Nitrate in wells of the chalk", sentence="Nitrate was above the limit in one well out of six, the survey of the chalk said"),
    Case("theme-section", "soft-404", "to the section, on a site that knows its pages", {"/politics/2015/03/12/reading-room.html": redirect("/politics/", 301), "/politics/": dressed("Politics", "<ul><li>Budget vote delayed</li><li>New mayor sworn in</li></ul>")}, text=heading(), missed="undecided"),
    Case("theme-catch-all", "soft-404", "the home page, counter and all, for every address", {"/museum/botanist-letters": HOME, "/": HOME, "*": HOME}, text="The letters", sentence="See"),
    Case("theme-pdf", "soft-404", "the home page, counter and all, for every file", {"/files/botanist-letters.pdf": HOME, "/": HOME, "*": HOME}, text="The letters (PDF)"),
    Case("theme-sedo", "parked", "a market, in German", {"/a/b": (sedo := html("theme-sedo - Informationen", "<p>Diese Website steht zum Verkauf!</p><ul><li>Versicherung</li><li>Kredit</li></ul><p>Die hier angezeigten Sponsored Listings werden von dritter Seite automatisch generiert.</p>", language="de")), "*": sedo}),
    taken("polish", "Polish loans", "Chwilówki przez internet – pożyczka bez BIK", "Szybka pożyczka bez zaświadczeń. Pierwsza chwilówka za darmo, pieniądze na konto w 15 minut. Porównaj oferty pożyczek.", "pl"),
    taken("german", "German loans", "Kredit ohne Schufa – Sofortauszahlung", "Jetzt Kredit ohne Schufa beantragen: bis 7.500 Euro, Sofortzusage, Auszahlung in 24 Stunden. Ohne Bonität, sofort.", "de"),
    taken("chinese", "Chinese bets under a brand", "开云体育官网登录入口-开云app下载", "开云体育官方网站提供电子游戏、真人视讯、彩票投注、体育博彩,注册即送88元彩金。", "zh"),
    taken("turkish", "Turkish escorts", "Escort Istanbul – VIP Escort Bayan", "İstanbul escort bayan ilanları, gecelik ve saatlik görüşme için arayın. Üniversiteli bayan eskort.", "tr"),
)  # fmt: skip

WITHHELD = (
    Case("theme-waf", "blocked", "a Chinese wall", {"/a": (wall := answer("<title>405</title><p>很抱歉,由于您访问的URL有可能对网站造成安全威胁,您的访问被阻断。</p>", status=405)), "*": wall}),
    Case("theme-adult", "walled", "an adult's number, in Korean", {"/a": html("성인인증", "<h1>성인인증이 필요합니다</h1><p>이 정보내용은 청소년유해매체물로서 19세 미만의 청소년이 이용할 수 없습니다.</p>", language="ko")}),
    Case("theme-dmca", "legal", "removed at somebody's demand", {"/a": html("Removed", "<p>This content has been removed in response to a complaint received under the US Digital Millennium Copyright Act.</p>")}),
)  # fmt: skip


def living(
    name: str,
    why: str,
    page: bytes,
    path: str,
    text: str,
    sentence: str = "See",
    missed: str = "",
    **web: bytes,
) -> Case:
    """Return a case of a page that is there, on a site that says what is not."""
    return Case(
        f"theme-{name}",
        "live",
        why,
        {path: page, **web},
        text=text,
        sentence=sentence,
        trap=True,
        missed=missed,
    )


APP = html("The harbour", f'<div id="root">{MENU}{story()}</div><script src="/app.js"></script>')
ANY = dressed(heading("ru"), story("ru"), "ru")

LIVING = (
    living("lost-links", "news on lost pages, which names how they look", dressed("«Страница не найдена»: как исчезает рунет", "<p>За десять лет исчезло больше половины страниц, на которые ссылались газеты. Чаще всего читатель видит заглушку регистратора: срок регистрации домена истёк. Сохранить копии успели только для каждой пятой ссылки.</p>", "ru"), "/2019/story", "Как исчезает рунет", "Больше половины страниц исчезло за десять лет"),
    living("estate", "an estate agent's domain", dressed("Dominio en venta", "<p>Casa señorial, encinas y dos pozos, 240 hectáreas. Precio a convenir. La finca linda con el río y tiene un molino, dos eras y una ermita; las llaves están en la oficina de la plaza, de lunes a viernes.</p>", "es"), "/ficha/771", "la finca El Encinar"),
    living("any-slug", "the number decides, any name will do", ANY, "/news/88123-muzej", heading("ru"), **{"*": ANY}),
    living("one-line", "a line in a great frame", clock("<p>Regulator by Ekholm, 1811.</p>"), "/object.php?id=812", "Regulator by Ekholm, 1811", **{"*": clock("<p>Nothing here.</p>")}),
    living("picture", "a frame around a picture", html("Plate 9", f'{MENU}<img src="/9.jpg">'), "/plates/9", "Plate 9"),
    Case("theme-chapter", "live", "a chapter that was put into its book", {"/book/chapter-3.html": redirect("/book/"), "/book/": dressed(heading(), story())}, text=heading(), trap=True),
    living("regret", "a song by that name", dressed("Sorry", "<p>Words and music by I. Marr, 1977. Track 4 of the album Harbour Lights; sung by the choir of Ekby.</p>"), "/songs/77", "Sorry"),
    living("archived", "kept, and no longer kept up", dressed("Wells in 2012", f"<p>This page has been archived on the Web and is no longer updated.</p>{story()}"), "/pub/wells-2012", "Wells in 2012"),
    living("app", "an application that was drawn before it runs", APP, "/quays/northern-crane", "the northern crane", "Pilots speak of the northern crane", missed="undecided", **{"/": APP, "*": APP}),
)  # fmt: skip

CASES = (*DEAD, *WITHHELD, *LIVING)
