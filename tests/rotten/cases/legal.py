"""Pages withheld by law or by country, and articles about such pages."""

from rotten.case import Case, answer, html, prose, redirect

GDPR = (
    "<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this "
    "website from a country belonging to the European Economic Area (EEA) including the EU which "
    "enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at "
    "this time.</p>"
)

NOTICES = (
    ("eu-200", "the GDPR, with 200", 200, html("Unavailable due to legal reasons", GDPR)),
    ("eu-403", "the GDPR, with 403", 403, html("Unavailable due to legal reasons", GDPR, status=403)),
    ("geo-en", "not in your country", 200, html("Video", "<p>This video is not available in your country.</p>")),
    ("geo-403", "not in your region, with 403", 403, html("Access Denied", "<h1>Access Denied</h1><p>This content is not available in your region.</p>", status=403)),
    ("geo-de", "in German", 200, html("Video", "<p>Dieses Video ist in Ihrem Land nicht verfügbar.</p>", language="de")),
    ("geo-fr", "in French", 200, html("Vidéo", "<p>Ce contenu n'est pas disponible dans votre pays.</p>", language="fr")),
    ("geo-es", "in Spanish", 200, html("Vídeo", "<p>Este contenido no está disponible en su país.</p>", language="es")),
    ("geo-ru", "in Russian", 200, html("Видео", "<p>Видео недоступно в вашей стране.</p>", language="ru")),
    ("geo-ar", "in Arabic", 200, html("فيديو", "<p>هذا المحتوى غير متاح في بلدك.</p>", language="ar")),
    ("geo-ja", "in Japanese", 200, html("動画", "<p>お住まいの地域ではご利用いただけません。</p>", language="ja")),
    ("geo-cloudflare", "Cloudflare's 1009", 403, html("Access denied", '<div id="cf-error-details"><h1>Error 1009</h1><p>The owner of this website (x.example) has banned the country or region your IP address is in (XX) from accessing this website.</p></div>', status=403)),
    ("turkey", "Turkey", 200, html("5651", "<h1>Bu siteye erişim engellenmiştir</h1><p>Ankara 2. Sulh Ceza Hakimliği, 03/02/2024 tarih ve 2024/1 sayılı kararı ile engellenmiştir.</p>", language="tr")),
    ("russia", "Russia", 200, html("Доступ ограничен", "<h1>Доступ к запрашиваемому ресурсу ограничен по решению органов государственной власти</h1><p>Единый реестр доменных имён</p>", language="ru")),
    ("iran", "Iran's frame", 403, answer('<html><head><title>M1-4</title></head><body><iframe src="http://10.10.34.36?type=Invalid Site&policy=MainPolicy" style="width:100%;height:100%"></iframe></body></html>', status=403)),
    ("iran-200", "Iran's frame, with 200", 200, answer('<html><head><title>M1-4</title></head><body><iframe src="http://10.10.34.36?type=Invalid Site&policy=MainPolicy" style="width:100%;height:100%"></iframe></body></html>')),
    ("saudi", "Saudi Arabia", 200, html("عفواً", "<p>عفواً، الموقع المطلوب غير متاح. Sorry, the requested page is unavailable.</p>", language="ar")),
    ("emirates", "the Emirates", 200, html("Blocked", "<h1>هذا الموقع محجوب</h1><p>Access to this site is currently blocked. The site falls under the prohibited content categories of the UAE's Internet Access Management Policy.</p>", language="ar")),
    ("india", "India", 200, html("Blocked", "<p>The website has been blocked as per the order of the Department of Telecommunications, Government of India.</p>")),
    ("india-dot", "India, too", 200, html("Notice", "<p>Your requested URL has been blocked as per the directions received from Department of Telecommunications, Government of India.</p>")),
    ("pakistan", "Pakistan", 200, html("Surf Safely!", "<h1>Surf Safely!</h1><p>This website is not accessible. The site you are trying to access contains content that is prohibited for viewership from within Pakistan.</p>")),
    ("italy", "Italy", 200, html("Sito sequestrato", "<h1>Sito sottoposto a sequestro</h1><p>In esecuzione di un provvedimento dell'Autorità Giudiziaria</p>", language="it")),
    ("spain", "Spain", 200, html("Bloqueo", "<p>Contenido bloqueado por requerimiento de la Autoridad Competente, comunicado a esta Operadora.</p>", language="es")),
    ("germany", "Germany", 200, html("Hinweis", "<p>Diese Webseite ist aus urheberrechtlichen Gründen nicht verfügbar. Clearingstelle Urheberrecht im Internet</p>", language="de")),
    ("britain", "Britain", 200, html("Error - site blocked", "<p>Access to the websites listed on this page has been blocked pursuant to orders of the high court.</p>")),
    ("ukraine", "Ukraine", 200, html("Доступ обмежено", "<p>Доступ до цього ресурсу заблоковано на підставі Указу Президента України.</p>", language="uk")),
    ("china", "China", 200, html("提示", "<p>根据相关法律法规和政策,部分内容未予显示。</p>", language="zh")),
    ("seized", "a seized domain", 200, html("Website seized", "<h1>This website has been seized</h1><p>This domain has been seized by the Federal Bureau of Investigation pursuant to a seizure warrant.</p>")),
    ("copyright", "a copyright claim", 200, html("Video unavailable", "<p>This video is no longer available due to a copyright claim by a third party.</p>")),
)  # fmt: skip

CASES = (
    Case("law-451", "legal", "451", {"/a": html("Unavailable For Legal Reasons", status=451)}),
    *(
        Case(f"law-{name}", "legal", f"{why}, with {status}", {"/a": page})
        for name, why, status, page in NOTICES
    ),
    Case("law-redirect", "legal", "a redirect to a state's block page", {"/a": redirect("http://warning.or.kr/"), "//warning.or.kr/*": html("불법·유해 정보(사이트)에 대한 차단 안내", "<p>차단</p>")}),
    Case("about-censorship", "live", "a report on blocked sites", {"/a": html("Turkey blocks more sites by court order", f"<h1>Turkey blocks more sites by court order</h1><p>Access to this site was blocked by order of a court, readers were told. “Bu siteye erişim engellenmiştir”, said the page.</p>{prose(times=5)}")}, trap=True),
    Case("about-451", "live", "a short note on a court order", {"/a": html("Court order against the harbour board", "<h1>Court order against the harbour board lifted</h1><p>The page was blocked by order of the court in May. On Tuesday the judges lifted the order, and the minutes of the board can be read again.</p>")}, trap=True),
)  # fmt: skip
