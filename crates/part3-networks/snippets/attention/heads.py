"""Several heads share one width: by hand and by the library, the same numbers."""

import numpy as np
import show
import torch

torch.set_default_dtype(torch.float64)
x = np.random.default_rng(2).standard_normal((5, 8))  # (n_words, width)


def softmax_rows(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


for n_heads in [1, 2, 4]:
    rng = np.random.default_rng(1)
    w_q, w_k, w_v, w_o = (rng.standard_normal((8, 8)) / np.sqrt(8) for _ in range(4))
    print(f"heads {n_heads}, numbers each {8 // n_heads}: {4 * w_q.size} parameters")
    found = []
    for q, k, v in zip(*(np.split(x @ w, n_heads, axis=1) for w in [w_q, w_k, w_v])):
        shares = softmax_rows(q @ k.T / np.sqrt(8 // n_heads))
        print("  word 1 takes", show.vector(shares[0], 3))
        found.append(shares @ v)
    by_hand = np.hstack(found) @ w_o

    layer = torch.nn.MultiheadAttention(8, n_heads, bias=False, batch_first=True)
    with torch.no_grad():  # PyTorch keeps weights as (outputs, inputs)
        layer.in_proj_weight.copy_(torch.tensor(np.vstack([w_q.T, w_k.T, w_v.T])))
        layer.out_proj.weight.copy_(torch.tensor(w_o.T))
    words = torch.tensor(x)[None]
    library = layer(words, words, words)[0][0].detach().numpy()
    alike = np.abs(by_hand - library).max() < 1e-12
    print(f"  the library gives the same: {str(alike).lower()}")
