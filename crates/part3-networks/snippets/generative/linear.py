"""Without a bend, an autoencoder of width 8 loses what the eight best directions lose."""

import data
import numpy as np
import show

x = data.digits().data[data.digit_writers() < 10] / 16
x = x - x.mean(axis=0)  # (1287, 64), without the mean picture
spread = (x**2).sum()


def lost(rebuilt):
    return ((x - rebuilt) ** 2).sum() / spread


best = np.linalg.eigh(x.T @ x)[1][:, -8:]  # (64, 8): the largest eigenvalues come last
print("the eight best directions ", show.percent(lost(x @ best @ best.T), 2))

w = np.random.default_rng(1).standard_normal((128, 8)) * 0.1
into, out = w[:64], w[64:]  # into the bottleneck, and out again
for step in range(401):
    code = x @ into  # (1287, 8)
    rebuilt = code @ out.T  # (1287, 64)
    if step in [0, 25, 100, 400]:
        print(f"trained, step {step:>3}         ", show.percent(lost(rebuilt), 2))
    slopes = (rebuilt - x) * (2 / spread)
    into, out = into - 2.0 * (x.T @ (slopes @ out)), out - 2.0 * (slopes.T @ code)
