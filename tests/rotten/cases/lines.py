"""What sites of many languages say in a line of their own, in place of a page, and in living ones.

Their titles are the site's name, other addresses are a proper 404, and menus and other stories stand
around; nothing but the line tells that the page is not there.
"""

from rotten.case import Case, html

FRAMES = {
    "ar": ("صوت الساحل", "الرئيسية سياسة اقتصاد رياضة ثقافة", "آخر الأخبار", ("افتتاح جسر جديد فوق النهر", "أسعار القمح ترتفع هذا الأسبوع", "فريق المدينة يفوز بالكأس", "مدارس جديدة في الضواحي", "مهرجان الأفلام يبدأ الجمعة", "حملة لتنظيف الشاطئ")),
    "de": ("Küstenbote", "Start Politik Wirtschaft Sport Kultur", "Aktuelle Meldungen", ("Neue Brücke über die Leine eröffnet", "Weizenpreise steigen weiter", "Stadtelf holt den Pokal", "Zwei neue Schulen im Süden", "Filmfest beginnt am Freitag", "Helfer säubern den Strand")),
    "en": ("Coast Herald", "Home Politics Business Sport Culture", "Latest news", ("New bridge opens across the river", "Wheat prices rise again this week", "City side lift the cup", "Two new schools in the south", "Film festival starts on Friday", "Volunteers clean the beach")),
    "es": ("Heraldo de la Costa", "Inicio Política Economía Deportes Cultura", "Últimas noticias", ("Abren un puente nuevo sobre el río", "Sube otra vez el precio del trigo", "El equipo local gana la copa", "Dos colegios nuevos en el sur", "El festival de cine empieza el viernes", "Voluntarios limpian la playa")),
    "fa": ("ندای ساحل", "صفحه نخست سیاست اقتصاد ورزش فرهنگ", "تازه\u200cترین خبرها", ("پل تازه روی رودخانه گشوده شد", "بهای گندم باز هم بالا رفت", "تیم شهر جام را برد", "دو مدرسه نو در جنوب شهر", "جشنواره فیلم از جمعه آغاز می\u200cشود", "داوطلبان ساحل را پاک کردند")),
    "fr": ("Courrier de la Côte", "Accueil Politique Économie Sport Culture", "Dernières actualités", ("Un nouveau pont ouvre sur la rivière", "Le prix du blé monte encore", "L'équipe de la ville gagne la coupe", "Deux nouvelles écoles au sud", "Le festival du film débute vendredi", "Des bénévoles nettoient la plage")),
    "he": ("קול החוף", "ראשי פוליטיקה כלכלה ספורט תרבות", "חדשות אחרונות", ("גשר חדש נפתח מעל הנהר", "מחירי החיטה עולים שוב", "קבוצת העיר זכתה בגביע", "שני בתי ספר חדשים בדרום", "פסטיבל הקולנוע נפתח ביום שישי", "מתנדבים מנקים את החוף")),
    "it": ("Corriere della Costa", "Home Politica Economia Sport Cultura", "Ultime notizie", ("Apre un nuovo ponte sul fiume", "Sale ancora il prezzo del grano", "La squadra della città vince la coppa", "Due nuove scuole a sud", "Il festival del cinema parte venerdì", "Volontari puliscono la spiaggia")),
    "ja": ("海岸新報", "ホーム 政治 経済 スポーツ 文化", "新着ニュース", ("川に新しい橋が開通", "小麦の値上がり続く", "市のチームが優勝", "南部に新しい学校二校", "映画祭が金曜に開幕", "ボランティアが海岸を清掃")),
    "ku": ("Dengê Peravê", "Destpêk Siyaset Aborî Werziş Çand", "Nûçeyên dawî", ("Pireke nû li ser çem vebû", "Bihayê genim dîsa bilind bû", "Tîma bajêr kûpa bir", "Du dibistanên nû li başûr", "Festîvala fîlman roja înê dest pê dike", "Dilxwaz peravê paqij dikin")),
    "nl": ("Kustbode", "Home Politiek Economie Sport Cultuur", "Laatste nieuws", ("Nieuwe brug over de rivier geopend", "Tarweprijs stijgt opnieuw", "Stadsploeg wint de beker", "Twee nieuwe scholen in het zuiden", "Filmfestival begint vrijdag", "Vrijwilligers maken het strand schoon")),
    "pl": ("Kurier Wybrzeża", "Start Polityka Gospodarka Sport Kultura", "Najnowsze wiadomości", ("Nowy most nad rzeką otwarty", "Ceny pszenicy znów rosną", "Drużyna miasta zdobywa puchar", "Dwie nowe szkoły na południu", "Festiwal filmowy rusza w piątek", "Ochotnicy sprzątają plażę")),
    "pt": ("Correio da Costa", "Início Política Economia Desporto Cultura", "Últimas notícias", ("Nova ponte abre sobre o rio", "Preço do trigo volta a subir", "Equipa da cidade ganha a taça", "Duas escolas novas no sul", "Festival de cinema começa na sexta", "Voluntários limpam a praia")),
    "ru": ("Береговой вестник", "Главная Политика Экономика Спорт Культура", "Последние новости", ("Открыт новый мост через реку", "Пшеница снова дорожает", "Городская команда взяла кубок", "Две новые школы на юге", "Кинофестиваль начнётся в пятницу", "Добровольцы убирают пляж")),
    "tr": ("Sahil Postası", "Anasayfa Siyaset Ekonomi Spor Kültür", "Son haberler", ("Nehrin üzerinde yeni köprü açıldı", "Buğday fiyatı yine yükseldi", "Kent takımı kupayı aldı", "Güneyde iki yeni okul", "Film festivali cuma başlıyor", "Gönüllüler plajı temizliyor")),
    "uk": ("Береговий вісник", "Головна Політика Економіка Спорт Культура", "Останні новини", ("Відкрито новий міст через річку", "Пшениця знову дорожчає", "Міська команда здобула кубок", "Дві нові школи на півдні", "Кінофестиваль почнеться в п'ятницю", "Добровольці прибирають пляж")),
    "ur": ("ساحل کی آواز", "صفحہ اول سیاست معیشت کھیل ثقافت", "تازہ ترین", ("دریا پر نیا پل کھل گیا", "گندم کی قیمت پھر بڑھ گئی", "شہر کی ٹیم نے کپ جیت لیا", "جنوب میں دو نئے اسکول", "فلمی میلہ جمعے کو شروع ہوگا", "رضاکار ساحل صاف کرتے ہیں")),
    "zh": ("海岸新闻网", "首页 政治 经济 体育 文化", "最新新闻", ("跨河新桥通车", "小麦价格再次上涨", "市队夺得奖杯", "南区新建两所学校", "电影节周五开幕", "志愿者清理海滩")),
}  # fmt: skip
"""The site, its menu, and its other stories, by language."""

CITED = {
    "ar": ("ترميم المنارة القديمة بعد العاصفة", "رمم المتطوعون منارة رأس البر بعد العاصفة عام 2014"),
    "de": ("Leuchtturm von Wieck nach dem Sturm saniert", "Freiwillige sanierten 2014 den Leuchtturm von Wieck"),
    "en": ("Lighthouse at Wick restored after the storm", "Volunteers restored the lighthouse at Wick in 2014"),
    "es": ("Restaurado el faro de Wick tras el temporal", "Unos voluntarios restauraron el faro de Wick en 2014"),
    "fa": ("بازسازی فانوس دریایی پس از توفان", "داوطلبان فانوس دریایی بوشهر را در سال ۱۳۹۳ بازسازی کردند"),
    "fr": ("Le phare de Wick restauré après la tempête", "Des bénévoles ont restauré le phare de Wick en 2014"),
    "he": ("המגדלור בחיפה שוקם אחרי הסערה", "מתנדבים שיקמו את המגדלור בחיפה בשנת 2014"),
    "it": ("Restaurato il faro di Wick dopo la tempesta", "Alcuni volontari restaurarono il faro di Wick nel 2014"),
    "ja": ("嵐のあと灯台を修復", "市民は二〇一四年に佐田岬の灯台を修復した"),
    "ku": ("Fenera deryayê piştî bahozê hat nûkirin", "Dilxwazan fenera deryayê ya Wick di sala 2014an de nû kirin"),
    "nl": ("Vuurtoren van Wick hersteld na de storm", "Vrijwilligers herstelden in 2014 de vuurtoren van Wick"),
    "pl": ("Latarnia morska w Wick odnowiona po sztormie", "Ochotnicy odnowili latarnię morską w Wick w 2014 roku"),
    "pt": ("Farol de Wick restaurado depois da tempestade", "Voluntários restauraram o farol de Wick em 2014"),
    "ru": ("Маяк в Вике восстановлен после шторма", "Добровольцы восстановили маяк в Вике в 2014 году"),
    "tr": ("Wick deniz feneri fırtınadan sonra onarıldı", "Gönüllüler 2014 yılında Wick deniz fenerini onardı"),
    "uk": ("Маяк у Віку відновлено після шторму", "Добровольці відновили маяк у Віку 2014 року"),
    "ur": ("طوفان کے بعد روشنی کا مینار بحال", "رضاکاروں نے 2014 میں کراچی کا روشنی کا مینار بحال کیا"),
    "zh": ("风暴过后灯塔修复", "志愿者于二〇一四年修复了威克灯塔"),
}  # fmt: skip
"""The title and the sentence that a story is cited by."""

LOST = (
    ("ar", "هذا الخبر لم يعد متاحا.", "undecided"),
    ("ar", "توقفت الصحيفة عن الصدور في مارس 2019.", "undecided"),
    ("ar", "لا توجد نتائج", "undecided"),
    ("ar", "تم حذف المدونة.", "undecided"),
    ("de", "Der Beitrag wurde gelöscht.", "undecided"),
    ("de", "Der Küstenbote hat sein Erscheinen zum 31. Dezember 2018 eingestellt.", "undecided"),
    ("de", "Ihre Suche ergab keine Treffer.", "undecided"),
    ("de", "Der Blog wurde vom Autor gelöscht.", "undecided"),
    ("en", "This story is no longer available.", "undecided"),
    ("en", "The Herald ceased publication in March 2019.", "drifted"),
    ("en", "Your search returned no results.", "undecided"),
    ("en", "This blog has been deleted or is not available.", "undecided"),
    ("es", "Esta noticia ha sido eliminada.", "undecided"),
    ("es", "El Heraldo dejó de publicarse en marzo de 2019.", "undecided"),
    ("es", "Su búsqueda no produjo resultados.", "undecided"),
    ("es", "El blog fue eliminado.", "undecided"),
    ("fa", "این خبر دیگر در دسترس نیست.", "undecided"),
    ("fa", "انتشار روزنامه در اسفند ۱۳۹۷ متوقف شد.", "undecided"),
    ("fa", "نتیجه‌ای یافت نشد.", "undecided"),
    ("fa", "این وبلاگ حذف شده است.", "undecided"),
    ("fr", "Cet article a été supprimé.", "undecided"),
    ("fr", "Le Courrier a cessé de paraître en mars 2019.", "drifted"),
    ("fr", "Aucun résultat ne correspond à votre recherche.", "drifted"),
    ("fr", "Ce blog a été supprimé ou n'existe pas.", "drifted"),
    ("he", "כתבה זו אינה זמינה עוד.", "undecided"),
    ("he", "העיתון חדל להופיע במרץ 2019.", "undecided"),
    ("he", "לא נמצאו תוצאות", "undecided"),
    ("he", "הבלוג נמחק.", "undecided"),
    ("it", "L'articolo è stato rimosso.", "undecided"),
    ("it", "Il Corriere ha cessato le pubblicazioni nel marzo 2019.", "drifted"),
    ("it", "La ricerca non ha prodotto risultati.", "drifted"),
    ("it", "Il blog è stato eliminato.", "drifted"),
    ("ja", "この記事は公開を終了しました。", "drifted"),
    ("ja", "サービスは2019年3月をもって終了いたしました。", "drifted"),
    ("ja", "検索結果はありませんでした。", "drifted"),
    ("ja", "このブログは削除されました。", "drifted"),
    ("ku", "Ev nûçe êdî nayê weşandin.", "undecided"),
    ("ku", "Kovar di adara 2019an de weşana xwe rawestand.", "undecided"),
    ("ku", "Tu encam nehat dîtin.", "undecided"),
    ("ku", "Ev blog hatiye jêbirin.", "undecided"),
    ("nl", "Dit bericht is verwijderd.", "undecided"),
    ("nl", "De Kustbode is in maart 2019 gestopt.", "undecided"),
    ("nl", "Uw zoekopdracht heeft geen resultaten opgeleverd.", "undecided"),
    ("nl", "Dit blog is verwijderd.", "undecided"),
    ("pl", "Artykuł został usunięty.", "undecided"),
    ("pl", "Kurier przestał się ukazywać w marcu 2019 roku.", "undecided"),
    ("pl", "Brak wyników wyszukiwania.", "undecided"),
    ("pl", "Blog został usunięty.", "undecided"),
    ("pt", "Esta notícia foi removida.", "undecided"),
    ("pt", "O Correio deixou de ser publicado em março de 2019.", "drifted"),
    ("pt", "Sua pesquisa não retornou resultados.", "drifted"),
    ("pt", "O blog foi removido.", "drifted"),
    ("ru", "Эта новость больше не доступна.", "undecided"),
    ("ru", "Газета прекратила выход в марте 2019 года.", "undecided"),
    ("ru", "По вашему запросу ничего не найдено.", "undecided"),
    ("ru", "Этот журнал удалён.", "undecided"),
    ("tr", "Bu içerik silinmiştir.", "undecided"),
    ("tr", "Gazetemiz Mart 2019'da yayın hayatına son verdi.", "undecided"),
    ("tr", "Aramanız sonuç vermedi.", "undecided"),
    ("tr", "Blog kaldırıldı.", "undecided"),
    ("uk", "Ця новина більше не доступна.", "undecided"),
    ("uk", "Газета припинила вихід у березні 2019 року.", "undecided"),
    ("uk", "За вашим запитом нічого не знайдено.", "undecided"),
    ("uk", "Цей блог видалено.", "undecided"),
    ("ur", "یہ مضمون اب دستیاب نہیں ہے۔", "undecided"),
    ("ur", "اخبار کی اشاعت مارچ 2019 میں بند ہو گئی۔", "undecided"),
    ("ur", "کوئی نتیجہ نہیں ملا۔", "undecided"),
    ("ur", "یہ بلاگ حذف کر دیا گیا ہے۔", "undecided"),
    ("zh", "该新闻已下线。", "undecided"),
    ("zh", "本报已于2019年3月停刊。", "drifted"),
    ("zh", "没有找到相关结果。", "drifted"),
    ("zh", "该博客已被删除。", "drifted"),
)  # fmt: skip
THERE = (
    ("ar", "تم حذف هذا الفيديو."),
    ("ar", "لم تعد هذه الصفحة محدثة."),
    ("ar", "لا توجد تعليقات."),
    ("ar", "ذكرت نسخة سابقة من هذا المقال سنة خاطئة، وتم حذف الجملة."),
    ("de", "Dieses Video wurde entfernt."),
    ("de", "Diese Seite wird nicht mehr aktualisiert."),
    ("de", "Keine Kommentare vorhanden."),
    ("de", "In einer früheren Fassung dieses Artikels stand ein falsches Jahr, der Satz wurde entfernt."),
    ("en", "This video has been removed by its uploader."),
    ("en", "This page is archived and is no longer updated."),
    ("en", "No comments found."),
    ("en", "An earlier version of this article named the wrong year; the sentence has been removed."),
    ("es", "Este vídeo ha sido eliminado."),
    ("es", "Esta página ya no se actualiza."),
    ("es", "No hay comentarios."),
    ("es", "Una versión anterior de este artículo daba un año equivocado; la frase ha sido eliminada."),
    ("fa", "این ویدیو حذف شده است."),
    ("fa", "این صفحه دیگر به‌روز نمی‌شود."),
    ("fa", "نظری یافت نشد."),
    ("fa", "در نسخه پیشین این مقاله سال نادرست آمده بود و جمله حذف شد."),
    ("fr", "Cette vidéo a été supprimée."),
    ("fr", "Cette page n'est plus mise à jour."),
    ("fr", "Aucun commentaire."),
    ("fr", "Une version antérieure de cet article donnait une mauvaise année ; la phrase a été supprimée."),
    ("he", "סרטון זה הוסר."),
    ("he", "דף זה אינו מתעדכן עוד."),
    ("he", "אין תגובות."),
    ("he", "בגרסה קודמת של הכתבה הזו הופיעה שנה שגויה, והמשפט הוסר."),
    ("it", "Questo video è stato rimosso."),
    ("it", "Questa pagina non viene più aggiornata."),
    ("it", "Nessun commento."),
    ("it", "Una versione precedente di questo articolo riportava un anno sbagliato; la frase è stata rimossa."),
    ("ja", "この動画は削除されました。"),
    ("ja", "このページは更新を終了しました。"),
    ("ja", "コメントはありません。"),
    ("ja", "この記事の以前の版には年の誤りがあり、その文は削除しました。"),
    ("ku", "Ev vîdyo hatiye jêbirin."),
    ("ku", "Ev rûpel êdî nayê nûkirin."),
    ("ku", "Şîrove tune ne."),
    ("ku", "Di guhertoya berê ya vê gotarê de sal şaş bû; hevok hat jêbirin."),
    ("nl", "Deze video is verwijderd."),
    ("nl", "Deze pagina wordt niet meer bijgewerkt."),
    ("nl", "Geen reacties gevonden."),
    ("nl", "In een eerdere versie van dit artikel stond een verkeerd jaar; die zin is verwijderd."),
    ("pl", "Ten film został usunięty."),
    ("pl", "Ta strona nie jest już aktualizowana."),
    ("pl", "Brak komentarzy."),
    ("pl", "W poprzedniej wersji tego artykułu podano zły rok; zdanie usunięto."),
    ("pt", "Este vídeo foi removido."),
    ("pt", "Esta página já não é atualizada."),
    ("pt", "Sem comentários."),
    ("pt", "Uma versão anterior deste artigo dava um ano errado; a frase foi removida."),
    ("ru", "Это видео удалено."),
    ("ru", "Эта страница больше не обновляется."),
    ("ru", "Комментариев нет."),
    ("ru", "В прежней версии этой статьи был указан неверный год; фраза удалена."),
    ("tr", "Bu video kaldırıldı."),
    ("tr", "Bu sayfa artık güncellenmiyor."),
    ("tr", "Yorum bulunamadı."),
    ("tr", "Bu haberin önceki sürümünde yıl yanlıştı; cümle kaldırıldı."),
    ("uk", "Це відео видалено."),
    ("uk", "Ця сторінка більше не оновлюється."),
    ("uk", "Коментарів немає."),
    ("uk", "У попередній версії цієї статті було вказано неправильний рік; речення видалено."),
    ("ur", "یہ ویڈیو ہٹا دی گئی ہے۔"),
    ("ur", "یہ صفحہ اب اپ ڈیٹ نہیں ہوتا۔"),
    ("ur", "کوئی تبصرہ نہیں ملا۔"),
    ("ur", "اس مضمون کے پہلے نسخے میں سال غلط تھا، وہ جملہ ہٹا دیا گیا۔"),
    ("zh", "该视频已被删除。"),
    ("zh", "本页面不再更新。"),
    ("zh", "暂无评论。"),
    ("zh", "本文早前版本年份有误，该句已被删除。"),
)  # fmt: skip
"""A line of a living page: of a video, of what is kept up no more, of comments, of a correction."""
NOWHERE = html("404", "<h1>404</h1><p>Not found</p>", status=404)


def page(language: str, said: str, title: str = "") -> bytes:
    """Return a page of a site: its menu, what is said, its other stories."""
    site, menu, lists, others = FRAMES[language]
    menus = "".join(f"<li><a href='/{each}'>{each}</a></li>" for each in menu.split())
    told = "".join(f"<li><a href='/n/{n}'>{each}</a></li>" for n, each in enumerate(others))
    head = f"<h1>{title}</h1>" if title else ""
    inside = f"<div><a href='/'>{site}</a><ul>{menus}</ul></div><div>{head}{said}</div>"
    inside += f"<div><h3>{lists}</h3><ul>{told}</ul></div><div>© {site}</div>"
    return html(f"{title} | {site}" if title else site, inside, language=language)


def lost(number: int, language: str, said: str, told: str) -> Case:
    """Return a case of a page that is not there, by its one line; of fifty words, it is another."""
    title, sentence = CITED[language]
    web = {"/article.php?id=2231": page(language, f"<p>{said}</p>"), "*": NOWHERE}
    return Case(f"line-{number}", "soft-404", said, web, text=title, sentence=sentence, missed=told)


def there(number: int, language: str, said: str) -> Case:
    """Return a case of a story that is there, with such a line above it."""
    title, sentence = CITED[language]
    shown = page(language, f"<p>{said}</p><p>{sentence}.</p>", title)
    web = {"/article.php?id=2231": shown, "*": NOWHERE}
    return Case(f"line-there-{number}", "live", said, web, text=title, sentence=sentence, trap=True)


CASES = (
    *(lost(number, *row) for number, row in enumerate(LOST)),
    *(there(number, *row) for number, row in enumerate(THERE)),
)
