"""What sites put in the place of a page that is gone, within all that stands around it."""

from web.talk import Resource, Talk

from rotten.case import Case, answer, html, redirect
from rotten.stories import heading, story

MENUS = {
    "en": ("Skip to content", "Home", "News", "Archive", "Opening hours", "Contact us", "Sign up for our newsletter", "All rights reserved. Privacy policy. Terms of use."),
    "de": ("Zum Inhalt springen", "Startseite", "Aktuelles", "Archiv", "Öffnungszeiten", "Kontakt", "Newsletter abonnieren", "Alle Rechte vorbehalten. Impressum. Datenschutzerklärung."),
    "fr": ("Aller au contenu", "Accueil", "Actualités", "Archives", "Horaires", "Nous contacter", "S'abonner à la lettre", "Tous droits réservés. Mentions légales. Plan du site."),
    "es": ("Saltar al contenido", "Inicio", "Noticias", "Hemeroteca", "Horarios", "Contacto", "Suscríbase al boletín", "Todos los derechos reservados. Aviso legal. Política de cookies."),
    "it": ("Vai al contenuto", "Home", "Notizie", "Archivio", "Orari", "Contatti", "Iscriviti alla newsletter", "Tutti i diritti riservati. Note legali. Informativa sulla privacy."),
    "nl": ("Naar de inhoud", "Home", "Nieuws", "Archief", "Openingstijden", "Contact", "Nieuwsbrief", "Alle rechten voorbehouden. Disclaimer. Privacyverklaring."),
    "pl": ("Przejdź do treści", "Strona główna", "Aktualności", "Archiwum", "Godziny otwarcia", "Kontakt", "Zapisz się do newslettera", "Wszelkie prawa zastrzeżone. Polityka prywatności."),
    "pt": ("Ir para o conteúdo", "Início", "Notícias", "Arquivo", "Horário", "Contactos", "Assine o boletim", "Todos os direitos reservados. Política de privacidade."),
    "ru": ("Перейти к содержанию", "Главная", "Новости", "Архив", "Часы работы", "Контакты", "Подписаться на рассылку", "Все права защищены. Политика конфиденциальности."),
    "uk": ("Перейти до вмісту", "Головна", "Новини", "Архів", "Години роботи", "Контакти", "Підписатися на розсилку", "Усі права захищено. Політика приватності."),
    "tr": ("İçeriğe geç", "Ana sayfa", "Haberler", "Arşiv", "Ziyaret saatleri", "İletişim", "Bültene abone ol", "Tüm hakları saklıdır. Gizlilik politikası."),
    "ar": ("انتقل إلى المحتوى", "الرئيسية", "الأخبار", "الأرشيف", "أوقات العمل", "اتصل بنا", "اشترك في النشرة", "جميع الحقوق محفوظة. سياسة الخصوصية."),
    "fa": ("پرش به محتوا", "خانه", "اخبار", "بایگانی", "ساعات کار", "تماس با ما", "عضویت در خبرنامه", "کلیه حقوق محفوظ است. حریم خصوصی."),
    "he": ("דלג לתוכן", "ראשי", "חדשות", "ארכיון", "שעות פתיחה", "צור קשר", "הרשמה לניוזלטר", "כל הזכויות שמורות. מדיניות פרטיות."),
    "ja": ("本文へ移動", "ホーム", "ニュース", "アーカイブ", "開館時間", "お問い合わせ", "メールマガジン登録", "無断転載を禁じます。プライバシーポリシー。"),
    "ku": ("Derbasî naverokê bibe", "Destpêk", "Nûçe", "Arşîv", "Demên vekirinê", "Têkilî", "Bibe abone", "Hemû maf parastî ne. Siyaseta nepenîtiyê."),
    "ckb": ("بڕۆ بۆ ناوەڕۆک", "سەرەتا", "هەواڵ", "ئەرشیف", "کاتەکانی کردنەوە", "پەیوەندی", "بەشداربە", "هەموو مافەکان پارێزراون."),
    "ur": ("مواد پر جائیں", "صفحہ اول", "خبریں", "محفوظات", "اوقات کار", "رابطہ کریں", "خبرنامہ حاصل کریں", "جملہ حقوق محفوظ ہیں۔ رازداری کی پالیسی۔"),
    "zh": ("跳到内容", "首页", "新闻", "档案", "开放时间", "联系我们", "订阅", "版权所有。隐私政策。"),
}  # fmt: skip
"""By language, what stands around each page of a site."""


def framed(
    title: str,
    main: str,
    language: str = "en",
    *headers: str,
    status: int = 200,
    head: str = "",
    kind: str = "",
) -> bytes:
    """Return a page with the menus of a site around what it says."""
    skip, home, news, archive, hours, contact, letter, rights = MENUS[language]
    links = "".join(
        f'<li><a href="/{n}">{each}</a></li>'
        for n, each in enumerate((home, news, archive, hours, contact))
    )
    body = (
        f'<a class="skip" href="#main">{skip}</a><header><a href="/">Steinau</a><nav><ul>{links}</ul></nav></header>'
        f'<main id="main" class="{kind}">{main}</main><footer><p>{letter}</p><p>© 2024 Steinau. {rights}</p></footer>'
    )
    return html(title, body, *headers, status=status, language=language, head=head)


def everywhere(
    name: str,
    language: str,
    why: str,
    title: str,
    main: str,
    *headers: str,
    head: str = "",
    kind: str = "",
) -> Case:
    """Return a case of a site that answers every address it does not know with this page."""
    page = framed(title, main, language, *headers, head=head, kind=kind)
    path = f"/archive/{name.rpartition('-')[2]}/reading-room.html"
    return Case(
        f"site-{name}",
        "soft-404",
        why,
        {path: page, "/": framed("Steinau", story(language), language), "/*": page},
        text=heading(language),
    )


def here_alone(
    name: str, language: str, why: str, title: str, main: str, head: str = "", missed: str = ""
) -> Case:
    """Return a case of a page that says that what stood there was taken away; others are a plain 404."""
    return Case(
        f"site-{name}",
        "soft-404",
        why,
        {f"/story/{len(name)}21": framed(title, main, language, head=head)},
        text=heading(language),
        missed=missed,
    )


MISSING = (
    everywhere("wp-classic", "en", "WordPress, an old theme", "Page not found | Steinau", '<article id="post-0" class="post error404 not-found"><h1 class="entry-title">This is somewhat embarrassing, isn’t it?</h1><p>It seems we can’t find what you’re looking for. Perhaps searching, or one of the links below, can help.</p><h2>Most Used Categories</h2><ul><li>Events (12)</li><li>Letters (9)</li></ul></article>'),
    everywhere("wp-nothing", "en", "WordPress, nothing at this location", "Steinau", "<h1>Hmm, nothing here</h1><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p>"),
    everywhere("wp-block", "en", "WordPress, a block theme", "Steinau – Town Museum", '<h1 class="wp-block-heading">Page Not Found</h1><p>The page you are looking for doesn’t exist, or it has been moved. Please try searching using the form below.</p>'),
    everywhere("drupal", "en", "Drupal", "Page not found | Steinau", '<h1 class="page-title">Page not found</h1><div class="region-content">The requested page could not be found.</div>'),
    everywhere("joomla", "en", "Joomla", "Error: 404", "<h1>The requested page can't be found.</h1><p><strong>An error has occurred while processing your request.</strong></p><p>You may not be able to visit this page because of:</p><ul><li>an <strong>out-of-date bookmark/favourite</strong></li><li>a <strong>mistyped address</strong></li><li>a search engine that has an <strong>out-of-date listing for this site</strong></li><li>you have <strong>no access</strong> to this page</li></ul>"),
    everywhere("ghost", "en", "Ghost", "404 — Page not found", '<section class="error-content"><h1 class="error-code">404</h1><p class="error-description">Page not found</p><a class="error-link" href="/">Go to the front page →</a></section>'),
    everywhere("mediawiki", "en", "MediaWiki", "Reading room of the museum - Steinau Wiki", '<h1 id="firstHeading">Reading room of the museum</h1><div class="noarticletext"><p>There is currently no text in this page. You can search for this page title in other pages, search the related logs, or create this page.</p></div>'),
    everywhere("confluence", "en", "Confluence", "Page Not Found - Steinau Wiki", '<h1 id="title-text">Page Not Found</h1><p>We can’t find that page.</p><p>It may have been deleted, renamed, or you may lack permission to view it.</p>'),
    everywhere("sharepoint", "en", "SharePoint", "Error", '<div id="ms-error-header"><h1 class="ms-core-pageTitle">Sorry, something went wrong</h1></div><div id="ms-error"><span id="ctl00_PlaceHolderMain_LabelMessage">404 FILE NOT FOUND</span></div><p>GO BACK TO SITE</p>'),
    everywhere("discourse", "en", "Discourse", "Oops! - Steinau Forum", "<h1 class='title'>Oops! That page doesn’t exist or is private.</h1><h2>Popular</h2><p>Opening of the reading room</p><p>Lost gloves</p><h2>Recent</h2><p>Volunteers wanted for copying letters</p>"),
    everywhere("squarespace", "en", "Squarespace", "Steinau", "<p>We couldn't find the page you were looking for. This is either because:</p><ul><li>There is an error in the URL entered into your web browser. Please check the URL and try again.</li><li>The page you are looking for has been moved or deleted.</li></ul><p>You can return to our homepage by clicking here, or you can try searching for the content you are seeking by clicking here.</p>"),
    everywhere("blogger", "en", "Blogger", "Steinau", "<div class='status-msg-body'>Sorry, the page you were looking for in this blog does not exist.</div>"),
    everywhere("tumblr", "en", "Tumblr", "Not found.", "<h1>There's nothing here.</h1><p>Whatever you were looking for doesn't currently exist at this address. Unless you were looking for this error message, in which case: Congrats! You totally found it.</p>"),
    everywhere("iis", "en", "IIS", "404 - File or directory not found.", "<div id='header'><h1>Server Error</h1></div><h2>404 - File or directory not found.</h2><h3>The resource you are looking for might have been removed, had its name changed, or is temporarily unavailable.</h3>"),
    everywhere("aem", "en", "a bank's own words", "We're sorry", "<h1>We're sorry, we can't seem to find the page you requested</h1><p>Let's get you back on track. Check the address for typing errors, or start again from our homepage.</p>"),
    everywhere("lost", "en", "a joke", "Lost?", "<h1>Well, this is awkward.</h1><p>You've reached a page that isn't here any more. Our archivist has been sent to the cellar to look for it.</p>"),
    everywhere("dead-end", "en", "a dead end", "Dead end", "<h1>You've hit a dead end</h1><p>The link you followed may be broken, or the page may have been removed.</p>"),
    everywhere("typo3", "de", "TYPO3", "Fehler 404", "<h1>Die Seite wurde nicht gefunden</h1><p>Die von Ihnen angeforderte Seite existiert nicht (mehr) oder ist umgezogen. Bitte nutzen Sie unsere Suche.</p>"),
    everywhere("hoppla", "de", "ein Hoppla", "Hoppla!", "<h1>Hoppla, hier ist nichts!</h1><p>Leider konnten wir den gewünschten Inhalt nicht finden. Vielleicht wurde er verschoben oder gelöscht.</p>"),
    everywhere("behoerde", "de", "eine Behörde", "Stadt Steinau", "<h1>Seite nicht verfügbar</h1><p>Sehr geehrte Besucherin, sehr geehrter Besucher, die aufgerufene Seite ist auf unserem Server nicht vorhanden. Bitte überprüfen Sie die Schreibweise der Adresse.</p>"),
    everywhere("oups", "fr", "WordPress", "Page non trouvée - Steinau", "<h1>Oups ! Cette page est introuvable.</h1><p>Il semble que rien n’ait été trouvé à cette adresse. Essayez une recherche ?</p>"),
    everywhere("spip", "fr", "SPIP", "Erreur 404", "<h1>Erreur 404</h1><p>La page que vous cherchez n’existe pas ou n’existe plus. Revenez à l’accueil ou consultez le plan du site.</p>"),
    everywhere("perdu", "fr", "des mots à soi", "Steinau", "<h1>Vous semblez perdu</h1><p>L'adresse que vous avez saisie ne correspond à aucune page de notre site.</p>"),
    everywhere("vaya", "es", "¡Vaya!", "¡Vaya!", "<h1>¡Vaya! No hemos encontrado la página</h1><p>La dirección que ha escrito no existe o la página ha cambiado de sitio.</p>"),
    everywhere("ayto", "es", "un ayuntamiento", "Ayuntamiento de Steinau", "<h1>Error 404</h1><p>El recurso solicitado no se encuentra disponible. Disculpe las molestias.</p>"),
    everywhere("ops", "it", "WordPress", "Pagina non trovata – Steinau", "<h1>Oops! La pagina non è stata trovata.</h1><p>Sembra che non sia stato trovato nulla in questa posizione. Prova con una ricerca?</p>"),
    everywhere("comune", "it", "un comune", "Comune di Steinau", "<h1>Contenuto non trovato</h1><p>La pagina richiesta potrebbe essere stata rimossa, aver cambiato nome o essere temporaneamente non disponibile.</p>"),
    everywhere("oeps", "nl", "een gemeente", "Gemeente Steinau", "<h1>Pagina niet gevonden</h1><p>Oeps, de pagina die u zoekt bestaat niet (meer) of is verplaatst.</p>"),
    everywhere("ups", "pl", "WordPress", "Nie znaleziono strony – Steinau", "<h1>Ups! Tej strony nie udało się znaleźć.</h1><p>Wygląda na to, że nic tutaj nie ma. Może spróbujesz wyszukać?</p>"),
    everywhere("urzad", "pl", "a town", "Urząd Miasta", "<h1>Błąd 404</h1><p>Strona, której szukasz, została usunięta, zmieniła nazwę lub jest tymczasowo niedostępna.</p>"),
    everywhere("camara", "pt", "a town", "Câmara Municipal", "<h1>Página não encontrada</h1><p>Lamentamos, mas a página que procura não existe ou foi removida.</p>"),
    everywhere("brasil", "pt", "from Brazil", "Ops!", "<h1>Ops! Não encontramos essa página</h1><p>O link que você acessou pode estar quebrado ou a página pode ter sido removida.</p>"),
    everywhere("bitrix", "ru", "Bitrix", "404 Not Found", "<h1>Страница не найдена</h1><p>К сожалению, такой страницы не существует. Вероятно, она была удалена с сервера, либо её здесь никогда не было.</p>"),
    everywhere("ru-own", "ru", "in words of its own", "Ой!", "<h1>Здесь ничего нет</h1><p>Возможно, вы ошиблись в адресе или страница была удалена. Перейдите на главную.</p>"),
    everywhere("uk-gov", "uk", "an office", "Помилка 404", "<h1>Сторінку не знайдено</h1><p>На жаль, сторінка, яку ви шукаєте, не існує або була переміщена.</p>"),
    everywhere("tr-bel", "tr", "a town", "Steinau Belediyesi", "<h1>Aradığınız sayfa bulunamadı</h1><p>Sayfa kaldırılmış, adı değiştirilmiş veya geçici olarak kullanılamıyor olabilir.</p>"),
    everywhere("ar-news", "ar", "a newspaper", "خطأ 404", "<h1>عذراً، الصفحة التي تبحث عنها غير موجودة</h1><p>ربما تم حذف الصفحة أو تغيير عنوانها. يمكنك العودة إلى الصفحة الرئيسية.</p>"),
    everywhere("fa-news", "fa", "a news agency", "خطای ۴۰۴", "<h1>صفحه مورد نظر پیدا نشد</h1><p>صفحه‌ای که به دنبال آن هستید وجود ندارد یا آدرس آن تغییر کرده است.</p>"),
    everywhere("he-news", "he", "a newspaper", "שגיאה 404", "<h1>אופס! העמוד שחיפשתם לא נמצא</h1><p>ייתכן שהעמוד הוסר או שהכתובת שגויה.</p>"),
    everywhere("ja-city", "ja", "a town", "ページが見つかりません", "<h1>お探しのページが見つかりませんでした</h1><p>お探しのページは移動または削除された可能性があります。トップページからお探しください。</p>"),
    everywhere("ku-kur", "ku", "Kurmanji", "Steinau", "<h1>Rûpel nehat dîtin</h1><p>Bibore, rûpela ku tu lê digerî tune ye an jî hatiye rakirin.</p>"),
    everywhere("ku-sor", "ckb", "Sorani", "هەڵە ٤٠٤", "<h1>پەڕەکە نەدۆزرایەوە</h1><p>ببوورە، ئەو پەڕەیەی بەدوایدا دەگەڕێیت بوونی نییە یان سڕاوەتەوە.</p>"),
    everywhere("ur-news", "ur", "a newspaper", "صفحہ نہیں ملا", "<h1>معذرت! مطلوبہ صفحہ موجود نہیں</h1><p>ہو سکتا ہے یہ صفحہ ہٹا دیا گیا ہو یا اس کا پتہ تبدیل ہو گیا ہو۔</p>"),
    everywhere("zh-gov", "zh", "an office", "404", "<h1>抱歉,您访问的页面不存在</h1><p>该页面可能已被删除、更名或暂时不可用。请返回首页。</p>"),
    everywhere("zh-tw", "zh", "in Taiwan", "找不到網頁", "<h1>很抱歉,找不到您要的頁面</h1><p>您所瀏覽的網頁可能已移除或網址變更。</p>"),
)  # fmt: skip

REMOVED = (
    here_alone("gone-en", "en", "an article that expired", "Story unavailable - The Steinau Mercury", "<h1>Story unavailable</h1><p>This story is no longer available on our website. News agency stories are removed after thirty days.</p>"),
    here_alone("gone-legal-en", "en", "an article unpublished", "The Steinau Mercury", "<h1>This article has been taken down</h1><p>The editors have withdrawn this article. We apologise to our readers.</p>"),
    here_alone("medium", "en", "a story that its author deleted", "Medium", "<h1>410</h1><p>The author deleted this story.</p><p>User deleted this Medium story.</p>"),
    here_alone("video", "en", "a private video", "Video", "<h1>Video unavailable</h1><p>This video has been removed by the uploader</p>"),
    here_alone("drive", "en", "a file store", "Google Drive - Not found", "<p>Sorry, the file you have requested does not exist.</p><p>Make sure that you have the correct URL and that the file exists.</p>"),
    here_alone("dropbox", "en", "another file store", "Dropbox - File Deleted", "<h1>That file isn’t here anymore</h1><p>Someone might’ve deleted the file or disabled the link.</p>"),
    here_alone("phpbb", "en", "phpBB", "Steinau Forum - Information", '<div class="panel" id="message"><h2 class="message-title">Information</h2><p>The requested topic does not exist.</p></div>'),
    here_alone("vb", "en", "vBulletin", "Steinau Forum", "<div class='standard_error'><h2>vBulletin Message</h2><p>Invalid Thread specified. If you followed a valid link, please notify the administrator</p></div>"),
    here_alone("smf", "en", "SMF", "An Error Has Occurred!", "<h3>An Error Has Occurred!</h3><p>The topic or board you are looking for appears to be either missing or off limits to you.</p>", missed="server-error"),
    here_alone("job", "en", "a vacancy", "Archivist - Steinau Museum careers", "<h1>Archivist</h1><p>This position has been filled. The vacancy is no longer available.</p>"),
    here_alone("tweet", "en", "a social network", "Nitter", "<div class='error-panel'><span>Tweet not found</span></div>"),
    here_alone("dspace", "en", "a repository", "Item Withdrawn", "<h2>Item Withdrawn</h2><p>The item you are trying to access has been withdrawn from the archive. If you have any questions, please contact the administrators.</p>"),
    here_alone("weg-ard", "de", "ein Beitrag, der weichen musste", "Steinauer Rundfunk", "<h1>Beitrag nicht mehr verfügbar</h1><p>Die von Ihnen aufgerufene Seite steht leider nicht mehr zur Verfügung. Öffentlich-rechtliche Sender müssen ihre Beiträge nach gewissen Fristen aus dem Netz nehmen.</p>"),
    here_alone("weg-de", "de", "ein Artikel", "Steinauer Bote", "<h1>Der Artikel existiert nicht mehr</h1><p>Dieser Artikel wurde gelöscht oder archiviert.</p>"),
    here_alone("parti-fr", "fr", "un article", "Le Courrier de Steinau", "<h1>Ce contenu n'est plus disponible</h1><p>L'article que vous souhaitez consulter a été retiré de notre site.</p>"),
    here_alone("quitado-es", "es", "una noticia", "El Correo de Steinau", "<h1>Noticia no disponible</h1><p>Esta noticia ya no está disponible en nuestra web.</p>"),
    here_alone("tolto-it", "it", "un articolo", "Il Corriere di Steinau", "<h1>Articolo non più disponibile</h1><p>L'articolo che stai cercando è stato rimosso o non è più consultabile.</p>"),
    here_alone("weg-nl", "nl", "een artikel", "De Steinauer", "<h1>Dit artikel is niet meer beschikbaar</h1><p>Het artikel is verwijderd of verlopen.</p>"),
    here_alone("usuniety-pl", "pl", "an article", "Kurier Steinau", "<h1>Artykuł niedostępny</h1><p>Ten artykuł został usunięty lub zarchiwizowany.</p>"),
    here_alone("tirado-pt", "pt", "a story", "Correio de Steinau", "<h1>Esta matéria não está mais disponível</h1><p>O conteúdo foi removido do ar.</p>"),
    here_alone("snyat-ru", "ru", "a story", "Вестник", "<h1>Материал удалён</h1><p>Эта публикация была удалена по решению редакции.</p>"),
    here_alone("vydal-uk", "uk", "a story", "Вісник", "<h1>Матеріал видалено</h1><p>Ця публікація більше не доступна.</p>"),
    here_alone("kaldir-tr", "tr", "a story", "Steinau Postası", "<h1>Haber yayından kaldırıldı</h1><p>Ulaşmak istediğiniz habere artık erişilemiyor.</p>"),
    here_alone("hazf-ar", "ar", "a story", "بريد شتايناو", "<h1>تم حذف هذا المقال</h1><p>المقال الذي تحاول الوصول إليه لم يعد متاحا.</p>"),
    here_alone("hazf-fa", "fa", "a story", "پیک", "<h1>این خبر حذف شده است</h1><p>خبری که به دنبال آن هستید دیگر در دسترس نیست.</p>"),
    here_alone("hosra-he", "he", "a story", "דואר", "<h1>הכתבה הוסרה</h1><p>הכתבה המבוקשת אינה זמינה עוד באתר.</p>"),
    here_alone("owari-ja", "ja", "a story", "新聞", "<h1>この記事は掲載を終了しました</h1><p>掲載期間が過ぎたため、記事をご覧いただけません。</p>"),
    here_alone("wechat-zh", "zh", "WeChat", "微信公众平台", "<h2>该内容已被发布者删除</h2>"),
    here_alone("xiajia-zh", "zh", "a story", "新闻", "<h1>文章已下线</h1><p>您要查看的文章已下线或被删除。</p>"),
)  # fmt: skip


async def echo(talk: Talk) -> None:
    """No such page, naming the address that was asked."""
    await talk.send(
        framed(
            "Steinau",
            f"<h1>Oh no!</h1><p>We searched high and low but couldn’t find <code>{talk.request.path}</code>.</p>",
        )
    )


async def home_anywhere(talk: Talk) -> None:
    """The front page at whatever address, each time with another hit count."""
    await talk.send(
        framed(
            "Steinau: welcome",
            f"<h1>Welcome to Steinau</h1><p>A small town between two rivers, with a castle, nine bakers and a swimming pool. Visitors are welcome on every day of the year.</p><ul><li>Christmas market opens on Friday</li><li>Road works in Mill Lane until March</li><li>New timetable for the bus</li></ul><p>You are visitor {talk.times + 40_000}.</p>",
        )
    )


async def shop_anywhere(talk: Talk) -> None:
    """A list of goods at whatever address, in another order each time."""
    goods = [
        "Wool blanket, grey, 49.00",
        "Tea towel, two of them, 12.50",
        "Beeswax candle, 8.00",
        "Oak board, large, 35.00",
        "Enamel jug, white, 22.00",
        "Linen apron, 39.00",
    ]
    turn = talk.times % len(goods)
    await talk.send(
        framed(
            "Steinau Goods",
            "<h1>Bestsellers</h1>"
            + "".join(f"<p>{each}</p>" for each in goods[turn:] + goods[:turn]),
        )
    )


def to(where: str, status: int = 302) -> Resource:
    """Return a resource that sends every address to one."""

    async def resource(talk: Talk) -> None:
        await talk.send(redirect(where, status))

    return resource


FRONT = framed(
    "Steinau: welcome",
    "<h1>Welcome to Steinau</h1><p>A small town between two rivers, with a castle, nine bakers and a swimming pool.</p><ul><li>Christmas market opens on Friday</li><li>Road works in Mill Lane until March</li></ul>",
)
READING = framed(heading(), story())

LED = (
    Case("site-echo", "soft-404", "it names the address", {"/museum/reading-room": echo, "/*": echo}, text=heading()),
    Case("site-home-anywhere", "soft-404", "the front page at any address", {"/2019/05/museum-reading-room-reopens": home_anywhere, "/": home_anywhere, "/*": home_anywhere}, text=heading()),
    Case("site-shop-anywhere", "soft-404", "its goods at any address, in turn", {"/journal/museum-reading-room": shop_anywhere, "/": shop_anywhere, "/*": shop_anywhere}, text=heading()),
    Case("site-all-home", "soft-404", "any address leads home, for a while", {"/news/4411": to("/"), "/": FRONT, "/*": to("/")}, text=heading()),
    Case("site-all-home-301", "soft-404", "any address leads home, for good", {"/news/reading-room-reopens": to("/", 301), "/": FRONT, "/*": to("/", 301)}, text=heading()),
    Case("site-other-home", "soft-404", "any address leads to a successor's home", {"/news/reading-room-reopens": to("http://site-other-home-new.example/", 301), "/*": to("http://site-other-home-new.example/", 301), "//site-other-home-new.example/": FRONT}, text=heading()),
    Case("site-to-404", "soft-404", "a redirect to /404.html that answers 200", {"/news/reading-room": redirect("/404.html"), "/404.html": framed("Steinau", "<h1>Sorry!</h1><p>There is nothing to see on this page.</p>")}, text=heading()),
    Case("site-to-error", "soft-404", "a redirect to error.aspx with the address in it", {"/news/reading-room": redirect("/error.aspx?aspxerrorpath=/news/reading-room"), "/error.aspx": framed("Steinau", "<h1>Error</h1><p>The page cannot be displayed.</p>"), "/*": redirect("/error.aspx?aspxerrorpath=/x")}, text=heading()),
    Case("site-to-search", "soft-404", "a redirect to an empty search", {"/news/reading-room": redirect("/search?q=reading+room"), "/search": framed("Search | Steinau", "<h1>Search results for “reading room”</h1><p>Your search yielded no results.</p><ul><li>Check if your spelling is correct.</li></ul>")}, text=heading()),
    Case("site-to-section", "soft-404", "any old article leads to the list of news", {"/news/2014/11/reading-room-reopens": redirect("/news", 301), "/news": framed("News | Steinau", "<h1>News</h1><ul><li>Christmas market opens on Friday</li><li>Road works in Mill Lane until March</li><li>New timetable for the bus</li><li>Pool closed for cleaning</li></ul>"), "/*": redirect("/news", 301)}, text=heading()),
    Case("site-meta-home", "soft-404", "a meta refresh home from everywhere", {"/old/reading.htm": answer('<html><head><meta http-equiv="refresh" content="0;url=/"></head></html>'), "/": FRONT, "/*": answer('<html><head><meta http-equiv="refresh" content="0;url=/"></head></html>')}, text=heading()),
    Case("site-script-home", "soft-404", "a script home from everywhere", {"/old/reading.htm": answer('<html><head><script>location.replace("/");</script></head><body></body></html>'), "/": FRONT, "/*": answer('<html><head><script>location.replace("/");</script></head><body></body></html>')}, text=heading()),
    Case("site-json", "soft-404", "an interface without the record", {"/api/records/8812": answer('{"success":false,"message":"Record not found","data":null}', kind="application/json")}),
    Case("site-next", "soft-404", "an application drawn by its server", {"/a/reading-room": html("404: This page could not be found", '<div id="__next"><div><h1 class="next-error-h1">404</h1><h2>This page could not be found.</h2></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{},"page":"/_error"}</script>')}, text=heading()),
    Case("site-pdf-to-page", "soft-404", "a page where a file was, as for any file", {"/files/report-2014.pdf": FRONT, "/": FRONT, "/*": FRONT}, text="Annual report 2014 of the harbour (PDF)"),
    Case("site-image-to-page", "soft-404", "no image, but a page", {"/uploads/quay-1911.jpg": framed("Steinau", "<h1>Not here</h1><p>We could not find that file.</p>"), "/*": framed("Steinau", "<h1>Not here</h1><p>We could not find that file.</p>")}),
    Case("site-geocities", "gone", "a service that closed, with 410", {"/~anna/reading.html": framed("Closed", "<h1>This service has closed</h1>", status=410)}),
    Case("site-closed-service", "soft-404", "a service that closed: home pages of its users", {"/~anna/reading.html": framed("Steinau Online", "<h1>Members’ pages have been discontinued</h1><p>Since 31 March 2016 Steinau Online no longer hosts members’ home pages. The pages are no longer available. Thank you for your loyalty.</p>"), "/*": framed("Steinau Online", "<h1>Members’ pages have been discontinued</h1><p>Since 31 March 2016 Steinau Online no longer hosts members’ home pages. The pages are no longer available. Thank you for your loyalty.</p>")}, text=heading()),
    Case("site-404-plain", "gone", "404, plain", {"/a": answer("Not Found", status=404, kind="text/plain")}),
    Case("site-404-own", "gone", "404 with a friendly page", {"/a": framed("Oh!", "<h1>Oh!</h1><p>We looked everywhere.</p>", status=404)}),
    Case("site-404-lists", "gone", "404 that offers what is like it", {"/reading-room": framed("Not here", "<h1>Were you looking for one of these?</h1>" + story(), status=404)}, text=heading()),
    Case("site-404-tr", "gone", "404 in Turkish", {"/a": framed("Hata", "<h1>Hata</h1><p>Böyle bir sayfa yok.</p>", "tr", status=404)}),
)  # fmt: skip

CASES = MISSING + REMOVED + LED
