"""A generator network and its judge: ten kinds of digits, and a mode collapse."""

import data
import numpy as np
import show
import torch
from torch.nn.functional import leaky_relu, logsigmoid, relu

torch.set_default_dtype(torch.float64)
x = torch.tensor(data.digits().data / 16)[data.digit_writers() < 10]
numbers = np.array(data.path("../networks/src/figures/reader.txt").read_text().split(), dtype=int)
w0, b0, w1, b1 = np.split(numbers / 1000, np.cumsum([64 * 128, 128, 128 * 10]))
for name, rate in [("as fast as the generator", 0.002), ("ten times slower", 0.0002)]:
    rng, rows = np.random.default_rng(1), []
    sizes = [(16, 64), (64, 64), (64, 64), (64, 1)]
    w = [torch.tensor(rng.standard_normal(size) * np.sqrt(2 / size[0])) for size in sizes]
    b = [torch.zeros(n_outputs) for _, n_outputs in sizes]
    w, b = ([p.requires_grad_() for p in parameters] for parameters in [w, b])
    forger = torch.optim.Adam(w[:2] + b[:2], lr=0.002, betas=(0.5, 0.999))
    judge = torch.optim.Adam(w[2:] + b[2:], lr=rate, betas=(0.5, 0.999))
    draw = lambda z: torch.sigmoid(relu(torch.tensor(z) @ w[0] + b[0]) @ w[1] + b[1])
    logit = lambda x: leaky_relu(x @ w[2] + b[2], 0.2) @ w[3] + b[3]  # of *real*
    for step in range(1, 601):
        real = x[(rng.random(32) * 1287).astype(int)]
        drawn = draw(rng.standard_normal((32, 16)))
        judge.zero_grad()
        (-logsigmoid(logit(real)) - logsigmoid(-logit(drawn.detach()))).mean().backward()
        judge.step()
        forger.zero_grad()
        (-logsigmoid(logit(drawn))).mean().backward()
        forger.step()
        if step % 200 == 0:
            seen = draw(np.random.default_rng(9).standard_normal((500, 16))).detach().numpy()
            logits = np.maximum(seen @ w0.reshape(64, 128) + b0, 0) @ w1.reshape(128, 10) + b1
            counts = np.bincount(logits.argmax(axis=1), minlength=10)
            rows.append(show.row(step, show.vector(counts, 0), (seen.var(axis=0).mean(), 3)))
    print("a discriminator", name)
    print(show.table(["step", "drawn digits 0 to 9, of 500", "variance"], rows))
print("variance of real digits ", show.fixed(x.numpy().var(axis=0).mean(), 3))
