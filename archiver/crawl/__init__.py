"""The crawl: Scrapy set up to record what the wire said, and to keep it.

    tally = crawl(Job(...), tell=print)

The spider asks the inquiry what to look at next and obeys; the download handler records
every exchange; the keeper writes snapshots first and the ledger after. What the web does
comes back as verdicts, never as an exception.
"""

from archiver.crawl.job import Job, Outcome, Progress, Saving, Tally, Tell

__all__ = ["Job", "Outcome", "Progress", "Saving", "Tally", "Tell", "crawl"]


def crawl(job: Job, *, tell: Tell) -> Tally:
    """Look at every link of the job and return how each stands.

    Several processes do it where nothing is kept and there are many links. Blocks until the
    crawl is over or was interrupted (then `Tally.incomplete` says so). Raises ArchiverError
    when the home cannot be written.
    """
    from archiver.crawl import lean  # noqa: PLC0415  (Scrapy is dear to import)

    lean.load()
    from archiver.crawl import process, shards  # noqa: PLC0415

    shares = shards.divide(job)
    return shards.run(job, shares, tell) if shares else process.run(job, tell)
