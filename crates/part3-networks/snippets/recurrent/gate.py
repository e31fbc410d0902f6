"""One LSTM unit by hand: it writes a number down, keeps it while others go by, and reads it out."""

import numpy as np
import show
from scipy.special import expit as sigmoid

# A number, whether it shall be written down, and whether the memory shall be read.
steps = [(0.7, 1, 0), (-0.4, 0, 0), (0.9, 0, 0), (-0.8, 0, 0), (0.1, 0, 1)]
memory, rows = 0.0, []
for x, write, read in steps:
    input = sigmoid(10 * write - 5)  # nearly 1 where the sum is 5, nearly 0 at −5
    forget = sigmoid(5 - 10 * write)
    output = sigmoid(10 * read - 5)
    memory = forget * memory + input * np.tanh(x)
    hidden = output * np.tanh(memory)
    rows.append(show.row((x, 1), ([input, forget, output], 3), (memory, 3), (hidden, 3)))
print(show.table(["number", "input gate", "forget", "output", "memory", "hidden"], rows))
