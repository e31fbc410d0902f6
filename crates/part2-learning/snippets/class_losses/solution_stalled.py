"""One sample, surely wrong: a hundred steps of the log loss cure it, of the square they do not."""

import show
import torch
from torch.nn.functional import logsigmoid

torch.set_default_dtype(torch.float64)
losses = [lambda z: -logsigmoid(z), lambda z: torch.sigmoid(-z) ** 2]
logits = [torch.tensor(-10.0, requires_grad=True) for _ in losses]  # the truth is 1
walk = torch.optim.SGD(logits, lr=1.0)
rows = []
for step in range(101):
    if step in [0, 1, 10, 20, 100]:
        z = torch.stack(logits).detach()
        rows.append(show.row(step, (z, 4), (torch.sigmoid(z), 4)))
    walk.zero_grad()
    sum(loss(z) for loss, z in zip(losses, logits)).backward()
    walk.step()
print(show.table(["step", "logit: log loss", "squared", "p: log loss", "squared"], rows))
