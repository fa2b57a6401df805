"""Whether a page sells to its readers: a shop, a firm that offers its services, a list of affiliates.

Each kind of sign counts once, and one alone says nothing: museums name prices, too.
"""

# ruff: noqa: E501, RUF001  (a row is a kind of sign, in many letters)

import re

from archiver.expressions import expression
from archiver.model import Page
from archiver.signs.address.forms import path
from archiver.signs.phrases.folding import fold

MOST_CHARS = 12_000

PRICES = 2
"""Prices on a page that lists what it sells."""

_PRICE = expression(
    r"(?:[$€£¥₽₺₴₹₪฿]|\b(?:usd|eur|gbp|chf|rs\.?)) ?\d[\d.,]*|\d[\d.,]* ?(?:[$€£¥₽₺₴₹₪฿]|(?:usd|eur|euros?|gbp|chf|zł|zl|kr|tl|lira|руб\w*|грн|ريال|درهم|جنيه|تومان|شيكل|ש\"ח|円|元|원)(?!\w))",
    re.IGNORECASE,
)

_SIGNS: tuple[str, ...] = (
    # a cart
    "add to (?:cart|basket|bag)|buy now|shop now|in den warenkorb|jetzt kaufen|jetzt bestellen|ajouter au panier|acheter maintenant|anadir al carrito|agregar al carrito|comprar ahora|compra ya|aggiungi al carrello|acquista (?:ora|subito)|in (?:winkelwagen|winkelmand)|bestel nu|koop nu|do koszyka|kup teraz|adicionar ao carrinho|comprar agora|compre agora|в корзину|купить сейчас|до кошика|у кошик|sepete ekle|hemen al|اضف الی السله|اشتر الان|تسوق الان|افزودن به سبد|خرید کنید|ٹوکری میں|ابھی خریدیں|הוסף לסל|לסל הקניות|קנו עכשיו|bixe selikê|カートに入れる|購入する|加入购物车|加入購物車|立即购买|立即購買|장바구니",
    # what it costs to have it sent
    "free (?:shipping|delivery)|kostenlose[rn]? (?:versand|lieferung)|versandkostenfrei|gratisversand|livraison (?:gratuite|offerte)|envio gratis|spedizione gratuita|gratis (?:verzending|verzonden|bezorg)|darmowa dostawa|frete gratis|portes gratis|envio gratuito|бесплатная доставка|безкоштовна доставка|ucretsiz kargo|kargo bedava|شحن مجانی|توصیل مجانی|ارسال رایگان|مفت ڈیلیوری|משלוח חינם|送料無料|包邮|包郵|免费配送|免运费|무료 ?배송",
    # a sale
    "(?:\\d ?%|percent|prozent) (?:off|discount|rabatt|korting|indirim)|\\boff\\b|\\bsale\\b|outlet|discount|sonderangebot|rabatt|schnappchen|soldes|\\bpromo|rebajas|descuento|oferta|sconti?\\b|saldi|offerte|korting|aanbieding|promocj|wyprzedaz|desconto|promocao|скидк|распродаж|знижк|розпродаж|indirim|kampanya|تخفیض|خصومات|تخفیف|حراج|رعایت|מבצע|הנחה|erzani|daxistin|セール|激安|割引|折扣|特价|優惠|促销|할인|세일",
    # a commission
    "affiliate|earn a (?:small )?commission|amazon associate|verdienen (?:wir )?(?:eine )?provision|provision|touch(?:ons|er) une commission|commission|comision|comissao|commissione|commissie|prowizj|комисси|комісі|komisyon|عموله|پورسانت|עמלה|手数料をいただく|アフィリエイト|佣金|수수료",
    # a list of the best
    "\\b\\d{1,2} (?:best|besten|meilleure?s?|mejores|migliori|melhores|beste|najlepsz\\w*|лучших|наикращих|найкращих)(?!\\w)|en iyi \\d|best \\d{1,2} |افضل \\d|بهترین \\d|おすすめ|ランキング|排行榜|추천 순위",
    # an offer
    "free (?:quote|estimate|consultation)|no obligation|unverbindlich|kostenlose[sn]? (?:angebot|beratung)|kostenvoranschlag|devis gratuit|sans engagement|sin compromiso|presupuesto|senza impegno|preventiv|vrijblijvend|offerte aan|bezplatna wycena|bez zobowiazan|sem compromisso|orcamento|бесплатн\\w+ (?:расчет|консультац|замер)|безкоштовн\\w+ (?:розрахун|консультац)|ucretsiz (?:kesif|danisma)|teklif al|استشاره مجانیه|مشاوره رایگان|ייעוץ חינם|ללא התחייבות|無料見積|お見積|免费咨询|免费报价|무료 ?(?:상담|견적)",
    # a promise
    "warranty|guarantee|money.back|years of experience|garantie\\b|jahren? erfahrung|geld.zuruck|ans d.?experience|satisfait ou rembours|garantia|anos de experiencia|garanzia|anni di esperienza|jaar ervaring|garantie op|gwarancj|lat doswiadczenia|гаранти|лет опыта|гаранті|років досвіду|garanti|yillik (?:deneyim|tecrube)|ضمان|سنوات من الخبره|ضمانت|سال تجربه|גارنٹی|אחריות|שנות ניסיון|安心保証|返金保証|实体店|质保|多年经验|보증",
    # an appointment, a call
    "call (?:us )?(?:now|today)|book (?:now|an appointment|your|a table)|order (?:now|online|today)|rufen sie (?:uns )?an|termin (?:vereinbaren|buchen)|jetzt (?:buchen|anrufen)|prenez rendez|appelez|commandez|llamenos|llame|pida (?:su )?cita|reserve (?:ya|ahora|su)|chiamaci|chiamateci|prenota|ordina|bel (?:ons|nu)|maak een afspraak|zadzwon|umow (?:sie|wizyte)|zamow|ligue|marque (?:ja|a sua|consulta)|encomende|звоните|запишитесь|закажите|телефонуйте|запишіться|замовляйте|замовте|hemen ara|bizi arayin|randevu|siparis|اتصل الان|احجز|اطلب|تماس بگیرید|سفارش دهید|نوبت بگیرید|آرڈر کریں|התקשרו|הזמינו|קבעו תור|bang bike|ご予約|お電話|ご注文|立即咨询|立即预约|致电|예약|주문",
    # what one gets for money
    "checkout|all major cards|secure payment|shopping|best price|cheap|low prices|unsere produkte|alle preise|gunstig|zahlungsarten|nos produits|meilleurs? prix|pas cher|paiement securise|nuestros productos|mejores? precios?|pago seguro|i nostri prodotti|miglior prezz|pagamento sicuro|onze producten|beste prijs|goedkoop|nasze produkty|najlepsz\\w+ cen|tani|nossos produtos|melhor(?:es)? precos?|наши товары|низкие цены|выгодн|наші товари|низькі ціни|urunlerimiz|en uygun fiyat|ucuz|منتجاتنا|افضل الاسعار|محصولات|بهترین قیمت|سستے|המוצרים שלנו|מחירים|buha|商品一覧|お買い物|通販|最安|产品|价格|優質|제품|최저가",
)
_UNFOLDED = expression(r"[^\x00-\x7f]+")
_SOLD = tuple(expression(_UNFOLDED.sub(lambda run: fold(run[0]), each)) for each in _SIGNS)

_OF_SHOPS = expression(
    r"/(?:products?|shop|store|item|p|dp|catalog(?:ue)?|katalog|produkte?|produits?|productos?|prodott[oi]|tienda|boutique|negozio|winkel|sklep|loja|tovar|magazin|urun|goods|buy|sale|deals?|offers?|reviews?)(?:/|$)",
    re.IGNORECASE,
)


def sells(page: Page) -> int:
    """Count the kinds of signs that a page sells to its readers; nine and prices are known."""
    text = f"{page.title} {page.text}"[:MOST_CHARS]
    folded = fold(text)
    priced = len(_PRICE.findall(text)) >= PRICES
    return sum(each.search(folded) is not None for each in _SOLD) + priced


def is_of_shop(url: str) -> bool:
    """Say whether an address is by its form that of what is sold, or of what is said of it."""
    return _OF_SHOPS.search(path(url)) is not None
