"""The same three letters in three orders: a state that each letter changes tells them apart."""

import numpy as np
import show

weight_ih = np.array([[1.0, -0.5, 0.5], [0.0, 1.0, -1.0]])  # from the letters a, m, y
weight_hh = np.array([[0.5, -1.0], [1.0, 0.5]])  # from the state before
for name in ["amy", "may", "yam"]:
    hidden = np.zeros(2)  # the hidden state
    for letter in name:
        x = np.array([sign == letter for sign in "amy"])
        hidden = np.tanh(weight_ih @ x + weight_hh @ hidden)
        print(f"{name}, after {letter}  {show.vector(hidden, 4)}")
