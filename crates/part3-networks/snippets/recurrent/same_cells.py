"""LSTM and GRU by hand and in candle, with the same weights: the same states, the same slopes."""

import numpy as np
import show
import torch

torch.set_default_dtype(torch.float64)


def lstm(x, h, c, w, u, b, d):
    i, f, g, o = (x @ w.T + b + h @ u.T + d).chunk(4, 1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c


def gru(x, h, c, w, u, b, d):
    (ar, az, an), (ur, uz, un) = (x @ w.T + b).chunk(3, 1), (h @ u.T + d).chunk(3, 1)
    z = torch.sigmoid(az + uz)
    return (1 - z) * torch.tanh(an + torch.sigmoid(ar + ur) * un) + z * h, c


for name, step in [("LSTM", lstm), ("GRU", gru)]:
    rng = np.random.default_rng(5)
    layer = getattr(torch.nn, name)(3, 4)
    for parameter in layer.parameters():
        parameter.data = torch.tensor(rng.uniform(-0.5, 0.5, parameter.shape))
    x = torch.tensor(rng.standard_normal((6, 2, 3)))  # six steps of two sequences
    weights = [parameter.detach().clone().requires_grad_() for parameter in layer.parameters()]
    states = [(torch.zeros(2, 4), torch.zeros(2, 4))]
    for x_now in x:
        states.append(step(x_now, *states[-1], *weights))
    ours, theirs = torch.stack([h for h, _ in states[1:]]), layer(x)[0]
    print(name, show.vector(ours[5, 0].detach().numpy(), 4))
    ours.sum().backward()
    theirs.sum().backward()
    states_agree = bool((ours - theirs).abs().max() < 1e-12)
    slopes_agree = bool((weights[1].grad - layer.weight_hh_l0.grad).abs().max() < 1e-12)
    agree = f"states agree {states_agree}, slopes agree {slopes_agree}".lower()
    print(f"  with the library's: {agree}")
