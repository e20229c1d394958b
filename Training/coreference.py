"""Trains what tells who is who in an article: the kinds of phrases, and the ranker of their chains.

    evaluate coreference gum-train.conllu --features train.bin
    python coreference.py kinds train.bin --weights ../Sources/EncoderWeights/coreference.safetensors
    python coreference.py ranker train.bin --weights ../Sources/EncoderWeights/coreference.safetensors

The encoder stays as it is: its states come from the program in the file of features, with all other numbers that the
ranker sees. The features hold kinds, so they are written anew between the two commands, with the program built anew.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import load_file, save_file
from torch import nn
from torch.nn import functional as F

from export import linear

WIDTH, KINDS, VECTOR, PANEL = 384, 4, 64, 16
PRONOUN = 2  # the column of a phrase that says it is one


class Document:
    """The mentions of a document with what the ranker sees of each."""

    def __init__(self, mentions):
        self.gold = torch.tensor([m["gold"] for m in mentions])
        self.kind = torch.tensor([m["kind"] for m in mentions])
        self.states = torch.tensor(np.stack([m["state"] for m in mentions]))
        self.phrases = torch.tensor(np.stack([m["phrase"] for m in mentions]))
        self.rows = torch.tensor(np.concatenate([m["rows"] for m in mentions if len(m["rows"])])).half()
        self.owner = torch.repeat_interleave(torch.tensor([len(m["rows"]) for m in mentions]))
        members, nouns, right = {}, {}, []
        self.members, self.starts, self.nouns = [], [], []
        for index, mention in enumerate(mentions):
            shares = []
            for chain in mention["chains"]:
                self.starts.append(len(self.members))
                self.members += members[chain]
                self.nouns.append(nouns.get(chain, members[chain][-1]))
                same = sum(mentions[m]["gold"] == mention["gold"] for m in members[chain]) if mention["gold"] >= 0 else 0
                shares.append(same / len(members[chain]))
            # the chain that is right for the most part; of equally mixed ones each may be
            right += [share > 0 and share >= min(0.5, max(shares)) for share in shares]
            members.setdefault(mention["chain"], []).append(index)
            if not mention["phrase"][PRONOUN]:
                nouns[mention["chain"]] = index
        self.members, self.starts, self.nouns = map(torch.tensor, (self.members, self.starts, self.nouns))
        self.right = torch.tensor(right)
        self.links = torch.zeros(len(mentions)).index_add_(0, self.owner, self.right.float()) > 0


def documents(path):
    """The documents of a file that `evaluate coreference --features` wrote."""
    whole = np.fromfile(path, "<i4")
    floats, place, mentions, found = whole.view("<f4"), 0, [], []
    while place < len(whole):
        number, gold, kind, chain, count, phrase, candidate = map(int, whole[place:place + 7])
        place += 7
        state, place = floats[place:place + WIDTH], place + WIDTH
        own, place = floats[place:place + phrase], place + phrase
        block = whole[place:place + count * (candidate + 1)].reshape(count, candidate + 1)
        place += block.size
        if mentions and mentions[-1]["document"] != number:
            found.append(Document(mentions))
            mentions = []
        mentions.append({"document": number, "gold": gold, "kind": kind, "chain": chain, "state": state, "phrase": own,
                         "chains": block[:, 0].tolist() if count else [],
                         "rows": np.ascontiguousarray(block[:, 1:]).view("<f4")})
    return found + [Document(mentions)]


class Ranker(nn.Module):
    def __init__(self, phrase, candidate, hidden=(96, 32)):
        super().__init__()
        self.widths = [candidate, phrase + VECTOR, VECTOR, 2 * VECTOR]
        self.vector = nn.Linear(WIDTH, VECTOR)
        self.candidates = self.layers(candidate + phrase + 4 * VECTOR, *hidden)
        self.new = self.layers(phrase + VECTOR, 64)

    @staticmethod
    def layers(*widths):
        layers = []
        for inner, outer in zip(widths, widths[1:]):
            layers += [nn.Linear(inner, outer), nn.ReLU(), nn.Dropout(0.25)]
        return nn.Sequential(*layers, nn.Linear(widths[-1], 1))

    def parts(self, weight):
        """The first layer in parts, so that what a mention or a noun gives is computed once, not for every candidate."""
        ends = np.cumsum(self.widths)
        return [weight[:, end - width:end] for end, width in zip(ends, self.widths)]

    def forward(self, document):
        """Scores of a new chain for every mention, and of every candidate."""
        vectors = self.vector(F.dropout(document.states, 0.2, self.training))
        rows = F.dropout(document.rows.float(), 0.05, self.training)
        phrases = F.dropout(document.phrases, 0.05, self.training)
        own, noun = vectors[document.owner], vectors[document.nouns]
        mean = F.embedding_bag(document.members, vectors, document.starts, mode="mean")
        first, *rest = self.candidates
        of_row, of_phrase, of_noun, of_products = self.parts(first.weight)
        phrase_part = (torch.cat([phrases, vectors], 1) @ of_phrase.T + first.bias)[document.owner]
        noun_part = (vectors @ of_noun.T)[document.nouns]
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            pair_part = rows @ of_row.T + torch.cat([own * noun, own * mean], 1) @ of_products.T
            scores = nn.Sequential(*rest)(phrase_part + noun_part + pair_part)
        return self.new(torch.cat([phrases, vectors], 1))[:, 0], scores[:, 0].float()


def padded(document, new, scores):
    """One row a mention: the new chain, then its candidates; and which of them are right."""
    count = len(new)
    sizes = torch.bincount(document.owner, minlength=count)
    column = torch.arange(len(scores)) - (sizes.cumsum(0) - sizes)[document.owner] + 1
    table = torch.full((count, int(sizes.max()) + 1), -1e4)
    table = table.index_put((document.owner, column), scores)
    table = torch.cat([new[:, None], table[:, 1:]], 1)
    right = torch.zeros_like(table, dtype=torch.bool)
    right[document.owner, column] = document.right
    right[:, 0] = ~document.links
    return table, right


def loss_of(model, document, weights):
    table, right = padded(document, *model(document))
    own = torch.logsumexp(table, 1) - torch.logsumexp(table.masked_fill(~right, -1e4), 1)
    return (own * weights).mean()


@torch.no_grad()
def report(model, held):
    """Share of right choices: of all, of links of persons, organisations and places, of pronouns among these."""
    model.eval()
    counts = torch.zeros(4, 2)
    loss = 0.0
    for document in held:
        table, right = padded(document, *model(document))
        loss += float((torch.logsumexp(table, 1) - torch.logsumexp(table.masked_fill(~right, -1e4), 1)).mean())
        is_right = right.gather(1, table.argmax(1, keepdim=True))[:, 0]
        actor = (document.kind >= 0) & (document.kind < 3)
        pronoun = document.phrases[:, PRONOUN] > 0
        for row, kept in enumerate([actor | True, actor & document.links, actor & document.links & pronoun,
                                    actor & ~document.links]):
            counts[row] += torch.tensor([is_right[kept].sum(), kept.sum()])
    shares = counts[:, 0] / counts[:, 1].clamp(min=1)
    return loss / len(held), shares.tolist()


def weights_of(document):
    """Mentions of things count less than those of persons, organisations and places."""
    return torch.where((document.kind >= 0) & (document.kind < 3), 1.0, 0.4)


def train_ranker(train, held, epochs, seed):
    torch.manual_seed(seed)
    draw = random.Random(seed)
    model = Ranker(train[0].phrases.shape[1], train[0].rows.shape[1])
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.02)
    steps = epochs * len(train)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min(1, (s + 1) / 50) * max(0.01, 1 - s / steps))
    for epoch in range(1, epochs + 1):
        model.train()
        total = 0.0
        for document in draw.sample(train, len(train)):
            loss = loss_of(model, document, weights_of(document))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        line = f"epoch {epoch} loss {total / len(train):.4f}"
        if held:
            loss, shares = report(model, held)
            line += f" held {loss:.4f} all {shares[0]:.4f} links {shares[1]:.4f} pronouns {shares[2]:.4f} new {shares[3]:.4f}"
        print(line, flush=True)
    return model.eval()


def train_kinds(train, epochs=30):
    """A linear layer from states to kinds."""
    torch.manual_seed(1)
    known = [d.kind >= 0 for d in train]
    states = torch.cat([d.states[k] for d, k in zip(train, known)])
    kinds = torch.cat([d.kind[k] for d, k in zip(train, known)])
    layer = nn.Linear(WIDTH, KINDS)
    optimiser = torch.optim.AdamW(layer.parameters(), lr=3e-3, weight_decay=0.01)
    for epoch in range(epochs):
        for group in optimiser.param_groups:
            group["lr"] = 3e-3 * (1 - epoch / epochs)
        for batch in torch.randperm(len(states)).split(512):
            loss = F.cross_entropy(layer(F.dropout(states[batch], 0.1)), kinds[batch])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return layer


def array(tensor):
    return tensor.detach().numpy().astype(np.float32)


def filled(weight):
    """Whole panels of columns: what the layer before is filled up to, and what is quantised in lanes of sixteen."""
    return np.pad(weight, ((0, 0), (0, -weight.shape[1] % PANEL)))


def write(path, kinds, ranker):
    """Kinds are (weight, bias); the senses are kinds in the first panel, then the vector."""
    weight, bias = np.zeros((PANEL + VECTOR, WIDTH), np.float32), np.zeros(PANEL + VECTOR, np.float32)
    weight[:KINDS], bias[:KINDS] = kinds
    weight[PANEL:], bias[PANEL:] = array(ranker.vector.weight), array(ranker.vector.bias)
    tensors = {"kinds.weight": kinds[0], "kinds.bias": kinds[1]}
    linear(tensors, "sense", weight, bias)
    for name, network in (("candidates", ranker.candidates), ("new", ranker.new)):
        for number, layer in enumerate(l for l in network if isinstance(l, nn.Linear)):
            if name == "new" or number > 0:
                linear(tensors, f"{name}.{number}", filled(array(layer.weight)), array(layer.bias))
    first = ranker.candidates[0]
    of_row, of_phrase, of_noun, of_products = ranker.parts(array(first.weight))
    pair = np.concatenate([of_row, of_products], 1)
    for name, part, share in (("pair", pair, 0), ("phrase", of_phrase, 1), ("noun", of_noun, 0)):
        linear(tensors, f"candidates.{name}", filled(part), share * array(first.bias))
    save_file({key: np.ascontiguousarray(value) for key, value in tensors.items()}, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", choices=["kinds", "ranker"])
    parser.add_argument("features", type=Path, nargs="+")
    parser.add_argument("--held", type=Path, nargs="*", default=[])
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    train = [d for path in arguments.features for d in documents(path)]
    held = [d for path in arguments.held for d in documents(path)]
    if arguments.part == "kinds":
        layer = train_kinds(train)
        kinds = array(layer.weight), array(layer.bias)
        ranker = Ranker(train[0].phrases.shape[1], train[0].rows.shape[1])
    else:
        known = load_file(arguments.weights)
        kinds = known["kinds.weight"], known["kinds.bias"]
        ranker = train_ranker(train, held, arguments.epochs, arguments.seed)
    write(arguments.weights, kinds, ranker)


if __name__ == "__main__":
    main()
