"""L2 and weight decay: the same for gradient descent; for Adam, and that is AdamW, they differ."""

import data
import show
import torch

DECAY = 0.1
tumors = data.breast_cancer()
x = torch.tensor((tumors.data - tumors.data.mean(axis=0)) / tumors.data.std(axis=0))
y = torch.tensor(tumors.target, dtype=torch.float64)
runs = [  # what PyTorch calls weight_decay is L2 in SGD and Adam, and decay in AdamW
    ("descent, L2", lambda w: torch.optim.SGD([w], lr=0.05, weight_decay=DECAY), False),
    ("descent, weight decay", lambda w: torch.optim.SGD([w], lr=0.05), True),
    ("Adam, L2", lambda w: torch.optim.Adam([w], lr=0.05, weight_decay=DECAY), False),
    ("AdamW, weight decay", lambda w: torch.optim.AdamW([w], lr=0.05, weight_decay=DECAY), False),
]
for name, make, decay in runs:
    w = torch.zeros(30, dtype=torch.float64, requires_grad=True)
    optimizer = make(w)
    for _ in range(400):
        optimizer.zero_grad()
        torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y).backward()
        if decay:
            with torch.no_grad():
                w *= 1 - 0.05 * DECAY
        optimizer.step()
    norm = show.fixed(w.norm().item(), 4)
    print(f"{name:<21}  length {norm}   first weights {show.vector(w.detach()[:4].numpy(), 4)}")
