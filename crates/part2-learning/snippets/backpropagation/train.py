"""Backpropagation finds the slopes, gradient descent steps: a network learns the penguins."""

import data
import numpy as np
import show
import torch

columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
x, y = data.penguins_by_species(columns)
rng = np.random.default_rng(7)
order = rng.permutation(len(x))
train, held_out = order[:242], order[242:]
x = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
x, y = torch.tensor(x), torch.tensor(y)

model = torch.nn.Sequential(torch.nn.Linear(4, 5), torch.nn.ReLU(), torch.nn.Linear(5, 3)).double()
with torch.no_grad():  # our own start: PyTorch keeps weights as (outputs, inputs)
    for layer in [model[0], model[2]]:
        n_in = layer.in_features
        weights = rng.standard_normal((n_in, layer.out_features)) * np.sqrt(2 / n_in)
        layer.weight.copy_(torch.tensor(weights).T)
        layer.bias.zero_()
print("parameters", sum(p.numel() for p in model.parameters()))

optimizer = torch.optim.SGD(model.parameters(), lr=0.2)
rows = []
for step in range(201):
    optimizer.zero_grad()
    loss = torch.nn.functional.cross_entropy(model(x[train]), y[train])
    loss.backward()
    if step in [0, 1, 2, 10, 50, 200]:
        right = int((model(x[held_out]).argmax(dim=1) == y[held_out]).sum())
        rows.append([str(step), show.fixed(loss.item(), 4), str(right)])
    optimizer.step()
print(show.table(["steps", "loss", "right of 100 held out"], rows))
