"""The canonical edge list, the canonical text of answers, and the true answers in plain Python."""
import csv
import heapq
from collections import Counter, defaultdict
from functools import cached_property

TYPES = ("supports", "opposes", "allied_with", "meets", "member_of", "leads")
SYMMETRIC = ("allied_with", "meets")
POINT = ("who_opposes", "all_relations", "allies_of_opposers")
QUESTIONS = POINT + ("newest_claims", "most_opposed", "triads", "pagerank_set", "pagerank",
                     "shortest_path", "three_hops")
MOST_HOPS = 12
ROUNDS, DAMPING = 20, 0.85


def arguments(question, samples):
    """Return the arguments a question is asked with, one per query."""
    if question in POINT:
        return samples["X"]
    if question == "three_hops":
        return samples["X"][:40]
    if question == "shortest_path":
        return [tuple(pair) for pair in samples["pairs"]]
    return samples["rels"] if question == "newest_claims" else [None]


def canonical_line(argument, answer):
    """Return one answer as text: argument, tab, items parted by spaces, fields by colons."""
    key = ":".join(map(str, argument)) if isinstance(argument, tuple) else argument
    items = " ".join(":".join(map(str, item)) for item in answer)
    return f"{'all' if key is None else key}\t{items}"


def top_ranks(ranks):
    """Return the top 20 (actor, rank) pairs with the ranks to six significant digits."""
    highest = heapq.nlargest(40, ranks, key=lambda pair: pair[1])
    rounded = [(int(actor), f"{rank:.5e}") for actor, rank in highest]
    return sorted(rounded, key=lambda pair: (-float(pair[1]), pair[0]))[:20]


def top_set(ranks):
    """Return the actors of the top 20 ranks in order of their ids."""
    return sorted((actor,) for actor, _ in top_ranks(ranks))


def triad_items(counts):
    """Return the four kinds of triangle with their numbers, from numbers by minus signs."""
    return [(kind, int(counts.get(minus, 0))) for minus, kind in enumerate(("+++", "++-", "+--", "---"))]


def prepare(folder, work):
    """Write the canonical edge list and what is derived from it as CSV files, once."""
    last, source = work / "merged.csv", folder / "relations.csv"
    if last.exists() and last.stat().st_mtime > source.stat().st_mtime:
        return
    import duckdb
    work.mkdir(parents=True, exist_ok=True)
    con = duckdb.connect()
    con.execute(f"""create table actor as from '{folder}/actors.csv';
      create table edge as select if(type in {SYMMETRIC}, least(src, dst), src) as src,
        if(type in {SYMMETRIC}, greatest(src, dst), dst) as dst, type, sum(weight)::bigint as weight,
        min(first) as first, max(last) as last, max(conf) as conf
        from '{folder}/relations.csv' group by all;
      create table merged as from (select id, min(id) over (partition by type,
          if(type in {SYMMETRIC}, least(src, dst), src),
          if(type in {SYMMETRIC}, greatest(src, dst), dst)) as edge
        from '{folder}/relations.csv') where id <> edge;
      create table flow as select src, dst from edge union all
        select dst, src from edge where type in {SYMMETRIC};
      create table near as select distinct least(src, dst) as src, greatest(src, dst) as dst from edge;
      create table node as select id, case when id in (select src from edge union select dst from edge)
        then (select count(*) from flow where src = id) else -1 end as outs from actor;
      create table pair as select least(src, dst) as a, greatest(src, dst) as b,
        sign(sum(if(type = 'opposes', -weight, weight)))::bigint as sign from edge
        where type in ('supports', 'allied_with', 'opposes') group by 1, 2 having sign <> 0;
      create table degree as select id, count(*) as n from
        (select a as id from pair union all select b from pair) group by id;
      create table signed as select if((x.n, a) < (y.n, b), a, b) as src,
        if((x.n, a) < (y.n, b), b, a) as dst, sign from pair
        join degree x on x.id = a join degree y on y.id = b""")
    for kind in TYPES:
        con.execute(f"""copy (select src, dst, weight, first, last, conf from edge where type = '{kind}'
                    order by all) to '{work}/{kind}.csv' (header)""")
    for table in ("node", "flow", "near", "signed", "merged"):
        con.execute(f"copy (from {table} order by all) to '{work}/{table}.csv' (header)")


def rows(path):
    """Yield the rows of a CSV file after its header, as lists of text."""
    with open(path, newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def merged_rows(work):
    """Return the rows of relations that are one with an earlier row, by their numbers."""
    return {int(row): int(edge) for row, edge in rows(work / "merged.csv")}


class Reference:
    """The truth: plain Python over the raw relations, written for clarity."""

    def __init__(self, folder, work):
        self.folder, merged, self.key_of = folder, {}, {}
        for number, src, dst, kind, _, weight, first, last, _ in rows(folder / "relations.csv"):
            src, dst, weight = int(src), int(dst), int(weight)
            key = (min(src, dst), max(src, dst), kind) if kind in SYMMETRIC else (src, dst, kind)
            self.key_of[int(number)] = key
            old = merged.get(key, (0, first, last))
            merged[key] = (old[0] + weight, min(old[1], first), max(old[2], last))
        self.edges, self.touching, self.near = merged, defaultdict(list), defaultdict(set)
        for (src, dst, kind), values in merged.items():
            both = kind in SYMMETRIC
            self.touching[src].append((kind, dst, "both" if both else "out", *values))
            self.touching[dst].append((kind, src, "both" if both else "in", *values))
            self.near[src].add(dst)
            self.near[dst].add(src)

    def who_opposes(self, x):
        found = [(r[1], r[3]) for r in self.touching[x] if r[0] == "opposes" and r[2] == "in"]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def all_relations(self, x):
        return sorted(self.touching[x])

    def allies_of_opposers(self, x):
        ways = Counter(r[1] for opposer, _ in self.who_opposes(x)
                       for r in self.touching[opposer] if r[0] == "allied_with" and r[1] != x)
        return sorted(ways.items(), key=lambda pair: (-pair[1], pair[0]))

    def newest_claims(self, relation):
        return [(date,) for date in sorted(self.dates[self.key_of[relation]], reverse=True)[:10]]

    @cached_property
    def dates(self):
        """The dates of each relation's claims."""
        dates = defaultdict(list)
        for _, relation, _, date, *_ in rows(self.folder / "claims.csv"):
            dates[self.key_of[int(relation)]].append(date)
        return dates

    def distances(self, start, most, goal=None):
        """Return the distance of each actor within most hops of start, ending early at goal."""
        seen, edge = {start: 0}, {start}
        for hop in range(1, most + 1):
            if goal in seen:
                break
            edge = {other for actor in edge for other in self.near[actor]} - seen.keys()
            seen.update(dict.fromkeys(edge, hop))
        return seen

    def three_hops(self, x):
        return [(len(self.distances(x, 3)),)]

    def shortest_path(self, pair):
        return [(self.distances(pair[0], MOST_HOPS, pair[1]).get(pair[1], -1),)]

    @cached_property
    def ranks(self):
        """Every actor's rank after twenty rounds."""
        flow = [(s, d) for s, d, kind in self.edges]
        flow += [(d, s) for s, d, kind in self.edges if kind in SYMMETRIC]
        rank = dict.fromkeys(self.near, 1 / len(self.near))
        outs = Counter(src for src, _ in flow)
        for _ in range(ROUNDS):
            lost = sum(value for actor, value in rank.items() if not outs[actor])
            new = dict.fromkeys(rank, (1 - DAMPING + DAMPING * lost) / len(rank))
            for src, dst in flow:
                new[dst] += DAMPING * rank[src] / outs[src]
            rank = new
        return rank.items()

    def pagerank(self, _):
        return top_ranks(self.ranks)

    def pagerank_set(self, _):
        return top_set(self.ranks)

    def triads(self, _):
        balance, signed, counts = Counter(), defaultdict(dict), Counter()
        for (src, dst, kind), values in self.edges.items():
            if kind in ("supports", "allied_with", "opposes"):
                balance[min(src, dst), max(src, dst)] += -values[0] if kind == "opposes" else values[0]
        for (a, b), value in balance.items():
            if value:
                signed[a][b] = signed[b][a] = value < 0
        for a in signed:
            for b in (b for b in signed[a] if b > a):
                for c in signed[a].keys() & signed[b].keys():
                    if c > b:
                        counts[signed[a][b] + signed[a][c] + signed[b][c]] += 1
        return triad_items(counts)

    def most_opposed(self, _):
        opposers, weight = Counter(), Counter()
        for (_, dst, kind), values in self.edges.items():
            if kind == "opposes":
                opposers[dst] += 1
                weight[dst] += values[0]
        table = [(x, n, weight[x]) for x, n in opposers.items()]
        return sorted(table, key=lambda t: (-t[1], -t[2], t[0]))[:20]
