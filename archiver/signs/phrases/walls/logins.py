"""How pages put it that only who has signed in may see them."""

# ruff: noqa: E501, RUF001  (a phrase goes over lines, in its own letters)

from collections.abc import Mapping

PHRASES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(institutional|account|registration) (access|login) [is] (required|needed)",
        "(log in|sign in|login) (via|through|using|with) your (institution|library|organisation|organization|university|account|company)",
        "(private|closed) (group|community|forum|board)",
        "(blog|site|journal) is open to invited readers only",
        "(this|the) (content|page|post|site|blog|entry|file) is password protected",
        "join (this group|the group|this community|the community|now) to (see|view|read|access)",
        "you (need|must have) an account to",
        "you need (access|permission) [.] (ask for access|request access|ask the owner|to access)",
        "ask for access or switch to an account with access",
        "(only|just) (visible|available|open|accessible) (to|for) (members|registered|logged in|staff|employees)",
        "you (are not|aren't) (logged in|signed in)",
        "(log in|sign in|login) to (see|view|read|access|your) (photos|posts|this|the|more|account)",
        "[you] (must|need to|have to|are required to) [be] (log in|logged in|login|sign in|signed in|register|registered|authenticated|be a member) to (view|see|access|read|continue|download|visit)",
        "[please] (log in|login|log on|sign in|authenticate) [with … account|or register|or sign up|or create an account|below|first|here] to (continue|view|see|access|proceed|read)",
        "(log in|login|sign in|authentication) [is] required [to]", "(this|the) (page|content|site|area|section|resource|document) is (only|restricted|available) [available|only] [to] [for] [registered|logged in] (members|users|subscribers|employees|staff|students)",
        "(members|registered users|employees|staff) only [area|section|content]", "this (account|group|profile|page|post) is private", "you are not (authorized|authorised) to (access|view) this (page|resource|content)",
        "to (see|view|access|read) this (page|post|content|profile|file|document) [you must|please] (log in|sign in|login)", "your session has (expired|timed out)", "[sign in|log in] with your (institution|organisation|organization|university|company|work|school) [account]",
        "you've been logged out", "please (enter|provide) your (username|user name|credentials|e-mail|email|login) and password",
    ),
    "de": (
        "(sie sind|du bist) nicht (angemeldet|eingeloggt)",
        "[bitte] (melden sie sich|loggen sie sich|melde dich|logge dich) [bitte] [zuerst] (an|ein) um", "sie müssen (angemeldet|eingeloggt|registriert) sein [um]", "(anmeldung|login|registrierung) erforderlich", "bitte (anmelden|einloggen)",
        "(dieser|diese|dieses|der|die) (bereich|seite|inhalt|inhalte) ist nur für (mitglieder|registrierte|angemeldete|eingeloggte|mitarbeiter)", "nur für (mitglieder|angemeldete benutzer|registrierte nutzer)", "ihre sitzung ist abgelaufen",
    ),
    "fr": (
        "vous n'êtes pas (connecté~|identifié~)", "cette (section|rubrique|partie) est réservé~ aux (membres|adhérents|inscrits)",
        "[veuillez] (vous connecter|connectez vous|identifiez vous|vous identifier) [pour] (accéder|continuer|voir|lire|consulter)", "vous devez (être connecté~|vous connecter|être identifié~|vous identifier) [pour]", "(connexion|authentification|identification) (requise|obligatoire|nécessaire)", "(cette page|ce contenu|cet espace) est réservé~ aux (membres|adhérents|utilisateurs)", "réservé aux membres", "votre session a expiré",
    ),
    "es": (
        "(esta|la) (página|sección|zona|área) es [sólo|solo|exclusiva] (para|de) [los] (socios|miembros|usuarios registrados)", "no (ha|has) iniciado sesión", "(contenido|zona|área|sección) exclusiv~ para (socios|miembros|usuarios registrados)",
        "[por favor] (inicia|inicie) sesión para", "(debe|debes|necesita|necesitas|tiene que|tienes que) (iniciar sesión|estar registrado|identificarte|identificarse|registrarse) para", "(inicio de sesión|autenticación) (requerido|requerida|necesario|obligatorio)", "(esta página|este contenido) (es|está) (reservad~|solo|sólo|exclusiv~|disponible solo) (para|a) (miembros|usuarios|socios)", "solo (para|usuarios) (miembros|registrados)", "su sesión ha (expirado|caducado)",
    ),
    "pt": (
        "você não está (logado|autenticado|identificado)", "(esta|a) (seção|secção|área|página) é (só|somente|apenas|exclusiva) para (sócios|membros|associados|utilizadores registados|usuários cadastrados)",
        "[por favor] (faça|inicie|efetue|entre) (login|sessão|o login|na sua conta) para", "(você|é) (precisa|deve|necessário) (estar logado|fazer login|entrar|iniciar sessão) [para]", "(login|autenticação) (necessário|obrigatório|necessária)", "(conteúdo|página|área) (restrit~|exclusiv~|reservad~) (para|a) (membros|usuários|utilizadores|associados)", "sua sessão expirou",
    ),
    "it": (
        "non hai effettuato (l'accesso|il login)", "(questa|la) (sezione|pagina|area) è riservat~ (ai|agli) (soci|iscritti|utenti|membri)",
        "[per favore] (accedi|effettua l'accesso|effettua il login|esegui il login) per (continuare|visualizzare|vedere|leggere)", "(devi|è necessario|occorre) (effettuare l'accesso|accedere|essere registrato|autenticarsi|effettuare il login|essere loggato) [per]", "(accesso|autenticazione|login) (richiesto|richiesta|necessario|obbligatorio)", "(area|contenuto|pagina) riservat~ (ai|agli) (soci|iscritti|utenti|membri)", "la sessione è scaduta",
    ),
    "nl": (
        "(u bent|je bent) niet (ingelogd|aangemeld)",
        "(log in|meld u aan|meld je aan|inloggen) om (verder te gaan|door te gaan|deze|dit|toegang|te bekijken)", "(u moet|je moet) (ingelogd|aangemeld|geregistreerd) zijn [om]", "inloggen (vereist|verplicht|is vereist)", "(deze pagina|dit gedeelte|deze inhoud) is alleen (toegankelijk|beschikbaar) voor (leden|ingelogde|geregistreerde)", "alleen voor leden", "(uw|je) sessie is verlopen",
    ),
    "pl": (
        "nie jesteś zalogowan~", "(ta|ten) (sekcja|strona|dział|część) jest (tylko|wyłącznie|dostępn~ tylko) dla (członków|zalogowanych|zarejestrowanych)",
        "(zaloguj się|musisz się zalogować|musisz być zalogowany|prosimy się zalogować) aby", "wymagane [jest] (logowanie|zalogowanie)", "(ta strona|ta treść|treść) [jest] dostępna (tylko|wyłącznie) dla (zalogowanych|członków|zarejestrowanych)", "tylko dla (zalogowanych|członków)", "(twoja|sesja) [sesja] wygasła",
    ),
    "ru": (
        "это (частн~|закрыт~) (сообществ~|групп~|профил~|аккаунт~)",
        "доступ [открыт] только [для] (участник~|подписчик~|приглашенн~|зарегистрированн~)",
        "вы не (авторизованы|авторизовались|вошли)", "(раздел|страница|материал|форум) доступ~ только (членам|участникам|зарегистрированным|авторизованным)",
        "(войдите|авторизуйтесь|необходимо войти|необходимо авторизоваться|требуется войти) [в аккаунт|на сайт|в систему] [чтобы|для]", "(требуется|необходима) (авторизация|регистрация|аутентификация)", "(доступно|доступ|материал доступен|страница доступна) только (для|зарегистрированным) (зарегистрированных|пользователям|авторизованных|членов)", "только для (зарегистрированных|авторизованных|членов клуба)", "(ваша сессия|срок действия сессии|сессия) (истекла|истек)",
    ),
    "uk": ("ви не (авторизовані|авторизувалися|увійшли)", "розділ [доступний] (лише|тільки) для (членів|учасників|зареєстрованих)", "(увійдіть|авторизуйтесь|необхідно увійти|потрібно увійти) [до|на сайт|в] [щоб|для]", "(потрібна|необхідна) (авторизація|реєстрація)", "(доступно|доступ) (лише|тільки) (для|зареєстрованим) (зареєстрованих|користувачам|авторизованих)"),
    "tr": ("(giriş yapmadınız|oturum açmadınız|üye girişi yapmadınız)", "(devam etmek|görüntülemek|görmek|erişmek|bu sayfayı görüntülemek) için (giriş yapın|oturum açın|giriş yapmalısınız|oturum açmalısınız|üye olmalısınız)", "(giriş yapmanız|oturum açmanız|üye girişi yapmanız) (gerekiyor|gerekmektedir|gerekli)", "oturumunuz (sona erdi|sonlandı)", "(sadece|yalnızca) üyeler~ [özel|açık]"),
    "ar": ("لم تسجل الدخول", "(هذا القسم|هذه المنطقة) (للأعضاء|مخصص للأعضاء) [فقط]", "(يرجى|الرجاء|يجب|عليك) [عليك] (تسجيل الدخول|أن تسجل الدخول) [أولا] (للمتابعة|لعرض|للوصول|لمشاهدة|لقراءة|للاستمرار)", "(يجب|عليك) [عليك] (تسجيل الدخول|أن تكون مسجلا)", "(هذه الصفحة|هذا المحتوى) (متاحة|متاح|مخصصة|مخصص) للأعضاء [فقط]", "للأعضاء فقط", "تسجيل الدخول مطلوب"),
    "fa": ("(این|) بخش (مخصوص|ویژه) (اعضا|اعضای سایت|کاربران عضو)", "(برای|جهت) (مشاهده|ادامه|دسترسی|دیدن|خواندن) … (وارد شوید|وارد حساب کاربری خود شوید|ابتدا وارد شوید|باید وارد شوید)", "(لطفا|لطفاً) (وارد شوید|وارد حساب کاربری خود شوید|ابتدا وارد شوید)", "(فقط|تنها) (برای|مخصوص) (اعضا|کاربران عضو)", "ورود الزامی است"),
    "he": ("(אינך|אינכם) (מחובר|מחוברת|מחוברים)", "(יש|עליך|אנא|נא) [עליך|לך] (להתחבר|התחבר|התחברו|להיכנס) [לחשבון] (כדי|על מנת)", "נדרשת (התחברות|כניסה)", "(לחברים|למנויים|למשתמשים רשומים) בלבד", "פג תוקף החיבור"),
    "ja": ("ログインしていません", "(続行する|閲覧する|表示する|ご覧になる|続ける|見る)には[、](ログイン|サインイン)", "ログイン(が必要です|してください|が必要)", "(会員|メンバー)(専用|限定)(ページ|コンテンツ|です)", "セッションの有効期限"),
    "zh": ("(您|你)[还|還|尚](未|没有|沒有)(登录|登錄|登入)", "(没有|没|沒有)权限(访问|查看|浏览|阅读)", "(您|你)(无权|無權)(访问|查看|瀏覽|浏览)", "(请|請|您需要|需要|您必须|你需要)[先](登录|登錄|登入)[后|後|才能|以|再|您的账号]", "(登录|登錄|登入)(后|後)(查看|可见|才能|继续|閱讀|阅读|可查看)", "(仅限|僅限|仅供)(会员|會員|注册用户|登录用户)", "(会话|登录)已过期"),
    "ur": ("(جاری رکھنے|دیکھنے|رسائی) کے لیے (لاگ ان|سائن ان) (کریں|ہوں)", "براہ کرم (لاگ ان|سائن ان) (کریں|ہوں)", "(صرف|محض) (ارکان|ممبران) کے لیے"),
    "kmr": ("(ji bo|bo) (dîtin|domandin|berdewamkirin~) … têkeve", "divê tu têkevî", "tenê ji bo endaman"),
    "ckb": ("(تکایە|پێویستە) (بچۆ ژوورەوە|بچیتە ژوورەوە)", "تەنها بۆ ئەندامان"),
    "ko": ("로그인 (후|이) (이용|필요)", "(회원만|회원 전용)", "로그인이 필요한 (서비스|페이지|게시물)", "로그인 해 주세요"),
}  # fmt: skip

TITLES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "institutional access required",
        "you need (access|permission)",
        "private (group|community|forum)",
        "(sign in|log in|login|sign on|log on) to your account",
        "(log in|login|log on|logon|sign in|signin|sign on|single sign on|sso|user login|member login|members login|account login|secure login) [page|form|required|here]", "(log in|login|sign in) to [your|the] [_] [_] [_] [account]", "(sign in|log in|login) (or|to) (sign up|register|create [an] account|continue|your account|join)", "(authentication|authorization) [is] required", "(members|staff|subscribers) (only|area)", "please (log in|sign in|login)", "(welcome back|your account)", "(central authentication service|cas)", "restricted (area|access)", "unauthorized", "not authorized", "(log in|sign in) with _",
        "create [an] account", "you are not logged in", "private (page|site|area|profile|account)", "join @ to view this", "sign in - @ accounts", "web login service", "institutional login",
    ),
    "de": ("(anmelden|anmeldung|login|einloggen|einlogg|log in|mitgliederbereich|kundenlogin|benutzeranmeldung)", "bei _ anmelden", "(bitte|jetzt) (anmelden|einloggen)", "geschützter bereich", "(interner bereich|intern)"),
    "fr": ("(connexion|se connecter|connectez vous|identification|authentification|s'identifier|espace (membre|membres|abonné|abonnés|client))", "connexion à _", "accès (réservé|restreint)"),
    "es": ("(iniciar|inicia|inicie) [la] sesión [en _]", "(inicio de sesión|acceso|acceder|identifícate|identifíquese|ingresar|entrar|área (privada|de socios|de clientes)|acceso (usuarios|socios|clientes|restringido))"),
    "pt": ("(iniciar sessão|entrar|login|fazer login|acesse sua conta|acesso restrito|área (restrita|do cliente|do assinante))", "(entre|entrar) na sua conta"),
    "it": ("(accedi|accesso|login|effettua l'accesso|area (riservata|personale|clienti|soci)|autenticazione)", "accedi (a|al) _", "accesso riservato"),
    "nl": ("(inloggen|log in|aanmelden|login|mijn account)", "inloggen (bij|op) _", "besloten gedeelte"),
    "pl": ("(logowanie|zaloguj się|zaloguj|strefa klienta|panel logowania)", "(zaloguj się|logowanie) do _"),
    "ru": ("(вход|войти|авторизация|вход в (систему|аккаунт|личный кабинет)|личный кабинет|вход на сайт|войдите|аутентификация)",),
    "uk": ("(вхід|увійти|авторизація|вхід (до|в) (системи|систему|акаунта|кабінету)|особистий кабінет)",),
    "tr": ("(giriş|giriş yap|oturum aç|üye girişi|kullanıcı girişi|giriş yapın)",),
    "ar": ("(تسجيل الدخول|الدخول|دخول|دخول الأعضاء|تسجيل دخول)", "تسجيل الدخول إلى _"),
    "fa": ("(ورود|ورود به (سایت|سامانه|حساب|حساب کاربری|سیستم)|صفحه ورود|ورود کاربران|ورود اعضا|ورود و ثبت‌نام|ورود یا ثبت‌نام)",),
    "he": ("(התחברות|כניסה|כניסה (לחשבון|למערכת|לאתר)|התחבר|אזור אישי)",),
    "ja": ("(ログイン|サインイン|会員ログイン|ログインページ|ログイン画面|マイページログイン)", "_ログイン"),
    "zh": ("(登录|登錄|登入|用户登录|會員登入|会员登录|用戶登錄|账号登录|帐号登录|统一身份认证|登录页面|扫码登录|请登录|請登入)",),
    "ur": ("(لاگ ان|سائن ان|لاگ ان کریں)",),
    "kmr": ("(têketin|têkeve)",),
    "ckb": ("(چوونەژوورەوە|چوونە ژوورەوە)",),
    "ko": ("로그인",),
}  # fmt: skip
"""Headlines of pages to sign in at."""
