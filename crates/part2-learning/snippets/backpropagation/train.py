"""Backpropagation finds the slopes, gradient descent steps: a network learns the penguins."""

import data
import numpy as np
import show
import torch

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
order = np.random.default_rng(7).permutation(len(x))
train, held_out = order[:242], order[242:]
x = (x - x[train].mean(axis=0)) / x[train].std(axis=0)
x, y = torch.tensor(x), torch.tensor(y)

model = torch.nn.Sequential(torch.nn.Linear(4, 5), torch.nn.ReLU(), torch.nn.Linear(5, 3)).double()
rng = np.random.default_rng(2)
with torch.no_grad():  # our own start: PyTorch keeps weights as (outputs, inputs)
    for layer in [model[0], model[2]]:
        n_in = layer.in_features
        weights = rng.standard_normal((n_in, layer.out_features)) * np.sqrt(2 / n_in)
        layer.weight.copy_(torch.tensor(weights).T)
        layer.bias.zero_()
print("parameters", sum(p.numel() for p in model.parameters()))
optimizer = torch.optim.SGD(model.parameters(), lr=0.2)


def backpropagate():
    optimizer.zero_grad()
    loss = torch.nn.functional.cross_entropy(model(x[train]), y[train])
    loss.backward()
    return show.fixed(loss.item(), 4)


for number in [1, 2, 3]:
    print(f"pass {number}, slopes not used  loss {backpropagate()}")
for step in range(1, 202):
    loss = backpropagate()  # after step - 1 steps
    if step - 1 in [1, 2, 3, 10, 50, 200]:
        right = int((model(x[held_out]).argmax(dim=1) == y[held_out]).sum())
        print(f"step {step - 1:>3}  loss {loss}  right of 100 held out {right}")
    optimizer.step()
