"""Probabilities handed over as if they were logits: no error, and a loss that cannot get small."""

import show
import torch
from torch.nn.functional import cross_entropy, softmax

torch.set_default_dtype(torch.float64)
y = torch.tensor([0])
rows = []
for lead in [0.0, 2.0, 5.0, 10.0, 100.0]:
    logits = torch.tensor([[lead, 0.0, 0.0]])
    p = softmax(logits, dim=1)
    losses = [cross_entropy(logits, y), cross_entropy(p, y)]  # in the second, a second softmax
    rows.append(show.row((lead, 0), ([p[0, 0], *losses], 4)))
print(show.table(["logit of the truth", "probability", "loss", "loss, softmax twice"], rows))
