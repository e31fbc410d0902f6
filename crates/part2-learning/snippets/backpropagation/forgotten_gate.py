"""A backward pass that forgets ReLU's gate: wrong slopes, and the loss falls all the same."""

import data
import numpy as np
import show
import torch

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0))
y = torch.tensor(y)


class OpenRelu(torch.autograd.Function):
    """ReLU with a wrong rule for the way back."""

    @staticmethod
    def forward(ctx, z):
        return z.clamp(min=0)

    @staticmethod
    def backward(ctx, slopes):
        return slopes


for name, relu in [("with the gate", torch.relu), ("without it", OpenRelu.apply)]:
    rng = np.random.default_rng(3)
    w1 = torch.tensor(rng.standard_normal((2, 4)), requires_grad=True)
    w2 = torch.tensor(rng.standard_normal((4, 3)), requires_grad=True)
    optimizer = torch.optim.SGD([w1, w2], lr=0.2)
    print(name)
    for step in range(201):
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(relu(x @ w1) @ w2, y)
        loss.backward()
        if step == 0:
            print("  slopes of w1's first row ", show.vector(w1.grad[0].numpy(), 4))
        if step in [0, 20, 200]:
            print(f"  loss after {step} steps  {show.fixed(loss.item(), 4)}")
        optimizer.step()
