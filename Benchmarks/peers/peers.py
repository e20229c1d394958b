#!/usr/bin/env python3
"""Time graph libraries on the questions Entente answers, and check their answers.

usage: peers.py FOLDER --work FOLDER --peer NAME [--questions a,b] [--limit SECONDS]
       peers.py FOLDER --work FOLDER --all --out FILE.jsonl [--limit SECONDS]

FOLDER holds actors.csv, relations.csv, samples.json and, for newest_claims, claims.csv.
Every peer loads the same canonical edge list, in which the two rows of a symmetric
relation are one.  Each library runs on one thread.  "load" and "load_extra" are questions
that load a peer.  The libraries are in requirements.txt.
"""
import argparse
import hashlib
import json
import os
import select
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

from libraries import PEERS
from truth import QUESTIONS, arguments, canonical_line, prepare

PEER_SECONDS = 600


def timed(call, *values):
    """Return a call's answer with the milliseconds of processor and of clock that it took."""
    wall, cpu = time.perf_counter(), time.process_time()
    answer = call(*values)
    return answer, (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000


def peak_bytes():
    """Return the most memory this process has held resident."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def load_row(peer, name, stage):
    """Run one stage of a peer's loading and describe it."""
    _, cpu, wall = timed(getattr(peer, stage))
    disk = sum(file.stat().st_size for file in peer.path.parent.glob(f"{name}.*"))
    return {"peer": name, "question": stage, "cpu_ms": round(cpu, 3), "wall_ms": round(wall, 3), "n": 1,
            "disk_bytes": disk, "peak_bytes": peak_bytes()}


def null_row(name, question, why):
    """Describe a question that a peer did not answer."""
    return {"peer": name, "question": question, "cpu_ms": None, "wall_ms": None, "n": 0,
            "answer_digest": None, "why": why}


def ask_all(ask, asked, limit):
    """Ask with each argument for at most limit seconds; return the answers as text and the times.

    A question with one query is asked up to three times.
    """
    lines, times = [], []
    for argument in asked * (3 if len(asked) == 1 else 1):
        answer, *taken = timed(ask, argument)
        times.append(taken)
        lines.append(canonical_line(argument, answer))
        if sum(wall for _, wall in times) > limit * 1000:
            break
    return lines[:len(asked)], times


def question_row(peer, name, question, asked, limit, answers):
    """Ask a peer one question and describe its answers."""
    if question in getattr(peer, "why", {}):
        return null_row(name, question, peer.why[question])
    if hasattr(peer, "warm"):
        peer.warm(question)
    lines, times = ask_all(getattr(peer, question), asked, limit)
    text, whole = "".join(line + "\n" for line in lines), len(lines) == len(asked)
    (answers / f"{name}.{question}.txt").write_text(text)
    truth = answers / f"reference.{question}.txt"
    cpu, wall = (round(statistics.median(column), 5) for column in zip(*times))
    row = {"peer": name, "question": question, "cpu_ms": cpu, "wall_ms": wall, "n": len(lines),
           "answer_digest": hashlib.sha256(text.encode()).hexdigest() if whole else None,
           "agrees": truth.read_text().startswith(text) if truth.exists() else None,
           "peak_bytes": peak_bytes()}
    return row if whole else row | {"why": f"{len(lines)} of {len(asked)} queries done in {limit:g} s"}


def stages(name):
    """Return the stages of a peer's loading."""
    return [stage for stage in ("load", "load_extra") if hasattr(PEERS[name], stage)]


def questions_for(folder, name):
    """Return the questions a peer is asked: SQLite about claims only, none about claims without them."""
    claims = ["newest_claims"] if (folder / "claims.csv").exists() else []
    return claims if name == "sqlite" else [q for q in QUESTIONS if q != "newest_claims" or claims]


def run_peer(folder, work, name, questions, limit):
    """Ask a peer questions, or run its stages of loading, printing a row for each."""
    samples = json.loads((folder / "samples.json").read_text())
    answers = work / "answers"
    answers.mkdir(parents=True, exist_ok=True)
    peer = PEERS[name](folder, work)
    for question in questions:
        if question.startswith("load"):
            row = load_row(peer, name, question)
        else:
            row = question_row(peer, name, question, arguments(question, samples), limit, answers)
        print(json.dumps(row), flush=True)


def loads_extensions(python):
    """Say whether the sqlite3 of a Python can load extensions."""
    code = "import sqlite3; sqlite3.Connection.enable_load_extension"
    return subprocess.run([python, "-c", code], stderr=subprocess.DEVNULL).returncode == 0


def extension_python():
    """Return a Python whose sqlite3 can load extensions: this one, or one on the path."""
    if hasattr(sqlite3.Connection, "enable_load_extension"):
        return sys.executable
    names = (f"python3.{sys.version_info.minor}", "python3")
    found = (shutil.which(name, path=place) for name in names for place in os.get_exec_path())
    return next((python for python in found if python and loads_extensions(python)), sys.executable)


def supervise(options, work, name, questions, limit, deadline):
    """Run a peer in its own process and yield its rows, ending it when a row is overdue.

    GraphQLite runs in a Python whose sqlite3 can load extensions.
    """
    paths = os.pathsep.join(p for p in sys.path if p.endswith("site-packages"))
    environment = os.environ | {"PYTHONPATH": paths, "OMP_NUM_THREADS": "1"}
    python = sys.executable if name != "graphqlite" else options.extension_python or extension_python()
    left = list(questions)
    while left:
        words = [python, __file__, str(options.folder), "--work", str(work), "--peer", name,
                 "--questions", ",".join(left), "--limit", str(limit)]
        child = subprocess.Popen(words, env=environment, bufsize=0,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        while left:
            patience = deadline - time.monotonic()
            if not left[0].startswith("load"):
                patience = min(patience, 2 * limit + 30)
            ready = select.select([child.stdout], [], [], max(patience, 0))[0]
            line = child.stdout.readline() if ready else b""
            if not line:
                child.kill()
                error = child.stderr.read().decode(errors="replace").strip().splitlines()
                late = f"no answer in {patience:.0f} s" if patience > 0 else \
                    f"the peer's {PEER_SECONDS} s were used up"
                why = error[-1][:300] if ready and error else late
                yield null_row(name, left.pop(0), why)
                break
            yield json.loads(line)
            left.pop(0)
        child.wait()


def clear(work, name):
    """Remove what earlier runs left of a peer's database."""
    for file in work.glob(f"{name}.*"):
        file.unlink()


def run_all(options, work, names):
    """Load and ask each peer in processes of its own and write all rows to a file."""
    with open(options.out, "w") as file:
        for name in names:
            deadline = time.monotonic() + (PEER_SECONDS if name != "reference" else 3600)
            clear(work, name)
            questions = questions_for(options.folder, name)
            limit = options.limit if name != "reference" else 3600
            for part in (stages(name) if questions else [], questions):
                for row in supervise(options, work, name, part, limit, deadline):
                    print(json.dumps(row), flush=True)
                    file.write(json.dumps(row) + "\n")
                    file.flush()


def main():
    """Read the command line and run."""
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--peer", choices=PEERS)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--peers", default=",".join(PEERS), help="the peers --all runs")
    parser.add_argument("--questions", type=lambda text: text.split(","),
                        help="of a peer loaded before; without this it is loaded and asked all")
    parser.add_argument("--limit", type=float, default=60, help="seconds for one question of one peer")
    parser.add_argument("--work", type=Path, required=True, help="where the peers' files are kept")
    parser.add_argument("--extension-python", metavar="PYTHON",
                        help="for GraphQLite, one whose sqlite3 can load extensions; found if not given")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    folder, work = options.folder.resolve(), options.work.resolve()
    prepare(folder, work)
    if options.all and options.out:
        run_all(options, work, options.peers.split(","))
    elif options.peer:
        if not options.questions:
            clear(work, options.peer)
        questions = options.questions or stages(options.peer) + questions_for(folder, options.peer)
        run_peer(folder, work, options.peer, questions, options.limit)
    else:
        parser.error("give --peer, or --all with --out")


if __name__ == "__main__":
    main()
