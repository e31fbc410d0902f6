"""Twenty epochs in candle's f64 and f32, beside the same by hand: how far apart the losses are."""

import data
import numpy as np
import show
import torch

digits = data.digits()
x, y = digits.data[:1287] / 16, digits.target[:1287]
pairs = [(64, 32), (32, 16), (16, 10)]


def by_hand(start, epochs):
    layers = [(weights.copy(), biases.copy()) for weights, biases in start]
    for batches in epochs:
        total = 0.0
        for rows in batches:
            values, sums = [x[rows]], []
            for weights, biases in layers:
                sums.append(values[-1] @ weights + biases)
                values.append(np.maximum(sums[-1], 0))
            powers = np.exp(sums[2])
            shares = powers / powers.sum(axis=1, keepdims=True)
            total -= np.log(shares[np.arange(len(rows)), y[rows]]).sum()
            d_sums = (shares - np.eye(10)[y[rows]]) / len(rows)
            for i in [2, 1, 0]:
                d_weights, d_biases = values[i].T @ d_sums, d_sums.sum(axis=0)
                d_sums = d_sums @ layers[i][0].T * (values[i] > 0)
                layers[i][0][:] -= 0.1 * d_weights
                layers[i][1][:] -= 0.1 * d_biases
        yield total / 1287


def train(start, epochs, dtype):
    pixels, classes = torch.tensor(x, dtype=dtype), torch.tensor(y)
    layers = [[torch.tensor(p, dtype=dtype, requires_grad=True) for p in pair] for pair in start]
    for batches in epochs:
        total = 0.0
        for rows in batches:
            values = pixels[rows]
            for i, (weights, biases) in enumerate(layers):
                values = values @ weights + biases  # 1. forward
                values = torch.relu(values) if i < 2 else values
            loss = torch.nn.functional.cross_entropy(values, classes[rows])  # 2. loss
            loss.backward()  # 3. backward
            with torch.no_grad():
                for p in [p for pair in layers for p in pair]:
                    p -= 0.1 * p.grad  # 4. update
                    p.grad = None
            total += loss.item() * len(rows)
        yield total / 1287


def below(difference):
    bounds = {"< 10⁻¹²": 1e-12, "< 10⁻⁶": 1e-6, "< 10⁻³": 1e-3}
    return next((name for name, bound in bounds.items() if difference < bound), "more")


table = []
for seed in [7, 4]:
    rng = np.random.default_rng(seed)
    start = [(rng.standard_normal(n) * np.sqrt(2 / n[0]), np.zeros(n[1])) for n in pairs]
    epochs = [np.split(rng.permutation(1287), range(32, 1287, 32)) for _ in range(20)]
    losses, wide, narrow = (
        list(run)
        for run in [
            by_hand(start, epochs),
            train(start, epochs, torch.float64),
            train(start, epochs, torch.float32),
        ]
    )
    for i in [0, 1, 4, 19]:
        apart = [below(abs(other[i] - losses[i])) for other in (wide, narrow)]
        table.append(show.row(seed, i + 1, (losses[i], 4), *apart))
print(show.table(["start", "epoch", "by hand", "f64 apart", "f32 apart"], table))
