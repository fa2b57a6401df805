"""Addresses to which sites send whoever may not see the page: logins, consent, age, tests, blocks.

By whole parts of a path or a host: an article about logins has more in its address.
"""

import re
from collections.abc import Mapping
from urllib.parse import unquote

from archiver import urls
from archiver.expressions import expression
from archiver.signs.phrases.walls import Kind

_EXTENSION = r"(?:\.(?:php\d?|aspx?|jsp|jspx|html?|do|action|cgi|cfm|seam|xhtml|faces))?"


def _parts(names: str, before: str = "", after: str = "") -> re.Pattern[str]:
    either = "|".join(names.split())
    whole = rf"/{before}(?:{either}){after}{_EXTENSION}(?=/|;|\Z)"
    return expression(whole.replace("-?", "[-_]?"), re.IGNORECASE)


LOGIN = """
    log-?in sign-?in log-?on sign-?on authwall auth oauth2? authorize authenticate authentication
    sso cas saml2? adfs idp sign-?up anmelden anmeldung einloggen connexion se-connecter
    identification iniciar-?sesion acceder accedi inloggen aanmelden logowanie zaloguj giris
    giris-yap uye-girisi entrar autenticacao autenticazione vhod vojti shibboleth wayf
    register-to-read global-identity(?:-2)? servicelogin access-?denied not-?authorized
    unauthori[sz]ed
"""
FOR_WHOM = "subscriber-only members-only restricted"
"""Of whom a path says that only they may see what lies beneath it, or what it leads to."""

_BEFORE = (
    r"(?:(?:user|users|account|accounts|member|members|auth|wp|site|my|customer|cas|adfs|saml"
    r"|idp|admin|web|please)[-_]?)?"
)
_AFTER = r"(?:[-_](?:page|form|required|wall|redirect))?"

PAYWALL = """
    paywall subscribe subscriptions? abo abonnements? suscripcion suscripciones suscribete
    abbonamenti abbonati assine assinatura prenumerata subskrypcja abonelik podpiska regwall
    barrier become-a-member plus-abo abonneren abonnez-vous
"""
CONSENT = """
    consent cookie-?consent cookie-?wall collectconsent consentement privacy-?gate privacy-wall
    gdpr-?consent cookie-?check cmp einwilligung zustimmung cookies-accept guce copyconsent
    consent-?page
"""
AGE = """
    age-?gate age-?check age[-_]?verif(?:y|ication) verify-?age age-?confirmation over-?18
    altersverifikation altersabfrage verificacion-edad verification-age are-you-over-18
    adult-?warning
"""
CHALLENGE = """
    sorry showcaptcha captcha validatecaptcha recaptcha hcaptcha bot-?check robot-?check
    human-?verification verify-?human are-you-human blocked sec-?check security-?check anti-?bot
    antispider waiting-?room sgcaptcha wappoc_appmsgcaptcha
"""
BLOCKED = """
    451 geo-?block(?:ed)? legal-?block block-?page dot-blocked not-available-in-your-country
    not-available-in-your-region unavailable-in-your-country unavailable-in-your-region
    region-?block(?:ed)? country-?block(?:ed)? geo-?restricted geoblocking eu-?gdpr
    unavailable-for-legal-reasons
"""

PATHS: Mapping[Kind, re.Pattern[str]] = {
    Kind.LOGIN: _parts(f"{LOGIN} {FOR_WHOM}", _BEFORE, _AFTER),
    Kind.PAYWALL: _parts(PAYWALL),
    Kind.CONSENT: _parts(CONSENT),
    Kind.AGE: _parts(AGE),
}
"""Parts of paths, each whole."""

HOSTS: Mapping[Kind, re.Pattern[str]] = {
    Kind.LOGIN: expression(
        r"(?:login|signin|sign-in|auth|sso|accounts?|idp|adfs|shibboleth|wayf|oauth|secure-login"
        r"|logon|mylogin)\..+"
        r"|.+\.(?:auth0|okta|onelogin|b2clogin|duosecurity|openathens)\.(?:com|net)",
        re.IGNORECASE,
    ),
    Kind.CONSENT: expression(
        r"(?:consent|guce|cookieconsent|cookie-?wall|cmp|privacygate|cookie-consent|myprivacy)\..+",
        re.IGNORECASE,
    ),
    Kind.AGE: expression(r"(?:age-?gate|ageverify|age-?verification)\..+", re.IGNORECASE),
}
"""Names of hosts, from the first letter to the last."""

_FOR_WHOM = _parts(FOR_WHOM)
_CHALLENGE_PATHS = _parts(CHALLENGE)
_CHALLENGE_HOSTS = expression(
    r".+\.queue-it\.net|validate\.perfdrive\.com|wappass\.baidu\.com|geo\.captcha-delivery\.com"
    r"|passport\.weibo\.com|captcha\..+|waitingroom\..+|queue\.[^.]+\..+",
    re.IGNORECASE,
)
_BLOCK_PATHS = _parts(BLOCKED)
_BLOCK_PAGES = expression(
    r"10\.10\.3[0-9]\.[0-9]+|195\.175\.254\.2|peyvandha\.ir|(?:www\.)?warning\.or\.kr|notice\.cuii\.info"
    r"|(?:www\.)?(?:internetpositif|trustpositif)\..+|lamanlabuh\.aduankonten\.id"
    r"|mercusuar\.uzone\.id|.+\.rkn\.gov\.ru|zapret-info\.gov\.ru|warning\.rt\.ru"
    r"|lawfilter\.ertelecom\.ru|block\.(?:mts|mgts)\.ru|blackhole\.beeline\.ru"
    r"|(?:internet2|aidiyet)\.(?:btk|tib)\.gov\.tr|hazard\.mf\.gov\.pl|castor\.com\.es"
    r"|paginaintervenida\.edgesuite\.net|inibizione\.agcom\.it|(?:www\.)?ukispcourtorders\.co\.uk"
    r"|block-?page\..+|(?:blocked|block|prohibited)\.[^.]+\..+",
    re.IGNORECASE,
)

_CENSORS = expression(
    r"(?:.*[.-])?(?:zapret|rkn|erblock|internetbaik|internet-?positif|trustpositif|site-?blocked"
    r"|blockdomain)(?:[.-].*)?"
    r"|(?:forbidden|denied|deny|blacklist|restrict(?:ed)?|prohibit|netsafe|unblock)\.[^.]+\..+",
    re.IGNORECASE,
)
_CENSORED = _parts("blocked block censored zapret rkn stop_rkn access_denied blocklist blocking")


def kind(url: str) -> Kind | None:
    """Return what kind of gate an address is one of by custom, or None."""
    host, path = _taken_apart(url)
    for each, pattern in PATHS.items():
        if pattern.search(path):
            return each
    return next((each for each, pattern in HOSTS.items() if pattern.fullmatch(host)), None)


def is_of(url: str) -> Kind | None:
    """Return what kind of gate an address is itself that of, or None.

    Beneath the part of a path that names one lies what it leads to, and that is no gate; nor is
    what such a part says of those who may see it.
    """
    host, path = _taken_apart(url)
    last = f"/{path.rstrip('/').rpartition('/')[2]}"
    found = kind(f"https://{host}{last}") if host else None
    return None if _FOR_WHOM.fullmatch(last) else found


def brings_back(url: str, cited: str) -> bool:
    """Say whether an address takes the cited one along, as logins do, to lead back to it."""
    path, along = _target(cited), unquote(_target(url).partition("?")[2])
    return len(path) > 1 and path in along


def is_challenge(url: str) -> bool:
    """Say whether an address is by custom that of a test for robots."""
    host, path = _taken_apart(url)
    return bool(_CHALLENGE_HOSTS.fullmatch(host) or _CHALLENGE_PATHS.search(path))


def is_block_page(url: str) -> bool:
    """Say whether an address is that of a page which states show in place of others."""
    host, path = _taken_apart(url)
    return bool(_BLOCK_PAGES.fullmatch(host) or _BLOCK_PATHS.search(path))


def is_elsewhere_for_the_blocked(cited: str, url: str) -> bool:
    """Say whether an address is on another site, and by its name where blocked requests end."""
    if urls.registrable_domain(cited) == urls.registrable_domain(url):
        return False
    host, path = _taken_apart(url)
    return bool(_CENSORS.fullmatch(host) or _CENSORED.search(path))


def _taken_apart(url: str) -> tuple[str, str]:
    try:
        parts = urls.parts(url)
    except ValueError:
        return "", ""
    return parts.host, parts.target.partition("?")[0]


def _target(url: str) -> str:
    try:
        return urls.parts(url).target
    except ValueError:
        return ""
