"""Another loss, the same way back: only the slopes along the outputs differ."""

import data
import numpy as np
import show

birds, _ = data.penguins_by_species(data.PENGUIN_FEATURES)
x = birds[:, :2] / 10  # bills, in centimeters
y = birds[:, 2:3] / 100  # flippers, in decimeters
rng = np.random.default_rng(7)
layers = [rng.standard_normal(n) * np.sqrt(2 / sum(n)) for n in [(2, 5), (5, 1)]]


def predicted():
    return np.tanh(x @ layers[0]) @ layers[1]


def nudged(i, by):
    layers[i][1, 0] += by
    loss = np.mean((predicted() - y) ** 2)
    layers[i][1, 0] -= by
    return loss


hidden = np.tanh(x @ layers[0])
d_outputs = 2 / y.size * (predicted() - y)
slopes = [x.T @ (d_outputs @ layers[1].T * (1 - hidden**2)), hidden.T @ d_outputs]
for i in [0, 1]:
    measured = (nudged(i, 1e-5) - nudged(i, -1e-5)) / 2e-5
    print(f"layer {i}  slope {show.fixed(slopes[i][1, 0], 6)}  measured {show.fixed(measured, 6)}")
