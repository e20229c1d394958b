# Every verb sets up what it needs. `make run` is the way in, `make test` is what CI runs.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: run test install lint format catalogue fixtures bench clean release set-up

PREFIX ?= /usr/local
PYTHON ?= python3
program := .build/release/entente
# A folder with nothing but the archive: the linker then takes SQLite into the program.
archives := .build/archives
# The same flags for every release build, so that there is only one.
release_flags := -c release --product entente --static-swift-stdlib -Xlinker -L$(CURDIR)/$(archives)

run: release
	$(program) ingest seeds/
	$(program) query "who opposes ISIS"
	$(program) query "who supports Assad"
	$(program) query "whom did Lavrov meet"
	$(program) relations Russia
	$(program) export --format dot > graph.dot
	dot -Tsvg graph.dot > graph.svg
	@echo "the whole graph: graph.svg"

test: release
	swift build --build-tests
	ENTENTE_PROGRAM=$(CURDIR)/$(program) swift test --skip-build --disable-xctest

install: release
	install -d $(DESTDIR)$(PREFIX)/bin
	strip -o .build/entente-stripped $(program)
	install -m 755 .build/entente-stripped $(DESTDIR)$(PREFIX)/bin/entente

release: set-up
	swift build $(release_flags)

set-up:
	@.ci/set-up $(archives)

lint:
	swift format lint --strict -r Sources Tests Package.swift

format:
	swift format -i -r Sources Tests Package.swift

catalogue:
	python3 Schema/check_catalogue.py

# What the tests of the encoder expect, from the weights; needs Training/requirements.txt and the data sets.
fixtures:
	$(PYTHON) Training/expected_pieces.py
	$(PYTHON) Training/expected_states.py

bench: release
	python3 Benchmarks/run.py $(program)

clean:
	rm -rf .build graph.dot graph.svg
