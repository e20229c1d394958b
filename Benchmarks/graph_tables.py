"""The tables that graph.py prints."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "peers"))
from truth import QUESTIONS  # noqa: E402

OWN = ("network_from_rows", "network_mapped")
STAGES = {"load": "relations", "load_claims": "relations and claims", "load_extra": "then further tables"}


def number(value):
    """Return a number with three significant digits."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def cell(row, ours):
    """Return a peer's milliseconds and how many times ours they are."""
    if not row or row["cpu_ms"] is None:
        return "–"
    return f"{number(row['cpu_ms'])} (×{number(row['cpu_ms'] / ours)})"


def print_questions(table, peers):
    """Print a row for each question: our milliseconds of the processor, then the peers'."""
    print(f"| CPU ms, median | entente | {' | '.join(peers)} |\n|---|{'---|' * (len(peers) + 1)}")
    for question in (*QUESTIONS, *OWN):
        if ("entente", question) in table:
            ours = table["entente", question]["cpu_ms"]
            cells = [cell(table.get((peer, question)), ours) for peer in peers]
            print(f"| {question} | {number(ours)} | {' | '.join(cells)} |")


def disagreements(table):
    """Return the answers that are not those of the first peer, which is the reference if it ran."""
    wrong, first = [], {}
    for (peer, question), row in sorted(table.items(), key=lambda item: item[0][0] == "entente"):
        digest = row.get("answer_digest")
        if digest and digest != first.setdefault(question, digest) or row.get("agrees") is False:
            wrong.append(f"{question} of {peer}")
    missing = [question for question in first if ("entente", question) not in table]
    return wrong + [f"{question} of entente is missing" for question in missing]


def print_remarks(table, wrong):
    """Print whether the answers agree, and why some were not given."""
    compared = sum(1 for (peer, _), row in table.items() if row.get("answer_digest") and peer != "reference")
    print(f"\nAnswers that disagree: {', '.join(wrong)}." if wrong else
          f"\nAll {compared} answers agree, ours and the peers'.")
    print("- pagerank: 20 rounds, compared to six digits; pagerank_set: a library's own function, of which "
          "only\n  the set of the 20 highest actors is compared; ours is one call for both")
    print("- peers are timed as called from Python, in their own processes, once their tables are loaded")
    why = {}
    for (peer, question), row in table.items():
        if row.get("why"):
            why.setdefault((question, row["why"]), []).append(peer)
    for (question, reason), peers in why.items():
        print(f"- {question}, {', '.join(peers)}: {reason}")


def print_loads(table, peers):
    """Print what each program's loading costs, and what a relation takes on disk."""
    print("\n| loaded | CPU s | wall s | peak MB | file MB | bytes a relation |\n|---|---|---|---|---|---|")
    relations = table["entente", "load"]["relations"]
    for peer in ("entente", *peers):
        for stage in STAGES:
            row = table.get((peer, stage))
            if row and row["cpu_ms"] is not None:
                print_load(row, "claims" if peer == "sqlite" else STAGES[stage], relations)


def print_load(row, what, relations):
    """Print the costs of one stage of loading; only relations alone are divided among relations."""
    file, each = "–", "–"
    if row["disk_bytes"]:
        file = f"{row['disk_bytes'] / 1e6:.1f}"
        each = number(row["disk_bytes"] / relations) if what == STAGES["load"] else "–"
    print(f"| {row['peer']}: {what} | {row['cpu_ms'] / 1000:.2f} | {row['wall_ms'] / 1000:.2f} "
          f"| {row['peak_bytes'] / 1e6:.0f} | {file} | {each} |")


def print_sizes(table):
    """Print the sizes within our file, and the times of whole processes."""
    plain, whole = table["entente", "load"], table.get(("entente", "load_claims"))
    relations = plain["relations"]
    print(f"\n{relations:,} relations.", end=" ")
    if plain["table_bytes"]:
        print(f"Their table with its indexes takes {number(plain['table_bytes'] / relations)} bytes each.",
              end=" ")
    if whole:
        growth = whole["disk_bytes"] - plain["disk_bytes"]
        ratio = growth / whole["claims_bytes"]
        print(f"Claims add {growth / 1e6:.1f} MB, {ratio:.2f} of their CSV.", end=" ")
    print(f"The network beside the graph takes {plain['network_bytes'] / 1e6:.1f} MB.")
    query, start = (table["entente", name]["wall_ms"] for name in ("query", "help"))
    print(f"Whole processes, median wall: `entente query \"who opposes NAME\"` {query:.1f} ms, "
          f"`entente --help` {start:.1f} ms.")


def print_growth(tables):
    """Print our own figures on two folders and the factors between them."""
    small, large = tables.values()
    print(f"\n| entente | {' | '.join(tables)} | factor |\n|---|---|---|---|")
    lines = [("relations", "load", "relations", 1), ("import of relations, CPU s", "load", "cpu_ms", 1e3),
             ("its peak MB", "load", "peak_bytes", 1e6), ("its file MB", "load", "disk_bytes", 1e6),
             ("import with claims, CPU s", "load_claims", "cpu_ms", 1e3),
             ("its peak MB", "load_claims", "peak_bytes", 1e6),
             ("its file MB", "load_claims", "disk_bytes", 1e6)]
    lines += [(f"{question}, CPU ms", question, "cpu_ms", 1) for question in (*QUESTIONS, *OWN)]
    lines += [("query, whole process, wall ms", "query", "wall_ms", 1)]
    for words, question, field, unit in lines:
        if ("entente", question) in small and ("entente", question) in large:
            one, two = (table["entente", question][field] / unit for table in (small, large))
            print(f"| {words} | {number(one)} | {number(two)} | {number(two / one)} |")
