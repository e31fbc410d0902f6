"""Eight numbers that draw a picture, ten that name it: each list is worse at the other's work."""

import data
import numpy as np
import show
import torch

torch.set_default_dtype(torch.float64)
pixels, y, seen = data.digits().data / 16, data.digits().target, data.digit_writers() < 10
x, unseen, rng = torch.tensor(pixels[seen]), torch.tensor(pixels[~seen]), np.random.default_rng(1)
sizes = [(64, 128), (128, 8), (8, 128), (128, 64)]
w = [torch.tensor(rng.standard_normal(size) * np.sqrt(2 / size[0])) for size in sizes]
b = [torch.zeros(n_outputs) for _, n_outputs in sizes]
optimizer = torch.optim.Adam([numbers.requires_grad_() for numbers in w + b], lr=0.005)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 15 * 41)
for _ in range(15):
    for batch in np.split(rng.permutation(1287), range(32, 1287, 32)):
        code = torch.relu(x[batch] @ w[0] + b[0]) @ w[1] + b[1]
        drawn = torch.relu(code @ w[2] + b[2]) @ w[3] + b[3]
        optimizer.zero_grad()
        ((drawn - x[batch]) ** 2).mean().backward()
        optimizer.step()
        schedule.step()
encoder = [numbers.detach().numpy() for numbers in [w[0], b[0], w[1], b[1]]]
numbers = np.array(data.path("../networks/src/figures/reader.txt").read_text().split(), dtype=int)
reader = np.split(numbers / 1000, np.cumsum([64 * 128, 128, 128 * 10]))
reader = [reader[0].reshape(64, 128), reader[1], reader[2].reshape(128, 10), reader[3]]

rows = []
for name, (w0, b0, w1, b1) in [("latent numbers", encoder), ("logits", reader)]:
    met, never_met = (np.maximum(x @ w0 + b0, 0) @ w1 + b1 for x in [pixels[seen], pixels[~seen]])
    # To draw: weights and biases from the numbers to the pixels, by least squares.
    weights = np.linalg.lstsq(np.c_[met, np.ones(1287)], pixels[seen], rcond=None)[0]
    miss = pixels[~seen] - np.c_[never_met, np.ones(510)] @ weights
    lost = 100 * (miss**2).sum() / ((pixels[~seen] - pixels[seen].mean(axis=0)) ** 2).sum()
    # To find: of all known pictures the nearest.
    nearest = ((never_met[:, None] - met) ** 2).sum(axis=2).argmin(axis=1)
    same = int((y[seen][nearest] == y[~seen]).sum())
    rows.append(show.row(name, met.shape[1], (lost, 1), same))
print(show.table(["list", "numbers", "lost %", "same digit, of 510"], rows))
