#!/usr/bin/env python3
"""Measures what imported actors cost an ingest, beside the same ingest without, in one run; Markdown.

usage: Benchmarks/imported.py PROGRAM [--aliases 100000] [--articles 300] [--rounds 3]
"""
import argparse
import os
import random
import statistics
import tempfile

import articles
from run import Run

SYLLABLES = ["ba", "dor", "ke", "lim", "mu", "na", "pol", "ri", "san", "te", "vo", "zar"]


def word(chance):
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def spread(count):
    """Actors of invented names, four aliases each, like a large catalogue's."""
    chance = random.Random(1)
    for _ in range(count // 5):
        names = ["%s %s" % (word(chance), word(chance)) for _ in range(5)]
        yield "organisation,%s,%s" % (names[0], "|".join(names[1:]))


def alike(count):
    """A hostile list: half of all names begin with one common name of the articles, all share an alias."""
    chance = random.Random(2)
    for number in range(count // 5):
        names = ["Russia %s %s" % (word(chance), word(chance)) for _ in range(2)] + ["%s %d" % (word(chance), number)]
        yield "group,Turkey %s %d,%s|The Common Front" % (word(chance), number, "|".join(names))


def graph(program, folder, name, rows):
    """A graph with the actors of the rows, and the seconds that the import took."""
    path, table = os.path.join(folder, name + ".db"), os.path.join(folder, name + ".csv")
    with open(table, "w", encoding="utf-8") as file:
        file.write("kind,name,aliases\n" + "".join(row + "\n" for row in rows))
    return path, Run(program, "actors", "import", table, "--db", path, "--json").seconds


def ingest(program, path, source, folder):
    """CPU seconds of an ingest into a copy of the graph."""
    copy = os.path.join(folder, "copy.db")
    with open(path, "rb") as old, open(copy, "wb") as new:
        new.write(old.read())
    run = Run(program, "ingest", source, "--db", copy, "--threads", "1", "--json")
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(copy + ending):
            os.remove(copy + ending)
    return run.cpu


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--aliases", type=int, default=100000)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3, help="ingests of each graph, taken in turn")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    print("| imported | import | ingest of 1 article | ingest of %d articles, CPU | beside none |\n|---|---|---|---|---|"
          % options.articles)
    with tempfile.TemporaryDirectory() as folder:
        single, many = os.path.join(folder, "single"), os.path.join(folder, "many")
        articles.write(single, 1)
        articles.write(many, options.articles)
        graphs = {name: graph(program, folder, name.split()[0], rows) for name, rows in (
            ("none", []), ("%d names" % options.aliases, spread(options.aliases)),
            ("hostile: %d names that begin alike" % options.aliases, alike(options.aliases)))}
        seconds = {name: {source: [] for source in (single, many)} for name in graphs}
        for _ in range(options.rounds):
            for source in (single, many):
                for name, (path, _) in graphs.items():
                    seconds[name][source].append(ingest(program, path, source, folder))
        base = statistics.median(seconds["none"][many])
        for name, (_, taken) in graphs.items():
            one, all_ = (statistics.median(seconds[name][source]) for source in (single, many))
            print("| %s | %.1f s | %.0f ms | %.2f s | %.3f |" % (name, taken, 1000 * one, all_, all_ / base))


if __name__ == "__main__":
    main()
