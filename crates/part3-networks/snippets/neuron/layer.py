"""Three neurons on four penguins: one sum at a time, then the whole layer as one product."""

import numpy as np
import show

# A row for each penguin: the flipper in decimeters, the mass in kilograms.
x = np.array([[1.81, 3.75], [1.86, 3.80], [1.95, 3.25], [1.93, 3.45]])
# A column for each neuron: its two weights. And a bias for each.
w = np.array([[1.0, -2.0, 0.5], [0.5, 1.0, -1.0]])
b = np.array([-3.0, 0.2, 2.6])

one_by_one = np.zeros((4, 3))
for penguin in range(4):
    for neuron in range(3):
        total = sum(value * weight for value, weight in zip(x[penguin], w[:, neuron]))
        one_by_one[penguin, neuron] = max(total + b[neuron], 0.0)

products = x @ w
sums = products + b
hidden = np.maximum(sums, 0.0)
print("x", show.shape(x), "· W", show.shape(w), "→", show.shape(products))
print(f"+ b {show.shape(b)} → {show.shape(sums)}\n{show.matrix(sums, 3)}")
print(f"ReLU → {show.shape(hidden)}, the layer\n{show.matrix(hidden, 3)}")
print("all differences from one by one ", show.fixed(np.abs(hidden - one_by_one).sum(), 12))
