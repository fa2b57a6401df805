"""Signs of a domain that nobody uses: where it leads, what its page is made of, what it says.

Those who trade in domains have hosts of their own, and show every domain with the same few
scripts. Their own pages, and pages about them, are none of this.
"""

import re
from dataclasses import dataclass

from archiver import urls
from archiver.expressions import expression
from archiver.model import Page, Visit
from archiver.signs.address.forms import is_home, target
from archiver.signs.markup.traces import PARKS
from archiver.signs.missing.doubt import PARKED, SUCCESS, names_its_domain, parked

_NAMES = """
    sedo.com sedo.de sedoparking.com dan.com undeveloped.com afternic.com hugedomains.com
    buydomains.com bodis.com parkingcrew.net parkingcrew.com parklogic.com above.com
    domainmarket.com brandbucket.com squadhelp.com atom.com efty.com uniregistry.com
    voodoo.com dsparking.com skenzo.com skenzo.net rookdns.com dropcatch.com namejet.com
    snapnames.com domainnamesales.com smartname.com perfectdomain.com domainsponsor.com
    fabulous.com trafficz.com parked.com namedrive.com cashparking.com domaincntrol.com
    mydomaincontact.com namebright.com domain-for-sale.com domainagents.com flippa.com
    premium.pl aftermarket.pl dropped.pl 4.cn ename.com 22.cn juming.com nicsell.com
    elitedomains.de domainname.de parkweb.com searchmagnified.com survey-smiles.com
    ifdnzact.com park.io catched.com domeneshop-parking.no parkingpage.com hastydns.com
"""

MORE = 30
"""Words of a page that may say something beside what it says of a domain."""

MARKETS = frozenset(_NAMES.split())
"""Where domains are sold or shown in their owner's stead: who is sent there has found no page."""

_REGISTRARS = expression(
    r"//(?:[\w-]+\.)*(?:"
    r"godaddy\.com/(?:forsale|domainsearch|domains/searchresults|park|offers)|secureserver\.net/\S*park"
    r"|wsimg\.com/parking|parkingpage\.namecheap\.com|namecheap\.com/(?:market|domains/registration)"
    r"|porkbun\.com/(?:parked|parking|market|checkout)|dynadot\.com/(?:market|forsale|parking|domain/)"
    r"|networksolutions\.com/\S*(?:park|expired)|register\.com/\S*(?:park|expired)"
    r"|epik\.com/\S*(?:domain|park)|sav\.com/(?:auctions|domain)|tucows\.com/\S*park"
    r"|ovh(?:cloud)?\.(?:com|net)/\S*(?:park|expir)|gandi\.net/\S*(?:park|expir)"
    r"|(?:ionos|1and1|1und1|strato|united-domains|hosteurope)\.\w+/\S*(?:park|default|defaultsite)"
    r"|sedoparking\.[\w.]+/|(?:parking|expired|parked)\.(?:reg\.ru|timeweb\.\w+|beget\.\w+|nic\.ru)/?"
    r"|reg\.ru/\S*(?:domain/shop|parking|expired|auction)|nic\.ru/\S*(?:auction|shop|parking)"
    r"|(?:wanwang|mi)\.aliyun\.com/|west\.cn/\S*(?:paimai|ykj|jiaoyi)|xinnet\.com/\S*(?:domain|paimai)"
    r"|(?:onamae|muumuu-domain|value-domain)\.com/\S*(?:park|auction|backorder|expired)"
    r"|home\.pl/\S*(?:park|gielda)|nazwa\.pl/\S*(?:park|gielda)|loopia\.\w+/\S*park"
    r"|hostinger\.\w+/\S*park|squarespace\.com/\S*expired|wix\.com/\S*(?:notConnected|connectdomain)"
    r"|wordpress\.com/typo/\?subdomain="
    r")",
    re.IGNORECASE,
)
_SUSPENDED = expression(
    r"/(?:cgi-sys/|~)?(?:suspended(?:page|\.page)?|account[-_]?suspended|domain[-_]?(?:expired|parking|suspended))"
    r"(?:\.\w{2,5})?(?:/|$|\?)",
    re.IGNORECASE,
)
_LANDER = expression(r"/lander/?(?:\?.*)?", re.IGNORECASE)
_DETOUR = expression(r"ww\d{1,3}\.")
_HIGH = expression(r"ww(?:1|\d{2,3})\.")
_COUNTED = expression(r"[?&](?:tm|sub[_-]?id\d*|sub1|kw\d+|fp|usid|domainname)=", re.IGNORECASE)
"""What those who park a domain say to each other of a visitor."""

_MADE_OF = expression(
    r"//(?:[\w-]+\.)*(?:sedoparking\.com|sedocdn\.com|parkingcrew\.(?:net|com)|bodis\.com|bodiscdn\.com"
    r"|d38psrni17bvxu\.cloudfront\.net|parklogic\.com|dsparking\.com|skenzo\.(?:com|net)"
    r"|cdnpark\.com|nsimg\.net|domaincntrol\.com|parkpage\.foundationapi\.com|park\.(?:io|above\.com)"
    r"|parked-content\.godaddy\.com|afternic\.com|dan\.com|undeveloped\.com|hugedomains\.com"
    r"|voodoo\.com|uniregistry\.com|rookdns\.com|survey-smiles\.com|ifdnzact\.com|parking\.reg\.ru"
    r"|parking-static\.\w+\.\w+|efty\.com|brandbucket\.com|namedrive\.com)/"
    r"|//[\w.-]*wsimg\.com/[\w/.-]*(?:parking|lander)|/adsense/domains/caf\.js|/apps/domainpark/"
    r"|/parking[-_]?(?:page|lander|crew)[\w.-]*\.js|parkingcrew|/domainpark",
    re.IGNORECASE,
)
_KEYED = "data-adblockkey"
"""The attribute by which parking pages ask to be let through by blockers of advertisements."""


@dataclass(frozen=True, slots=True)
class Parking:
    """Why a domain looks unused, in words for the middle of a sentence, after its host.

    `told` is whether only the words of its page say so.
    """

    how: str
    told: bool = False


def parking(cited: str, visit: Visit) -> Parking | None:
    """Return what tells that a domain is for sale, expired, suspended or parked; or None.

    A redirect tells by itself, whatever becomes of it; a page only where it came. The pages
    of those who trade in domains are their own business.
    """
    if _domain(cited) in MARKETS:
        return None
    for hop in visit.exchanges[1:]:
        led = _led(cited, hop.url)
        if led is not None:
            return led
    page = visit.page
    if page is None or visit.failure is not None:
        return None
    if visit.status in SUCCESS and page.words <= PARKED and _made_of_parking(cited, page):
        return Parking("shows a page made of nothing but what parks a domain")
    if parked(visit):
        return Parking("says that its domain is for sale, has expired or is parked", told=True)
    return None


def parked_by_words(cited: str, visit: Visit) -> bool:
    """Say whether only the words of a page tell that its domain is unused, among others.

    Where they name the domain, they are believed; so are those that say nothing else. A home page
    has no other to be compared with.
    """
    found = parking(cited, visit)
    if found is None or not found.told or visit.page is None or is_home(cited):
        return False
    if visit.page.words < MORE:
        return False
    return not any(names_its_domain(visit.page, each) for each in (cited, visit.final_url))


def _led(cited: str, url: str) -> Parking | None:
    if _domain(url) in MARKETS or _REGISTRARS.search(url):
        return Parking(f"leads to {_host(url)}, where domains are sold or parked")
    if _SUSPENDED.search(target(url)) and not _SUSPENDED.search(target(cited)):
        return Parking("leads to a page for suspended accounts")
    home = _domain(cited) == _domain(url)
    if home and _LANDER.fullmatch(target(url)) and not _LANDER.fullmatch(target(cited)):
        return Parking("leads to its registrar's lander")
    if _is_detour(cited, url):
        return Parking("leads to what parks a domain")
    return None


def _made_of_parking(cited: str, page: Page) -> bool:
    if _KEYED in page.marks or PARKS in page.traces:
        return True
    framed = page.words < MORE and any(
        _is_detour(cited, each) and _COUNTED.search(each) for each in page.sources
    )
    return framed or any(_MADE_OF.search(each) for each in page.sources)


def _is_detour(cited: str, url: str) -> bool:
    """Say whether an address is at a numbered host of the cited domain, as what parks it is.

    Schools number their hosts, too: of the low numbers, one that counts its visitors is meant.
    """
    if _domain(cited) != _domain(url) or _DETOUR.match(_host(cited)):
        return False
    if _HIGH.match(_host(url)):
        return True
    return _DETOUR.match(_host(url)) is not None and _COUNTED.search(url) is not None


def _domain(url: str) -> str:
    return urls.registrable_domain(url)


def _host(url: str) -> str:
    try:
        return urls.parts(url).host
    except ValueError:
        return ""
