"""A backward pass that forgets ReLU's gate: wrong slopes, and the loss falls all the same."""

import data
import numpy as np
import show
import torch

x, y = data.penguins_by_species(["bill_length_mm", "bill_depth_mm"])
x, y = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0)), torch.tensor(y)


class OpenRelu(torch.autograd.Function):  # ReLU with a wrong rule for the way back
    @staticmethod
    def forward(ctx, z):
        return z.clamp(min=0)

    @staticmethod
    def backward(ctx, slopes):
        return slopes


losses = np.zeros((2, 20, 201))
for which, (name, relu) in enumerate([("true", torch.relu), ("false", OpenRelu.apply)]):
    for seed in range(20):
        rng = np.random.default_rng(seed)
        start = [rng.standard_normal((2, 4)), rng.standard_normal((4, 3))]
        w1, w2 = (torch.tensor(w, requires_grad=True) for w in start)
        optimizer = torch.optim.SGD([w1, w2], lr=0.2)
        for step in range(201):
            optimizer.zero_grad()
            loss = torch.nn.functional.cross_entropy(relu(x @ w1) @ w2, y)
            loss.backward()
            if seed == 3 and step == 0:
                print(f"gate {name}: first slopes of w1", show.vector(w1.grad[0].numpy(), 4))
            losses[which, seed, step] = loss.item()
            optimizer.step()
for step in [0, 20, 200]:
    right, wrong = losses[:, :, step]
    means = f"{show.fixed(right.mean(), 4)} with, {show.fixed(wrong.mean(), 4)} without"
    print(f"step {step:>3}: loss {means}; lower with, {(right < wrong).sum()} of 20")
