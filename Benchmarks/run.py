#!/usr/bin/env python3
"""Measures the release program and prints one table in Markdown.

usage: Benchmarks/run.py PROGRAM [--runs 30] [--articles 2000] [--many 10000]
"""
import argparse
import datetime
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import articles

SEEDS = os.path.join(os.path.dirname(__file__), os.pardir, "seeds")


class Run:
    """One run of a program: wall and CPU seconds, peak memory in bytes, standard output."""

    def __init__(self, *command):
        started = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
        self.output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.seconds = time.perf_counter() - started
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        if child.returncode != 0:
            sys.exit("%s ended with %d" % (" ".join(command), child.returncode))


def median_milliseconds(runs, *command):
    Run(*command)
    return "%.1f ms" % (1000 * statistics.median(Run(*command).seconds for _ in range(runs)))


def machine():
    model = "unknown processor"
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as file:
            models = [line.split(":", 1)[1].strip() for line in file if line.startswith("model name")]
        model = models[0] if models else model
    return "%s, %d cores" % (model, len(os.sched_getaffinity(0)))


def ingest(program, folder, count):
    """Ingests so many articles with two threads into a fresh graph: the run and its summary."""
    source, graph = os.path.join(folder, "articles-%d" % count), os.path.join(folder, "many.db")
    articles.write(source, count)
    run = Run(program, "ingest", source, "--db", graph, "--threads", "2", "--json")
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(graph + ending):
            os.remove(graph + ending)
    shutil.rmtree(source)
    return run, json.loads(run.output)


def rows(options, folder):
    program, small = options.program, os.path.join(folder, "small.db")
    Run(program, "ingest", SEEDS, "--db", small)
    yield "start", "`entente --help`", median_milliseconds(options.runs, program, "--help")
    yield ("a question to a small graph", '`entente query "who opposes ISIS"`',
           median_milliseconds(options.runs, program, "query", "who opposes ISIS", "--db", small))
    run, summary = ingest(program, folder, options.articles)
    yield ("ingest, %d articles, %d sentences" % (summary["articles"], summary["sentences"]),
           "`entente ingest FOLDER --threads 2`",
           "%.0f sentences/s, %.1f s" % (summary["sentences"] / run.seconds, run.seconds))
    run, summary = ingest(program, folder, options.many)
    yield ("peak memory, %d articles" % summary["articles"], "`entente ingest FOLDER --threads 2`",
           "%.0f MB, %.0f s" % (run.memory / 1e6, run.seconds))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=30, help="whole processes for each median")
    parser.add_argument("--articles", type=int, default=2000, help="articles for the ingest rate")
    parser.add_argument("--many", type=int, default=10000, help="articles for the peak memory")
    options = parser.parse_args()
    options.program = os.path.abspath(options.program)
    print("Measured %s on %s.\n" % (datetime.date.today().isoformat(), machine()))
    print("| what | command | result |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(options, folder):
            print("| %s | %s | %s |" % row, flush=True)


if __name__ == "__main__":
    main()
