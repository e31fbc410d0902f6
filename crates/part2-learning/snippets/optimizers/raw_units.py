"""Tumors measured in raw units and in common ones: which optimizer minds?"""

import data
import show
import torch


def train(make, x, y):
    """The log loss of logistic regression after 300 steps."""
    w = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = make([w])
    for _ in range(301):
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ w, y)
        loss.backward()
        optimizer.step()
    return loss.item()


tumors = data.breast_cancer()
raw = torch.tensor(tumors.data)
scaled = torch.tensor((tumors.data - tumors.data.mean(axis=0)) / tumors.data.std(axis=0))
y = torch.tensor(tumors.target, dtype=torch.float64)
sgd, adam = torch.optim.SGD, torch.optim.Adam
runs = [("raw units", raw, 3e-5, 0.01), ("standardized", scaled, 0.5, 0.05)]
rows = []
for units, x, rate, adams_rate in runs:
    losses = [
        train(lambda w: sgd(w, lr=rate), x, y),
        train(lambda w: sgd(w, lr=rate, momentum=0.9), x, y),
        train(lambda w: adam(w, lr=adams_rate), x, y),
    ]
    rows.append(show.row(units, (losses, 4)))
print(show.table(["loss after 300 steps", "gradient descent", "momentum", "Adam"], rows))
