"""Persons of the treebanks with titles before their names, as news writes them and treebanks seldom do.

`Lavrov said` becomes `Russian Foreign Minister Lavrov said` or `US Ambassador to Germany Lavrov said`. The title
hangs on the name as `nmod:desc`, what belongs to the title on the title: so the treebanks treat the few they have.
"""

import random
from copy import deepcopy

from kinds import OUTSIDE, mask

CAPITAL = ("PROPN", "Number=Sing", "=0+")
ADJECTIVE = ("ADJ", "Degree=Pos", "=0+")
TITLES = ["President", "Minister", "Secretary", "Ambassador", "Chancellor", "General", "Senator", "Spokesman", "Director",
          "Chairman", "Envoy", "Governor", "Premier", "Spokeswoman", "Representative", "Commissioner", "Judge", "Chief"]
BEFORE = {"Minister": [("Foreign", "amod"), ("Prime", "amod"), ("Defence", "compound"), ("Interior", "amod"),
                       ("Finance", "compound"), ("Deputy", "amod"), ("Justice", "compound")],
          "Secretary": [("Foreign", "amod"), ("Defense", "compound"), ("Home", "compound"), ("Press", "compound"),
                        ("Treasury", "compound")],
          "President": [("Vice", "compound"), ("Former", "amod"), ("Interim", "amod")],
          "Director": [("Executive", "amod"), ("Deputy", "amod")], "General": [("Major", "amod"), ("Brigadier", "compound")],
          "Envoy": [("Special", "amod")], "Representative": [("Special", "amod"), ("High", "amod")],
          "Spokesman": [("Kremlin", "compound"), ("Pentagon", "compound"), ("Military", "amod")],
          "Chief": [("Police", "compound"), ("Army", "compound")]}
BEHIND = {"Secretary": ["of State", "of Defense", "of Transportation"], "Minister": ["of Defence", "of Justice", "of Education"],
          "Ambassador": ["to Germany", "to Israel", "to Ukraine", "to Turkey"], "Envoy": ["for Syria", "to Yemen", "for Libya"],
          "Director": ["of Central Intelligence", "of Communications"], "President": ["of Iran", "of Egypt", "of Kenya"],
          "Chairman": ["of Gazprom", "of Hamas"], "Governor": ["of Texas", "of Helmand"],
          "Representative": ["for Syria", "for Iraq"]}
ADJECTIVES = ["Russian", "Turkish", "Iranian", "French", "German", "British", "Syrian", "Iraqi", "Israeli", "Egyptian",
              "Chinese", "American", "Saudi", "Ukrainian", "Brazilian", "Kurdish", "Afghan", "Cuban", "Venezuelan", "Indian"]
STATES = ["US", "U.S.", "UK", "UN", "EU", "NATO", "Brazil", "Israel", "Pakistan", "Australia", "Canada"]
STATE_NAMES = set(STATES) - {"UN", "EU", "NATO"}


def title_phrase(draw):
    """Words as (form, tag, features, lemma, head, relation, names); head counts from 0 inside, None hangs on the name."""
    title = draw.choice(TITLES)
    words = []
    chance = draw.random()
    if chance < 0.45:
        words.append([draw.choice(ADJECTIVES), *ADJECTIVE, "title", "amod", mask("B", {"nationality"})])
    elif chance < 0.75:
        state = draw.choice(STATES)
        kinds = {"state"} if state in STATE_NAMES else {"alliance", "organisation"}
        words.append([state, *CAPITAL, "title", "compound", mask("B", kinds)])
    if title in BEFORE and draw.random() < 0.6:
        form, relation = draw.choice(BEFORE[title])
        parts = (form, "ADJ", "Degree=Pos", "0+") if relation == "amod" else (form, *CAPITAL)
        words.append([*parts, "title", relation, OUTSIDE])
    at = len(words)
    is_small = draw.random() < 0.35
    parts = (title.lower(), "NOUN", "Number=Sing", "0+") if is_small else (title, *CAPITAL)
    words.append([*parts, None, "nmod:desc", OUTSIDE])
    if title in BEHIND and draw.random() < 0.5:
        preposition, *names = draw.choice(BEHIND[title]).split()
        words.append([preposition, "ADP", "_", "0+", at + 1 + len(names), "case", OUTSIDE])
        if len(names) == 2:
            words.append([names[0], "ADJ", "Degree=Pos", "0+", at + 3, "amod", OUTSIDE])
        is_office = title in ("Secretary", "Minister", "Director")
        allowed = OUTSIDE if is_office else mask("B", {"state", "place", "company", "group"})
        words.append([names[-1], *CAPITAL, at, "nmod", allowed])
    for word in words:
        if word[4] == "title":
            word[4] = at
    return words


def bare_persons(sentence):
    """Indices of persons' names of several words with nothing but prepositions before them."""
    person = mask("B", {"person"})
    for index, tag in enumerate(sentence.tags[:-1]):
        own = [i for i, head in enumerate(sentence.heads) if head == index + 1]
        before = [i for i in own if i < index and sentence.relations[i] not in ("case", "cc", "punct", "mark")]
        is_name = tag == "PROPN" and sentence.relations[index + 1] == "flat" and sentence.heads[index + 1] == index + 1 \
            and all(w.isalpha() and w[0].isupper() and not w.isupper() for w in sentence.words[index:index + 2])
        is_person = not sentence.names or sentence.names[index] & person
        if is_name and is_person and not before and sentence.relations[index] not in ("flat", "compound", "root"):
            yield index


def titled(sentences, seed, share=0.8):
    """Copies of the sentences that name a person, each with titles before some of the names."""
    draw = random.Random(seed)
    for sentence in sentences:
        persons = [p for p in bare_persons(sentence) if draw.random() < share]
        if persons:
            yield with_titles(sentence, persons, draw)


def with_titles(sentence, persons, draw):
    sentence = deepcopy(sentence)
    for person in sorted(persons, reverse=True):
        words = title_phrase(draw)
        count = len(words)
        shifted = lambda head: head + count if head > person else head
        sentence.heads = [shifted(head) for head in sentence.heads]
        inserted = [person + count + 1 if word[4] is None else person + word[4] + 1 for word in words]
        columns = [("words", [w[0] for w in words]), ("tags", [w[1] for w in words]),
                   ("features", [w[2] for w in words]), ("lemmas", [w[3] for w in words]), ("heads", inserted),
                   ("relations", [w[5] for w in words])]
        if sentence.names:
            columns.append(("names", [w[6] for w in words]))
        for key, values in columns:
            getattr(sentence, key)[person:person] = values
    return sentence
