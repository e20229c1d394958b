#!/usr/bin/env python3
"""Compares the graph of the release program with graph libraries, in one run; Markdown.

usage: Benchmarks/graph.py PROGRAM EVALUATE --data FOLDER [--data FOLDER] [--python PYTHON]
                           [--without kuzu,graphqlite] [--out FILE.jsonl] [--reuse FILE.jsonl]

A FOLDER holds the tables actors.csv and relations.csv, perhaps claims.csv, and samples.json:
what is asked.  Names of actors are unique.  The exit status is 1 where an answer disagrees.

The graph of relations alone is asked, whose weights are the table's, as the peers are; only
newest_claims is asked of the graph with claims, where a relation weighs what is claimed of it.

The libraries live in an environment of their own, whose Python is named by --python:
  python3 -m venv PLACE && PLACE/bin/pip install -r Benchmarks/peers/requirements.txt
and then --python PLACE/bin/python.
GraphQLite also needs a Python of the same version whose sqlite3 can load extensions.
"""
import argparse
import datetime
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from graph_samples import Samples
from graph_tables import disagreements, print_growth, print_loads, print_questions, print_remarks, print_sizes
from run import Run, machine

PEERS = Path(__file__).resolve().parent / "peers" / "peers.py"
NAMES = ("reference", "kuzu", "ladybug", "graphqlite", "igraph", "duckdb", "sqlite")
PROCESSES = 15


def load(program, data, graph, claims):
    """Import the tables of a folder: what the graph costs, as rows like those of the peers."""
    tables = ["--actors", data / "actors.csv", "--relations", data / "relations.csv"]
    tables += ["--claims", data / "claims.csv"] if claims else []
    run = Run(program, "import", *map(str, tables), "--db", str(graph), "--replace", "--json")
    return {"data": data.name, "peer": "entente", "question": "load_claims" if claims else "load",
            "cpu_ms": 1000 * run.cpu, "wall_ms": 1000 * run.seconds, "peak_bytes": run.memory,
            "disk_bytes": graph.stat().st_size, "relations": json.loads(run.output)["relations"],
            "table_bytes": table_bytes(graph),
            "claims_bytes": (data / "claims.csv").stat().st_size if claims else 0}


def load_all(program, data, graphs):
    """Import a folder's tables without claims and, where there are claims, once more with them."""
    plain, full = graphs
    yield load(program, data, plain, claims=False)
    if (data / "claims.csv").exists():
        yield load(program, data, full, claims=True)


def table_bytes(graph):
    """Return the bytes of the table of relations and its indexes, None where SQLite has no dbstat."""
    query = """SELECT sum(pgsize) FROM dbstat
        WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'relation')"""
    try:
        return sqlite3.connect(f"file:{graph}?mode=ro", uri=True).execute(query).fetchone()[0]
    except sqlite3.Error:
        pass
    try:
        found = subprocess.run(["sqlite3", "-readonly", graph, query], capture_output=True, text=True)
        return int(found.stdout) if found.returncode == 0 else None
    except FileNotFoundError:
        return None


def ask(evaluate, samples, graph, file):
    """Ask a graph all questions: rows like those of the peers."""
    file.write_text(json.dumps(samples.identifiers))
    for line in Run(evaluate, "questions", str(graph), "--samples", str(file)).output.splitlines():
        found = json.loads(line)
        question, answers = found["question"], found["answers"]
        for name in ("pagerank", "pagerank_set") if question == "pagerank" else (question,):
            yield {"data": samples.data.name, "peer": "entente", "question": name,
                   "cpu_ms": found["cpuMilliseconds"], "wall_ms": found["wallMilliseconds"],
                   "n": len(answers), "answer_digest": samples.digest(name, answers)}


def ask_both(evaluate, samples, graphs, folder):
    """Ask the graph of relations all but newest_claims, and the one with claims that."""
    for graph, has_claims in zip(graphs, (False, True)):
        if graph.exists():
            for row in ask(evaluate, samples, graph, folder / "samples.json"):
                if (row["question"] == "newest_claims") == has_claims:
                    yield row


def processes(program, samples, graph):
    """Measure whole processes of the program: a question, and nothing but its start."""
    actors = [samples.names[actor] for actor in samples.asked["X"][:PROCESSES]]
    calls = {"query": [("query", f"who opposes {name}", "--db", str(graph)) for name in actors],
             "help": [("--help",)] * PROCESSES}
    for name, commands in calls.items():
        runs = [Run(program, *command) for command in commands]
        yield {"data": samples.data.name, "peer": "entente", "question": name, "n": len(runs),
               "cpu_ms": 1000 * statistics.median(run.cpu for run in runs),
               "wall_ms": 1000 * statistics.median(run.seconds for run in runs)}


def run_peers(options, data, folder):
    """Run the peers, or take their rows from an earlier run's file."""
    if options.reuse:
        found = map(json.loads, options.reuse.read_text().splitlines())
        return [row for row in found if row["peer"] in options.peers and row["data"] == data.name]
    out, work = folder / "peers.jsonl", (options.work or folder) / data.name
    command = [options.python, PEERS, data, "--work", work, "--all", "--out", out,
               "--peers", ",".join(options.peers), "--limit", str(options.limit)]
    if options.extension_python:
        command += ["--extension-python", options.extension_python]
    subprocess.run(command, stdout=sys.stderr, check=True)
    return [json.loads(line) | {"data": data.name} for line in out.read_text().splitlines()]


def versions(python, peers):
    """Return the peers with the versions that a Python has of them."""
    code = """import sqlite3, sys
from importlib.metadata import version
print(", ".join(f"{n} {sqlite3.sqlite_version if n == 'sqlite' else version(n)}" for n in sys.argv[1:]))"""
    return Run(python, "-c", code, *peers).output.decode().strip()


def measure(options, data, graphs, loads, folder):
    """Ask our graphs and the peers of one folder; return all rows by peer and question."""
    samples = Samples(data)
    ours = [*loads, *ask_both(options.evaluate, samples, graphs, folder)]
    beside = Path(f"{graphs[0]}.network")
    ours[0]["network_bytes"] = beside.stat().st_size if beside.exists() else 0
    ours += processes(options.program, samples, graphs[len(loads) - 1])
    return {(row["peer"], row["question"]): row for row in ours + run_peers(options, data, folder)}


def report(data, table, peers):
    """Print the tables of one folder; say whether all answers agree."""
    print(f"\n### {data.name}\n")
    wrong = disagreements(table)
    print_questions(table, peers)
    print_remarks(table, wrong)
    print_loads(table, peers)
    print_sizes(table)
    return not wrong


def read_options():
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, usage=argparse.SUPPRESS,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=os.path.abspath, help="the release program entente")
    parser.add_argument("evaluate", type=os.path.abspath, help="the release program evaluate")
    parser.add_argument("--data", type=Path, action="append", required=True, help="given twice: growth too")
    parser.add_argument("--python", default=sys.executable, help="the Python that has the libraries")
    parser.add_argument("--extension-python", metavar="PYTHON", help="for GraphQLite; found if not given")
    parser.add_argument("--without", default="", help="peers to leave out, parted by commas")
    parser.add_argument("--limit", type=float, default=60, help="seconds for one question of one peer")
    parser.add_argument("--work", type=Path, help="keep the peers' files here, for further runs")
    parser.add_argument("--out", type=Path, help="write all figures here, as JSON lines")
    parser.add_argument("--reuse", type=Path, help="take the peers' figures from an earlier --out")
    options = parser.parse_args()
    options.peers = [name for name in NAMES if name not in options.without.split(",")]
    return options


def main():
    """Compare the graph with the peers on each folder.

    All imports come first, while this process is small: a child's peak memory counts its parent's.
    """
    options, tables, agree = read_options(), {}, True
    shown = [name for name in options.peers if name != "reference"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        graphs = {data: [folder / f"{data.name}.{kind}.db" for kind in ("relations", "claims")]
                  for data in options.data}
        loads = {data: list(load_all(options.program, data, pair)) for data, pair in graphs.items()}
        print(f"Measured {datetime.date.today()} on {machine()}; {versions(options.python, shown)}.")
        for data, pair in graphs.items():
            table = tables[data.name] = measure(options, data, pair, loads[data], folder)
            agree = report(data, table, shown) and agree
    if len(tables) == 2:
        print_growth(tables)
    if options.out:
        rows_of_all = [row for table in tables.values() for row in table.values()]
        options.out.write_text("".join(json.dumps(row) + "\n" for row in rows_of_all))
    sys.exit(0 if agree else 1)


if __name__ == "__main__":
    main()
