"""The archiver for people whose words rest on links."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("archiver")
except PackageNotFoundError:  # run from a tree that was never installed
    __version__ = "0+unknown"
