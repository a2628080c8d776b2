# `make run` opens JobAssist on a synthetic jobcentre; `make test` passes every check; `make help` lists the rest.
# Every path is relative, so that a checkout may lie in a folder with spaces in its name.

PYTHON ?= python3
PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --only-binary :all:
LOCK := build/uv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-strip-extras --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help run test lint format texts lock bench soak tour docs wheel bundle mutants coverage clean system

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 14

run: .venv/.runtime ## open a synthetic jobcentre, or draw it where there is no screen (ARGS="--citizens 50")
	$(PY) -m jobassist demo --tour out/tour $(ARGS)

# Counting what is come by doubles the time of a window's test, so make test counts it for all but the windows.
WINDOWS := $(sort $(wildcard tests/ui*))
PYTEST := $(PY) -m pytest -n 2 --dist worksteal

test: lint ## every check, as CI runs it
	$(PYTEST) $(addprefix --ignore=,$(WINDOWS)) --cov --cov-report= --cov-fail-under=0
	$(PY) -m coverage report --omit='jobassist/ui/*' --skip-covered
	$(PY) -m coverage report --include='jobassist/domain/*' --fail-under=100 --skip-covered
	$(PYTEST) $(WINDOWS)

coverage: .venv/.dev ## what the tests come by, the windows too
	$(PYTEST) --cov --cov-report=term:skip-covered

lint: .venv/.dev ## style, types and the layers, without the tests
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.venv/bin/lint-imports

format: .venv/.dev ## mend style where it can be mended
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

texts: .venv/.dev ## bring resources/i18n up to date with the Danish texts in the code
	$(PY) scripts/translations.py update

soak: .venv/.dev ## the long batteries
	$(PY) -m pytest -m soak $(ARGS)

mutants: .venv/.dev ## faults put into the domain, and which of them no test sees (ARGS="*.duties.*")
	PYTHONPATH=. $(PY) scripts/mutants.py run --max-children 2 $(ARGS)
	$(PY) -m mutmut results

bench: .venv/.dev ## the speed table, each figure against its bare counterpart
	$(PY) -m benchmarks $(ARGS)

tour: .venv/.runtime ## every screen as PNG and every print as PDF, in out/tour
	$(PY) -m jobassist tour --out out/tour

docs: .venv/.runtime ## the documentation's pictures anew, from a tour
	$(PY) -m jobassist tour --out out/tour
	$(PY) scripts/docs_pictures.py out/tour

wheel: .venv/.dev ## the wheel, in dist
	$(PY) -m hatchling build -t wheel

bundle: .venv/.dev ## the frozen app in dist/jobassist, and its self-test
	$(PYTHON) scripts/system_packages.py --bundle
	$(PY) -m PyInstaller --noconfirm --clean build.spec
	cd dist && ./jobassist/jobassist selftest

lock: build/uv/bin/uv ## both locks anew from pyproject.toml (UP="--upgrade" takes newer versions)
	$(LOCK) $(UP) --output-file requirements/runtime.txt
	$(LOCK) $(UP) --extra dev --constraint requirements/runtime.txt --output-file requirements/dev.txt

clean: ## everything that make made
	rm -rf .venv build dist out mutants .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

system:
	@$(PYTHON) scripts/system_packages.py

# A stamp per lock: the second run does nothing, a changed lock installs what changed.
.venv/.%: requirements/%.txt | system
	@echo "Installing requirements/$*.txt into .venv (once, a minute or two)"
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@$(PIP) --requirement $<
	@touch $@

build/uv/bin/uv:
	$(PYTHON) -m venv build/uv
	build/uv/bin/python -m pip install --quiet --only-binary :all: uv
