"""How far the bound lies from the surprise itself: a hundred weighed draws for each picture."""

import data
import numpy as np
import show
import torch
from torch.distributions import Normal, kl_divergence

torch.set_default_dtype(torch.float64)
pixels, seen = torch.tensor(data.digits().data / 16), data.digit_writers() < 10
x, unseen, rng = pixels[seen], pixels[~seen], np.random.default_rng(1)
sizes = [(64, 64), (64, 16), (8, 64), (64, 64)]
w = [torch.tensor(rng.standard_normal(size) * np.sqrt(2 / sum(size))) for size in sizes]
b = [torch.zeros(n_outputs) for _, n_outputs in sizes]


def drawn_codes(x, n_draws):
    mean, log_variance = (torch.tanh(x @ w[0] + b[0]) @ w[1] + b[1]).chunk(2, dim=1)
    q = Normal(mean, (log_variance / 2).exp())
    latent = q.loc + q.scale * torch.tensor(rng.standard_normal((n_draws, len(x), 8)))
    drawn = torch.tanh(latent @ w[2] + b[2]) @ w[3] + b[3]
    return q, latent, ((drawn - x) ** 2).sum(dim=2) / (2 * 0.2**2)


optimizer = torch.optim.Adam([numbers.requires_grad_() for numbers in w + b], lr=0.01)
schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 15 * 41)
for _ in range(15):
    for batch in np.split(rng.permutation(1287), range(32, 1287, 32)):
        q, _, rebuild = drawn_codes(x[batch], 1)
        optimizer.zero_grad()
        (rebuild.mean() + kl_divergence(q, Normal(0, 1)).sum() / len(batch)).backward()
        optimizer.step()
        schedule.step()
q, latent, rebuild = drawn_codes(unseen, 100)
log_p_over_q = Normal(0, 1).log_prob(latent) - q.log_prob(latent)  # yours: log p(z) − log q(z)
log_weights = log_p_over_q.sum(dim=2) - rebuild
for n_draws in [1, 10, 100]:
    surprise = np.log(n_draws) - torch.logsumexp(log_weights[:n_draws], dim=0).mean().item()
    print(f"{n_draws:>3} draws a picture ", show.fixed(surprise, 2), "nats")
