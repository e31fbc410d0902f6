"""The two prices of a variational autoencoder: its ELBO with the sign turned."""

import data
import numpy as np
import show
import torch
from torch.distributions import Normal, kl_divergence

torch.set_default_dtype(torch.float64)
pixels, seen = torch.tensor(data.digits().data / 16), data.digit_writers() < 10
x, unseen, rng, rows = pixels[seen], pixels[~seen], np.random.default_rng(1), []
sizes = [(64, 64), (64, 16), (8, 64), (64, 64)]
w = [torch.tensor(rng.standard_normal(size) * np.sqrt(2 / sum(size))) for size in sizes]
b = [torch.zeros(n_outputs) for _, n_outputs in sizes]


def terms(x):
    mean, log_variance = (torch.tanh(x @ w[0] + b[0]) @ w[1] + b[1]).chunk(2, dim=1)
    q = Normal(mean, (log_variance / 2).exp())
    latent = q.loc + q.scale * torch.tensor(rng.standard_normal((len(x), 8)))
    miss = torch.tanh(latent @ w[2] + b[2]) @ w[3] + b[3] - x
    return torch.stack([(miss**2).sum() / 0.08, kl_divergence(q, Normal(0, 1)).sum()]) / len(x)


optimizer = torch.optim.Adam([numbers.requires_grad_() for numbers in w + b], lr=0.01)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 15 * 41)
for epoch in range(1, 16):
    total = np.zeros(2)
    for batch in np.split(rng.permutation(1287), range(32, 1287, 32)):
        both = terms(x[batch])
        optimizer.zero_grad()
        both.sum().backward()
        optimizer.step()
        schedule.step()
        total += both.detach().numpy() * len(batch) / 1287
    if epoch in [1, 2, 5, 15]:
        rows.append(show.row(f"epoch {epoch}", ([*total, total.sum()], 2)))
total = terms(unseen).detach().numpy()
rows.append(show.row("unseen", ([*total, total.sum()], 2)))
print(show.table(["nats a picture", "rebuild", "KL", "both"], rows))
