# Needs make and Python 3.11 or later, nothing else. `make help` lists what it can do.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# The first Python that is new enough; `make run PYTHON=/path/to/python3` overrides it.
PYTHON ?= $(shell for each in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$each"; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
SOURCES := api comparison tests benchmarks examples wsgi.py gunicorn.conf.py

.PHONY: help run test encoder example check format openapi keys storage backup restore bench lock clean

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

run: $(VENV)/.run  ## install what is needed and serve at http://127.0.0.1:8000 (HOST, PORT and WEB_CONCURRENCY change that)
	@COMPARISON_MIGRATE=$${COMPARISON_MIGRATE:-1} $(BIN)/gunicorn

test: $(VENV)/.dev  ## install what the tests need and run all of them
	$(BIN)/pytest -q

encoder: $(VENV)/.encoder  ## install what the optional sentence encoder needs, and a model to test it with

example: $(VENV)/.run  ## post the examples to the running service, or to one started for them, and print the points
	@$(BIN)/python examples/show.py --url http://$${HOST:-127.0.0.1}:$${PORT:-8000}

check: $(VENV)/.dev  ## lint, formatting, types, and which module may import which
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev  ## format the code and mend what the linter can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

openapi: $(VENV)/.dev  ## regenerate openapi.yaml and the example in README.md
	$(BIN)/python -m api.contract

keys: $(VENV)/.run  ## the keys that clients send: ARGS="add NAME", ARGS=list, ARGS="revoke NAME"
	@$(BIN)/flask --app wsgi keys $(ARGS)

storage: $(VENV)/.run  ## the database of the events: ARGS=upgrade, ARGS=check, ARGS=reindex, ARGS="downgrade REVISION"
	@$(BIN)/flask --app wsgi storage $(ARGS)

backup: $(VENV)/.run  ## copy the database to FILE=…, while it is used
	@$(BIN)/flask --app wsgi storage backup "$(FILE)"

restore: $(VENV)/.run  ## put FILE=… back into the database; ARGS=--replace where that holds something
	@$(BIN)/flask --app wsgi storage restore "$(FILE)" $(ARGS)

bench: $(VENV)/.run  ## how long a comparison takes
	$(BIN)/python -m benchmarks.speed

lock: $(VENV)/.venv  ## pin the dependencies of pyproject.toml anew
	test -d $(VENV)/lock || $(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install -q pip-tools
	for extra in "" dev; do \
	  echo "# Pinned by \`make lock\` from pyproject.toml." > $(VENV)/pins; \
	  $(VENV)/lock/bin/pip-compile -q --upgrade --strip-extras --no-header --annotation-style=line \
	    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host $${extra:+--extra $$extra} \
	    -o $(VENV)/compiled pyproject.toml || exit 1; \
	  cat $(VENV)/compiled >> $(VENV)/pins && rm $(VENV)/compiled; \
	  mv $(VENV)/pins requirements$${extra:+-$$extra}.txt; \
	done

clean:  ## remove the virtual environment and every cache
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist *.egg-info

$(VENV)/.venv:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: install it, or say PYTHON=/path/to/python3."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  echo "A virtual environment could not be made; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.run: $(VENV)/.venv requirements.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-dev.txt
	@touch $@

$(VENV)/.encoder: $(VENV)/.dev requirements-encoder.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements-encoder.txt
	@touch $@
