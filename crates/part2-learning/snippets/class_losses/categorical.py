"""Three penguins and three species: categorical cross-entropy from logits, and its slopes."""

import show
import torch
from torch.nn.functional import cross_entropy, softmax

torch.set_default_dtype(torch.float64)
logits = torch.tensor([[2.0, 1.0, -1.0], [0.0, 0.0, 3.0], [1.0, 0.5, 0.0]], requires_grad=True)
y = torch.tensor([0, 2, 1])  # Adelie, Gentoo, Chinstrap
print(f"probabilities\n{show.matrix(softmax(logits, dim=1).detach(), 4)}")

nats = cross_entropy(logits, y, reduction="none")
print("surprise of each, nats       ", show.vector(nats.detach(), 4))
print("categorical cross-entropy    ", show.fixed(cross_entropy(logits, y), 4))

nats.sum().backward()  # PyTorch works the slopes out by itself
print(f"slopes of each surprise in its logits\n{show.matrix(logits.grad, 4)}")
