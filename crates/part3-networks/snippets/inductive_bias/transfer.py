"""What one task taught, carried to another: from scratch, frozen, fine-tuned."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digits = data.digits()
x, y = torch.tensor(digits.data / 16), digits.target


def network(sizes, rng):
    layers = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        layer = nn.Linear(n_in, n_out)
        layer.weight.data = torch.tensor(rng.standard_normal((n_in, n_out)) * np.sqrt(2 / n_in)).T
        nn.init.zeros_(layer.bias)
        layers += [layer, nn.ReLU()]
    return nn.Sequential(*layers[:-1])  # no ReLU on the logits


def fit(model, n_epochs, x, y, rng):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    for _ in range(n_epochs):
        for batch in torch.tensor(rng.permutation(len(x))).split(10):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
    return model


def task(answer):
    """Pictures with an answer, from 0 up: of writers to learn from, and of writers never met."""
    answers = np.array([answer(digit) for digit in y])
    parts = [np.flatnonzero(answers[:1287] >= 0), 1287 + np.flatnonzero(answers[1287:] >= 0)]
    return [(x[rows], torch.tensor(answers[rows])) for rows in parts]


def few(x, y, rng):
    seen, known = np.zeros(10, dtype=int), []
    for row in rng.permutation(len(x)):
        seen[y[row]] += 1
        known += [row] if seen[y[row]] <= 20 else []
    return x[known], y[known]


rows = []
for name, old, new, n_old, n_new in [
    ("0 to 4, then 5 to 9", lambda d: d if d < 5 else -1, lambda d: d - 5, 5, 5),
    ("0 to 9, then odd or even", lambda d: d, lambda d: d % 2, 10, 2),
]:
    (x_old, y_old), _ = task(old)
    learn, (x_test, y_test) = task(new)
    right = []
    for seed in range(1, 6):
        rng = np.random.default_rng(seed)
        trained = fit(network([64, 32, 32, n_old], rng), 8, x_old, y_old, rng)
        x_new, y_new = few(*learn, rng)
        body = trained[:4].requires_grad_(False)  # all but the head
        scratch = fit(network([64, 32, 32, n_new], rng), 30, x_new, y_new, rng)
        head = fit(network([32, n_new], rng), 30, body(x_new), y_new, rng)
        tuned = network([64, 32, 32, n_new], rng)
        tuned[:4].load_state_dict(body.state_dict())
        fit(tuned, 30, x_new, y_new, rng)
        models = [scratch, nn.Sequential(body, head), tuned]
        right.append([int((model(x_test).argmax(1) == y_test).sum()) for model in models])
    rows.append(show.row(name, len(x_test), (np.mean(right, axis=0), 1)))
print(show.table(["", "pictures", "scratch", "frozen", "fine-tuned"], rows))
