# Two commands do all the set-up: `make site` and `make test`. `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site serve check test lint bench docs gallery lighthouse clean help
.DEFAULT_GOAL := site

site: $(VENV)/.run ## dựng trang vào site/
	$(BIN)/bonghoadep build

serve: $(VENV)/.run ## xem trước, tự tải lại
	$(BIN)/bonghoadep serve

check: $(VENV)/.run ## kiểm tra mọi bản ghi
	$(BIN)/bonghoadep check

test: lint ## mọi phép thử
	$(BIN)/pytest -n auto

lint: $(VENV)/.test ## kiểu, dạng, kiểu dữ liệu
	$(BIN)/ruff check generator tests benchmarks
	$(BIN)/ruff format --check generator tests benchmarks
	$(BIN)/mypy

bench: $(VENV)/.test ## đo tốc độ bên cạnh Hugo và Material
	$(BIN)/pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	$(BIN)/python -m benchmarks.run

docs: $(VENV)/.run ## viết lại docs/rules.md và docs/commands.md
	$(BIN)/python generator/scripts/write_docs.py

gallery: site $(VENV)/.test ## chụp mọi loại trang vào docs/gallery
	$(BIN)/python -m tests.browser.gallery
	$(BIN)/python -m tests.print_gallery

lighthouse: site $(VENV)/.test ## đo trang bằng Lighthouse (cần gói npm lighthouse trong .tools)
	$(BIN)/python -m tests.judges.lighthouse

clean: ## xóa những gì dựng ra
	rm -rf site site.next site.previous .cache

help:
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "cần Python từ 3.11; chỉ rõ bằng: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.run
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-test.txt
	touch $@
