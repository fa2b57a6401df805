"""Another story, in all the languages that our users cite: not all cases tell the same."""

STORIES = {
    "en": ("Museum reopens its reading room", "After four years of repairs the town museum has opened its reading room again. Readers may use the letters of the botanist, which had been kept in a cellar, on weekday afternoons. The director said that the catalogue had grown by nine hundred entries, and that volunteers were still copying the oldest of them by hand."),
    "de": ("Museum öffnet den Lesesaal wieder", "Nach vier Jahren Umbau hat das Stadtmuseum seinen Lesesaal wieder geöffnet. Die Briefe der Botanikerin, die in einem Keller lagerten, können an Werktagen nachmittags eingesehen werden. Der Direktor sagte, der Katalog sei um neunhundert Einträge gewachsen, und Freiwillige schrieben die ältesten noch immer von Hand ab."),
    "fr": ("Le musée rouvre sa salle de lecture", "Après quatre ans de travaux, le musée de la ville a rouvert sa salle de lecture. Les lettres de la botaniste, conservées jusque-là dans une cave, peuvent être consultées l'après-midi en semaine. Le directeur a dit que le catalogue comptait neuf cents notices de plus et que des bénévoles recopiaient encore les plus anciennes."),
    "es": ("El museo reabre su sala de lectura", "Tras cuatro años de obras, el museo de la ciudad ha vuelto a abrir su sala de lectura. Las cartas de la botánica, que se guardaban en un sótano, pueden consultarse por las tardes entre semana. El director dijo que el catálogo tiene novecientas entradas más y que los voluntarios siguen copiando las más antiguas."),
    "it": ("Il museo riapre la sala di lettura", "Dopo quattro anni di lavori il museo della città ha riaperto la sala di lettura. Le lettere della botanica, conservate finora in una cantina, si possono consultare nei pomeriggi feriali. Il direttore ha detto che il catalogo conta novecento voci in più e che i volontari stanno ancora copiando a mano le più antiche."),
    "nl": ("Museum opent leeszaal opnieuw", "Na vier jaar verbouwing heeft het stadsmuseum zijn leeszaal opnieuw geopend. De brieven van de botanica, die in een kelder lagen, zijn op werkdagen in de middag te lezen. De directeur zei dat de catalogus met negenhonderd nummers is gegroeid en dat vrijwilligers de oudste nog met de hand overschrijven."),
    "pl": ("Muzeum ponownie otwiera czytelnię", "Po czterech latach remontu muzeum miejskie ponownie otworzyło czytelnię. Listy botaniczki, przechowywane dotąd w piwnicy, można czytać po południu w dni robocze. Dyrektor powiedział, że katalog powiększył się o dziewięćset pozycji, a wolontariusze wciąż przepisują ręcznie najstarsze z nich."),
    "pt": ("Museu reabre a sala de leitura", "Após quatro anos de obras, o museu da cidade reabriu a sua sala de leitura. As cartas da botânica, até agora guardadas numa cave, podem ser consultadas nas tardes de semana. O diretor disse que o catálogo cresceu novecentas entradas e que os voluntários continuam a copiar à mão as mais antigas."),
    "ru": ("Музей вновь открыл читальный зал", "После четырёх лет ремонта городской музей вновь открыл читальный зал. Письма ботаника, которые хранились в подвале, можно читать по будням после обеда. Директор рассказал, что каталог вырос на девятьсот записей, а добровольцы всё ещё переписывают от руки самые старые из них."),
    "uk": ("Музей знову відкрив читальну залу", "Після чотирьох років ремонту міський музей знову відкрив читальну залу. Листи ботаніка, що зберігалися в підвалі, можна читати у будні після обіду. Директор розповів, що каталог виріс на дев'ятсот записів, а волонтери досі переписують від руки найдавніші з них."),
    "tr": ("Müze okuma salonunu yeniden açtı", "Dört yıl süren onarımın ardından şehir müzesi okuma salonunu yeniden açtı. Bodrumda saklanan botanikçinin mektupları hafta içi öğleden sonra okunabiliyor. Müdür, kataloğun dokuz yüz kayıt büyüdüğünü ve gönüllülerin en eskilerini hâlâ elle kopyaladığını söyledi."),
    "ar": ("المتحف يعيد فتح قاعة المطالعة", "بعد أربع سنوات من الترميم أعاد متحف المدينة فتح قاعة المطالعة. ويمكن للقراء الاطلاع على رسائل عالمة النبات التي كانت محفوظة في قبو، وذلك بعد ظهر أيام العمل. وقال المدير إن الفهرس ازداد تسعمئة مدخل وإن المتطوعين ما زالوا ينسخون أقدمها باليد."),
    "fa": ("موزه تالار مطالعه را دوباره گشود", "پس از چهار سال بازسازی، موزه شهر تالار مطالعه خود را دوباره گشود. نامه‌های گیاه‌شناس که در زیرزمین نگهداری می‌شد بعدازظهر روزهای کاری در دسترس خوانندگان است. مدیر گفت فهرست نهصد مدخل بیشتر شده و داوطلبان هنوز قدیمی‌ترین آن‌ها را با دست رونویسی می‌کنند."),
    "ur": ("عجائب گھر نے مطالعہ گاہ دوبارہ کھول دی", "چار سال کی مرمت کے بعد شہر کے عجائب گھر نے اپنی مطالعہ گاہ دوبارہ کھول دی ہے۔ ماہر نباتات کے خطوط جو تہہ خانے میں رکھے تھے اب کام کے دنوں میں دوپہر کے بعد پڑھے جا سکتے ہیں۔ ڈائریکٹر نے کہا کہ فہرست میں نو سو اندراجات بڑھے ہیں اور رضاکار سب سے پرانے اب بھی ہاتھ سے نقل کر رہے ہیں۔"),
    "he": ("המוזיאון פתח מחדש את אולם הקריאה", "אחרי ארבע שנות שיפוץ פתח מוזיאון העיר מחדש את אולם הקריאה. אפשר לעיין במכתבי הבוטנאית, שנשמרו במרתף, בשעות אחר הצהריים בימי חול. המנהל אמר שהקטלוג גדל בתשע מאות רשומות ושמתנדבים עדיין מעתיקים ביד את העתיקות שבהן."),
    "ku": ("Muze salona xwendinê ji nû ve vekir", "Piştî çar salên nûkirinê muzeya bajêr salona xwendinê ji nû ve vekir. Nameyên botanîstê yên ku di jêrzemînê de dihatin parastin piştî nîvro di rojên karî de dikarin bên xwendin. Rêveber got ku katalog bi neh sed tomaran mezin bûye û dilxwaz hîn jî yên herî kevn bi destan dinivîsin."),
    "ja": ("博物館が閲覧室を再び開く", "四年にわたる改修を終え、市の博物館が閲覧室を再び開いた。地下室に保管されていた植物学者の手紙は、平日の午後に読むことができる。館長によれば目録は九百件増え、最も古いものは今もボランティアが手で書き写しているという。"),
    "zh": ("博物馆重新开放阅览室", "经过四年的修缮,市博物馆重新开放了阅览室。一直存放在地下室的植物学家书信,读者可以在工作日下午查阅。馆长说,目录增加了九百条,志愿者们仍在手工抄写其中最古老的部分。读者需要提前一天登记。"),
    "ckb": ("مۆزەخانە هۆڵی خوێندنەوەی کردەوە", "دوای چوار ساڵ نۆژەنکردنەوە مۆزەخانەی شار هۆڵی خوێندنەوەی کردەوە. نامەکانی ڕووەکناسەکە کە لە ژێرزەمینێکدا پارێزرابوون دەتوانرێت دوای نیوەڕۆی ڕۆژانی کار بخوێنرێنەوە. بەڕێوەبەر گوتی پێڕستەکە نۆسەد تۆماری زیاتری تێدایە."),
}  # fmt: skip
"""By language: a title, and a paragraph."""


def heading(language: str = "en") -> str:
    """Return the title of the story."""
    return STORIES[language][0]


def story(language: str = "en", times: int = 3) -> str:
    """Return the story as an article, with its heading."""
    title, words = STORIES[language]
    return f"<article><h1>{title}</h1>\n" + f"<p>{words}</p>\n" * times + "</article>"
