"""A network and a table that look at the same two bytes: 300 steps against one count."""

import data
import numpy as np
import show
from scipy.special import log_softmax

_, ids = np.unique(np.frombuffer(data.moby_dick_whole().encode(), np.uint8), return_inverse=True)
cut = len(ids) - len(ids) // 10
table, judged = np.zeros((2, 83 * 83, 83))  # (two bytes, the next one)
for part, counts in [(ids[:cut], table), (ids[cut:], judged)]:
    np.add.at(counts, (83 * part[:-2] + part[1:-1], part[2:]), 1)
totals = table.sum(axis=1)
rows = np.hstack([np.repeat(np.eye(83), 83, axis=0), np.tile(np.eye(83), (83, 1))])

rng = np.random.default_rng(0)
w, v = (rng.standard_normal(s) * np.sqrt(2 / sum(s)) for s in [(2 * 83, 48), (48, 83)])
parameters = [w, np.zeros(48), v, np.zeros(83)]
means, squares = ([np.zeros_like(p) for p in parameters] for _ in range(2))


def forward(x):
    hidden = np.tanh(x @ parameters[0] + parameters[1])
    return hidden, log_softmax(hidden @ parameters[2] + parameters[3], axis=1)


for step in range(1, 301):
    batch = rng.choice(len(totals), 128, p=totals / totals.sum())
    hidden, log_p = forward(rows[batch])
    slopes = (np.exp(log_p) - table[batch] / totals[batch, None]) / 128  # the counts are right
    back = slopes @ parameters[2].T * (1 - hidden**2)
    gradient = [rows[batch].T @ back, back.sum(axis=0), hidden.T @ slopes, slopes.sum(axis=0)]
    for p, g, mean, square in zip(parameters, gradient, means, squares):  # Adam
        mean += 0.1 * (g - mean)
        square += 0.001 * (g**2 - square)
        p -= 0.03 * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)

print("numbers in the network  ", show.integer(sum(p.size for p in parameters)))
bits = forward(rows)[1] / -np.log(2) * judged
print("bits per byte, held out ", show.fixed(bits.sum() / judged.sum(), 3))
