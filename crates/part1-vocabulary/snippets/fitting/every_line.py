"""Fitting by trying: compute the loss of every line on a grid, keep the smallest."""

import data
import numpy as np
import show

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
weights, biases = np.arange(0, 101), np.arange(-12_000, 4_001, 100)
losses = np.array([
    [((weight * flipper_mm + bias - mass_g) ** 2).mean() for bias in biases]
    for weight in weights
])  # (n_weights, n_biases)
i, j = np.unravel_index(losses.argmin(), losses.shape)

print(f"{losses.size:,} lines tried on {len(mass_g)} penguins")
print(f"best: weight {weights[i]} g per mm, bias {biases[j]} g")
print(f"its loss {losses[i, j]:,.0f} g², root {show.fixed(np.sqrt(losses[i, j]), 1)} g")
misses = np.abs(weights[i] * flipper_mm + biases[j] - mass_g)
print("its median miss", show.fixed(np.median(misses), 1), "g, whatever its sign")
