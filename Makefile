# make graphs   install castgraph into .venv and build graphs/ from the sample announcements
# make test     install what the tests need and run them all
# make lint     ruff, mypy and import-linter
# make record   bring graphs/, README and the record of the score up to date with a change
# make weights  count the weights of the grammar's vocabulary anew on the samples: half an hour
# make clean    remove .venv and what was built but is not kept
# Needs make and python3 >= 3.11 with venv and pip; `make PYTHON=python3.13 graphs` takes another Python.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
STORE := graphs/castgraph.db

.PHONY: graphs test lint style types floors record weights clean
.DELETE_ON_ERROR:

graphs: .venv/installed
	@rm -rf $(STORE)
	@$(BIN)/castgraph build tests/corpus/texts tests/samples/texts -g $(STORE)
	@$(BIN)/castgraph export graphs/castgraph.ttl -g $(STORE)
	@$(BIN)/castgraph export graphs/castgraph.trig -g $(STORE)
	@$(BIN)/castgraph draw graphs/overview.html -g $(STORE)
	@$(BIN)/castgraph draw graphs/narcos-mexico.html --around 'Narcos: Mexico' -g $(STORE)
	@$(BIN)/castgraph draw graphs/sarah-paulson.html --around 'Sarah Paulson' -g $(STORE)
	@$(BIN)/castgraph draw graphs/from-narcos-mexico-to-westworld.html \
	  --between 'Narcos: Mexico' Westworld -g $(STORE) || echo 'No chain ties these two: choose others in the Makefile'
	@echo
	@echo 'Look:  graphs/overview.html, in a browser; pages around a show, a person and between two shows lie beside it'
	@echo 'Read:  graphs/castgraph.ttl; graphs/castgraph.trig has a graph for each announcement'
	@echo "Ask:   $(BIN)/castgraph query 'SELECT ?name { show:narcos-mexico schema:actor/schema:name ?name }'"

test: .venv/test-installed
	$(BIN)/python -m pytest $(PYTEST)

lint: style types floors

style: .venv/lint-installed
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/lint-installed
	$(BIN)/mypy

floors: .venv/lint-installed
	$(BIN)/lint-imports

# after a change of what is read: the graph and its pictures, README's outputs and the record of the score, as they are now
record: graphs .venv/test-installed
	$(BIN)/python tests/pictures/take_screenshots.py
	$(BIN)/python tests/run_tour.py README.md --update
	$(BIN)/castgraph build tests/corpus/texts -g .venv/samples.trig
	$(BIN)/python tests/corpus/hold_record.py .venv/samples.trig --update

weights: .venv/weigh-installed
	$(BIN)/python tests/weights/weigh_names.py
	$(BIN)/python tests/weights/weigh_facts.py

clean:
	rm -rf .venv $(STORE) graphs/castgraph.trig build dist

# pip older than 25.1 has no dependency groups, and Python's venv may bring one
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "castgraph needs Python 3.11 or newer, and $(PYTHON) is %s: make PYTHON=python3.13 …" % sys.version.split()[0])'
	$(PYTHON) -m venv .venv
	$(PIP) install --upgrade 'pip>=25.1'

.venv/installed: pyproject.toml | .venv/bin/python
	@echo 'Installing castgraph into .venv: a minute, once'
	$(PIP) install --editable .
	@touch $@

.venv/%-installed: pyproject.toml .venv/installed
	$(PIP) install --group $*
	@touch $@
