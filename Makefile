# Every verb sets up what it needs. `make run` is the way in, `make test` is what CI runs.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.PHONY: run test install lint format catalogue train train-pairs evaluate fixtures bench bench-graph clean release set-up

PREFIX ?= /usr/local
PYTHON ?= python3
# The data sets, where a training run writes, and an interpreter that has spaCy, if any.
DATA ?= ../shared/data
RUN ?= Training/runs/reader
SPACY ?=
weights := Sources/EncoderWeights/encoder.safetensors
program := .build/release/entente
# A folder with nothing but the archive: the linker then takes SQLite into the program.
archives := .build/archives
# The same flags for every release build, so that there is only one.
release_flags := -c release --static-swift-stdlib -Xlinker -L$(CURDIR)/$(archives)

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
	swift build $(release_flags) --product entente

set-up:
	@.ci/set-up $(archives)

lint:
	swift format lint --strict -r Sources Tests Package.swift

format:
	swift format -i -r Sources Tests Package.swift

catalogue:
	python3 Schema/check_catalogue.py

# The model, anew: hours on two cores; stopped, it goes on from its last epoch. Needs Training/requirements.txt and the
# data sets. Then: make fixtures evaluate.
train:
	$(PYTHON) Training/train.py --data $(DATA) --out $(RUN)
	$(PYTHON) Training/export.py $(RUN)/model.pt $(weights)

# Then the reader of pairs, with the reader's rows of pieces; the program reads its sentences.
train-pairs: release
	$(PYTHON) Training/pairs.py --data $(DATA) --reader $(RUN)/model.pt --out $(RUN)-pairs
	$(PYTHON) Training/export_pairs.py $(RUN)-pairs/model.pt Sources/EncoderWeights/pairs.safetensors

# How well words, trees and names are found in what training never saw; needs the data sets.
kept_back := .build/kept-back
evaluate: release
	swift build $(release_flags) --product evaluate
	mkdir -p $(kept_back)
	python3 Training/gum_dev.py --data $(DATA) > $(kept_back)/gum-dev.conllu
	python3 Training/re3d_dev.py --data $(DATA) > $(kept_back)/re3d-dev.conll
	.build/release/evaluate segmentation $(DATA)/trees/gum-dev.conllu
	.build/release/evaluate segmentation $(DATA)/trees/ewt-dev.conllu
	.build/release/evaluate trees $(DATA)/trees/ewt-dev.conllu
	.build/release/evaluate trees $(kept_back)/gum-dev.conllu
	.build/release/evaluate names $(DATA)/names/politics-dev.conll
	.build/release/evaluate coreference $(DATA)/trees/gum-dev.conllu
	.build/release/evaluate synonyms $(DATA)/re3d
	.build/release/evaluate names $(kept_back)/re3d-dev.conll
	.build/release/evaluate stance $(DATA)/stance/dev.tsv
	.build/release/evaluate pairs $(DATA)/events/plover-pairs.tsv
	.build/release/evaluate events $(DATA)/events/plover-pairs.tsv
	.build/release/evaluate re3d $(DATA)/re3d
	.build/release/evaluate re3d $(DATA)/re3d --kept-back
	python3 Training/sentences.py --data $(DATA) > $(kept_back)/sentences.tsv
	.build/release/evaluate sentences $(kept_back)/sentences.tsv

# What the tests of the encoder expect, from the weights; needs Training/requirements.txt and the data sets.
fixtures:
	$(PYTHON) Training/expected_pieces.py --data $(DATA)
	$(PYTHON) Training/expected_states.py

bench: release
	python3 Benchmarks/run.py $(program)
	python3 Benchmarks/imported.py $(program)
	@if [ -d $(DATA)/articles ]; then \
	  python3 Benchmarks/parse.py $(program) --data $(DATA) $(if $(SPACY),--spacy $(SPACY)); \
	else \
	  echo "no news in $(DATA): the speed of reading is left out; name the data sets with DATA=FOLDER" >&2; \
	fi

# The graph beside graph libraries on tables of tens of thousands of actors; PEERS is an interpreter that has
# Benchmarks/peers/requirements.txt, TABLES a folder with actors.csv, relations.csv, claims.csv and samples.json.
PEERS ?= python3
TABLES ?= tables
bench-graph: release
	swift build $(release_flags) --product evaluate
	python3 Benchmarks/graph.py $(program) .build/release/evaluate --data $(TABLES) --python $(PEERS)

clean:
	rm -rf .build graph.dot graph.svg
