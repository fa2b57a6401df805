"""How pages put it that a law, a court, a state or a border keeps them from who asks."""

# ruff: noqa: E501, RUF001  (a phrase goes over lines, in its own letters)

from collections.abc import Mapping

BY_LAW: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(access to|this|the|requested|your requested) [this|the|requested] (website|site|web site|webpage|web page|page|url|content|domain|resource|link|online location|address) … (blocked|disabled|restricted|prohibited|forbidden|banned|withheld|unavailable|ceased|suspended) … (court|ministry|government|authority|authorities|authority(s)|department|directive|regulation|regulations|law|laws|legislation|act|dot|trai|judicial|judiciary|decision of|public interest|order of|guidelines|nta|regulator|telecommunications)",
        "(ministry|court|authority|government|regulator|commission|judge) … (ordered|blocking|blocked|disabled|restricted|prohibits|prohibited) … (access|website|site|page|content|domain|location|url)",
        "(considered|deemed|is|are) illegal (according|under|in|by|based)",
        "(contains|contain|containing) (prohibited|illegal|unlawful) (material|content)",
        "(violating|violates|in violation of|against) the (regulations|laws|law|rules|national laws|public interest) of",
        "blocked based on a court order",
        "(as per|under|pursuant to|in compliance with|by) [the] (instructions|directions|directive|directives|order|orders|guidelines) (of|from|received|by|issued) … (ministry|court|authority|department|government|dot|trai|judge|competent)",
        "(which is|are|is) not permitted by [the] (government|goverment|law|regulation)",
        "internet access (management|use) policy",
        "(contrary|contradictory|opposed|repugnant) to the (laws|law|regulations|values) of",
        "(in accordance with|according to|under|against) the (laws|law|regulations|rules) of the (state|kingdom|sultanate|republic|emirate|country|islamic)",
        "(access|site|website|page|url) … (blocked|denied|restricted|prohibited) … (telecommunications|telecommunication|communications) (regulatory|and information|authority|commission)",
        "(this|the) (website|site|page) (is|has been) (blocked|banned|restricted) in (turkey|russia|iran|china|india|pakistan|egypt|saudi arabia|the uae|indonesia|vietnam|thailand|belarus|kazakhstan|bangladesh|iraq|jordan|bahrain|oman|qatar|kuwait|italy|spain|france|germany|the uk|australia|malaysia|singapore|syria|yemen|sudan|ethiopia|uganda|cuba|venezuela|turkmenistan|uzbekistan|tajikistan|azerbaijan|myanmar|nepal|sri lanka|south korea|north korea|ukraine)",
        "(unavailable|not available|blocked|withheld|removed|disabled|restricted|inaccessible) (for|due to|because of|on|under) legal (reasons|reason|requirements|restrictions|demand|demands|request|order|grounds)", "(blocked|restricted|withheld|removed|disabled|suspended|taken down) (by|under|pursuant to|following|in compliance with|as per|due to|in response to|in accordance with|on the basis of) [a|an|the] [valid] (order|orders|court|high court|court order|court orders|legal request|legal order|legal demand|legal demands|government order|government request|injunction|law|laws|instructions|directions|direction|decision|judicial order)",
        "(this|the) (site|website|web site|page|url|domain|content|link|web page) [you (requested|are trying to (access|visit))] (is|has been|was) (blocked|banned|restricted|prohibited|censored) (by|in|under|as per|in compliance|pursuant|due to|on) [the] (order|orders|government|authorities|authority|ministry|department|regulator|regulations|law|laws|instructions|directions|telecom~|competent|country|kingdom|state)",
        "(the|your requested|this|requested) (url|website|site|page) (has been|is) blocked as per the (instructions|directions|orders)", "(website|site|url|page|domain|content) … (blocked|disabled|restricted) … (federal court|bangladesh telecommunication~|btrc|acma|imda|mda|mcmc|cadre|ncc|ptt|moitt|nepal telecommunications|nta|trc|tra|citra|itpc|icta|kominfo|ministry of [_] [_] [_] information)", "as per the (directions|instructions) received from (the|department of telecommunications|dot)", "competent government authority", "in compliance to the orders of [a|the] court", "department of telecommunications government of india",
        "(blocked|prohibited) … (kingdom of bahrain|kingdom of saudi arabia|united arab emirates|sultanate of oman|uae|saudi arabia|qatar|kuwait|jordan|pakistan|malaysia|indonesia|singapore)", "content … prohibited for viewership from within pakistan", "surf safely this website is not accessible", "this website is not available in malaysia as it violates [the] national law~", "access to this (site|website|web site|page|url) is (currently blocked|prohibited|banned|not allowed|denied by)", "sorry the requested page is unavailable", "the requested (page|site|web site) is (unavailable|blocked) … (law|regulations|policy|content filtering|internet services unit)", "internet access management policy", "contains content that is prohibited under the internet access management",
        "access to the websites listed on this page has been blocked pursuant to orders of the high court", "(this|the) (domain|domain name|website|site) (has been|is|was) seized", "has been seized by", "seized (by|pursuant to)", "(removed|withheld|disabled|unavailable|no longer available) (due to|because of|in response to|following|as a result of) (a copyright|a dmca|a trademark|a copyright claim|dmca|copyright|a defamation|a court|a legal|a privacy|a government)", "(copyright|dmca) (claim|takedown|complaint|infringement notice|take down) [by|from|has been received]", "withheld in [_] [_] in response to", "(in response to|due to|following|because of|as a result of) (a|an|the|one or more|multiple) [valid|legal] (complaint|complaints|notice|notices|claim|claims|demand|demands|request|requests) … (dmca|copyright|legal|law|data protection)", "digital millennium copyright act", "451 unavailable for legal reasons", "this account has been withheld", "age appropriate … law",
    ),
    "de": (
        "(inhalt|video|seite|webseite|beitrag) … (gerichtsbeschluss~|gerichtsurteil~|gerichtlich~|behördlich~|gesetzlich~) [_] (gesperrt|blockiert|nicht verfügbar|anordnung)",
        "(inhalt|video|seite|webseite|website|beitrag) … (gericht~|gerichts~|behörd~|gesetz~|anordnung|verfügung) … (gesperrt|blockiert|nicht verfügbar)",
        "auf anordnung (der|des) _ … gesperrt",
        "(seite|webseite|website|zugriff|domain|inhalt) … (gesperrt|blockiert|nicht verfügbar) … (gericht~|behörd~|gesetz~|rechtlich~|staatsanwalt~|anordnung|polizei)","(aus|aufgrund) [urheber~|jugendschutz~] rechtlichen gründen (nicht verfügbar|gesperrt|nicht zugänglich|nicht abrufbar|nicht angezeigt|entfernt)", "(aus|aus urheber~) (rechtlichen|urheberrechtlichen) gründen", "(diese|die) (seite|webseite|website|domain) (wurde|ist) [auf] (grund|aufgrund|wegen|durch) … (gerichtlich~|behördlich~|gericht|beschluss~|verfügung|anordnung) [gesperrt]", "(gesperrt|blockiert|beschlagnahmt) (durch|auf anordnung|auf grund|aufgrund|von) … (gericht~|behörd~|polizei|bundes~|staatsanwaltschaft|beschluss~|verfügung)", "clearingstelle urheberrecht im internet", "(diese|die) (domain|webseite|website|seite) wurde beschlagnahmt", "eidgenössische spielbankenkommission", "dieser inhalt ist in deutschland nicht verfügbar"),
    "fr": (
        "(site|page|accès|contenu) … (bloqué|bloquée|interdit|suspendu) … (justice|tribunal|autorité|autorités|ministère|loi|judiciaire|décision)","(pour des|en raison de) (raisons|motifs) (légales|juridiques|légaux)", "(ce|le) site (a été|est) (bloqué|fermé|saisi) (par|sur|en application|suite)", "(vous avez été redirigé~) vers ce site officiel", "(bloqué|interdit|retiré|supprimé) (par|sur|suite à|en exécution|en vertu) … (décision|ordre|justice|tribunal|autorités|demande|judiciaire|ministère)", "votre ordinateur s'apprêtait à se connecter à", "(indisponible|inaccessible) … (décision de justice|obligation légale)", "autorité nationale des jeux"),
    "es": (
        "(bloquead~|restringid~|cerrad~|suspendid~) por (disposición|orden|resolución|mandato|requerimiento) (del|de la|de|judicial)",
        "(página|sitio|web|acceso) … (bloquead~|restringid~) … (ministerio|autoridad|juez|judicial|ley|orden)","contenido bloqueado por requerimiento de la autoridad competente", "(por|debido a) (motivos|razones|requerimiento|requerimientos|imperativo|cuestiones) (legales|legal|judicial|judiciales)", "(el acceso|este sitio|esta página|este contenido) … (ha sido|está|fue) (bloquead~|restringid~|cerrad~) (por|en cumplimiento|en virtud|debido a) … (orden|autoridad~|juzgado|tribunal|judicial|resolución|ley)", "en cumplimiento de lo dispuesto por las autoridades competentes", "(bloquead~|retirad~|eliminad~) por (orden|mandato|resolución) (judicial|del juzgado|administrativa)", "intervenid~ por (orden|la policía|la guardia)"),
    "pt": (
        "bloquead~ por ordem judicial",
        "(site|página|domínio|sítio) … (bloquead~|suspens~) … (judicial|justiça|tribunal|anatel|autoridade)","(por|devido a) (motivos|razões|questões|ordem) (legais|jurídicas|judicial|jurídicos)", "(site|sítio|página|conteúdo|acesso) … (bloqueado|retirado|suspenso|removido) (por|em|na|devido|em cumprimento) … (ordem|determinação|decisão|judicial|notificação|autoridade|cumprimento)", "o (site|sítio) a que … (aceder|acessar) encontra se bloqueado", "em cumprimento de (ordem|decisão|determinação) judicial", "conteúdo indisponível (por|devido a|em razão de) ordem judicial"),
    "it": (
        "accesso [al [presente] sito|a questo sito|al sito [web]] [è stato|risulta|è] (disabilitat~|inibit~|bloccat~|interdett~)",
        "(sito|pagina|dominio) … sprovvist~ del~ (autorizzazion~|concession~|licenz~)",
        "(pagina|sito|accesso) … (bloccat~|inibit~|oscurat~|sequestrat~) … (polizia|autorità|giudiziaria|provvedimento|adm|agcom|guardia|legge|tribunale)","(per|a causa di) (motivi|ragioni|obblighi) (legali|legale|di legge)", "(sito|accesso|dominio|pagina|contenuto) [web] [è stato|è] (sottoposto a sequestro|sequestrato|bloccato|inibito|oscurato|sotto sequestro) [per|in|da|su|ai sensi|a seguito] [di] [ordine|esecuzione|disposizione|provvedimento|parte]", "sottoposto a sequestro", "in (esecuzione|ottemperanza) (a|di|al|del) [un] (provvedimento|decreto|ordine)", "(provvedimento|disposizione|ordine) (dell'autorità|di agcom|dell'agcom|agcom|giudiziari~|dell'agenzia)", "agenzia delle dogane e dei monopoli", "autorità per le garanzie nelle comunicazioni", "(accesso|sito) … (autorità giudiziaria|guardia di finanza|polizia postale)"),
    "nl": (
        "(site|website|pagina|goksite) … (illegaal|geblokkeerd) … (wetgeving|wet|rechter|overheid|kansspelcommissie|gerecht~)",
        "stoppagina","(om|wegens|vanwege) (juridische|wettelijke) (redenen|verplichtingen)", "(deze|de) (website|pagina|site) is (geblokkeerd|ontoegankelijk gemaakt) (door|op|op grond van|vanwege|naar aanleiding) … (bevel|rechter|gerechtelijk|vonnis|uitspraak|kansspelautoriteit|stichting brein|overheid|rechtbank)", "stichting brein", "u wordt doorverwezen naar deze stoppagina", "in beslag genomen"),
    "pl": ("(z|ze względu na) (przyczyn|powodów|względy|przyczyny) (prawnych|prawne)", "(strona|domena|witryna|ta strona|ta witryna) [internetowa] (została|jest) (zablokowana|zajęta) (na|przez|z|decyzją|zgodnie|w)", "rejestr domen służących do oferowania gier hazardowych", "na (mocy|podstawie) (postanowienia|wyroku|decyzji|art)", "(zablokowan~|usunięt~) (na polecenie|decyzją|na mocy|na podstawie)"),
    "ru": (
        "доступ к [_] [_] (ресурсу|интернет-ресурсу|веб-ресурсу|веб-сайту|интернет-сайту|сайту|странице|информации|домену|адресу) … (ограничен|закрыт|заблокирован|запрещен)",
        "(ресурс|сайт|домен|страница) … (внесен|включен|внесена|включена) в [единый] реестр",
        "(заблокирован~|ограничен~|запрещен~) (роскомнадзором|судом|законом|прокуратурой)",
        "149 фз",
        "на основании [статьи|пункта|части] [_] [_] (решения|закона|постановления|распоряжения|определения|предписания) … (министерства|суда|прокуратуры|совета|комитета|федерации|республики|органов)",
        "(законодательств~|закон~) российской федерации",
        "заблокирован~ по (решению|требованию)",
        "(посещение|распространение) … запрещен~",
        "доступ к (запрашиваемому|указанному|данному|этому) (ресурсу|сайту|интернет ресурсу|информационному ресурсу) (ограничен|заблокирован|закрыт|запрещен) (по|на|в|согласно|решением)", "(ресурс|сайт|доступ к ресурсу|доступ|страница) (заблокирован|ограничен|заблокирована|запрещен|внесен) (по|на|в|согласно|решением) (решению|основании|соответствии|требованию|реестр|единый|суда|роскомнадзора)", "единый реестр (доменных имен|запрещенных|запрещенной)", "единого реестра [доменных|запрещенных]", "федеральн~ закон~ [от] … (149|информации)", "149-фз", "роскомнадзор~ [по|на|внес~|ограничил~]", "по (решению|требованию) (органов государственной власти|суда|роскомнадзора|генеральной прокуратуры|государственных органов|уполномоченных)", "недоступ~ по (юридическим|правовым) причинам", "по требованию (закона|законодательства)",
    ),
    "uk": (
        "(відвідування|доступ до) … (заборонено|обмежений|обмежено|заблоковано) [згідно]",
        "(блокування|обмеження) сайтів указом","доступ до (цього|даного|вказаного|веб) (ресурсу|сайту|сайта|інтернет ресурсу) (обмежено|заблоковано) (на|згідно|відповідно|за|указом)", "(заблоковано|обмежено) (на підставі|згідно|відповідно до|за рішенням|за розпорядженням)", "указ~ президента україни", "рнбо україни", "національн~ (центр~|комісі~) [оперативно|що здійснює]", "з юридичних причин"),
    "tr": (
        "erişim~ (engelleme|engellenmesi|engeli|kapatma|yasağı) kararı",
        "(idari|koruma) (tedbir|tedbiri) (uygulanmaktadır|kararı|uygulanmıştır)",
        "(erişime|erişim) (engellenmiştir|engellendi|kapatılmıştır|yasaklanmıştır)",
        "(kararıyla|kararı ile|uyarınca|istinaden|tarafından) [_] [_] erişim~ engel~","(bu|bu internet) (siteye|sitesine|internet sitesine|adrese|içeriğe|sayfaya) erişim [mahkeme kararıyla|mahkeme kararı ile] (engellenmiştir|engellendi|yasaklanmıştır|kapatılmıştır)", "erişim[e] (engellenmiştir|engeli|engellenmesi) (kararı|uygulanmıştır|karar)", "(mahkeme|hakimliği|hakimliğinin|sulh ceza hakimliği~) [_] [_] karar~", "5651 sayılı", "bilgi teknolojileri ve iletişim kurumu", "telekomünikasyon iletişim başkanlığı", "koruma tedbiri", "(yasal|hukuki) (nedenlerle|nedenlerden|gerekçelerle|sebeplerle)", "(bu|bu hesap|bu içerik) … (yasal bir talep|mahkeme kararı) (üzerine|nedeniyle|ile|gereği)"),
    "ar": (
        "(العنوان|الموقع|الرابط|الصفحة) (محجوب|محجوبة|المحجوب|محظور|محظورة)",
        "(تم|لقد تم) (حجب|حظر|منع) … (الموقع|الصفحة|الرابط|المحتوى)",
        "(خدمة الإنترنت|هيئة|وزارة|النيابة العامة|المحكمة) … (حجب|حظر|المملكة|الموقع)",
        "(حجب|محجوب|حظر) (المواقع|بقرار|بأمر|بموجب|من قبل)","(عفوا|عذرا|نأسف) (الموقع|الصفحة) المطلوب~ غير متاح~", "(هذا الموقع|الموقع|الصفحة|هذه الصفحة|الدخول إلى هذا الموقع|الوصول إلى هذا الموقع|الرابط) (محجوب|محجوبة|محظور|تم حجبه|تم حجبها|تم حظره|ممنوع) [من قبل|بموجب|بأمر|وفقا|لمخالفته|بقرار|في|بناء]", "(تم|جرى) حجب (هذا الموقع|الموقع|الصفحة|هذه الصفحة|الوصول)", "(بموجب|بناء على|وفقا) (قرار|أمر|قوانين|لقوانين|القانون|لأنظمة|أنظمة|تعليمات|القوانين) [المحكمة|الجهات|دولة|المملكة|السلطات|هيئة]", "هيئة (الاتصالات|تنظيم الاتصالات|تنظيم قطاع الاتصالات)", "(لأسباب|لدواع) قانونية", "سياسة (إدارة النفاذ|النفاذ) إلى الإنترنت", "المحتوى المحظور"),
    "fa": (
        "(سایت|صفحه|وب\u200cسایت) … (قوانین|قانون|دستور) … (مسدود|فیلتر|محدود)",
        "(این|دسترسی به این) (سایت|صفحه|وب\u200cسایت|پایگاه|تارنما) … (فیلتر|مسدود|محدود|ممنوع)",
        "(دسترسی|دسترس) … (امکان\u200cپذیر نمی\u200cباشد|امکان\u200cپذیر نیست|مقدور نمی\u200cباشد)","(دسترسی به|مشترک گرامی دسترسی به) (این|سایت|تارنمای|پایگاه|این سایت) (سایت|وب‌سایت|پایگاه|تارنما|مورد نظر|امکان‌پذیر) [_] (امکان‌پذیر نیست|امکان‌پذیر نمی‌باشد|مسدود است|محدود شده است|مقدور نیست)", "مشترک گرامی", "(دسترسی|امکان دسترسی) به این (تارنما|سایت|پایگاه) (فراهم|امکان‌پذیر|مقدور) (نیست|نمی‌باشد)", "(به دستور|طبق دستور|بر اساس) (مقام قضایی|مقامات قضایی|کارگروه|قانون جرایم|قوانین)", "(فیلتر|مسدود|فیلترشده) (شده است|می‌باشد|است)", "قانون جرایم رایانه‌ای", "کارگروه تعیین مصادیق", "به دلایل قانونی", "peyvandha"),
    "he": ("(האתר|הדף|התוכן|אתר זה|דף זה|הגישה לאתר) (נחסם|נחסמה|חסום|חסומה|הוסר) (בהתאם|על פי|על ידי|עקב|בשל|לפי|מכוח|בצו) [ל] [צו|משטרת|בית|חוק|הוראות]", "צו (שיפוטי|בית משפט|הגבלת גישה)", "משטרת ישראל", "(מסיבות|מטעמים) משפטי~"),
    "ja": ("法的[な](理由|要請|手続き)(により|による|のため)", "(裁判所|当局|法令|政府)の(命令|要請|指示|規制)により", "(この国では|このサイトは)(遮断|ブロック)されています", "(閲覧|アクセス)(は法律により|が法的に)"),
    "zh": ("(该|此|本|您访问的|您浏览的)(网站|网页|網站)(未进行备案|尚未备案|没有备案|违反|已被依法|涉嫌|因法律)", "互联网信息服务管理办法", "(网站|网页)(因|由于)(违法|违规|法律)(违规)?[信息|原因|内容](被|已被|无法)(关闭|屏蔽|访问)", "(根据|依据|因|由于|根據|依據)(相关|当地|有关|相關|當地)(法律|法规|法律法规|法規|政策)", "(因|由于)(法律|政策|合规)(原因|要求|限制)", "(应|依)(政府|法院|主管部门|主管機關)(要求|命令)", "(此|该|本)(网站|网页|内容|域名|網站)(已被|被)(依法|查封|屏蔽|封锁|關閉|扣押)", "(此内容|该内容|此內容|该文章)(因违规|违反)", "此内容因违规无法查看", "(互联网|网络)(主管|管理)(部门|機關)", "(全国人大|工信部|网信办)", "涉嫌违法"),
    "ur": ("(یہ|اس) (ویب سائٹ|سائٹ|صفحہ|مواد) [تک رسائی] (بلاک|ممنوع|بند) (کر دی گئی ہے|کر دیا گیا ہے|ہے|کی گئی)", "(پاکستان ٹیلی کمیونیکیشن اتھارٹی|پی ٹی اے)", "قانونی وجوہات", "(عدالت|حکومت) کے حکم"),
    "kmr": ("(gihîştina|ketina) (vê malperê|vê rûpelê) (hatiye|hat) (astengkirin|qedexekirin)", "ji ber sedemên (qanûnî|hiqûqî)", "bi biryara dadgehê"),
    "ckb": ("(ئەم ماڵپەڕە|ئەم پەڕەیە|ئەم ناوەڕۆکە) (داخراوە|بلۆککراوە|ڕاگیراوە)", "(بە بڕیاری|لەسەر بڕیاری) (دادگا|دادگای)", "لەبەر هۆکاری یاسایی"),
    "id": (
        "(situs|akses|halaman|laman|konten) … (diblokir|tidak bisa diakses|tidak dapat diakses|tidak diperkenankan|diblokir sesuai)",
        "internet sehat [dan aman]",
        "(kominfo|peraturan menteri|perundang undangan)","(situs|konten|halaman|akses ke situs) [ini|yang anda tuju] … (diblokir|tidak dapat diakses) [karena|oleh|sesuai|berdasarkan]", "(internet positif|trustpositif|internetpositif|internet baik)", "peraturan perundang undangan", "kementerian (komunikasi|kominfo)"),
    "ms": ("laman web ini tidak (boleh|dapat) (diakses|dilayari) … undang undang",),
    "ko": (
        "(불법|유해) [·] (유해|불법)",
        "차단(안내|되었습니다|되었음)","불법·유해", "방송통신심의위원회", "접속 (이|을) 차단"),
    "ro": (
        "(accesul|acest site) … (restrictionat|blocat|interzis)",
    ),
    "th": (
        "(ถูกระงับ|ปิดกั้น|ระงับการ)", "(คำสั่งศาล|กระทรวงดิจิทัล|พระราชบัญญัติว่าด้วยการกระทำความผิด)",
    ),
    "vi": (
        "(trang web|website|tên miền) … (bị chặn|bị khóa|bị thu hồi|vi phạm pháp luật)",
    ),
    "da": (
        "(siden|hjemmesiden|websitet|adgangen [til (siden|hjemmesiden)]) … (blokeret|spærret) [på grund af|efter|af] … (fogedretten|retten|politiet|lov~|spillemyndigheden|kendelse~|myndighed~)",
        "(blokeret|spærret) af (din internetudbyder|din udbyder|fogedretten|myndighederne|politiet)",
    ),
    "no": (
        "(siden|nettstedet|nettsiden|domenet) … (blokkert|sperret|stengt) … (tingretten|politiet|lotteritilsynet|lov~|kjennelse~|kripos|myndighet~)",
    ),
    "sv": (
        "(sidan|webbplatsen|hemsidan|domänen) … (blockerad|blockerats|spärrad|stängd) … (domstol~|polis~|lag~|spelinspektionen|myndighet~|beslut~)",
    ),
    "fi": (
        "(sivusto|sivu|verkkosivusto|pääsy) … (estetty|suljettu|estänyt) … (oikeuden|markkinaoikeuden|poliisi~|lain|viranomai~|tuomioistui~)",
    ),
    "cs": (
        "(stránka|web|webová stránka|přístup|doména) … (zablokován~|blokován~|zakázán~|omezen~) … (soud~|zákon~|ministerstv~|policie|úřad~|rozhodnutí)",
        "(seznam|seznamu) nepovolených internetových her",
    ),
    "sk": (
        "(stránka|web|webové sídlo|prístup|doména) … (zablokovan~|blokovan~|zakázan~|obmedzen~) … (súd~|zákon~|úrad~|ministerstv~|rozhodnuti~)",
    ),
    "hu": (
        "[a|az|ez a|ez az] (honlap|weboldal|oldal|tartalom|hozzáférés) … (hozzáférhetetlenné|letiltott~|letiltva|blokkol~|korlátozt~|zárolt~) … (bíróság~|hatóság~|törvény~|határozat~|nav|nmhh)",
        "[a|az] (hatóság~|bíróság~|határozat~) … hozzáférhetetlenné (tette|tett|tétel~)",
    ),
    "el": (
        "(πρόσβαση|ιστοσελίδα|ιστότοπος|ιστότοπο|σελίδα) … (αποκλειστεί|απαγορευτεί|απαγορεύεται|διακοπεί|φραγή|μπλοκαριστεί) [_] [_] [_] (απόφαση~|εντολή~|νόμο~|επιτροπή~|αρχή~|εεεπ|δικαστ~)",
        "επιτροπή~ εποπτείας και ελέγχου παιγνίων",
    ),
    "bg": (
        "(достъпът до|сайтът|страницата|този сайт|тази страница) … (ограничен~|спрян~|блокиран~) … (съд~|разпореждане|решение|закон~|нап|комисия~)",
    ),
    "lt": (
        "(svetainė|prieiga|tinklalapis) … (užblokuot~|blokuojam~|apribot~) … (teism~|įstatym~|lošimų|tarnyb~|nutart~)",
    ),
    "kk": (
        "(сайт~|ресурс~|бет~) … (қолжетімділік~|шектел~|бұғаттал~)",
    ),
}  # fmt: skip
"""By a law, a court or a state; in further languages, too, whose states show such pages."""

BY_COUNTRY: Mapping[str, tuple[str, ...]] = {
    "en": (
        "(only works|only available|only be (watched|viewed|seen|played|accessed)) (in|within|from) the (uk|us|usa|united kingdom|united states)",
        "(because of|due to) _ [_] rights (issues|restrictions|reasons)",
        "due to rights (issues|restrictions|reasons)",
        "(restricted|blocked|unavailable|withheld|not available) in your (country|region|location)",
        "country blocked",
        "(your country|from your country) … (blocked|not allowed|cannot|restricted|denied|prohibited)",
        "(cannot|can't|not be|unable to) [be] (accessed|access|view|viewed|available) [this] [_] [_] (from|in) your (country|region|location)",
        "(denied|blocked|restricted|forbidden) (from|in|for) your (country|region|location)",
        "(not|isn't|not currently|currently not|currently unavailable|currently not|unavailable|no longer available|not yet|restricted|blocked|unavailable to users|not accessible|inaccessible|not permitted) [available|accessible|currently available|made available] (in|from|to users in|to visitors from|for users in|within|to readers in) (your|this|certain|the|some|most) [current] (country|countries|region|regions|location|area|territory|jurisdiction|european economic area|european union|eu|eea|geographic region)", "(geo|geographically) (blocked|restricted|restriction|blocking)", "(outside|outside of) (your|the) (country|region|area) … (not available|unavailable)", "(due to|because of) (the|european|eu) (gdpr|general data protection regulation|data protection|privacy) [law|laws|regulation|regulations]",
        "(country|region) … (european economic area|european union|eea|gdpr) … (cannot|can't|unable|not)", "you are attempting to access this website from a country belonging to the european economic area", "access cannot be granted at this time", "our european (visitors|readers|users) are important to us", "(unavailable|not available) (in|to) [most|visitors from|users in] (european|the european|europe|european union|eu) [countries|union|economic area]", "(content|website|site|service|video) (is|has) (not available|unavailable|blocked) (outside|in) (of|the|your|this)", "has banned the country or region", "(the uploader|the owner|this video|rights holder) has not made this [video] available in your country", "(your country|your location|your region) is not (supported|permitted|allowed)", "we are unable to (provide|give|grant) … (your (location|region|country)|european)", "this (service|page|site|content) is (only available|available only) (in|to (users|viewers|visitors|readers|residents) (in|of))",
    ),
    "de": ("(in ihrem|in deinem|in diesem|in ihrer|aus ihrem) (land|region|standort|gebiet) [leider|derzeit|noch] (nicht (verfügbar|abrufbar|zugänglich|erreichbar|erlaubt|freigegeben))", "(nicht|nicht mehr) (verfügbar|abrufbar|zugänglich) in (ihrem|deinem|diesem|ihrer) (land|region)", "(außerhalb|ausserhalb) (von|deutschlands|der schweiz|österreichs) … nicht (verfügbar|abrufbar)"),
    "fr": ("(pas|n'est pas|non|indisponible|plus) [disponible|accessible|disponibles] (dans|depuis) (votre|ce) (pays|région|territoire|zone géographique|zone)", "(depuis|dans) votre (pays|région|zone) [géographique] n'est pas (autorisé|disponible|possible)", "(géobloqué|géo bloqué|blocage géographique|restriction géographique)"),
    "es": ("(no|no está|no se encuentra) [está] (disponible|accesible) (en|desde|para) (su|tu|este|esta) (país|región|ubicación|zona|territorio|área)", "(bloqueo|restricción) (geográfic~|regional)"),
    "pt": ("(não|não está|indisponível|não se encontra) [está] [disponível|acessível] (no|em|na|para o) (seu|sua|teu) (país|região|localização|território)", "(bloqueio|restrição) geográfic~"),
    "it": ("(non|non è|non ancora) [è] (disponibile|accessibile|visibile) (nel|nella|in|dal) (tuo|tua|suo|sua|questo|questa) (paese|area|regione|zona|territorio)", "(blocco|restrizione) geografic~"),
    "nl": ("(niet|niet meer) (beschikbaar|toegankelijk) (in|vanuit) (uw|jouw|je|dit|deze) (land|regio|gebied|locatie)",),
    "pl": ("(niedostępn~|nie jest dostępn~|nie są dostępne) (w|na|dla) (twoim|twojego|państwa|tym|terenie) (kraju|regionie|obszarze|lokalizacji)",),
    "ru": ("(недоступ~|не доступ~) (в|для|на) (вашей|вашем|вашего|данном|территории|этом|этой) (стране|регионе|региона|вашей страны|страны|местоположении)", "(контент|сайт|материал|видео) … недоступ~ (в|на территории) (вашей|вашем)"),
    "uk": ("(недоступн~|не доступн~) (у|в|для|на) (вашій|вашому|вашого|цій|цьому|території) (країні|регіоні|країни)",),
    "tr": ("(ülkenizde|bölgenizde|bulunduğunuz ülkede|bulunduğunuz bölgede|konumunuzda|bu ülkede) [_] [_] [şu anda] (kullanılamıyor|kullanılamaz|mevcut değil|kullanılabilir değil|erişilemiyor|erişime kapalı|mevcut değildir|izlenemiyor|gösterilemiyor)",),
    "ar": ("(غير متاح~|غير متوفر~|ليس متاحا|محجوب~) [حاليا] (في|ضمن|من) (بلدك|بلدكم|منطقتك|منطقتكم|دولتك|البلد|موقعك)",),
    "fa": ("(در (کشور|منطقه) شما|برای (کشور|منطقه) شما) [_] (در دسترس نیست|قابل دسترس نیست|موجود نیست|مجاز نیست|قابل دسترسی نیست)",),
    "he": ("(אינו|אינה|לא|אינם) (זמין|זמינה|זמינים|נגיש) (במדינה|באזור|במדינתך|באזורך|בארצך|במיקום) [שלך]",),
    "ja": ("(お住まいの|お客様の|ご利用の|お使いの|あなたの)(国|地域|国または地域|国や地域|エリア)(では|からは)", "(この|日本国外|海外)(地域では|からのアクセス)[は](ご利用いただけません|ご覧いただけません|できません)"),
    "zh": ("[在](您|你)[所在][的][所在](国家|地区|國家|地區|国家或地区|區域|区域)[或地区][内](不可用|无法|無法|不支持|未提供|不提供|暂不|暫不|不可)",),
    "ur": ("(آپ کے|اس) (ملک|علاقے) میں (دستیاب نہیں|میسر نہیں)",),
    "kmr": ("li (welatê|herêma) (te|we) (berdest nîne|tune ye|nayê)",),
    "ckb": ("لە (وڵاتەکەت|ناوچەکەت|وڵاتی تۆ) (بەردەست نییە|بەردەست نیە)",),
    "ko": ("(해당|이|귀하의|현재) (국가|지역) 에서[는] [이용|사용|재생|시청] (할 수 없|이용할 수 없|제공되지)",),
}  # fmt: skip
"""By where the reader is."""
