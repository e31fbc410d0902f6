"""Twenty epochs in candle's f64 and f32, beside the same by hand: how far apart the losses are."""

import data
import numpy as np
import show
import torch

digits, BOUNDS = data.digits(), {"< 10⁻¹²": 1e-12, "< 10⁻⁶": 1e-6, "< 10⁻³": 1e-3, "more": 99}


def train(start, dtype):  # no dtype: by hand
    rng, losses, pairs = np.random.default_rng(start), np.zeros(20), [(64, 32), (32, 16), (16, 10)]
    w = [torch.tensor(rng.standard_normal(n) * np.sqrt(2 / n[0]), dtype=dtype) for n in pairs]
    b = [torch.tensor(np.zeros(n[1]), dtype=dtype) for n in pairs]
    parameters = [p.requires_grad_(dtype is not None) for p in w + b]
    x, y = torch.tensor(digits.data / 16, dtype=dtype), torch.tensor(digits.target)
    for epoch in range(20):
        for rows in np.split(rng.permutation(1287), range(32, 1287, 32)):
            v = [x[rows], h := torch.relu(x[rows] @ w[0] + b[0]), torch.relu(h @ w[1] + b[1])]
            loss = torch.nn.functional.cross_entropy(logits := v[2] @ w[2] + b[2], y[rows])
            if dtype is None:
                g2 = (logits.softmax(dim=1) - torch.eye(10)[y[rows]]) / len(rows)
                g1 = g2 @ w[2].T * (v[2] > 0)
                g = [g1 @ w[1].T * (v[1] > 0), g1, g2]
                slopes = [v.T @ g for v, g in zip(v, g)] + [g.sum(dim=0) for g in g]
            else:
                slopes = torch.autograd.grad(loss, parameters)
            for p, slope in zip(parameters, slopes):
                p.data -= 0.1 * slope
            losses[epoch] += loss.item() * len(rows) / 1287
    return losses


table = []
for start in [7, 4]:
    by_hand, *others = [train(start, dtype) for dtype in (None, torch.float64, torch.float32)]
    for i in [0, 1, 4, 19]:
        apart = [next(n for n in BOUNDS if abs(o[i] - by_hand[i]) < BOUNDS[n]) for o in others]
        table.append(show.row(start, i + 1, (by_hand[i], 4), *apart))
print(show.table(["start", "epoch", "by hand", "f64 apart", "f32 apart"], table))
