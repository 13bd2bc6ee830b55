# make demo     set up what is needed, build the sample case, show answers
# make test     set up what is needed, run the tests
# make lint     ruff: rules and format;  make types: mypy;  make imports: the order of the rooms
# make bench    measure, and write docs/performance.md
#
# Nothing outside this folder is touched. PYTHON=python3.12 chooses the interpreter, VENV=DIR the environment.

VENV ?= .venv
BIN := $(VENV)/bin
PYTEST ?= -n 2
BENCH ?=
export PYTHON

.PHONY: help demo test lint types imports bench clean
help:
	@sed -n '/^#/!q;s/^# \{0,1\}//p' Makefile

$(VENV)/.klieg: pyproject.toml .ci/environment
	@.ci/environment $(VENV)
	@touch $@

$(VENV)/.klieg-dev: pyproject.toml .ci/environment
	@.ci/environment $(VENV) dev
	@touch $@ $(VENV)/.klieg

# Print a command as one would type it, then run it.
define show
@printf '\n\033[1m$$ klieg %s\033[0m\n' '$(1)'
@$(BIN)/klieg $(1)
endef

demo: $(VENV)/.klieg
	$(call show,demo demo-case --again)
	$(call show,-C demo-case money --from Trump --to GILES-PARSCALE --limit 3)
	$(call show,-C demo-case ties "Stephen Bannon" "Cambridge Analytica" --limit 2)
	@printf '\nThe case is in demo-case, the checked stories in demo-case/*.html. Go on with:  %s -C demo-case --help\n' '$(BIN)/klieg'

test: $(VENV)/.klieg-dev
	@$(BIN)/python -m pytest $(PYTEST)

lint: $(VENV)/.klieg-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.klieg-dev
	@$(BIN)/mypy

imports: $(VENV)/.klieg-dev
	@$(BIN)/lint-imports

bench: $(VENV)/.klieg-dev
	@$(BIN)/python bench/run.py $(BENCH)

clean:
	@rm -rf demo-case build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
