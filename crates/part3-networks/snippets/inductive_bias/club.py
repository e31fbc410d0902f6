"""A graph neural network: two labels, 32 members to place, with messages and without."""

import data
import numpy as np
import show

club = data.karate_club()
friends = np.eye(34)
friends[tuple(club.friendships.T)] = 1
friends = np.maximum(friends, friends.T)
degrees = friends.sum(axis=1)
messages = friends / np.sqrt(np.outer(degrees, degrees))
alone = np.eye(34)  # each member is a feature of its own, and takes from itself


def train(a, x, rng):
    first = rng.standard_normal((34, 16)) * np.sqrt(2 / 34)
    second = rng.standard_normal((16, 2)) * np.sqrt(1 / 8)
    for _ in range(100):
        sums = a @ x @ first
        hidden = np.maximum(sums, 0)
        powers = np.exp(a @ hidden @ second)
        d_logits = np.zeros((34, 2))  # no label, no slope: 32 rows stay 0
        d_logits[[0, 33]] = (powers / powers.sum(axis=1, keepdims=True))[[0, 33]] - np.eye(2)
        sent_back = a.T @ d_logits
        d_sums = sent_back @ second.T * (sums > 0)
        first -= x.T @ a.T @ d_sums
        second -= hidden.T @ sent_back
    return a @ np.maximum(a @ x @ first, 0) @ second


rows = []
names = ["without friendships", "shares as 34 features", "messages"]
for name, a, x in zip(names, [alone, alone, messages], [alone, messages, alone]):
    right = []
    for seed in range(1, 21):
        logits = train(a, x, np.random.default_rng(seed))
        right.append(int(((logits[:, 1] > logits[:, 0]) == club.sides)[1:33].sum()))
    rows.append(show.row(name, (np.mean(right), 2), min(right), max(right)))
print(show.table(["right of 32, 20 starts", "mean", "fewest", "most"], rows))
