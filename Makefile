# Two commands do it all: `make run` and `make test`. Each sets up what it needs.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run setup test coverage check bench lock screenshots
.DEFAULT_GOAL := run

run: .venv/ready ## the bot; without DISCORD_TOKEN, the playground in the browser
	@exec $(BIN)/python -m bot

setup: .venv/ready ## the environment alone

test: .venv/ready-for-tests ## the whole suite
	@$(BIN)/python -m tests.needs
	@# four processes on two cores, as much of it waits; compiled modules are kept: the bot is started some sixty times
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses=4 --dist=worksteal $(PYTEST_OPTIONS)

coverage: .venv/ready-for-tests ## the same, counting what it covers, which takes a minute longer
	@$(MAKE) --no-print-directory test PYTEST_OPTIONS="--cov --cov-report=term:skip-covered"

check: .venv/ready-for-tests ## format, lint, types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/ready-for-bench ## what it costs, beside a bare bot; BENCH="answers --quick" for one of them, briefly
	@$(BIN)/python -m bench $(BENCH)

lock: .venv/ready-for-tests ## work out the lock files anew, for all platforms
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml $(LOCK_OPTIONS) --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group dev $(LOCK_OPTIONS) --output-file requirements-dev.lock
	$(BIN)/uv pip compile pyproject.toml --group bench --constraint requirements-dev.lock $(LOCK_OPTIONS) \
		--output-file bench/requirements.lock

screenshots: .venv/ready-for-tests ## the README's pictures, made by the tests
	@$(BIN)/python -m tests.needs
	COMEBACK_SCREENSHOTS=docs/screenshots $(BIN)/python -m pytest tests/test_playground.py tests/test_playground_plain_words.py \
		tests/test_playground_groups.py tests/test_playground_coaching.py

LOCK_OPTIONS := --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --upgrade

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Comeback needs Python 3.11 or newer; name one with: make PYTHON=python3.11"; exit 2; }
	@$(PYTHON) -m venv .venv \
		|| { echo "Python has no venv module here; on Debian: apt-get install python3-venv"; exit 2; }

.venv/ready: requirements.lock .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/ready-for-tests: requirements-dev.lock .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch .venv/ready $@

.venv/ready-for-bench: bench/requirements.lock .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r bench/requirements.lock
	@touch .venv/ready $@
