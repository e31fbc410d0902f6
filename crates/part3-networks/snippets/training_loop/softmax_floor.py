"""Softmax before the cross-entropy: the loss has a floor, and the slope is gone where it counts."""

import show
import torch

truth = torch.tensor([0])
rows = []
for logit in [-20.0, -5.0, 0.0, 5.0, 20.0]:
    cells = []
    for first in [lambda z: z, lambda z: z.softmax(dim=1)]:
        logits = torch.zeros((1, 10), dtype=torch.float64)  # ten classes, class 0 is the truth
        logits[0, 0] = logit
        logits.requires_grad_()
        loss = torch.nn.functional.cross_entropy(first(logits), truth)
        loss.backward()
        cells += [loss.item(), logits.grad[0, 0].item()]
    rows.append(show.row((logit, 0), (cells, 4)))
header = ["logit of the truth", "loss", "slope", "after softmax: loss", "slope"]
print(show.table(header, rows))
