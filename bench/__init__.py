"""Side by side with others: what `check` and `run` cost beside lychee and wget.

    python -m bench.compare all

One loopback origin with a known mix of rot, every tool on the same links, in turns, and
medians. Seconds depend on the machine; ratios of rows of one table are what to quote.
"""
