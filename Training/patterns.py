"""Sentences in the patterns of news that treebanks seldom have, with their trees: written for Entente.

Demands with a bare verb ("demanded the U.S. work with Assad"), headlines ("US president Trump ousts adviser Bolton",
"Syria accused of attack"), blame with a reason ("criticised Iran for arming Hezbollah"), names with an abbreviation.
A pattern's word is form/TAG/relation>head or SLOT/relation>head; slots take names of the actor catalogue.
"""

import random

from kinds import OUTSIDE, mask
from sources import Sentence

PATTERNS = """
PERSON/nsubj>2 demanded/VERB:past/root>0 the/DET/det>4 STATE/nsubj>5 work/VERB:sub/ccomp>2 with/ADP/case>7 PERSON/obl>5 to/PART/mark>9 fight/VERB:inf/advcl>5 GROUP/obj>9 ./PUNCT/punct>2
PERSON/nsubj>2 demanded/VERB:past/root>0 that/SCONJ/mark>5 STATE/nsubj>5 withdraw/VERB:sub/ccomp>2 its/PRON:poss/nmod:poss>7 troops/NOUN:plur/obj>5 from/ADP/case>9 STATE/obl>5 ./PUNCT/punct>2
STATE/nsubj>2 insisted/VERB:past/root>0 STATE/nsubj>4 stop/VERB:sub/ccomp>2 arming/VERB:ger/xcomp>4 GROUP/obj>5 ./PUNCT/punct>2
PERSON/nsubj>2 proposed/VERB:past/root>0 that/SCONJ/mark>5 STATE/nsubj>5 join/VERB:sub/ccomp>2 STATE/obj>5 against/ADP/case>8 GROUP/obl>5 ./PUNCT/punct>2
PERSON/nsubj>2 demanded/VERB:past/root>0 STATE/nsubj>4 cooperate/VERB:sub/ccomp>2 with/ADP/case>6 STATE/obl>4 ./PUNCT/punct>2
STATE/nsubj>2 demands/VERB:pres/root>0 STATE/nsubj>4 help/VERB:sub/ccomp>2 PERSON/obj>4 ./PUNCT/punct>2
STATE/compound>2 president/NOUN/nmod:desc>3 PERSON/nsubj>4 ousts/VERB:pres/root>0 security/NOUN/compound>6 adviser/NOUN/nmod:desc>7 PERSON/obj>4
ADJECTIVE/amod>2 minister/NOUN/nmod:desc>3 PERSON/nsubj>4 slams/VERB:pres/root>0 PERSON/obj>4
STATE/nsubj>2 bans/VERB:pres/root>0 ADJECTIVE/amod>4 airline/NOUN/nmod:desc>5 NAME/obj>2
STATE/nsubj:pass>2 accused/VERB:part/root>0 of/ADP/case>4 attack/NOUN/obl>2 on/ADP/case>6 STATE/nmod>4
STATE/nsubj>4 ,/PUNCT/punct>3 STATE/conj>1 sign/VERB:pres/root>0 trade/NOUN/compound>6 deal/NOUN/obj>4
STATE/nsubj>4 ,/PUNCT/punct>3 STATE/conj>1 condemn/VERB:pres/root>0 GROUP/obj>4
PERSON/nsubj>2 criticised/VERB:past/root>0 the/DET/det>4 STATE/obj>2 for/SCONJ/mark>6 arming/VERB:ger/advcl>2 GROUP/obj>6 ./PUNCT/punct>2
He/PRON:he/nsubj>3 recently/ADV/advmod>3 criticized/VERB:past/root>0 the/DET/det>5 STATE/obj>3 for/SCONJ/mark>7 leading/VERB:ger/advcl>3 a/DET/det>9 coalition/NOUN/obj>7 against/ADP/case>12 the/DET/det>12 group/NOUN/nmod>9 ./PUNCT/punct>3
PERSON/nsubj>2 accused/VERB:past/root>0 STATE/obj>2 of/SCONJ/mark>5 supporting/VERB:ger/advcl>2 PERSON/obj>5 ./PUNCT/punct>2
Both/CCONJ/cc:preconj>2 STATE/nsubj>6 and/CCONJ/cc>4 STATE/conj>2 have/AUX/aux>6 alleged/VERB:past/root>0 ADJECTIVE/amod>8 involvement/NOUN/obj>6 ./PUNCT/punct>6
STATE/nsubj>5 has/AUX/aux>5 been/AUX:been/aux>5 also/ADV/advmod>5 supporting/VERB:prog/root>0 STATE/nmod:poss>8 's/PART/case>6 president/NOUN/nmod:desc>9 PERSON/obj>5 ./PUNCT/punct>5
PERSON/nsubj>2 spoke/VERB:past/root>0 with/ADP/case>8 STATE/compound>5 Secretary/PROPN/nmod:desc>8 of/ADP/case>7 State/PROPN/nmod>5 PERSON/obl>2 about/ADP/case>11 the/DET/det>11 case/NOUN/obl>2 ./PUNCT/punct>2
STATE/compound>2 Secretary/PROPN/nmod:desc>5 of/ADP/case>4 State/PROPN/nmod>2 PERSON/nsubj>6 posted/VERB:past/root>0 a/DET/det>8 message/NOUN/obj>6 blaming/VERB:ger/acl>8 STATE/obj>9 for/ADP/case>13 the/DET/det>13 attacks/NOUN:plur/obl>9 ./PUNCT/punct>6
"/PUNCT/punct>3 We/PRON:we/nsubj>3 condemn/VERB:pres/ccomp>10 the/DET/det>5 STATE/obj>3 "/PUNCT/punct>3 ,/PUNCT/punct>3 ADJECTIVE/amod>9 spokesperson/NOUN/nsubj>10 said/VERB:past/root>0 ./PUNCT/punct>10
"/PUNCT/punct>4 STATE/nsubj>4 will/AUX/aux>4 respond/VERB:inf/ccomp>11 "/PUNCT/punct>4 ,/PUNCT/punct>4 ADJECTIVE/amod>9 Foreign/ADJ/amod>9 Ministry/PROPN/compound>10 spokesperson/NOUN/nsubj>11 said/VERB:past/root>0 ./PUNCT/punct>11
PERSON/nsubj>6 ,/PUNCT/punct>4 the/DET/det>4 Speaker/PROPN/appos>1 ,/PUNCT/punct>4 announced/VERB:past/root>0 an/DET/det>8 inquiry/NOUN/obj>6 into/ADP/case>11 the/DET/det>11 conduct/NOUN/nmod>8 of/ADP/case>14 President/PROPN/nmod:desc>14 PERSON/nmod>11 ./PUNCT/punct>6
"""

FEATURES = {"NOUN": "Number=Sing", "PROPN": "Number=Sing", "ADJ": "Degree=Pos", "AUX": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
            "VERB:past": "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "VERB:sub": "Mood=Sub|VerbForm=Fin",
            "VERB:pres": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "VERB:inf": "VerbForm=Inf",
            "VERB:ger": "VerbForm=Ger", "VERB:prog": "Tense=Pres|VerbForm=Part", "VERB:part": "Tense=Past|VerbForm=Part|Voice=Pass",
            "NOUN:plur": "Number=Plur", "AUX:been": "Tense=Past|VerbForm=Part"}
UNSURE = {"PRON:poss", "PRON:he", "PRON:we", "DET", "AUX", "ADV"}  # features and lemmas of these are not taught


def slot_words(slot, catalogue, draw):
    """Words of a name, with the allowed labels of their names."""
    kinds = {"STATE": "state", "PERSON": "person", "GROUP": "group", "NAME": "company"}
    if slot == "ADJECTIVE":
        words = [draw.choice(["Russian", "Turkish", "Iranian", "French", "German", "Syrian", "Israeli", "Chinese", "Cuban"])]
        return words, [mask("B", {"nationality"})]
    kind = kinds[slot]
    while True:
        words = draw.choice(catalogue.names[kind]).split()
        if slot == "PERSON" and draw.random() < 0.4:
            words = words[-1:]
        most = 2 if slot == "PERSON" else 1
        if len(words) <= most and all(w.isalpha() or w in ("U.S.", "U.N.") for w in words) and words[0][0].isupper():
            return words, [mask("B", {kind})] + [mask("I", {kind})] * (len(words) - 1)


def written(catalogue, copies, seed):
    """Every pattern so many times, each with other names."""
    draw = random.Random(seed)
    for pattern in PATTERNS.strip().splitlines():
        for _ in range(copies):
            yield filled(pattern.split(), catalogue, draw)


def filled(cells, catalogue, draw):
    sentence = Sentence([], [], [], [], [], [], [])
    parts, starts = [], []
    for cell in cells:
        *front, edge = cell.rsplit("/", 1)
        front = front[0].split("/")
        relation, head = edge.rsplit(">", 1)
        is_slot = len(front) == 1
        words, names = slot_words(front[0], catalogue, draw) if is_slot else ([front[0]], [OUTSIDE])
        starts.append(sum(len(p[0]) for p in parts))
        parts.append((words, names, None if is_slot else front[1], relation, int(head)))
    for start, (words, names, tag, relation, head) in zip(starts, parts):
        is_adjective = tag is None and names[0] == mask("B", {"nationality"})
        for offset, word in enumerate(words):
            sentence.words.append(word)
            sentence.names.append(names[offset])
            sentence.tags.append("ADJ" if is_adjective else (tag or "PROPN").split(":")[0])
            unsure = tag in UNSURE
            sentence.features.append("?" if unsure else "Degree=Pos" if is_adjective else FEATURES.get(tag or "PROPN", "_"))
            sentence.lemmas.append("=0+" if tag is None else "?")
            sentence.heads.append((starts[head - 1] + 1 if head else 0) if offset == 0 else start + 1)
            sentence.relations.append(relation if offset == 0 else "flat")
    return sentence
