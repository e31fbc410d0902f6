"""Forward, loss, backward, update: the same four lines train one, two and three layers."""

import data
import numpy as np
import show
import torch

digits = data.digits()
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)


def train(sizes):
    """A training step for each batch, 20 epochs; the losses, and the pictures named rightly."""
    rng = np.random.default_rng(7)
    model = torch.nn.Sequential()
    for n_in, n_out in zip(sizes, sizes[1:]):
        layer = torch.nn.Linear(n_in, n_out).double()
        start = rng.standard_normal((n_in, n_out)) * np.sqrt(2 / n_in)
        layer.weight = torch.nn.Parameter(torch.tensor(start.T))  # PyTorch: (outputs, inputs)
        torch.nn.init.zeros_(layer.bias)
        model.extend([torch.nn.ReLU(), layer] if len(model) > 0 else [layer])
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = np.zeros(20)
    for epoch in range(20):
        order = rng.permutation(1287)
        for rows in np.split(order, range(32, 1287, 32)):
            logits = model(x[rows])  # 1. forward
            loss = torch.nn.functional.cross_entropy(logits, y[rows])  # 2. loss
            optimizer.zero_grad()
            loss.backward()  # 3. backward
            optimizer.step()  # 4. update
            losses[epoch] += loss.item() * len(rows) / 1287
    return losses, int((model(x[1287:]).argmax(dim=1) == y[1287:]).sum())


for sizes in [[64, 10], [64, 32, 10], [64, 32, 16, 10]]:
    losses, right = train(sizes)
    print(sizes)
    print(f"  losses {show.vector(losses[[0, 1, 4, 19]], 4)}  right of 510 {right}")
