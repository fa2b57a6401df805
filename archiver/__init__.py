"""The archiver for people whose words rest on links."""

from functools import cache


@cache
def version() -> str:
    """Return the version that is installed; `0+unknown` in a tree that never was."""
    # imported late: it brings half of the mail package along
    from importlib import metadata  # noqa: PLC0415

    try:
        return metadata.version("archiver")
    except metadata.PackageNotFoundError:
        return "0+unknown"
