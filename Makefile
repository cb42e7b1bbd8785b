# The two commands of README are `make run` and `make test`; each does all its own set-up.
# Kept to what GNU Make 3.81 and the Bourne shell of macOS understand.

PORT ?= 3978
# Each candidate is run, since a shim may exist and fail.
SUITABLE = import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))
BIN = .venv/bin

.PHONY: help run test check mutants pictures gallery operated lock clean
help:            ## what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/  -/'

.venv/bin/python:
	@for candidate in python3.13 python3.12 python3.11 python3; do \
	  if $$candidate -c '$(SUITABLE)' >/dev/null 2>&1; then \
	    echo "Setting up with $$candidate"; $$candidate -m venv .venv && exit 0; fi; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
	  apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null && python3 -m venv .venv && exit 0; fi; \
	echo "Python 3.11, 3.12 or 3.13 with its venv module is needed. On Debian: apt install python3-venv"; exit 1

.venv/run.done: .venv/bin/python requirements.lock
	@echo "Setting up what the program needs. The first time this takes a minute or two."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m compileall -q bot dialogs review storage
	@touch $@

.venv/test.done: .venv/bin/python requirements-test.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@ .venv/run.done

run: .venv/run.done            ## set up, start the rehearsal and print its address
	@PORT=$(PORT) $(BIN)/python -m bot rehearse

test: .venv/test.done check    ## set up and pass every test
	@$(BIN)/python -m pytest

check: .venv/test.done         ## lint, types and import contracts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

mutants: .venv/test.done       ## change each value of the law's tables in turn, and see that a test turns red
	@$(BIN)/python -m tests.law.mutants

pictures: .venv/test.done      ## take the pictures in README anew
	@$(BIN)/python -m tests.pictures

gallery: .venv/test.done       ## every card and form on Slack, Teams and in the rehearsal, to leaf through in gallery/
	@$(BIN)/python -m tests.gallery gallery

operated: .venv/test.done      ## what OPERATIONS.md says, played: its commands, outages, a full disk; and deploy/ by its own tools
	@$(BIN)/python -m pytest tests/bot/test_operations_page_run.py tests/bot/test_operations_events.py \
	  tests/end_to_end/test_what_breaks.py tests/end_to_end/test_nothing_private_is_logged.py
	@if command -v shellcheck >/dev/null; then shellcheck deploy/nightly deploy/operate; else echo "not tried: shellcheck"; fi
	@if command -v promtool >/dev/null; then promtool test rules tests/bot/alerts_tried.yaml; else echo "not tried: promtool"; fi
	@if command -v systemd-analyze >/dev/null; then systemd-analyze security --offline=1 --threshold=15 deploy/case-review.service | tail -1; \
	  else echo "not tried: systemd-analyze"; fi

lock:                          ## renew both lock files (needs uv)
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-header --only-binary :all: --upgrade -o requirements-test.lock
	uv pip compile pyproject.toml -c requirements-test.lock --universal --python-version 3.11 --generate-hashes --no-header --only-binary :all: -o requirements.lock

clean:                         ## remove the rehearsal's data and what was set up
	rm -rf data/rehearsal .venv .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
