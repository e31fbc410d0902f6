"""Queries and keys turned by their places: the score depends on how far apart they are."""

import numpy as np
import show
import torch

SPEEDS = np.array([1.0, 0.1])  # radians a place
query, key = np.array([1.0, 0.5, -0.3, 0.8]), np.array([0.9, -0.2, 0.4, 0.6])


def turned(x, place):
    """The pairs (first, third) and (second, fourth) as complex numbers: to turn is to multiply."""
    pairs = (x[:2] + 1j * x[2:]) * np.exp(1j * SPEEDS * place)
    return np.concatenate([pairs.real, pairs.imag])


rows = []
for m, n in [(0, 0), (3, 1), (13, 11), (103, 101), (1, 3), (9, 1)]:
    q, k = turned(query, m), turned(key, n)
    rows.append(show.row(m, n, m - n, (q, 2), (q @ k, 4)))
header = ["query at", "key at", "back", "turned q", "", "", "", "score"]
print(show.table(header, rows))

# Five words at places 0 to 4: as the models of Hugging Face write it, then with matrices.
x = torch.tensor(query).repeat(5, 1)
angles = torch.arange(5)[:, None] * torch.tensor(np.tile(SPEEDS, 2))
halves_swapped = torch.cat([-x[:, 2:], x[:, :2]], dim=1)
ours = (x * angles.cos() + halves_swapped * angles.sin())[4]
cos, sin = np.diag(np.cos(4 * SPEEDS)), np.diag(np.sin(4 * SPEEDS))
theirs = np.block([[cos, -sin], [sin, cos]]) @ query
for name, library in [("ours", ours.numpy()), ("candle's", theirs)]:
    alike = np.abs(library - turned(query, 4)).max() < 1e-12
    print(f"{name} turns place 4 the same: {str(alike).lower()}")
