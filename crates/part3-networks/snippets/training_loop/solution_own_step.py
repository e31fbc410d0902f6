"""The optimizer's step by hand: gradient descent on every variable, beside candle's own."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(data.digits().data / 16), torch.tensor(data.digits().target)


def network():
    rng = np.random.default_rng(7)
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    for p, bound in zip(model.parameters(), np.array([64, 64, 32, 32]) ** -0.5):
        p.data = torch.tensor(rng.uniform(-bound, bound, p.shape).astype("float32")).double()
    return model


model, copy = network(), network()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
for step in range(1, 61):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(x[:1287]), y[:1287])
    loss.backward()
    optimizer.step()
    own = nn.functional.cross_entropy(copy(x[:1287]), y[:1287])
    gradients = torch.autograd.grad(own, list(copy.parameters()))
    with torch.no_grad():
        for p, gradient in zip(copy.parameters(), gradients):
            p -= 0.5 * gradient
    if step % 20 == 0:
        print(f"step {step}  losses", show.vector([loss.item(), own.item()], 4))
right = (copy(x[1287:]).argmax(dim=1) == y[1287:]).sum().item()
print("right of 510, by our own step:", right)
