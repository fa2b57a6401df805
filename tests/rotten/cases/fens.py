"""A fen's papers and archives, in few words: lost, walled and sold in words of their own."""

from collections.abc import Iterator

from rotten.case import Case, answer, html, redirect

NOWHERE = html("404", "<h1>404</h1>", status=404)


def page(name: str, language: str, main: str, title: str = "") -> bytes:
    """Return a page within the frame of its site, which no element tells from the page."""
    inside = f'<div class="top"><a href="/">{name}</a></div><ul class="menu"><li><a href="/a">A-Z</a></li><li><a href="/b">Kontakt</a></li></ul><div class="content">{main}</div><div class="bottom">© {name}</div><script>window.app={{"v":3}};</script>'
    return html(f"{title} :: {name}" if title else name, inside, language=language)


PAPERS = (
    ("en","Fenland Gazette","/stories/eel-catcher-retires","Eel catcher retires after sixty winters","Old Tom Lapwood has set his last trap in the fen","<h2>Hmm.</h2><p>Our editors have tidied up since you last came by, and whatever used to live here has moved out.</p>"),
    ("de","Moorbote","/lokales/torfbahn-faehrt-wieder","Torfbahn fährt wieder durchs Moor","Die Torfbahn fährt sonntags wieder","<h2>Tja …</h2><p>Wo vorher ein Text war, klafft jetzt eine Lücke. Vielleicht hilft Ihnen die Startseite weiter.</p>"),
    ("fr","La Gazette du Marais","/vie-locale/pecheur-d-anguilles","Le dernier pêcheur d'anguilles range ses nasses","Après soixante hivers, il range ses nasses","<h2>Fausse piste</h2><p>Vous voici sur un chemin qui ne va pas plus loin. Revenez à l'accueil.</p>"),
    ("es","El Heraldo del Delta","/cronicas/anguilero-se-jubila","El último anguilero del delta se jubila","Tras sesenta inviernos deja las nasas","<h2>Callejón sin salida</h2><p>Aquí se acaba el camino. Vuelva a la portada, por favor.</p>"),
    ("ru","Болотный вестник","/news/2018/uzkokoleyka","Узкоколейка снова повезла торф через болото","По воскресеньям поезд снова ходит","<h2>Пусто</h2><p>Тут когда-то был текст, но мы его убрали. Загляните на главную.</p>"),
    ("pl","Głos Bagien","/wiadomosci/kolejka-torfowa-wraca","Kolejka torfowa znów jeździ przez bagna","W niedziele pociąg znów kursuje","<h2>Pusto tu</h2><p>Coś tu kiedyś było, lecz odeszło. Wróć na początek.</p>"),
    ("tr","Sazlık Postası","/haber/2017/yilan-baligi-avcisi","Son yılan balığı avcısı emekli oldu","Altmış kışın ardından ağlarını topladı","<h2>Çıkmaz sokak</h2><p>Burada eskiden bir yazı vardı, şimdi yeller esiyor.</p>"),
    ("he","קול הביצה","/katava/2016/tzayad","אחרון ציידי הצלופחים פורש לגמלאות","אחרי שישים חורפים הוא אסף את הרשתות","<h2>מבוי סתום</h2><p>מה שהיה כאן פעם עזב ולא השאיר עקבות.</p>"),
    ("ar","صوت الأهوار","/akhbar/2016/sayyad","آخر صيادي الأنقليس يتقاعد بعد ستين شتاء","جمع الصياد العجوز شباكه للمرة الأخيرة","<h2>طريق مسدود</h2><p>ما كان هنا رحل ولم يترك أثرا.</p>"),
    ("fa","پیک نیزار","/khabar/1396/mahigir","آخرین مارماهی‌گیر نیزار بازنشسته شد","ماهیگیر پیر تورهایش را جمع کرد","<h2>بن‌بست</h2><p>آنچه روزگاری اینجا بود رفته و ردی نگذاشته است.</p>"),
    ("ja","湿原新報","/kiji/2017/unagi","最後のうなぎ漁師が引退 六十回の冬を経て","漁師は最後の仕掛けを引き上げた","<h2>行き止まり</h2><p>かつての記事は姿を消しました。</p>"),
    ("zh","沼泽时报","/xinwen/2017/shanyu","最后一位捕鳗人收网退休","老人收起了最后一只鱼笼","<h2>死胡同</h2><p>从前的文字已经远去,不留痕迹。</p>"),
)  # fmt: skip
"""Language, name, the address of an article, its title, what is said of it, and what is shown where it is lost."""

TITLES, SAID = [each[3] for each in PAPERS], [each[4] for each in PAPERS]
LOST = {"odd-fr": "undecided", "odd-ar": "undecided"}

WALLS = (
    ("en","Fenland Gazette","/stories/eel-catcher-retires",TITLES[0],SAID[0],"<p>Tell us that you are a person: press the tractor.</p><button>Press</button>","blocked"),
    ("en2","Reading Circle","/essays/on-eels-and-winters","On eels and winters","She writes of eels","<p>This room is for our patrons. Show your badge to come in.</p><button>Show badge</button>","walled"),
    ("de","Moorbote","/lokales/torfbahn-faehrt-wieder",TITLES[1],SAID[1],"<p>Gleich geht es los. Wir schauen nur kurz, wer da kommt.</p>","blocked"),
    ("fr","Marais","/vie-locale/pecheur-d-anguilles",TITLES[2],SAID[2],"<p>Nous repeignons la boutique. À lundi !</p>","server-error"),
    ("ru","Вестник","/news/2018/uzkokoleyka",TITLES[4],SAID[4],"<p>Чиним крышу, скоро вернёмся.</p>","server-error"),
    ("es","Delta","/cronicas/anguilero-se-jubila",TITLES[3],SAID[3],"<p>Por orden del juez, estas líneas no se muestran.</p>","legal"),
    ("tr","Postası","/haber/2017/yilan-baligi-avcisi",TITLES[6],SAID[6],"<p>Yaşınız on sekizden büyük mü?</p><button>Evet</button><button>Hayır</button>","walled"),
    ("ar","الأهوار","/akhbar/2016/sayyad",TITLES[8],SAID[8],"<p>اشترك لتكمل القراءة معنا.</p>","walled"),
)  # fmt: skip
"""Language, name, address, title, what is said, and what stands before every page; what it is."""

FIRMS = (
    ("en","/archive/1998/parish-registers","Parish registers of Lode, 1998 survey","The survey counted forty registers","Vape Heaven","<h2>Vape Heaven</h2><p>Disposable vapes from £4.99, mods from £29.00. Next-day delivery. Add to basket.</p>"),
    ("de","/archiv/kirchenbuecher-1998","Die Kirchenbücher von Lode","Vierzig Kirchenbücher wurden gezählt","Matratzen Profi","<h2>Matratzen im Angebot</h2><p>Kaltschaum ab 199 €, Boxspring ab 499 €. Versandkostenfrei. Jetzt bestellen, 100 Nächte Rückgaberecht.</p>"),
    ("fr","/archives/registres-paroissiaux","Les registres paroissiaux de Lode","Quarante registres ont été comptés","Serrurier Express","<h2>Serrurier 24h/24</h2><p>Ouverture de porte dès 59 €, blindage 299 €. Devis gratuit, appelez maintenant.</p>"),
    ("ru","/arhiv/metricheskie-knigi","Метрические книги прихода","Насчитали сорок книг","Окна Люкс","<h2>Пластиковые окна</h2><p>Окно от 9 900 руб., балкон от 29 000 руб. Скидки до 40 %. Бесплатный замер, звоните!</p>"),
    ("ja","/archive/kyokai-daicho","教会台帳の調査","四十冊の台帳が数えられた","時計の森","<h2>腕時計セール</h2><p>腕時計 9,800円、ベルト 1,200円。送料無料、カートに入れる。</p>"),
)  # fmt: skip
"""Language, the address of what is cited, its title, what is said of it; the firm that is there now."""

BARS = (
    ("en", "<p>This website uses cookies.</p><button>OK</button>", "Eel catcher retires"),
    ("de", "<p>Diese Website nutzt Cookies.</p><button>Verstanden</button>", "Torfbahn fährt wieder"),
    ("fr", "<p>Ce site utilise des cookies.</p><button>J'accepte</button>", "Le pêcheur range ses nasses"),
    ("tr", "<p>Bu sitede çerezler kullanılır.</p><button>Tamam</button>", "Balıkçı emekli oldu"),
)  # fmt: skip


def _papers() -> Iterator[Case]:
    for language, name, path, title, said, lost in PAPERS:
        odd, home = (
            page(name, language, lost),
            page(name, language, f"<h2>{name}</h2><p>1. Sport · 2. Kultur · 3. Foto · 2024</p>"),
        )
        there = page(name, language, f"<h2>{title}</h2><p>{said}. {said}, {title}.</p>", title)
        yield Case(
            f"fen-odd-{language}",
            "soft-404",
            "in words of its own, for whatever is asked",
            {path: odd, "/": home, "*": odd},
            text=title,
            sentence=said,
            missed=LOST.get(f"odd-{language}", ""),
        )
        yield Case(
            f"fen-there-{language}",
            "live",
            "an article of a few lines, on a site that has such words for others",
            {path: there, "/": home, "*": odd},
            text=title,
            sentence=said,
            trap=True,
        )
    for language, name, path, title, said, _ in PAPERS[:6]:
        home = page(
            name, language, f"<h2>{name}</h2><p>Kino. Markt. Chor. Wetter. Foto. Sport. 2024.</p>"
        )
        yield Case(
            f"fen-home302-{language}",
            "soft-404",
            "home, by a site that knows its pages",
            {path: redirect("/"), "/": home, "*": NOWHERE},
            text=title,
            sentence=said,
        )
        yield Case(
            f"fen-home200-{language}",
            "soft-404",
            "home, of hardly a word, for whatever is asked",
            {path: home, "/": home, "*": home},
            text=title,
            sentence=said,
            missed="undecided",
        )


def _walls() -> Iterator[Case]:
    for name, site, path, title, said, main, status in WALLS:
        wall, known = page(site, name[:2], main), name in ("ru", "ar")
        yield Case(
            f"fen-wall-{name}",
            status,
            "a wall in words of its own, for whatever is asked",
            {path: wall, "/": wall, "*": wall},
            text=title,
            sentence=said,
            trap=True,
            missed="" if known else "undecided",
        )


def _firms() -> Iterator[Case]:
    for language, path, title, said, name, main in FIRMS:
        firm = page(name, language, main)
        yield Case(
            f"fen-firm-{language}",
            "drifted",
            "a firm at whatever is asked",
            {path: firm, "/": firm, "*": firm},
            text=title,
            sentence=said,
        )
        yield Case(
            f"fen-firm-one-{language}",
            "drifted",
            "a firm in place of one page",
            {path: firm, "/": firm, "*": NOWHERE},
            text=title,
            sentence=said,
        )


def _bars() -> Iterator[Case]:
    for language, bar, title in BARS:
        shown = page(
            "Blatt",
            language,
            f"<div class=bar>{bar}</div><h2>{title}</h2><p>{title}. 1911.</p>",
            title,
        )
        yield Case(
            f"fen-bar-{language}",
            "live",
            "a bar above a line of text",
            {"/n/2019/4711": shown, "*": NOWHERE},
            text=title,
            sentence=title,
            trap=True,
        )


EEL = "/stories/eel-catcher-retires"
RUBRICS = "".join(
    f"<li><a href='/t{i}'>Rubrik {i} mit Meldungen aus dem Landkreis</a></li>" for i in range(60)
)
ICE = page(
    "Svalbard",
    "en",
    "<h2>Ice report</h2><p>The ice broke in May. Boats came in June. Measured by M. Lund.</p>",
)


def framed(title: str) -> bytes:
    """Return a headline within a big frame."""
    return html(
        "Moorbote", f"<nav><ul>{RUBRICS}</ul></nav><main><h1>{title}</h1></main>", language="de"
    )


def of_server(name: str, shown: bytes) -> Case:
    """Return a case of a server that has no site any more."""
    return Case(
        f"fen-{name}",
        "parked",
        "a server's own page",
        {EEL: shown, "*": NOWHERE},
        text=TITLES[0],
        sentence=SAID[0],
    )


def by_its_title(language: str, number: int, label: str) -> Case:
    """Return a case of an article that is for subscribers, and named where that is said."""
    shown = page("Gazette", language, f"<h2>{TITLES[number]}</h2><p>{label}: {TITLES[number]}</p>")
    return Case(
        f"fen-own-title-{language}",
        "walled",
        "for subscribers, by its own title",
        {"/n/4711": shown, "*": NOWHERE},
        text=TITLES[number],
        sentence=SAID[number],
    )


HALF = page("Fen Health", "en", "<h2>Whoops, an old remedy</h2><p>No remedy answers to this address; the doctors may have withdrawn it since.</p>")  # fmt: skip

CASES = (
    *_papers(),
    Case("fen-half-a-word", "soft-404", "one word of what is cited, for whatever is asked", {"/guidelines/marsh-fever-2009": HALF, "/": page("Fen Health", "en", "<h2>Fen Health</h2><p>Doctors. Clinics. Baths.</p>"), "*": HALF}, text="Marsh fever, remedy and course", sentence="Willow bark is given in the first week"),
    *_walls(),
    *_firms(),
    *_bars(),
    Case("fen-shop-cited", "live", "a shop that is cited as such", {"/products/fenland-eel-trap": page("Trap Co", "en", "<h2>Fenland eel trap</h2><p>Willow trap £39.00, small £19.00. Add to basket. Free delivery.</p>"), "*": NOWHERE}, text="such a trap", sentence="Traps of willow are still made", trap=True),
    Case("fen-museum", "live", "a museum's prices, in other words", {"/visit/prices-and-hours": page("Eel Museum", "en", "<h2>Plan your day</h2><p>Adults £5.00, children £2.50. Book now. Group discount 10 % off.</p>"), "*": NOWHERE}, text="the museum's entrance fees", sentence="It costs five pounds to see the traps", trap=True),
    of_server("iis", html("IIS Windows Server", "<a href='http://go.microsoft.com/fwlink/?linkid=66138'><img src='iisstart.png' alt='IIS'></a>")),
    of_server("plesk", html("Web Server's Default Page", "<h1>Web Server's Default Page</h1><p>This page is generated by Plesk, the leading hosting automation software. You see this page because there is no Web site at this address.</p>")),
    of_server("it-works", answer("<html><body><h1>It works!</h1></body></html>")),
    by_its_title("en", 0, "Subscribers only"),
    by_its_title("fr", 2, "Réservé aux abonnés "),
    Case("fen-frame", "live", "a big frame around a headline", {"/lokales/torfbahn-faehrt-wieder": framed(TITLES[1]), "/": framed("Moorbote"), "*": framed("Nachrichten")}, text=TITLES[1], sentence=SAID[1], trap=True),
    Case("fen-one-page", "live", "a site of one page, cited in another language", {"/report/2015": ICE, "/": ICE, "*": ICE}, text="Eisbericht", sentence="Das Eis brach im Mai (M. Lund)", trap=True),
    Case("fen-reworded", "live", "another headline than is cited, and a line", {"/blog/2016/05/old-tom": page("Fens", "en", "<h2>Farewell to the river man</h2><p>He hung up his nets on Friday.</p>"), "*": NOWHERE}, text="an obituary of the eel fisher", sentence="The last eel fisher of the fens has died", trap=True),
)  # fmt: skip
