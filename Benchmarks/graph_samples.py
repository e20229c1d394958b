"""What a folder of tables asks, and the program's answers in the form of the peers'."""
import hashlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "peers"))
from truth import QUESTIONS, arguments, canonical_line, rows, top_ranks, top_set  # noqa: E402


class Samples:
    """What a folder's samples ask, by the numbers of actors and by the program's identifiers."""

    def __init__(self, data):
        self.data = data
        self.asked = json.loads((data / "samples.json").read_text())
        self.names = {int(row[0]): row[1] for row in rows(data / "actors.csv")}
        words = {actor: "-".join(name.lower().split()) for actor, name in self.names.items()}
        self.actors = {word: actor for actor, word in words.items()}
        if len(self.actors) < len(words):
            sys.exit(f"names of actors are not unique in {data}")
        wanted, relations = set(self.asked["rels"]), {}
        for number, src, dst, kind, *_ in rows(data / "relations.csv"):
            if int(number) in wanted:
                relations[int(number)] = [words[int(src)], kind.replace("_", "-"), words[int(dst)]]
        self.identifiers = {"actors": [words[actor] for actor in self.asked["X"]],
                            "pairs": [[words[a], words[b]] for a, b in self.asked["pairs"]],
                            "relations": [relations[number] for number in self.asked["rels"]]}

    def canonical(self, question, answer):
        """Return an answer of the program in the canonical order, with the numbers of actors."""
        actor = lambda word: self.actors.get(word, -1)  # noqa: E731
        if question in ("who_opposes", "allies_of_opposers"):
            return sorted(((actor(a), int(n)) for a, n in answer), key=lambda item: (-item[1], item[0]))
        if question == "all_relations":
            return sorted((kind.replace("-", "_"), actor(other), way, int(weight), first, last)
                          for kind, other, way, weight, first, last in answer)
        if question == "newest_claims":
            return sorted(answer, reverse=True)[:10]
        if question == "most_opposed":
            found = [(actor(a), int(n), int(weight)) for a, n, weight in answer]
            return sorted(found, key=lambda item: (-item[1], -item[2], item[0]))[:20]
        if question in ("pagerank", "pagerank_set"):
            ranks = [(actor(a), float(rank)) for a, rank in answer]
            return top_ranks(ranks) if question == "pagerank" else top_set(ranks)
        return answer

    def digest(self, question, answers):
        """Return the digest of all answers to a question, as the peers' are made; None for ours alone."""
        if question not in QUESTIONS:
            return None
        asked = arguments(question, self.asked)
        lines = [canonical_line(argument, self.canonical(question, answer))
                 for argument, answer in zip(asked, answers)]
        return hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()
