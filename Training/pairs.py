"""Trains what tells of two actors in a sentence who does what to whom.

    python pairs.py --data ../../shared/data --reader runs/reader/model.pt --out runs/pairs

The encoder begins with the base model's layers and the reader's rows of pieces and positions, which stay as they are; the
two actors, and the words of the tree's way from one to the other, are marked by an embedding that is added to their
pieces, and a sentence of directed sentiment by one at its
begin: its annotators meant something else by praise and blame than we do by support and opposition.
A run writes log.tsv, and checkpoint.pt after every epoch; the same command goes on from there.
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import pair_sources as sources
import pieces
import sentences
from model import WIDTH, Encoder
from train import autocast, batches, padded, rate

HERE = Path(__file__).parent


class PairReader(nn.Module):
    """An encoder that knows which two actors are asked about, and what it says of them."""

    def __init__(self, layers=6, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(layers, dropout)
        self.roles = nn.Embedding(5, WIDTH)
        nn.init.normal_(self.roles.weight, std=0.05)
        self.join = nn.Linear(3 * WIDTH, WIDTH)
        self.relation = nn.Linear(WIDTH, len(sources.RELATIONS))
        self.event = nn.Linear(WIDTH, len(sources.CLASSES))
        self.status = nn.Linear(WIDTH, len(sources.STATUSES))

    def forward(self, ids, shapes, roles, lengths):
        x = self.encoder(ids, shapes, lengths, self.roles(roles))
        parts = [x[:, 0]]
        for role in (1, 2):
            own = (roles == role).to(x.dtype)
            parts.append((x * own[:, :, None]).sum(1) / own.sum(1, keepdim=True))
        joined = F.gelu(self.join(torch.cat(parts, 1)), approximate="tanh")
        joined = F.dropout(joined, 0.1, self.training).float()
        return self.relation(joined), self.event(joined), self.status(joined)


SENTIMENT, PATH = 3, 4  # roles of the first piece of a sentence of directed sentiment, and of words on the way


class Prepared:
    def __init__(self, pair, cutter, first_role=0):
        ids, first, last = cutter.of(pair.words)
        self.ids, self.shapes, self.roles = ids, [0] * len(ids), [first_role] + [0] * (len(ids) - 1)
        for index, (word, begin, end) in enumerate(zip(pair.words, first, last)):
            role = 1 if index in pair.a else 2 if index in pair.b else PATH if index in pair.path else 0
            for piece in range(begin, end + 1):
                self.shapes[piece] = pieces.shape(word)
                self.roles[piece] = role
        self.relations = [int(r in pair.relations) for r in sources.RELATIONS]
        self.turned = [int(sources.TURNED.get(r, r) in pair.relations) for r in sources.RELATIONS]
        self.classes = [int(pair.classes is None or c in pair.classes) for c in sources.CLASSES]
        self.status = sources.STATUSES.index(pair.status) if pair.status else -100
        self.gold = pair

    @property
    def is_silent(self):
        """Whether nothing is said of the two."""
        return bool(self.relations[0] and self.classes[0])

    def fits(self):
        return len(self.ids) <= 128 and 1 in self.roles and 2 in self.roles


SMOOTHING = 0.05


def tensors(batch, draw=None, mask=0.0):
    ids, shapes, roles, relations = [], [], [], []
    for item in batch:
        own, own_roles, target = list(item.ids), item.roles, item.relations
        if draw is not None:
            if draw.random() < 0.5:
                own_roles, target = [(0, 2, 1, SENTIMENT, PATH)[r] for r in own_roles], item.turned
            hidden = {role for role in (1, 2) if draw.random() < mask}
            own = [pieces.MASK if r in hidden or p > pieces.MASK and draw.random() < 0.05 else p
                   for p, r in zip(own, own_roles)]
        ids.append(own)
        shapes.append(item.shapes)
        roles.append(own_roles)
        relations.append(target)
    lengths = torch.tensor([len(i) for i in ids])
    targets = relations, [i.classes for i in batch], [i.status for i in batch]
    return (padded(ids, 0), padded(shapes, 0), padded(roles, 0), lengths), tuple(map(torch.tensor, targets))


def set_loss(logits, allowed):
    """Minus the log of the probability of all answers that may be right; a little of that of each, so that none is sure."""
    log = F.log_softmax(logits, -1)
    return -(1 - SMOOTHING) * torch.logsumexp(log.masked_fill(allowed == 0, -1e4), -1).mean() - SMOOTHING * log.mean()


def loss_of(model, batch, draw, arguments):
    inputs, (relations, classes, status) = tensors(batch, draw, arguments.mask)
    relation, event, said = model(*inputs)
    loss = set_loss(relation, relations) + set_loss(event, classes)
    if (status >= 0).any():
        loss = loss + 0.5 * F.cross_entropy(said, status, ignore_index=-100) * (status >= 0).float().mean()
    return loss


@torch.no_grad()
def probabilities(model, items):
    model.eval()
    out = [None] * len(items)
    order = sorted(range(len(items)), key=lambda i: len(items[i].ids))
    for begin in range(0, len(order), 32):
        chosen = order[begin:begin + 32]
        inputs, _ = tensors([items[i] for i in chosen])
        with autocast("cpu"):
            answers = [F.softmax(a.float(), -1).numpy() for a in model(*inputs)]
        for row, index in enumerate(chosen):
            out[index] = [a[row] for a in answers]
    model.train()
    return out


def signs(relation):
    """The five directed signs from the relations' probabilities."""
    p = dict(zip(sources.RELATIONS, relation))
    return np.array([p["none"] + p["meets"] + p["allied-with"], p["supports>"], p["supports<"],
                     p["opposes>"] + p["opposes="] / 2, p["opposes<"] + p["opposes="] / 2])


def stance_figures(table, gold):
    """Of the likeliest answers, and, as pairs are taken in the order of their odds against neither, the best F1 there is
    and the area under precision and recall: these move less from run to run."""
    found, asked = table.argmax(1), (gold > 0).sum()
    right = ((found == gold) & (gold > 0)).sum()
    precision, recall = right / max(1, (found > 0).sum()), right / asked
    order = np.argsort(-table[:, 1:].max(1) / table[:, 0])
    hit = (table[order, 1:].argmax(1) + 1) == gold[order]
    hits, taken = np.cumsum(hit), 1 + np.arange(len(order))
    neutral = np.cumsum(gold[order] == 0) / (gold == 0).sum()
    f1 = 2 * hits / (taken + asked)
    return {"stance_f1": 2 * precision * recall / max(1e-9, precision + recall), "precision": precision,
            "recall": recall, "false_edges": ((found > 0) & (gold == 0)).sum() / (gold == 0).sum(),
            "best_f1": f1.max(), "f1_at_5_percent": f1[neutral <= 0.05].max(), "area": (hits / taken)[hit].sum() / asked}


def written_figures(items, answers):
    relation = np.mean([i.relations[a[0].argmax()] for i, a in zip(items, answers)])
    events = [(i.classes, a[1]) for i, a in zip(items, answers)]
    stanced = [(i, a) for i, a in zip(items, answers) if not i.relations[0]]
    found = [(i, a) for i, a in zip(items, answers) if a[0].argmax() != 0]
    right = sum(i.relations[a[0].argmax()] for i, a in stanced)
    precision, recall = right / max(1, len(found)), right / len(stanced)
    status = [(i.status, a[2].argmax()) for i, a in stanced if i.status >= 0]
    return {"written_accuracy": relation, "written_f1": 2 * precision * recall / (precision + recall + 1e-9),
            "written_class": np.mean([c[p.argmax()] for c, p in events]),
            "written_status": np.mean([s == f for s, f in status])}


def numbered_figures(items, answers):
    """Of pairs of news: the best F1 of relation and direction as pairs are taken in the order of their odds against none, and
    its precision; the area; class and status of what is annotated."""
    told = [number for number, item in enumerate(items) if not item.relations[0]]
    order = np.argsort([-a[0][1:].max() / (a[0][0] + 1e-6) for a in answers])
    hit = np.array([bool(not items[i].relations[0] and items[i].relations[1 + answers[i][0][1:].argmax()]) for i in order])
    hits, taken = np.cumsum(hit), 1 + np.arange(len(order))
    f1 = 2 * hits / (taken + len(told))
    return {"numbered_best": f1.max(), "numbered_precision": (hits / taken)[f1.argmax()],
            "numbered_area": (hits / taken)[hit].sum() / len(told),
            "numbered_class": np.mean([items[i].classes[1 + answers[i][1][1:].argmax()] for i in told]),
            "numbered_status": np.mean([items[i].status == answers[i][2].argmax() for i in told])}


def temperatures(items, answers):
    """By what the scores of relation, class and status are divided so that their probabilities are right most often."""
    right = ([i.relations for i in items], [i.classes for i in items],
             [[int(i.status == k) for k in range(len(sources.STATUSES))] for i in items])
    out = []
    for head, gold in enumerate(right):
        log, gold = np.log(np.array([a[head] for a in answers]) + 1e-9), np.array(gold)
        log, gold = log[gold.any(1)], gold[gold.any(1)]

        def loss(temperature):
            scaled = np.exp((log - log.max(1, keepdims=True)) / temperature)
            return -np.log((scaled * gold).sum(1) / scaled.sum(1)).mean()
        out.append(float(min(np.arange(0.8, 3, 0.05), key=loss)))
    return out


class Corpus:
    """All pairs as numbers; the sentences are split into words once a run."""

    def __init__(self, arguments):
        cutter = pieces.Pieces()
        self.whole = None

        def read(name, pairs, first_role=0):
            found = sources.cached(name, pairs, arguments.program, arguments.out)
            return [item for item in (Prepared(pair, cutter, first_role) for pair in found) if item.fits()]

        stance = read("stance", sources.stance(arguments.data / "stance/train.tsv"), SENTIMENT)
        self.neutral = [i for i in stance if i.relations[0]]
        self.telling = [i for i in stance if not i.relations[0]]
        self.dev = read("dev", sources.stance(arguments.data / "stance/dev.tsv"), SENTIMENT)
        self.gold = np.array([sources.STANCE.index(i.gold.relations) for i in self.dev])
        own = read("written", (p for f in sorted(arguments.written.glob("*.tsv")) for p in sources.written(f)))
        self.numbered = read("numbered", sources.numbered(self.sentences(arguments, is_kept_back=False)))
        self.numbered_held = read("numbered-held", sources.numbered(self.sentences(arguments, is_kept_back=True)))
        texts = sorted({tuple(i.gold.words) for i in own})
        kept = set(texts[::arguments.held]) if arguments.held else set()
        self.held = [i for i in own if tuple(i.gold.words) in kept]
        self.written = [i for i in own if tuple(i.gold.words) not in kept]

    def sentences(self, arguments, is_kept_back):
        """Read once, when asked for, and not where their words are known from an earlier run."""
        if self.whole is None:
            self.whole = [*sentences.own(), *sentences.read(arguments.data, arguments.program)]
        yield from (sentence for sentence in self.whole if sentence.is_kept_back == is_kept_back)

    def batches(self, epoch, arguments):
        """Batches of about so many pieces, sentences of like length together, in random order."""
        draw = random.Random(arguments.seed * 1000 + epoch)

        def some(items, share):
            return draw.sample(items, int(len(items) * share))

        silent = [item for item in self.numbered if item.is_silent]
        told = [item for item in self.numbered if not item.is_silent]
        every = batches(some(self.telling, arguments.sentiment) + some(self.neutral, arguments.neutral) + self.written
                        + told + some(silent, arguments.silent), arguments.pieces, draw)
        draw.shuffle(every)
        return every, draw

    def figures(self, model):
        table = np.array([signs(a[0]) for a in probabilities(model, self.dev)])
        found = stance_figures(table, self.gold)
        found |= numbered_figures(self.numbered_held, probabilities(model, self.numbered_held))
        if self.held:
            found |= written_figures(self.held, probabilities(model, self.held))
        return {key: round(float(value), 4) for key, value in found.items()}


def begun(arguments):
    """The model before its first step: on the base's layers and the reader's rows, or on the mean of earlier runs'."""
    model = PairReader(arguments.layers)
    if arguments.start:
        states = [torch.load(path, map_location="cpu")["model"] for path in arguments.start]
        model.load_state_dict({name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]})
    else:
        model.encoder.load_base()
        state = torch.load(arguments.reader, map_location="cpu")["model"]
        rows = {f"{name}.weight": state[f"encoder.{name}.weight"] for name in ("pieces", "positions", "shapes")}
        model.encoder.load_state_dict(rows, strict=False)
    model.encoder.pieces.weight.requires_grad_(False)
    model.encoder.positions.weight.requires_grad_(False)
    return model


def groups(model, rate_of_encoder):
    """Parameters with their learning rates: what is new learns faster than the encoder."""
    named = [(n.startswith("encoder."), p) for n, p in model.named_parameters() if p.requires_grad]
    return [{"params": [p for own, p in named if own == encoder], "weight_decay": 0.05,
             "lr": rate_of_encoder * (1 if encoder else 3)} for encoder in (True, False)]


def parsed():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--written", type=Path, default=HERE / "written")
    parser.add_argument("--program", default=str(HERE.parent / ".build/release/entente"), help="splits text into words")
    parser.add_argument("--reader", type=Path, help="a model.pt of train.py, whose rows of pieces are shared")
    parser.add_argument("--start", type=Path, nargs="+", help="a model.pt of this program to go on from, instead of "
                        "--reader; of several their mean, which with --epochs 0 is the run's model")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--lr", type=float, default=1e-4)
    parser.add_argument("--mask", type=float, default=0.3, help="how often an actor's name is hidden")
    parser.add_argument("--sentiment", type=float, default=0.7, help="share of directed sentiment's praise and blame in an epoch")
    parser.add_argument("--neutral", type=float, default=0.35, help="share of its neutral pairs")
    parser.add_argument("--silent", type=float, default=0.4, help="share of the pairs of numbered sentences that nothing is said of")
    parser.add_argument("--pieces", type=int, default=1000, help="of one batch, padding among them")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--held", type=int, default=10, help="each so many'th written sentence is kept back; 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main():
    arguments = parsed()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(arguments.seed)
    arguments.out.mkdir(parents=True, exist_ok=True)
    corpus = Corpus(arguments)
    model = begun(arguments)
    optimizer = torch.optim.AdamW(groups(model, arguments.lr), betas=(0.9, 0.98))
    peaks = [group["lr"] for group in optimizer.param_groups]
    checkpoint, step, first = arguments.out / "checkpoint.pt", 0, 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location="cpu")
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step, first = saved["step"], saved["epoch"]
        torch.set_rng_state(saved["random"])
    total = len(corpus.batches(0, arguments)[0]) * arguments.epochs
    print(f"{len(corpus.telling)}+{len(corpus.neutral)} stance pairs, {len(corpus.written)} written, {len(corpus.numbered)} "
          f"numbered, {total} steps", flush=True)
    log = open(arguments.out / "log.tsv", "a", buffering=1)
    for epoch in range(first, arguments.epochs):
        began, sums = time.time(), 0.0
        every, draw = corpus.batches(epoch, arguments)
        for number, batch in enumerate(every):
            step += 1
            for group, peak in zip(optimizer.param_groups, peaks):
                group["lr"] = peak * rate(step, total, 0.06 * total)
            with autocast("cpu"):
                loss = loss_of(model, batch, draw, arguments)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            sums += float(loss.detach())
            if number % 100 == 0:
                minutes = (time.time() - began) / 60
                print(f"epoch {epoch} batch {number}/{len(every)} {minutes:.1f} min {sums / (number + 1):.3f}", flush=True)
        line = {"epoch": epoch + 1, "minutes": round((time.time() - began) / 60, 1), **corpus.figures(model)}
        print(line, flush=True)
        log.write(json.dumps(line) + "\n")
        partial = checkpoint.with_suffix(".partial")
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "epoch": epoch + 1,
                    "random": torch.get_rng_state()}, partial)
        partial.rename(checkpoint)
    kept_back = corpus.held + corpus.numbered_held
    warmth = temperatures(kept_back, probabilities(model, kept_back))
    print("temperatures", warmth)
    torch.save({"model": model.state_dict(), "layers": arguments.layers, "temperatures": warmth}, arguments.out / "model.pt")


if __name__ == "__main__":
    main()
