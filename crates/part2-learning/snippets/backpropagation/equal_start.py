"""Neurons that start alike stay alike: a network needs random weights to begin with."""

import data
import show
import torch

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0))
y = torch.tensor(y)
for start in [0.0, 0.5]:
    sizes = [((2, 4), start), ((4,), 0.0), ((4, 3), start), ((3,), 0.0)]
    w1, b1, w2, b2 = parameters = [
        torch.full(shape, value, dtype=torch.float64, requires_grad=True) for shape, value in sizes
    ]
    optimizer = torch.optim.SGD(parameters, lr=0.2)
    for step in range(201):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(torch.relu(x @ w1 + b1) @ w2 + b2, y)
        if step < 200:
            loss.backward()
            optimizer.step()
    after = show.fixed(loss.item(), 4)
    print(f"all weights {show.fixed(start, 1)}: loss after 200 steps {after}")
    print(f"w1, one column a hidden neuron\n{show.matrix(w1.detach().numpy(), 4)}")
