# Everything a person or a machine runs here. `make help` lists it.
# Needs Python 3.11 or newer with venv; sets the rest up by itself, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PANGO := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input
EXAMPLES := $(sort $(wildcard examples/*.txt examples/*.md))
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check accept lock clean pango score bench peers

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

demo: $(VENV)/run.stamp pango  ## build a chronology from every example, in output/
	@BIN=$(BIN) sh requirements/demo.sh $(EXAMPLES)

test: $(VENV)/dev.stamp pango  ## run all tests
	$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/dev.stamp  ## types, lint and format
	$(BIN)/mypy
	$(BIN)/ruff check
	$(BIN)/ruff format --check

accept: $(VENV)/dev.stamp pango  ## write what stories and goldens give now as what they expect; read the diff
	$(BIN)/python -m pytest tests/stories tests/golden --accept
	git diff --stat -- tests/stories tests/golden

score: $(VENV)/dev.stamp  ## accuracy on the annotated corpora, against its floors; ARGS="--errors FILE", ARGS=--update
	@$(BIN)/python -m benchmarks.score $(ARGS)

bench: $(VENV)/dev.stamp  ## speed against the peers that are there, cold start, hostile text, briefings; ARGS=--write for the page
	@$(BIN)/python -m benchmarks.speed $(ARGS)
	@$(BIN)/python -m benchmarks.briefing

peers: $(VENV)/python.stamp  ## install what `make bench` compares with, in build/peers
	@sh benchmarks/peers/install.sh $(PYTHON)

lock: $(VENV)/python.stamp  ## choose the newest versions of all dependencies, with hashes
	sh requirements/lock.sh $(PYTHON)

clean:  ## remove everything that was made, the environment too
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis output/*
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Setting up: a stamp is newer than the lock that it was made from, or the step runs again.

$(VENV)/python.stamp:
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run.stamp: requirements/run.lock pyproject.toml | $(VENV)/python.stamp
	@echo "Setting up in $(VENV), once"
	@$(INSTALL) --require-hashes -r requirements/run.lock
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.lock $(VENV)/run.stamp
	@echo "Setting up what the tests need, once"
	@$(INSTALL) --require-hashes -r requirements/dev.lock
	@touch $@

pango: $(VENV)/run.stamp
	@PYTHON=$(BIN)/python sh requirements/pango.sh $(PANGO)
