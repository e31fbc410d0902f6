"""Three penguins and three species: cross-entropy from logits, and its gradient."""

import show
import torch
from torch.nn.functional import cross_entropy, nll_loss, softmax

torch.set_default_dtype(torch.float64)
logits = torch.tensor([[2.0, 1.0, -1.0], [0.0, 0.0, 3.0], [1.0, 0.5, 0.0]], requires_grad=True)
y = torch.tensor([0, 2, 1])  # Adelie, Gentoo, Chinstrap
p = softmax(logits, dim=1).detach()
print(f"probabilities\n{show.matrix(p, 4)}")
print("surprise of each, nats ", show.vector(-torch.log(p[torch.arange(3), y]), 4))
print("from probabilities     ", show.fixed(nll_loss(torch.log(p), y), 4))
loss = cross_entropy(logits, y)
loss.backward()
print("from logits            ", show.fixed(loss, 4))
print(f"categorical cross-entropy, its gradient\n{show.matrix(logits.grad, 4)}")

h = 1e-6  # each logit moved a little, up and down
largest = 0.0
for i in range(3):
    for k in range(3):
        step = torch.zeros(3, 3)
        step[i, k] = h
        up, down = cross_entropy(logits + step, y), cross_entropy(logits - step, y)
        ratio = (up - down).item() / (2 * h)
        largest = max(largest, abs(logits.grad[i, k].item() - ratio))
print("largest difference from the ratio ", show.fixed(largest, 6))
