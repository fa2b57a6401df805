"""How pages ask for one's age before they show anything."""

# ruff: noqa: E501, RUF001  (a phrase goes over lines, in its own letters)

from collections.abc import Mapping

PHRASES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "age (verification|check|gate|confirmation|restricted|restriction|required)", "(verify|confirm|enter|please confirm|please verify|please enter) your (age|date of birth|birth date|birthday)", "are you [at least|over|of] (13|16|18|19|21|eighteen|legal drinking age|legal age) [years old|years of age|or older|or over|years]", "you must be [at least|over|of] (13|16|18|19|21|eighteen|legal drinking age|legal age) [years|years old|or older] [of age|or older|or over] [to]",
        "i am [over|at least] (18|19|21) [years|or older|years old|or over]", "this (site|website|content|page) (contains|is intended for|is for|is restricted to|may contain) (adult|adults|mature|age restricted|persons over|people over|users over)", "(this|the) (content|video|page|community) (is|may be) (age restricted|inappropriate for some users|not suitable for (minors|work))", "(adults|18+) only",
    ),
    "de": ("(altersprüfung|altersverifikation|altersabfrage|alterskontrolle|altersnachweis|jugendschutz)", "(bitte bestätigen sie|bestätige|bestätigen sie|bitte gib) (ihr|dein) (alter|geburtsdatum)", "(sind sie|bist du) [bereits|über|mindestens|schon] (16|18|volljährig) [jahre alt|oder älter|jahre]", "(sie müssen|du musst) [mindestens|über] (16|18) [jahre] [alt] [sein|oder älter sein]", "ich bin [über|mindestens] (16|18)"),
    "fr": ("(avez vous|avoir|ayant) [bien] l'âge légal", "(vérification|contrôle) de [l'âge|votre âge|majorité|la majorité]", "vérification (de l'âge|d'âge)", "(avez vous|êtes vous) [plus de|au moins] (18 ans|majeur~|l'âge légal)", "(veuillez|confirmez|merci de) [confirmer|saisir|indiquer] votre (âge|date de naissance)", "vous devez (avoir|être) [au moins|plus de] (18 ans|majeur~|16 ans)", "(réservé aux|interdit aux) (adultes|mineurs|majeurs|personnes majeures)", "j'ai (plus de 18 ans|18 ans ou plus)"),
    "es": ("(tienes|tiene usted|tener) [la] edad legal", "(verificación|control|confirmación) de edad", "(eres|es usted|¿eres|¿es usted) mayor de (edad|18|18 años)", "(confirma|confirme|verifica|verifique|introduce|introduzca) (tu|su) (edad|fecha de nacimiento|mayoría de edad)", "(debes|debe) (ser mayor de|tener al menos|tener) (edad|18|18 años)", "(solo|contenido) (para|apto para) (adultos|mayores de 18)", "soy mayor de (edad|18)"),
    "pt": ("(tem|ter) [a] idade legal", "(verificação|confirmação|controle) de idade", "(você tem|tem|é) (mais de 18|18 anos ou mais|maior de idade|maior de 18)", "(confirme|verifique|insira) (a sua|sua) (idade|data de nascimento)", "(deve|precisa) (ter mais de|ter pelo menos|ser maior de) (18|18 anos|idade)", "(conteúdo|apenas) (para|adulto) (adultos|maiores de 18)"),
    "it": ("(hai|avere) [raggiunto] l'età legale", "(verifica|controllo|conferma) (dell'età|età|della maggiore età)", "(hai|ha|sei) (più di 18 anni|compiuto 18 anni|maggiorenne|almeno 18 anni)", "(conferma|inserisci|verifica) la tua (età|data di nascita)", "(devi|è necessario) (avere almeno|avere più di|essere) (18|18 anni|maggiorenne)", "(vietato|riservato) ai (minori|maggiorenni|maggiori)"),
    "nl": ("(de|wettelijke|legale) (minimumleeftijd|drinkleeftijd|leeftijd) [om|voor] (alcohol|te drinken)", "(leeftijdscontrole|leeftijdsverificatie|leeftijdscheck)", "(ben je|bent u) [al|ouder dan|minstens] (18|18 jaar|16) [jaar] [of ouder]", "(bevestig|controleer|vul) (je|uw) (leeftijd|geboortedatum) [in]", "(je moet|u moet) [minstens|ouder dan] (18|16) [jaar] [of ouder] (zijn|oud)"),
    "pl": ("(weryfikacja|potwierdzenie|kontrola) wieku", "czy (masz|ukończyłeś|ukończyłaś|jesteś) [ukończone|co najmniej] (18|18 lat|pełnoletni|pełnoletnia)", "(potwierdź|podaj|zweryfikuj) (swój wiek|datę urodzenia)", "(musisz|tylko) (mieć ukończone|mieć|dla) (18|18 lat|dorosłych|pełnoletnich)"),
    "ru": ("(подтверждение|проверка) возраста", "(вам|вам уже|вам есть|вам исполнилось) [уже|есть|исполнилось] 18 [лет]", "(подтвердите|укажите) (свой|ваш|что вам|дату) (возраст|рождения|есть 18|исполнилось 18|уже 18)", "(только для|предназначен для) (взрослых|совершеннолетних|лиц старше 18)", "(сайт|контент|материалы) … (старше 18|18+)"),
    "uk": ("(підтвердження|перевірка) віку", "(вам|вам вже|вам є|вам виповнилося) [вже|є|виповнилося] 18 [років]", "(підтвердьте|вкажіть) (свій|ваш|дату) (вік|народження)"),
    "tr": ("yaş (doğrulama~|kontrolü|onayı|sınırı)", "(18 yaşından büyük|18 yaşında veya daha büyük|18 yaşını doldurdunuz) [müsünüz|mu|olmalısınız]", "yaşınızı (doğrulayın|onaylayın|girin)", "doğum tarihinizi (girin|giriniz)"),
    "ar": ("(التحقق|تأكيد|تحقق) من (العمر|عمرك|السن|سنك)", "هل (عمرك|تبلغ|أنت فوق|عمرك فوق) … (18|18 عاما|18 سنة)", "(يجب أن|أدخل) (يكون عمرك|تاريخ ميلادك|تكون فوق) [18]", "(للبالغين|للكبار) فقط"),
    "fa": ("(تأیید|تایید|بررسی) (سن|سن شما)", "آیا (بالای|بیش از) (18|18 سال) (سال|دارید|سن دارید|هستید)", "(تاریخ تولد|سن) خود را (وارد|تأیید|تایید)", "(فقط|مخصوص) بزرگسالان"),
    "he": ("אימות גיל", "האם (אתה|את|הינך) (מעל גיל|בן|מעל) 18", "(אשר|הזן|אשרו) את (גילך|תאריך הלידה)", "(למבוגרים|מגיל 18|לבני 18) (בלבד|ומעלה)"),
    "ja": ("年齢(確認|認証)", "(あなたは)18歳以上ですか", "18歳(未満|以上)(の方|ですか|の方は)", "(生年月日|年齢)を(入力|確認)"),
    "zh": ("年(龄|齡)(验证|驗證|确认|確認|限制)", "(您|你)(是否)(已满|已滿|年满|年滿)18", "(您|你)(已满|已滿|年满|年滿)18", "未(满|滿)18", "(确认|確認)(您|你)(已满|年满|已滿)", "(仅限|僅限)成(年人|人)"),
    "ur": ("عمر کی تصدیق", "کیا آپ کی عمر 18", "صرف بالغوں کے لیے"),
    "kmr": ("(piştrastkirina|verastkirina) temenê", "tu 18 salî"),
    "ckb": ("(پشتڕاستکردنەوەی|دڵنیابوون لە) تەمەن", "تەمەنت (لە سەرووی|سەرووی) 18"),
    "ko": ("성인 인증", "청소년 유해 매체물", "만 (18|19) 세 (미만|이상)", "(18|19) 세 미만의 청소년"),
}  # fmt: skip
