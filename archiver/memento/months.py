"""The names of months in the languages of those who cite, in lower case; one row a month."""

# ruff: noqa: RUF001  (letters of other scripts that look like ours are meant)

from collections.abc import Mapping

_NAMES = (
    (
        "january jan januar jänner januari janvier enero ene janeiro gennaio gen stycznia styczeń"
        " января січня ocak يناير ژانویه ינואר ledna január"
    ),
    (
        "february feb februar februari février fév févr febrero fevereiro fev febbraio lutego luty"
        " февраля лютого şubat فبراير فوریه פברואר února"
    ),
    "march mar märz mrz maart mars marzo março marca marzec марта березня mart مارس מרץ מרס března",
    (
        "april apr avril avr abril abr aprile kwietnia kwiecień апреля квітня nisan أبريل ابريل"
        " آوریل אפריל dubna"
    ),
    "may mai mei mayo maio maggio mag maja maj мая травня mayıs مايو مه می מאי května",
    (
        "june jun juni juin junio junho giugno giu czerwca czerwiec июня червня haziran يونيو ژوئن"
        " יוני června"
    ),
    (
        "july jul juli juillet juil julio julho luglio lug lipca lipiec июля липня temmuz يوليو"
        " ژوئیه יולי července"
    ),
    (
        "august aug augustus août aout agosto ago sierpnia sierpień августа серпня ağustos أغسطس"
        " اوت אוגוסט srpna"
    ),
    (
        "september sep sept septembre septiembre setiembre setembro set settembre września"
        " wrzesień сентября вересня eylül سبتمبر سپتامبر ספטמבר září"
    ),
    (
        "october oct oktober okt octobre octubre outubro out ottobre ott października październik"
        " октября жовтня ekim أكتوبر اكتوبر اکتبر אוקטובר října"
    ),
    (
        "november nov novembre noviembre novembro listopada listopad ноября листопада kasım نوفمبر"
        " نوامبر נובמבר"
    ),
    (
        "december dec dezember dez décembre déc diciembre dic dezembro dicembre grudnia grudzień"
        " декабря грудня aralık ديسمبر دسامبر דצמבר prosince"
    ),
)

_LEVANTINE = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)

MONTHS: Mapping[str, int] = {
    name: number
    for number, (names, levantine) in enumerate(zip(_NAMES, _LEVANTINE, strict=True), start=1)
    for name in (*names.split(), levantine)
}
