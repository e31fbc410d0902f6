"""The dearer the second term, the fewer latent numbers are in use: in the end none."""

import data
import numpy as np
import show
import torch
from torch.distributions import Normal, kl_divergence

torch.set_default_dtype(torch.float64)
pixels, seen = torch.tensor(data.digits().data / 16), data.digit_writers() < 10
x, unseen, sizes = pixels[seen], pixels[~seen], [(64, 64), (64, 16), (8, 64), (64, 64)]


def terms(x, w, b, rng):
    mean, log_variance = (torch.tanh(x @ w[0] + b[0]) @ w[1] + b[1]).chunk(2, dim=1)
    q = Normal(mean, (log_variance / 2).exp())
    latent = q.loc + q.scale * torch.tensor(rng.standard_normal((len(x), 8)))
    drawn = torch.tanh(latent @ w[2] + b[2]) @ w[3] + b[3]
    return ((drawn - x) ** 2).sum() / len(x) / 0.08, kl_divergence(q, Normal(0, 1)).mean(dim=0)


rows = []
for beta in [1.0, 5.0, 25.0]:
    rng = np.random.default_rng(1)
    w = [torch.tensor(rng.standard_normal(size) * np.sqrt(2 / sum(size))) for size in sizes]
    b = [torch.zeros(n_outputs) for _, n_outputs in sizes]
    optimizer = torch.optim.Adam([numbers.requires_grad_() for numbers in w + b], lr=0.01)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 6 * 41)
    for _ in range(6):
        for batch in np.split(rng.permutation(1287), range(32, 1287, 32)):
            rebuild, each = terms(x[batch], w, b, rng)
            optimizer.zero_grad()
            (rebuild + beta * each.sum()).backward()
            optimizer.step()
            schedule.step()
    rebuild, each = (numbers.detach().numpy() for numbers in terms(unseen, w, b, rng))
    rows.append(show.row((beta, 0), (rebuild, 2), (each.sum(), 2), show.vector(each, 1)))
print(show.table(["beta", "rebuild", "KL", "of each latent number"], rows))
rebuild = ((unseen - x.mean(dim=0)) ** 2).sum() / 510 / 0.08
print("the mean picture, always ", show.fixed(rebuild.item(), 2))
