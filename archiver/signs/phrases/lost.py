"""Whether a short text may be a missing page's in words of its own: of what was, is lost or went.

Beginnings of words, not phrases: of a page that comes for any address and says one thing, they tell
whether it is lost or a wall. What speaks of neither may be either.
"""

# ruff: noqa: E501  (a line is a language, in its own letters)

from archiver.expressions import expression
from archiver.signs.phrases.folding import fold

MOST_CHARS = 4_000
LEAST = 4
"""Letters of a beginning; fewer are a word."""

_WORD = expression(r"\w+")

_WORDS = """
    lost lose gone went missing misplac mislaid vanish disappear nowhere wander stray astray formerly wrong oops uh whoops yikes hmm sorry empty elsewhere remov delet tidied moved broken mistyp typo looking escap ate eaten exist found wanted longer once used dead end hiding nothing awkward search left nope invalid
    weg fehlt fehlen verschwund verlor lucke leer nirgend verirr verlauf sackgass falsch umgezog geloscht entfernt fruher einst ehemal vorher ups hoppla tja leider gesucht gibt nichts
    disparu perdu egar introuv vide nulle chemin impasse fausse erreur oups zut helas autrefois supprim retire demenag cherch rien
    desapar perdid extravi vacio callejon ninguna equivoc ups vaya antes habia camino elimin borra retira mudad busca nada fue
    scompar sparit perdut smarr vuoto vicolo sbagli ops ahi tempo rimoss trasloc cerca nulla
    sumiu vazio saida errad outrora removid mudou procura nada
    verdwen kwijt leeg nergens verdwaal doodlop verkeerd oeps helaas ooit verwijderd verhuisd zoek niets ongeldig
    znikn zgub pusto nigdzie zaulek bledn niestety kiedys usuni przenies szuka nic odeszl
    kayb kayip yok bos cikmaz yanlis maalesef eskiden silin kaldir tasin bulun yeller hicbir gitti
    исчез пропал потер пусто нигде тупик заблуд ошиб упс увы когда раньше удал убрал перенес переех ищ искал нет ничего
    зник загуб ніде глухий кут помил жаль колись раніше видал прибра перен шука нема нічого була було загула переїхал
    ضاع ضائع اختف مفقود فارغ شيء مسدود خطا عذرا رحل حذف ازيل انتقل تبحث اثر هنا
    گم ناپدید رفته خالی بن بست بنبست اشتباه متاسف حذف منتقل جستجو روزگاری ردی نیست
    کھو غائب غلط معذرت افسوس ہٹا تلاش نہیں
    נעלם נעלמ אבד אבוד ריק מבוי סתום טע אופס מצטער פעם הוסר עבר עזב מחפש עקבות אין
    winda vala sas mixabin jebir digere nema tune
    ون نەما سڕ
    """
_GLUED = """
    消え 終了 行き止まり 迷 見つか 見当た ありません 空っぽ 失われ 移動 削除 探
    消失 不见 不見 迷路 走丢 走丟 死胡同 空空 失踪 远去 遠去 搬 删除 刪除 找 丢 丟 没有 沒有
    사라 없습니다 찾을 삭제 이동 หาย ไม่พบ ลบ
    """

HOMEWARD = expression(
    "|".join(
        map(
            fold,
            (
                *("home page", "homepage", "front page", "start page", "startseite", "hauptseite"),
                *("accueil", "portada", "página principal", "pagina iniziale", "homepagina"),
                *("voorpagina", "stron\\w+ główn", "początek", "página inicial", "главную"),
                *("главной", "головну", "ana sayfa", "الرئيسية", "صفحه اصلی", "דף הבית", "destpêk"),
                *("トップ", "首页", "首頁"),
            ),
        )
    )
)
"""Where a page points to that is lost; a wall lets nobody past."""

_SAID = {fold(each) for each in _WORDS.split()}
_BEGINNINGS = tuple(sorted(each for each in _SAID if len(each) >= LEAST or not each.isascii()))
_WHOLE = frozenset(each for each in _SAID if len(each) < LEAST)
_PARTS = tuple(sorted({fold(each) for each in _GLUED.split()}))


def may_be_lost(text: str) -> bool:
    """Say whether a text speaks of what is lost, went or was, or points home."""
    folded = fold(text[:MOST_CHARS])
    if HOMEWARD.search(folded) or any(part in folded for part in _PARTS):
        return True
    words = _WORD.findall(folded)
    return not _WHOLE.isdisjoint(words) or any(each.startswith(_BEGINNINGS) for each in words)
