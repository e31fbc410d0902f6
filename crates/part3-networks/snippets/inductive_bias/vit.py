"""A vision transformer against a plain network and a CNN: 20 pictures of each digit, and all."""

import data
import numpy as np
import show
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
digits = data.digits()
x, y = torch.tensor(digits.data / 16), torch.tensor(digits.target)
x_train, y_train, x_test, y_test = x[:1287], y[:1287], x[1287:], y[1287:]


class ViT(nn.Module):
    def __init__(self, side, width, rng):
        super().__init__()

        def drawn(rows, columns, std):  # in 32 bits, as Rust draws
            first = (rng.standard_normal((rows, columns)) * std).astype("float32")
            return nn.Parameter(torch.tensor(first).double())

        self.side, self.width = side, width
        self.patches = drawn(side**2, width, 1 / side)
        self.places = drawn((8 // side) ** 2, width, 0.1)
        self.attention = nn.ParameterList(drawn(width, width, width**-0.5) for _ in range(4))
        self.up, self.down = drawn(width, 2 * width, (2 / width) ** 0.5), drawn(2 * width, width, (2 * width) ** -0.5)
        self.head = drawn(width, 10, width**-0.5)
        self.biases = nn.ParameterList(nn.Parameter(torch.zeros(n)) for n in [2 * width, width, 10])
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(3))

    def forward(self, x):
        side, across = self.side, 8 // self.side
        cut = x.reshape(-1, across, side, across, side).transpose(2, 3)
        x = cut.reshape(-1, across**2, side**2) @ self.patches + self.places
        query, key, value, output = self.attention
        calm = self.norms[0](x)
        scores = (calm @ query) @ (calm @ key).transpose(1, 2) / self.width**0.5
        x = x + scores.softmax(-1) @ (calm @ value) @ output
        hidden = torch.relu(self.norms[1](x) @ self.up + self.biases[0])
        x = x + hidden @ self.down + self.biases[1]
        return self.norms[2](x.mean(1)) @ self.head + self.biases[2]


def plain_network(rng):
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    for layer in [model[0], model[2]]:
        std = np.sqrt(2 / layer.in_features)
        layer.weight.data = torch.tensor(rng.standard_normal((layer.in_features, layer.out_features)) * std).T
        nn.init.zeros_(layer.bias)
    return model


def sliding_network(rng):
    model = nn.Sequential(
        nn.Unflatten(1, (1, 8, 8)), nn.Conv2d(1, 8, 3, padding=1, bias=False), nn.BatchNorm2d(8),
        nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(128, 10),
    )  # fmt: skip
    for layer, fan_in in [(model[1], 9), (model[6], 128)]:
        draws = rng.random(tuple(layer.weight.shape))
        layer.weight.data = torch.tensor((2 * draws - 1) * np.sqrt(1 / fan_in))
    nn.init.zeros_(model[6].bias)
    return model


def fit(model, x, y, n_epochs, rng, optimizer, falling=False):
    n_steps, step, rate = n_epochs * (len(x) // 20), 0, optimizer.param_groups[0]["lr"]
    for _ in range(n_epochs):
        batches = torch.tensor(rng.permutation(len(x))).split(20)
        for batch in batches[: len(x) // 20] if falling else batches:
            if falling:
                optimizer.param_groups[0]["lr"] = rate * (1 + np.cos(np.pi * step / n_steps)) / 2
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
            step += 1


def compare(x, y, n_epochs, rng):
    """Right answers of three networks, and their parameter counts."""
    plain = plain_network(rng)
    fit(plain, x, y, n_epochs, rng, torch.optim.Adam(plain.parameters(), 0.01))
    cnn = sliding_network(rng)
    fit(cnn, x, y, n_epochs, rng, torch.optim.AdamW(cnn.parameters(), 0.01), falling=True)
    vit = ViT(4, 16, rng)  # patches of 4 × 4 pixels, 16 numbers for each
    fit(vit, x, y, n_epochs, rng, torch.optim.AdamW(vit.parameters(), 0.005))
    models = [plain.eval(), cnn.eval(), vit.eval()]
    right = [int((model(x_test).argmax(1) == y_test).sum()) for model in models]
    return np.array([right, [sum(p.numel() for p in model.parameters()) for model in models]])


few = np.zeros((2, 3))
for seed in range(1, 4):
    rng = np.random.default_rng(seed)
    order = rng.permutation(1287)
    seen, known = np.zeros(10, dtype=int), []
    for row in order:
        seen[y_train[row]] += 1
        known += [row] if seen[y_train[row]] <= 20 else []
    few += compare(x_train[known], y_train[known], 15, rng)
everything = compare(x_train, y_train, 5, np.random.default_rng(1))
rows = [
    show.row("20 of each digit, 3 starts", (few[0] / 3, 1)),
    show.row("all 1,287, one start", (everything[0].astype(float), 1)),
    show.row("parameters", (everything[1].astype(float), 0)),
]
print(show.table(["right of 510", "plain network", "CNN", "ViT"], rows))
