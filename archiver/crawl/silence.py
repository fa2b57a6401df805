"""Which hosts let us wait for nothing: they are not waited for again and again.

A host that does not answer costs a whole time limit at each try. Once it let several
requests of a run wait to the end and answered none, each further link there is tried once; so
are those at the other hosts of a domain, where none of them answered.
"""

from collections import defaultdict
from dataclasses import dataclass

from archiver.model import FailureKind, Visit
from archiver.urls import parts, registrable_domain

ENOUGH = 6
"""Requests that a host left without an answer."""


@dataclass(slots=True)
class _Host:
    waited: int = 0
    answered: bool = False


class Silence:
    """What a run has heard of each host, by the requests for cited pages."""

    def __init__(self) -> None:
        self._hosts: dict[str, _Host] = defaultdict(_Host)
        self._sites: dict[str, _Host] = defaultdict(_Host)

    def hear(self, visit: Visit) -> None:
        """Note how the requests of a visit ended."""
        for exchange in visit.exchanges:
            heard = (
                self._hosts[parts(exchange.url).host],
                self._sites[registrable_domain(exchange.url)],
            )
            timed_out = (
                exchange.failure is not None and exchange.failure.kind is FailureKind.TIMEOUT
            )
            for each in heard:
                each.waited += timed_out
                each.answered = each.answered or not timed_out

    def holds(self, url: str) -> bool:
        """Say whether the host of a URL has been silent often enough to be asked once only."""
        host = self._hosts[parts(url).host]
        site = self._sites[registrable_domain(url)]
        return not host.answered and (host.waited >= ENOUGH or _is_silent(site))


def _is_silent(site: _Host) -> bool:
    """Say whether one host of a site after the other let us wait, and none of them answered."""
    return site.waited >= ENOUGH and not site.answered
