"""One step of skip-gram by hand: a center meets its neighbor and two words drawn at random."""

import numpy as np
import show

names = ["sperm", "tea", "the"]  # the neighbor, and two that were drawn
truths = np.array([1.0, 0.0, 0.0])


def loss(whale, contexts):
    return np.log(1 + np.exp(-(2 * truths - 1) * (contexts @ whale))).sum()


whale = np.array([1.0, 0.5])  # the center
contexts = np.array([[0.5, 1.0], [1.0, -1.0], [0.5, 0.5]])
nudges = np.eye(2) * 1e-6
slopes = [(loss(whale + h, contexts) - loss(whale - h, contexts)) / 2e-6 for h in nudges]
before = loss(whale, contexts)

for name in ["before", "after one step"]:
    print(name)
    scores = contexts @ whale
    chances = 1 / (1 + np.exp(-scores))
    errors = chances - truths
    for i in range(3):
        numbers = show.vector([scores[i], chances[i], errors[i]], 3)
        print(f"  {names[i]:<5}  score, chance, error {numbers}")
    print("  loss", show.fixed(loss(whale, contexts), 4))
    contexts, whale = contexts - 0.5 * np.outer(errors, whale), whale - 0.5 * errors @ contexts
print("the library's loss before:", show.fixed(before, 4))
print("its slopes along whale:", show.vector(slopes, 4))
