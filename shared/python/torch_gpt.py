"""The library's GPT for the Python twins, of any shape, in PyTorch: page 15d's formulas, float32.

    import torch_gpt

    w = torch_gpt.stored("moby_dick")                  # the tensors by name, as the file has them
    w = torch_gpt.new(rng, 256, 2, 32, 2, 1, 16, 64)   # or drawn as in Rust
    logits = torch_gpt.logits(w, tokens)               # (sequences, n) in, (sequences, n, vocabulary) out
    optimizer = torch_gpt.adamw(w, rate)

A head of `stored` and `new` is as wide as the entry "head_width" says, which is no tensor.
"""

import data
import torch
from torch.nn.functional import linear, silu

__all__ = ["adamw", "draw", "logits", "new", "stored"]

_PARTS = ["q_proj", "k_proj", "v_proj", "o_proj"]


def stored(name, head_width=32):
    """The tensors of a model that comes with the book."""
    w = {key: torch.tensor(numbers) for key, numbers in data.weights(name).items()}
    return w | {"head_width": head_width}


def new(rng, vocabulary, n_layers, width, n_query, n_key_value, head_width, hidden):
    """Random tensors, drawn in the order of the layout: `language::gpt::Gpt::random`."""
    q, k = n_query * head_width, n_key_value * head_width
    less = 0.02 / (2 * n_layers) ** 0.5  # what is added to the stream is drawn smaller
    normal = lambda spread, *shape: torch.tensor(spread * rng.standard_normal(shape)).float()  # noqa: E731
    w = {"model.embed_tokens.weight": normal(0.02, vocabulary, width)}
    for layer in range(n_layers):
        name = f"model.layers.{layer}."
        w[name + "input_layernorm.weight"] = torch.ones(width)
        for part, shape in zip(_PARTS, [(q, width), (k, width), (k, width), (width, q)], strict=True):
            w[f"{name}self_attn.{part}.weight"] = normal(less if part == "o_proj" else 0.02, *shape)
        w[name + "post_attention_layernorm.weight"] = torch.ones(width)
        w[name + "mlp.gate_proj.weight"] = normal(0.02, hidden, width)
        w[name + "mlp.up_proj.weight"] = normal(0.02, hidden, width)
        w[name + "mlp.down_proj.weight"] = normal(less, width, hidden)
    return w | {"model.norm.weight": torch.ones(width), "head_width": head_width}


def logits(w, tokens, looks=None):
    """(sequences, n) in, (sequences, n, vocabulary) out; `looks`, a list, is given each block's (sequences, heads, n, n)."""
    d, n = w["head_width"], tokens.shape[1]
    angles = torch.arange(n)[:, None] * 1e4 ** (-torch.arange(0, d, 2, dtype=torch.float64) / d)
    turn = torch.exp(1j * angles).to(torch.complex64)  # (n, d / 2)
    later = torch.ones(n, n, dtype=torch.bool).triu(1)
    x = w["model.embed_tokens.weight"][tokens]  # (sequences, n, width)
    layer = 0
    while f"model.layers.{layer}.input_layernorm.weight" in w:
        v = {key.split(f"layers.{layer}.")[-1][:-7]: tensor for key, tensor in w.items() if key != "head_width"}
        h = _norm(x, v["input_layernorm"])
        q, k, values = (
            linear(h, v[f"self_attn.{part}"]).unflatten(2, (-1, d)).transpose(1, 2) for part in _PARTS[:3]
        )
        q, k = (torch.complex(*part.chunk(2, dim=3)) * turn for part in [q, k])  # i and i + d/2
        times = q.shape[1] // k.shape[1]
        k, values = (part.repeat_interleave(times, dim=1) for part in [k, values])
        scores = (q @ k.mH).real / d**0.5  # (sequences, heads, n, n)
        shares = scores.masked_fill(later, -torch.inf).softmax(dim=3)
        if looks is not None:
            looks.append(shares.detach())
        x = x + linear((shares @ values).transpose(1, 2).flatten(2), v["self_attn.o_proj"])
        h = _norm(x, v["post_attention_layernorm"])
        gated = silu(linear(h, v["mlp.gate_proj"])) * linear(h, v["mlp.up_proj"])
        x = x + linear(gated, v["mlp.down_proj"])
        layer += 1
    return linear(_norm(x, w["model.norm.weight"]), w["model.embed_tokens.weight"])


def _norm(x, gains):
    return x * (x.square().mean(dim=-1, keepdim=True) + 1e-5).rsqrt() * gains


def draw(text, n_sequences, length, rng):
    """Sequences from anywhere in a text, and the tokens that follow: `language::gpt::Batch::draw`."""
    starts = [rng.integers(0, len(text) - length) for _ in range(n_sequences)]
    rows = torch.stack([text[start : start + length + 1] for start in starts])
    return rows[:, :-1], rows[:, 1:]


def adamw(w, rate):
    """AdamW as the library has it; the tensors begin to keep gradients, and gains do not decay."""
    tensors = [t.requires_grad_() for t in w.values() if torch.is_tensor(t)]
    groups = [
        {"params": [t for t in tensors if t.dim() > 1], "weight_decay": 0.1},
        {"params": [t for t in tensors if t.dim() == 1], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.95))
