"""Addresses that lead to something else than they are cited for, and pages that only look so."""

from rotten.case import Case, html, prose, redirect

CITED = "Storm damage at the northern quay"
SENTENCE = "Engineers of the harbour board found that three of eleven piles had moved"


def sold(name: str, why: str, title: str, body: str, language: str = "en", **rest: object) -> Case:
    """Return a case of a page that sells something, cited for a report on a harbour."""
    page = html(title, f"<h1>{title}</h1>{body}", language=language)
    web = {"/reports/storm-damage": page, "/*": page}
    return Case(name, "drifted", why, web, text=CITED, sentence=SENTENCE, **rest)


CASES = (
    Case(
        "two-words",
        "drifted",
        "another story at an address of two words: it may be cited loosely",
        {
            "/quay-damage": html(
                "7 benches we love",
                "<h1>7 benches we love</h1><p>Teak, eucalyptus or steel? We sat on thirty of them so that you don't have to.</p><p>Our favourite is the Larkspur, which folds flat and takes a cushion of any size.</p><p>Remember to oil hardwood twice a year, and never cover wet wood.</p>",
            )
        },
        text=CITED,
        sentence=SENTENCE,
        missed="undecided",
    ),
    Case(
        "kinds-of-pages",
        "drifted",
        "another story at the number; that its site has news is in every menu",
        {
            "/news/7781": html(
                "Rovers win at home",
                "<nav><a href='/news'>News</a></nav><h1>Rovers win at home</h1><p>With three goals by Arthur Pinill the Rovers beat Union and keep their place among the best eight.</p><p>The coach praised his young players, and said that the right back will be operated on before the weekend.</p><p>The next match is played at home.</p>",
            )
        },
        text=CITED,
        sentence=SENTENCE,
        missed="undecided",
    ),
    sold(
        "taken-id",
        "Indonesian gambling",
        "Slot Gacor Hari Ini - Situs Judi Slot Online Terpercaya",
        "<p>Daftar sekarang di situs judi slot online terpercaya dan dapatkan bonus new member. Link "
        "alternatif slot gacor dengan RTP live tertinggi, maxwin, togel dan poker. Deposit pulsa tanpa "
        "potongan, main game Pragmatic Play dan PG Soft.</p>",
        "id",
    ),
    sold(
        "taken-en",
        "an English casino",
        "Best Online Casino 2024 - Free Spins and Welcome Bonus",
        "<p>Play now at the best online casinos with real money slots, blackjack and roulette. Claim your "
        "welcome bonus and free spins, no deposit needed. Sign up today and win the jackpot.</p>",
    ),
    sold(
        "taken-tr",
        "Turkish betting",
        "Canlı Bahis Siteleri - Güncel Giriş",
        "<p>Deneme bonusu veren bahis siteleri. Casino siteleri güncel giriş adresi, üyelik ve yatırım "
        "bonusu. Slot siteleri, rulet ve iddaa oranları.</p>",
        "tr",
    ),
    sold(
        "taken-ru",
        "a Russian casino",
        "Казино Вулкан — официальный сайт",
        "<p>Играть в игровые автоматы на деньги. Регистрация и бонус за депозит. Рабочее зеркало казино, "
        "слоты, рулетка, фриспины. Вход на официальный сайт.</p>",
        "ru",
    ),
    sold(
        "taken-zh",
        "Chinese betting",
        "澳门新葡京娱乐城_官网注册",
        "<p>欢迎来到澳门新葡京官网,提供百家乐、老虎机、体育投注、真人荷官、棋牌游戏,注册即送彩金,立即开户。</p>",
        "zh",
    ),
    sold(
        "taken-ja",
        "Japanese casinos",
        "オンラインカジノおすすめランキング",
        "<p>入金不要ボーナスがもらえるオンラインカジノ。スロット、バカラ、ルーレット。登録して出金も早い。</p>",
        "ja",
    ),
    sold(
        "chemist-en",
        "pills",
        "Buy Viagra Online Without Prescription",
        "<p>Order cheap generic Viagra, Cialis and Levitra at our Canadian pharmacy. No prescription "
        "needed, free shipping on all pills.</p>",
    ),
    sold(
        "chemist-de",
        "pills, in German",
        "Potenzmittel rezeptfrei kaufen",
        "<p>Viagra, Cialis und Kamagra rezeptfrei in der Online Apotheke kaufen. Günstig bestellen, ohne "
        "Rezept, zum besten Preis.</p>",
        "de",
    ),
    sold(
        "company",
        "pornography",
        "Escort Girls and Live Sex Cams",
        "<p>Watch free porn videos in HD, meet escorts and hot milf models, chat with girls on live sex "
        "cams, xxx.</p>",
    ),
    sold(
        "schemes",
        "money games",
        "Bitcoin Trading Bot - Earn Guaranteed Profits",
        "<p>Invest in bitcoin and ethereum with our crypto trading bot. Sign up, make a deposit and earn "
        "guaranteed profits every day. Join the presale, connect your wallet.</p>",
    ),
    Case(
        "taken-behind",
        "drifted",
        "a redirect to a casino on another host",
        {
            "/reports/storm-damage": redirect("http://taken-behind-there.example/", 301),
            "//taken-behind-there.example/": html(
                "Online Casino Bonus - Slots, Roulette, Blackjack",
                "<p>Play now: casino slots, roulette and blackjack, a welcome bonus and free spins on "
                "your first deposit.</p>",
            ),
        },
        text=CITED,
        sentence=SENTENCE,
    ),
    Case(
        "casino-news",
        "live",
        "a newspaper on a casino, cited for what the minister did",
        {
            "/a": html(
                "Minister resigns over casino licence",
                "<h1>Minister resigns over casino licence</h1><p>The minister resigned on Tuesday after "
                "it emerged that her brother had held shares in a casino operator. The gambling "
                "commission had not objected to the licence for the northern quay, members of the "
                "council said, and betting shops had paid for the campaign.</p>" + prose(),
            )
        },
        text="The minister resigned",
        sentence="In March the minister resigned",
        trap=True,
    ),
    Case(
        "gambling-report",
        "live",
        "a report on gambling, cited as such",
        {
            "/a": html(
                "Online casino bonus offers: what players should know",
                "<p>Casino operators advertise a welcome bonus, free spins and slots without deposit. "
                "Sign up offers, jackpot claims and betting odds are examined here.</p>",
            )
        },
        text="How online casinos advertise",
        sentence="Players are lured by such offers",
        trap=True,
    ),
    Case(
        "pharmacology",
        "live",
        "a study of a drug",
        {
            "/a": html(
                "Sildenafil and dementia: a cohort study",
                "<p>Researchers followed men over forty who had been prescribed sildenafil, sold as "
                "Viagra, and found that dementia was rarer among them. The authors warn that the study "
                "cannot prove a cause.</p>" + prose(),
            )
        },
        text="a cohort of older men",
        sentence="Dementia was rarer in a cohort of men who took the drug",
        trap=True,
    ),
    Case(
        "another-tongue",
        "live",
        "a page in another language than the document that cites it",
        {"/a": html("المجلس يجتمع بعد العاصفة", language="ar")},
        text="the storm and the northern quay",
        sentence="The harbour board heard of the damage",
        trap=True,
    ),
    Case(
        "loosely-cited",
        "live",
        "a sentence that shares no word with the page",
        {"/a": html("Harbour board meets after the storm")},
        sentence="Several witnesses described what followed",
        trap=True,
    ),
    Case(
        "another-firm",
        "drifted",
        "the domain is now another firm's, which sells nothing odd",
        {
            "/reports/pile-survey": html(
                "Bright Smile Dental Practice",
                "<h1>Bright Smile</h1>"
                + "<p>Our practice welcomes patients of all ages. We offer cleaning, whitening and "
                "implants in a calm setting, and our team speaks four languages. Please call us in the "
                "morning, or use the form to choose a date that suits your family best.</p>" * 3,
            )
        },
        text="Survey of the piles of the northern quay",
        sentence="The survey of the piles was published on the site of the harbour board",
    ),
)
