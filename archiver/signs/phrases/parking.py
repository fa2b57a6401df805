"""What domains without a site say in other languages than hosting.py's; written as in wording.py.

`parked` speaks of this domain, site or account, wherever it stands; `weak` only as a whole
headline, beside the name of a host at most.
"""

# ruff: noqa: E501, RUF001  (a phrase goes over lines, in its own letters)

from archiver.signs.phrases.wording import Wording

ENGLISH = Wording(
    language="en",
    missing=(),
    parked=(
        "the domain [name] @ (is|may be|might be|could be) [now|currently] [available] (for sale|parked|available for purchase)",
        "@ domain [name] is [now|currently] [available] (for sale|available for purchase)",
        "this [premium] (domain|domain name|website|site|web address) [@] (is|may be) [now|currently] (for sale|available for purchase)",
        "@ is [now|currently] (available for purchase|parked (at|with|by|on))",
        "interested in this domain",
        "(the owner of this domain|the domain owner) (has listed it|is offering it|offers it) for sale",
        "(get|want|would you like to buy|want to buy|learn how to get) this domain",
        "this (domain|domain name|website) (has expired|expired on|is expired|is pending renewal)",
        "(this|the|your) (domain|domain name) [@] (has been|was|is) [recently|newly|just|successfully] registered (with|at|by|via|through) _",
        "(this|the) (domain|domain name) [@] (has been|is) (suspended|on hold|deactivated|disabled)",
        "[it is] pending (icann|registrant|whois|contact|email|e-mail|owner) verification",
        "(registrant|owner) [whois] [contact|email|e-mail] [information] verification",
        "your (domain|domain name|website) (has expired|is expired) [.] (renew|please|log|click)",
        "this website has expired",
        "(a brand new domain|your domain was registered at|this domain [name] has been registered (with|at|by|via))",
        "(domain|domains) parked by",
        "this is a parked (page|domain)",
        "[the domain] @ has been parked",
        "parked domain name on _ dns system",
        "your domain is not linked to any (hosting|website)",
        "(this|your|looks like this) domain (isn't|is not) [yet] (connected|linked|pointed) to a (website|site|web site)",
        "(this|your) [web] (hosting account|hosting|account|website|site) (is|was|has been) (inactive|suspended|deactivated|disabled|locked) [.] (if you are|contact|please contact|for non-payment|due to)",
        "(this|the) domain [name] [@] (has been|is|was) (deactivated|suspended|blocked|disabled|locked|put on hold) (due to|because|for|as)",
        "(account|website|site) suspended [.] (please contact|contact|this)",
        "(this|the|your) (website's|site's|site|website|web) hosting [plan|package|subscription] (has|is) expired",
        "@ [has|is] expired [on _] (and|.) [it] is pending (renewal|deletion)",
        "(this|the) [web] (site|website|blog) has been [archived or] (suspended|archived|deactivated) (in accordance with|for (violating|a violation)|under) …",
    ),
    weak=(
        "domain [name] (parked|for sale|expired|suspended|not claimed|not configured)",
        "parked domain [name]",
        "website (expired|for sale|suspended|is for sale)",
        "(expired|suspended|parked|deactivated) (domain|domain name|website)",
        "sorry this (shop|store) is [currently] unavailable",
    ),
)

GERMAN = Wording(
    language="de",
    missing=(),
    parked=(
        "(die|diese|der) [internet] (domain|domäne|domainname) [@] (ist|wurde|steht) [hier|nun|bereits|derzeit|bei _|soeben|erfolgreich|von einem kunden|im kundenauftrag] (zu verkaufen|zum verkauf|abgelaufen|geparkt|freigeschaltet|reserviert|gekündigt|gesperrt|registriert)",
        "(diese|dieser) (internetadresse|webadresse) ist bei _ registriert",
        "(interesse an|interessiert an|kaufen sie) dieser domain",
        "(dieser|ihr) (webspace|account|hosting account|internetauftritt) (wurde|ist) [vorübergehend] (gesperrt|deaktiviert|suspendiert) [.] [bitte] (kontaktieren|wenden|aufgrund|wegen)",
        "(dieser|der) webspace (wurde|ist) (gesperrt|deaktiviert)",
        "(diese|ihre) (website|webseite|seite|homepage) (wurde|ist) [vorübergehend] (gesperrt|deaktiviert) [.] [bitte] (kontaktieren sie|wenden sie)",
        "@ steht zum verkauf",
        "(diese|die) (website|webseite|internetseite) steht zum verkauf",
        "sponsored listings werden von dritter seite automatisch generiert",
    ),
    weak=(
        "domain (zu verkaufen|zum verkauf|abgelaufen|geparkt|reserviert|im kundenauftrag registriert)",
        "hier entsteht eine neue (website|internetpräsenz|webseite|homepage)",
    ),
)

FRENCH = Wording(
    language="fr",
    missing=(),
    parked=(
        "(ce|votre|le) [nom de] domaine [@] (est|a été|a bien été|vient d'être) [actuellement] (enregistré|réservé|déposé|créé|suspendu|parqué|expiré) (chez|par|auprès|sur|et|avec)",
        "(ce|votre) (compte|site|site web|hébergement) (a été|est) [temporairement] suspendu~ [.] [veuillez] (contactez|contacter|pour|par votre hébergeur)",
        "@ est à vendre",
        "ce site [web|internet] est à vendre",
        "intéressé~ par ce [nom de] domaine",
    ),
    weak=("[nom de] domaine (à vendre|expiré|parqué|en vente)", "(site|compte) suspendu"),
)

SPANISH = Wording(
    language="es",
    missing=(),
    parked=(
        "este [nombre de] dominio (ha sido|está|fue) (registrado|reservado|suspendido|bloqueado) (por|en|con|a través)",
        "(esta cuenta|este sitio|este sitio web|esta página web) (ha sido|está|fue) (suspendid~|desactivad~) [.] [por favor] (contacte|póngase|contacta|por)",
        "este sitio web ha sido suspendido",
        "interesado en (este|el) dominio",
        "@ está en venta",
        "(este sitio [web]|esta página web) está (en|a la) venta",
    ),
    weak=(
        "dominio (en venta|caducado|expirado|registrado|aparcado|suspendido)",
        "(cuenta|sitio [web]) suspendid~",
    ),
)

ITALIAN = Wording(
    language="it",
    missing=(),
    parked=(
        "questo [nome di] dominio (è stato|è) (registrato|sospeso|riservato) (su|da|presso|con|tramite)",
        "(questo|il tuo) (sito|sito web|account) (è stato|è) (sospeso|disattivato) [.] [si prega di] (contattare|contatta|per|rivolgersi)",
        "questo account è stato sospeso",
        "(interessato a|sei interessato a) questo dominio",
        "@ è in vendita",
        "questo sito [web] è in vendita",
    ),
    weak=("dominio (in vendita|scaduto|registrato|parcheggiato|sospeso)", "(sito|account) sospeso"),
)

PORTUGUESE = Wording(
    language="pt",
    missing=(),
    parked=(
        "este [nome de] domínio (foi|está) (registrado|registado|reservado|suspenso|congelado) (na|no|por|em|mas|com|pela)",
        "(esta conta|este site|este website) (foi|está) suspens~ [.] [por favor] (entre em contato|contacte|contate|por)",
        "este (site|website) foi suspenso",
        "interessado neste domínio",
        "@ está à venda",
        "este (site|website) está à venda",
    ),
    weak=(
        "domínio (à venda|expirado|registrado|registado|estacionado|congelado|suspenso)",
        "(site|conta) suspens~",
    ),
)

DUTCH = Wording(
    language="nl",
    missing=(),
    parked=(
        "(deze|dit|de|het) (domeinnaam|domein) [@] (is|werd) [nu] (geregistreerd|gereserveerd|geparkeerd|verlopen|opgeheven|opgezegd) [via|door|voor|bij]",
        "(dit|uw) (account|hostingpakket|hosting account) is (opgeschort|geblokkeerd|geschorst)",
        "deze (website|site) is (opgeschort|geschorst)",
        "(domeinnaam|domein) te koop [.] (doe een bod|bied)",
        "interesse in (deze|dit) (domeinnaam|domein)",
        "@ is te koop",
        "deze (website|site) is te koop",
    ),
    weak=("(domeinnaam|domein) (te koop|verlopen|geparkeerd|gereserveerd)",),
)

POLISH = Wording(
    language="pl",
    missing=(),
    parked=(
        "(ta domena|domena @) (została|jest) (zarejestrowana|zaparkowana|utrzymywana|zablokowana) (w|przez|na|u)",
        "(to|twoje) konto (zostało|jest) (zawieszone|zablokowane) [.] (skontaktuj|z powodu|proszę|w celu)",
        "(strona|ta strona|serwis) (została|jest) (zablokowana|zawieszona) z powodu (braku płatności|nieopłacenia|braku opłaty)",
        "ważność [tej] domeny [@] (wygasła|upłynęła)",
        "@ jest na sprzedaż",
        "(ta strona|ta witryna|ten serwis) [internetowa] jest na sprzedaż",
    ),
    weak=(
        "(usługa|abonament) [hostingowa|hostingowy] [dla tej (strony|domeny|witryny)] (wygasła|wygasł)",
        "domena (na sprzedaż|wygasła|zaparkowana|do kupienia)",
        "(konto|strona) (zawieszone|zawieszona|zablokowane)",
    ),
)

RUSSIAN = Wording(
    language="ru",
    missing=(),
    parked=(
        "(этот домен|данный домен|домен @|домен) [успешно] (зарегистрирован|припаркован|прилинкован) (в|у|на|компанией|через|сайт)",
        "домен (припаркован|заблокирован) [.] (сайт|обратитесь)",
        "домен не (прилинкован|привязан|подключен|подключён) (к|ни)",
        "(сайт|аккаунт|хостинг|ваш аккаунт|этот аккаунт|этот сайт) (заблокирован|приостановлен|отключен|отключён) [.] (хостинг-провайдером|хостером|за неуплату|обратитесь|в связи с неоплатой)",
        "(ваш аккаунт|этот аккаунт|ваш сайт|обслуживание сайта) (приостановлен~|заблокирован~)",
        "срок (оплаты|действия) (хостинга|домена|услуг) [@] (истек|закончился)",
        "(этот домен|данный домен|домен) [@] (выставлен|продается) (на аукцион|на продажу|на аукционе)",
        "(этот|данный) сайт (продается|выставлен на продажу)",
        "сайт на (домене|этом домене) [пока] не (создан|размещен|настроен)",
    ),
    weak=(
        "домен [@] (продается|припаркован|заблокирован|не делегирован|истек|не продлен|выставлен на аукцион|на продажу)",
        "сайт (заблокирован|отключен|приостановлен)",
        "аккаунт (заблокирован|приостановлен)",
    ),
)

UKRAINIAN = Wording(
    language="uk",
    missing=(),
    parked=(
        "(цей домен|домен @|домен) (зареєстровано|припарковано|зареєстрований) (в|у|на|але|через|компанією)",
        "(обліковий запис|акаунт|сайт|хостинг) (заблоковано|призупинено) [.] (хостинг-провайдером|хостером|за несплату|зверніться)",
        "(ваш акаунт|ваш сайт) (призупинено|заблоковано)",
        "сайт [на цьому домені] ще не створено",
    ),
    weak=("домен [@] (продається|припарковано|заблоковано|не делеговано)",),
)

TURKISH = Wording(
    language="tr",
    missing=(),
    parked=(
        "bu (alan adı|domain|site|web sitesi|internet sitesi) [@] (park halindedir|park edilmiştir|satılıktır|_ tarafından (tescil|park|kayıt) edilmiştir|tescil edilmiş~|kayıt edilmiştir|adına kayıtlıdır)",
        "bu (hesap|site|web sitesi|hosting hesabı) (askıya alınmıştır|askıya alındı|geçici olarak durdurulmuştur|durdurulmuştur|kapatılmıştır)",
        "@ (satılık|satılıktır)",
    ),
    weak=(
        "satılık (alan adı|domain)",
        "(alan adı|domain) (satılık|satılıktır)",
        "hesap askıya alındı",
    ),
)

ARABIC = Wording(
    language="ar",
    missing=(),
    parked=(
        "(تم تعليق|تم إيقاف|تم ايقاف|تم حظر) هذا (الحساب|الموقع|النطاق)",
        "هذا (الموقع|الحساب|النطاق) (موقوف|معلق|متوقف|محجوز|معطل) [مؤقتا]",
        "انتهت صلاحية (اسم النطاق|النطاق|الدومين|نطاقك) [هذا|الخاص بك]",
    ),
    weak=("(نطاق|دومين|اسم نطاق) للبيع", "(حساب|موقع) موقوف", "الحساب معلق"),
)

PERSIAN = Wording(
    language="fa",
    missing=(),
    parked=(
        "(این حساب|این سایت|این وب‌سایت|این هاست|حساب کاربری شما|هاست شما) (مسدود|معلق|غیرفعال|تعلیق) (شده|شده است|گردیده است|می باشد|است)",
        "(مدت اعتبار|اعتبار|مهلت) [این] (دامنه|هاست|سرویس) [@] (به پایان رسیده|تمام شده|منقضی شده) [است]",
    ),
    weak=(
        "(دامنه|دامین) (فروشی|برای فروش|به فروش می‌رسد|منقضی شده)",
        "(حساب|سایت|هاست) (مسدود|معلق) [شده|شده است|شد]",
    ),
)

HEBREW = Wording(
    language="he",
    missing=(),
    parked=(
        "תוקף (הדומיין|שם המתחם|הדומיין הזה) [@] (פג|הסתיים)",
        "(החשבון|חשבון זה|אתר זה|האתר) (הושעה|נחסם|הושבת) [.] (צרו קשר|צור קשר|אנא|עקב|נא|על ידי)",
        "(אתר זה|חשבון זה) (הושעה|הושבת)",
    ),
    weak=("(דומיין|שם מתחם) (למכירה|פג תוקף|חונה)", "(החשבון|האתר) (הושעה|מושעה)"),
)

JAPANESE = Wording(
    language="ja",
    glued=True,
    missing=(),
    parked=(
        "(この|当) ドメイン [名] (は|が) [、] (お名前|ムームードメイン|バリュードメイン|スタードメイン|さくら|エックスサーバー|ゴンベエ) [.com|ドメイン] (で|に|にて) (取得|管理|登録|パーキング)",
        "(この|当|ご利用の) (アカウント|サイト|ウェブサイト|ホームページ) (は|が) [現在|一時的に] (停止されて|停止して|凍結されて|停止中)",
        "(この|当) ドメイン [名] (は|が) [現在] (停止|失効|使用されていません|利用されておりません)",
    ),
    weak=("ドメイン (売ります|販売中|パーキング|の販売)",),
)

CHINESE = Wording(
    language="zh",
    glued=True,
    missing=(),
    parked=(
        "(此|该|該|本|这个|這個|您访问的|您正在访问的|您訪問的|您浏览的|您的) (域名|網域|网域|網域名稱) [@] [现在|現在|正在|已|已经|目前|可以|可能|可] (出售|待售|转让|轉讓|出让|停放|过期|過期|到期|被暂停|被停用|未备案)",
        "(该|此|本|您的|您访问的|該|此) (网站|網站|站点|虚拟主机|主机|账户|帐户|账号|帳號|空间|服务器) [已|已经|已經|被|暂时|因欠费|因違規|因违规] [已|被|停止|欠费已停止] (被停用|被暂停|被停權|停用|暂停|停權|到期|过期|关闭|服务|未备案|暂停服务|冻结)",
        "(网站|站点|主机) [已] (因欠费) [已] (停止服务|被暂停|被停用|停用)",
        "(站点|网站) (已暂停|已停止|已被暂停|未备案|已过期)",
    ),
    weak=("(域名|網域) (出售|转让|轉讓|待售|停放|已过期|已到期)", "网站 (已关闭|建设中|暂停服务)"),
)

URDU = Wording(
    language="ur",
    missing=(),
    parked=("یہ (اکاؤنٹ|ویب سائٹ|ڈومین) (معطل|بند) (کر دیا گیا|کر دی گئی|ہے) [ہے]",),
)

PARKING: tuple[Wording, ...] = (
    *(ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, POLISH, RUSSIAN, UKRAINIAN),
    *(TURKISH, ARABIC, PERSIAN, HEBREW, JAPANESE, CHINESE, URDU),
)
