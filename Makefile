# Everything a checkout can do, with nothing but Python 3.11 or newer and make on the machine.
# All that is written lies in this directory; only pip's own cache lies elsewhere.

PYTHON ?= python3
UV ?= uv
WORKERS ?= 0

BIN := .venv/bin
# What is imported is compiled then, and that is a quarter of it.
INSTALL := python -m pip install --quiet --disable-pip-version-check --no-input --no-compile
PIP := $(BIN)/$(INSTALL)
# A lock names all there is to install: nothing is left to resolve, so that no new release of
# anything can come between, as it does where an older pip meets a requirement with extras.
LOCKED := --no-deps --require-hashes --requirement
GENERATED := $(shell grep -l '\[\[\[cog' *.md docs/*.md docs/*/*.md 2>/dev/null)
PURE := archiver/expressions.py,archiver/model/*,archiver/settings.py,archiver/urls/*,archiver/headers.py,archiver/media.py,archiver/tags.py,$\
	archiver/signs/*,archiver/citations/*,archiver/gate.py,archiver/inquiry.py,archiver/memento/*,$\
	archiver/quotes/*,archiver/robust/*,archiver/rot/*,archiver/watch.py

export TMPDIR := $(CURDIR)/.tmp
# The tests start the program hundreds of times: let Python keep what it compiles.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo test suite check kills timer months lint docs bench lock clean

help:
	@echo "make demo    archive a sample bulletin against a small web that comes along"
	@echo "make test    the checks and the tests; make check is the same"
	@echo "make kills   kill fifty runs at any moment, and see that nothing is lost"
	@echo "make docs    make the generated parts of the documents again"
	@echo "make timer   see real timers fire (root, with Debian's cron, and systemd)"
	@echo "make months  see months of real runs go by (Debian's faketime)"
	@echo "make bench   compare with other tools on this machine"
	@echo "make lock    lock the dependencies again (needs uv)"
	@echo "make clean   remove the environments and the caches, never what was archived"

demo: .venv/.ready
	$(BIN)/archiver demo

test: lint suite

suite: .venv/.ready .venv-pywb/.tried .venv-bundle/.tried
	$(BIN)/pytest -n $(WORKERS) --dist worksteal --cov --cov-report=
	$(BIN)/coverage report --include='$(PURE)' --fail-under=95 --skip-covered

check: test

# Fifty runs of 500 pages, each killed at a moment that nobody chose. It takes a while.
kills: .venv/.ready
	ARCHIVER_KILLS=50 $(BIN)/pytest tests/test_survives_kills.py

lint: .venv/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

docs: .venv/.ready
	$(BIN)/cog -r --verbosity=1 $(GENERATED)

# Minutes of waiting, and the crontab of root: asked for, as the CI does beside `make test`.
timer: .venv/.ready
	ARCHIVER_TIMER=1 $(BIN)/pytest -q -n 2 tests/test_real_timer.py

# Months of real runs in a minute or two, by the clock of Debian's faketime.
months: .venv/.ready
	ARCHIVER_MONTHS=1 $(BIN)/pytest -q tests/test_year_crawled.py

bench: .venv/.ready .venv-bench/.tried
	$(BIN)/python -m bench.compare all

lock:
	$(UV) pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade \
	    --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet \
	    --output-file requirements.txt
	$(UV) pip compile tests/pywb.in --universal --python-version 3.11 --upgrade \
	    --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet \
	    --output-file requirements-pywb.txt
	$(UV) pip compile tests/bundle.in --universal --python-version 3.11 --upgrade \
	    --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet \
	    --output-file requirements-bundle.txt
	$(UV) pip compile bench/bench.in --universal --python-version 3.11 --upgrade \
	    --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet \
	    --output-file requirements-bench.txt

clean:
	rm -rf .venv .venv-* .tmp .mypy_cache .ruff_cache .pytest_cache .hypothesis
	rm -rf .import_linter_cache .coverage .coverage.* dist
	find archiver spiders tests bench docs -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Environments, made anew when what they are made from changes ----------------------------

.venv/.ready: .venv/.locked pyproject.toml
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.locked: requirements.txt | .tmp
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "archiver needs Python 3.11 or newer, and $(PYTHON) is older or missing."; \
	    echo "Name another: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 2; }
	$(PYTHON) -m venv .venv
	$(PIP) $(LOCKED) requirements.txt
	@touch $@

# pywb replays what the tests archived. Where it cannot be installed, those tests are skipped.
.venv-pywb/.tried: requirements-pywb.txt | .tmp
	$(PYTHON) -m venv .venv-pywb
	.venv-pywb/bin/$(INSTALL) $(LOCKED) requirements-pywb.txt \
	    || { echo "pywb cannot be installed here: what replays with it is skipped."; \
	         rm -rf .venv-pywb/bin/wayback; }
	@touch $@

# Other people's programs read what we export. Where they cannot be installed, that is skipped.
.venv-bundle/.tried: requirements-bundle.txt | .tmp
	$(PYTHON) -m venv .venv-bundle
	.venv-bundle/bin/$(INSTALL) $(LOCKED) requirements-bundle.txt \
	    || { echo "bagit and wacz cannot be installed here: what they read is skipped."; \
	         rm -f .venv-bundle/bin/wacz .venv-bundle/bin/bagit.py; }
	@touch $@

# lychee is what `make bench` compares with. Where it cannot be installed, it is left out.
.venv-bench/.tried: requirements-bench.txt | .tmp
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/$(INSTALL) $(LOCKED) requirements-bench.txt \
	    || echo "lychee cannot be installed here: the comparison goes without it."
	@touch $@

.tmp:
	@mkdir -p $@
