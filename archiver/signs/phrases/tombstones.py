"""Whether a few words stand where a page was: this text, they say, was taken away; or a court had it.

No phrases, but four kinds of words, three of which have to meet in one of the first sentences: one
that points at what was asked for, what it is, what was done with it, and by whose order. Of long
texts nothing is to be asked: those tell of what was taken away elsewhere.
"""

# ruff: noqa: E501  (a row is a language, in its own letters)

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from archiver.expressions import expression
from archiver.signs.phrases.folding import fold

MOST_CHARS = 2_000
"""Of a text: the words may be few, and as long as anybody likes."""

SENTENCES = 3
"""Of a text: those that say what became of it."""

_SENTENCE = expression(r"(?<=[^\W\d_]{3})[.!?](?=\s|$)|[\u3002\uff01\uff1f\u061f\u06d4\n]")
_QUOTED = expression(
    '\u201c[^\u201d]*\u201d|\u00ab[^\u00bb]*\u00bb|\u201e[^\u201c\u201d]*[\u201c\u201d]|"[^"]*"|\u300c[^\u300d]*\u300d'
)
_NO_RESULT = expression(
    r"(?<![\d.,])0 (?:results?|hits|matches|documents|articles|records|items|entries|resultados?|resultats?|risultati|ergebnisse|treffer|resultaten"
    r"|wynikow|sonuc|результат\w*|نتائج|نتایج|نتیجه|תוצאות|encam)(?!\w)|0 ?(?:件|条|个)"
)
"""What a search in place of a page has found of its address."""

_GLUED = frozenset(("ja", "zh", "ar", "fa", "ur", "he", "ckb"))
"""Languages whose words have others glued to their beginnings."""

_TABLE: Mapping[str, tuple[str, str, str, str]] = {
    "en": ("stood here|used to (?:be|live|stand) here|was here|this|specified|requested|you requested|looking for|you want~", "article~|page~|content|post|message|stor(?:y|ies)|video|profile|account|user|document|file|entry|thread|topic|listing|tweet|text|material|recording|item|website|site|blog", "removed|deleted|taken down|no longer (?:available|online|exist~|here)|withdrawn|expired|unpublished|deactivated|does not exist|never existed|blocked|withheld|disabled|invalid", "court|judge|injunction|legal (?:order|demand|request)|law enforcement|ministry|regulator|copyright|by order|authorit~"),
    "de": ("hier stand|stand hier|hier befand~|dies~|angegeben~|gewunscht~|gesucht~|angefordert~|aufgerufen~|angefragt~", "artikel~|seite|inhalt~|beitrag~|meldung|video|profil|konto|nutzer~|dokument|datei|bericht|text|thema|website|blog|nachricht|anzeige|sendung", "entfernt|geloscht|nicht mehr (?:verfugbar|zur verfugung|abrufbar|online|vorhanden)|zur verfugung|depubliziert|gesperrt|zuruckgezogen|abgelaufen|existiert nicht|ungultig~", "gericht~|urteil~|verfugung \\(|einstweilig~|richterlich~|anordnung|behord~|urheberrecht~"),
    "fr": ("figurait ici|se trouvait ici|etait ici|ce|cet|cette|specifie~|indique~|demande~|recherche~|presente?", "article|page|contenu|billet|message|video|profil|compte|utilisateur|document|fichier|texte|sujet|site|blog|annonce|emission", "supprime~|retire~|efface~|n est plus (?:disponible|en ligne|accessible)|nest plus (?:disponible|en ligne|accessible)|plus disponible~|depublie~|desactive~|expire~|n existe plus|nexiste plus|bloque~|ferme~|invalide~|non valide~", "justice|tribunal|judiciaire~|juge|autorite~|droits? d auteur|droits? dauteur"),
    "es": ("estaba aqui|figuraba aqui|habia aqui|este|esta|especificad~|indicad~|solicitad~|buscas?|requerid~", "articulo|pagina|contenido|entrada|mensaje|video|perfil|cuenta|usuario|documento|archivo|texto|noticia|publicacion|sitio|blog|tema|hilo|tuit", "eliminad~|retirad~|borrad~|ya no (?:esta|existe|se encuentra)|suspendid~|desactivad~|caducad~|bloquead~|suprimid~|invalid~|no valid~", "judicial~|juez~|juzgado|tribunal|autoridad~|sentencia|derechos de autor"),
    "pt": ("estava aqui|constava aqui|havia aqui|este|esta|esse|essa|solicitad~|procura~|requisitad~", "artigo|pagina|conteudo|texto|mensagem|video|perfil|conta|usuario|utilizador|documento|arquivo|ficheiro|noticia|publicacao|site|blog|topico|materia|postagem", "removid~|retirad~|apagad~|eliminad~|excluid~|nao esta mais|ja nao (?:esta|existe)|desativad~|desativou|nunca existiu|expirad~|expirou|suspens~|bloquead~", "judicia~|juiz~|tribunal|justica|autoridade~|direitos autorais"),
    "it": ("si trovava qui|stava qui|era qui|questo|questa|quest|presente|richiest~|cercat~|cerchi", "articolo|pagina|contenuto|testo|messaggio|video|profilo|account|utente|documento|file|notizia|sito|blog|post|discussione", "rimoss~|cancellat~|eliminat~|ritirat~|non (?:e|sono) piu|disabilitat~|inibit~|oscurat~|bloccat~|sospes~|scadut~", "giudic~|giudiziari~|tribunale|autorita|ordine d~|provvedimento|procura|diritto d ?autore"),
    "nl": ("hier stond|stond hier|dit|deze|opgegeven|gevraagd~|opgevraagd~|gezocht~", "artikel|pagina|inhoud|bericht|video|profiel|account|gebruiker|document|bestand|tekst|onderwerp|site|website|blog|discussie|draadje|advertentie", "verwijderd|gewist|niet (?:meer|langer) (?:beschikbaar|online|toegankelijk)|ingetrokken|verlopen|geblokkeerd|bestaat niet|ongeldig~", "rechter~|rechtbank|gerechtelijk~|vonnis|bevel|autoriteit~|auteursrecht~"),
    "pl": ("tu byl~|byl~ tu|znajdowal~ sie tu~|ten|ta|to|tego|tej|szukan~|zadan~|wybran~", "artykul~|stron~|tresc~|tekst~|wpis~|wiadomosc~|film~|profil~|kont~|uzytkownik~|dokument~|plik~|material~|temat~|blog~|ogloszen~", "usuniet~|skasowan~|wycofan~|nie (?:jest|sa) juz|niedostepn~|wygas~|zablokowan~|nie istnieje", "sad~|wyrok~|prokurat~|organ~|praw~ autorsk~"),
    "tr": ("burada (?:bulunan|yer alan)|bu|belirtilen|aradiginiz|istediginiz|talep", "icerik|icerig~|sayfa~|haber~|yazi~|mesaj~|video~|profil~|hesap~|hesab~|kullanici~|belge~|dosya~|konu~|site~|blog~|ilan~|makale~|tweet", "kaldiril~|silin~|yayindan|yayinda degil|artik (?:yok|mevcut degil)|engellen~|bulunm~|suresi dol~|gecersiz", "mahkeme~|hakimli~|savcili~|karari|kararina|kararinca|kararla~|telif"),
    "ru": ("здесь (?:был|стоял|находил)~|эт~|указанн~|запрашиваем~|запрошен~|данн~|искали|ищете", "стать~|страниц~|материал~|сообщени~|запис~|видео~|профил~|аккаунт~|пользовател~|документ~|файл~|текст~|новост~|публикаци~|сайт~|блог~|тем~|пост", "удален~|удалил~|снят~|скрыт~|изъят~|больше не (?:доступ~|существу~)|недоступ~|заблокирован~|ограничен~|не существу~|неверн~", "суд~|роскомнадзор~|прокуратур~|закон~|правообладател~"),
    "uk": ("тут (?:був|була|було|стояв|містив)~|це~|ця|цю|цей|ці~|цього|цієї|запитуван~|шукали|шукаєте|даний|дана", "статт~|сторінк~|матеріал~|повідомлен~|запис~|відео~|профіл~|акаунт~|користувач~|документ~|файл~|текст~|новин~|публікаці~|сайт~|блог~|тем~|допис~", "видален~|видалив~|знят~|прихован~|вилучен~|більше не (?:доступ~|існу~)|недоступ~|заблокован~|обмежен~|не існу~", "суд~|прокуратур~|закон~|правовласник~"),
    "ar": ("هذا|هذه|هذ|المطلوب|تبحث|طلبت", "مقال|جدول|صفح|محتوی|ماده|خبر|رساله|فیدیو|حساب|مستخدم|وثیق|ملف|نص|موضوع|موقع|مدون|منشور|تغرید|مشارک", "حذف|ازیل|ازال|سحب|لم نعثر|لم نجد|لم یعد|لم تعد|غیر متاح|غیر متوفر|حجب|محجوب|نقلت|انتهت", "محکم|قضا|قرار|امر من|النیاب|سلط"),
    "fa": ("این|درخواست|مورد نظر|جستجو", "مقاله|صفحه|محتوا|مطلب|خبر|پیام|ویدیو|ویدئو|پروفایل|حساب|کاربر|سند|فایل|متن|موضوع|سایت|وبلاگ|نوشته|پست", "حذف|برداشته|پاک شد|دیگر (?:وجود|در دسترس|موجود)|در دسترس نیست|مسدود|غیرفعال|منقضی", "دادگاه|قضای|دستور|حکم|مراجع"),
    "ur": ("یه|اس|مطلوبه|تلاش", "مضمون|صفحه|مواد|خبر|پیغام|ویڈیو|پروفایل|اکاونٹ|صارف|دستاویز|فایل|متن|موضوع|سایٹ|بلاگ|پوسٹ|تحریر", "هٹا|حذف|موجود نهیں|دستیاب نهیں|ختم|بند کر|بلاک|ڈیلیٹ", "عدالت|حکم|قانون|اتهارٹی"),
    "he": ("זה|זו|הזה|הזו|הזאת|המבוקש|שחיפשת|ביקשת", "כתבה|דף|עמוד|תוכן|פוסט|הודעה|סרטון|פרופיל|חשבון|משתמש|מסמך|קובץ|טקסט|אתר|בלוג|ידיעה|מאמר|נושא", "הוסר|נמחק|הורד|אינו (?:זמין|קיים)|אינה (?:זמינה|קיימת)|לא קיים|לא קיימת|כבר לא|נחסם|פג תוק", "בית (?:ה)?משפט|צו |שופט|משטר|רשות|זכויות יוצרים"),
    "ja": ("この|お探し|ご指定|該当|本|ご覧", "記事|ページ|内容|コンテンツ|投稿|動画|プロフィール|アカウント|ユーザー|文書|ファイル|サイト|ブログ|ニュース|スレッド|掲載", "削除|終了|取り下げ|存在しません|見つかりません|公開されていません|ご覧いただけません|表示できません|非公開|失効", "裁判所|仮処分|法的|法令|権利者|著作権"),
    "zh": ("此|该|這|这|本|您访问|您查看|您浏览|您要|您找", "文章|页面|頁面|内容|內容|帖|视频|影片|用户|账号|帳號|文件|网页|網頁|网站|博客|消息|链接", "删除|刪除|下架|移除|不存在|失效|已被|撤回|无法查看|停止", "法院|法律|法规|违反|违规|侵权|有关部门|主管部门"),
    "ku": ("ev|ve|vi|van", "gotar~|rupel~|naverok~|nuce~|pey~|video~|profil~|hesab~|bikarhener~|belge~|pel~|nivis~|malper~|blog~|mijar~", "rakir~|hatiye jebirin|jebir~|sil~|nema~|tune|nine|hatiye girtin|asteng~", "dadgeh~|biryar~|qanun~|destur~"),
    "ckb": ("ئهم|داواکراو", "بابهت|پهره|ناوهروک|ههوال|پهیام|ڤیدیو|ههژمار|بهکارهێنهر|بهلگه|فایل|مالپهر|بلاگ", "سراو|لابرا|لابراو|نهماو|نییه|داخرا", "دادگا|بریار|یاسا"),
}  # fmt: skip
"""By language: what points at it, what it is, what became of it, by whom; `~` stands for an ending."""


@dataclass(frozen=True, slots=True)
class _Words:
    points: re.Pattern[str]
    names: re.Pattern[str]
    done: re.Pattern[str]
    ordered: re.Pattern[str]


def _pattern(language: str, words: str) -> re.Pattern[str]:
    folded = "|".join(fold(each) if each.isalpha() else each for each in words.split("|"))
    if language in _GLUED:
        return expression(folded)
    return expression(rf"(?<!\w)(?:{folded.replace('~', chr(92) + 'w*')})(?!\w)")


_WORDS = tuple(
    _Words(*(_pattern(language, words) for words in rows)) for language, rows in _TABLE.items()
)


def tells_it_is_gone(text: str) -> bool:
    """Say whether a text begins by saying that this, which was asked for, was taken away."""
    return any(
        _NO_RESULT.search(said)
        or any(
            each.points.search(said) and each.names.search(said) and each.done.search(said)
            for each in _WORDS
        )
        for said in _first(text)
    )


def tells_of_an_order(text: str) -> bool:
    """Say whether a text begins by saying that it was taken away by a court's or a state's order."""
    return any(
        each.points.search(said)
        and each.names.search(said)
        and each.done.search(said)
        and each.ordered.search(said)
        for said in _first(text)
        for each in _WORDS
    )


def _first(text: str) -> tuple[str, ...]:
    return told_in(text[:MOST_CHARS], SENTENCES)


@lru_cache(maxsize=64)  # several rules ask of one page
def told_in(text: str, most: int) -> tuple[str, ...]:
    """Return the first sentences of a text, folded, without what they quote."""
    parted = islice(filter(str.strip, _SENTENCE.split(_QUOTED.sub(" ", text))), most)
    return tuple(map(fold, parted))
