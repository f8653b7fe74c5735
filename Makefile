# Everything that a person or a machine does here. `make help` lists it.
PYTHON ?= python3
BIN := .venv/bin
TARGETS := ^[a-z-]+:.*\#\#

.DEFAULT_GOAL := help
.PHONY: help run demo sign-in test lint pictures texts vendor clean

help:  ## list the targets
	@grep -E '$(TARGETS)' Makefile | sed -E 's/:.*## /\t/' | awk -F '\t' '{printf "  make %-10s %s\n", $$1, $$2}'

run: .venv/installed  ## start the server on port 5000 (TINGWALL_PORT changes it)
	@$(BIN)/python server.py

demo: .venv/installed  ## start the server with a workshop that fills itself with real notes
	@$(BIN)/python server.py --demo

sign-in: .venv/installed  ## print a new one-time sign-in link for the facilitator
	@$(BIN)/python -m workshop.cli sign-in

test: .venv/installed-dev  ## run every test, the browser's included
	@$(BIN)/python -m tests.chromium
	@$(BIN)/ruff check .
	@$(BIN)/python -m pytest -n 2 --dist worksteal

lint: .venv/installed-dev  ## look for slips, and put imports and layout in order
	@$(BIN)/ruff check --fix .
	@$(BIN)/mypy

pictures: .venv/installed-dev  ## drive a real browser through a meeting: docs/pictures, every screen in .bin/gallery, a film
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m scripts.pictures

texts: .venv/installed-dev  ## collect the texts of pages, scripts and refusals into the catalogues
	@$(BIN)/python -m scripts.texts

vendor: .venv/installed-dev  ## fetch the pinned front-end packages again and check them
	@$(BIN)/python scripts/vendor.py
	@$(BIN)/python -m scripts.fonts

clean:  ## remove the virtual environment and what tests leave (never the data)
	rm -rf .venv .hypothesis .ruff_cache .mypy_cache

.venv/installed: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Tingwall needs Python 3.11 or newer; set PYTHON=...")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo 'Getting what Tingwall needs; that takes a minute the first time ...'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
