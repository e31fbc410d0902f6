"""Grouped-query attention: four query heads share two heads of keys and values."""

import numpy as np
import show
import torch

rng = np.random.default_rng(6)
x = rng.standard_normal((5, 8))  # five words: (n_words, width)
w_q, w_o = (rng.standard_normal((8, 8)) / np.sqrt(8) for _ in range(2))
w_k, w_v = (rng.standard_normal((8, 4)) / np.sqrt(8) for _ in range(2))  # two heads of 2

# (n_heads, n_words, 2): torch gives each key-value head to two query heads in a row.
q, k, v = (torch.tensor(x @ w).reshape(5, -1, 2).transpose(0, 1) for w in [w_q, w_k, w_v])
k, v = (part.repeat_interleave(2, dim=0) for part in [k, v])
scores = q @ k.transpose(1, 2) / np.sqrt(2)
weights = scores.masked_fill(~torch.ones(5, 5, dtype=bool).tril(), -torch.inf).softmax(dim=2)
for head in range(4):
    print(f"head {head} asks keys {head // 2}: {show.vector(weights[head, 4], 3)}")
output = (weights @ v).transpose(0, 1).reshape(5, 8).numpy() @ w_o

twice = [np.repeat(w.reshape(8, 2, 2), 2, axis=1).reshape(8, 8) for w in [w_k, w_v]]
full = torch.nn.MultiheadAttention(8, 4, bias=False, batch_first=True, dtype=torch.float64)
with torch.no_grad():  # PyTorch keeps weights as (outputs, inputs)
    full.in_proj_weight.copy_(torch.tensor(np.vstack([w_q.T, twice[0].T, twice[1].T])))
    full.out_proj.weight.copy_(torch.tensor(w_o.T))
words, later = torch.tensor(x)[None], torch.ones(5, 5, dtype=bool).triu(1)
theirs = full(words, words, words, attn_mask=later)[0][0].detach().numpy()
alike = np.abs(output - theirs).max() < 1e-12
print(f"a full layer with each head twice: the same {str(alike).lower()}")
ours, n_full = sum(w.size for w in [w_q, w_k, w_v, w_o]), sum(p.numel() for p in full.parameters())
kept = [(x[0] @ w_k).size + (x[0] @ w_v).size, (x[0] @ twice[0]).size + (x[0] @ twice[1]).size]
kept = f"{kept[0]} instead of {kept[1]}"
print(f"parameters {ours} instead of {n_full}; keys and values of a word: {kept}")
