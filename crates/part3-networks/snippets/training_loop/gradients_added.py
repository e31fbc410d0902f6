"""Three backward passes, no step: candle gives new gradients, PyTorch adds to the old."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digits, rng = data.digits(), np.random.default_rng(7)
x, y = torch.tensor(digits.data[:1287] / 16), torch.tensor(digits.target[:1287])
model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
for p, bound in zip(model.parameters(), np.array([64, 64, 32, 32]) ** -0.5):
    p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()

weight = model[2].weight
for number in range(1, 4):
    loss = nn.functional.cross_entropy(model(x), y)
    (new,) = torch.autograd.grad(loss, [weight], retain_graph=True)  # candle's way
    loss.backward()  # adds to weight.grad
    print(f"pass {number}  new, added up ", show.vector([new.norm(), weight.grad.norm()], 4))
