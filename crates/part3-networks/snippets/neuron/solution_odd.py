"""Is an odd number of three switches on? Three ReLU neurons, set by hand."""

from itertools import product

import numpy as np
import show

# yours: a bias for each neuron, and the weight of each neuron in the output
b, v = np.array([0.0, -1.0, -2.0]), np.array([1.0, -2.0, 2.0])
# end
w = np.ones((3, 3))  # each neuron adds up the three switches
for switches in product([0.0, 1.0], repeat=3):
    hidden = np.maximum(switches @ w + b, 0)
    print(f"{show.vector(switches, 0)}  output {show.fixed(hidden @ v, 0)}")
