"""Where NaN and infinity are born, and how far a single NaN pixel gets in one training step."""

import data
import numpy as np
import show
import torch

zero, inf = np.float64(0), np.float64(np.inf)
tenths = np.full(3, 0.1)
with np.errstate(all="ignore"):  # NumPy warns, once for each line of the program
    for name, result in [
        ("1 / 0", 1 / zero),
        ("exp 710", np.exp(710.0)),
        ("log 0", np.log(zero)),
        ("0 / 0, the mean of no rows", zero / zero),
        ("inf - inf", inf - inf),
        ("0 · inf, a mask times a loss", zero * inf),
        ("√ variance of 0.1, 0.1, 0.1", np.sqrt(sum(tenths**2) / 3 - (sum(tenths) / 3) ** 2)),
        ("softmax of -inf, -inf", torch.softmax(torch.tensor([-inf, -inf]), 0)[0].item()),
    ]:
        print(f"{name:<30} {show.fixed(result, 0)}")

digits = data.digits()
x, y = digits.data[:32] / 16, torch.tensor(digits.target[:32])
x[5, 20] = np.nan  # one pixel of one picture of 32
x, rng = torch.tensor(x), np.random.default_rng(0)
w = torch.tensor(rng.standard_normal((64, 16)) * 0.1, requires_grad=True)
v = torch.tensor(rng.standard_normal((16, 10)) * 0.1, requires_grad=True)
hidden = torch.tanh(x @ w)
logits = hidden @ v
torch.nn.functional.cross_entropy(logits, y).backward()
print(f"\n{'one NaN pixel':<18} {'NaN':>7} {'of':>7}")
names = ["pixels", "hidden units", "shares", "slopes of layer 2", "slopes of layer 1"]
for name, table in zip(names, [x, hidden, torch.softmax(logits, 1), v.grad, w.grad]):
    bad = int(torch.isnan(table).sum())
    print(f"{name:<18} {show.integer(bad):>7} {show.integer(table.numel()):>7}")
