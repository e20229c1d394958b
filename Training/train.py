"""Trains the reader: names, tags, features, lemmas and trees on one encoder.

    python train.py --data ../../shared/data --out runs/first

A run writes log.tsv, and checkpoint.pt after every epoch; the same command goes on from there.
"""

import argparse
import json
import math
import random
import time
from collections import Counter
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import pieces
import score
import sources
from kinds import ANYTHING, LABELS
from model import Reader

SCHEMA = Path(__file__).parent.parent / "Schema"
IGNORED = -100


def label_sets(trees):
    """What can be predicted: labels of the training trees, the rare ones left out."""
    def frequent(values, least):
        counts = Counter(values)
        return sorted(label for label, count in counts.items() if count >= least)
    return {"names": LABELS,
            "tags": frequent((t for s in trees for t in s.tags), 1),
            "features": frequent((f for s in trees for f in s.features), 4),
            "lemmas": frequent((f for s in trees for f in s.lemmas), 4),
            "relations": frequent((r for s in trees for r in s.relations), 1)}


class Prepared:
    """A sentence as numbers."""

    def __init__(self, sentence, cutter, indices):
        self.sentence = sentence
        self.ids, first, last = cutter.of(sentence.words)
        self.first, self.last = [0] + first, [0] + last
        self.shapes = [0] * len(self.ids)
        for word, begin, end in zip(sentence.words, first, last):
            self.shapes[begin:end + 1] = [pieces.shape(word)] * (end + 1 - begin)
        number = lambda key, values: [IGNORED] + [indices[key].get(v, IGNORED) for v in values]
        self.names = [0] + sentence.names if sentence.names else None
        self.tree = sentence.heads and {
            "tags": number("tags", sentence.tags), "features": number("features", sentence.features),
            "lemmas": number("lemmas", sentence.lemmas), "heads": [IGNORED] + sentence.heads,
            "relations": number("relations", sentence.relations)}


def padded(rows, filling, dtype=torch.long):
    width = max(map(len, rows))
    return torch.tensor([row + [filling] * (width - len(row)) for row in rows], dtype=dtype)


def inputs(batch, draw=None):
    """Tensors of a batch; with `draw`, case and pieces are changed at random as training wants."""
    ids, shapes = [], []
    for item in batch:
        own_ids, own_shapes = list(item.ids), list(item.shapes)
        if draw is not None:
            chance = draw.random()
            if chance < 0.06:  # headlines and careless writers
                to = pieces.SHAPE["upper" if chance < 0.02 else "title" if chance < 0.04 else "lower"]
                own_shapes = [to if 1 <= s <= 6 else s for s in own_shapes]
            own_ids = [pieces.MASK if 0 < i < len(own_ids) - 1 and draw.random() < 0.03 else p
                       for i, p in enumerate(own_ids)]
        ids.append(own_ids)
        shapes.append(own_shapes)
    lengths = torch.tensor([len(i) for i in ids])
    return (padded(ids, 0), padded(shapes, 0), lengths, padded([i.first for i in batch], 0),
            padded([i.last for i in batch], 0))


def batches(items, size, draw):
    """Batches of about `size` pieces, sentences of like length together, in random order."""
    items = sorted(items, key=lambda item: (len(item.ids) + draw.random() * 4))
    out, batch = [], []
    for item in items:
        if batch and (len(batch) + 1) * len(item.ids) > size:
            out.append(batch)
            batch = []
        batch.append(item)
    return out + [batch] if batch else out


def names_loss(logits, allowed):
    """Minus the log of the probability of all labels a word may have; words that may have any count nothing."""
    bits = (allowed[..., None] >> torch.arange(len(LABELS), device=allowed.device)) & 1
    log_probabilities = F.log_softmax(logits.float(), -1)
    kept = torch.logsumexp(log_probabilities.masked_fill(bits == 0, -1e4), -1)
    counted = (allowed != 0) & (allowed != ANYTHING)
    return -(kept * counted).sum() / counted.sum().clamp(min=1)


def loss_of(model, batch, draw, device):
    tensors = [t.to(device) for t in inputs(batch, draw)]
    states = model.words(*tensors).float()
    losses = {}
    if any(item.names for item in batch):
        allowed = padded([item.names or [0] * len(item.first) for item in batch], 0).to(device)
        losses["names"] = names_loss(model.names(F.dropout(states, 0.1, model.training)), allowed)
    if batch[0].tree:
        gold = {key: padded([item.tree[key] for item in batch], IGNORED).to(device) for key in batch[0].tree}
        count = lambda logits, key: F.cross_entropy(
            logits.flatten(0, 1).float(), gold[key].flatten(), ignore_index=IGNORED)
        states = F.dropout(states, 0.1, model.training)
        losses["tags"] = count(model.tags(states), "tags")
        losses["features"] = count(model.features(states), "features")
        losses["lemmas"] = 0.5 * count(model.lemmas(states), "lemmas")
        arcs, dependent, head = model.arcs(states)
        words = torch.tensor([len(item.first) for item in batch], device=device)
        beyond = torch.arange(arcs.shape[-1], device=device)[None, None, :] >= words[:, None, None]
        losses["heads"] = count(arcs.masked_fill(beyond, -1e4), "heads")
        losses["relations"] = count(model.relations(dependent, head, gold["heads"].clamp(min=0)), "relations")
    return losses


@torch.no_grad()
def predictions(model, items, device):
    """Per item: log probabilities of names, tags, heads, relations, in the items' order."""
    model.eval()
    out = [None] * len(items)
    order = sorted(range(len(items)), key=lambda i: len(items[i].ids))
    for begin in range(0, len(order), 32):
        chosen = order[begin:begin + 32]
        batch = [items[i] for i in chosen]
        with autocast(device):
            states = model.words(*[t.to(device) for t in inputs(batch)]).float()
        arcs, dependent, head = model.arcs(states)
        words = torch.tensor([len(item.first) for item in batch], device=device)
        beyond = torch.arange(arcs.shape[-1], device=device)[None, None, :] >= words[:, None, None]
        arcs = arcs.masked_fill(beyond, -1e4)
        diagonal = torch.arange(arcs.shape[-1], device=device)
        arcs[:, diagonal, diagonal] = -1e4
        heads = arcs.argmax(-1)
        relations = model.relations(dependent, head, heads).argmax(-1)
        names = F.log_softmax(model.names(states), -1)
        tags = model.tags(states).argmax(-1)
        for row, index in enumerate(chosen):
            count = len(items[index].first)
            out[index] = tuple(t[row, 1:count].cpu().numpy() for t in (names, tags, heads, relations))
    model.train()
    return out


def evaluated(model, dev, labels, device):
    figures = {}
    for name in ("ewt", "gum"):
        items = dev[name]
        right = Counter()
        total = 0
        for item, (_, tags, heads, relations) in zip(items, predictions(model, items, device)):
            s = item.sentence
            for i in range(len(s.words)):
                total += 1
                relation = labels["relations"][relations[i]]
                attached = heads[i] == s.heads[i]
                right["upos"] += labels["tags"][tags[i]] == s.tags[i]
                right["uas"] += attached
                right["las"] += attached and relation.split(":")[0] == s.relations[i].split(":")[0]
                right["strict"] += attached and relation == s.relations[i]
        for key, count in right.items():
            figures[f"{name}-{key}"] = count / total
    found = [score.decoded(p[0]) for p in predictions(model, dev["politics"], device)]
    figures["politics"] = score.names_f1(found, dev["politics-gold"])
    return figures


def development(data, cutter, indices):
    prepare = lambda sentences: [Prepared(s, cutter, indices) for s in sentences]
    blocks = list(sources.columns(data / "names/politics-dev.conll", 0, 1))
    trained = sources.document_names(data / "trees/gum-train.conllu")  # four documents stand in both files
    return {"ewt": prepare(sources.trees(data / "trees/ewt-dev.conllu")),
            "gum": prepare(sources.trees(data / "trees/gum-dev.conllu", without=trained)),
            "politics": prepare(sources.Sentence([w for w, _ in b]) for b in blocks),
            "politics-gold": [sources.spans_of([l for _, l in b]) for b in blocks]}


def autocast(device):
    return torch.autocast(device, dtype=torch.bfloat16)


def rate(step, total, warm):
    return min(1.0, step / warm) * max(0.0, (total - step) / (total - warm))


def groups(model, arguments):
    """Parameters with their learning rates: heads faster than the encoder, no decay of biases and norms."""
    named = {True: [], False: []}, {True: [], False: []}
    for name, parameter in model.named_parameters():
        decays = parameter.dim() > 1 and "embed" not in name
        named[name.startswith("encoder") and "shapes" not in name][decays].append(parameter)
    return [{"params": named[encoder][decays], "lr": arguments.lr if encoder else arguments.lr * arguments.head_factor,
             "weight_decay": 0.01 if decays else 0.0}
            for encoder in (True, False) for decays in (True, False)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=13)
    parser.add_argument("--lr", type=float, default=1.5e-4)
    parser.add_argument("--head-factor", type=float, default=5)
    parser.add_argument("--pieces", type=int, default=1000, help="of one batch, padding among them")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="a model.pt to go on from, with its labels")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    arguments.out.mkdir(parents=True, exist_ok=True)

    corpus = sources.training(arguments.data, SCHEMA, arguments.seed)
    labels = label_sets(corpus.trees)
    checkpoint = arguments.out / "checkpoint.pt"
    start = checkpoint if checkpoint.exists() else arguments.start
    saved = torch.load(start, map_location=device) if start else {}
    labels = saved.get("labels", labels)
    indices = {key: {label: i for i, label in enumerate(values)} for key, values in labels.items()}
    cutter = pieces.Pieces()
    prepare = lambda sentences: [
        item for item in (Prepared(s, cutter, indices) for s in sentences) if len(item.ids) <= pieces.LONGEST]
    trees, names, politics = prepare(corpus.trees), prepare(corpus.names), prepare(corpus.politics)
    dev = development(arguments.data, cutter, indices)
    (arguments.out / "labels.json").write_text(json.dumps(labels, indent=1))

    model = Reader(labels, arguments.layers).to(device)
    if saved:
        model.load_state_dict(saved["model"])
    else:
        model.encoder.load_base()
    optimizer = torch.optim.AdamW(groups(model, arguments), betas=(0.9, 0.98), fused=True)
    peaks = [group["lr"] for group in optimizer.param_groups]

    def epoch_batches(epoch):
        draw = random.Random(arguments.seed * 1000 + epoch)
        every = batches(trees, arguments.pieces, draw) + batches(names + politics * 2, arguments.pieces, draw)
        draw.shuffle(every)
        return every, draw

    total = len(epoch_batches(0)[0]) * arguments.epochs
    step, first_epoch, sums = 0, 0, Counter()
    if "optimizer" in saved:
        optimizer.load_state_dict(saved["optimizer"])
        step, first_epoch = saved["step"], saved["epoch"]
        torch.set_rng_state(saved["random"].cpu())
    log = open(arguments.out / "log.tsv", "a", buffering=1)
    print(f"{len(trees)} trees, {len(names)}+{len(politics)} named sentences, {total} steps", flush=True)
    for epoch in range(first_epoch, arguments.epochs):
        began, sums = time.time(), Counter()
        every, draw = epoch_batches(epoch)
        for number, batch in enumerate(every):
            step += 1
            for group, peak in zip(optimizer.param_groups, peaks):
                group["lr"] = peak * rate(step, total, 0.06 * total)
            with autocast(device):
                losses = loss_of(model, batch, draw, device)
            optimizer.zero_grad(set_to_none=True)
            sum(losses.values()).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            for key, value in losses.items():
                sums[key] += value.item()
            if number % 100 == 0:
                done = (time.time() - began) / 60
                print(f"epoch {epoch} batch {number}/{len(every)} {done:.1f} min", dict(
                    (k, round(v / (number + 1), 3)) for k, v in sums.items()), flush=True)
        figures = evaluated(model, dev, labels, device)
        line = {"epoch": epoch + 1, "minutes": round((time.time() - began) / 60, 1),
                **{k: round(v, 4) for k, v in figures.items()}}
        print(line, flush=True)
        log.write(json.dumps(line) + "\n")
        partial = checkpoint.with_suffix(".partial")
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step,
                    "epoch": epoch + 1, "random": torch.get_rng_state(), "labels": labels,
                    "layers": arguments.layers}, partial)
        partial.rename(checkpoint)
    if math.isnan(sum(sums.values())):
        raise SystemExit("the loss is not a number: lower --lr")
    torch.save({"model": model.state_dict(), "labels": labels, "layers": arguments.layers},
               arguments.out / "model.pt")


if __name__ == "__main__":
    np.random.seed(0)
    main()
