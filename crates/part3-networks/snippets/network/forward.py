"""The forward pass through any number of layers, with all that it keeps for the way back."""

import data
import numpy as np
import show
from scipy.special import log_softmax

digits, rng = data.digits(), np.random.default_rng(7)
x, y = digits.data[:32] / 16, digits.target[:32]
pairs = [(64, 32), (32, 16), (16, 10)]
layers = [(rng.standard_normal(n) * np.sqrt(2 / n[0]), np.zeros(n[1])) for n in pairs]

values = [x]  # what goes into each layer
sums = []  # what comes out of it
for i, (weights, biases) in enumerate(layers):
    sums.append(values[i] @ weights + biases)
    if i < len(layers) - 1:
        values.append(np.maximum(sums[i], 0))  # ReLU, but not on the logits

for i in range(3):
    v, w, s = (show.shape(array) for array in [values[i], layers[i][0], sums[i]])
    print(f"layer {i}  values {v:<8}  weights {w:<8}  sums {s}")
rows, kept = (show.integer(sum(a.size for a in arrays)) for arrays in [values, sums])
print(f"kept  {rows} values and {kept} sums")
loss = -log_softmax(sums[2], axis=1)[np.arange(32), y].mean()
print(f"loss  {show.fixed(loss, 4)} nats")
print("all ten classes alike: log 10 =", show.fixed(np.log(10), 4))
