#!/usr/bin/env python3
"""Measures how long a review takes to its first item and from one to the next; Markdown.

usage: Benchmarks/review.py PROGRAM GRAPH [--items 1000] [--rounds 3]

The graph is not changed: every item is skipped.
"""
import argparse
import statistics
import subprocess
import time


def walk(program, graph, items):
    """Seconds to the first item, and those from each answer to the next item."""
    start = time.perf_counter()
    process = subprocess.Popen([program, "review", "--jsonl", "--db", graph, "--limit", str(items)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    process.stdout.readline()
    first, steps = time.perf_counter() - start, []
    while len(steps) < items - 1:
        begin = time.perf_counter()
        process.stdin.write('{"action":"skip"}\n')
        process.stdin.flush()
        process.stdout.readline()
        if '"item":"summary"' in process.stdout.readline():
            break
        steps.append(time.perf_counter() - begin)
    process.stdin.close()
    process.wait()
    return first, steps


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("graph")
    parser.add_argument("--items", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    runs = [walk(options.program, options.graph, options.items) for _ in range(options.rounds)]
    firsts, steps = [first for first, _ in runs], [step for _, steps in runs for step in steps]
    print("| first item, median (most) | each next, median | 99 of 100 | most | items |\n|---|---|---|---|---|")
    print("| %.0f ms (%.0f) | %.1f ms | %.1f ms | %.1f ms | %d |" % (
        1000 * statistics.median(firsts), 1000 * max(firsts), 1000 * statistics.median(steps),
        1000 * statistics.quantiles(steps, n=100)[98], 1000 * max(steps), len(steps)))


if __name__ == "__main__":
    main()
