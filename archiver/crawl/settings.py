"""How Scrapy is set up: everything off that a citation crawl does not need, nothing loose.

`scrapy.cfg` points here, and `archiver run` uses the same table. What a person sets comes
on top, from the job: `of` translates it.
"""

from typing import Any

from archiver import urls
from archiver.crawl.manners import AT_ONCE
from archiver.crawl.wire import descriptors, user_agent
from archiver.settings import Settings

BOT_NAME = "archiver"
SPIDER_MODULES = ["spiders"]
TWISTED_REACTOR_ENABLED = False  # our handler is asyncio's own

# Only http and https, and only through the handler that records.
DOWNLOAD_HANDLERS = {
    "http": "archiver.crawl.handler.RecordingHandler",
    "https": "archiver.crawl.handler.RecordingHandler",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}

# Redirects, cookies, retries, compression and robots.txt are ours (visits, cookies, inquiry,
# entity, robots): Scrapy's would happen where nothing is recorded.
DOWNLOADER_MIDDLEWARES_BASE: dict[str, int] = {}
DOWNLOADER_MIDDLEWARES = {"archiver.crawl.robots.RobotsMiddleware": 100}
SPIDER_MIDDLEWARES_BASE: dict[str, int] = {}
REDIRECT_ENABLED = False
RETRY_ENABLED = False
COOKIES_ENABLED = False
COMPRESSION_ENABLED = False
METAREFRESH_ENABLED = False
REFERER_ENABLED = False
HTTPPROXY_ENABLED = False
ROBOTSTXT_OBEY = False

EXTENSIONS_BASE: dict[str, int] = {}
EXTENSIONS = {"archiver.crawl.equipment.Equipment": 0}
STATS_CLASS = "scrapy.statscollectors.DummyStatsCollector"  # nobody reads them
LOG_FORMATTER = "archiver.crawl.troubles.Formatter"
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

ITEM_PIPELINES = {
    "archiver.crawl.archives.MementoPipeline": 50,
    "archiver.crawl.pipelines.ArticlePipeline": 100,
    "archiver.crawl.quoting.QuotePipeline": 300,
    "archiver.crawl.pipelines.VerdictPipeline": 900,
    "archiver.crawl.saving.SavePipeline": 950,
}
CONCURRENT_ITEMS = 1  # a response yields one item; more would only start idle tasks
SCHEDULER_PRIORITY_QUEUE = "scrapy.pqueues.DownloaderAwarePriorityQueue"
DOWNLOAD_VERIFY_CERTIFICATES = True
WARN_ON_GENERATOR_RETURN_VALUE = False
LOG_LEVEL = "INFO"


def of(settings: Settings) -> dict[str, Any]:
    """Return the Scrapy settings that follow from what a person set."""
    return {
        "USER_AGENT": user_agent(settings),
        "CONCURRENT_REQUESTS": descriptors.at_once(settings.concurrency, descriptors.take()),
        "CONCURRENT_REQUESTS_PER_DOMAIN": settings.per_site * AT_ONCE,
        "DOWNLOAD_DELAY": settings.delay,
        "DOWNLOAD_SLOTS": _slots(settings),
        "DOWNLOAD_TIMEOUT": settings.timeout,
        "DOWNLOAD_MAXSIZE": settings.max_body,
    }


def _slots(settings: Settings) -> dict[str, dict[str, float]]:
    """Return the delays of single sites, by registrable domain: the longest that is asked for."""
    slots: dict[str, dict[str, float]] = {}
    for name, site in settings.sites.items():
        if site.delay is not None:
            slot = slots.setdefault(urls.registrable_domain(name), {"delay": site.delay})
            slot["delay"] = max(slot["delay"], site.delay)
    return slots
