"""How pages put it that the rest of an article is for subscribers, or for who registers."""

# ruff: noqa: E501, RUF001  (a phrase goes over lines, in its own letters)

from collections.abc import Mapping

PHRASES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(subscribers|subscriber|paying readers) only", "(only|reserved|exclusively) for (subscribers|paying readers)",
        "(start|begin) (your|a) [free] trial (to|and) (keep|continue|read)",
        "(subscribe|subscription|free trial|membership|become a member|sign up|register|log in|upgrade) … (to|and) (read|continue|keep reading|unlock|reading|access the full|access the rest|get full access)",
        "(read|reading|continue|keep reading|unlock|access) … (with|by|for) (a|your|an|our) [_] [_] (subscription|membership|subscriber|trial|paid plan)",
        "(want|like|wish) to (read|keep reading|continue reading|see) (more|on|the rest|the full|this article)",
        "you've (read|used|viewed|had) _ [of] [_] [of] [your] [_] free (articles|stories|article)",
        "(_|no) free (articles|article|stories|views) (left|remaining) [this month]",
        "(behind|beyond) (a|the|our) paywall",
        "you (do not have|don't have|have no) access to this (article|chapter|content|book|issue|journal)",
        "(get|purchase|buy|rent) access to this (article|chapter|content|book)",
        "premium (article|content|story|report)",
        "(subscription|membership|registration) (required|needed)",
        "your subscription does not (include|cover|give)",
        "(rest|remainder) of (this|the) (article|story|post|text) (is|for|with)",
        "(this|the) (article|story|content|post) (is|requires) (a|part of|available) … (subscription|subscribers|premium|members)",
        "(subscribe|register|sign up|become a (member|subscriber)|create a free account|create an account|log in|sign in|join [us]|upgrade) [now|today|for free|or log in|or sign in] to (continue|keep) reading",
        "(subscribe|register|sign up|become a (member|subscriber)) [now|today|for free] to (read|unlock|access|view) (this|the|the full|the rest of this|the rest of the) [full] (article|story|articles|content|post|text|stories)",
        "to (continue|keep) reading [this (article|story)|the full (article|story)] [please] (subscribe|register|log in|sign in|become|create|choose|you need|purchase|buy)",
        "(continue|keep) reading with a [digital|free|_] subscription", "(this|the) [full] (article|story|content|post|report|page|text) is (for|only for|exclusive to|exclusively for|reserved for|available to|only available to|available only to|restricted to|limited to) [our|paid|paying|premium|digital] (subscribers|members|registered users|supporters|patrons)",
        "(for|available to|exclusive to) (subscribers|members|paying members|premium members|paid subscribers) only", "(subscriber|subscribers|member|members|premium) (only|exclusive) (content|article|story|articles|stories|post)", "this post is for (paid|paying) subscribers", "member-only story",
        "you (have|have now|have already) (reached|used|read|hit|exceeded) [your|all] [your|of your] [monthly|_] (limit|free articles|free article limit|allowance|article limit|free article|number of)", "you've (reached|used|read|hit|exceeded) [your|all|the] [your|of your] [monthly|_] [_] (limit|free articles|free article limit|allowance|article limit|free article|number of)",
        "you have (no|0|_) [free] (articles|article) (left|remaining) [this month]", "this is your last free article", "already a (subscriber|member) (log in|sign in|login) to (continue|read)", "(rest|remainder) of this (article|story|post) is (for|behind|available)", "this (article|content|story) is (behind a paywall|locked|premium)",
        "read the full (article|story) (by subscribing|with a subscription)", "get access to the full version of this article", "this is a preview of subscription content",
    ),
    "de": (
        "(weiterlesen|weiterzulesen|weiter lesen|den artikel lesen|artikel lesen|ganzen artikel|vollständigen artikel|gesamten artikel) … (abo|abos|abonnieren|abonnement|plus|registrieren|anmelden|testen|abschließen|probeabo|digital abo)",
        "(abo|abonnement|probeabo) (abschließen|bestellen|wählen)",
        "(dieser|der) (artikel|beitrag|inhalt) gehört zu",
        "(premium|plus|abo) (artikel|inhalt|beitrag)",
        "jetzt [_] weiterlesen",
        "sie möchten den [ganzen|vollständigen] artikel lesen",
        "(jetzt|mit _|mit abo|hier) [_] (weiterlesen|abonnieren und weiterlesen|registrieren und weiterlesen|testen und weiterlesen)", "(abonnieren|registrieren|melden sie sich an|anmelden) um (weiterzulesen|weiterlesen zu können|den ganzen artikel zu lesen|den artikel zu lesen)", "(dieser|der) [ganze|vollständige] (artikel|beitrag|inhalt|text) ist (nur|exklusiv|ausschließlich) für (abonnenten|abonnentinnen|mitglieder|unsere abonnenten|registrierte|plus abonnenten|digitalabonnenten)", "(nur|exklusiv) für (abonnenten|abonnentinnen|plus abonnenten|mitglieder|unsere abonnenten)",
        "um (weiterzulesen|den artikel weiterzulesen|diesen artikel zu lesen|weiterlesen zu können) … (abo|abonnement|abonnieren|registrieren|anmelden|abonnent)", "(sie haben|du hast) [ihr|dein|das] (limit|kontingent|freikontingent|monatliche limit) … (erreicht|aufgebraucht|ausgeschöpft)", "den vollständigen artikel lesen sie (mit|als|im)", "weiterlesen mit [_] (abo|plus|digital|premium)", "diesen artikel weiterlesen mit", "exklusiver inhalt für abonnenten", "sie möchten weiterlesen", "artikel (freischalten|kaufen)",
    ),
    "fr": (
        "réservé~ aux (abonnés|abonnées)", "réservé~ à (nos abonnés|la communauté d'abonnés)",
        "(lire|poursuivre|continuer|suite|intégralité) … (abonné~|abonnement|abonnez vous|s'abonner|abonnant)",
        "(abonnez vous|s'abonner|abonné~) … (lire|suite|accéder|intégralité)",
        "réservé~ à nos (abonnés|abonnées|lecteurs abonnés)",
        "(article|contenu) (abonné|premium|payant)",
        "(abonnez vous|inscrivez vous|connectez vous) pour (lire la suite|continuer|poursuivre|accéder à|lire l'intégralité|lire cet article)", "(cet article|cet article est|article|contenu|la suite [est]) [est] réservé~ (aux|à nos) abonné~", "il vous reste @ de cet article à lire", "il vous reste … de cet article à (lire|découvrir)", "la suite est réservée aux abonnés", "(pour lire la suite|pour continuer la lecture|pour poursuivre votre lecture)", "(vous avez|vous avez déjà) (lu|atteint) (tous vos|la limite|votre limite|vos) … (articles|gratuits|mensuels)", "article réservé aux abonnés", "lecture réservée aux abonnés", "déjà abonné connectez vous pour lire",
    ),
    "es": (
        "(seguir|continuar|leer|acceder) … (suscr~|suscripción|regístr~|hazte socio|abónate)",
        "(suscr~|suscripción|regístr~|abónate) … (leer|leyendo|acceder|artículo|continuar)",
        "(contenido|artículo|noticia) (premium|exclusiv~|solo para) [para] [_] [suscriptores|socios|abonados]",
        "(suscríbete|suscríbase|regístrate|regístrese|inicia sesión|hazte socio) [gratis|ya|ahora] para (seguir leyendo|continuar leyendo|leer|acceder|continuar)", "(contenido|artículo|noticia|este contenido es|este artículo es) [es] (exclusiv~|solo|sólo|reservad~) para (suscriptores|socios|abonados|usuarios registrados)", "para (seguir|continuar) leyendo [este artículo|esta noticia] [_] (suscríbete|suscríbase|regístrate|debes|necesitas|hazte|inicia)", "(has|ha) (alcanzado|llegado a|superado|leído) (el|tu|su) (límite|límite mensual|último artículo)", "(lee|sigue leyendo|lea) [_] sin límites", "solo para suscriptores",
    ),
    "pt": (
        "(continuar|ler|acessar|aceder|lendo) … (assine|assinante~|assinatura|cadastro|subscreva)",
        "(assine|assinatura|subscreva) … (ler|lendo|acessar|matéria|artigo|continuar)",
        "(conteúdo|artigo) (premium|exclusivo)",
        "(assine|cadastre se|registe se|faça login|torne se assinante) [já|agora|gratuitamente] para (continuar|ler|continuar lendo|continuar a ler|acessar|aceder)", "(conteúdo|artigo|matéria|este conteúdo é|este artigo é|reportagem) [é] (exclusiv~|restrit~|só|apenas) [a|para] (assinantes|subscritores)", "para (continuar|prosseguir) (lendo|a ler|a leitura) … (assine|assinante|cadastro|registe|subscreva)", "(você|atingiu) [atingiu] o (limite|seu limite) … (matérias|artigos|textos|gratuit~)", "continue lendo … assinante", "exclusivo para assinantes",
    ),
    "it": (
        "(leggere|leggi|continuare|proseguire) … (abbonati|abbonamento|abbonarti|registrati)",
        "(abbonati|abbonamento|registrati) … (leggere|leggi|articolo|continuare)",
        "(contenuto|articolo) (premium|esclusivo|a pagamento)",
        "(abbonati|registrati|accedi) [ora|subito|gratis] per (continuare|leggere|continuare a leggere|proseguire)", "(contenuto|articolo|questo articolo è|questo contenuto è) [è] (riservato|esclusivo|solo|disponibile solo) (agli|per gli|per|ai) abbonati", "(riservato|esclusiva per|solo per) (agli|gli) abbonati", "per (continuare|proseguire) (a leggere|la lettura) … (abbonati|abbonamento|registrati|accedi)", "hai (raggiunto|esaurito|letto) (il limite|gli articoli|tutti gli articoli)",
    ),
    "nl": (
        "(verder lezen|verder te lezen|lees verder|artikel lezen|artikel te lezen) … (abonnee|abonnement|abonneer|account|proef)",
        "(abonnee|abonnement|abonneer) … (lezen|artikel|verder)",
        "premium (artikel|verhaal)",
        "(word abonnee|abonneer|neem een abonnement|registreer|log in|meld je aan|maak een gratis account) [u|je] [nu|gratis] [aan] om (verder te lezen|door te lezen|het artikel te lezen|dit artikel te lezen|het hele artikel te lezen)", "(dit artikel|dit verhaal|deze inhoud|verder lezen) is (alleen|exclusief|uitsluitend) (voor|beschikbaar voor|toegankelijk voor) (abonnees|leden|premium leden)", "(alleen|exclusief) voor abonnees", "(verder|wil je verder) lezen [word abonnee|log in]", "(u hebt|je hebt|u heeft) [uw|je|het] (limiet|maximum aantal|gratis artikelen)",
    ),
    "pl": (
        "(czytać|przeczytać|czytaj|dostęp do) … (subskryp~|prenumerat~|abonament~|wykup~|zaloguj~)",
        "(wykup|kup) (dostęp|subskrypcję|prenumeratę)",
        "pozostało _ [%] (artykułu|tekstu)",
        "pozostało … (artykułu|tekstu|treści)",
        "(zaloguj się|subskrybuj|wykup (dostęp|prenumeratę|subskrypcję)|kup dostęp|zarejestruj się) (aby|żeby|i) (czytać dalej|czytaj dalej|przeczytać|kontynuować|przeczytać cały artykuł)", "(artykuł|treść|materiał|tekst|ten artykuł jest) [jest] (dostępn~|przeznaczon~) (tylko|wyłącznie|jedynie) dla (subskrybentów|prenumeratorów|abonentów)", "(tylko|wyłącznie) dla (subskrybentów|prenumeratorów|abonentów)", "(pozostało|dalsza część) [_] [artykułu|tekstu] [jest] (dostępna|tylko) [tylko] dla", "(wykorzystałeś|osiągnąłeś) limit",
    ),
    "ru": (
        "(читать|чтение|дочитать|прочитать|доступ) … (подписк~|подписчик~|подписаться|оформите)",
        "(подписк~|подпишитесь|оформите) … (читать|чтение|материал|статью|доступ)",
        "(полный доступ|полный текст|остаток) … (подписчик~|подписк~)",
        "(подпишитесь|оформите подписку|войдите|зарегистрируйтесь) (чтобы|и) (продолжить чтение|читать дальше|читайте дальше|прочитать|дочитать|читать полностью)", "(материал|статья|текст|этот материал|эта статья|полный текст|контент) (доступен|доступна|доступно|открыт) только (подписчикам|для подписчиков|по подписке|платным подписчикам)", "(только|доступно) (для подписчиков|по подписке|подписчикам)", "(продолжение|полная версия) (доступно|доступна) (подписчикам|по подписке|только)", "вы (исчерпали|достигли) (лимит|лимита)",
    ),
    "uk": (
        "(читати|читання|доступ) … (передплат~|підписк~|підписник~)","(підпишіться|оформіть передплату|передплатіть|увійдіть) (щоб|та|і) (читати далі|продовжити читання|прочитати)", "(матеріал|стаття|текст|повний текст) (доступний|доступна) (лише|тільки) (передплатникам|для передплатників|за передплатою|підписникам)", "(лише|тільки) для (передплатників|підписників)"),
    "tr": (
        "(sadece|yalnızca) (abonelere|aboneler için|abonelerimize)",
        "(devamını|tamamını|okumaya|okumak) … (abone|üye|üyelik|abonelik|giriş)",
        "(abone|üyelik) … (okumak|okuyun|içerik|devam)","(okumaya devam etmek|devamını okumak|haberin devamını okumak|tamamını okumak) için (abone olun|giriş yapın|üye olun|abone ol|kayıt olun)", "(bu içerik|bu haber|bu yazı|içerik) [sadece|yalnızca] (abonelere|abonelerimize|aboneler için|üyelere) (özel|özeldir|açık|açıktır)", "(sadece|yalnızca) (aboneler|abonelerimiz) için", "ücretsiz (makale|haber) (hakkınız|limitiniz) (doldu|bitti)"),
    "ar": (
        "(القراءة|المقال|المحتوى|قراءة) … (اشترك|الاشتراك|للمشتركين|مشتركا)",
        "(اشترك|الاشتراك) … (القراءة|المقال|المحتوى|للقراءة)","(اشترك|سجل|قم بالاشتراك|سجل الدخول|يرجى الاشتراك) [الآن|مجانا] (لمتابعة القراءة|لمواصلة القراءة|لقراءة|للاستمرار في القراءة|لإكمال القراءة)", "(هذا المحتوى|هذا المقال|هذه المادة|المحتوى|المقال) (متاح|مخصص|حصري|متاحة|خاص) [فقط] للمشتركين [فقط]", "(للمشتركين|للأعضاء المشتركين) فقط", "لقد (استنفدت|وصلت إلى) (الحد|عدد المقالات)"),
    "fa": ("(فقط|تنها|ویژه) [برای] (مشترکان|مشترکین|اعضا)", "(برای|جهت) (ادامه مطالعه|خواندن ادامه|مطالعه کامل|خواندن کامل) … (مشترک شوید|اشتراک تهیه کنید|اشتراک بخرید|ثبت‌نام کنید|وارد شوید)", "(این مطلب|این مقاله|این محتوا|متن کامل) (فقط|تنها|ویژه|مخصوص) [برای] (مشترکان|مشترکین|مشترک)", "(فقط|ویژه) (مشترکان|مشترکین)"),
    "he": ("כדי (להמשיך|לקרוא) [לקרוא] … (מנוי|כמנוי|מנויים|להירשם|הירשמו)", "(הירשמו|הרשמו|התחברו|הצטרפו|רכשו מינוי|להמשך קריאה) [כמנויים] (כדי|על מנת) (להמשיך|לקרוא)", "(הכתבה|התוכן|המאמר|כתבה זו|תוכן זה) (זמין|זמינה|מיועד|מיועדת|פתוח|פתוחה) (למנויים|למנויי|רק למנויים) [בלבד]", "למנויים בלבד", "להמשך קריאה (הצטרפו|התחברו|יש|הירשמו)"),
    "ja": (
        "(続き|全文|この先)[を|は][お](読む|読み|ご覧)…(会員|登録|購読|ログイン|有料)",
        "(有料|会員|購読)(会員)[の|限定|専用]",
        "残り[約]_文字",
        "会員限定","(この記事は|本記事は|続きは|こちらは)(有料|会員|有料会員|購読者|登録会員)(会員)(限定|専用|向け)", "(有料|会員|有料会員|購読者|読者会員|登録会員)(限定|専用)(の記事|記事|コンテンツ|です|の続き)", "(この記事は|この先は|続きを読むには|続きをお読みいただくには)[、](有料|会員|ログイン|登録|購読|会員登録)", "残り[約][_](文字|字)", "(無料会員登録|会員登録|有料会員登録)(すると|で|して)(続き|全文)"),
    "zh": (
        "(会员|會員|订户|訂戶|付费用户) (专享|專享|专属|專屬)", "(仅限|僅限|仅供) (会员|會員|订户|付费用户)",
        "(付费|付費|会员|會員|订阅|訂閱)(文章|内容|內容|专区|專區)",
        "(订阅|訂閱|付费|付費|购买|登录)[后|後|即|才|以][可|能][阅读|閱讀|查看|解锁](全文|全部|余下)",
        "(阅读|閱讀|查看)(全文|余下内容)[请|請|需|需要](订阅|訂閱|付费|登录|购买)","(订阅|訂閱|登录|登入|注册|註冊|购买|購買|成为会员|加入會員)(后|後|即可|以|才能|并|,)(继续阅读|繼續閱讀|阅读全文|閱讀全文|查看全文|解锁)", "(本文|此文|该文|全文|文章|此内容|內容)(仅限|僅限|为|是|仅供|只供|限)(订阅|訂閱|会员|會員|付费|付費|订户)(用户|读者|者|会员|會員|专享|專屬|可见|閱讀|阅读|内容)", "(付费|付費|会员|會員|订阅者|訂閱)(专享|專享|專屬|专属|可见|閱讀|阅读)(内容|全文|文章)", "(剩余|剩餘|还有)(内容|全文)[需](订阅|付费|购买|訂閱)"),
    "ur": ("(پڑھنا جاری رکھنے|مزید پڑھنے|مکمل مضمون پڑھنے) کے لیے (سبسکرائب|رجسٹر|لاگ ان) (کریں|ہوں)", "(یہ مضمون|یہ مواد) صرف (سبسکرائبرز|ممبران|ارکان) کے لیے"),
    "kmr": ("(ji bo|bo) (berdewamkirina|domandina) xwendinê (bibe|têkeve|tomar)", "tenê ji bo (aboneyan|endaman)"),
    "ckb": ("بۆ (بەردەوامبوون|خوێندنەوەی تەواوی) … (ببە بە بەشدار|بەشداری بکە)", "تەنها بۆ (بەشداربووان|ئەندامان)"),
    "ko": ("(유료 회원|구독자|정기 구독자) (전용|만) (기사|콘텐츠|볼 수 있|이용)", "구독하고 (계속|전체|전문)", "이 기사는 (유료|구독자|회원)"),
}  # fmt: skip

OFFERS: Mapping[str, tuple[str, ...]] = {
    "en": ("(unlimited|full) [digital] access", "already (a subscriber|a member|subscribed)", "(start|begin) (your|a) [free] trial", "(choose|pick|see) (your|a|our) (plan|plans|subscription)", "cancel anytime", "digital subscription"),
    "de": ("bereits (abonnent|abonnentin|kunde)", "(jetzt|gratis) testen", "jederzeit kündbar", "(unbegrenzter|voller|voller digitaler) zugang"),
    "fr": ("déjà abonné~", "sans engagement", "accès (illimité|complet)", "je m'abonne"),
    "es": ("ya (eres|es) (suscriptor|socio)", "acceso ilimitado", "cancela cuando quieras"),
    "pt": ("já é assinante", "acesso ilimitado", "cancele quando quiser"),
    "it": ("sei già abbonato", "accesso illimitato", "disdici quando vuoi"),
    "nl": ("al abonnee", "onbeperkt (toegang|lezen)"),
    "pl": ("masz już (prenumeratę|subskrypcję|konto)", "nieograniczony dostęp"),
    "ru": ("уже (подписаны|подписчик)", "безлимитный доступ"),
    "tr": ("zaten (abone|üye) misiniz", "sınırsız erişim"),
}  # fmt: skip
"""What subscriptions are sold with; pages that are free say some of it, too, but not twice."""
