"""What a case is, and the answers that cases are made of."""

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus

from web.talk import Resource, Talk

Answer = bytes | Sequence[bytes] | Resource

BROWSER = "Mozilla/5.0"
"""What the User-Agent of every browser begins with."""

PHRASES = {999: "Request denied", 520: "Unknown Error", 521: "Down", 522: "Timed Out"}

WORDS = {
    "en": "The harbour board met on Tuesday to hear how the storm had damaged the northern quay. "
    "Engineers told the members that three of the eleven piles had moved, and that the crane "
    "could not be used before May. Fishing crews asked for a place to land their catch. ",
    "de": "Der Hafenausschuss tagte am Dienstag, um zu hören, wie der Sturm den Nordkai "
    "beschädigt hat. Ingenieure sagten den Mitgliedern, dass sich drei der elf Pfähle bewegt "
    "haben und der Kran vor Mai nicht benutzt werden kann. Fischer baten um einen Platz. ",
    "fr": "Le conseil du port s'est réuni mardi pour entendre comment la tempête a endommagé le "
    "quai nord. Les ingénieurs ont dit que trois des onze pieux avaient bougé et que la grue ne "
    "pourrait pas servir avant le mois de mai. Les pêcheurs ont demandé une place. ",
    "es": "La junta del puerto se reunió el martes para oír cómo la tormenta dañó el muelle "
    "norte. Los ingenieros dijeron que tres de los once pilotes se habían movido y que la grúa no "
    "se podrá usar antes de mayo. Los pescadores pidieron un lugar donde descargar. ",
    "ar": "اجتمع مجلس الميناء يوم الثلاثاء للاستماع إلى تقرير عن الأضرار التي ألحقتها العاصفة "
    "بالرصيف الشمالي. وقال المهندسون إن ثلاثا من الركائز الإحدى عشرة تحركت وإن الرافعة لن تعمل "
    "قبل مايو. وطلب الصيادون مكانا لإنزال صيدهم. ",
    "fa": "هیئت بندر روز سه‌شنبه تشکیل جلسه داد تا گزارش خسارت توفان به اسکله شمالی را بشنود. "
    "مهندسان گفتند سه پایه از یازده پایه جابه‌جا شده و جرثقیل پیش از ماه مه کار نخواهد کرد. "
    "ماهیگیران جایی برای تخلیه صید خواستند. ",
    "ru": "Совет порта собрался во вторник, чтобы услышать, как шторм повредил северный причал. "
    "Инженеры сообщили, что три из одиннадцати свай сместились и что краном нельзя будет "
    "пользоваться до мая. Рыбаки попросили место для выгрузки улова. ",
    "tr": "Liman kurulu salı günü fırtınanın kuzey rıhtımına verdiği zararı dinlemek için "
    "toplandı. Mühendisler on bir kazıktan üçünün kaydığını ve vincin mayıstan önce "
    "kullanılamayacağını söyledi. Balıkçılar avlarını indirecek bir yer istedi. ",
    "zh": "港务委员会周二开会,听取风暴对北码头造成的损坏。工程师说,十一根桩中有三根移位,起重机在五月之前"
    "不能使用。渔民要求有一个地方卸鱼。委员会将在下周就修复费用作出决定,并邀请居民参加会议。",
    "ja": "港湾委員会は火曜日に会合を開き、嵐による北埠頭の被害について報告を受けた。技術者によると、十一本の杭の"
    "うち三本が動き、クレーンは五月まで使えない。漁師たちは水揚げの場所を求めた。委員会は来週、修理費を決める。",
}
"""A paragraph of an article, in some languages."""


@dataclass(frozen=True, slots=True)
class Case:
    """One cited address: how it truly stands, why, and what the web answers there.

    `status` is a LinkStatus; `missed` the one that we find instead, where we cannot tell yet.
    """

    name: str
    status: str
    why: str
    web: Mapping[str, Answer]
    cited: str = ""
    text: str = ""
    sentence: str = ""
    door: str = "http"
    trap: bool = False
    missed: str = ""

    @property
    def host(self) -> str:
        """The host that answers where no other is named."""
        return f"{self.name}.example"

    @property
    def url(self) -> str:
        """The address that is cited."""
        if self.cited:
            return self.cited
        first = next(iter(self.web), "/")
        return f"http:{first}" if first.startswith("//") else f"http://{self.host}{first}"


def prose(language: str = "en", times: int = 3) -> str:
    """Return paragraphs of an article."""
    return f"<p>{WORDS[language]}</p>\n" * times


def html(
    title: str,
    body: str = "",
    *headers: str,
    status: int = 200,
    language: str = "en",
    head: str = "",
) -> bytes:
    """Return a whole response with a page in UTF-8; of no body, an article."""
    inside = body or f"<article><h1>{title}</h1>\n{prose(language if language in WORDS else 'en')}"
    page = (
        f'<!doctype html>\n<html lang="{language}">\n<head><meta charset="utf-8">'
        f"<title>{title}</title>{head}</head>\n<body>\n{inside}\n</body>\n</html>\n"
    )
    return answer(page.encode(), *headers, status=status)


def answer(
    body: bytes | str = b"",
    *headers: str,
    status: int = 200,
    kind: str = "text/html; charset=utf-8",
    length: int | None = None,
) -> bytes:
    """Return a response; its Content-Length is true unless one is given."""
    data = body.encode() if isinstance(body, str) else body
    try:
        phrase = PHRASES.get(status) or HTTPStatus(status).phrase
    except ValueError:
        phrase = "Odd"
    lines = [
        f"HTTP/1.1 {status} {phrase}",
        f"Content-Length: {len(data) if length is None else length}",
    ]
    lines += [f"Content-Type: {kind}"] if kind else []
    return "\r\n".join([*lines, *headers, "", ""]).encode("utf-8") + data


def redirect(where: str, status: int = 302, *headers: str) -> bytes:
    """Return a redirect."""
    return answer(b"", f"Location: {where}", *headers, status=status)


def zipped(body: bytes, *headers: str, whole: bool = True) -> bytes:
    """Return a compressed response; if it is not `whole`, its second half never comes."""
    data = gzip.compress(body, mtime=0)
    kept = data if whole else data[: len(data) // 2]
    return answer(kept, "Content-Encoding: gzip", *headers)


def by_browser(theirs: bytes, others: bytes | Resource) -> Resource:
    """Return a resource that answers browsers otherwise than robots."""

    async def resource(talk: Talk) -> None:
        if talk.request.header("user-agent").startswith(BROWSER):
            await talk.send(theirs)
        elif callable(others):
            await others(talk)
        else:
            await talk.send(others)

    return resource


def by_cookie(known: bytes, others: bytes) -> Resource:
    """Return a resource that answers who brings a cookie otherwise than who brings none."""

    async def resource(talk: Talk) -> None:
        await talk.send(known if talk.request.header("cookie") else others)

    return resource


def by_scheme(https: bytes, http: bytes) -> Resource:
    """Return a resource that answers over TLS otherwise than in the clear."""

    async def resource(talk: Talk) -> None:
        await talk.send(https if talk.secure else http)

    return resource


def by_method(get: bytes, others: bytes) -> Resource:
    """Return a resource that answers a GET otherwise than a HEAD."""

    async def resource(talk: Talk) -> None:
        await talk.send(get if talk.request.method == "GET" else others)

    return resource


def resetting(*before: bytes) -> Resource:
    """Return a resource that resets the connection after these parts."""

    async def resource(talk: Talk) -> None:
        await talk.reset(*before)

    return resource


def hanging_up(*before: bytes) -> Resource:
    """Return a resource that closes the connection after these parts."""

    async def resource(talk: Talk) -> None:
        await talk.close(*before)

    return resource


def stalling(*before: bytes) -> Resource:
    """Return a resource that says nothing more after these parts, however long one waits."""

    async def resource(talk: Talk) -> None:
        await talk.send(*before)
        await talk.until_client_leaves()

    return resource
