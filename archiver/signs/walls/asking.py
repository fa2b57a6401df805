"""Whether a short text may be a wall's in words of its own: it speaks of who is let in, and when.

Beginnings of words, not phrases: where nothing else is known of a page that comes for any address,
they keep it from being taken for a missing one. A page that has other things to tell, as a home
page does beside its login, is none.
"""

# ruff: noqa: E501  (a line is a language or two, in its own letters)

from archiver.expressions import expression
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.lost import HOMEWARD
from archiver.signs.text import length

SHARE = 1 / 3
"""Of the sentences of a text: those that speak of it where the text is about nothing else."""

MANY, SAID = 3, 3
"""Sentences of a text that has other things to tell, and words of each."""

LEAST = 4
"""Letters of a beginning; fewer are a word."""

_WORD = expression(r"\w+")
_SENTENCE = expression("[.!?:;|\u2022\u00b7\u3002\uff01\uff1f\u061f\u06d4\n]+")

_WORDS = """
    accept access account activat adult again agree allow approv authent authori back ban block
    bot browser captcha card censor check choices choose code confirm connection consent continu
    cookie countr court deny denied disabl eighteen enable enter forbid free guest human identi
    inconven javascript jurisdict law legal licen lock log login maintenance member minute moment
    offline offer order pass password patien pay permission permit plan please polic preferenc
    premium privacy privat proceed proof prove purchas queue reader region regist renew repair request
    reserved restart restrict resum robot scheduled secur setting shortly sign soon subscri
    support technic temporar tomorrow traffic trial unblock unlock upgrad updat verif visitor wait
    welcome withheld work person press tell badge patron judge born paint polish closed open monday
    abo abonn akzeptier alter anmeld anmelde arbeit bald bestatig bezahl bitte brows einlogg
    einstell einwillig erlaub erneut frei gericht geduld gesetz gesperr gleich konto kunde land leser
    lizenz mensch minut mitglied moment nutz passwort pruf registr roboter sicher sperr spater
    richter tur schau kurz storung techn uberpruf verfugung volljahr wartung weiter wieder wartezeit zahl zugang zugriff
    zulass zustimm zuruck
    abonne acces accord adher age attend autoris bientot bloqu choix compte connect connex continuer
    decision donnees essai humain identif instant inscri interdit jugement justice loi maintenan
    majeur membre minute navigat parametr passe patient pays poursuivr refus reserve reessay retabl
    juge peign lundi personne presse retour robot securit souscri technique tribunal verif
    acced acept aceit acess acesso actualiz assin autentic autoriz ajust bloque bloqu breve carnet
    clave comprob confirm conect consent contrasen continu corte cuenta disculp edad elegir entrar
    juez orden persona pulse espera hacer humano idade iniciar inici judicial ley lei mayor maior mantenimiento manutenc
    miembro minuto momento navegador pago pago pais permi politica por favor privacid privad prueba
    registr regres segurid segur senha sesion socio suscri temporal tribunal usuario verific volver volta
    abbon accett accedi access account accesso aggiorn attend autorizz bloccat breve browser consens
    conferm continu eta entra giudic iscri legge maggior manutenzion membr minut moment paese pag
    password permess presto privacy prova registr riprov rispetto robot sicurezz socio tessera torn
    giudice persona premi utent umano verific
    aanmeld abonnee accept akkoord beveilig bevestig blokk browser controleer doorgaan even geblokk
    gebruik gegevens gerecht gratis inlogg inlog instell kaart leeftijd leden lid mens minut moment
    onderhoud opnieuw probeer rechter robot straks toegang toestemm verbod verder voorkeur wacht wet
    akcept blokad blok chwil cierpliwo czekaj czlonk dostep haslo kontynu konto kraj logow
    minut moment oplat osob pelnolet polityk ponown potwierd prac prawo prerw prob przegladark
    przepras robot sad sprawdz subskry sprobuj technicz ustaw uzytkown weryfik wiek wkrotce wroc
    wybier zablok zaczek zaloguj zgod zapisz
    kac evet hayir kisi bas goster buyuk abone acceptat bakim bekle birazdan cerez daha dakika devam dogrul engel erisim giris guvenlik
    gizlilik hesap icin izin kabul kanun kayit kisitl kullanici kural mahkeme odeme onay oturum ozel
    parola robot sifre sonra sabr tarayici tekrar uye yakinda yas yasa yasal yeniden
    ремонт чиним нажм покаж аккаунт аутент абонент авториз безопасн блокир браузер ваш вернем верну возраст войд войти врем
    вход договор доступ ждите закон заблок закрыт запрет зарегистр клиент конфиденц куки лет минут
    налаштув настро обновл ограничен один оплат очеред пароль паролем перезагруз перерыв повтор
    подожд подписк подписчик подтверд позже пожалуйста пользоват попроб правооблад предоставл провер
    продолж профилакт работ разреш региона регистр решени робот скоро соглас страны суд технич участник
    цензур человек читательск
    абонемент будь ввійти вік вхід дозвол доступ закон заблок зачекай згод згодом зареєстр
    користувач людин налаштуван обслуговув очікув передплат підпис підтверд повтор повернемо продовж
    роботи рішення спробуй суду трохи умов хвилин член
    ادخل اشترک اعاده اعدادات المتصفح اقبل بعد بلدک تابع تاکد تحقق تسجيل تسجیل حساب حظر حجب دخول دقيقه
    دقیقه روبوت سجل سنک صيانه صیانه عضو عضويه عمرک قانون قليل لاحقا متابعه محدود محکمه مشترک ملفات
    مواصله موافق موافقه وافق يرجي یرجی
    اجازه اشتراک انتظار بازخواهیم بروزرسانی به‌زودی تعمیر تنظیمات حساب دادگاه دسترسی دقایق رایگان
    رمز سن شوید صبر صبور عضو عضویت فیلتر قانون کاربر کشور کوکی لحظه مرورگر مسدود ورود وارد
    اجازت انتظار برائے تصدیق توثیق پاس داخل دیکھ رسائی رکن سبسکر صارف عدالت عمر لاگ منٹ مرمت ملک
    הזדה הרשמ המתינ הסכמ הגדר גיל גישה דפדפ דקות חבר חסומ חסום חוק כניס להיכנס להתחבר להמשיך להמש
    לחזור לקוח מנוי מנויים משתמש ממשיכ סיסמ עוגי פרטיות צו רובוט רענ שוב שירות תחזוק תיכף תשלום
    abone asteng bijart bipejir çûn deqe destur dadgeh endam gihistin hesab kilam paş pasi qedexe
    qebul robot saziyan temen têket tekev veger xebat zagon
    """
_GLUED = """
    会员 會員 登录 登入 登錄 账号 帳號 密码 密碼 订阅 訂閱 付费 付費 验证 驗證 机器人 機器人 同意 接受 隐私 隱私
    继续 繼續 年龄 年齡 岁 歲 法律 法院 法规 地区 地區 国家 國家 屏蔽 封锁 维护 維護 稍后 稍候 稍後 请等 請等 浏览器
    瀏覽器 安全 恢复 升级 权限 權限 设置 設定 点击 請 请
    会員 ログイン パスワード 購読 有料 確認 ロボット 同意 設定 続け 続き 年齢 歳 法 裁判 地域 国 お待ち 待 少々 しばらく
    メンテナンス 工事 ブラウザ アクセス 登録 許可 再 更新 停止
    회원 로그인 비밀번호 구독 인증 확인 로봇 동의 설정 계속 나이 법 지역 국가 차단 점검 잠시 브라우저 다시
    สมาชิก เข้าสู่ รหัสผ่าน ยืนยัน ยอมรับ คุกกี้ อายุ กฎหมาย ปิดปรับปรุง รอ
    """

_SAID = {fold(each) for each in _WORDS.split()}
_BEGINNINGS = tuple(sorted(each for each in _SAID if len(each) >= LEAST or not each.isascii()))
_WHOLE = frozenset(each for each in _SAID if len(each) < LEAST)
_PARTS = tuple(sorted({fold(each) for each in _GLUED.split()}))


def may_ask(text: str) -> bool:
    """Say whether a text speaks of who is let in, and has hardly anything else to tell."""
    sentences = [fold(each) for each in _SENTENCE.split(text) if each.strip()]
    asking = sum(map(_asks, sentences))
    return asking > 0 and (not tells_much(text) or asking >= SHARE * len(sentences))


def tells_much(text: str) -> bool:
    """Say whether a text has several sentences that speak of something else."""
    sentences = (each for each in _SENTENCE.split(text) if length.words(each) >= SAID)
    return sum(not _asks(fold(each)) for each in sentences) >= MANY


def speaks(sentence: str) -> bool:
    """Say whether a sentence speaks of who is let in, and when."""
    return _asks(fold(sentence))


def _asks(sentence: str) -> bool:
    if any(part in sentence for part in _PARTS):
        return True
    words = _WORD.findall(sentence)
    asks = not _WHOLE.isdisjoint(words) or any(each.startswith(_BEGINNINGS) for each in words)
    return asks and not HOMEWARD.search(sentence)
