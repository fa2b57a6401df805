"""The languages whose wording we know, in the order in which they are asked."""

from archiver.signs.phrases.east_asian import CHINESE, JAPANESE, KOREAN
from archiver.signs.phrases.english import ENGLISH
from archiver.signs.phrases.germanic import DUTCH, GERMAN
from archiver.signs.phrases.iranian import KURMANJI, PERSIAN, SORANI, URDU
from archiver.signs.phrases.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from archiver.signs.phrases.semitic import ARABIC, HEBREW
from archiver.signs.phrases.slavic import POLISH, RUSSIAN, UKRAINIAN
from archiver.signs.phrases.turkish import TURKISH
from archiver.signs.phrases.wording import Wording

LANGUAGES: tuple[Wording, ...] = (
    *(ENGLISH, ARABIC, GERMAN, SPANISH, PERSIAN, FRENCH, HEBREW, ITALIAN, JAPANESE),
    *(KURMANJI, SORANI, DUTCH, POLISH, PORTUGUESE, RUSSIAN, TURKISH, UKRAINIAN, URDU, CHINESE),
    KOREAN,
)
