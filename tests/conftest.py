"""What all tests share: the misbehaving web, a public archive, and a home to make bundles of."""

import tomllib
from pathlib import Path

import pytest
from bundles import demo_home
from coverage import Coverage
from public_archive import PublicArchive
from web import MisbehavingWeb

PROJECT = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))
PURE = next(
    frozenset(module.removeprefix("archiver.") for module in each["source_modules"])
    for each in PROJECT["tool"]["importlinter"]["contracts"]
    if each["id"] == "pure"
)
"""The modules of the pure core; their tests bear their names."""


def is_measured(item):
    """Whether a test is followed for coverage: one of the pure core's own.

    What covers the core are the tables, where somebody wrote down what is to come out; not what
    passes through it on the way to something else, nor any text at all, nor a hostile one.
    """
    module = item.path.stem.split("_")[1]
    any_text = item.get_closest_marker("timeout") or getattr(item.obj, "is_hypothesis_test", False)
    return module in PURE and not any_text


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """Follow only what is measured, fixtures included: to follow all takes a sixth of the time."""
    measuring = Coverage.current()
    if measuring is None or is_measured(item):
        return (yield)
    measuring.stop()
    try:
        return (yield)
    finally:
        measuring.start()


@pytest.fixture(scope="session")
def played():
    """The web, started once."""
    with MisbehavingWeb() as web:
        yield web


@pytest.fixture
def web(played):
    """The web, with nothing in its log."""
    played.reset()
    return played


@pytest.fixture(scope="session")
def played_archive():
    """The archive, started once."""
    with PublicArchive() as archive:
        yield archive


@pytest.fixture
def archive(played_archive, monkeypatch):
    """The archive, with nothing in it, and trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(played_archive.ca_file))
    played_archive.holds()
    return played_archive


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """A home with the sample bulletin, for all that make bundles of it, and change only copies.

    Its chain of custody tells of all these bundles.
    """
    return demo_home(tmp_path_factory.mktemp("bulletin") / "demo")
