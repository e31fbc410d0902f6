"""A gradient check in f64 and f32: a nudge that the one can see is lost in the other."""

import data
import numpy as np
import show
import torch

digits, rng = data.digits(), np.random.default_rng(7)
y = torch.tensor(digits.target[1287:])
pairs = [(64, 32), (32, 16), (16, 10)]
start = [rng.standard_normal(n) * np.sqrt(2 / n[0]) for n in pairs]
for name, dtype in [("f64", torch.float64), ("f32", torch.float32)]:
    x = torch.tensor(digits.data[1287:] / 16, dtype=dtype)
    weights = [torch.tensor(w, dtype=dtype) for w in start]

    def loss(biases):
        hidden = torch.relu(torch.relu(x @ weights[0]) @ weights[1] + biases)
        return torch.nn.functional.cross_entropy(hidden @ weights[2], y)

    biases = torch.zeros(16, dtype=dtype, requires_grad=True)
    start_loss = loss(biases)
    start_loss.backward()
    total = biases.grad.sum().item()
    print(f"{name}  loss, sum of 16 slopes {show.vector([start_loss.item(), total], 4)}")
    with torch.no_grad():
        for by, text in [(1e-2, "1e-2"), (1e-7, "1e-7")]:
            measured = (loss(biases + by).item() - loss(biases - by).item()) / (2 * by)
            near = str(abs(measured / total - 1) < 0.01).lower()
            print(f"     nudged by {text}  within 1 % of it: {near}")
