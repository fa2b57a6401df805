"""Walls in wordings of all kinds, and pages that only sound like them: a row each.

Their status, their title, their heading, their paragraphs, a form, the language.
"""

from rotten.case import WORDS, Case, html

HEAD = WORDS["en"][:155]

ROWS = (
    ("walled", "Storm damage", "Storm damage", [HEAD, "Want to read more? Subscribe now for just $1 a week."], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "This content is only available to subscribers."], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "Read the rest of this story with a subscription"], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "You've read 3 of 3 free articles this month."], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "0 free articles left"], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "Get unlimited access to all our journalism. Subscribe", "Already a subscriber? Sign in"], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "The rest of this article is behind a paywall."], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "Subscribe to read the full article"], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "Start your free trial to keep reading"], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "Please subscribe to read this article"], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "This article is part of our premium content"], "", "en"),
    ("walled", "Storm", "Storm damage at quay", [HEAD, "Premium article. Log in or subscribe to continue."], "", "en"),
    ("walled", "Sturm", "Sturm am Kai", ["Der Hafenausschuss tagte am Dienstag.", "Jetzt weiterlesen. Testen Sie SPIEGEL+ 4 Wochen für 1 €"], "", "de"),
    ("walled", "Sturm", "Sturm am Kai", ["Der Hafenausschuss tagte am Dienstag.", "Dieser Artikel gehört zu F+. Weiterlesen mit Digital-Abo"], "", "de"),
    ("walled", "Sturm", "Sturm am Kai", ["Der Hafenausschuss tagte am Dienstag.", "Sie möchten den Artikel lesen? Jetzt Abo abschließen"], "", "de"),
    ("walled", "Tempete", "Tempête au port", ["Le conseil du port s'est réuni.", "Cet article est réservé à nos abonnés"], "", "fr"),
    ("walled", "Tempete", "Tempête au port", ["Le conseil du port s'est réuni.", "Pour lire la suite, abonnez-vous"], "", "fr"),
    ("walled", "Tormenta", "Tormenta en el puerto", ["La junta se reunió el martes.", "Este contenido es exclusivo para suscriptores"], "", "es"),
    ("walled", "Tormenta", "Tormenta en el puerto", ["La junta se reunió el martes.", "Para seguir leyendo, suscríbete"], "", "es"),
    ("walled", "Burza", "Burza w porcie", ["Rada zebrała się we wtorek.", "Pozostało 80% artykułu. Aby przeczytać całość, wykup dostęp"], "", "pl"),
    ("walled", "Fırtına", "Limanda fırtına", ["Kurul salı günü toplandı.", "Bu haberin devamını okumak için abone olmanız gerekmektedir"], "", "tr"),
    ("walled", "Шторм", "Шторм в порту", ["Совет собрался во вторник.", "Полный доступ к материалу только для подписчиков"], "", "ru"),
    ("walled", "嵐", "港の嵐", ["委員会は火曜日に会合を開いた。", "この記事は会員限定記事です。残り1200文字"], "", "ja"),
    ("walled", "风暴", "港口风暴", ["港务委员会周二开会。", "本文为付费文章,订阅后可阅读全文"], "", "zh"),
    ("walled", "Sign in", "Sign in to your account", [], "<input type=email>", "en"),
    ("walled", "Members area", "Please sign in", ["You need an account to see this page."], "<input type=password>", "en"),
    ("walled", "Intranet", "", ["Authentication required"], "<input name=u><input type=password>", "en"),
    ("walled", "Research portal", "Institutional access required", ["Log in via your institution to access this document."], "", "en"),
    ("walled", "Facebook", "", ["You must log in to continue.", "Log in to Facebook"], "<input type=password>", "en"),
    ("walled", "Instagram", "", ["Log in to see photos and videos from friends."], "<input type=password>", "en"),
    ("walled", "Group", "Private group", ["Join this group to see its posts."], "", "en"),
    ("walled", "Access", "Subscription required", ["Your subscription does not include access to this content."], "", "en"),
    ("walled", "Site", "Are you of legal age?", ["You must be 21 or older to enter this site."], "", "en"),
    ("walled", "Wine", "", ["Please enter your date of birth to continue"], "", "en"),
    ("walled", "News", "Your privacy", ["To continue to our site you need to accept cookies. Accept all Reject all"], "", "en"),
    ("walled", "News", "", ["Before you continue to YouTube", "We use cookies and data to deliver and maintain Google services"], "", "en"),
    ("walled", "Zeit", "", ["zeit.de mit Werbung", "Besuchen Sie zeit.de wie gewohnt mit Werbung und Tracking. Details zum Tracking finden Sie im Privacy Center. Einverstanden"], "", "de"),
    ("legal", "Blocked", "This site has been blocked", ["Access to this website has been blocked by order of the High Court."], "", "en"),
    ("legal", "x", "", ["This content has been restricted in your country due to local laws."], "", "en"),
    ("legal", "x", "Content not available in your country or region", ["We are sorry."], "", "en"),
    ("legal", "x", "", ["We're sorry, this site is currently not available in your region due to GDPR."], "", "en"),
    ("legal", "Zugriff", "", ["Dieser Inhalt ist in deinem Land aufgrund eines Gerichtsbeschlusses gesperrt."], "", "de"),
    ("legal", "x", "Seite gesperrt", ["Auf Anordnung der Glücksspielbehörde ist diese Webseite gesperrt."], "", "de"),
    ("legal", "x", "Site bloqué", ["L'accès à ce site est bloqué par décision du tribunal judiciaire de Paris."], "", "fr"),
    ("legal", "x", "Erişim Engeli", ["Bu internet sitesi hakkında Bilgi Teknolojileri ve İletişim Kurumu tarafından idari tedbir uygulanmaktadır."], "", "tr"),
    ("legal", "x", "", ["این سایت طبق قوانین جمهوری اسلامی ایران مسدود شده است"], "", "fa"),
    ("legal", "x", "تم حجب الموقع", ["تم حجب هذا الموقع بموجب القانون"], "", "ar"),
    ("legal", "Geo", "Unavailable in your location", ["Sorry, this video isn't available in your location."], "", "en"),
    ("server-error", "x", "We'll be right back", ["We are upgrading our servers."], "", "en"),
    ("server-error", "x", "Site under maintenance", ["Please check back soon."], "", "en"),
    ("server-error", "x", "", ["Warning: mysqli_connect(): (HY000/2002): Connection refused in /var/www/html/index.php on line 3"], "", "en"),
    ("server-error", "x", "", ["SQLSTATE[HY000] [1045] Access denied for user 'root'@'localhost'"], "", "en"),
    ("server-error", "x", "Application error", ["An error occurred in the application and your page could not be served."], "", "en"),
    ("server-error", "Wartung", "Wir sind gleich zurück", ["Unsere Seite wird gerade gewartet."], "", "de"),
    ("server-error", "x", "Service Temporarily Unavailable", ["The server is temporarily unable to service your request due to maintenance downtime or capacity problems."], "", "en"),
    ("server-error", "x", "", ["Too many connections to the database"], "", "en"),
    ("server-error", "x", "Whoops, something went wrong on our servers", [""], "", "en"),
    ("live", "Storm", "Storm damage at quay", [HEAD, HEAD, "Support our journalism: subscribe to our newsletter"], "", "en"),
    ("live", "Storm", "Storm damage at quay", [HEAD, HEAD, "Sign in to comment"], "", "en"),
    ("live", "Storm", "Storm damage at quay", [HEAD, HEAD, "Log in to save this article. Subscribers get our weekly magazine."], "", "en"),
    ("live", "Cookie policy", "Cookie policy", [HEAD, "We use cookies to remember you. You can reject them in the settings of your browser, and we keep the choice for a year.", HEAD, HEAD], "", "en"),
    ("live", "Maintenance of wooden boats", "Maintenance of wooden boats", [HEAD], "", "en"),
    ("live", "How to log in", "How to log in to the library catalogue", ["Open the page, type your number and the word that you chose, and press the button. Ask at the desk when it fails."], "", "en"),
    ("live", "Court blocks plan", "Court blocks harbour plan", ["The court has blocked the plan of the harbour board by order of Tuesday. The board may appeal."], "", "en"),
    ("live", "Firewall settings", "Firewall settings for the office router", ["Your request may be blocked by the firewall of the office; ask for a rule to be added. Then try again from your desk."], "", "en"),
    ("live", "Age limits", "Age limits on the ferry", ["Passengers must be 18 or older to travel alone at night. Children travel with an adult."], "", "en"),
    ("blocked", "Blocked", "", ["Your request looks like it came from a script and has been refused by our firewall."], "", "en"),
    ("blocked", "Notice", "Hold on", ["Too many requests from your network in the last minutes. Slow down and come back later."], "", "en"),
    ("blocked", "Security alert", "", ["The protection of this shop has flagged your visit as suspicious. Reference 77-A."], "", "en"),
    ("blocked", "Hafenbote", "", ["Ihre IP-Adresse wurde wegen verdächtiger Anfragen vorübergehend gesperrt."], "", "de"),
    ("blocked", "Courrier", "", ["Votre adresse IP a été bloquée en raison d'une activité suspecte."], "", "fr"),
    ("blocked", "Diario", "", ["Su dirección IP ha sido bloqueada por razones de seguridad."], "", "es"),
    ("blocked", "Gazeta", "", ["Twój adres IP został tymczasowo zablokowany. Zbyt wiele żądań."], "", "pl"),
    ("legal", "x", "", ["Access to this web page has been disabled by a decision of the regulator under the Online Content Act."], "", "en"),
    ("legal", "x", "Akses ditutup", ["Maaf, situs yang Anda tuju diblokir sesuai peraturan perundang-undangan."], "", "id"),
    ("legal", "x", "", ["Доступ к сайту закрыт на основании Федерального закона № 149-ФЗ."], "", "ru"),
    ("live", "Bridge", "The bridge is closed", ["Your access to the pier may be blocked on Tuesday, when the crane is moved by the harbour company."], "", "en"),
    ("live", "Spam", "Spam filters in the office", ["Your request may be flagged as suspicious when it has many links. Ask the administrator, who can let it through."], "", "en"),
)  # fmt: skip


def page(title: str, heading: str, paragraphs: list[str], form: str, language: str) -> bytes:
    """Return the page of a row."""
    told = "".join(f"<p>{each}</p>" for each in paragraphs)
    head = f"<h1>{heading}</h1>" if heading else ""
    return html(title, f"{head}{form}{told} ", language=language)


CASES = tuple(
    Case(
        f"worded-{number}",
        status,
        f"{status}: {paragraphs[-1][:60] if paragraphs else heading}",
        {"/a": page(title, heading, paragraphs, form, language)},
        trap=status == "live",
    )
    for number, (status, title, heading, paragraphs, form, language) in enumerate(ROWS, start=1)
)
