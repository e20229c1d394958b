"""The kinds of names, and what the labels of each source can mean among them.

A source often knows less than we ask: `LOC` may be a state or a place. Such a label is kept as the set of
kinds it can mean, and training sums their probabilities. The actor catalogue narrows a set where it knows the name.
"""

import csv
import re
import unicodedata
from pathlib import Path

KINDS = ["person", "state", "group", "party", "alliance", "organisation", "company", "place",
         "nationality", "event", "other"]
LABELS = ["O"] + [f"{prefix}-{kind}" for kind in KINDS for prefix in "BI"]
OUTSIDE = 1
ANYTHING = (1 << len(LABELS)) - 1

BODIES = {"organisation", "company", "party", "alliance", "group"}
MEANINGS = {
    # UNER, wikigold, re3d
    "PER": {"person"}, "ORG": BODIES, "LOC": {"state", "place"}, "MISC": {"nationality", "event", "other"},
    "Person": {"person"}, "Organisation": BODIES | {"state"}, "Location": {"state", "place"},
    "Nationality": {"nationality"},
    # CrossNER
    "person": {"person"}, "politician": {"person"}, "writer": {"person"}, "musicalartist": {"person"},
    "researcher": {"person"}, "scientist": {"person"}, "organisation": BODIES - {"party"},
    "politicalparty": {"party"}, "university": {"organisation"}, "band": {"organisation", "group"},
    "location": {"place"}, "country": {"state"}, "election": {"event"}, "event": {"event"},
    "conference": {"event"}, "misc": {"nationality", "other", "event"},
    # GUM
    "organization": BODIES, "place": {"state", "place"},
}
# Every other label of CrossNER (book, protein, metric, …) is a name of no actor.
ELSE = {"other"}

SHAPE_OF_NAME = [
    (re.compile(r"\b(Inc|Corp|Ltd|PLC|GmbH|Co|Airlines|Airways|Motors|Records|Group Holdings)\b\.?$"), {"company"}),
    (re.compile(r"\b(University|Ministry|Parliament|Council|Court|Institute|College|School|Department|Agency)\b"),
     {"organisation"}),
    (re.compile(r"\bParty\b"), {"party"}),
    (re.compile(r"\b(Brigades?|militia|Front|Rebels?|guerrillas)\b"), {"group", "party"}),
    (re.compile(r"\b(Alliance|Coalition|Treaty Organi[sz]ation|Union of|United Nations)\b"),
     {"alliance", "party", "organisation"}),
]


def folded(name):
    """The name without case, accents and a leading article: the key of the catalogue."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))
    return re.sub(r"^the ", "", re.sub(r"\s+", " ", plain.replace("’", "'"))).strip()


class Catalogue:
    """Names of the actor catalogue with their kinds, and the adjectives of its states."""

    def __init__(self, folder: Path):
        self.kinds, self.adjectives, self.names = {}, set(), {kind: [] for kind in KINDS}
        for path in sorted(folder.glob("*.tsv")):
            if path.stem == "roles":
                continue
            for row in self.rows(path):
                kind = row.get("kind") or ("state" if path.stem == "states" else "person")
                names = [row["name"]] + [a for a in row["aliases"].split("|") if a]
                if kind in self.names:
                    self.names[kind] += names
                for name in names:
                    self.kinds.setdefault(folded(name), set()).add(kind)
                self.adjectives |= {folded(a) for a in (row.get("adjectives") or "").split("|") if a}

    @staticmethod
    def rows(path):
        lines = [line for line in path.read_text().splitlines() if not line.startswith("#")]
        return csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)

    def meaning(self, label, name):
        """The kinds a source's label can mean for this name."""
        kinds = MEANINGS.get(label, ELSE)
        key = folded(name)
        if key in self.adjectives and "nationality" in kinds:
            return {"nationality"}
        known = self.kinds.get(key, set()) & kinds
        if known:
            return known
        if kinds == {"state", "place"}:
            dubious = re.search(r"\b(Kingdom|Republic|Empire|Union|States|Yugoslavia|Czechoslovakia)\b", name)
            return kinds if dubious else {"place"}
        for pattern, narrow in SHAPE_OF_NAME:
            if kinds & narrow and pattern.search(name):
                return kinds & narrow
        return kinds


def mask(prefix, kinds):
    """Bits of the labels `prefix`-kind."""
    return sum(1 << LABELS.index(f"{prefix}-{kind}") for kind in kinds)
