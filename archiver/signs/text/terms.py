"""The words of a text that say what it is about: to see whether two texts share any.

In the folded spelling of phrases, without the small words and those of every reference.
Scripts without blanks are taken by pairs of characters.
"""

# ruff: noqa: RUF001  (letters that look alike are meant)

from collections.abc import Iterable
from functools import lru_cache

from archiver.expressions import expression
from archiver.model import Page
from archiver.signs.phrases.folding import fold
from archiver.signs.text import length

MOST_CHARS = 20_000
LEAST_LETTERS = 4
STEM = 5
"""Letters by which two forms of a word are one: endings come after them."""

_RUN = expression(f"[{length.UNPARTED}]+|[^\\W\\d_{length.UNPARTED}]+")
_NUMBER = expression(r"(?<![\w.])\d{3,}(?!\w)")
ADDRESS = expression(r"\b(?:\w{1,20}://|www\.)\S*|\b[\w-]{1,60}\.[\w.-]{1,200}/\S*")
_ARTICLE = expression("^[وف]?[بكل]?ال(?=...)")
_SEMITIC = expression("[\u0590-\u05ff\u0600-\u06ff]")
"""Letters of scripts that leave most vowels out: a word has fewer of them."""

_SCRIPTED = expression(f"[{length.UNPARTED}]")

_SMALL = frozenset(
    fold(
        """
    about above across after again against also although always among another around because been
    before behind being below between both came cannot come could does doing down during each even
    ever every from further gave goes have having here however into itself just like made make many
    might more most much must need never next none only other others over same says seen several
    shall should since some still such take than that their them then there these they this those
    through told toward under until upon very were what when where whether which while whom whose
    will with within without would your yours
    aber alle allem allen aller alles also andere anderen auch auf aus beim bereits bevor bin dann
    dass dazu dein dem den denn der deren dessen die dies diese diesem diesen dieser dieses doch
    dort durch eine einem einen einer eines einige erst etwa euch fuer für gegen gibt habe haben
    hatte hatten hier immer ins ist jede jedem jeden jeder jedes jetzt kann keine keinen können
    konnte mehr mein mich mit muss nach nicht noch nun nur oder ohne sagt sagte schon sehr sein
    seine seinem seinen seiner seit sich sie sind sollte sowie über und uns unser unter viel vom
    von vor war ware waren was wegen weil welche wenn werden wie wieder will wird wurde wurden zum
    zur zwar zwischen
    ainsi alors apres aprés après aucun aussi autre autres avant avec avoir bien celle celui ceux
    chez comme dans depuis deux dont elle elles encore entre etait était etre être fait faire fois
    leur leurs lors mais meme même moins notre nous parce peut plus pour pourquoi quand quel quelle
    sans selon sera ses soit sont sous tous tout toute toutes tres très vers votre vous
    ademas además algo algunos ante antes aunque cada como contra cual cuando desde donde dos
    durante ella ellos entonces entre eran esta está están este esto estos fueron hace hacia hasta
    mientras mismo mucho nada otra otro otros para pero poco porque puede pues quien según sido
    sino sobre solo también tanto tiene toda todo todos tras unos usted
    alla alle altri altro anche ancora avere aveva come contro cosa cosi così dagli dalla dalle
    degli della delle dello dopo dove dove ecco ella erano essere fatto fino fra gli hanno invece
    loro mentre molto nei nella nelle nello nostro ogni oltre ora perché però piu più poi poco
    prima qual quale quando quanto quello questa queste questi questo sono sopra stata stato sua
    sugli sulla sulle suo tra tutti tutto una verso
    ainda algum antes apenas aquele assim até cada com como depois desde dessa desse deste ela
    elas eles entre essa esse esta estava este foi foram isso isto mais mas mesmo muito nao não
    nas nem nos numa onde ontem outra outro para pela pelo pelos pode por porque quando quem
    sao são seja sem ser seu seus sobre sua suas também tem tinha toda todos uma
    aan achter alle alleen andere bij binnen daar dan dat deze die dit door dus een eerst enkele
    geen haar had heb hebben heeft heel hem het hier hij hoe hun iets ieder kan kunnen maar meer
    men met mijn moet naar niet niets nog ook onder ons onze over reeds sinds steeds tegen toch
    toen tot tussen uit uw van veel voor waar waren wat wel werd werden wie wij worden wordt zich
    zij zijn zoals zonder zou
    albo ale ani bardzo bez bylo było były choć czy dla dlatego gdy gdzie ich jak jako jednak jego
    jej jest jeszcze jeśli już każdy kiedy kto które który lecz mają między może nad nawet nich
    nie niż oraz pod podczas poza przed przez przy się sobie swoje tak także tam tego też tylko
    tym wiele więc właśnie wszystko żeby
    acaba ama ancak arasında artık aslında ayrıca bazı belki bile biraz birçok böyle bunu bunun
    çok çünkü daha diğer diye eden etti fakat gibi göre hangi hatta hem henüz her hiç için içinde
    ile ise kadar karşı kendi kim mi nasıl neden olan olarak oldu olduğu olması ona onun önce
    sadece sonra şey şöyle tarafından tüm üzere üzerinde veya yani yer yine
    более больше будет были было быть вам вас весь вот всего всех даже для если есть еще ещё или
    иногда как когда которые который кто куда между меня много может можно мой надо над нас него
    нее ней нет ними ничего ного она они опять очень перед под после потом потому почти при про
    раз разве сам свою себе себя сейчас так такой там тебя тем теперь тогда того тоже только том
    тут уже хорошо хоть чего чем через что чтоб чтобы чуть эти этого этой этом этот
    адже але бути був була були було вже він вона вони все всіх для його йому коли лише між
    може моя навіть наш над нас нього ніж під після про перед свою себе так також там тільки
    тому тут цей ця цього через чи щоб що який яка які
    الذي التي الذين هذا هذه ذلك تلك كان كانت كانوا يكون لكن بعد قبل عند حتى حول خلال دون بين
    منذ حيث إنه أنه إلى على مع عن ضد غير كما كل أكثر وقال وقالت قال قالت
    است بود شد شده باشد برای است این آنها همین همان خود دیگر نیز باید هنوز پس پیش روی بین
    می‌شود کرده کرد کند شود دارد داشت های گفت
    """
    ).split()
)

_OF_EVERY_REFERENCE = frozenset(
    fold(
        """
    accessed according archive archived article available cited cite click source document
    footnote here html http https link more note online original page paper pages read reference
    report retrieved said see site source sources statement story title visited website
    abgerufen aufgerufen artikel bericht quelle seite siehe verfügbar zugriff
    archivé article consulté disponible ligne page rapport source voir
    consultado disponible enlace fuente informe página
    acesso disponível fonte página relatório
    accesso consultato disponibile fonte pagina rapporto
    bron geraadpleegd pagina rapport artikel
    dostęp raport strona źródło artykuł
    erişim haber kaynak rapor sayfa
    доступ источник отчет отчёт сайт страница статья дата обращения
    джерело доступ звіт сайт сторінка стаття
    المصدر تقرير صفحة موقع اطلع
    منبع گزارش صفحه
    january february march april june july august september october november december
    januar februar märz juni juli oktober dezember janvier février mars avril juin juillet août
    septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre
    """
    ).split()
)


@lru_cache(maxsize=32)  # several rules ask of one page
def terms(text: str) -> frozenset[str]:
    """Return the words that say what a text is about, forms of a word as one.

    Numbers of three digits and more are among them: they are the same in every language.
    """
    folded = fold(ADDRESS.sub(" ", text[:MOST_CHARS]))
    found = set(_NUMBER.findall(folded))
    for run in set(_RUN.findall(folded)):
        glued = not run.isascii() and _SCRIPTED.match(run)
        found.update(_pairs(run) if glued else _stem(run))
    return frozenset(found)


@lru_cache(maxsize=32 * 1024)  # words come again, from page to page
def _stem(word: str) -> Iterable[str]:
    if not word.isascii():
        word = _ARTICLE.sub("", word)
    least = LEAST_LETTERS - 1 if _SEMITIC.match(word) else LEAST_LETTERS
    if len(word) < least or word in _SMALL or word in _OF_EVERY_REFERENCE:
        return ()
    return (word[:STEM],)


def _pairs(run: str) -> Iterable[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def of_page(page: Page) -> frozenset[str]:
    """Return the terms of a page: of its title, headings, text and what it tells machines."""
    told = (page.meta.get(name, "") for name in _TOLD)
    return terms(" ".join((page.title, *page.headings, *told, page.text)))


_TOLD = ("description", "og:title", "og:site_name", "og:description", "author", "keywords")
