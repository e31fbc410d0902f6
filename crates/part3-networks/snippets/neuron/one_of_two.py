"""One switch on, but not both: a multilayer perceptron of two neurons, its weights set by hand."""

import numpy as np
import show

x = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
w1, b1 = np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([0.0, -1.0])  # the hidden layer
w2 = np.array([1.0, -2.0])  # the output layer

sums = x @ w1 + b1
hidden = np.maximum(sums, 0)
output = hidden @ w2
unbent = sums @ w2

rows = []
for i in range(4):
    switches, h = show.vector(x[i], 0), show.vector(hidden[i], 0)
    rows.append(show.row(switches, h, (output[i], 0), (unbent[i], 0)))
print(show.table(["switches", "hidden", "output", "without ReLU"], rows))
