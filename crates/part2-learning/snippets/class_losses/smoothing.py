"""Label smoothing gives the logits a finite goal: without it, more is always better."""

import show
import torch
from torch.nn.functional import cross_entropy

torch.set_default_dtype(torch.float64)
hard = torch.tensor([1.0, 0.0, 0.0])
smooth = 0.9 * hard + 0.1 / 3
print("hard target   ", show.vector(hard, 4))
print("smooth target ", show.vector(smooth, 4))


def losses(lead):
    """Plain and smoothed loss: the true class has the logit `lead`, the two others 0."""
    logits, y = torch.tensor([[lead, 0.0, 0.0]]), torch.tensor([0])
    return [cross_entropy(logits, y), cross_entropy(logits, y, label_smoothing=0.1)]


rows = []
for lead in [0.0, 1.0, 2.0, 3.0, 4.0, 6.0, 10.0, 20.0]:
    rows.append(show.row((lead, 0), (losses(lead), 4)))
print(show.table(["lead of the true class", "plain", "label smoothing 0.1"], rows))
best = torch.log(smooth[0] / smooth[1]).item()
print("best lead with smoothing ", show.fixed(best, 4))
print("  the loss there         ", show.fixed(losses(best)[1], 4))
