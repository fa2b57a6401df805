"""Domains that nobody uses, in the words of those who hold them."""

from rotten.case import Case, html
from rotten.stories import heading


def parked(
    name: str,
    why: str,
    title: str,
    body: str,
    language: str = "en",
    head: str = "",
    path: str = "/museum/reading-room",
    headers: tuple[str, ...] = (),
) -> Case:
    """Return a case of a domain that nobody uses for a site."""
    page = html(title, body, *headers, language=language, head=head)
    return Case(
        f"site-{name}",
        "parked",
        why,
        {path: page, "/*": page},
        text=heading() if language == "en" else "",
    )


PARKED = (
    parked("godaddy", "GoDaddy", "site-godaddy.example", '<h1>site-godaddy.example</h1><p>is parked free, courtesy of GoDaddy.com.</p><a href="https://www.godaddy.com/domainsearch">Get This Domain</a>'),
    parked("godaddy-lander", "GoDaddy's script", "", '<script>window.onload=function(){window.location.href="/lander"}</script>', path="/a"),
    parked("sedo", "Sedo", "site-sedo.example - This website is for sale! - museum Resources and Information.", "<p>This website is for sale!</p><p>site-sedo.example is your first and best source for all of the information you’re looking for. From general topics to more of what you would expect to find here, site-sedo.example has it all. We hope you find what you are searching for!</p>"),
    parked("dan", "Dan", "The domain name site-dan.example is for sale", "<h1>site-dan.example</h1><p>The domain name site-dan.example is for sale. Make an offer or buy it now at a set price.</p><p>Buyer protection program. Fast & easy transfers.</p>"),
    parked("hugedomains", "HugeDomains", "site-hugedomains.example | HugeDomains", "<h1>site-hugedomains.example</h1><p>is for sale: $2,895</p><p>Buy now or Start payment plan: only $120.63/mo. for 24 months. Your online safety is very important to us. We can help you get this domain.</p>"),
    parked("afternic", "Afternic", "site-afternic.example is for sale", "<p>This domain is available for purchase. Get a price in less than 24 hours.</p><p>Fill out the form below. One of our domain experts will have a price to you within 24 business hours.</p>"),
    parked("bodis", "Bodis", "site-bodis.example", '<div id="target" style="opacity:0"></div><script>window.park="eyJ1dWlkIjoi";</script><script src="/bVqYkzPqX.js"></script><noscript>This domain may be for sale.</noscript>'),
    parked("parkingcrew", "links for sale", "site-parkingcrew.example", "<h2>Related Searches</h2><ul><li>Museum tickets</li><li>Reading glasses</li><li>Room for rent</li></ul><p>The Sponsored Listings displayed above are served automatically by a third party. Neither the service provider nor the domain owner maintain any relationship with the advertisers.</p>"),
    parked("namecheap", "Namecheap", "Registrant WHOIS contact information verification", "<h1>site-namecheap.example</h1><p>This domain has recently been registered with Namecheap and is parked. Here are the related searches.</p>"),
    parked("porkbun", "Porkbun", "site-porkbun.example | A Brand New Domain!", "<h1>A Brand New Domain!</h1><p>Congratulations! Someone just registered site-porkbun.example at Porkbun. If this domain is yours, log in to set up your website.</p>"),
    parked("netsol", "Network Solutions", "Welcome site-netsol.example - BlueHost.com", "<p>This Web page is parked for FREE, courtesy of the registrar.</p><p>Search for domains similar to site-netsol.example. Is this your domain? Let's turn it into a website!</p>"),
    parked("expired-en", "expired", "Domain expired", "<h1>This domain has expired.</h1><p>If you owned this domain, contact your domain registration service provider for further assistance. If you need help identifying your provider, visit the whois.</p>"),
    parked("expired-renew", "expired, to be renewed", "site-expired-renew.example", "<p>site-expired-renew.example expired on 11/02/2024 and is pending renewal or deletion. Renew now.</p>"),
    parked("ovh", "OVH", "Félicitations ! Votre domaine a bien été créé chez OVHcloud !", "<h1>Félicitations !</h1><p>Votre domaine a bien été créé chez OVHcloud. Ce domaine vient d'être enregistré ; son propriétaire n'a pas encore mis de site en ligne.</p>", "fr"),
    parked("gandi", "Gandi", "site-gandi.example", "<h1>Ce nom de domaine a été enregistré avec Gandi.net</h1><p>Il est actuellement parqué par son propriétaire.</p>", "fr"),
    parked("strato", "Strato", "STRATO - Domain reserviert", "<h1>Diese Domain ist bereits registriert</h1><p>Hier entsteht in Kürze eine neue Internetpräsenz. Domain gehostet bei STRATO.</p>", "de"),
    parked("udomains", "united-domains", "site-udomains.example", "<h1>Diese Domain wurde soeben registriert</h1><p>Dies ist die Platzhalterseite des Domaininhabers bei united-domains. Sie ist hier noch ohne Inhalt.</p>", "de"),
    parked("kaufen", "for sale, in German", "Domain zu verkaufen", "<h1>site-kaufen.example steht zum Verkauf</h1><p>Sie können diese Domain jetzt erwerben. Angebot abgeben.</p>", "de"),
    parked("vendre", "for sale, in French", "Nom de domaine à vendre", "<h1>site-vendre.example est à vendre</h1><p>Ce nom de domaine est disponible à l'achat. Faire une offre.</p>", "fr"),
    parked("venta", "for sale, in Spanish", "Dominio en venta", "<h1>Este dominio está en venta</h1><p>Si le interesa, haga su oferta.</p>", "es"),
    parked("dinahosting", "a Spanish registrar", "Dominio registrado", "<h1>Este dominio ha sido registrado por un cliente</h1><p>Página de aparcamiento. Próximamente encontrará aquí una web.</p>", "es"),
    parked("aruba", "Aruba", "site-aruba.example", "<h1>Dominio registrato</h1><p>Il dominio è stato registrato da un cliente tramite Aruba ed è parcheggiato. Il sito è in costruzione.</p>", "it"),
    parked("transip", "TransIP", "Gereserveerde domeinnaam", "<h1>Deze domeinnaam is gereserveerd voor een klant van TransIP</h1><p>Dit domein is geregistreerd en geparkeerd.</p>", "nl"),
    parked("homepl", "home.pl", "Domena zarejestrowana", "<h1>Domena jest utrzymywana na serwerach home.pl</h1><p>Ta domena jest zaparkowana. Domena na sprzedaż.</p>", "pl"),
    parked("regru", "REG.RU", "Сайт site-regru.example", "<h1>Домен припаркован</h1><p>Домен site-regru.example зарегистрирован и припаркован в REG.RU. Если вы владелец домена, подключите хостинг.</p>", "ru"),
    parked("beget", "Beget", "Домен не прилинкован", "<h1>Домен не прилинкован ни к одной из директорий на сервере!</h1><p>Если вы видите это сообщение, значит домен еще не привязан к сайту. Хостинг beget.</p>", "ru"),
    parked("srok-ru", "expired, in Russian", "Срок регистрации домена истёк", "<h1>Срок регистрации домена истёк</h1><p>Администратору домена необходимо продлить регистрацию.</p>", "ru"),
    parked("ukr-domen", "for sale, in Ukrainian", "Домен продається", "<h1>Цей домен продається</h1><p>Зробіть пропозицію власнику.</p>", "uk"),
    parked("natro", "a Turkish registrar", "Bu alan adı park edilmiştir", "<h1>site-natro.example</h1><p>Bu alan adı Natro tarafından kayıt edilmiş ve park edilmiştir. Alan adı satılıktır.</p>", "tr"),
    parked("ar-bay", "for sale, in Arabic", "اسم النطاق للبيع", "<h1>هذا الدومين معروض للبيع</h1><p>لشراء اسم النطاق يرجى تقديم عرضك.</p>", "ar"),
    parked("fa-forush", "for sale, in Persian", "فروش دامنه", "<h1>این دامنه به فروش می‌رسد</h1><p>جهت خرید با ما تماس بگیرید.</p>", "fa"),
    parked("he-mekhira", "for sale, in Hebrew", "דומיין למכירה", "<h1>שם הדומיין הזה עומד למכירה</h1><p>להגשת הצעה צרו קשר.</p>", "he"),
    parked("onamae", "a Japanese registrar", "お名前.com", "<h1>このドメインは、お名前.comで取得されています。</h1><p>このドメインの所有者はまだサイトを公開していません。</p>", "ja"),
    parked("ename", "a Chinese registrar", "域名出售", "<h1>您正在访问的域名可以转让!</h1><p>This domain name is available for sale. 域名交易,一口价。</p>", "zh"),
    parked("hosting-expired", "hosting ran out", "Hosting Expired", "<h1>Website hosting expired</h1><p>The hosting plan for this website has expired. If you are the site owner, please renew your hosting plan.</p>"),
    parked("suspended-ru", "suspended, in Russian", "Сайт отключён", "<h1>Обслуживание сайта приостановлено</h1><p>Хостинг не оплачен. Владельцу сайта следует обратиться в службу поддержки хостинг-провайдера.</p>", "ru"),
    parked("wp-suspended", "a blog suspended", "This site has been archived or suspended", "<h1>This site has been archived or suspended in accordance with our Terms of Service.</h1>"),
    parked("no-site", "nothing connected to a builder", "Domain not connected", "<h1>Looks like this domain isn't connected to a website yet</h1><p>Is this your domain? Connect it to your Wix website in just a few easy steps.</p>"),
    parked("shopify", "a shop that closed its account", "Sorry, this store is currently unavailable.", "<h1>Sorry, this store is currently unavailable.</h1><p>Are you the store owner? Log in here to choose a plan.</p>"),
)  # fmt: skip

CASES = PARKED
