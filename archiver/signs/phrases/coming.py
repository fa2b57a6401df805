"""What a site says before there is one: coming soon, under construction; written as in wording.py.

Whole headlines only: exhibitions and books come soon, too.
"""

# ruff: noqa: E501, RUF001  (a phrase goes over lines, in its own letters)

from archiver.signs.phrases.wording import Wording

COMING: tuple[Wording, ...] = (
    Wording(
        language="en",
        missing=(
            "[our] [new] [website|site|web site] [is] coming soon",
            "[this|our|the] [web] [site|website|page] [is] [currently] under construction",
            "[new] (website|site) (launching|opening) soon",
            "(future home of|this is the future home of) …",
            "we [are|will be] (launching|live|online) soon",
        ),
    ),
    Wording(
        language="de",
        missing=(
            "[diese|unsere] [neue] (website|webseite|seite|homepage) [ist|befindet sich] [derzeit|noch] im aufbau",
            "hier entsteht [in kürze] [eine neue] (website|webseite|internetpräsenz|homepage)",
            "demnächst [hier|online]",
        ),
    ),
    Wording(
        language="fr",
        missing=(
            "[ce|notre] site [web] [est] [actuellement] en (construction|cours de construction)",
            "bientôt [en ligne|disponible]",
        ),
    ),
    Wording(
        language="es",
        missing=("(sitio|página|web|sitio web) en construcción", "[muy] próximamente"),
    ),
    Wording(
        language="it", missing=("(sito|sito web|pagina) in costruzione", "prossimamente [online]")
    ),
    Wording(language="pt", missing=("(site|página) em construção", "em breve")),
    Wording(
        language="nl",
        missing=(
            "[deze] (website|site|pagina) [is] in (aanbouw|ontwikkeling|opbouw)",
            "binnenkort [online]",
        ),
    ),
    Wording(
        language="pl",
        missing=("strona w (budowie|przygotowaniu)", "(wkrótce|już wkrótce) [otwarcie]"),
    ),
    Wording(
        language="ru",
        missing=(
            "сайт [находится] в (разработке|стадии разработки)",
            "сайт [скоро] (откроется|на реконструкции)",
            "скоро открытие",
        ),
    ),
    Wording(language="uk", missing=("сайт [знаходиться] (у|в) розробці", "незабаром [відкриття]")),
    Wording(
        language="tr",
        missing=(
            "[sitemiz|web sitemiz|site] yapım aşamasında~",
            "[çok] yakında [sizlerleyiz|hizmetinizdeyiz]",
        ),
    ),
    Wording(
        language="ar",
        missing=("[الموقع|هذا الموقع] (قيد الإنشاء|تحت الإنشاء|قيد التطوير)", "قريبا"),
    ),
    Wording(
        language="fa",
        missing=("[سایت|این سایت|وب‌سایت] (در دست ساخت|در حال ساخت|در دست طراحی) [است]", "به زودی"),
    ),
    Wording(language="he", missing=("(האתר|אתר) [נמצא] (בבנייה|בבניה|בהקמה)", "בקרוב")),
    Wording(
        language="ja",
        glued=True,
        missing=(
            "[この|当] [サイト|ホームページ|ページ] [は] [ただいま|現在] (準備中|工事中|制作中) [です]",
            "近日公開",
        ),
    ),
    Wording(
        language="zh",
        glued=True,
        missing=(
            "[网站|網站|本站] [正在] (建设中|建設中|维护升级中)",
            "敬请期待|敬請期待|即将上线",
        ),
    ),
)
