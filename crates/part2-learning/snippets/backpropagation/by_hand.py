"""A neural network on 342 penguins: every slope of its weights, in eight lines of products."""

import data
import numpy as np
import show
import torch

columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
x, y = data.penguins_by_species(columns)
x = (x - x.mean(axis=0)) / x.std(axis=0)
rng = np.random.default_rng(7)
w1, w2 = rng.standard_normal((4, 5)) * 0.5, rng.standard_normal((5, 3)) * 0.5

# PyTorch does the whole pass back.
t1, t2 = torch.tensor(w1, requires_grad=True), torch.tensor(w2, requires_grad=True)
logits = torch.relu(torch.tensor(x) @ t1) @ t2
loss = torch.nn.functional.cross_entropy(logits, torch.tensor(y))
loss.backward()
print("loss", show.fixed(loss.item(), 4))
for name, weights in [("w2", t2), ("w1", t1)]:
    slopes = weights.grad.numpy()
    print(f"slopes of {name} {show.shape(slopes)}\n{show.matrix(slopes, 4)}")

# NumPy, by hand.
sums = x @ w1
hidden = np.maximum(sums, 0)
powers = np.exp(hidden @ w2)
d_logits = (powers / powers.sum(axis=1, keepdims=True) - np.eye(3)[y]) / len(y)
d_w2 = hidden.T @ d_logits
d_w1 = x.T @ (d_logits @ w2.T * (sums > 0))
largest = max(np.abs(t1.grad.numpy() - d_w1).max(), np.abs(t2.grad.numpy() - d_w2).max())
print("largest difference from the library ", show.fixed(largest, 12))
