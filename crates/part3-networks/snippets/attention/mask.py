"""A causal mask: no word looks ahead, and a later word changes nothing that came before it."""

import numpy as np
import show

x = np.random.default_rng(5).standard_normal((4, 8))  # four words: queries, keys and values at once
ahead = np.triu(np.ones((4, 4), dtype=bool), k=1)  # where a query would look at a later word


def softmax_rows(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def scores(x):
    return x @ x.T / np.sqrt(8)


shares = softmax_rows(np.where(ahead, -np.inf, scores(x)))
print(f"masked before the softmax\n{show.matrix(shares, 3)}")

changed = x.copy()
changed[3] = 1.0  # another last word
moved = softmax_rows(np.where(ahead, -np.inf, scores(changed))) @ changed - shares @ x
print("outputs move by", show.vector(np.abs(moved).max(axis=1), 3))

zeroed = np.where(ahead, 0.0, softmax_rows(scores(x)))
print(f"set to 0 after the softmax\n{show.matrix(zeroed, 3)}")
print("its rows add up to", show.vector(zeroed.sum(axis=1), 3))
