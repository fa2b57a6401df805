"""Living pages that speak, or look, as the dead do; and the dead beside them."""

from rotten.case import (
    Answer,
    Case,
    answer,
    by_browser,
    by_cookie,
    by_method,
    html,
    redirect,
    zipped,
)
from rotten.stories import STORIES, heading, story

LIVING = (
    # name, what lures, language, title, body
    ("poem-en", "a poem of what was not found", "en", "Not Found", "<h1>Not Found</h1><p class=poem>I looked for you where you had been,<br>the page was white, the window green.<br>Nothing was found. The lamp was gone.<br>The snow forgot what it fell on.</p><p>From: Small Weathers, 1987. By Ruth Ellery.</p>"),
    ("lost-property-en", "lost and found of a bus company", "en", "Lost and found | County Buses", "<h1>Lost and found</h1><p>Have you lost something on one of our buses? Items that are not found within three months are given away. Call 555 0102 on weekdays. Found this week: two umbrellas, a cello, one glove.</p>"),
    ("takedown-en", "a policy about takedowns", "en", "Copyright and takedown policy", '<h1>Takedown policy</h1><p>If content has been removed following a complaint, we say so at its place: "This content has been removed due to a copyright claim." Whoever posted it may answer within ten days. In 2019 we received 41 notices, and 12 pages are no longer available.</p>'),
    ("decision-en", "an arbitration about a domain for sale", "en", "Administrative panel decision: case D2011-0345", '<h1>Decision D2011-0345</h1><p>The disputed domain name resolved to a page stating "This domain is for sale. Buy this domain." with sponsored links. The panel finds that parking a domain name with pay-per-click links is not a bona fide offering of goods. The panel orders that the domain name be transferred.</p>'),
    ("sorry-en", "an official apology", "en", "Sorry", "<h1>We are sorry</h1><p>The council apologises to the families who were moved from Mill Row in 1961. We got this wrong. The houses no longer exist, and the street cannot be found on any map.</p>"),
    ("closed-petition-en", "a closed petition", "en", "Petition: Keep the night ferry", "<h1>Keep the night ferry</h1><div class='alert alert-error'>This petition is closed. It is no longer available for signature.</div><p>To the harbour authority: 4,112 people ask that the ferry sails at night. Created by Ann Moor. The deadline was 31 March. The government responded on 2 May: the ferry will be kept for a further year.</p>"),
    ("discontinued-en", "a product no longer made", "en", "Model K2 oil lamp (discontinued)", "<h1>Model K2 oil lamp</h1><p class=unavailable>This product is no longer available.</p><p>Height 31 cm, brass, made from 1954 to 2016. Spare wicks and glasses can be had. Download: instructions, drawing of the burner, declaration of materials.</p>"),
    ("event-en", "an event that is over", "en", "Conference on tide mills, 2014", "<h1>Conference on tide mills</h1><p>This event has ended. Registration is closed.</p><p>Programme: 9.00 Opening. 9.30 J. Brandt: The mills of the estuary. 11.00 P. Olsen: Gates and sluices. 14.00 Visit to the mill at Eling.</p>"),
    ("codes-en", "documentation of error codes", "en", "404", '<h1>404</h1><p>Returned when the resource does not exist. The body is <code>{"error": "not_found", "message": "The requested resource could not be found"}</code>. Do not repeat the request. See also: 410, 403.</p>'),
    ("obit-en", "an obituary", "en", "Gone: Walter Pym, 1931–2013", "<h1>Gone: Walter Pym</h1><p>He kept the tide tables for forty years and never once was late. He is no longer with us. He leaves two daughters, and a boat that cannot be found.</p>"),
    ("minutes-en", "minutes of a meeting that was not held", "en", "Planning committee, 3 June", "<h1>Planning committee, 3 June</h1><p>Meeting cancelled. No minutes are available.</p>"),
    ("short-en", "one sentence", "en", "Notice 14/2009", "<p>The bridge at Low Ford is closed until further notice.</p>"),
    ("shop-closed-en", "a shop that tells of its end", "en", "We have closed", "<h1>We have closed</h1><p>After 61 years Bell &amp; Sons has closed its doors. This is the last page of our diary, and we leave it here for those who bought their first boots from us. Thank you. The ledger of 1952 is now in the county museum.</p>"),
    ("maint-article-en", "maintenance as news", "en", "Site under maintenance: the dry dock at Leith", "<h1>Under maintenance: the dry dock</h1><p>The dock is temporarily unavailable. We will be back soon, says the harbour master: the gates are being rehung, and the first ship is expected in May. The works cost two million.</p>"),
    ("talk-en", "a wiki's talk page with a red link", "en", "Talk:Tide mill – Mill Wiki", '<h1>Talk:Tide mill</h1><p>Why do we say "There is currently no text in this page" for Woodbridge? The page was deleted in 2012. – Kestrel</p><p>It was merged. The redirect was deleted by mistake. – Anselm</p>'),
    ("empty-gallery-en", "a gallery of pictures without words", "en", "Room 4 – The Print Cabinet", "<h1>Room 4</h1><div class=gallery><img src=1.jpg alt=''><img src=2.jpg alt=''><img src=3.jpg alt=''><img src=4.jpg alt=''></div>"),
    ("thread-en", "a forum thread about a dead link", "en", "Link in the handbook gives 404 page not found – Forum", '<h1>Link in the handbook gives 404 page not found</h1><div class=post><b>moss</b>: The link on page 12 says "Page not found". Is the file gone?</div><div class=post><b>admin</b>: Sorry, the page has been moved. It is now under Downloads.</div>'),
    ("poem-de", "a poem", "de", "Verschwunden", "<h1>Verschwunden</h1><p>Die Seite ist leer,<br>ich finde dich nicht mehr.<br>Was gesucht war, ging verloren,<br>im Schnee, in den Ohren.</p><p>Aus: Kleine Wetter, 1988.</p>"),
    ("fundsachen-de", "lost property of a town", "de", "Fundsachen: nicht gefunden?", "<h1>Fundbüro</h1><p>Leider nicht gefunden? Gegenstände werden sechs Monate aufbewahrt und sind danach nicht mehr verfügbar. Öffnungszeiten: Montag bis Freitag 8 bis 12 Uhr.</p>"),
    ("stelle-de", "a job that is taken, its text kept", "de", "Archivarin (m/w/d) in Teilzeit – Stadt Lüne", "<h1>Archivarin in Teilzeit</h1><p class='hinweis error'>Diese Stellenanzeige ist nicht mehr verfügbar.</p><p>Die Stadt sucht für das Stadtarchiv eine Archivarin mit 20 Wochenstunden, Entgeltgruppe 9b. Aufgaben: Erschließung der Ratsprotokolle, Auskünfte, Betreuung des Lesesaals. Bewerbungsschluss war der 30. April 2018.</p>"),
    ("urteil-de", "a judgment about a domain", "de", "BGH, Urteil vom 24. April 2008 – I ZR 159/05 (Domain zu verkaufen)", '<h1>I ZR 159/05</h1><p>Unter dem Domainnamen war eine Seite mit dem Hinweis "Diese Domain steht zum Verkauf" abrufbar. Die Klägerin verlangt Löschung. Das Berufungsgericht hat die Klage abgewiesen. Die Revision hatte Erfolg.</p>'),
    ("wartung-de", "news of maintenance", "de", "Wartungsarbeiten am Schleusentor", "<h1>Wartungsarbeiten</h1><p>Die Schleuse ist vorübergehend nicht erreichbar. Wir bitten um Verständnis. Ab dem 3. Mai fahren wieder Schiffe.</p>"),
    ("sitzung-de", "a sitting that is cancelled", "de", "Sitzung des Bauausschusses am 12.05.", "<h1>Bauausschuss</h1><p>Die Sitzung entfällt.</p>"),
    ("glossar-de", "an entry of a glossary", "de", "Fehler 404", "<h1>Fehler 404</h1><p>Meldung eines Servers: Seite nicht gefunden. Englisch: not found. Siehe auch: toter Link, Weiterleitung.</p>"),
    ("film-fr", "a film by that name", "fr", "Page introuvable (2016) – Ciné-fiches", "<h1>Page introuvable</h1><p>Court métrage de Léa Morin, 14 minutes, couleur. Un bibliothécaire cherche la page manquante d'un roman. Avec: J. Vidal, A. Sorel. Prix du public à Brest.</p>"),
    ("objets-fr", "lost property", "fr", "Objets trouvés et perdus", "<h1>Objets trouvés</h1><p>Vous n'avez pas trouvé ce que vous cherchez? Les objets non réclamés ne sont plus disponibles après un an. Guichet ouvert le mardi de 9 h à 12 h.</p>"),
    ("arret-fr", "a decision about a withdrawn page", "fr", "Cour d'appel, arrêt du 14 mars 2013", "<h1>Arrêt du 14 mars 2013</h1><p>La société a remplacé l'article par la mention «Cette page n'existe plus». La cour dit que le retrait d'un contenu ne vaut pas réparation et confirme le jugement.</p>"),
    ("annonce-fr", "an advertisement kept with its notice", "fr", "Vieux moulin à vendre – annonce expirée", "<h1>Vieux moulin à vendre</h1><p class=notice>Cette annonce n'est plus disponible.</p><p>Moulin de 1780 au bord de la Vire, roue en état, 4 hectares, grange. Prix: 210 000 €. Publiée le 4 mai 2011 par l'étude Garnier.</p>"),
    ("reunion-fr", "a cancelled session", "fr", "Séance du 7 février", "<h1>Séance du 7 février</h1><p>Séance annulée faute de quorum.</p>"),
    ("aide-fr", "help about the error", "fr", "Que faire si la page n'existe pas? – Aide", "<h1>Que faire si la page n'existe pas?</h1><p>Vérifiez l'adresse, videz le cache, puis revenez à l'accueil. L'erreur 404 signifie que la page demandée est introuvable.</p>"),
    ("cancion-es", "a song", "es", "No existe – letra", "<h1>No existe</h1><p>La página que buscas no existe,<br>el nombre que dijiste se perdió,<br>en la casa donde tú viviste<br>ya nadie contestó.</p>"),
    ("perdidos-es", "lost property", "es", "Objetos perdidos", "<h1>Objetos perdidos</h1><p>Si no se ha encontrado su objeto, vuelva a preguntar. Pasado un año ya no estará disponible. Oficina: calle Mayor 4.</p>"),
    ("peticion-es", "a closed petition", "es", "Petición cerrada: salvemos el faro", "<h1>Salvemos el faro</h1><div class=error>Esta petición ya no está disponible para firmar.</div><p>Los vecinos piden que el faro no se venda. 2.301 firmas entregadas al ayuntamiento en junio de 2017.</p>"),
    ("acta-es", "a session that was suspended", "es", "Pleno del 3 de marzo", "<h1>Pleno del 3 de marzo</h1><p>Sesión suspendida. No hay acta.</p>"),
    ("agotado-es", "a book out of print", "es", "Faros del norte (agotado)", "<h1>Faros del norte</h1><p>Producto no disponible.</p><p>M. Lago, 1998, 214 páginas, ISBN 84-000-0000-1. Historia de los once faros de la costa, con planos.</p>"),
    ("codigo-es", "documentation", "es", "Código de error 404: recurso no encontrado", "<h1>404: recurso no encontrado</h1><p>La API responde con este código cuando el identificador no existe. Compruebe el parámetro id.</p>"),
    ("poesia-it", "a poem", "it", "Non trovato", "<h1>Non trovato</h1><p>Ti ho cercato e non ti ho trovato,<br>la pagina era bianca,<br>il mare si era spostato.</p>"),
    ("oggetti-it", "lost property", "it", "Oggetti smarriti", "<h1>Oggetti smarriti</h1><p>Oggetto non trovato? Gli oggetti non reclamati non sono più disponibili dopo un anno. Aperto il giovedì.</p>"),
    ("bando-it", "a tender that has expired", "it", "Bando scaduto: restauro del molo", "<h1>Restauro del molo</h1><p class='alert alert-danger'>Bando scaduto.</p><p>Importo a base d'asta: 140.000 euro. Termine per le offerte: 12 aprile 2015. Responsabile: geom. Ferri. Aggiudicato alla ditta Costa il 3 giugno.</p>"),
    ("manut-it", "maintenance in the news", "it", "Faro in manutenzione", "<h1>Faro in manutenzione</h1><p>Il faro non è al momento disponibile. Torneremo presto a vederlo acceso, dice il comandante: la lente è in officina a Trieste.</p>"),
    ("gedicht-nl", "a poem", "nl", "Niet gevonden", "<h1>Niet gevonden</h1><p>Ik zocht een bladzijde die niet bestaat,<br>een huis dat nergens staat.</p><p>K. de Wit, 1974</p>"),
    ("gevonden-nl", "lost property", "nl", "Verloren voorwerpen", "<h1>Verloren voorwerpen</h1><p>Niet gevonden wat u zocht? Na drie maanden zijn voorwerpen niet meer beschikbaar.</p>"),
    ("vacature-nl", "a filled vacancy", "nl", "Vacature: molenaar (vervuld)", "<h1>Molenaar</h1><p class=error>Deze vacature is niet meer beschikbaar.</p><p>De stichting zocht een molenaar voor de Oostmolen, 16 uur per week. Taken: malen, onderhoud, rondleidingen. Reageren kon tot 1 juni 2012.</p>"),
    ("uitleg-nl", "an explanation", "nl", "Wat betekent 'Pagina niet gevonden'?", "<h1>Wat betekent 'Pagina niet gevonden'?</h1><p>De pagina die u zoekt bestaat niet, of is verplaatst. Zo zegt een server dat een adres niet klopt.</p>"),
    ("wiersz-pl", "a poem", "pl", "Nie znaleziono", "<h1>Nie znaleziono</h1><p>Szukałem strony, której nie ma,<br>śniegu, co nie spadł na dom.</p>"),
    ("zguby-pl", "lost property", "pl", "Biuro rzeczy znalezionych", "<h1>Biuro rzeczy znalezionych</h1><p>Nie znaleziono zguby? Po dwóch latach przedmiot nie jest już dostępny. Czynne od 8 do 15.</p>"),
    ("wyrok-pl", "a judgment", "pl", "Wyrok w sprawie domeny na sprzedaż", '<h1>Sygn. akt I C 412/10</h1><p>Pod adresem wyświetlano napis "Ta domena jest na sprzedaż". Sąd oddalił powództwo o zapłatę i zasądził koszty.</p>'),
    ("przetarg-pl", "a tender made void", "pl", "Przetarg unieważniony", "<h1>Przetarg na remont mola</h1><p class='alert alert-danger'>Postępowanie unieważnione. Ogłoszenie nieaktualne.</p><p>Zamawiający: Gmina Hel. Termin składania ofert: 4 maja 2016. Oferty złożyły dwie firmy.</p>"),
    ("poema-pt", "a poem", "pt", "Não encontrado", "<h1>Não encontrado</h1><p>Procurei a página que não existe,<br>o barco que ninguém viu.</p>"),
    ("achados-pt", "lost property", "pt", "Perdidos e achados", "<h1>Perdidos e achados</h1><p>Não encontrou o que procura? Ao fim de um ano os objetos já não estão disponíveis.</p>"),
    ("edital-pt", "a call that is closed", "pt", "Edital encerrado – bolsas 2013", "<h1>Bolsas 2013</h1><p class=erro>Inscrições encerradas. Este edital não está mais disponível para candidaturas.</p><p>Doze bolsas para estudos do litoral, de seis meses cada. Resultados publicados em 4 de maio.</p>"),
    ("ajuda-pt", "help", "pt", "Erro 404 – o que é?", "<h1>Erro 404</h1><p>Página não encontrada: o servidor respondeu, mas o endereço não existe. Saiba como corrigir.</p>"),
    ("stih-ru", "a poem", "ru", "Не найдено", "<h1>Не найдено</h1><p>Я искал страницу, которой нет,<br>и дом, где горел свет.</p><p>1979</p>"),
    ("nahodki-ru", "lost property", "ru", "Бюро находок", "<h1>Бюро находок</h1><p>Ничего не найдено? Вещи хранятся полгода, потом недоступны. Приём с 9 до 17.</p>"),
    ("reshenie-ru", "a court's decision to block", "ru", "Решение суда по делу о блокировке сайта", "<h1>Дело № 2-1457/2015</h1><p>Истец просил признать информацию запрещённой. На странице было указано: «Доступ к ресурсу ограничен по решению суда». Суд решил в иске отказать.</p>"),
    ("vakansia-ru", "a vacancy in the archive", "ru", "Вакансия в архиве: смотритель маяка", "<h1>Смотритель маяка</h1><p class=error>Вакансия закрыта.</p><p>Требовался смотритель на остров Мощный: вахта 30 дней, жильё, оклад 28 000. Опубликовано 3 марта 2014.</p>"),
    ("virsh-uk", "a poem", "uk", "Не знайдено", "<h1>Не знайдено</h1><p>Шукав сторінку, якої нема,<br>а за вікном була зима.</p>"),
    ("znahidky-uk", "lost property", "uk", "Стіл знахідок", "<h1>Стіл знахідок</h1><p>Нічого не знайдено? Речі зберігають шість місяців, далі вони недоступні.</p>"),
    ("zasidannya-uk", "a session that did not take place", "uk", "Засідання комісії 12 травня", "<h1>Засідання комісії 12 травня</h1><p>Засідання скасовано. Протокол відсутній.</p>"),
    ("siir-tr", "a poem", "tr", "Bulunamadı", "<h1>Bulunamadı</h1><p>Aradığın sayfa yok artık,<br>deniz çekildi, kıyı açık.</p>"),
    ("kayip-tr", "lost property", "tr", "Kayıp eşya", "<h1>Kayıp eşya</h1><p>Aradığınız eşya bulunamadı mı? Altı ay sonra eşyalar artık mevcut değildir.</p>"),
    ("ilan-tr", "a notice past its date", "tr", "İlan yayından kaldırıldı: kiralık değirmen", "<h1>Kiralık değirmen</h1><p class=hata>Bu ilan yayından kaldırılmıştır.</p><p>Derekenarında, 1890 yapımı, çarkı çalışır durumda. Aylık 900 lira. İlan tarihi: 4 Mayıs 2012. Sahibinden.</p>"),
    ("erisim-tr", "news of a blocked site", "tr", "Siteye erişim engellendi", "<h1>Siteye erişim engellendi</h1><p>Mahkeme kararıyla bu siteye erişim engellenmiştir ibaresi dün kaldırıldı. Avukat Demir, kararın üç yıl sürdüğünü söyledi.</p>"),
    ("qasida-ar", "a poem", "ar", "غير موجود", "<h1>غير موجود</h1><p>بحثت عن صفحة لم تكن،<br>وعن بيت على البحر سكن.</p>"),
    ("mafqudat-ar", "lost property", "ar", "المفقودات", "<h1>المفقودات</h1><p>لم يتم العثور على غرضك؟ تحفظ الأغراض ستة أشهر ثم لا تعود متاحة.</p>"),
    ("khata-ar", "documentation of an error", "ar", "الخطأ 404: الصفحة غير موجودة – شرح", "<h1>الخطأ 404</h1><p>تعني هذه الرسالة أن الصفحة التي تبحث عنها غير موجودة على الخادم. نشرح هنا كيف تصلح الرابط في موقعك.</p>"),
    ("film-ar", "a film", "ar", "الصفحة المفقودة (فيلم 2011)", "<h1>الصفحة المفقودة</h1><p>فيلم قصير من إخراج سلمى ناصر، مدته عشرون دقيقة. بطولة هدى وكريم.</p>"),
    ("sher-fa", "a poem", "fa", "پیدا نشد", "<h1>پیدا نشد</h1><p>صفحه‌ای که می‌جستم نبود،<br>خانه‌ای که می‌شناختم دود.</p>"),
    ("gomshode-fa", "lost property", "fa", "اشیای گمشده", "<h1>اشیای گمشده</h1><p>چیزی یافت نشد؟ اشیا شش ماه نگهداری می‌شوند و پس از آن در دسترس نیستند.</p>"),
    ("khata-fa", "an explanation", "fa", "خطای ۴۰۴ چیست؟", "<h1>خطای ۴۰۴ چیست؟</h1><p>صفحه مورد نظر یافت نشد: این پیام یعنی نشانی درست نیست. در این نوشته راه رفع آن را می‌گوییم.</p>"),
    ("nazm-ur", "a poem", "ur", "نہیں ملا", "<h1>نہیں ملا</h1><p>وہ صفحہ جو ڈھونڈا نہیں ملا،<br>وہ گھر جو چھوڑا نہیں ملا۔</p>"),
    ("gumshuda-ur", "lost property", "ur", "گمشدہ اشیاء", "<h1>گمشدہ اشیاء</h1><p>آپ کی چیز نہیں ملی؟ چھ ماہ بعد اشیاء دستیاب نہیں رہتیں۔ دفتر صبح نو بجے کھلتا ہے۔</p>"),
    ("shir-he", "a poem", "he", "לא נמצא", "<h1>לא נמצא</h1><p>חיפשתי דף שאיננו,<br>ובית שאין לו חלון.</p>"),
    ("avedot-he", "lost property", "he", "אבדות ומציאות", "<h1>אבדות ומציאות</h1><p>החפץ לא נמצא? לאחר חצי שנה החפצים אינם זמינים עוד. פתוח בימי שני.</p>"),
    ("sgia-he", "an explanation", "he", "שגיאה 404 – מילון מונחים", "<h1>שגיאה 404</h1><p>הדף המבוקש לא נמצא. הודעה של שרת שהכתובת אינה קיימת. ראו גם: קישור שבור.</p>"),
    ("helbest-ku", "a poem", "ku", "Nehat dîtin", "<h1>Nehat dîtin</h1><p>Min li rûpelekê geriya ku tune bû,<br>li maleke ku ne ya min bû.</p>"),
    ("winda-ku", "lost property", "ku", "Tiştên winda", "<h1>Tiştên winda</h1><p>Tiştê we nehat dîtin? Piştî şeş mehan êdî peyda nabe.</p>"),
    ("kanoon-ku", "an explanation", "ku", "Rûpel nehat dîtin: ev çi ye?", "<h1>Rûpel nehat dîtin: ev çi ye?</h1><p>Çewtiya 404 tê wê wateyê ku navnîşan xelet e. Li vir em dibêjin ka çawa tê sererastkirin.</p>"),
    ("shi-ja", "a poem", "ja", "見つかりません", "<h1>見つかりません</h1><p>探していた頁は白く、<br>海はもう遠くへ行ってしまった。</p><p>一九七九年</p>"),
    ("wasuremono-ja", "lost property", "ja", "忘れ物・落とし物", "<h1>忘れ物・落とし物</h1><p>お探しのものが見つかりませんでしたか。三か月を過ぎた品は保管しておりません。</p>"),
    ("shuryo-ja", "a campaign that has ended", "ja", "受付終了:灯台写真コンテスト2013", "<h1>灯台写真コンテスト2013</h1><p class=error>このページの募集は終了しました。</p><p>応募総数四百二十点。大賞は佐藤さんの「夜明けの岬」。入賞作品は市役所ロビーに展示した。</p>"),
    ("seisan-ja", "a product no longer made", "ja", "ランプK2(生産終了)", "<h1>ランプK2</h1><p>この商品は現在取り扱っておりません。</p><p>高さ三十一センチ、真鍮製。一九五四年から二〇一六年まで製造。取扱説明書のダウンロード。</p>"),
    ("shi-zh", "a poem", "zh", "找不到", "<h1>找不到</h1><p>我找的那一页不存在,<br>那座房子也不在。</p>"),
    ("shiwu-zh", "lost property", "zh", "失物招领", "<h1>失物招领</h1><p>没有找到您的物品?超过三个月的物品将不再保留。办公时间:上午九点至十二点。</p>"),
    ("panjue-zh", "a judgment about a domain", "zh", "域名出售纠纷案判决书", "<h1>(2012)民终字第45号</h1><p>被告在该网址显示“此域名出售”字样。本院认为,原告的主张缺乏依据,驳回上诉,维持原判。</p>"),
    ("quxiao-zh", "a cancelled meeting", "zh", "会议取消通知", "<h1>会议取消通知</h1><p>原定五月十二日的会议取消。</p>"),
    ("museum-de", "a museum of error pages", "de", "Museum der Fehlerseiten", "<h1>Museum der Fehlerseiten</h1><ul><li>404 – Seite nicht gefunden (1996)</li><li>Diese Seite existiert nicht mehr (2001)</li><li>Die gesuchte Seite wurde gelöscht (2007)</li><li>Oops! (2012)</li></ul>"),
    ("suspended-en", "news of a suspension", "en", "Account suspended", "<h1>Account suspended</h1><p>The club's account at the savings bank has been suspended, the treasurer told members on Friday. Contact the bank, he said, and it sends you to the court. The court has no date before June.</p>"),
    ("expired-en", "an article on lapsed names", "en", "This domain has expired: how towns lose their names", "<h1>This domain has expired</h1><p>When the clerk of Aldby forgot to renew, the town's website became a page of advertisements within a week. Eleven councils have told us of the same. \"It was available to buy for 40 pounds\", said the clerk.</p>"),
    ("access-en", "a novel's chapter", "en", "Access Denied: chapter one", "<h1>Access Denied</h1><p>You don't have permission to enter, said the machine. Mara put her hand on the glass again. Somewhere above her the lift had begun to move, and she counted the floors by their sound.</p>"),
)  # fmt: skip
"""Living pages, each of which speaks like a dead one."""

MISSED = {
    **dict.fromkeys(
        (
            *("maint-article-en", "wartung-de", "museum-de", "suspended-en", "film-fr", "ajuda-pt"),
            *("shir-he", "shi-zh", "codes-en", "glossar-de", "codigo-es", "sgia-he"),
        ),
        "undecided",
    ),
    "erisim-tr": "legal",
    "access-en": "blocked",
}  # fmt: skip
"""What we say instead of some living pages that they live; of none that it is dead."""

DEAD = (
    # name, language, status, title, words
    ("en-1", "en", "soft-404", "Not found | County Buses", "<h1>Not found</h1><p>Sorry, the page you are looking for could not be found. It may have been moved or deleted.</p><p><a href=/>Home</a></p>"),
    ("en-2", "en", "soft-404", "Job unavailable", "<h1>This job is no longer available</h1><p>The job you are looking for has been removed. Search for other jobs below.</p>"),
    ("en-3", "en", "soft-404", "Product not found – Lamps", "<p>This product is no longer available.</p><p><a href=/>Continue shopping</a></p>"),
    ("en-4", "en", "soft-404", "Mill Wiki", "<h1>Woodbridge</h1><p>There is currently no text in this page. You can search for this page title in other pages, or create this page.</p>"),
    ("en-5", "en", "soft-404", "Video", "<p>This video has been removed by the uploader.</p>"),
    ("en-6", "en", "parked", "aldby.example", "<h1>This domain has expired</h1><p>If you are the owner, renew it now. This domain is available to buy.</p><a href=http://registrar.example/renew>Renew</a>"),
    ("en-7", "en", "parked", "dead-en-7.example is for sale", "<h1>dead-en-7.example is for sale</h1><p>Buy this domain. Make an offer.</p><form><input name=offer><button>Send offer</button></form>"),
    ("de-1", "de", "soft-404", "Fehler 404 – Stadt Lüne", "<h1>Seite nicht gefunden</h1><p>Die gewünschte Seite existiert leider nicht mehr. Bitte nutzen Sie die Suche.</p>"),
    ("de-2", "de", "soft-404", "Stellenangebote", "<h1>Diese Stellenanzeige ist nicht mehr verfügbar</h1><p>Zurück zur Übersicht der Stellenangebote.</p>"),
    ("de-3", "de", "parked", "luene-kultur", "<h1>Diese Domain steht zum Verkauf</h1><p>Machen Sie ein Angebot für diese Domain.</p>"),
    ("fr-1", "fr", "soft-404", "Page introuvable", "<h1>Oups, page introuvable</h1><p>La page que vous cherchez n'existe pas ou plus. Retour à l'accueil.</p>"),
    ("fr-2", "fr", "soft-404", "Annonces", "<p>Cette annonce n'est plus disponible. Voir d'autres annonces.</p>"),
    ("fr-3", "fr", "parked", "moulin", "<p>Ce nom de domaine est à vendre. Faites une offre.</p>"),
    ("es-1", "es", "soft-404", "Error", "<h1>Página no encontrada</h1><p>Lo sentimos, la página que busca no existe o ha sido eliminada.</p>"),
    ("es-2", "es", "soft-404", "Noticias", "<p>El contenido al que intenta acceder ya no está disponible.</p><a href=/>Ir al inicio</a>"),
    ("it-1", "it", "soft-404", "Pagina non trovata", "<h1>Pagina non trovata</h1><p>La pagina richiesta non esiste o è stata rimossa. Torna alla home.</p>"),
    ("it-2", "it", "parked", "faro", "<p>Questo dominio è in vendita. Contattaci per acquistarlo.</p>"),
    ("nl-1", "nl", "soft-404", "Pagina niet gevonden", "<h1>Pagina niet gevonden</h1><p>De pagina die u zoekt bestaat niet of is verplaatst. Ga naar de startpagina.</p>"),
    ("nl-2", "nl", "soft-404", "Vacatures", "<p>Deze vacature is niet meer beschikbaar. Bekijk andere vacatures.</p>"),
    ("pl-1", "pl", "soft-404", "Błąd 404", "<h1>Nie znaleziono strony</h1><p>Strona, której szukasz, nie istnieje lub została usunięta.</p>"),
    ("pl-2", "pl", "soft-404", "Ogłoszenia", "<p>To ogłoszenie jest już nieaktualne. Zobacz podobne ogłoszenia.</p>"),
    ("pt-1", "pt", "soft-404", "Erro 404", "<h1>Página não encontrada</h1><p>A página que procura não existe ou foi removida. Voltar ao início.</p>"),
    ("pt-2", "pt", "parked", "farol", "<p>Este domínio está à venda. Faça uma oferta.</p>"),
    ("ru-1", "ru", "soft-404", "Ошибка 404", "<h1>Страница не найдена</h1><p>Запрашиваемая страница не существует или была удалена. Вернуться на главную.</p>"),
    ("ru-2", "ru", "soft-404", "Объявления", "<p>Объявление снято с публикации. Посмотрите похожие объявления.</p>"),
    ("ru-3", "ru", "parked", "mayak", "<h1>Домен продаётся</h1><p>Срок регистрации домена истёк. Купить домен.</p>"),
    ("uk-1", "uk", "soft-404", "Помилка 404", "<h1>Сторінку не знайдено</h1><p>Сторінка, яку ви шукаєте, не існує або була видалена.</p>"),
    ("uk-2", "uk", "soft-404", "Новини", "<p>На жаль, цю сторінку видалено. Перейти на головну.</p>"),
    ("tr-1", "tr", "soft-404", "Hata", "<h1>Sayfa bulunamadı</h1><p>Aradığınız sayfa mevcut değil veya kaldırılmış. Ana sayfaya dön.</p>"),
    ("tr-2", "tr", "soft-404", "İlanlar", "<p>Bu ilan yayından kaldırılmıştır. Benzer ilanlara bakın.</p>"),
    ("ar-1", "ar", "soft-404", "خطأ", "<h1>الصفحة غير موجودة</h1><p>عذرا، الصفحة التي تبحث عنها غير موجودة أو تم حذفها.</p>"),
    ("ar-2", "ar", "parked", "منارة", "<p>هذا النطاق معروض للبيع. قدم عرضا لشرائه.</p>"),
    ("fa-1", "fa", "soft-404", "خطا", "<h1>صفحه یافت نشد</h1><p>متأسفانه صفحه مورد نظر شما وجود ندارد یا حذف شده است.</p>"),
    ("ur-1", "ur", "soft-404", "خرابی", "<h1>صفحہ نہیں ملا</h1><p>معذرت، آپ جو صفحہ تلاش کر رہے ہیں وہ موجود نہیں یا ہٹا دیا گیا ہے۔</p>"),
    ("he-1", "he", "soft-404", "שגיאה", "<h1>הדף לא נמצא</h1><p>מצטערים, הדף שחיפשתם אינו קיים או הוסר. חזרה לדף הבית.</p>"),
    ("ku-1", "ku", "soft-404", "Çewtî", "<h1>Rûpel nehat dîtin</h1><p>Bibore, rûpela ku hûn lê digerin tune ye an hatiye jêbirin.</p>"),
    ("ja-1", "ja", "soft-404", "エラー", "<h1>ページが見つかりません</h1><p>お探しのページは削除されたか、移動した可能性があります。トップページへ</p>"),
    ("ja-2", "ja", "soft-404", "商品", "<p>この商品は現在取り扱っておりません。トップへ戻る</p>"),
    ("zh-1", "zh", "soft-404", "出错了", "<h1>页面不存在</h1><p>抱歉,您访问的页面不存在或已被删除。返回首页</p>"),
    ("zh-2", "zh", "parked", "域名", "<h1>此域名出售</h1><p>该域名正在出售,欢迎联系购买。</p>"),
)  # fmt: skip
"""Dead pages, in the wordings of the living."""

STORY = html(heading(), story())
NR = answer("", status=404)


def _page(title: str, body: str, language: str) -> bytes:
    return html(title, f"<nav><a href=/>·</a></nav>\n<main>{body}</main>", language=language)


def _living(web: dict[str, Answer], why: str, name: str, **more: str) -> Case:
    """Return a trap that stands, and is cited by the title of its story if by nothing else."""
    status = more.pop("status", "live")
    more.setdefault("text", heading())
    return Case(f"alike-{name}", status, why, web, trap=True, **more)


def _shell(language: str, title: str, words: str, *headers: str, head: str = "") -> bytes:
    """Return a page of a site whose pages share a frame and, but for `title`, their title."""
    links = "".join(
        f"<li><a href=/s{each}>{word}</a></li>"
        for each, word in enumerate(STORIES[language][1].split()[:24])
    )
    return html(title, f"<header><ul>{links}</ul></header><main>{words}</main><footer><ul>{links}</ul></footer>", *headers, language=language, head=head)  # fmt: skip


HOME = html("The Reading Room", "<h1>The Reading Room</h1><ul><li><a href=/a>News</a></li><li><a href=/hours>Opening hours</a></li><li><a href=/search>Search the catalogue</a></li></ul><p>Founded in 1884. Open on weekday afternoons. No events are listed at the moment.</p>")  # fmt: skip
ODD = "Sorry! Something is missing here"

WAYS = (
    _living({"/a": STORY, "/": HOME, "*": HOME}, "every unknown address shows the home page, but this is a page", "catch-all-home"),
    _living({"/": HOME}, "a home page, cited as such", "home", text="the Reading Room"),
    _living({"/": HOME, "*": redirect("/")}, "a home page of a site that sends everything there", "home-hub", text="the Reading Room"),
    _living({"/": redirect("/index.php/en"), "/index.php/en": HOME}, "a home page in a folder", "home-folder", text="the Reading Room"),
    _living({"/": redirect("/home", 301), "/home": HOME, "*": redirect("/home")}, "the home page has a name of its own", "home-named", status="moved", text="the Reading Room"),
    _living({"/search?q=botanist": html("Search results for botanist", '<h1>Search</h1><p>2 results for "botanist"</p><ol><li><a href=/1>Letters of the botanist, 1871–1902</a></li><li><a href=/2>Herbarium sheets</a></li></ol>'), "*": html("Search results", "<h1>Search</h1><p>No results.</p>")}, "a search, cited with what it found", "search", text="two results for the botanist"),
    _living({"/search?q=lamps+K3": html("Search results", '<h1>Search the register</h1><p>No results found for "lamps K3".</p><form><input name=q></form>')}, "a search cited because nothing is found", "search-none", text="the register has no such lamp"),
    _living({"/a": redirect("https://alike-slash.example/a"), "//www.alike-slash.example/a": redirect("https://www.alike-slash.example/a/", 301), "//alike-slash.example/a": redirect("https://www.alike-slash.example/a", 301), "//www.alike-slash.example/a/": STORY}, "to TLS, to www, to the slash", "slash", cited="https://alike-slash.example/a"),
    _living({"/news.php?id=12": redirect("/news/museum-reopens-its-reading-room", 301), "/news/museum-reopens-its-reading-room": STORY}, "a new system with new addresses", "cms", status="moved"),
    _living({"/node/4411": redirect("/en/reading-room"), "/en/reading-room": STORY}, "a temporary way to a name", "cms-found"),
    _living({"/a": by_cookie(STORY, redirect("/consent?to=/a", 302, "Set-Cookie: seen=1")), "/consent": redirect("/a", 302, "Set-Cookie: ok=1; Path=/")}, "to a consent gate and back by itself", "gate-back"),
    _living({"/a": by_cookie(STORY, redirect("/a", 302, "Set-Cookie: c=1; Path=/"))}, "sends to itself until a cookie is there", "cookie-loop"),
    _living({"/a": [redirect("http://id.alike-sso.example/check?back=1"), STORY], "//id.alike-sso.example/check": redirect("http://alike-sso.example/a", 302, "Set-Cookie: guest=1")}, "to a sign-on that lets guests in", "sso"),
    _living({"/a": _shell("de", "Stadtmuseum", story("de", 1)), "*": _shell("de", "Stadtmuseum", "<p>Diese Seite gibt es nicht.</p>")}, "all pages share a frame and a title", "shell-de", text=heading("de")),
    _living({"/a": _shell("fr", "Musée", "<h1>Horaires</h1><p>Le mardi de 14 h à 17 h.</p>"), "*": _shell("fr", "Musée", "<h1>Erreur</h1><p>Il n'y a rien ici.</p>")}, "a short page in a great frame", "shell-fr", text="les horaires"),
    _living({"/a": _shell("en", "Town Museum", "<h1>Staff</h1><p>E. Hale, director. R. Moss, keeper of letters.</p>"), "*": _shell("en", "Town Museum", "")}, "unknown addresses show the bare frame", "shell-bare", text="the staff of the museum"),
    _living({"/a": html(heading(), story(), head='<meta name="robots" content="noindex, nofollow">')}, "noindex", "noindex"),
    _living({"/a": html(heading(), story(), "X-Robots-Tag: noindex", head='<meta name="robots" content="noindex">'), "*": html("Nothing here", "<p>Nothing here</p>", head='<meta name="robots" content="noindex">')}, "noindex on a site of soft errors", "noindex-soft"),
    _living({"/a": html("The Reading Room", f'<div class="page-error error404 not-found" id="error">{story()}</div>')}, "a theme whose classes say error", "classes"),
    _living({"/a": html(ODD, f"<h1>{ODD}</h1><p>One of the nine plates by M. Aurel, 1962, oil on tin. On loan from the town. The painter scratched the words into the frame.</p>")}, "a work of art by such a title", "art", text=ODD),
    _living({"/a": html("Error", story())}, "a template that titles every page Error", "title-error"),
    _living({"/a": html("Untitled Document", story("it")), "*": html("Untitled Document", "<p>Documento non trovato</p>")}, "no title of its own", "untitled", text=heading("it")),
    _living({"/a": html("404 Media reports: the reading room", story())}, "a newspaper called 404", "media"),
    _living({"/a": html("Room 404 – Hotel Anker", "<h1>Room 404</h1><p>A quiet room on the fourth floor with a view of the yard. Two beds, 19 m². Not available from November to March.</p>")}, "a hotel's room", "room", text="the room"),
    _living({"/404.html": html("404 – a short film", "<h1>404</h1><p>Eleven minutes, 2009, directed by Jo Larsen. Shown at Tromsø.</p>")}, "an address that says 404", "address", text="the film", missed="undecided"),
    _living({"/news/not-found-the-lost-letters": STORY}, "an address of such words", "address-words"),
    _living({"/a": by_method(STORY, NR)}, "HEAD is answered with 404", "head"),
    _living({"/a": [answer(status=503), STORY]}, "the first answer is a fault", "once-503"),
    _living({"/a": [html("Not found", status=404), STORY]}, "the first answer is a 404", "once-404", status="live"),
    _living({"/a": by_browser(STORY, html("Not found", status=404))}, "robots are told that it is not there", "cloaked"),
    _living({"/a": answer(STORY.partition(b"\r\n\r\n")[2], kind="application/octet-stream")}, "a page named as bytes", "octets"),
    _living({"/a": answer(STORY.partition(b"\r\n\r\n")[2], kind="")}, "a page of no type", "no-type"),
    _living({"/a.pdf": html("Annual report 2009", f"<h1>Annual report 2009</h1>{story('en', 2)}")}, "a PDF's address shows its text as a page", "pdf-page", text="the annual report"),
    _living({"/a": answer(STORY.partition(b"\r\n\r\n")[2], status=203)}, "203", "203"),
    _living({"/a": answer(STORY.partition(b"\r\n\r\n")[2], "Content-Range: bytes 0-99/100", status=206)}, "206 to no request for a part", "206"),
    _living({"/a.txt": answer("404\n\nNot found in the register: 12 names.\nFound: 404 names.\n", kind="text/plain; charset=utf-8")}, "a text that begins with 404", "text", text="the list of names"),
    _living({"/a.json": answer('{"error": null, "status": "not_found_count", "not_found": 0, "items": [{"id": 4, "title": "Letters"}]}', kind="application/json")}, "JSON with an error of null", "json", text="the data"),
    _living({"/feed.xml": answer('<?xml version="1.0"?><rss version="2.0"><channel><title>Not found: a podcast</title><item><title>Page not found</title></item></channel></rss>', kind="application/rss+xml")}, "the feed of a podcast", "feed", text="the podcast"),
    _living({"/a.csv": answer("code,meaning\n404,Not Found\n410,Gone\n", kind="text/csv")}, "a table of codes", "csv", text="the table"),
    _living({"/a.svg": answer('<svg xmlns="http://www.w3.org/2000/svg"><title>Page not found</title><text>404</text></svg>', kind="image/svg+xml")}, "a drawing of a sign", "svg", text="the drawing"),
    _living({"/a.pdf": answer(b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n", kind="text/html")}, "a file that calls itself a page", "file-html", text="the file"),
    _living({"/a": zipped(STORY.partition(b"\r\n\r\n")[2], "Content-Type: text/html")}, "compressed", "zipped"),
    _living({"/a": html(heading(), '<div id="cookie">We use cookies. Accept all. This content is blocked until you accept.</div>' + story())}, "a cookie bar above the text", "bar"),
    _living({"/a": html(heading(), "<noscript><h1>Page not found</h1><p>Please enable JavaScript.</p></noscript>" + story())}, "an error for those without scripts", "noscript"),
    _living({"/a": html(heading(), "<div hidden class=modal><h2>Page not found</h2><p>Sorry, we could not find that.</p></div>" + story())}, "a hidden error", "hidden"),
    _living({"/a": html(heading(), story() + "<aside><h2>Comments</h2><p>404 page not found when I click the second link!</p><p>This comment has been removed.</p></aside>")}, "comments about errors", "comments"),
    _living({"/a": html(heading(), story() + "<h2>Related</h2><p>No posts found.</p>")}, "no related pages", "related"),
    _living({"/a": html(heading(), "<p class=alert>Video unavailable. This video has been removed.</p>" + story())}, "a video in it is gone", "video"),
    _living({"/a": html("Letters of the botanist, box 9", "<h1>Box 9</h1><p>No digital objects found. No items in this collection.</p><dl><dt>Reference</dt><dd>MS 411/9</dd><dt>Date</dt><dd>1871–1902</dd><dt>Extent</dt><dd>84 letters</dd></dl>")}, "a catalogue record without pictures", "record", text="box 9"),
    _living({"/a": html("0 Beiträge – Forum Lesesaal", "<h1>Archiv 2004</h1><p>Keine Beiträge gefunden.</p>", language="de")}, "an empty board", "board", text="Archiv 2004"),
    _living({"/b": html("404 nicht mehr da – Chronik", story("de"))}, "a chronicle's title", "chronik", text=heading("de")),
    _living({"/a": html("Domain names for sale – Auction house", "<h1>Sale of 14 domain names</h1><p>By order of the court the domains of the Reading Room company are for sale on 4 May. Lot 1: readingroom. Lot 2: letters. Conditions of sale; make an offer in writing to the receiver, Mr Hale.</p>")}, "a receiver sells domains", "receiver", text="the conditions of sale"),
    _living({"/a": html("Registrar's guide: what a parked domain is", '<h1>What is a parked domain?</h1><p>A parked domain is registered, but not in use. Visitors see "This domain is parked free, courtesy of the registrar". Related searches earn the owner a few cents.</p>')}, "a registrar explains", "registrar", text="what parking is"),
    _living({"/a": html("This site is moving", "<h1>We are moving</h1><p>The library's website will move on 1 May. This page stays where it is. Opening hours: Tuesday 14–17.</p>")}, "a notice of a move to come", "moving", text="opening hours"),
    _living({"/a": html("Under construction: the pier in pictures", "<h1>Under construction</h1><p>Coming soon: the new pier. Pictures by week: 14, 15, 16, 17.</p><img src=a.jpg alt='Week 14'><img src=b.jpg alt='Week 15'>")}, "building works", "pier", text="the pier in pictures", missed="undecided"),
    _living({"/a": [answer(b"", status=200), STORY]}, "the first answer is empty", "once-empty"),
)  # fmt: skip

ROTTEN = (
    Case("alike-dead-catch", "soft-404", "the home page for every address", {"/a": HOME, "/": HOME, "*": HOME}, text=heading(), missed="live"),
    Case("alike-dead-hub", "soft-404", "every address leads home", {"/a": redirect("/"), "/": HOME, "*": redirect("/")}, text=heading()),
    Case("alike-dead-shell", "soft-404", "the frame, and a word of regret", {"/a": _shell("de", "Stadtmuseum", "<p>Diese Seite gibt es nicht.</p>"), "*": _shell("de", "Stadtmuseum", "<p>Diese Seite gibt es nicht.</p>")}, text=heading("de")),
    Case("alike-dead-cms", "gone", "a new system that forgot", {"/news.php?id=13": redirect("/news/13", 301)}),
    Case("alike-dead-pdf", "soft-404", "a file that became an error page", {"/a.pdf": html("Town Museum", "<h1>File not found</h1><p>The document you requested is not available.</p>"), "*": html("Town Museum", "<h1>File not found</h1><p>The document you requested is not available.</p>")}, text="the annual report"),
    Case("alike-dead-gone", "gone", "410, in a friendly frame", {"/a": html("Gone", "<h1>This petition was removed</h1>", status=410)}),
    Case("alike-dead-noindex", "soft-404", "noindex, and nothing there", {"/a": html("Nothing here", "<p>Nothing was found at this location. Try a search.</p>", head='<meta name="robots" content="noindex">'), "*": html("Nothing here", "<p>Nothing was found at this location. Try a search.</p>", head='<meta name="robots" content="noindex">')}, text=heading()),
)  # fmt: skip

TEASERS = (
    "<aside><h3>Leggi anche</h3>"
    "<h4>Profilo cancellato, ma le minacce restano agli atti</h4><p>«Questo profilo non esiste più», "
    "ha detto la difesa: i messaggi sono stati rimossi.</p><h4>Bonus senza deposito: dentro un casinò "
    "online</h4><p>Bonus di benvenuto, 200 giri gratis, nessun deposito: quattro mesi nelle chat di un "
    "casinò di Malta.</p></aside>"
)
"""Other stories of a site: of what was deleted, and of a trade."""


def verses(title: str, *lines: str) -> bytes:
    """Return a page that says little, beside stories that say more."""
    told = "".join(f"<p>{each}</p>" for each in lines)
    inside = f"<main><article><h1>{title}</h1>{told}</article></main>{TEASERS}"
    return html(f"{title} – Versi minimi", inside, language="it")


CASES = (
    Case("poem-beside-teasers", "live", "three verses, beside other stories; what is missing shows the home page", {"/poesie/soglia": verses("Soglia", "Chiusa la porta,", "la casa resta", "a chi non torna."), "*": verses("Versi minimi", "<a href='/a'>Il mercato torna in piazza</a>")}, text="A. Ferro, «Soglia»", sentence="Il tema del ritorno compare già nel 1987", trap=True),
    *(
        Case(f"alike-{name}", "live", f"{why} ({language})", {"/a/" + name: _page(title, body, language)}, text=title.split(" – ")[0], sentence="See", trap=True, missed=MISSED.get(name, ""))
        for name, why, language, title, body in LIVING
    ),
    *WAYS,
    *(
        Case(f"alike-dead-{name}", status, f"dead, in the words of the living ({language})", {"/a": _page(title, words, language), "*": _page(title, words, language)}, text=STORIES[language][0], sentence="See")
        for name, language, status, title, words in DEAD
    ),
    *ROTTEN,
)  # fmt: skip
