"""The middle of the road: what common servers, systems, registrars and walls send every day."""

from rotten.case import (
    Case,
    answer,
    by_browser,
    html,
    redirect,
)

STORIES = {
    "en": ("Council approves flood wall along the river", "The town council has approved the flood wall that is to protect the lower streets from the river. The wall will be two metres high and cost nine million. Residents of Mill Lane had asked for gates, so that boats can still be launched. Work begins in October and lasts three years."),
    "de": ("Stadtrat beschließt Hochwassermauer am Fluss", "Der Stadtrat hat die Hochwassermauer beschlossen, die die unteren Gassen vor dem Fluss schützen soll. Die Mauer wird zwei Meter hoch und kostet neun Millionen. Anwohner der Mühlgasse hatten Tore verlangt, damit Boote weiter ins Wasser gelassen werden können. Die Arbeiten beginnen im Oktober."),
    "fr": ("Le conseil municipal approuve la digue le long de la rivière", "Le conseil municipal a approuvé la digue qui doit protéger les rues basses de la rivière. Le mur aura deux mètres de haut et coûtera neuf millions. Les habitants de la rue du Moulin avaient demandé des portes pour mettre les bateaux à l'eau. Les travaux commencent en octobre."),
    "es": ("El ayuntamiento aprueba el muro contra las inundaciones", "El ayuntamiento ha aprobado el muro que protegerá las calles bajas de las crecidas del río. El muro tendrá dos metros de altura y costará nueve millones. Los vecinos de la calle del Molino pidieron compuertas para botar las barcas. Las obras empiezan en octubre."),
    "it": ("Il consiglio comunale approva l'argine lungo il fiume", "Il consiglio comunale ha approvato l'argine che proteggerà le vie basse dal fiume. Il muro sarà alto due metri e costerà nove milioni. I residenti di via del Mulino avevano chiesto dei varchi per le barche. I lavori cominciano a ottobre e durano tre anni."),
    "nl": ("Gemeenteraad keurt waterkering langs de rivier goed", "De gemeenteraad heeft de waterkering goedgekeurd die de lage straten tegen de rivier moet beschermen. De muur wordt twee meter hoog en kost negen miljoen. Bewoners van de Molenstraat hadden om doorgangen voor boten gevraagd. Het werk begint in oktober."),
    "pl": ("Rada miasta zatwierdziła mur przeciwpowodziowy", "Rada miasta zatwierdziła mur, który ma chronić dolne ulice przed rzeką. Mur będzie miał dwa metry wysokości i będzie kosztował dziewięć milionów. Mieszkańcy ulicy Młyńskiej prosili o bramy dla łodzi. Prace rozpoczną się w październiku."),
    "pt": ("Câmara aprova muro contra cheias junto ao rio", "A câmara municipal aprovou o muro que vai proteger as ruas baixas das cheias do rio. O muro terá dois metros de altura e custará nove milhões. Os moradores da rua do Moinho tinham pedido portões para os barcos. As obras começam em outubro."),
    "ru": ("Городской совет одобрил дамбу вдоль реки", "Городской совет одобрил строительство дамбы, которая защитит нижние улицы от реки. Высота стены составит два метра, стоимость девять миллионов. Жители Мельничной улицы просили сделать ворота для лодок. Работы начнутся в октябре."),
    "uk": ("Міська рада схвалила дамбу вздовж річки", "Міська рада схвалила будівництво дамби, яка захистить нижні вулиці від річки. Висота стіни становитиме два метри, вартість дев'ять мільйонів. Мешканці Млинової вулиці просили зробити ворота для човнів. Роботи почнуться в жовтні."),
    "tr": ("Belediye meclisi nehir boyunca taşkın duvarını onayladı", "Belediye meclisi, aşağı sokakları nehirden koruyacak taşkın duvarını onayladı. Duvar iki metre yüksekliğinde olacak ve dokuz milyona mal olacak. Değirmen Sokağı sakinleri tekneler için kapı istemişti. Çalışmalar ekim ayında başlayacak."),
    "ar": ("المجلس البلدي يوافق على جدار الفيضانات على طول النهر", "وافق المجلس البلدي على بناء الجدار الذي سيحمي الشوارع المنخفضة من فيضان النهر. سيبلغ ارتفاع الجدار مترين وستبلغ كلفته تسعة ملايين. وكان سكان شارع الطاحونة قد طالبوا ببوابات للقوارب. تبدأ الأعمال في أكتوبر."),
    "fa": ("شورای شهر دیوار سیل‌بند کنار رودخانه را تصویب کرد", "شورای شهر ساخت دیواری را تصویب کرد که خیابان‌های پایین را از سیلاب رودخانه حفظ می‌کند. این دیوار دو متر ارتفاع دارد و نه میلیون هزینه خواهد داشت. ساکنان کوچه آسیاب خواستار دروازه‌هایی برای قایق‌ها شده بودند. کار از مهر آغاز می‌شود."),
    "ur": ("شہری کونسل نے دریا کے کنارے سیلابی دیوار کی منظوری دے دی", "شہری کونسل نے اس دیوار کی منظوری دے دی ہے جو نچلی گلیوں کو دریا سے بچائے گی۔ دیوار دو میٹر اونچی ہوگی اور اس پر نوے لاکھ خرچ ہوں گے۔ چکی والی گلی کے رہائشیوں نے کشتیوں کے لیے دروازے مانگے تھے۔ کام اکتوبر میں شروع ہوگا۔"),
    "he": ("מועצת העיר אישרה חומת הגנה לאורך הנהר", "מועצת העיר אישרה את החומה שתגן על הרחובות הנמוכים מפני הנהר. החומה תהיה בגובה שני מטרים ותעלה תשעה מיליון. תושבי רחוב הטחנה ביקשו שערים כדי להוריד סירות למים. העבודות יתחילו באוקטובר ויימשכו שלוש שנים."),
    "ku": ("Şaredarî dîwarê lehiyê yê li kêleka çem pejirand", "Meclisa şaredariyê dîwarê ku dê kolanên jêrîn ji çem biparêze pejirand. Dîwar dê du metre bilind be û neh milyon biçe. Şêniyên Kolana Aş derî ji bo keştiyan xwestibûn. Kar dê di cotmehê de dest pê bike û sê salan bidome."),
    "ja": ("市議会が川沿いの防潮壁を承認", "市議会は、低い通りを川から守る壁の建設を承認した。壁の高さは二メートル、費用は九百万となる。水車通りの住民は船を下ろすための門を求めていた。工事は十月に始まり、三年間続く予定である。市は来月、説明会を開く。"),
    "zh": ("市议会批准沿河防洪墙", "市议会批准修建保护低处街道的防洪墙。墙高两米,耗资九百万。磨坊巷的居民曾要求留出闸门,以便船只下水。工程将于十月开始,为期三年。市政府下个月将举行说明会,居民可以查看图纸并提出意见。"),
}  # fmt: skip

CHROME = {
    "en": ("Home News Sport Culture Business Contact", "Popular: Bakery wins prize. Schools start late. New bus timetable. About us Privacy Imprint"),
    "de": ("Startseite Nachrichten Sport Kultur Wirtschaft Kontakt", "Meistgelesen: Bäckerei gewinnt Preis. Schule beginnt später. Neuer Fahrplan. Über uns Datenschutz Impressum"),
    "fr": ("Accueil Actualités Sport Culture Économie Contact", "Les plus lus : La boulangerie primée. La rentrée décalée. Mentions légales Données personnelles"),
    "es": ("Inicio Noticias Deportes Cultura Economía Contacto", "Lo más leído: La panadería gana un premio. Nuevo horario de autobuses. Aviso legal Privacidad"),
    "it": ("Home Notizie Sport Cultura Economia Contatti", "I più letti: Il fornaio premiato. Nuovo orario degli autobus. Note legali Privacy"),
    "nl": ("Home Nieuws Sport Cultuur Economie Contact", "Meest gelezen: Bakkerij wint prijs. Nieuwe dienstregeling. Over ons Privacy"),
    "pl": ("Strona główna Wiadomości Sport Kultura Kontakt", "Najczęściej czytane: Piekarnia z nagrodą. Nowy rozkład jazdy. O nas Prywatność"),
    "pt": ("Início Notícias Desporto Cultura Contactos", "Mais lidas: Padaria ganha prémio. Novo horário dos autocarros. Sobre nós Privacidade"),
    "ru": ("Главная Новости Спорт Культура Контакты", "Популярное: Пекарня получила приз. Новое расписание автобусов. О нас Политика конфиденциальности"),
    "uk": ("Головна Новини Спорт Культура Контакти", "Популярне: Пекарня отримала приз. Новий розклад автобусів. Про нас"),
    "tr": ("Ana sayfa Haberler Spor Kültür İletişim", "Çok okunanlar: Fırın ödül kazandı. Yeni otobüs tarifesi. Hakkımızda Gizlilik"),
    "ar": ("الرئيسية أخبار رياضة ثقافة اتصل بنا", "الأكثر قراءة: مخبز يفوز بجائزة. جدول الحافلات الجديد. من نحن سياسة الخصوصية"),
    "fa": ("خانه اخبار ورزش فرهنگ تماس با ما", "پربازدیدها: نانوایی جایزه گرفت. برنامه تازه اتوبوس‌ها. درباره ما"),
    "ur": ("صفحہ اول خبریں کھیل ثقافت رابطہ", "سب سے زیادہ پڑھی گئی: بیکری نے انعام جیتا۔ بسوں کا نیا شیڈول۔ ہمارے بارے میں"),
    "he": ("ראשי חדשות ספורט תרבות צור קשר", "הנקראות ביותר: המאפייה זכתה בפרס. לוח זמנים חדש לאוטובוסים. אודות פרטיות"),
    "ku": ("Destpêk Nûçe Werzîş Çand Têkilî", "Herî zêde hatine xwendin: Nanpêjxane xelat stend. Der barê me de"),
    "ja": ("ホーム ニュース スポーツ 文化 お問い合わせ", "よく読まれている記事: パン屋が受賞。新しいバス時刻表。会社概要 プライバシー"),
    "zh": ("首页 新闻 体育 文化 联系我们", "热门: 面包店获奖。新的公交时刻表。关于我们 隐私政策"),
}  # fmt: skip

PATH = "/news/2019/flood-wall-approved"


def head(language: str = "en") -> str:
    """Return the title that is cited."""
    return STORIES[language][0]


def body(language: str = "en", times: int = 3) -> str:
    """Return the article."""
    title, words = STORIES[language]
    return f"<article><h1>{title}</h1>" + f"<p>{words}</p>\n" * times + "</article>"


def within(title: str, inside: str, language: str = "en", *headers: str, status: int = 200, meta: str = "") -> bytes:  # fmt: skip
    """Return a page of the site, with what all of its pages share."""
    menu, foot = CHROME[language]
    links = " ".join(f'<a href="/{n}">{word}</a>' for n, word in enumerate(menu.split()))
    return html(
        f"{title} | Elmford Post",
        f"<header><nav>{links}</nav></header><main>{inside}</main><footer><p>{foot}</p></footer>",
        *headers, status=status, language=language, head=meta,
    )  # fmt: skip


def home(language: str = "en") -> bytes:
    """Return the site's home page."""
    menu, foot = CHROME[language]
    rows = "".join(
        f"<li><a href='/n/{n}'>{each.strip()}</a></li>" for n, each in enumerate(foot.split("."))
    )
    return within(menu.split()[0], f"<h1>Elmford Post</h1><ul>{rows}</ul>", language)


def page(language: str = "en", extra: str = "", meta: str = "") -> bytes:
    """Return the cited article in its site."""
    return within(head(language), body(language) + extra, language, meta=meta)


def everywhere(
    name: str, why: str, title: str, inside: str, language: str = "en", missed: str = ""
) -> Case:
    """Return a case of a site that answers whatever it does not know with an apology."""
    said = within(title, inside, language)
    return Case(
        f"mid-{name}",
        "soft-404",
        why,
        {PATH: said, "/": home(language), "*": said},
        text=head(language),
        missed=missed,
    )


def alone(name: str, why: str, title: str, inside: str, language: str = "en") -> Case:
    """Return a case of a site where only the cited page apologises; what never was is a 404."""
    said = within(title, inside, language)
    return Case(
        f"mid-{name}", "soft-404", why, {PATH: said, "/": home(language)}, text=head(language)
    )


def sent(
    name: str,
    why: str,
    where: str,
    language: str = "en",
    status: int = 302,
    everything: bool = True,
    target: bytes = b"",
) -> Case:
    """Return a case of an address that leads to another place of the site."""
    web: dict[str, bytes] = {
        PATH: redirect(where, status),
        where: target or home(language),
        "/": home(language),
    }
    if everything:
        web["*"] = redirect(where, status)
    return Case(f"mid-{name}", "soft-404", why, web, text=head(language))


def alive(name: str, why: str, first: bytes, language: str = "en") -> Case:
    """Return a case of the cited article, with what might mislead."""
    return Case(
        f"mid-{name}",
        "live",
        why,
        {PATH: first, "/": home(language)},
        text=head(language),
        trap=True,
    )


def said_by(
    name: str,
    status: str,
    why: str,
    title: str,
    inside: str,
    language: str = "en",
    code: int = 200,
    missed: str = "",
) -> Case:
    """Return a case of a host that says one thing, whatever it is asked."""
    said = html(title, inside, status=code, language=language)
    return Case(
        f"mid-{name}", status, why, {PATH: said, "/*": said}, text=head(language), missed=missed
    )


MEMBERS = within(
    "Elmford Post",
    "<h1>Elmford Post</h1><p>This archive is open to members of the library.</p><button>Continue with your library card</button>",
)
SETTINGS = within(
    "Elmford Post",
    "<p>Bitte wählen Sie Ihre Einstellungen, bevor es weitergeht.</p><button>Alle zulassen</button><button>Einstellungen</button>",
    "de",
)

CASES = (
    # soft 404s: success, and an apology
    everywhere("soft-de", "a German news site", "Seite nicht gefunden", "<h1>Hoppla, diese Seite gibt es nicht (mehr).</h1><p>Vielleicht finden Sie den gesuchten Inhalt über die Suche.</p>", "de"),
    everywhere("soft-fr", "a French news site", "Erreur", "<h1>Oups !</h1><p>La page que vous recherchez est introuvable ou a été déplacée.</p><a href='/'>Retour à l'accueil</a>", "fr"),
    everywhere("soft-es", "a Spanish news site", "Error", "<h1>Lo sentimos</h1><p>La página que buscas no existe o ha cambiado de dirección.</p>", "es"),
    everywhere("soft-it", "an Italian site", "Ops", "<h1>Ops! Qualcosa è andato storto</h1><p>La pagina che stai cercando non è più disponibile.</p>", "it"),
    alone("soft-nl", "a Dutch site, only this page", "Artikel niet beschikbaar", "<h1>Dit artikel is niet meer beschikbaar</h1><p>Het kan zijn dat het artikel is verwijderd of verplaatst.</p>", "nl"),
    alone("soft-pl", "a Polish site, only this page", "Strona usunięta", "<h1>Artykuł został usunięty</h1><p>Strona, której szukasz, nie istnieje. Wróć na stronę główną.</p>", "pl"),
    alone("soft-pt", "a Portuguese site, only this page", "Conteúdo indisponível", "<h1>Este conteúdo já não está disponível</h1><p>A notícia que procura foi removida.</p>", "pt"),
    alone("soft-ru", "a Russian site, only this page", "Материал удалён", "<h1>Материал не найден</h1><p>Запрашиваемая страница была удалена или никогда не существовала.</p>", "ru"),
    everywhere("soft-uk", "a Ukrainian site", "Помилка", "<h1>Сторінку не знайдено</h1><p>На жаль, такої сторінки не існує. Спробуйте скористатися пошуком.</p>", "uk"),
    alone("soft-tr", "a Turkish site, only this page", "Haber bulunamadı", "<h1>Aradığınız haber bulunamadı</h1><p>Bu içerik yayından kaldırılmış olabilir.</p>", "tr"),
    everywhere("soft-ar", "an Arabic site", "خطأ", "<h1>عذراً، الصفحة غير موجودة</h1><p>الصفحة التي تبحث عنها تم حذفها أو نقلها.</p>", "ar"),
    alone("soft-ar-one", "an Arabic site, only this page", "غير متاح", "<h1>هذا الخبر لم يعد متاحاً</h1><p>عد إلى الصفحة الرئيسية.</p>", "ar"),
    alone("soft-fa", "a Persian site, only this page", "یافت نشد", "<h1>صفحه مورد نظر یافت نشد</h1><p>ممکن است این خبر حذف شده باشد.</p>", "fa"),
    alone("soft-ur", "an Urdu site, only this page", "خرابی", "<h1>معذرت، یہ صفحہ موجود نہیں ہے</h1><p>ہو سکتا ہے خبر ہٹا دی گئی ہو۔</p>", "ur"),
    alone("soft-he", "a Hebrew site, only this page", "שגיאה", "<h1>אופס, הדף שחיפשת לא נמצא</h1><p>ייתכן שהכתבה הוסרה או שהכתובת שגויה.</p>", "he"),
    alone("soft-ku", "a Kurdish site, only this page", "Çewtî", "<h1>Rûpel nehat dîtin</h1><p>Rûpela ku hûn lê digerin tune ye an hatiye jêbirin.</p>", "ku"),
    alone("soft-ja", "a Japanese news site: articles expire", "お探しの記事は見つかりません", "<h1>お探しの記事は見つかりませんでした</h1><p>掲載期間が終了したか、URLが変更された可能性があります。</p>", "ja"),
    alone("soft-zh", "a Chinese news site", "页面不存在", "<h1>很抱歉,您访问的页面不存在</h1><p>该文章可能已被删除。3秒后返回首页。</p>", "zh"),
    alone("soft-en-news", "an agency takes its texts down", "Story unavailable", "<h1>This story is no longer available</h1><p>Our agreement with the agency allows us to show its stories for 30 days only.</p>"),
    alone("soft-forum", "a forum's topic", "Information", "<h2>Information</h2><p>The requested topic does not exist.</p>"),
    alone("soft-mediawiki", "a wiki without the page", "Flood wall", "<h1>Flood wall</h1><div class='noarticletext'><p>There is currently no text in this page. You can search for this page title in other pages, or search the related logs, but you do not have permission to create this page.</p></div>"),
    everywhere("soft-empty-frame", "the site's frame with nothing in it", "", "<div class='content'></div>", missed="undecided"),
    Case("mid-soft-home", "soft-404", "whatever is asked: the home page", {PATH: home(), "*": home()}, text=head()),
    Case("mid-soft-home-de", "soft-404", "whatever is asked: the home page, in German, with a word shared by chance", {PATH: within("Startseite", "<h1>Elmford Post</h1><h2>Neues vom Fluss</h2><p>Das Schiff legt wieder ab.</p><h2>Markt</h2><p>Am Samstag ist Markt.</p>", "de"), "/": within("Startseite", "<h1>Elmford Post</h1><h2>Neues vom Fluss</h2><p>Das Schiff legt wieder ab.</p><h2>Markt</h2><p>Am Samstag ist Markt.</p>", "de"), "*": within("Startseite", "<h1>Elmford Post</h1><h2>Neues vom Fluss</h2><p>Das Schiff legt wieder ab.</p><h2>Markt</h2><p>Am Samstag ist Markt.</p>", "de")}, text=head("de"), missed="undecided"),
    sent("soft-to-home-301", "everything unknown leads home, for ever", "/", "fr", 301),
    sent("soft-to-lang-home", "everything unknown leads to the home page of a language", "/en/"),
    sent("soft-old-to-home", "the old article leads home, what never was is a 404", "/", everything=False),
    sent("soft-old-to-section", "the old article leads to its section, what never was is a 404", "/news", everything=False, target=within("News", "<h1>News</h1><ul><li><a href='/n/1'>Bakery wins prize</a></li><li><a href='/n/2'>Schools start late</a></li><li><a href='/n/3'>New bus timetable</a></li><li><a href='/n/4'>Choir sings in the market hall</a></li><li><a href='/n/5'>Library lends tools</a></li></ul>")),
    sent("soft-old-to-lang", "the old article leads to the home page in its language, what never was is a 404", "/de/", "de", 301, everything=False),
    Case("mid-soft-pdf", "soft-404", "a report that became the home page", {"/files/flood-report.pdf": home(), "/": home(), "*": home()}, text="Flood report 2019 (PDF)"),
    Case("mid-soft-js-home", "soft-404", "a script that leads home", {PATH: html("", "<script>window.location.href = '/';</script>"), "/": home(), "*": html("", "<script>window.location.href = '/';</script>")}, text=head()),
    # parked
    Case("mid-park-lander", "parked", "a script to /lander", {PATH: html("", "<p></p>", head='<script>window.onload=function(){window.location.href="/lander"}</script>'), "/lander": html("mid-park-lander.example", "<script>window.LANDER_SYSTEM=\"CP\"</script><script src='https://img1.wsimg.com/parking-lander/static/js/main.js'></script>"), "*": html("", "<p></p>", head='<script>window.onload=function(){window.location.href="/lander"}</script>')}, text=head()),
    said_by("park-dan", "parked", "Dan/Afternic", "mid-park-dan.example", "<h1>The domain name mid-park-dan.example is for sale</h1><p>Make an offer or buy it now at a set price.</p><button>Buy now</button><p>Get this domain. Secure payment</p>"),
    said_by("park-de", "parked", "a German registrar", "Willkommen", "<h1>Diese Domain wurde soeben freigeschaltet</h1><p>Hier entsteht eine neue Internetpräsenz.</p>", "de"),
    said_by("park-de-sale", "parked", "a German sale", "mid-park-de-sale.example steht zum Verkauf", "<h1>Die Domain mid-park-de-sale.example steht zum Verkauf</h1><p>Bei Interesse machen Sie uns ein Angebot.</p>", "de"),
    said_by("park-fr", "parked", "a French registrar", "Domaine réservé", "<h1>Félicitations ! Votre domaine a bien été créé chez OVHcloud</h1><p>Site en construction.</p>", "fr"),
    said_by("park-it", "parked", "an Italian registrar", "Dominio registrato", "<h1>Questo dominio è stato registrato per conto di un cliente</h1><p>Dominio parcheggiato su Aruba.it</p>", "it"),
    said_by("park-es", "parked", "a Spanish registrar", "Dominio caducado", "<h1>Este dominio ha caducado</h1><p>Si eres el titular, renuévalo en tu panel de control.</p>", "es"),
    said_by("park-nl", "parked", "a Dutch registrar", "Gereserveerd", "<h1>Deze domeinnaam is geregistreerd door een klant van TransIP</h1><p>Er is nog geen website geplaatst.</p>", "nl"),
    said_by("park-pl", "parked", "a Polish registrar", "Domena na sprzedaż", "<h1>Ta domena jest na sprzedaż</h1><p>Złóż ofertę. Cena: 2500 zł</p>", "pl"),
    said_by("park-ru", "parked", "a Russian registrar", "Домен припаркован", "<h1>Домен mid-park-ru.example зарегистрирован</h1><p>Срок регистрации домена истёк. Продлите домен у регистратора REG.RU.</p>", "ru"),
    said_by("park-tr", "parked", "a Turkish registrar", "Alan adı", "<h1>Bu alan adı satılıktır</h1><p>Teklif vermek için bize yazın.</p>", "tr"),
    said_by("park-zh", "parked", "a Chinese broker", "域名出售", "<h1>该域名正在出售</h1><p>您正在访问的域名可以转让!价格:¥28,000 联系我们</p>", "zh"),
    said_by("park-ja", "parked", "a Japanese registrar", "このドメインは", "<h1>このドメインはお名前.comで取得されています。</h1><p>お名前.com で取得されたドメインです。</p>", "ja"),
    said_by("park-fa", "parked", "a Persian sale", "دامنه", "<h1>این دامنه به فروش می‌رسد</h1><p>برای خرید دامنه تماس بگیرید.</p>", "fa"),
    said_by("park-apache", "parked", "a server's first page", "Apache2 Ubuntu Default Page: It works", "<h1>Apache2 Ubuntu Default Page</h1><p>It works! This is the default welcome page used to test the correct operation of the Apache2 server after installation on Ubuntu systems.</p>"),
    said_by("park-nginx", "parked", "a server's first page", "Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p>"),
    said_by("park-suspended", "parked", "a host that was not paid", "Account Suspended", "<h1>Account Suspended</h1><p>This Account has been suspended.</p><p>Contact your hosting provider for more information.</p>"),
    # drifted
    Case("mid-drift-casino", "drifted", "a casino", {PATH: html("Situs Slot Gacor Hari Ini - Daftar Judi Online Terpercaya", "<h1>Slot Gacor Maxwin</h1><p>Daftar sekarang dan dapatkan bonus new member 100%. Agen judi slot online terpercaya dengan RTP live tertinggi. Deposit pulsa tanpa potongan.</p><p>Link alternatif slot88, togel, poker dan kasino online.</p>", language="id"), "*": html("Situs Slot Gacor", "<h1>Slot Gacor</h1>", language="id")}, text=head()),
    Case("mid-drift-casino-tr", "drifted", "betting in Turkish", {PATH: html("Deneme Bonusu Veren Siteler 2025", "<h1>Deneme bonusu veren bahis siteleri</h1><p>Güncel giriş adresi ile canlı bahis ve casino oyunlarına hemen katılın. Çevrimsiz yatırım bonusu ve freespin kampanyaları.</p>" * 2, language="tr")}, text=head("de")),
    Case("mid-drift-blog", "drifted", "another blog on the same name", {PATH: html("10 Best Air Fryers of 2024 – Kitchen Ninja", "<article><h1>10 Best Air Fryers of 2024</h1><p>We tested dozens of air fryers to find the ones that crisp fries without oil. As an Amazon Associate we earn from qualifying purchases.</p><p>Our favourite has a large basket, simple dials and a cool handle. Check price on Amazon.</p><p>Next comes a small oven for those who bake bread, with a glass door and a timer that rings twice. Our last choice is cheap, quiet and easy to clean.</p></article>")}, text=head()),
    Case("mid-drift-shop", "drifted", "a shop of affiliates in its place", {PATH: html("Running Shoes Outlet | Up to 70% off", "<h1>Running shoes sale</h1><ul><li>Air Runner 5 $39.99 Add to cart</li><li>Cloud Step $45.00 Add to cart</li><li>Trail Max $51.00 Add to cart</li></ul><p>Free shipping on all orders over $50. Secure checkout.</p>"), "*": html("Running Shoes Outlet | Up to 70% off", "<h1>Running shoes sale</h1><ul><li>Air Runner 5 $39.99 Add to cart</li><li>Cloud Step $45.00 Add to cart</li><li>Trail Max $51.00 Add to cart</li></ul><p>Free shipping on all orders over $50. Secure checkout.</p>")}, text=head()),
    Case("mid-drift-ja", "drifted", "a Japanese brand shop", {PATH: html("ブランド財布 激安通販 送料無料", "<h1>人気ブランド財布が激安</h1><p>正規品のブランド財布とバッグを格安で販売しています。全国送料無料、即日発送。カートに入れる。お買い物はこちらから。新作が続々入荷しています。</p>", language="ja")}, text=head("fr")),
    Case("mid-drift-crypto", "drifted", "coins", {PATH: html("Bitcoin Prime – Official Trading App", "<h1>Trade bitcoin with AI</h1><p>Join thousands who earn money every day with our automated trading robot. Open a free account and deposit 250 to start.</p><p>Crypto trading has never been easier.</p>" * 2)}, text=head("es")),
    Case("mid-drift-other-article", "drifted", "the number was given to another article", {"/article/4711": within("Bakery wins national prize for its rye bread", "<article><h1>Bakery wins national prize for its rye bread</h1>" + "<p>The family bakery at the market has won the national prize for its rye bread. The jury praised the crust and the long fermentation. Customers queued on Saturday.</p>" * 3 + "</article>")}, text=head()),
    # legal
    Case("mid-gone-after", "gone", "a redirect to a 404", {PATH: redirect("/new/flood", 301)}, text=head()),
    said_by("legal-geo", "legal", "GDPR with a 200", "Not available", "<h1>This content is not available in your region</h1><p>We are sorry, but due to the GDPR our site is currently unavailable in most European countries.</p>"),
    said_by("legal-ru", "legal", "a Russian block page", "Доступ ограничен", "<h1>Доступ к информационному ресурсу ограничен</h1><p>На основании Федерального закона от 27 июля 2006 г. № 149-ФЗ. Единый реестр запрещённых сайтов, Роскомнадзор.</p>", "ru"),
    said_by("legal-tr", "legal", "a Turkish block page", "Erişim engellendi", "<p>Bu internet sitesi hakkında 5651 sayılı Kanun uyarınca Bilgi Teknolojileri ve İletişim Kurumu kararıyla erişime engellenmiştir.</p>", "tr"),
    said_by("legal-it", "legal", "an Italian block page", "Sito inibito", "<h1>Accesso inibito</h1><p>Il sito è stato oscurato in esecuzione di un provvedimento dell'Autorità giudiziaria.</p>", "it"),
    # walls and gates
    said_by("wall-captcha-fr", "blocked", "a French shield", "Vérification", "<h1>Vérification de sécurité</h1><p>Veuillez confirmer que vous n'êtes pas un robot.</p><div class='g-recaptcha' data-sitekey='x'></div>", "fr"),
    said_by("wall-es", "blocked", "a Spanish shield", "Acceso denegado", "<h1>Acceso denegado</h1><p>Hemos detectado actividad inusual desde su dirección IP. Si cree que es un error, contacte con el administrador.</p>", "es", 403),
    Case("mid-gate-pay-nl", "walled", "a Dutch paywall", {PATH: within(head("nl"), f"<article><h1>{head('nl')}</h1><p>De gemeenteraad heeft de waterkering goedgekeurd.</p><div><h3>Lees verder met een abonnement</h3><p>Al abonnee? Log in</p></div></article>", "nl")}, text=head("nl")),
    Case("mid-gate-pay-ru", "walled", "a Russian paywall", {PATH: within(head("ru"), f"<article><h1>{head('ru')}</h1><p>Городской совет одобрил дамбу.</p><p>Полный текст доступен только подписчикам. Оформите подписку, чтобы читать дальше. Уже подписаны? Войти</p></article>", "ru")}, text=head("ru")),
    Case("mid-gate-pay-pt", "walled", "a Portuguese paywall", {PATH: within(head("pt"), f"<article><h1>{head('pt')}</h1><p>A câmara municipal aprovou o muro.</p><p>Conteúdo exclusivo para assinantes. Assine já para continuar a ler.</p></article>", "pt")}, text=head("pt")),
    said_by("gate-consent", "walled", "Sourcepoint before all", "Privacy", "<h1>We value your privacy</h1><p>We and our 812 partners store and/or access information on a device, such as cookies and process personal data.</p><button>Accept all</button><button>Reject all</button><button>Manage preferences</button>"),
    Case("mid-gate-members", "walled", "a sign-on in words of its own, within the menus, at any address", {PATH: MEMBERS, "*": MEMBERS}, text=head(), trap=True, missed="undecided"),
    Case("mid-gate-settings", "walled", "a consent in words of its own, within the menus, at any address", {PATH: SETTINGS, "*": SETTINGS}, text=head("de"), trap=True, missed="undecided"),
    Case("mid-live-others-fr", "live", "others are for subscribers, in French", {PATH: page("fr", "<section><ul><li>Article réservé aux abonnés : Le budget de la ville</li><li>Article réservé aux abonnés : La rentrée décalée</li></ul></section>")}, text=head("fr"), trap=True),
    Case("mid-gate-pay-twice", "walled", "a box that says twice that it is one", {PATH: page("it", "<p>Articolo riservato agli abbonati</p><p>Articolo riservato agli abbonati</p><p>Abbonati per continuare a leggere</p>")}, text=head("it")),
    # server errors
    said_by("err-maint-de", "server-error", "maintenance, with 200", "Wartungsarbeiten", "<h1>Wartungsarbeiten</h1><p>Unsere Website wird gerade gewartet. Wir sind in Kürze wieder für Sie da.</p>", "de"),
    said_by("err-php", "server-error", "PHP, with 200", "", "<br /><b>Fatal error</b>:  Uncaught mysqli_sql_exception: Too many connections in /var/www/html/db.php:12<br />"),
    # moved
    Case("mid-moved-path", "moved", "a new order of its addresses", {PATH: redirect("/2019/05/flood-wall-approved.html", 301), "/2019/05/flood-wall-approved.html": page("de")}, text=head("de")),
    Case("mid-undecided-app", "undecided", "an application of scripts alone", {PATH: html("Elmford Post", "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='/static/js/main.8f2.js'></script>"), "/*": html("Elmford Post", "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='/static/js/main.8f2.js'></script>")}, text=head(), trap=True),
    # alive, and traps
    alive("live-cookie", "a cookie bar and a newsletter", page("en", "<div id='cookie-bar'>We use cookies. <button>Accept all</button><button>Reject all</button></div><form>Subscribe to our newsletter <input></form>")),
    alive("live-script-words", "words of errors in a script", page("de", "<script>var i18n={notFound:'Seite nicht gefunden',err:'404 Page not found'}</script>"), "de"),
    alive("live-header-login", "a login in the head of the page", page("fr", "<form action='/login'><input name='u'><input type='password' name='p'><button>Connexion</button></form>"), "fr"),
    alive("live-others-pay", "others are for subscribers", page("en", "<aside><h3>More stories</h3><ul><li>For subscribers: The mayor's budget</li><li>For subscribers: Why the school moved</li></ul></aside>")),
    alive("live-de-plus", "others are for subscribers, in German", page("de", "<aside><h3>Mehr zum Thema</h3><ul><li><span>Plus</span> Nur für Abonnenten: Der Haushalt</li><li>Exklusiv für Abonnenten: Die Schule zieht um</li></ul></aside>"), "de"),
    alive("live-noindex", "a page that no engine may list", page("it", meta="<meta name='robots' content='noindex,follow'>"), "it"),
    alive("live-archived", "no longer updated", page("en", "<p class='note'>This page has been archived and is no longer updated.</p>")),
    alive("live-comments", "a reader's broken link", page("en", "<section id='comments'><p>Tom: the link to the plan says page not found, 404!</p><p>Comments are closed.</p></section>")),
    alive("live-he", "a page in Hebrew", page("he"), "he"),
    Case("mid-live-cp1251", "live", "an old encoding, told by nobody", {PATH: answer(f"<html><head><title>{head('ru')}</title></head><body>{body('ru')}</body></html>".encode("cp1251"), kind="text/html")}, text=head("ru"), trap=True),
    Case("mid-live-sjis", "live", "Shift_JIS, told in the page", {PATH: answer(f"<html><head><meta charset='Shift_JIS'><title>{head('ja')}</title></head><body>{body('ja')}</body></html>".encode("cp932"), kind="text/html")}, text=head("ja"), trap=True),
    Case("mid-live-sold-out", "live", "a book that is sold out", {"/shop/elmford-history": within("A History of Elmford", "<h1>A History of Elmford</h1><p>Hardback, 312 pages. By M. Hale.</p><p>Sold out. This item is currently unavailable.</p><p>A portrait of the town from the first mill to the flood of 1953, with maps and eighty photographs.</p>")}, text="A History of Elmford", trap=True),
    Case("mid-live-event", "live", "an event that is over", {"/event/flood-meeting": within("Public meeting on the flood wall", "<p class='tribe-events-notices'>This event has passed.</p><h1>Public meeting on the flood wall</h1><p>May 14 2019, 7 pm, Town Hall. Engineers show the plans and answer questions.</p>")}, text="Public meeting on the flood wall", trap=True),
    Case("mid-live-catch-all", "live", "a site that answers what it does not know with its home page", {PATH: page("tr"), "/": home("tr"), "*": home("tr")}, text=head("tr"), trap=True),
    Case("mid-live-catch-soft", "live", "a site that answers what it does not know with an apology", {PATH: page("pt"), "/": home("pt"), "*": within("Página não encontrada", "<h1>Página não encontrada</h1>", "pt")}, text=head("pt"), trap=True),
    Case("mid-live-lang-root", "live", "a home page that leads to a language", {"/": redirect("/en/"), "/en/": home(), "*": home()}, text="Elmford Post", trap=True),
    Case("mid-live-edited", "live", "a headline that was edited", {PATH: within("Flood wall along the river approved after long debate", body().replace(head(), "Flood wall along the river approved after long debate"))}, text=head(), trap=True),
    Case("mid-live-ua", "live", "robots are refused, browsers are not", {PATH: by_browser(page("uk"), html("Forbidden", "<h1>403</h1>", status=403))}, text=head("uk"), trap=True),
    Case("mid-live-https", "live", "https is wanted", {"//mid-live-https.example" + PATH: redirect("https://www.mid-live-https.example" + PATH, 301), "//www.mid-live-https.example" + PATH: page()}, text=head(), trap=True),
    Case("mid-live-forum", "live", "a closed topic", {"/t/311": within("Flood wall – what do you think?", "<h1>Flood wall – what do you think?</h1><p>This topic is closed. You cannot reply.</p><p>anna: I think the wall is too high.</p><p>ben: it should have gates for the boats, as in Dale.</p><p>You must log in to post.</p>")}, text="Flood wall – what do you think?", trap=True),
    Case("mid-live-quote-other", "live", "cited by a sentence, not by its title", {PATH: page("de")}, text="so der Rat", sentence="Die Mauer soll zwei Meter hoch werden und neun Millionen kosten", trap=True),
    Case("mid-live-translation", "live", "cited in another language than its own", {PATH: page("he")}, text="the council's decision", sentence="The city council approved the wall in 2019", trap=True),
)  # fmt: skip
