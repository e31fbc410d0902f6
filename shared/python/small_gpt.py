"""The small GPT of page 16c for the Python twins: blocks of width 32, bytes as tokens, 32 at a time, in PyTorch.

    import small_gpt

    w = small_gpt.new(rng)                               # the parameters, by name; drawn as in Rust
    inputs, targets = small_gpt.draw(text, 8, rng)       # 8 sequences of 32 bytes, and the bytes that follow
    loss = small_gpt.loss(w, inputs, targets)            # mean cross-entropy in nats
    optimizer = small_gpt.adamw(w, 0.01)

The formulas are those of page 15d. It computes in float64; the Rust library computes in f32.
"""

import data
import torch
from torch.nn.functional import cross_entropy, linear, silu

__all__ = ["BLOCK", "adamw", "draw", "loss", "new", "text"]

BLOCK = {
    "norm_1": (32,), "queries": (32, 32), "keys": (16, 32), "values": (16, 32), "output": (32, 32),
    "norm_2": (32,), "gate": (80, 32), "up": (80, 32), "down": (32, 80),
}  # fmt: skip
_SPEEDS = 1e4 ** (-torch.arange(0, 16, 2, dtype=torch.float64) / 16)
_TURN = torch.exp(1j * torch.arange(32)[:, None] * _SPEEDS)  # (32, 8): places, pairs
_LATER = torch.ones(32, 32, dtype=torch.bool).triu(1)


def text():
    """*Moby-Dick* as a tensor of bytes."""
    return torch.tensor(list(data.moby_dick_whole().encode()))


def new(rng, n_layers=1):
    """Parameters by name: normal with 0.02, and 0.02 / √(2 · n_layers) for what is added to the stream; gains are 1."""
    spreads = {"output": 0.02 / (2 * n_layers) ** 0.5, "down": 0.02 / (2 * n_layers) ** 0.5}
    blocks = [(f"{layer}.{name}", shape) for layer in range(n_layers) for name, shape in BLOCK.items()]
    w = {}
    for name, shape in [("embedding", (256, 32)), *blocks, ("norm", (32,))]:
        if len(shape) == 1:
            w[name] = torch.ones(shape, dtype=torch.float64)
        else:
            spread = spreads.get(name.rpartition(".")[2], 0.02)
            w[name] = torch.tensor(spread * rng.standard_normal(shape))
        w[name].requires_grad_()
    return w


def draw(text, n, rng):
    """n sequences of 32 bytes from anywhere, and for each byte the one that follows: two tensors (n, 32)."""
    starts = torch.tensor([rng.integers(0, len(text) - 32) for _ in range(n)])[:, None]
    places = starts + torch.arange(32)
    return text[places], text[places + 1]


def loss(w, inputs, targets):
    """The mean cross-entropy of the targets in nats. Shapes: (n, 32), both."""

    def norm(x, gains):
        return x / (x.square().mean(dim=-1, keepdim=True) + 1e-5).sqrt() * w[gains]

    x = w["embedding"][inputs]  # (n, 32, 32): sequences, places, width
    for layer in range((len(w) - 2) // len(BLOCK)):
        z = norm(x, f"{layer}.norm_1")
        names = [f"{layer}.{name}" for name in ["queries", "keys", "values"]]
        q, k, v = (linear(z, w[name]).unflatten(2, (-1, 16)).transpose(1, 2) for name in names)
        q, k = (torch.complex(*part.chunk(2, dim=3)) * _TURN for part in [q, k])
        scores = (q @ k.mH).real / 4  # (n, 2, 32, 32): two heads of queries, one of keys
        found = scores.masked_fill(_LATER, -torch.inf).softmax(dim=3) @ v
        x = x + linear(found.transpose(1, 2).flatten(2), w[f"{layer}.output"])
        z = norm(x, f"{layer}.norm_2")
        gate, up, down = (w[f"{layer}.{name}"] for name in ["gate", "up", "down"])
        x = x + linear(silu(linear(z, gate)) * linear(z, up), down)
    logits = linear(norm(x, "norm"), w["embedding"])
    return cross_entropy(logits.flatten(0, 1), targets.flatten())


def adamw(w, rate):
    """AdamW as the Rust library has it: matrices decay by 0.1, gains do not."""
    matrices = [p for p in w.values() if p.ndim > 1]
    gains = [p for p in w.values() if p.ndim == 1]
    groups = [{"params": matrices, "weight_decay": 0.1}, {"params": gains, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.95))
