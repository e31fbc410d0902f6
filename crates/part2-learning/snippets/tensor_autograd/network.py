"""The penguins' network on a tape of arrays: page 8f's gradient, and no rule written."""

import data
import numpy as np
import show
import torch

x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
x = torch.tensor((x - x.mean(axis=0)) / x.std(axis=0))
y = torch.tensor(y)
rng = np.random.default_rng(7)
w1 = torch.tensor(rng.standard_normal((4, 5)) * np.sqrt(2 / 4), requires_grad=True)
w2 = torch.tensor(rng.standard_normal((5, 3)) * np.sqrt(2 / 5), requires_grad=True)
b1 = torch.zeros(5, dtype=torch.float64, requires_grad=True)
b2 = torch.zeros(3, dtype=torch.float64, requires_grad=True)

sums = x @ w1 + b1
logits = torch.relu(sums) @ w2 + b2
loss = torch.nn.functional.cross_entropy(logits, y)
loss.backward()

print("loss", show.fixed(loss.item(), 4))
for name, leaf in [("w1", w1), ("b1", b1), ("w2", w2), ("b2", b2)]:
    shapes = show.shape(leaf.detach().numpy()), show.shape(leaf.grad.numpy())
    print("%s: a leaf of shape %s, its gradient %s" % (name, *shapes))
print("along b1, by tape", show.vector(b1.grad.numpy(), 6))
with torch.no_grad():
    d_logits = (torch.softmax(logits, 1) - torch.nn.functional.one_hot(y, 3)) / len(y)
    d_sums = d_logits @ w2.T * (sums > 0)
print("along b1, by hand", show.vector(d_sums.sum(axis=0).numpy(), 6))
