"""What papers, councils and parishes of a made-up country write, and what their menus say."""

# ruff: noqa: E501, RUF001  (a row is a language, in its own letters)

ARTICLES = {
"en": [
 ("lighthouse-lens", "Lighthouse lens returns to Pell Point after nine years", "The great lens of the Pell Point lighthouse is back in its tower. A lorry brought the eleven crates from a workshop in Sheffield on Monday, and the keeper's grandson, Owen Harrow, watched as the first prism was lifted by hand. The trust raised 214,000 pounds for the repair. Visitors may climb the 138 steps from Easter.", "The restored lens was reinstalled at Pell Point"),
 ("bees-on-the-viaduct", "Forty hives find a home on the disused viaduct", "Beekeepers in Marlow Vale have moved forty hives on to the old railway viaduct, where nobody sprays and lime trees flower late. The first harvest weighed 612 kilograms. Council officer Jean Aldous says the bees have cost the town nothing but a gate and two padlocks, and that schools ask for a visit every week.", "Beekeeping on the viaduct began with forty hives"),
 ("night-bus-47", "Night bus 47 will run again from October", "The night bus between Sternfield and the hospital returns on 3 October. It was cut in 2021 when too few drivers could be found. Six new drivers have been trained since then, and the county pays 90,000 pounds a year for the route.", "The county restored the night bus to the hospital"),
],
"de": [
 ("glockenguss-in-tannrode", "Glockenguss in Tannrode: Die Marienglocke klingt wieder", "In der Gießerei von Tannrode ist am Freitag um 15 Uhr die neue Marienglocke gegossen worden. Rund 200 Gemeindemitglieder sahen zu, wie die 1100 Grad heiße Bronze in die Form lief. Die alte Glocke war 1942 eingeschmolzen worden. Pfarrerin Anke Loh sagte, das Geläut solle zu Pfingsten zum ersten Mal erklingen.", "Die neue Glocke wurde in Tannrode gegossen"),
 ("radweg-am-kanal", "Radweg am Kanal wird bis Lindhorst verlängert", "Der Kreistag hat beschlossen, den Radweg am Kanal um sieben Kilometer bis Lindhorst zu verlängern. Die Kosten von 2,3 Millionen Euro tragen zu drei Vierteln das Land. Baubeginn ist im März. Anlieger hatten vor allem um die Pappeln gefürchtet, die nun stehen bleiben.", "Der Kreistag beschloss die Verlängerung des Radwegs"),
],
"fr": [
 ("moulin-de-kerbihan", "Le moulin de Kerbihan moud de nouveau la farine", "Arrêté depuis 1957, le moulin à marée de Kerbihan a recommencé à moudre samedi. Une quinzaine de bénévoles ont refait la roue en chêne et curé l'étang. La meunière, Soazig Le Goff, produira deux cents kilos de farine de blé noir par semaine, vendus sur le marché de la commune. Le chantier a coûté 180 000 euros.", "Le moulin à marée a été remis en service"),
 ("bibliotheque-ambulante", "Une bibliothèque ambulante pour onze villages du plateau", "Le département a mis en route un bus chargé de 3 000 livres qui dessert onze villages du plateau, un jeudi sur deux. Le prêt est gratuit. Selon la conductrice, Mireille Aubrac, les bandes dessinées partent les premières et les romans policiers reviennent toujours en retard.", "Un bibliobus dessert désormais le plateau"),
],
"es": [
 ("campanario-de-valdehita", "Restauran el campanario de Valdehíta con piedra del mismo monte", "El campanario de Valdehíta vuelve a mostrar sus cuatro arcos. Los canteros han empleado piedra de la cantera del monte cercano, cerrada hace sesenta años, para sustituir 340 sillares. La obra, dirigida por la arquitecta Nuria Salcedo, costó 410.000 euros y se inaugurará el día de San Roque.", "Las obras del campanario terminaron este verano"),
 ("cooperativa-de-almendra", "La cooperativa de almendra abre una planta en Torrealba", "La cooperativa de almendra de la comarca ha abierto una planta de descascarado en Torrealba que da trabajo a veintidós personas. Procesará cinco mil toneladas al año. El presidente, Andrés Mora, explicó que las cáscaras se usarán para calentar el colegio y la piscina municipal.", "La planta de Torrealba emplea a veintidós personas"),
],
"it": [
 ("la-funivia-di-valscura", "Riapre la funivia di Valscura dopo tre inverni", "Dopo tre inverni di stop la funivia di Valscura torna a salire. Le nuove cabine portano trenta persone e il viaggio fino al rifugio dura nove minuti. Il sindaco Elio Ferrant ha ricordato che il cavo portante è stato sostituito per intero e collaudato con sacchi di sabbia per sei settimane.", "La funivia è tornata in servizio"),
 ("il-forno-comune", "Il forno comune di Pietrabuona si accende ogni sabato", "A Pietrabuona il forno comune, spento dal 1974, si accende di nuovo ogni sabato. Le famiglie portano la pasta già lievitata e pagano due euro a infornata. Lo ha restaurato l'associazione guidata da Carla Benzi con mattoni recuperati da una fornace abbandonata.", "Il vecchio forno è stato riacceso"),
],
"nl": [
 ("sluis-van-oudewaal", "Sluis van Oudewaal weer open voor de scheepvaart", "Na veertien maanden herstel is de sluis van Oudewaal dinsdag weer opengegaan. De nieuwe deuren wegen elk 42 ton en zijn gemaakt van azobé. Sluiswachter Hennie Dros schutte als eerste een vrachtschip met grind. Het waterschap betaalde 6,1 miljoen euro voor het werk.", "De sluis werd na veertien maanden heropend"),
 ("dorpswinkel-de-kiem", "Dorpswinkel De Kiem viert eerste verjaardag", "De dorpswinkel van Westerbroek bestaat een jaar. Achtendertig vrijwilligers draaien de kassa, en de winst gaat naar de speeltuin. Het brood komt van een bakker uit het volgende dorp. Penningmeester Joke Hamer zegt dat de winkel in maart voor het eerst geen verlies maakte.", "De dorpswinkel draait op vrijwilligers"),
],
"pl": [
 ("most-w-rzeczycy", "Drewniany most w Rzeczycy po remoncie", "W sobotę otwarto wyremontowany drewniany most w Rzeczycy. Cieśle wymienili 64 belki i całą nawierzchnię, a konserwator nadzorował odtworzenie poręczy z 1931 roku. Prace kosztowały 870 tysięcy złotych. Wójt Barbara Zięba zapowiedziała, że samochody nadal będą jeździć objazdem.", "Most oddano do użytku po remoncie"),
 ("sad-dawnych-odmian", "Szkoła w Lipowej założyła sad dawnych odmian", "Uczniowie szkoły w Lipowej posadzili siedemdziesiąt jabłoni dawnych odmian, między innymi kosztelę i złotą renetę. Zrazy dostali od ogrodnika z sąsiedniej gminy. Każda klasa opiekuje się pięcioma drzewami i prowadzi dziennik, w którym zapisuje daty kwitnienia.", "Sad założyli uczniowie"),
],
"pt": [
 ("farol-da-berlinda", "Farol da Berlinda volta a acender-se", "O farol da Berlinda voltou a acender-se na noite de quinta-feira, depois de dois anos às escuras. Os técnicos trocaram a lâmpada e limparam as lentes com vinagre, como se fazia dantes. O faroleiro Amílcar Pires disse que a luz se vê a vinte e seis milhas. As visitas começam em junho.", "O farol foi reparado"),
 ("queijo-da-serra-fria", "Queijo da Serra Fria recebe denominação de origem", "O queijo da Serra Fria passou a ter denominação de origem protegida. Só dezassete produtores, em quatro freguesias, podem usar o nome. O leite tem de ser de ovelha churra e a cura dura pelo menos sessenta dias, segundo o regulamento publicado na terça-feira.", "O queijo obteve a denominação de origem"),
],
"ru": [
 ("parohod-svyatogor", "Пароход «Святогор» вернулся на озеро", "В субботу на озеро Щучье вышел после ремонта пароход «Святогор», построенный в 1911 году. Котёл заменили, а палубу настелили заново из лиственницы. На первый рейс продали 180 билетов. Капитан Илья Мокеев рассказал, что машина расходует полтонны угля за три часа хода.", "Пароход отремонтировали и вернули на линию"),
 ("teplitsa-v-shkole", "Школьники вырастили лимоны за Полярным кругом", "В посёлке Северная Губа школьники собрали первый урожай лимонов: одиннадцать плодов. Теплицу построили родители, а тепло дают трубы котельной. Учитель биологии Раиса Дымова говорит, что теперь класс хочет попробовать гранаты.", "Лимоны выросли в школьной теплице"),
],
"uk": [
 ("kobzarska-shkola", "У Вереміївці відкрили кобзарську школу", "У селі Вереміївка в неділю відкрили кобзарську школу на двадцять чотири учні. Бандури виготовив місцевий майстер Степан Горобець із верби та клена. Заняття безкоштовні, тричі на тиждень. Громада відремонтувала для школи колишню пошту й провела туди опалення.", "Школа приймає двадцять чотири учні"),
 ("vitryak-na-pagorbi", "Вітряк на пагорбі знову меле зерно", "Дерев'яний вітряк біля Сорочиного, збудований 1889 року, знову меле зерно. Теслі замінили крила і вал, а жорна знайшли в сусідній садибі. За годину млин дає сорок кілограмів борошна. Екскурсії проводять у вихідні.", "Вітряк відновили теслі"),
],
"tr": [
 ("tas-kopru-acildi", "Taşköprü beş yıl sonra yeniden yayalara açıldı", "Karasu üzerindeki altı gözlü Taşköprü, beş yıllık onarımın ardından cumartesi günü yeniden yayalara açıldı. Ustalar 1.200 taşı numaralayıp söktü, çürüyenleri aynı ocaktan getirilenlerle değiştirdi. Belediye başkanı Nevin Aksoy, köprüden araç geçmeyeceğini söyledi. Onarım 38 milyon liraya mal oldu.", "Köprü onarımdan sonra açıldı"),
 ("koy-kutuphanesi", "Çoban Ali'nin köy kütüphanesi on bin kitaba ulaştı", "Yaylacık köyünde çoban Ali Demirel'in ahırdan çevirdiği kütüphane on bininci kitabına kavuştu. Kitaplar kargoyla yurdun dört yanından geliyor. Çocuklar okul çıkışı burada ders çalışıyor, kışın sobayı sırayla yakıyorlar.", "Köydeki kütüphane büyüyor"),
],
"ar": [
 ("saqiya-restored", "ساقية القرية تعود إلى الدوران بعد ثلاثين عاما", "عادت ساقية قرية الزهراء إلى الدوران يوم الجمعة بعد توقف دام ثلاثين عاما. وأعاد النجار حسن العطار صنع الدواليب من خشب السنط مستعينا بصور قديمة. وترفع الساقية نحو أربعين مترا مكعبا من الماء في الساعة، وتكفي لري عشرين فدانا. وبلغت كلفة الترميم مئة ألف جنيه.", "رممت الساقية بخشب السنط"),
 ("mobile-clinic", "عيادة متنقلة تصل إلى قرى الوادي مرتين في الشهر", "بدأت عيادة متنقلة زيارة تسع قرى في الوادي الشرقي مرتين كل شهر. ويعمل فيها طبيبان وممرضة وقابلة. وتقول الطبيبة ليلى منصور إن معظم المراجعين من كبار السن، وإن الفريق فحص ألفا وثلاثمئة مريض منذ الربيع.", "تزور العيادة تسع قرى"),
],
"fa": [
 ("ab-anbar-naein", "آب‌انبار قدیمی نائین به موزه آب تبدیل شد", "آب‌انبار چهاربادگیر محله گودالو در نائین پس از دو سال مرمت به موزه آب تبدیل شد. در این موزه هفتاد ابزار مقنی‌گری و نقشه هشت رشته قنات دیده می‌شود. به گفته مدیر موزه، خانم پروین راستی، روز نخست چهارصد نفر از آن بازدید کردند.", "آب‌انبار پس از مرمت موزه شد"),
 ("saffron-coop", "تعاونی زنان زعفران‌کار نخستین محموله را صادر کرد", "تعاونی زنان زعفران‌کار روستای بیدسکان نخستین محموله خود را که دوازده کیلوگرم بود صادر کرد. این تعاونی با سی و یک عضو آغاز شد و اکنون کارگاه خشک‌کردن و بسته‌بندی دارد. درآمد آن صرف تعمیر مدرسه روستا نیز می‌شود.", "تعاونی زنان زعفران صادر کرد"),
],
"ur": [
 ("purani-haveli", "پرانی حویلی میں لڑکیوں کا اسکول کھل گیا", "بھیرہ کی پرانی حویلی میں پیر کے روز لڑکیوں کا اسکول کھل گیا۔ عمارت کی مرمت میں دو سال لگے اور نقش و نگار مقامی کاریگروں نے بحال کیے۔ اسکول میں ایک سو ساٹھ طالبات نے داخلہ لیا ہے۔ پرنسپل نسرین بیگم نے بتایا کہ اگلے سال سائنس کی تجربہ گاہ بھی بنے گی۔", "حویلی میں اسکول قائم ہوا"),
],
"he": [
 ("tachanat-kemach", "טחנת הקמח העתיקה בנחל תות חזרה לפעול", "טחנת הקמח בנחל תות, שנבנתה לפני כמאתיים שנה, חזרה לפעול ביום שישי. המשקמים ניקו את אמת המים לאורך שלוש מאות מטר והתקינו אבן ריחיים חדשה מבזלת. לדברי מנהלת האתר, תמר אלוני, הטחנה תפעל לעיני המבקרים בכל שבת בבוקר.", "הטחנה שוקמה ופועלת"),
 ("gan-kehilati", "גן קהילתי קם על גג החניון בשכונת התקווה", "תושבי השכונה הקימו גן ירק על גג החניון העירוני. בשישים ערוגות מגדלים עגבניות, נענע וכרוב, והמים מגיעים ממזגני הבניין. העירייה נתנה את הגג לחמש שנים ללא תשלום, והיבול מתחלק בין ארבעים משפחות.", "הגן הוקם על גג החניון"),
],
"ku": [
 ("pira-delal", "Pira kevn a gundê Çemê Reş hate nûkirin", "Pira kevirî ya gundê Çemê Reş piştî sê salan hate nûkirin û roja înê ji bo meşvanan vebû. Hosteyan çar kemerên wê bi kevirên ji heman çiyayî ava kirin. Şêniyên gund bi xwe pere dan hev û sed û bîst rojan bi destên xwe xebitîn. Mamosteya gund Berfîn Aydin got ku zarok êdî di zivistanê de jî dikarin biçin dibistanê.", "Pir ji aliyê gundiyan ve hate nûkirin"),
],
"ja": [
 ("kominka-station", "無人駅の駅舎が古本屋に 月に二千人が訪れる", "山あいの無人駅、沢口駅の駅舎を改装した古本屋が開店一年を迎えた。店主の森下さんは元国語教師で、蔵書八千冊のうち半分は町の人から譲り受けた。列車は一日六本だが、月に二千人が訪れるという。冬は待合室の薪ストーブを囲み、朗読会が開かれている。", "沢口駅の駅舎は古本屋になった"),
 ("tanada-owners", "棚田オーナー制度、今年は百二十組が田植え", "急な斜面に広がる三百枚の棚田で、オーナー制度に申し込んだ百二十組の家族が田植えをした。参加費は一区画三万円で、秋には玄米四十キロが届く。保存会の会長は、耕作をやめた田が十年ぶりに減ったと話している。", "棚田のオーナー制度に百二十組が参加した"),
],
"zh": [
 ("old-ferry", "百年渡口恢复通航 村民过河不再绕行十公里", "停航八年的柳湾渡口本月恢复通航。新渡船由当地船匠用杉木打造,可载二十人,每天往返十六趟,票价一元。村民赶集、学生上学从此不必绕行十公里。镇里还修了候船亭,墙上挂着渡口的老照片。船工陈水生说,他的祖父也在这里撑过船。", "柳湾渡口已恢复通航"),
 ("paper-cutting", "七旬老人把剪纸课开进了大山里的小学", "七十三岁的剪纸艺人王秀兰每周三坐两个小时的班车,到石坪小学给孩子们上课。三年来她教会了九十多名学生,作品在县文化馆展出。她说,只要眼睛还看得清,就会一直教下去。学校为她专门腾出一间教室。", "王秀兰在石坪小学教剪纸"),
],
}  # fmt: skip

# home, newspaper, about, contact, search, login, privacy, cookie, accept
LABELS = {
"en": ("Home","News","About us","Contact","Search","Log in","Privacy","We use cookies to improve this site.","Accept all"),
"de": ("Startseite","Aktuelles","Über uns","Kontakt","Suche","Anmelden","Datenschutz","Wir verwenden Cookies, um unsere Website zu verbessern.","Alle akzeptieren"),
"fr": ("Accueil","Actualités","À propos","Contact","Recherche","Connexion","Confidentialité","Nous utilisons des cookies pour améliorer ce site.","Tout accepter"),
"es": ("Inicio","Noticias","Quiénes somos","Contacto","Buscar","Iniciar sesión","Privacidad","Usamos cookies para mejorar este sitio.","Aceptar todo"),
"it": ("Home","Notizie","Chi siamo","Contatti","Cerca","Accedi","Privacy","Usiamo i cookie per migliorare il sito.","Accetta tutti"),
"nl": ("Home","Nieuws","Over ons","Contact","Zoeken","Inloggen","Privacy","Wij gebruiken cookies om deze site te verbeteren.","Alles accepteren"),
"pl": ("Strona główna","Aktualności","O nas","Kontakt","Szukaj","Zaloguj się","Prywatność","Używamy plików cookie, aby ulepszać serwis.","Akceptuj wszystkie"),
"pt": ("Início","Notícias","Sobre nós","Contacto","Pesquisar","Entrar","Privacidade","Utilizamos cookies para melhorar este site.","Aceitar todos"),
"ru": ("Главная","Новости","О нас","Контакты","Поиск","Войти","Конфиденциальность","Мы используем файлы cookie, чтобы улучшать сайт.","Принять все"),
"uk": ("Головна","Новини","Про нас","Контакти","Пошук","Увійти","Приватність","Ми використовуємо файли cookie, щоб покращувати сайт.","Прийняти всі"),
"tr": ("Ana sayfa","Haberler","Hakkımızda","İletişim","Ara","Giriş yap","Gizlilik","Sitemizi geliştirmek için çerez kullanıyoruz.","Tümünü kabul et"),
"ar": ("الرئيسية","الأخبار","من نحن","اتصل بنا","بحث","تسجيل الدخول","الخصوصية","نستخدم ملفات تعريف الارتباط لتحسين الموقع.","قبول الكل"),
"fa": ("خانه","اخبار","درباره ما","تماس با ما","جستجو","ورود","حریم خصوصی","ما برای بهبود سایت از کوکی استفاده می‌کنیم.","پذیرش همه"),
"ur": ("صفحہ اول","خبریں","ہمارے بارے میں","رابطہ","تلاش","لاگ ان","رازداری","ہم سائٹ بہتر بنانے کے لیے کوکیز استعمال کرتے ہیں۔","سب قبول کریں"),
"he": ("דף הבית","חדשות","אודות","צור קשר","חיפוש","התחברות","פרטיות","אנו משתמשים בעוגיות לשיפור האתר.","אישור הכול"),
"ku": ("Destpêk","Nûçe","Derbarê me de","Têkilî","Lêgerîn","Têkeve","Nepenî","Em ji bo baştirkirina malperê çerezan bi kar tînin.","Hemûyan qebûl bike"),
"ja": ("ホーム","ニュース","会社概要","お問い合わせ","検索","ログイン","プライバシー","当サイトではクッキーを使用しています。","すべて同意する"),
"zh": ("首页","新闻","关于我们","联系我们","搜索","登录","隐私","本网站使用 Cookie 以改进服务。","全部接受"),
}  # fmt: skip

# four headlines for a home page
HEADLINES = {
"en": ("Swimming pool opens an hour earlier","Choir looks for tenors","Roadworks on Mill Street until Friday","Flea market draws record crowd"),
"de": ("Freibad öffnet eine Stunde früher","Chor sucht Tenöre","Baustelle in der Mühlgasse bis Freitag","Flohmarkt zieht so viele Besucher an wie nie"),
"fr": ("La piscine ouvre une heure plus tôt","La chorale cherche des ténors","Travaux rue du Moulin jusqu'à vendredi","Affluence record à la brocante"),
"es": ("La piscina abre una hora antes","El coro busca tenores","Obras en la calle Mayor hasta el viernes","Récord de visitantes en el mercadillo"),
"it": ("La piscina apre un'ora prima","Il coro cerca tenori","Lavori in via Mulino fino a venerdì","Folla record al mercatino"),
"nl": ("Zwembad gaat een uur eerder open","Koor zoekt tenoren","Werk aan de Molenstraat tot vrijdag","Recordaantal bezoekers op rommelmarkt"),
"pl": ("Basen otwarty godzinę wcześniej","Chór szuka tenorów","Roboty na ulicy Młyńskiej do piątku","Rekord na pchlim targu"),
"pt": ("Piscina abre uma hora mais cedo","Coro procura tenores","Obras na rua do Moinho até sexta","Feira da ladra com recorde de visitantes"),
"ru": ("Бассейн открывается на час раньше","Хор ищет теноров","Ремонт Мельничной улицы до пятницы","Рекорд на блошином рынке"),
"uk": ("Басейн відчиняють на годину раніше","Хор шукає тенорів","Ремонт Млинової вулиці до п'ятниці","Рекорд на блошиному ринку"),
"tr": ("Havuz bir saat erken açılıyor","Koro tenor arıyor","Değirmen Sokağı'nda yol çalışması","Bit pazarında ziyaretçi rekoru"),
"ar": ("المسبح يفتح أبوابه قبل ساعة","الجوقة تبحث عن أصوات جديدة","أعمال في شارع الطاحونة حتى الجمعة","إقبال قياسي على السوق الشعبي"),
"fa": ("استخر یک ساعت زودتر باز می‌شود","گروه کر عضو می‌پذیرد","تعمیر خیابان آسیاب تا جمعه","رکورد بازدید از بازار کهنه"),
"ur": ("تالاب ایک گھنٹہ پہلے کھلے گا","مشاعرے کی تیاری مکمل","مل روڈ پر جمعے تک کام جاری","پرانے بازار میں ریکارڈ رش"),
"he": ("הבריכה תיפתח שעה מוקדם יותר","המקהלה מחפשת זמרים","עבודות ברחוב הטחנה עד יום שישי","שיא מבקרים בשוק הפשפשים"),
"ku": ("Hewz saetekê zûtir vedibe","Koro li dengbêjan digere","Xebata rê heta înê didome","Bazar pir qelebalix bû"),
"ja": ("プールの開場が一時間早まる","合唱団が団員を募集","水車通りの工事は金曜まで","のみの市に過去最多の人出"),
"zh": ("游泳馆提前一小时开放","合唱团招募男高音","磨坊街施工至周五","旧货市场人流创新高"),
}  # fmt: skip

# real 404s (title, sentence)
MISSING = {
"en": ("Page not found","The address may be mistyped, or the page has been removed."),
"de": ("Seite nicht gefunden","Die angeforderte Seite existiert nicht."),
"fr": ("Page introuvable","La page demandée n'existe pas."),
"es": ("Página no encontrada","La página solicitada no existe."),
"it": ("Pagina non trovata","La pagina richiesta non esiste."),
"nl": ("Pagina niet gevonden","De opgevraagde pagina bestaat niet."),
"pl": ("Nie znaleziono strony","Strona o podanym adresie nie istnieje."),
"pt": ("Página não encontrada","A página pedida não existe."),
"ru": ("Страница не найдена","Запрошенной страницы не существует."),
"uk": ("Сторінку не знайдено","Запитаної сторінки не існує."),
"tr": ("Sayfa bulunamadı","İstenen sayfa mevcut değil."),
"ar": ("الصفحة غير موجودة","الصفحة المطلوبة غير موجودة."),
"fa": ("صفحه پیدا نشد","صفحه درخواستی وجود ندارد."),
"ur": ("صفحہ نہیں ملا","مطلوبہ صفحہ موجود نہیں ہے۔"),
"he": ("הדף לא נמצא","הדף המבוקש אינו קיים."),
"ku": ("Rûpel nehat dîtin","Rûpela ku hûn lê digerin tune ye."),
"ja": ("ページが見つかりません","お探しのページは存在しません。"),
"zh": ("页面不存在","您访问的页面不存在。"),
}  # fmt: skip
