"""The little GPT of Part IV for the Python twins: page 15d's formulas in NumPy.

    import little_gpt

    logits = little_gpt.next_logits(b"The white ")  # (256,), one for each byte that could follow

Everything is float64, so that a twin draws what the Rust program draws.
"""

from functools import cache

import data
import numpy as np

__all__ = ["next_logits"]

_LAYERS, _GROUP, _WIDTH = 4, 2, 32  # blocks, query heads to a head of keys and values, numbers in a head


@cache
def _weights():
    """The parameters by name, float64 arrays."""
    return {name: tensor.astype(float) for name, tensor in data.weights().items()}


def next_logits(text):
    """The logits of the byte after a text of at most 128 bytes: (256,)."""
    w, n = _weights(), len(text)
    angles = np.arange(n)[:, None] * 1e4 ** (-np.arange(0, _WIDTH, 2) / _WIDTH)
    turn = np.exp(1j * angles)  # (n, 16)
    later = np.triu(np.ones((n, n), bool), 1)

    def turned(x):
        pairs = (x[..., :16] + 1j * x[..., 16:]) * turn  # numbers i and i + 16 are a pair
        return np.concatenate([pairs.real, pairs.imag], axis=-1)

    embedding = w["model.embed_tokens.weight"]
    x = embedding[list(text)]  # (n, 128)
    for layer in range(_LAYERS):

        def times(x, name):
            return x @ w[f"model.layers.{layer}.{name}.weight"].T  # noqa: B023

        def norm(x, name):
            return _norm(x, w[f"model.layers.{layer}.{name}.weight"])  # noqa: B023

        h = norm(x, "input_layernorm")
        q, k, v = (times(h, f"self_attn.{part}_proj").reshape(n, -1, _WIDTH) for part in "qkv")
        q, k, v = (part.transpose(1, 0, 2) for part in (q, k, v))  # (heads, n, 32)
        q, k, v = turned(q), turned(k).repeat(_GROUP, axis=0), v.repeat(_GROUP, axis=0)
        scores = np.where(later, -np.inf, q @ k.transpose(0, 2, 1) / _WIDTH**0.5)
        shares = np.exp(scores - scores.max(axis=2, keepdims=True))
        shares /= shares.sum(axis=2, keepdims=True)
        x = x + times((shares @ v).transpose(1, 0, 2).reshape(n, -1), "self_attn.o_proj")
        h = norm(x, "post_attention_layernorm")
        gate = times(h, "mlp.gate_proj")
        x = x + times(gate / (1 + np.exp(-gate)) * times(h, "mlp.up_proj"), "mlp.down_proj")
    return embedding @ _norm(x[-1], w["model.norm.weight"])


def _norm(x, gains):
    return x / np.sqrt(np.mean(x**2, axis=-1, keepdims=True) + 1e-5) * gains
