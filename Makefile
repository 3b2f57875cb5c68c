# The two commands a newcomer needs: `make run` and `make test`. Both may be repeated; a second time they are quick.
PYTHON ?= python3
PORT ?= 8787

.DEFAULT_GOAL := help
.PHONY: help run test bench train lock wheel clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-6s %s\n", $$1, $$2}' Makefile

run: ## install what is needed and start the checker on http://127.0.0.1:8787
	@$(PYTHON) tools/environment.py run
	@.venv/bin/python tools/build_extension.py
	@exec .venv/bin/schoolgate serve --host 127.0.0.1 --port $(PORT)

test: ## install what is needed and run every check and test
	@$(PYTHON) tools/environment.py dev
	@.venv/bin/python tools/browsers.py
	@.venv/bin/python tools/build_extension.py
	@.venv/bin/python tools/run_checks.py

bench: ## print the processor time for one draft, and the ratio to a bare echo
	@$(PYTHON) tools/environment.py dev
	@.venv/bin/python tools/bench.py

train: ## fit the second opinion anew on tests/corpora/training (half an hour or more)
	@test -d .venv-train || $(PYTHON) -m venv .venv-train
	@.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/train.txt
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONPATH=server:. .venv-train/bin/python -m tools.opinion

lock: ## write requirements/*.txt anew (UPGRADE=1 takes the newest releases)
	@$(PYTHON) tools/lock.py $(if $(UPGRADE),--upgrade)

wheel: ## build the package that can be installed without make, into dist/
	@$(PYTHON) tools/environment.py run
	@.venv/bin/python -m hatchling build --target wheel

clean: ## remove the environment and everything built
	rm -rf .venv .venv-lock .venv-train dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
