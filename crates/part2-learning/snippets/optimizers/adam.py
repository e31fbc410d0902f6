"""Adam by hand: two moving averages, a bias correction for each, and a quotient."""

import show
import torch

rate, beta1, beta2 = 0.1, 0.9, 0.999
w = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=rate, betas=(beta1, beta2))
rows = []
for t, g in enumerate([4.0, 2.0, -1.0, 3.0], start=1):
    before = w.item()
    w.grad = torch.tensor(g, dtype=torch.float64)
    optimizer.step()
    m, s = (optimizer.state[w][name].item() for name in ["exp_avg", "exp_avg_sq"])
    m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
    numbers = [m, s, m_hat, s_hat, rate * m / s**0.5, before - w.item(), w.item()]
    rows.append(show.row((g, 0), (numbers, 4)))
header = ["gradient", "m", "s", "m corrected", "s corrected", "uncorrected", "step", "w"]
print(show.table(header, rows))
