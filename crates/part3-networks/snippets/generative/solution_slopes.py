"""Two ways to tell a generator that it was seen through: one whispers when it matters most."""

import show
import torch
from torch.nn.functional import logsigmoid


def slopes(z):
    # yours: two short formulas in sigmoid(z)
    return [torch.sigmoid(z) - 1, -torch.sigmoid(z)]
    # end


rows = []
for logit in [-4.0, 0.0, 4.0]:
    z = torch.tensor(logit, dtype=torch.float64, requires_grad=True)
    losses = [-logsigmoid(z), logsigmoid(-z)]  # −log D, and log(1 − D)
    nudged = [torch.autograd.grad(loss, z)[0].item() for loss in losses]
    by_hand = [slope.item() for slope in slopes(z)]
    rows.append(show.row((logit, 0), (by_hand, 3), (nudged, 3)))
print(show.table(["logit", "−log D", "log(1 − D)", "nudged", "nudged"], rows))
