"""snowflake-arctic-embed-xs in PyTorch, read from the assembly that carries it, with a head that scores a question and a text.

In bfloat16 (autocast) it is fast where the processor has such instructions, in float32 it is slow.
"""
import math
import unicodedata

import torch
import torch.nn as nn
import torch.nn.functional as F

import onnx_file

MODEL_SIZE = 90_387_631
WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
CLS, SEP, BETWEEN, UNKNOWN = 101, 102, 2, 100  # BETWEEN, "[unused1]", parts the scope from the text

MOST_QUESTION, MOST_SCOPE_BEGIN, MOST_SCOPE_END, MOST_TEXT = 28, 10, 18, 68
PARTS = [("q", "attention.self.query"), ("k", "attention.self.key"), ("v", "attention.self.value"),
         ("o", "attention.output.dense"), ("i", "intermediate.dense"), ("u", "output.dense")]
NORMS = [("n1", "attention.output.LayerNorm"), ("n2", "output.LayerNorm")]


class Tokenizer:
    """BERT's word pieces, without case and accents."""

    def __init__(self, carrier):
        words = onnx_file.resource(carrier, begin=b"[PAD]")[1].decode().split("\n")
        self.rows = {w.rstrip("\r"): i for i, w in enumerate(words) if w}
        self.known = {}

    def pieces(self, word):
        if word not in self.known:
            found, start = [], 0
            while start < len(word):
                end = len(word)
                while end > start and (("##" if start else "") + word[start:end]) not in self.rows:
                    end -= 1
                if end == start or len(word) > 100:
                    found = [UNKNOWN]
                    break
                found.append(self.rows[("##" if start else "") + word[start:end]])
                start = end
            self.known[word] = found
        return self.known[word]

    def tokens(self, text):
        return [piece for word in words_of(text) for piece in self.pieces(word)]

    def pair(self, question, scope, text):
        """Tokens and types: [CLS] question [SEP] scope [unused1] text [SEP]. Of a long scope its beginning and end are kept."""
        scope = self.tokens(scope)
        if len(scope) > MOST_SCOPE_BEGIN + MOST_SCOPE_END:
            scope = scope[:MOST_SCOPE_BEGIN] + scope[-MOST_SCOPE_END:]
        first = [CLS] + self.tokens(question)[:MOST_QUESTION] + [SEP]
        second = scope + [BETWEEN] + self.tokens(text)[:MOST_TEXT] + [SEP]
        return first + second, [0] * len(first) + [1] * len(second)


def words_of(text):
    word = ""
    for c in unicodedata.normalize("NFD", text.lower()):
        kind = unicodedata.category(c)
        alone = kind[0] == "P" or kind[0] == "S" and ord(c) < 128 or 0x4E00 <= ord(c) <= 0x9FFF
        if kind == "Mn":
            continue
        if alone or c.isspace() or kind in ("Zs", "Cc", "Cf"):
            if word:
                yield word
            word = ""
            if alone:
                yield c
        else:
            word += c
    if word:
        yield word


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        for name, (inward, outward) in dict(q=(WIDTH, WIDTH), k=(WIDTH, WIDTH), v=(WIDTH, WIDTH), o=(WIDTH, WIDTH),
                                            i=(WIDTH, INNER), u=(INNER, WIDTH)).items():
            setattr(self, name, nn.Linear(inward, outward))
        self.n1, self.n2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)

    def forward(self, x, mask, first_only):
        batch, tokens, _ = x.shape
        split = lambda y: y.view(batch, -1, HEADS, WIDTH // HEADS).transpose(1, 2)
        own = x[:, :1] if first_only else x
        weight = torch.matmul(split(self.q(own)), split(self.k(x)).transpose(-1, -2)) / math.sqrt(WIDTH // HEADS) + mask
        mixed = torch.matmul(weight.softmax(-1).to(x.dtype), split(self.v(x)).to(x.dtype)).transpose(1, 2).reshape(batch, -1, WIDTH)
        x = self.n1(own + self.o(mixed))
        return self.n2(x + self.u(F.gelu(self.i(x))))


class Encoder(nn.Module):
    def __init__(self, carrier):
        super().__init__()
        self.w, self.p, self.t = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH), nn.Embedding(2, WIDTH)
        self.n = nn.LayerNorm(WIDTH, 1e-12)
        self.L = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.head = nn.Linear(WIDTH, 1)
        nn.init.normal_(self.head.weight, std=.02)
        nn.init.zeros_(self.head.bias)
        self.load_state_dict(carried(carrier), strict=False)
        self.w.weight.requires_grad = False  # the embedder's own, which is mapped already

    def forward(self, ids, mask, types):
        x = self.n(self.w(ids) + self.p(torch.arange(ids.shape[1]))[None] + self.t(types))
        mask = ((1 - mask.float()) * -1e4)[:, None, None, :]
        for at, layer in enumerate(self.L):
            x = layer(x, mask, first_only=at == LAYERS - 1)  # only [CLS] is scored
        return self.head(x[:, 0].float()).squeeze(-1)


def carried(carrier):
    """The weights that the assembly carries, by this module's names."""
    named, nodes = onnx_file.weights(onnx_file.resource(carrier, length=MODEL_SIZE)[1])
    find = lambda end: torch.tensor(next(v for n, (v, _) in named.items() if n.endswith(end)))
    products = [next(i for i in inputs if i in named) for kind, inputs, _ in nodes if kind == "MatMul" and any(i in named for i in inputs)]
    assert len(products) == len(PARTS) * LAYERS, len(products)
    state = {short + ".weight": find("embeddings." + long + ".weight") for short, long in (
        ("w", "word_embeddings"), ("p", "position_embeddings"), ("t", "token_type_embeddings"), ("n", "LayerNorm"))}
    state["n.bias"] = find("embeddings.LayerNorm.bias")
    for layer in range(LAYERS):
        for at, (short, long) in enumerate(PARTS):
            state[f"L.{layer}.{short}.weight"] = torch.tensor(named[products[layer * len(PARTS) + at]][0].T.copy())
            state[f"L.{layer}.{short}.bias"] = find(f"layer.{layer}.{long}.bias")
        for short, long in NORMS:
            for part in ("weight", "bias"):
                state[f"L.{layer}.{short}.{part}"] = find(f"layer.{layer}.{long}.{part}")
    return state


def batch_of(pairs):
    """Ids, mask and types, padded to the longest."""
    length = (max(len(p[0]) for p in pairs) + 7) // 8 * 8
    pad = lambda values: torch.tensor([v + [0] * (length - len(v)) for v in values])
    ids = pad([p[0] for p in pairs])
    return ids, (ids > 0).long(), pad([p[1] for p in pairs])
