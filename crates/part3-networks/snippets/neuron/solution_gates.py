"""Three perceptrons, two below and one above: what one of them cannot do, three can."""

import numpy as np
import show


def answer(total):
    """A perceptron's answer: 1 where the weighted sum is above 0, else 0."""
    return np.heaviside(total, 0)


def one_of_two(x):
    # yours: a perceptron for "at least one", one for "both", one above them
    below = answer(x.sum(axis=1)[:, None] + [-0.5, -1.5])
    return answer(below @ [1, -1] - 0.5)
    # end


x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
for switches, yes in zip(x, one_of_two(x)):
    print(f"switches {show.vector(switches, 0)}  {'yes' if yes else 'no'}")
