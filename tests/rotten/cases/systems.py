"""What systems by name say of a page that is gone: forums, shops, catalogues."""

from rotten.case import Case, answer, by_browser, html, prose, redirect
from rotten.cases.frames import framed
from rotten.stories import heading, story

PAGE = framed(heading(), story())
LOGIN = "<form method=post><input name=u><input type=password name=p><button>OK</button></form>"


def lost(
    name: str, why: str, title: str, main: str, language: str = "en", missed: str = ""
) -> Case:
    """Return a case of a site that shows this for whatever it does not have."""
    page = framed(title, main, language)
    return Case(
        f"system-{name}",
        "soft-404",
        why,
        {f"/d/{name}/volunteers-copy-letters": page, "/": framed("Steinau", prose()), "/*": page},
        text=heading(language),
        missed=missed,
    )


def taken(
    name: str, why: str, title: str, main: str, language: str = "en", missed: str = ""
) -> Case:
    """Return a case of a page that was taken away, on a site whose other addresses are a 404."""
    return Case(
        f"system-{name}",
        "soft-404",
        why,
        {f"/item/{name}-8812": framed(title, main, language)},
        text=heading(language),
        missed=missed,
    )


def bare(
    name: str,
    status: str,
    why: str,
    title: str,
    body: str,
    language: str = "en",
    code: int = 200,
    missed: str = "",
    head: str = "",
) -> Case:
    """Return a case of a page without a frame, whatever is asked for."""
    page = html(title, body, language=language, status=code, head=head)
    return Case(
        f"system-{name}",
        status,
        why,
        {"/coast/letters-of-the-botanist": page, "/*": page},
        text=heading(language),
        missed=missed,
    )


def alive(
    name: str,
    why: str,
    title: str,
    main: str,
    language: str = "en",
    path: str = "",
    text: str = "",
    missed: str = "",
) -> Case:
    """Return a trap: a page that is there."""
    return Case(
        f"system-{name}",
        "live",
        why,
        {path or f"/p/{name}": framed(title, main, language)},
        text=text or title,
        trap=True,
        missed=missed,
    )


LOST = (
    lost("wp-de", "WordPress in German", "Nichts gefunden – Steinau", "<h1>Das ist uns jetzt peinlich.</h1><p>Es sieht so aus, als ob an dieser Adresse nichts gefunden wurde. Vielleicht hilft eine Suche?</p>", "de"),
    lost("wp-es", "WordPress in Spanish", "Página no encontrada – Steinau", "<h1>¡Vaya! No se ha podido encontrar esa página.</h1><p>Parece que no hay nada aquí. ¿Quieres probar con una búsqueda?</p>", "es"),
    lost("wp-ja", "WordPress in Japanese", "ページが見つかりませんでした – Steinau", "<h1>おっと ! ページが見つかりません。</h1><p>ここには何も見つかりませんでした。検索をお試しください。</p>", "ja"),
    lost("drupal-fr", "Drupal in French", "Page non trouvée | Steinau", "<h1>Page non trouvée</h1><p>La page demandée n'a pas pu être trouvée.</p>", "fr"),
    lost("drupal-ru", "Drupal in Russian", "Страница не найдена | Steinau", "<h1>Страница не найдена</h1><p>Запрашиваемая страница не может быть найдена.</p>", "ru"),
    lost("joomla-it", "Joomla in Italian", "404 - Errore: 404", "<h1>404 - Articolo non trovato</h1><p>Non è possibile visualizzare questa pagina.</p>", "it"),
    lost("typo3-en", "TYPO3", "Steinau", "<h1>Error: page does not exist</h1><p>Reason: The requested page does not exist!</p>"),
    lost("moodle", "Moodle", "Error", "<p>Can't find data record in database table course.</p><p>More information about this error</p>", missed=""),
    lost("omeka", "Omeka", "404 Page Not Found", "<h1>404: Page Not Found</h1><p>Whoops, sorry, this page does not exist. You might want to check if the URL is correct.</p>"),
    lost("sphinx", "documentation", "Page not found — Steinau 2.1", "<h1>404 Page Not Found</h1><p>The page you requested does not exist or has been renamed in this version.</p>"),
    lost("gitlab", "GitLab", "The page could not be found or you don't have permission to view it (404)", "<h1>404</h1><h3>Page Not Found</h3><p>The resource that you are attempting to access does not exist or you don't have the necessary permissions to view it.</p>"),
    lost("bank", "an office's words", "Nothing to see", "<h1>We've looked everywhere</h1><p>The content you're after isn't here. It may have been archived when we redesigned our website.</p>"),
    lost("redesign", "a new design", "New website", "<h1>Our website has changed</h1><p>We have redesigned our website and the page you were looking for may have moved. Please use the menu to find it.</p>"),
    lost("gov-uk", "a ministry", "Page not found - Steinau", "<h1>Page not found</h1><p>If you typed the web address, check it is correct. If you pasted the web address, check you copied the entire address.</p>"),
    lost("zeitung", "eine Zeitung", "Huch!", "<h1>Huch! Da ist etwas schiefgelaufen.</h1><p>Die von Ihnen aufgerufene URL gibt es auf unserer Seite nicht.</p>", "de"),
    lost("mairie", "une mairie", "Ville de Steinau", "<h1>Contenu introuvable</h1><p>Le contenu que vous recherchez a peut-être été déplacé ou supprimé lors de la refonte du site.</p>", "fr"),
    lost("universidad", "una universidad", "Universidad", "<h1>Lo sentimos</h1><p>El contenido al que intenta acceder no existe o ya no está publicado.</p>", "es"),
    lost("regione", "una regione", "Regione", "<h1>Siamo spiacenti</h1><p>La pagina che hai cercato non è presente sul nostro sito.</p>", "it"),
    lost("gemeente", "een gemeente", "Gemeente", "<h1>Sorry, we hebben deze pagina niet kunnen vinden</h1><p>Misschien is de pagina verplaatst of bestaat hij niet meer.</p>", "nl"),
    lost("powiat", "a county", "Powiat", "<h1>Przepraszamy, nie znaleźliśmy takiej strony</h1><p>Być może została przeniesiona albo adres zawiera błąd.</p>", "pl"),
    lost("prefeitura", "a town in Brazil", "Prefeitura", "<h1>Conteúdo não encontrado</h1><p>O conteúdo que você procura foi removido ou mudou de endereço.</p>", "pt"),
    lost("gazeta", "a newspaper", "Газета", "<h1>Упс! Мы не нашли такую страницу</h1><p>Возможно, она переехала или была удалена.</p>", "ru"),
    lost("visti", "a newspaper", "Вісті", "<h1>Ой! Такої сторінки немає</h1><p>Можливо, її видалили або ви помилилися в адресі.</p>", "uk"),
    lost("gazete", "a newspaper", "Gazete", "<h1>Üzgünüz, bu sayfayı bulamadık</h1><p>Sayfa silinmiş veya taşınmış olabilir.</p>", "tr"),
    lost("sahifa", "a newspaper", "صحيفة", "<h1>الصفحة المطلوبة غير متوفرة</h1><p>قد يكون الرابط الذي اتبعته قديما أو تم نقل الصفحة.</p>", "ar"),
    lost("ruzname", "a newspaper", "روزنامه", "<h1>متأسفانه صفحه‌ای با این آدرس وجود ندارد</h1><p>ممکن است این صفحه حذف یا منتقل شده باشد.</p>", "fa"),
    lost("iton", "a newspaper", "עיתון", "<h1>מצטערים, לא מצאנו את הדף</h1><p>ייתכן שהקישור שבור או שהדף הועבר.</p>", "he"),
    lost("rojname", "a newspaper", "Rojname", "<h1>Bibore! Rûpela xwestî nayê dîtin</h1><p>Dibe ku rûpel hatibe jêbirin an navnîşan şaş be.</p>", "ku"),
    lost("akhbar", "a newspaper", "اخبار", "<h1>صفحہ دستیاب نہیں ہے</h1><p>آپ جس صفحے کی تلاش میں ہیں وہ حذف یا منتقل ہو چکا ہے۔</p>", "ur"),
    lost("baozhi", "a newspaper", "报", "<h1>哎呀,页面走丢了</h1><p>您要找的页面可能已经删除或移动。</p>", "zh"),
    taken("apnews", "an agency", "Steinau Wire", "<h1>This content has expired</h1><p>Due to licensing restrictions, this article is only available for thirty days.</p>"),
    taken("instagram", "a network", "Instagram", "<h2>Sorry, this page isn't available.</h2><p>The link you followed may be broken, or the page may have been removed. Go back to Instagram.</p>"),
    taken("soundcloud", "a song", "Sound", "<h1>We can't find that track.</h1><p>Did you try to access a private track, but were unsuccessful?</p>"),
    taken("eventbrite", "an event", "Event", "<h1>This event is no longer listed</h1><p>The event you are looking for has been removed by its organizer.</p>"),
    taken("mediathek", "eine Sendung", "Mediathek", "<h1>Video nicht mehr verfügbar</h1><p>Dieses Video steht aus rechtlichen Gründen leider nicht länger zum Abruf bereit, die Verweildauer ist abgelaufen.</p>", "de"),
    taken("replay", "une émission", "Replay", "<h1>Vidéo indisponible</h1><p>Cette vidéo n'est plus disponible en replay.</p>", "fr"),
    taken("douyin", "a video", "视频", "<h1>视频不见了</h1><p>你要观看的视频不存在或已被删除</p>", "zh"),
    taken("naver-ja", "a blog", "ブログ", "<h1>この記事は削除されました</h1><p>投稿者によって削除されたか、非公開に設定されています。</p>", "ja"),
    Case("system-hub", "soft-404", "all old articles to the hub of their topic", {"/2011/07/03/letters-of-the-botanist": redirect("/culture/", 301), "/culture/": framed("Culture", "<h1>Culture</h1><ul><li>Choir sings on Sunday</li><li>Film club: four evenings</li><li>Poems wanted</li></ul>"), "/*": redirect("/culture/", 301)}, text=heading(), missed="undecided"),
    Case("system-www-home", "soft-404", "any address to the home page of www.", {"/letters/botanist-letters-read": redirect("http://www.system-www-home.example/", 301), "/*": redirect("http://www.system-www-home.example/", 301), "//www.system-www-home.example/": framed("Steinau", "<h1>Hello</h1><p>Nine bakers, two rivers, and a swimming pool.</p>")}, text=heading()),
    Case("system-problem", "soft-404", "RFC 9457", {"/api/v2/letters/9": answer('{"type":"https://api.example/errors/missing","title":"Resource missing","status":404,"detail":"No letter with id 9"}', kind="application/problem+json")}),
    Case("system-s3", "soft-404", "an object store with 200", {"/files/letters.csv": answer("<?xml version='1.0'?><Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>files/letters.csv</Key></Error>", kind="application/xml")}),
)  # fmt: skip

PARKED = (
    bare("park-en", "parked", "for lease", "system-park-en.example", "<h1>system-park-en.example</h1><p>This premium domain name is available for purchase or lease. Contact our broker today.</p>"),
    bare("park-dynadot", "parked", "Dynadot", "system-park-dynadot.example", "<p>system-park-dynadot.example is parked with Dynadot.com.</p><p>Website coming soon.</p>"),
    bare("park-epik", "parked", "an offer", "Make an offer on system-park-epik.example", "<h1>Make an offer on this domain</h1><p>Secure checkout. Escrow included.</p>"),
    bare("park-expired", "parked", "expired", "Expired", "<p>The domain system-park-expired.example has expired. If you wish to renew it, contact your registrar within 30 days.</p>"),
    bare("park-nl", "parked", "in Dutch", "Domeinnaam te koop", "<h1>Deze domeinnaam is te koop</h1><p>Doe een bod.</p>", "nl"),
    bare("park-it", "parked", "in Italian", "Dominio scaduto", "<h1>Questo dominio è scaduto</h1><p>Rinnovalo presso il tuo provider.</p>", "it"),
    bare("park-pt", "parked", "in Portuguese", "Domínio à venda", "<h1>Este domínio está à venda</h1><p>Faça a sua oferta.</p>", "pt"),
    bare("park-pl", "parked", "in Polish", "Domena na sprzedaż", "<h1>Ta domena jest na sprzedaż</h1><p>Złóż ofertę.</p>", "pl"),
    bare("park-ru", "parked", "in Russian", "Домен продаётся", "<h1>Этот домен продаётся</h1><p>Свяжитесь с владельцем.</p>", "ru"),
    bare("park-zh", "parked", "in Chinese", "域名出售", "<h1>该域名正在出售</h1><p>有意者请联系。</p>", "zh"),
    bare("park-suspended", "parked", "suspended for want of payment", "Account suspended", "<h1>This account has been suspended.</h1><p>Either the domain has been overused, or the reseller ran out of resources.</p>"),
    bare("park-default", "parked", "an expired name with a default title", "Apache2 Debian Default Page", "<h1>This domain has expired</h1><p>Is this your domain? Renew it now.</p>"),
)  # fmt: skip

BEFORE = (
    bare("wall-de", "blocked", "ein Schutz", "Einen Moment bitte", "<h1>Sicherheitsüberprüfung</h1><p>Wir prüfen, ob Sie ein Mensch sind. Bitte haben Sie einen Moment Geduld.</p>", "de", 403),
    bare("wall-unknown", "blocked", "a test of its own", "Checking", "<p>Please wait while we check your browser. You will be redirected to the page shortly.</p>"),
    bare("wall-fr", "blocked", "un contrôle", "Vérification", "<h1>Vérification de sécurité</h1><p>Veuillez confirmer que vous n'êtes pas un robot.</p>", "fr"),
    bare("wall-ip", "blocked", "an address that is barred", "Blocked", "<h1>Your IP address has been blocked</h1><p>Too many requests were made from your network.</p>"),
    bare("age-es", "walled", "la edad", "Bodega", "<h1>¿Eres mayor de edad?</h1><p>Para entrar debes tener la edad legal para consumir alcohol.</p><button>Sí</button><button>No</button>", "es"),
    bare("login-de", "walled", "eine Anmeldung", "Anmelden", f"<h1>Bitte melden Sie sich an</h1>{LOGIN}", "de"),
    bare("login-ja", "walled", "a login in Japanese", "ログイン", f"<h1>ログインしてください</h1>{LOGIN}", "ja"),
    bare("pay-it", "walled", "a paywall in Italian", heading("it"), f"<h1>{heading('it')}</h1><p>Dopo quattro anni di lavori…</p><p>Questo articolo è riservato agli abbonati. Abbonati per continuare a leggere.</p>", "it"),
    bare("pay-nl", "walled", "a paywall in Dutch", heading("nl"), f"<h1>{heading('nl')}</h1><p>Na vier jaar verbouwing…</p><p>Verder lezen? Word abonnee en lees dit artikel meteen verder.</p>", "nl"),
    bare("consent-fr", "walled", "un consentement", "Avant de continuer", "<h1>Avant de continuer</h1><p>Nous utilisons des cookies pour fournir nos services. Vous pouvez tout accepter ou tout refuser.</p><button>Tout accepter</button><button>Tout refuser</button>", "fr"),
    bare("law-ru", "legal", "a block", "Доступ закрыт", "<p>Доступ к данному ресурсу закрыт на основании решения суда.</p>", "ru"),
    bare("law-in", "legal", "a block", "Blocked", "<p>This URL has been blocked under instructions of the competent Government Authority or in compliance to the orders of the Hon'ble Court.</p>"),
    bare("geo-it", "legal", "a border", "Video", "<p>Questo video non è disponibile nel tuo paese.</p>", "it"),
    bare("geo-en", "legal", "a border", "Sorry", "<p>Sorry, this programme is not available in your area due to rights restrictions.</p>"),
    bare("fault-en", "server-error", "a fault", "Error", "<h1>Something went wrong on our end</h1><p>Our engineers have been notified. Please try again in a few minutes.</p>"),
    bare("fault-ru", "server-error", "a fault", "Ошибка", "<h1>Сервис временно недоступен</h1><p>Ведутся технические работы.</p>", "ru"),
    bare("fault-es", "server-error", "a critical error", "Error", "<p>Ha habido un error crítico en esta web.</p>", "es"),
    bare("fault-fr", "server-error", "upkeep", "Maintenance", "<h1>Site en maintenance</h1><p>Nous revenons très vite.</p>", "fr"),
    bare("fault-509", "server-error", "out of bandwidth", "509 Bandwidth Limit Exceeded", "<h1>Bandwidth Limit Exceeded</h1><p>The server is temporarily unable to service your request.</p>", "en", 509),
    bare("sold-casino", "drifted", "a casino", "Casino Bonus Ohne Einzahlung", "<h1>Casino Bonus</h1><p>Freispiele ohne Einzahlung, Spielautomaten, Roulette und Blackjack im besten Online Casino. Jetzt anmelden und Bonus sichern.</p>", "de"),
    bare("sold-essay", "drifted", "essays", "Write My Essay For Me", "<h1>Write my essay</h1><p>Cheap essay writing service with expert writers. Order custom papers online, best price, 24/7. Buy essays now.</p>"),
    bare("sold-pills", "drifted", "pills", "Kup Viagra bez recepty", "<h1>Viagra i Cialis</h1><p>Tania apteka online: Viagra, Cialis, Kamagra bez recepty, najlepsza cena, dostawa. Kupić tabletki.</p>", "pl"),
)  # fmt: skip

TRAPS = (
    alive("sold-out", "a book that is sold out", "Letters from the cellar", "<h1>Letters from the cellar</h1><p>Out of print. This title is currently unavailable. 212 pages, 1998, with drawings by the author.</p>", text="Letters from the cellar"),
    alive("notfound-song", "a song", "Page Not Found (song)", "<h1>Page Not Found (song)</h1><p>“Page Not Found” is a song by the Quays from their album of 2009. It reached number 14 in March.</p><p>Written by A. Weir. 3:12.</p>", path="/wiki/Page_Not_Found_(song)"),
    alive("http-404", "an encyclopedia", "HTTP 404", "<h1>HTTP 404</h1><p>In computer network communications, the HTTP 404, 404 not found, 404, 404 error, page not found or file not found error message is a standard response code.</p>" + prose(), path="/wiki/HTTP_404"),
    alive("mdn", "a reference", "404 Not Found - HTTP", "<h1>404 Not Found</h1><p>The HTTP 404 Not Found client error response status code indicates that the server cannot find the requested resource. Links that lead to a 404 page are often called broken or dead links.</p><h2>Status</h2><pre>404 Not Found</pre><h2>Examples</h2>" + prose(), path="/docs/Web/HTTP/Status/404", text="404 Not Found"),
    alive("lostbook", "a lost book", "Lost and not found", "<h1>Lost and not found</h1>" + story()),
    alive("dead-links", "on dead links", "Dead link", "<h1>Dead link</h1>" + prose("en", 4), path="/essays/dead-link"),
    alive("missing-cat", "a notice", "Missing: grey cat", "<h1>Missing: grey cat</h1><p>Not seen since Tuesday. Call at Mill Lane 4.</p>"),
    alive("unavailable", "an interview", "“I was unavailable for comment”: a spokesman remembers", "<h1>“I was unavailable for comment”: a spokesman remembers</h1>" + story()),
    alive("sitedown", "a post-mortem", "Why our site was down on Tuesday", "<h1>Why our site was down on Tuesday</h1><p>Readers saw: “Service temporarily unavailable”. A disk was full.</p>" + prose("en", 1)),
    alive("domains-sale", "a registrar's help", "How to sell your domain", "<h1>How to sell your domain</h1><p>List it on a market, and show visitors a page that says: “This domain is for sale”. Ask for an offer.</p>" + prose("en", 2)),
    alive("moved-office", "an office", "Our office has moved", "<h1>Our office has moved</h1><p>Since 1 May you find us at Mill Lane 9, second floor.</p>"),
    alive("closed-museum", "a museum", "The museum is closed for maintenance", "<h1>The museum is closed for maintenance</h1><p>The roof of the north wing is being repaired until March. The reading room stays open.</p>" + prose("en", 1)),
    alive("password", "a guide", "Forgot your password? How people remember", "<h1>Forgot your password? How people remember</h1>" + story()),
    alive("robots-play", "a play", "Are you a robot? A play in two acts", "<h1>Are you a robot? A play in two acts</h1>" + prose("en", 2)),
    alive("censored", "a history", "Withheld by order of the court: the banned novel", "<h1>Withheld by order of the court: the banned novel</h1>" + prose("en", 3)),
    alive("adults", "a report", "Are you over 18? How age gates fail", "<h1>Are you over 18? How age gates fail</h1>" + prose("en", 2)),
    alive("subscribers", "a report", "For subscribers only: the end of the free newspaper", "<h1>For subscribers only: the end of the free newspaper</h1>" + prose("en", 3)),
    alive("blockquote", "a quoted error", "What the old site said", "<h1>What the old site said</h1><blockquote>Sorry, the page you requested could not be found. It may have been removed.</blockquote><p>So it said for nine years.</p>"),
    alive("code-404", "a recipe for servers", "Custom error pages with nginx", "<h1>Custom error pages with nginx</h1><pre>error_page 404 /404.html;</pre><p>Visitors then read “Page not found” in your own design.</p>" + prose("en", 1)),
    alive("de-fehler", "ein Roman", "Fehler 404", "<h1>Fehler 404</h1><p>Roman. Aus dem Englischen von A. Weir. Gebunden, 320 Seiten. Ein Bibliothekar verschwindet, und mit ihm der Katalog.</p>", "de", path="/buecher/roman-fehler-404", text="Fehler 404. Roman"),
    alive("fr-disparu", "un roman", "La page disparue", "<h1>La page disparue</h1>" + story("fr"), "fr"),
    alive("es-borrado", "una obra", "Contenido eliminado", "<h1>Contenido eliminado</h1><p>Instalación de A. Weir, 2019. Papel, hilo y ceniza.</p>" + story("es", 1), "es", path="/obras/contenido-eliminado"),
    alive("ru-net", "an article", "Страницы нет: как исчезают архивы", "<h1>Страницы нет: как исчезают архивы</h1>" + story("ru"), "ru"),
    alive("zh-gone", "an article", "消失的网页", "<h1>消失的网页</h1>" + story("zh"), "zh"),
    alive("ja-404", "an exhibition", "404展", "<h1>404展</h1>" + story("ja"), "ja"),
    alive("ar-mahdhuf", "a poem", "قصيدة محذوفة", "<h1>قصيدة محذوفة</h1>" + story("ar", 1), "ar"),
    alive("fa-gom", "a film", "گم شده", "<h1>گم شده</h1>" + story("fa", 1), "fa"),
    alive("he-avad", "a book", "הדף האבוד", "<h1>הדף האבוד</h1>" + story("he", 1), "he"),
    alive("tr-kayip", "a story", "Kayıp sayfa", "<h1>Kayıp sayfa</h1>" + story("tr", 1), "tr"),
    alive("ku-winda", "a story", "Rûpela winda", "<h1>Rûpela winda</h1>" + story("ku", 1), "ku"),
    alive("two-words", "two words", "Steinau", "<p>Under snow.</p>", path="/haiku/12", text="a haiku"),
    alive("changelog", "a list of changes", "Changes", "<h1>Changes</h1><ul><li>2.1: fixed “page not found” after login</li><li>2.0: removed the old interface, deleted the cache</li></ul>", path="/changes"),
    alive("thread", "a thread on a dead link", "Link to the survey is dead? - Forum", "<h1>Link to the survey is dead?</h1><p>anna: I get “This page could not be found”.</p><p>tom: It has been moved, ask the archive.</p>", path="/t/link-dead/9"),
    alive("glossary", "a glossary", "Parked domain", "<h1>Parked domain</h1><p>A parked domain is a registered name without a site of its own. Visitors often see a page with advertisements.</p>", path="/glossary/parked-domain"),
    alive("retraction", "a retraction", "Retracted: Tides of the northern quay", "<h1>Retracted: Tides of the northern quay</h1><p>This article has been retracted by its authors, since three piles had been counted twice.</p>" + prose("en", 1)),
    Case("system-robots-empty", "live", "robots get nothing", {"/a/letters": by_browser(PAGE, answer(""))}, text=heading(), trap=True),
    Case("system-any", "live", "a site of one page, by any name", {"/welcome": framed("Café Quay", "<h1>Café Quay</h1><p>Herring, rye bread and coffee. Open on weekdays.</p>"), "/*": framed("Café Quay", "<h1>Café Quay</h1><p>Herring, rye bread and coffee. Open on weekdays.</p>")}, text="Café Quay", trap=True),
    Case("system-app", "live", "an application that sends every address the same, with the article in it", {"/a/letters-of-the-botanist": framed("Steinau", story() + "<script src=/app.js></script>"), "/": framed("Steinau", story() + "<script src=/app.js></script>"), "/*": framed("Steinau", story() + "<script src=/app.js></script>")}, text=heading(), trap=True),
    Case("system-hash", "live", "one page for all, by a query", {"/view?id=letters-of-the-botanist": PAGE, "/*": framed("View", "<h1>View</h1><p>Choose a letter.</p>")}, text=heading(), trap=True),
)  # fmt: skip

CASES = LOST + PARKED + BEFORE + TRAPS
