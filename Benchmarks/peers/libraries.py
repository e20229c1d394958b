"""The peers: each loads the canonical edge list and answers the questions in its own best way."""
import sqlite3
import warnings
from collections import Counter

from truth import (DAMPING, MOST_HOPS, ROUNDS, SYMMETRIC, TYPES, Reference, merged_rows, rows, top_ranks,
                   top_set, triad_items)


class Kuzu:
    """Kùzu: one node table keyed by id, one relation table per type, prepared statements.

    load_extra adds tables for the questions about the whole graph: the pairs of actors with any
    relation, the directed steps of PageRank, and the signed pairs, which point from the actor of
    lower degree to the one of higher degree.
    """
    name = "kuzu"
    why = {"newest_claims": "claims are not loaded into this peer"}

    def __init__(self, folder, work):
        library = __import__(self.name)
        self.path, self.work, self.prepared = work / f"{self.name}.db", work, {}
        self.db = library.Database(str(self.path), max_num_threads=1)
        self.con = library.Connection(self.db, num_threads=1)

    def load(self):
        self.con.execute("CREATE NODE TABLE Actor(id INT64 PRIMARY KEY, outs INT64)")
        self.con.execute(f"COPY Actor FROM '{self.work}/node.csv' (HEADER=true)")
        for kind in TYPES:
            self.copy_relation(kind, "weight INT64, first DATE, last DATE, conf DOUBLE")
        self.con.execute("CHECKPOINT")

    def load_extra(self):
        self.copy_relation("near", "")
        self.copy_relation("flow", "")
        self.copy_relation("signed", "sign INT64")
        for column in ("rank0", "rank1"):
            self.con.execute(f"ALTER TABLE Actor ADD {column} DOUBLE")
        self.con.execute("CHECKPOINT")

    def copy_relation(self, table, columns):
        """Create a relation table and fill it from its CSV file."""
        columns = ", " + columns if columns else ""
        self.con.execute(f"CREATE REL TABLE {table}(FROM Actor TO Actor{columns})")
        self.con.execute(f"COPY {table} FROM '{self.work}/{table}.csv' (HEADER=true)")

    def ask(self, text, **values):
        """Run a statement, prepared on its first use, and return all rows."""
        if text not in self.prepared:
            self.prepared[text] = self.con.prepare(text)
        return self.con.execute(self.prepared[text], values).get_all()

    def who_opposes(self, x):
        return self.ask("""MATCH (:Actor {id: $x})<-[r:opposes]-(a:Actor)
            RETURN a.id AS id, r.weight AS w ORDER BY w DESC, id""", x=x)

    def all_relations(self, x):
        found = [self.ask(f"MATCH (:Actor {{id: $x}}){left}[r:{'|'.join(TYPES)}]{right}(b:Actor) "
                          "RETURN label(r), b.id, r.weight, r.first, r.last", x=x)
                 for left, right in (("-", "->"), ("<-", "-"))]
        return sorted((kind, other, "both" if kind in SYMMETRIC else way, weight, first, last)
                      for way, part in zip(("out", "in"), found) for kind, other, weight, first, last in part)

    def allies_of_opposers(self, x):
        return self.ask("""MATCH (:Actor {id: $x})<-[:opposes]-(:Actor)-[:allied_with]-(c:Actor)
            WHERE c.id <> $x RETURN c.id AS id, count(*) AS ways ORDER BY ways DESC, id""", x=x)

    def three_hops(self, x):
        found = self.ask("MATCH (:Actor {id: $x})-[e:near* SHORTEST 1..3]-(b:Actor) RETURN count(*)", x=x)
        return [(found[0][0] + 1,)]

    def shortest_path(self, pair):
        found = self.ask(f"""MATCH (:Actor {{id: $a}})-[e:near* SHORTEST 1..{MOST_HOPS}]-(:Actor {{id: $b}})
            RETURN length(e)""", a=pair[0], b=pair[1])
        return found or [(0 if pair[0] == pair[1] else -1,)]

    def most_opposed(self, _):
        return self.ask("""MATCH (:Actor)-[r:opposes]->(b:Actor) RETURN b.id AS id, count(*) AS n,
            CAST(sum(r.weight) AS INT64) AS w ORDER BY n DESC, w DESC, id LIMIT 20""")

    def triads(self, _):
        found = self.ask("""MATCH (a:Actor)-[x:signed]->(b:Actor)-[y:signed]->(c:Actor), (a)-[z:signed]->(c)
            RETURN x.sign + y.sign + z.sign AS total, count(*)""")
        return triad_items({(3 - total) // 2: n for total, n in found})

    def pagerank(self, _):
        count = self.ask("MATCH (n:Actor) WHERE n.outs >= 0 RETURN count(*)")[0][0]
        self.ask("MATCH (n:Actor) WHERE n.outs >= 0 SET n.rank0 = 1.0 / $count", count=count)
        for step in range(ROUNDS):
            old, new = f"rank{step % 2}", f"rank{(step + 1) % 2}"
            lost = self.ask(f"MATCH (n:Actor) WHERE n.outs = 0 RETURN sum(n.{old})")[0][0] or 0.0
            self.ask(f"MATCH (n:Actor) WHERE n.outs >= 0 SET n.{new} = $base",
                     base=(1 - DAMPING + DAMPING * lost) / count)
            self.ask(f"""MATCH (a:Actor)-[:flow]->(b:Actor) WITH b, sum(a.{old} / a.outs) AS gain
                SET b.{new} = b.{new} + {DAMPING} * gain""")
        return top_ranks(self.ask(f"""MATCH (n:Actor) WHERE n.outs >= 0
            RETURN n.id, n.rank{ROUNDS % 2} AS rank ORDER BY rank DESC LIMIT 40"""))

    def pagerank_set(self, _):
        self.con.execute("CALL project_graph('steps', {'Actor': 'n.outs >= 0'}, ['flow'])")
        ranks = self.con.execute(f"""CALL page_rank('steps', dampingFactor := {DAMPING},
            maxIterations := {ROUNDS + 1}, tolerance := 0.0)
            RETURN node.id, rank ORDER BY rank DESC LIMIT 40""").get_all()
        self.con.execute("CALL drop_projected_graph('steps')")
        return top_set(ranks)


class Ladybug(Kuzu):
    """Ladybug, the successor of Kùzu, with the same schema; it keeps prepared statements by itself."""
    name = "ladybug"
    why = Kuzu.why | {"pagerank_set": "page_rank is in an extension that has to be fetched from a server"}

    def ask(self, text, **values):
        return self.con.execute(text, values).get_all()


class Graphqlite:
    """GraphQLite: the graph by its bulk insertion, and three more graphs for its algorithms.

    load_extra writes a graph of the pairs with any relation, in both directions (bfs and dijkstra
    follow directions), and one of the steps of PageRank, both to be held in its in-memory cache,
    and one of the signed pairs, which point from the actor of lower degree to the one of higher.
    """
    why = Kuzu.why | {"pagerank": "pageRank stops by a tolerance of its own before its 20 rounds are done"}

    def __init__(self, folder, work):
        from graphqlite import graph
        self.work, self.path, self.graphs, self.open = work, work / "graphqlite.db", {}, graph
        self.ask = self.open(self.path).connection.cypher

    def load(self):
        nodes = [(node, {}, "Actor") for node, _ in rows(self.work / "node.csv")]
        edges = [(src, dst, {"weight": int(weight), "first": first, "last": last, "conf": float(conf)}, kind)
                 for kind in TYPES
                 for src, dst, weight, first, last, conf in rows(self.work / f"{kind}.csv")]
        self.open(self.path).insert_graph_bulk(nodes, edges)

    def load_extra(self):
        both = [way for src, dst in rows(self.work / "near.csv")
                for way in ((src, dst, {}, "near"), (dst, src, {}, "near"))]
        nodes = [(node, {}, "Actor") for node, _ in rows(self.work / "node.csv")]
        self.open(self.work / "graphqlite.walk.db").insert_graph_bulk(nodes, both)
        steps = [(src, dst, {}, "step") for src, dst in rows(self.work / "flow.csv")]
        linked = [(node, {}, "Actor") for node, outs in rows(self.work / "node.csv") if outs != "-1"]
        self.open(self.work / "graphqlite.rank.db").insert_graph_bulk(linked, steps)
        pairs = [(src, dst, {}, "plus" if sign == "1" else "minus")
                 for src, dst, sign in rows(self.work / "signed.csv")]
        self.open(self.work / "graphqlite.signed.db").insert_graph_bulk(nodes, pairs)

    def cached(self, name):
        """Open one of the graphs for algorithms and load it into the cache."""
        if name not in self.graphs:
            self.graphs[name] = self.open(self.work / f"graphqlite.{name}.db")
            self.graphs[name].load_graph()
        return self.graphs[name]

    def warm(self, question):
        """Load the cache that a question needs, before its time is taken."""
        if question in ("three_hops", "shortest_path", "pagerank_set"):
            self.cached("rank" if question == "pagerank_set" else "walk")

    def who_opposes(self, x):
        found = self.ask("""MATCH (b:Actor {id: $x})<-[r:opposes]-(a)
            RETURN a.id AS id, r.weight AS w""", {"x": str(x)})
        return sorted(((int(r["id"]), r["w"]) for r in found), key=lambda pair: (-pair[1], pair[0]))

    def all_relations(self, x):
        found = [(way, row) for way, left, right in (("out", "-", "->"), ("in", "<-", "-"))
                 for row in self.ask(f"MATCH (a:Actor {{id: $x}}){left}[r]{right}(b) RETURN type(r) AS t, "
                                     "b.id AS id, r.weight AS w, r.first AS f, r.last AS l", {"x": str(x)})]
        return sorted((r["t"], int(r["id"]), "both" if r["t"] in SYMMETRIC else way, r["w"], r["f"], r["l"])
                      for way, r in found)

    def allies_of_opposers(self, x):
        found = self.ask("""MATCH (a:Actor {id: $x})<-[:opposes]-(o)-[:allied_with]-(c) WHERE c.id <> $x
            RETURN c.id AS id, count(*) AS n""", {"x": str(x)})
        return sorted(((int(r["id"]), r["n"]) for r in found), key=lambda pair: (-pair[1], pair[0]))

    def three_hops(self, x):
        return [(len(self.cached("walk").bfs(str(x), 3)),)]

    def shortest_path(self, pair):
        found = self.cached("walk").shortest_path(str(pair[0]), str(pair[1]))
        return [(int(found["distance"]) if found["found"] else -1,)]

    def most_opposed(self, _):
        found = self.ask("MATCH (a)-[r:opposes]->(b) RETURN b.id AS id, count(*) AS n, sum(r.weight) AS w")
        table = [(int(r["id"]), r["n"], int(r["w"])) for r in found]
        return sorted(table, key=lambda t: (-t[1], -t[2], t[0]))[:20]

    def pagerank_set(self, _):
        found = self.cached("rank").pagerank(DAMPING, ROUNDS)
        return top_set((r["user_id"], r["score"]) for r in found)

    def triads(self, _):
        found = self.open(self.work / "graphqlite.signed.db").connection.cypher("""
            MATCH (a)-[x]->(b)-[y]->(c), (a)-[z]->(c)
            RETURN type(x) AS first, type(y) AS second, type(z) AS third, count(*) AS n""")
        counts = Counter()
        for row in found:
            counts[[row["first"], row["second"], row["third"]].count("minus")] += row["n"]
        return triad_items(counts)


class Igraph:
    """igraph in memory: one of all relations, and one each of oppositions, alliances,
    pairs with any relation, steps of PageRank and signed pairs.
    """
    why = Kuzu.why | {"pagerank": "igraph iterates to convergence and cannot stop after 20 rounds"}

    def __init__(self, folder, work):
        self.work, self.path = work, work / "igraph.memory"

    def warm(self, question):
        """Build the graphs, before the time of a question is taken."""
        if not hasattr(self, "all"):
            self.load()
            self.load_extra()

    def load(self):
        from igraph import Graph
        self.edges = [(int(src), int(dst), kind, int(weight), first, last) for kind in TYPES
                      for src, dst, weight, first, last, _ in rows(self.work / f"{kind}.csv")]
        self.outs = [int(outs) for _, outs in rows(self.work / "node.csv")]
        pairs = [edge[:2] for edge in self.edges]
        self.opposing = [edge for edge in self.edges if edge[2] == "opposes"]
        self.all = Graph(len(self.outs), pairs, directed=True)
        self.opposes = Graph(len(self.outs), [edge[:2] for edge in self.opposing], directed=True)
        self.opposes.es["weight"] = [edge[3] for edge in self.opposing]
        allied = [edge[:2] for edge in self.edges if edge[2] == "allied_with"]
        self.allies = Graph(len(self.outs), allied)

    def load_extra(self):
        from igraph import Graph
        self.linked = [actor for actor, outs in enumerate(self.outs) if outs >= 0]
        place = {actor: index for index, actor in enumerate(self.linked)}
        steps = [(place[int(src)], place[int(dst)]) for src, dst in rows(self.work / "flow.csv")]
        self.steps = Graph(len(place), steps, directed=True)
        self.near = Graph(len(self.outs), [tuple(map(int, row)) for row in rows(self.work / "near.csv")])
        signed = [tuple(map(int, row)) for row in rows(self.work / "signed.csv")]
        self.pairs = Graph(len(self.outs), [pair[:2] for pair in signed])
        self.minus = {way for a, b, sign in signed if sign < 0 for way in ((a, b), (b, a))}

    def who_opposes(self, x):
        found = [self.opposing[edge] for edge in self.opposes.incident(x, mode="in")]
        return sorted(((edge[0], edge[3]) for edge in found), key=lambda pair: (-pair[1], pair[0]))

    def all_relations(self, x):
        answer = []
        for edge in self.all.incident(x, mode="all"):
            src, dst, kind, weight, first, last = self.edges[edge]
            way = "both" if kind in SYMMETRIC else "out" if src == x else "in"
            answer.append((kind, dst if src == x else src, way, weight, first, last))
        return sorted(answer)

    def allies_of_opposers(self, x):
        ways = Counter()
        for opposer in self.opposes.predecessors(x):
            ways.update(self.allies.neighbors(opposer))
        ways.pop(x, None)
        return sorted(ways.items(), key=lambda pair: (-pair[1], pair[0]))

    def three_hops(self, x):
        return [(self.near.neighborhood_size(x, order=3),)]

    def shortest_path(self, pair):
        with warnings.catch_warnings(action="ignore"):     # igraph warns when there is no path
            path = self.near.get_shortest_path(*pair, output="vpath")
        return [(len(path) - 1 if 0 < len(path) <= MOST_HOPS + 1 else -1,)]

    def most_opposed(self, _):
        weight = self.opposes.strength(mode="in", weights="weight")
        table = [(x, n, int(weight[x])) for x, n in enumerate(self.opposes.indegree()) if n]
        return sorted(table, key=lambda t: (-t[1], -t[2], t[0]))[:20]

    def triads(self, _):
        minus = self.minus
        return triad_items(Counter(((a, b) in minus) + ((b, c) in minus) + ((a, c) in minus)
                                   for a, b, c in self.pairs.list_triangles()))

    def pagerank_set(self, _):
        return top_set(zip(self.linked, self.steps.pagerank(damping=DAMPING)))


class Duckdb:
    """DuckDB: the edges, and a table of them seen from both ends, sorted by the near actor.

    Sorted tables let it skip row groups; indexes on the same columns made no query faster.
    load_extra loads the pairs with any relation, in both directions, and the claims, those of
    the two rows of a symmetric relation under one number.
    """
    why = {"pagerank_set": "no function of its own"}

    def __init__(self, folder, work):
        import duckdb
        self.folder, self.work, self.path, self.prepared = folder, work, work / "duckdb.db", {}
        self.con = duckdb.connect(str(self.path), config={"threads": 1})
        self.merged = merged_rows(work)

    def ask(self, text, *values):
        """Run a statement, prepared on its first use, with whole numbers and return all rows."""
        if text not in self.prepared:
            self.prepared[text] = f"statement{len(self.prepared)}"
            self.con.execute(f"PREPARE {self.prepared[text]} AS {text}")
        values = f"({', '.join(map(str, values))})" if values else ""
        return self.con.execute(f"EXECUTE {self.prepared[text]}{values}").fetchall()

    def load(self):
        union = " UNION ALL ".join(f"SELECT src, dst, '{kind}' AS type, weight, first, last, conf "
                                   f"FROM '{self.work}/{kind}.csv'" for kind in TYPES)
        self.con.execute(f"""CREATE TYPE kind AS ENUM {TYPES};
          CREATE TABLE edge AS SELECT * REPLACE (type::kind AS type) FROM ({union});
          CREATE TABLE link AS SELECT src AS me, dst AS other, type,
            if(type IN {SYMMETRIC}, 'both', 'out') AS way, weight, first, last FROM edge
            UNION ALL SELECT dst, src, type,
            if(type IN {SYMMETRIC}, 'both', 'in'), weight, first, last FROM edge
            ORDER BY ALL;
          CHECKPOINT""")

    def load_extra(self):
        self.con.execute(f"""CREATE TABLE near AS SELECT src AS me, dst AS other FROM '{self.work}/near.csv'
            UNION ALL SELECT dst, src FROM '{self.work}/near.csv' ORDER BY ALL""")
        if (self.folder / "claims.csv").exists():
            self.con.execute(f"""CREATE TABLE claim AS
                SELECT c.* REPLACE (coalesce(edge, rel_id) AS rel_id) FROM '{self.folder}/claims.csv' c
                LEFT JOIN '{self.work}/merged.csv' m ON m.id = rel_id ORDER BY rel_id, date DESC""")
        self.con.execute("CHECKPOINT")

    def who_opposes(self, x):
        return self.ask("""SELECT other, weight FROM link WHERE me = ? AND type = 'opposes' AND way = 'in'
            ORDER BY weight DESC, other""", x)

    def all_relations(self, x):
        return self.ask("""SELECT type, other, way, weight, first, last FROM link WHERE me = ?
            ORDER BY type::VARCHAR, other, way""", x)

    def allies_of_opposers(self, x):
        return self.ask("""SELECT b.other, count(*) AS ways FROM link a JOIN link b ON b.me = a.other
            WHERE a.me = $1 AND a.type = 'opposes' AND a.way = 'in' AND b.type = 'allied_with'
              AND b.other <> $1
            GROUP BY b.other ORDER BY ways DESC, b.other""", x)

    def newest_claims(self, relation):
        return self.ask("SELECT date FROM claim WHERE rel_id = ? ORDER BY date DESC LIMIT 10",
                        self.merged.get(relation, relation))

    def three_hops(self, x):
        return self.ask("""WITH one AS (SELECT DISTINCT other AS id FROM near WHERE me = $1),
            two AS (SELECT DISTINCT other AS id FROM near WHERE me IN (FROM one)),
            three AS (SELECT DISTINCT other AS id FROM near WHERE me IN (FROM two))
            SELECT count(*) FROM (SELECT $1 UNION FROM one UNION FROM two UNION FROM three)""", x)

    def shortest_path(self, pair):
        return self.ask(f"""WITH RECURSIVE walk(id, hops) USING KEY (id) AS (SELECT $1::BIGINT, 0 UNION
            SELECT other, min(hops) + 1 FROM walk JOIN near ON me = id WHERE hops < {MOST_HOPS}
              AND NOT EXISTS (FROM recurring.walk AS old WHERE old.id = other)
              AND NOT EXISTS (FROM recurring.walk AS old WHERE old.id = $2) GROUP BY other)
            SELECT coalesce(min(hops), -1) FROM walk WHERE id = $2""", *pair)

    def most_opposed(self, _):
        return self.ask("""SELECT dst, count(*) AS n, sum(weight)::BIGINT AS w FROM edge
            WHERE type = 'opposes' GROUP BY dst ORDER BY n DESC, w DESC, dst LIMIT 20""")

    def triads(self, _):
        found = self.ask("""WITH pair AS MATERIALIZED (SELECT least(src, dst) AS a, greatest(src, dst) AS b,
              sign(sum(if(type = 'opposes', -weight, weight)))::BIGINT AS sign FROM edge
              WHERE type IN ('supports', 'allied_with', 'opposes') GROUP BY 1, 2 HAVING sign <> 0),
            degree AS (SELECT id, count(*) AS n FROM (SELECT a AS id FROM pair UNION ALL SELECT b FROM pair)
              GROUP BY id),
            up AS MATERIALIZED (SELECT if((x.n, a) < (y.n, b), a, b) AS src,
                if((x.n, a) < (y.n, b), b, a) AS dst, sign
              FROM pair JOIN degree x ON x.id = a JOIN degree y ON y.id = b)
            SELECT x.sign + y.sign + z.sign AS total, count(*) FROM up x JOIN up y ON y.src = x.dst
            JOIN up z ON z.src = x.src AND z.dst = y.dst GROUP BY total""")
        return triad_items({(3 - total) // 2: n for total, n in found})

    def pagerank(self, _):
        self.con.execute("""CREATE OR REPLACE TEMP TABLE step AS
            SELECT me AS src, other AS dst FROM link WHERE way <> 'in';
          CREATE OR REPLACE TEMP TABLE outs AS SELECT id, count(src) AS n
            FROM (SELECT DISTINCT me AS id FROM link) LEFT JOIN step ON src = id GROUP BY id;
          CREATE OR REPLACE TEMP TABLE rank AS
            SELECT id, n, 1.0::DOUBLE / count(*) OVER () AS value FROM outs""")
        for _ in range(ROUNDS):
            self.con.execute(f"""CREATE OR REPLACE TEMP TABLE rank AS
              WITH base AS (SELECT ({1 - DAMPING}::DOUBLE + {DAMPING}::DOUBLE
                  * coalesce(sum(value) FILTER (n = 0), 0)) / count(*) AS value FROM rank),
                gain AS (SELECT dst, sum(value / n) AS value FROM step JOIN rank ON id = src GROUP BY dst)
              SELECT id, n, base.value + {DAMPING}::DOUBLE * coalesce(gain.value, 0) AS value
              FROM base, rank LEFT JOIN gain ON dst = id""")
        return top_ranks(self.ask("SELECT id, value FROM rank ORDER BY value DESC LIMIT 40"))


class Sqlite:
    """SQLite by Python's sqlite3: only the claims, with an index that answers the question alone."""
    def __init__(self, folder, work):
        self.folder, self.path = folder, work / "sqlite.db"
        self.con = sqlite3.connect(self.path)
        self.merged = merged_rows(work)

    def load(self):
        self.con.execute("""CREATE TABLE claim(id INTEGER PRIMARY KEY, rel_id INTEGER, article_id INTEGER,
            date TEXT, conf REAL, sentence TEXT)""")
        claims = ((claim, self.merged.get(int(of), int(of)), *others)
                  for claim, of, *others in rows(self.folder / "claims.csv"))
        self.con.executemany("INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?)", claims)
        self.con.execute("CREATE INDEX claim_newest ON claim(rel_id, date DESC)")
        self.con.commit()

    def newest_claims(self, relation):
        return self.con.execute("""SELECT date FROM claim WHERE rel_id = ? ORDER BY date DESC LIMIT 10""",
                                (self.merged.get(relation, relation),)).fetchall()


PEERS = {"reference": Reference, "kuzu": Kuzu, "ladybug": Ladybug, "graphqlite": Graphqlite,
         "igraph": Igraph, "duckdb": Duckdb, "sqlite": Sqlite}
