#!/usr/bin/env python3
"""Checks the actor catalogue in Schema/actors: python3 Schema/check_catalogue.py [--phoenix DIR]

Prints one line a problem (file:line: problem) and exits 1 if there is any. Names that two actors share are
listed as ambiguous and are not problems. Files that do not exist yet are reported and skipped.

State codes are compared with Debian's iso-codes, state names with CLDR where Babel is installed
(pip install babel). --phoenix DIR compares the roles with the PETRARCH dictionary
DIR/Phoenix.Countries.actors.txt; its differences are listed for a human and are not problems.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ACTOR_COLUMNS = "identifier kind name aliases adjectives metonyms country codes source".split()
PEOPLE_COLUMNS = "identifier name aliases gender country source".split()
ROLE_COLUMNS = "person relation organisation title from until source".split()

KINDS = {
    "states.tsv": {"state", "place"},
    "alliances.tsv": {"alliance", "organisation"},
    "organisations.tsv": {"organisation", "company"},
    "groups.tsv": {"group", "organisation", "alliance", "party"},
    "parties.tsv": {"party", "alliance"},
}
COLUMNS = {**{file: ACTOR_COLUMNS for file in KINDS}, "people.tsv": PEOPLE_COLUMNS, "roles.tsv": ROLE_COLUMNS}
MINIMA = [
    (195, "states", ["states.tsv"], {"state"}),
    (100, "alliances and international organisations", ["alliances.tsv"], None),
    (150, "groups and parties", ["groups.tsv", "parties.tsv"], None),
    (300, "people", ["people.tsv"], None),
]
RELATIONS = {"leads", "represents", "member-of"}
IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
ISO_FILE = Path("/usr/share/iso-codes/json/iso_3166-1.json")
USER_ASSIGNED = {"XK"}  # Kosovo: not in ISO 3166-1, but in CLDR


@dataclass
class Row:
    file: str
    line: int
    cells: dict

    def __getitem__(self, column):
        return self.cells[column]

    def values(self, column):
        return [value for value in self.cells[column].split("|") if value]


class Report:
    def __init__(self):
        self.problems = 0

    def problem(self, row, text):
        self.at(row.file, row.line, text)

    def at(self, file, line, text):
        print(f"{file}:{line}: {text}")
        self.problems += 1


# Reading


def read(path, columns, report):
    """The rows of one table; a row with the wrong number of columns is reported and left out."""
    rows, header = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if cells != columns:
                report.at(path.name, number, f"the header should be: {' '.join(columns)}")
        elif len(cells) != len(columns):
            report.at(path.name, number, f"{len(cells)} columns instead of {len(columns)}")
        else:
            rows.append(Row(path.name, number, dict(zip(columns, cells))))
    return rows


def read_catalogue(folder, report):
    tables = {}
    for file, columns in COLUMNS.items():
        path = folder / file
        if path.exists():
            tables[file] = read(path, columns, report)
        else:
            print(f"{file}: not there yet, skipped")
    return tables


# Rows on their own


def check_cells(row, report):
    """White space, empty values and repeated values."""
    for column, cell in row.cells.items():
        values = cell.split("|")
        if any(value != " ".join(value.split()) for value in values):
            report.problem(row, f"white space around or doubled in {column}: {cell!r}")
        if cell and "" in values:
            report.problem(row, f"an empty value in {column}: {cell!r}")
        if len(values) != len(set(values)):
            report.problem(row, f"a value twice in {column}: {cell!r}")
        if unicodedata.normalize("NFC", cell) != cell:
            report.problem(row, f"{column} is not in Unicode's composed form (NFC): {cell!r}")
    if not row["source"]:
        report.problem(row, "no source")


def check_actor(row, report):
    if row["kind"] not in KINDS[row.file]:
        report.problem(row, f"kind {row['kind']!r} is not one of this file's: {', '.join(sorted(KINDS[row.file]))}")
    if row["name"] in row.values("aliases"):
        report.problem(row, f"the name is among its own aliases: {row['name']}")
    if row["kind"] == "state" and row["country"]:
        report.problem(row, "a state has no country")


def check_person(row, report):
    if row["gender"] not in {"f", "m", ""}:
        report.problem(row, f"gender {row['gender']!r} is not f, m or empty")


def check_role(row, report):
    if row["relation"] not in RELATIONS:
        report.problem(row, f"relation {row['relation']!r} is not one of: {', '.join(sorted(RELATIONS))}")
    for column in ("from", "until"):
        if row[column] and not DATE.fullmatch(row[column]):
            report.problem(row, f"{column} is not YYYY, YYYY-MM or YYYY-MM-DD: {row[column]!r}")
    start, end = row["from"], row["until"]
    shorter = min(len(start), len(end))
    if start[:shorter] > end[:shorter]:
        report.problem(row, f"from {start} is after until {end}")


# The catalogue as a whole


def check_order(rows, report, key):
    for before, after in zip(rows, rows[1:]):
        if key(before) > key(after):
            report.problem(after, f"not sorted: {key(after)[0]} after {key(before)[0]}")


def check_identifiers(rows, report):
    seen = {}
    for row in rows:
        identifier = row["identifier"]
        if not IDENTIFIER.fullmatch(identifier):
            report.problem(row, f"identifier {identifier!r} is not lower-case ASCII words joined by '-'")
        if identifier in seen:
            first = seen[identifier]
            report.problem(row, f"identifier {identifier} is already at {first.file}:{first.line}")
        seen.setdefault(identifier, row)
    return seen


def check_references(tables, actors, people, report):
    homes = {identifier for identifier, row in actors.items() if row["kind"] in {"state", "place"}}
    for row in [*actors.values(), *people.values()]:
        if row["country"] and row["country"] not in homes:
            report.problem(row, f"country {row['country']} is not in states.tsv")
    for row in tables.get("roles.tsv", []):
        if row["person"] not in people:
            report.problem(row, f"person {row['person']} is not in people.tsv")
        if row["organisation"] not in actors:
            report.problem(row, f"organisation {row['organisation']} is in none of: {', '.join(KINDS)}")


def list_ambiguous(rows):
    """Prints every name that stands for more than one actor: the reader needs context to choose."""
    owners = defaultdict(set)
    for row in rows:
        names = {row["name"]}.union(*(row.values(c) for c in ("aliases", "adjectives", "metonyms") if c in row.cells))
        for name in names:
            owners[name].add(row["identifier"])
    for name, identifiers in sorted(owners.items()):
        if len(identifiers) > 1:
            print(f"ambiguous: {name}: {', '.join(sorted(identifiers))}")


def count_rows(tables, report):
    for file, rows in tables.items():
        print(f"{file}: {len(rows)} rows")
    for minimum, what, files, kinds in MINIMA:
        if not all(file in tables for file in files):
            continue
        count = sum(1 for file in files for row in tables[file] if kinds is None or row["kind"] in kinds)
        print(f"{what}: {count} (at least {minimum})")
        if count < minimum:
            report.at(files[0], 1, f"only {count} {what}, at least {minimum} are wanted")


# States against ISO 3166-1 and CLDR


def codes_of(row):
    return dict(part.partition("=")[::2] for part in row.values("codes"))


def check_iso(rows, report):
    if not ISO_FILE.exists():
        print(f"{ISO_FILE} is not there (Debian: apt install iso-codes), ISO codes not compared")
        return
    entries = json.loads(ISO_FILE.read_text(encoding="utf-8"))["3166-1"]
    iso = {entry["alpha_2"]: entry for entry in entries}
    used = {}
    for row in rows:
        codes = codes_of(row)
        iso2 = codes.get("iso2")
        if iso2 is None or iso2 in USER_ASSIGNED:
            continue
        if iso2 not in iso:
            report.problem(row, f"iso2={iso2} is not in ISO 3166-1")
            continue
        if iso2 in used:
            report.problem(row, f"iso2={iso2} is already {used[iso2]}'s")
        used[iso2] = row["identifier"]
        entry = iso[iso2]
        expected = {"iso2": iso2, "iso3": entry["alpha_3"], "numeric": entry["numeric"]}
        if codes != expected:
            report.problem(row, f"codes {row['codes']} disagree with ISO 3166-1: {expected}")
        # Names written "Congo, The Democratic Republic of the" or "Virgin Islands (British)" are for sorted lists.
        official = [entry.get("official_name", ""), entry.get("common_name", ""), entry["name"]]
        official = [re.sub(r"^the ", "", name) for name in official if name and not re.search("[,(]", name)]
        known = {row["name"], *row.values("aliases")}
        if official and row["kind"] == "state" and not known.intersection(official):
            report.problem(row, f"none of ISO's names is among its names: {', '.join(official)}")


def check_cldr(rows, report):
    try:
        from babel import Locale
    except ImportError:
        print("Babel is not installed, state names not compared with CLDR")
        return
    territories = Locale("en").territories
    for row in rows:
        iso2 = codes_of(row).get("iso2")
        if iso2 is None:
            continue
        plain = plain_name(re.sub(r" SAR China$", "", territories.get(iso2, "")))
        if plain not in {plain_name(name) for name in [row["name"], *row.values("aliases")]}:
            report.problem(row, f"CLDR's name is not among its names: {territories.get(iso2)}")


def plain_name(name):
    """A name without what CLDR writes differently: &, St., the, typographic apostrophes, ' - ', '(Burma)'."""
    name = name.replace("&", "and").replace("’", "'").replace(" - ", "-").replace("St.", "Saint")
    name = re.sub(r" \(.*\)$|\b[Tt]he ", "", name)
    return unicodedata.normalize("NFC", name).casefold()


# Roles against the Phoenix (PETRARCH) dictionary


PHOENIX_NAME = re.compile(r"^\+?([A-Z][^\s\[#]*)")
PHOENIX_CODE = re.compile(r"^\s+\[\s*([A-Z]{3})([A-Z]*)\s*([<>]?)\s*(\d{6}|\d{8})?(?:\s*-\s*(\d{6}|\d{8}))?\s*\]")


def year(digits):
    """The year of YYYYMMDD or YYMMDD; two-digit years up to 26 are of this century."""
    if len(digits) == 8:
        return int(digits[:4])
    short = int(digits[:2])
    return 2000 + short if short <= 26 else 1900 + short


def key_of(name):
    """A name as Phoenix writes it: capitals without accents, words joined by one space."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper()
    return " ".join(re.sub(r"[^A-Z0-9]+", " ", plain).split())


def read_phoenix(path):
    """Per name, the entries (country, role, first year or None, last year or None)."""
    people, names, in_codes = defaultdict(list), [], False
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        code, name = PHOENIX_CODE.match(line), PHOENIX_NAME.match(line)
        if code:
            country, role, side, start, end = code.groups()
            first = year(start) if start and side != "<" else None
            last = year(end) if end else (year(start) if start and side == "<" else None)
            for known in names:
                people[known].append((country, role, first, last))
            in_codes = True
        elif name:
            if in_codes or not line.startswith("+"):
                names, in_codes = [], False
            names.append(key_of(name.group(1)))
    return people


def list_phoenix_differences(folder, tables, actors):
    path = Path(folder) / "Phoenix.Countries.actors.txt"
    if not path.exists():
        print(f"{path} is not there, roles not compared")
        return
    phoenix = read_phoenix(path)
    roles = defaultdict(list)
    for role in tables.get("roles.tsv", []):
        roles[role["person"]].append(role)
    known = differing = 0
    for person in tables.get("people.tsv", []):
        names = {key_of(name) for name in [person["name"], *person.values("aliases")]}
        entries = {entry for name in names if " " in name for entry in phoenix.get(name, [])}
        if not entries:
            continue
        known += 1
        differences = phoenix_differences(person, roles[person["identifier"]], entries, actors)
        differing += bool(differences)
        for difference in differences:
            print(f"phoenix: {person['identifier']}: {difference}")
    print(f"phoenix: {known} people known there, {differing} of them differ")


def phoenix_differences(person, roles, entries, actors):
    """What our roles and the dictionary's entries for one person do not agree on, in words."""
    differences = []
    ours = {codes_of(actors[home]).get("iso3") for home in homes_of(person, roles, actors)} - {None}
    theirs = {country for country, *_ in entries}
    if ours and not ours & theirs:
        differences.append(f"country {'/'.join(sorted(ours))} here, {'/'.join(sorted(theirs))} there")

    dated = [(role, first, last) for _, role, first, last in entries if first or last]
    spans = {(first or 0, last or 9999) for role, first, last in dated if role.startswith("GOV")}
    state_roles = [role for role in roles if role["from"] and is_state(role["organisation"], actors)]
    # The dictionary was frozen in early 2014; our catalogue begins in 2000.
    for first, last in sorted(spans):
        in_scope = state_roles and last >= 2000 and first < 2014
        if in_scope and not any(overlaps(role, first, last) for role in state_roles):
            differences.append(f"in government {show(first, last)} there, none of our state roles covers it")
    for role in state_roles:
        start, end = years_of(role)
        if spans and start < 2013 and end >= 2000 and not any(overlaps(role, *span) for span in spans):
            differences.append(f"{role['title']} {show(start, end)} here, no time in government there covers it")
    return differences


def is_state(identifier, actors):
    return identifier in actors and actors[identifier]["kind"] == "state"


def show(first, last):
    return f"{first or ''}-{last if last < 9999 else ''}"


def years_of(role):
    return int(role["from"][:4]), int(role["until"][:4] or 9999)


def homes_of(person, roles, actors):
    """The states a person belongs to: the row's own, and those of the roles' organisations."""
    organisations = [actors[role["organisation"]] for role in roles if role["organisation"] in actors]
    homes = {person["country"]}
    homes.update(row["identifier"] if row["kind"] == "state" else row["country"] for row in organisations)
    return homes.intersection(actors)


def overlaps(role, first, last):
    start, end = years_of(role)
    return start <= last and first <= end


def main():
    parser = argparse.ArgumentParser(description="Checks the tables of the actor catalogue.")
    default = Path(__file__).parent / "actors"
    parser.add_argument("--actors", type=Path, default=default, help="the folder of the tables")
    parser.add_argument("--phoenix", metavar="DIR", help="folder of the Phoenix dictionaries to compare roles with")
    arguments = parser.parse_args()

    report = Report()
    tables = read_catalogue(arguments.actors, report)
    people_rows, role_rows = tables.get("people.tsv", []), tables.get("roles.tsv", [])
    actor_rows = [row for file in KINDS for row in tables.get(file, [])]

    for row in actor_rows + people_rows + role_rows:
        check_cells(row, report)
    for row in actor_rows:
        check_actor(row, report)
    for row in people_rows:
        check_person(row, report)
    for row in role_rows:
        check_role(row, report)
    for file, rows in tables.items():
        check_order(rows, report, key=lambda row: (row.cells.get("identifier") or row.cells.get("person"),))

    identifiers = check_identifiers(actor_rows + people_rows, report)
    actors = {key: row for key, row in identifiers.items() if row.file in KINDS}
    people = {key: row for key, row in identifiers.items() if row.file == "people.tsv"}
    check_references(tables, actors, people, report)
    check_iso(tables.get("states.tsv", []), report)
    check_cldr(tables.get("states.tsv", []), report)

    list_ambiguous(actor_rows + people_rows)
    if arguments.phoenix:
        list_phoenix_differences(arguments.phoenix, tables, actors)
    count_rows(tables, report)
    print(f"{report.problems} problems")
    sys.exit(1 if report.problems else 0)


if __name__ == "__main__":
    main()
