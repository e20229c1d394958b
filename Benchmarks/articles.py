"""Invented articles for measuring: the same seed gives the same articles."""
import os
import random

ACTORS = ["Russia", "Turkey", "Iran", "the United States", "Saudi Arabia", "Syria", "Iraq", "ISIS",
          "Hezbollah", "the PKK", "NATO", "the United Nations", "the European Union", "China", "Israel",
          "Vladimir Putin", "Sergei Lavrov", "John Kerry", "Bashar al-Assad", "Recep Tayyip Erdogan"]
VERBS = ["criticized", "met with", "backed", "attacked", "signed a pact with", "threatened",
         "praised", "imposed sanctions on", "held talks with", "accused", "armed", "condemned"]
PLACES = ["Geneva", "Doha", "Vienna", "Astana", "Sochi", "Amman"]
FILLERS = ["The weather in {place} was mild, and the markets opened late that day.",
           "Reporters waited for hours outside the hotel in {place} before anyone came out.",
           "{first} said on Monday that it {verb} {second} over the talks in {place}.",
           "On Tuesday {first} {verb} {second}, according to officials in {place}.",
           "{first} {verb} {second} after the summit in {place}, and {third} did not.",
           "“We will not give way,” said a spokesman for {first}, while {second} kept silent.",
           "In {place}, {first} denied that it {verb} {second} last year."]
SENTENCES_PER_ARTICLE = 20


def article(number):
    """One article: a headline, a date and five paragraphs of four sentences."""
    chance = random.Random(number)

    def sentence():
        first, second, third = chance.sample(ACTORS, 3)
        text = chance.choice(FILLERS).format(first=first, second=second, third=third,
                                             verb=chance.choice(VERBS), place=chance.choice(PLACES))
        return text[0].upper() + text[1:]

    head = "%s and %s: report %d" % (*chance.sample(ACTORS, 2), number)
    date = "%d-%02d-%02d" % (chance.randint(2010, 2024), chance.randint(1, 12), chance.randint(1, 28))
    paragraphs = [" ".join(sentence() for _ in range(4)) for _ in range(SENTENCES_PER_ARTICLE // 4)]
    return "\n\n".join([head, date, *paragraphs]) + "\n"


def write(folder, count):
    """Writes so many articles into a folder, a thousand to a subfolder."""
    for number in range(count):
        below = os.path.join(folder, "%03d" % (number // 1000))
        os.makedirs(below, exist_ok=True)
        with open(os.path.join(below, "%06d.txt" % number), "w", encoding="utf-8") as file:
            file.write(article(number))
