"""InfoNCE by hand: three digits by one writer look for their fellows by another."""

import data
import show
import torch
from torch.nn.functional import cross_entropy, normalize

pixels = torch.from_numpy(data.digits().data / 16)
anchors = pixels[[1, 4, 8]]  # a 1, a 4 and an 8
positives = pixels[[131, 134, 138]]  # the same digits by the next writer
temperature = 0.1

similarities = (normalize(anchors) @ normalize(positives).T).requires_grad_()  # (3, 3)
loss = cross_entropy(similarities / temperature, torch.arange(3))
loss.backward()
shares = torch.softmax(similarities / temperature, dim=1)

rows = []
for i, name in enumerate("148"):
    columns = [m[i].detach().numpy() for m in (similarities, shares, similarities.grad)]
    rows.append(show.row(name, *(show.vector(column, 2) for column in columns)))
print(show.table(["anchor", "similarities", "shares", "slopes"], rows))
print("loss     ", show.fixed(loss.item(), 4))
logits = normalize(anchors) @ normalize(positives).T / temperature
print("library's", show.fixed(cross_entropy(logits, torch.arange(3)).item(), 4))
