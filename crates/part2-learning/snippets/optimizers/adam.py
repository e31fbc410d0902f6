"""Adam by hand: two moving averages, a bias correction for each, and a quotient."""

import show
import torch

rate, beta1, beta2 = 0.1, 0.9, 0.999
w = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=rate, betas=(beta1, beta2))
by_hand = 0.0
rows = []
for t, g in enumerate([4.0, 2.0, -1.0, 3.0], start=1):
    before = w.item()
    w.grad = torch.tensor(g, dtype=torch.float64)
    optimizer.step()
    m, s = (optimizer.state[w][name].item() for name in ["exp_avg", "exp_avg_sq"])
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    by_hand -= rate * m_hat / (s_hat**0.5 + 1e-8)
    numbers = [m, s, m_hat, s_hat, rate * m / s**0.5, before - w.item(), w.item()]
    rows.append([show.fixed(g, 0)] + [show.fixed(x, 4) for x in numbers])
header = ["gradient", "m", "s", "m corrected", "s corrected", "uncorrected", "step", "w"]
print(show.table(header, rows))
print("difference from the library ", show.fixed(by_hand - w.item(), 12))
