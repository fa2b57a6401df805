"""Pages of those who take over abandoned domains and broken sites: what they sell, in which words.

A trade has words of its own (`core`), and words with which it calls for customers (`calls`).
An article about a trade has the first without the others, and seldom so many.
"""

# ruff: noqa: E501, RUF001  (a row is a language, in its own letters)

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from archiver.expressions import compiled, expression
from archiver.model import Page
from archiver.signs.phrases.clues import Clue, Index, clue
from archiver.signs.phrases.folding import fold
from archiver.signs.text import length
from archiver.signs.text.lead import beneath

MOST_CHARS = 12_000
HEADINGS, BEGINS = 5, 300
"""Of a page: headings, and characters beneath the first, in which it says what it is about."""

LEAST_CORE, LEAST_WORDS, LEAST_TOLD = 2, 4, 5
"""Different words of the trade, different words of it and its calls, and how many in all."""

MANY_WORDS = 6
"""Different words of a page that speaks of nothing else."""

SHARE, MUCH = 0.04, 0.08
"""Of the words of a page: those of the trade and its calls, where it is about nothing else."""

_ADDRESS = expression(r"\b\w{1,20}://\S*")
_GLUED = expression("[\u0e00-\u0e7f\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Trade:
    """What is sold, and the words for it; `~` stands for any ending."""

    name: str
    core: str
    calls: str


@dataclass(frozen=True, slots=True)
class Takeover:
    """A trade that a page speaks of in its headline, and of little else; `plainly`: of nothing."""

    trade: str
    headline: str
    plainly: bool


TRADES: tuple[Trade, ...] = (
    Trade(
        "gambling",
        core="""
        casino~|slots|slot|slot machine~|roulette|blackjack|baccarat|sportsbook~|betting|jackpot~|poker|bookmaker~|free spins|gambling|igaming|megaways
        judi|judi online|judi bola|togel|gacor|slot gacor|slot online|situs slot|bandar|maxwin|rtp|rtp live|agen judi|sbobet|slot88|slot777|slot demo|situs judi|toto|pragmatic play|pg soft|scatter|bandarqq|dominoqq|zeus|olympus
        nhà cái|cá cược|nổ hũ|tài xỉu|xóc đĩa|sòng bạc|cá độ|đánh bài|game bài|bắn cá|soi cầu|lô đề
        สล็อต|บาคาร่า|คาสิโน|แทงบอล|พนัน|หวย|เว็บตรง|เครดิตฟรี|เดิมพัน
        赌场|賭場|博彩|娱乐城|娛樂城|棋牌|百家乐|百家樂|老虎机|老虎機|彩票|体育投注|體育投注|真人荷官|下注|六合彩|时时彩|投注|赌博|电子游艺|威尼斯人|澳门新葡京|足彩|开云|华体会|乐鱼|米乐|半岛体育|江南体育|九游|星空体育|爱游戏|必威|体育博彩|真人视讯|电子游戏官网
        カジノ|オンラインカジノ|パチンコ|スロット|バカラ|ブックメーカー|ルーレット
        카지노|바카라|토토|슬롯|먹튀|사설|배팅|룰렛|홀덤
        bahis|bahis siteleri|canlı bahis|kaçak bahis|deneme bonusu|slot siteleri|casino siteleri|iddaa|rulet|bahisçi
        казино|ставки|ставки на спорт|игровые автоматы|игровых автоматов|слоты|слотов|вулкан|букмекер~|рулетка|рулетку|фриспины|ігрові автомати|ставки на спорт|джекпот
        spielautomaten|sportwetten|online casinos|wettanbieter|freispiele|spielbank
        casino en ligne|casinos en ligne|machines à sous|paris sportifs|tours gratuits
        casino en línea|tragamonedas|tragaperras|apuestas|apuestas deportivas|giros gratis|ruleta
        cassino~|apostas|apostas esportivas|caça níqueis|tigrinho|jogo do tigrinho|rodadas grátis|roleta
        casinò|casino online|scommesse|scommesse sportive|giri gratis
        kasyno|kasyna|zakłady bukmacherskie|bukmacher~|darmowe spiny|automaty do gier
        gokken|gokkasten|goksites|gratis spins
        شرط بندی|کازینو|بازی انفجار|پوکر|پیش بینی فوتبال|سایت شرط بندی
        كازينو|مراهنات|روليت|قمار|المراهنات|الكازينو
        קזינו|הימורים
        """,
        calls="""
        bonus~|deposit~|no deposit|login|register|registration|sign up|withdraw~|welcome bonus|spins|promo~|payout~|odds|real money|play now|jetzt spielen|win big|live dealer|vip
        daftar|link alternatif|terpercaya|resmi|terbaru|bocoran|pola|hoki|menang|situs|agen|pulsa|qris|terbaik|mudah menang
        đăng ký|khuyến mãi|đăng nhập|uy tín|nạp tiền|rút tiền
        สมัคร|โบนัส|ฝาก|ถอน|แตกง่าย|เข้าสู่ระบบ
        注册|登录|官网|平台|开户|优惠|下载|註冊|登入|官網|優惠|返水|提款|彩金
        登録|ボーナス|入金|出金|攻略
        가입|보너스|입금|출금|추천|사이트|검증|쿠폰
        giriş|güncel giriş|üyelik|kayıt|bonusları|çevrim|yatırım|bonusu
        регистрация|зеркало|бонус~|бездепозитный|играть|вход|выигрыш|реєстрація|грати|рабочее зеркало
        anmelden|einzahlung|auszahlung|inscription|dépôt|bonus de bienvenue|registro|depósito|bono|cadastro|cadastre|saque|registrati|prelievo|deposito|rejestracja|wypłata
        ثبت نام|بونوس|ورود|واریز|برداشت|تسجيل|إيداع|مكافأة|بونص
        """,
    ),
    Trade(
        "pharmacy",
        core="""
        viagra|cialis|levitra|kamagra|sildenafil|tadalafil|vardenafil|tramadol|xanax|ambien|phentermine|modafinil|clomid|propecia|valium|adderall|oxycontin|priligy|cenforce|vidalista|finasteride|ivermectin|male enhancement|erectile dysfunction|ed pills|semaglutide|weight loss pills|steroids
        виагра|виагру|сиалис|левитра|дженерик~|потенци~
        伟哥|威而鋼|犀利士|バイアグラ|シアリス|レビトラ|비아그라|시알리스|פוטנציה|ויאגרה
        فياجرا|الفياجرا|ویاگرا|سیالیس|potenzmittel|impuissance|disfunción eréctil|iktidarsızlık
        """,
        calls="""
        online pharmacy|pharmacy|canadian pharmacy|buy|cheap|cheapest|generic|without prescription|no prescription|over the counter|free shipping|pills|order|discount|mg|dosage|best price|overnight delivery
        rezeptfrei|kaufen|bestellen|apotheke|preis|günstig|sans ordonnance|acheter|pas cher|pharmacie|prix|sin receta|comprar|farmacia|precio|barato|senza ricetta|acquistare|prezzo|sem receita|preço|bez recepty|kupić|apteka|cena|kopen|zonder recept
        купить|аптека|цена|недорого|доставка|без рецепта|купити|ціна
        通販|購入|薬|価格|구매|처방|가격|정품|购买|价格|正品|شراء|سعر|خرید|قیمت|satın al|fiyat|eczane
        """,
    ),
    Trade(
        "pornography",
        core="""
        porn|porno|xxx|escort|escorts|adult dating|adult personals|casual dating|sex cam~|sexcam~|milf|hentai|nude|nudes|live sex|hookup~|call girls|sex videos|webcam girls|onlyfans|camgirls|sex dating|hardcore|blowjob|erotic massage|sex|fuck|amateur porn
        порно|знакомства для взрослых|знакомства для секса|знайомства для дорослих|інтимні знайомства|эскорт|проститутки|интим|секс|шлюхи|повія|ескорт
        escort bayan|bayan escort|sikiş|escort kızlar|eskort~|bokep|ngentot|phim sex|sexe gratuit|plan cul|sexe|rencontres coquines|rencontres adultes|citas para adultos|incontri per adulti|erotikkontakte|putas|sexo|porno gratis|pornô|acompanhantes|sesso|sexkontakte|huren|seks
        成人影片|色情|成人视频|无码|無碼|裸聊|约炮|同城交友|アダルト|無修正|エロ動画|エロ|야동|オフパコ|หนังโป๊
        سکس|سكس|نيك|فيلم سكس|پورن|סקס
        """,
        calls="""
        free|videos|video|hd|watch|cams|chat|girls|models|hot|teen|amateur|mature|dating|tube|18|babes|online
        смотреть|онлайн|бесплатно|безкоштовно|девуш~|дівчат~|анкет~|чат~|преміум|премиум|зареєструйся|зарегистрируйся|фото|відео|видео|дивитись|знакомства
        izle|bayan|ilanları|gecelik|saatlik|türbanlı|üniversiteli|nonton|gratis|gratuit|vidéos|rencontre|kostenlos|videos|filme|chicas|assistir|ver|frauen
        在线|免费|观看|高清|視頻|無料|動画|무료|보기|مشاهدة|دانلود|افلام
        """,
    ),
    Trade(
        "money games",
        core="""
        bitcoin~|crypto|cryptocurrenc~|ethereum|airdrop~|presale|altcoin~|binary options|forex|usdt|memecoin~|nft~|defi|trading bot~|trading robot|payday loan~|payday|loans|instant loan~|cash advance|binance|coinbase|dogecoin|solana|staking|direct lender~|instant approval|cash loan~|personal loan~
        криптовалют~|биткоин~|токен~|крипт~|бинарные опционы|форекс|микрозайм~|займ~|кредит онлайн|трейдинг|торговый робот|торгового робота|заработок в интернете
        比特币|比特幣|加密货币|虚拟币|虛擬貨幣|币安|交易所|仮想通貨|ビットコイン|비트코인|코인|선물거래
        kripto|kripto para|криптовалюта|کریپتو|ارز دیجیتال|بیت کوین|بيتكوين|تداول|فوركس
        kredit ohne schufa|sofortkredit|sofortauszahlung|sofortzusage|minikredit|crédit rapide|préstamos|préstamos rápidos|empréstimo|prestiti|chwilów~|pożycz~|kredyt~ online
        """,
        calls="""
        invest~|profit~|sign up|win rate|free account|start trading|bonus|wallet~|trading|earn|guaranteed|returns|roi|deposit~|signals|passive income|get rich|apply now|approval|bad credit|no credit check|exchange|buy|token~|millionaire~|auto|register
        заработ~|инвестиц~|прибыль|регистрац~|бирж~|комисси~|торговать|депозит~|зарегистрируйтесь|кошелек|деньги|проценты|без отказа|доход~|бонус~|вывод|без вложений
        投资|收益|注册|充值|平台|赚钱|投資|登録|稼ぐ|수익|투자|가입|거래
        kazanç|yatırım|sofort|ohne bonität|beantragen|auszahlung|rápido|dinero|dinheiro|pieniądze na konto|bez bik|bez zaświadczeń|przez internet|gewinn|verdienen|argent|investir|guadagna|zysk
        سرمایه گذاری|سود|ثبت نام|استثمار|ربح|أرباح
        """,
    ),
    Trade(
        "counterfeits",
        core="""
        replica~|replica watches|replica handbags|louis vuitton|rolex|cheap jerseys|nfl jerseys|ugg boots|ray ban|nike air max|jordans|yeezy|hermes|gucci|prada|moncler|canada goose|michael kors|vape~|cbd|cbd oil|cbd gummies|delta 8|kratom|essay writing|essay writing service|write my essay|write my paper|buy essay~|essay writer~|custom essay~|custom paper~|term paper~|dissertation writing|buy followers|backlink~
        スーパーコピー|ブランドコピー|コピー時計|偽物|コピー品|激安|高仿|精仿|复刻|奢侈品|莆田|代写|レプリカ|ブランド時計|ブランド財布|ブランド品|ブランドバッグ|お買い得|짝퉁|레플리카|명품
        реплика|копии часов|диплом купить|купить диплом
        """,
        calls="""
        cheap|outlet|sale|discount|buy|online|free shipping|store|shop|authentic|wholesale|best|off|price|order|coupon|aaa|quality|1:1|papers|writers
        通販|販売|専門店|代引き|送料無料|人気|新作|新品|正規品|格安|在庫|セール|カート|価格|购买|批发|一比一|精品|官网|가격|판매|추천
        купить|цена|доставка|недорого|kaufen|günstig|pas cher|comprar|barato|acquista
        """,
    ),
)


class _Lexicon:
    """The words of a trade, as expressions: made for the first text that may hold them."""

    def __init__(self, trade: Trade) -> None:
        self.trade = trade.name
        self._words = trade

    @cached_property
    def core(self) -> re.Pattern[str]:
        """What is sold."""
        return _any(self._words.core)

    @cached_property
    def calls(self) -> re.Pattern[str]:
        """What calls for customers."""
        return _any(self._words.calls)


def taken_over(page: Page) -> Takeover | None:
    """Return the trade that a page is about, in its headline and in little beside it; or None."""
    begins = beneath(page)[:BEGINS]  # whoever takes a site over may keep its headlines
    headline = fold(" . ".join((page.title, *page.headings[:HEADINGS], _told(page), begins)))
    likely = _speaking(headline)
    text = fold(f"{page.title} . {page.text}"[:MOST_CHARS]) if likely else ""
    found = (_found(each, headline, text, page) for each in likely)
    return next((each for each in found if each is not None), None)


def speaks_of(trade: str, text: str) -> bool:
    """Say whether a text itself speaks of what a trade sells: then it may cite who does.

    What an address in it is made of does not count: a host is asked for by itself.
    """
    folded = fold(_ADDRESS.sub(" ", text[:MOST_CHARS]))
    return any(each.trade == trade for each in _speaking(folded))


def _told(page: Page) -> str:
    return page.meta.get("description", "")


def _found(lexicon: _Lexicon, headline: str, text: str, page: Page) -> Takeover | None:
    named = lexicon.core.search(headline)
    if named is None or not lexicon.core.search(_own(page)):
        return None
    core = Counter(lexicon.core.findall(text))
    calls = Counter(lexicon.calls.findall(text))
    told = core.total() + calls.total()
    few = len(core) < LEAST_CORE or len(core | calls) < LEAST_WORDS or told < LEAST_TOLD
    share = told / max(1, length.words(text))
    if few or share < SHARE or calls.total() == 0:
        return None
    plainly = share >= MUCH and len(calls) > 1 and len(core | calls) >= MANY_WORDS
    return Takeover(lexicon.trade, page.title or named[0], plainly)


def _own(page: Page) -> str:
    """Return what a page says of itself, without the other stories that it names."""
    told = page.own if page.own is not None else page.text[:MOST_CHARS]
    return fold(" . ".join((page.title, _told(page), told)))


def _speaking(folded: str) -> list[_Lexicon]:
    """Return the trades of which a text has a word of the core."""
    likely = (_lexicons()[number] for number in sorted(_clues().found(folded)))
    return [each for each in likely if each.core.search(folded)]


@cache
def _clues() -> Index:
    """Return the clues to the words of each trade; hardly a page has one."""
    return Index.of(
        (number, _clue(word)) for number, each in enumerate(TRADES) for word in _table(each.core)
    )


@cache
def _lexicons() -> tuple[_Lexicon, ...]:
    return tuple(map(_Lexicon, TRADES))


def _table(words: str) -> Iterator[str]:
    return (each.strip() for each in re.split(r"[|\n]", words) if each.strip())


def _clue(word: str) -> Clue:
    return clue(word, {}, glued=_GLUED.search(word) is not None)


def _any(table: str) -> re.Pattern[str]:
    ordered = sorted(set(map(fold, _table(table))), key=lambda each: (-len(each), each))
    glued = [_pattern(each) for each in ordered if _GLUED.search(each)]
    apart = "|".join(_pattern(each) for each in ordered if not _GLUED.search(each))
    return compiled("|".join([rf"(?<!\w)(?:{apart})(?!\w)", *glued]))


def _pattern(word: str) -> str:
    written = re.escape(word.removesuffix("~")).replace(r"\ ", r"[\s-]")
    return written + (r"\w{0,6}" if word.endswith("~") else "")
