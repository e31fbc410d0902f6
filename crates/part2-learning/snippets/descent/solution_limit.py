"""Walks down 3 (w − 2)² with learning rates below, at and above the limit."""

import show

limit = 1 / 3  # yours: the learning rate from which on the walk does not converge
for learning_rate in [0.1, 1 / 6, 0.3, limit, 0.34]:
    end = 2 + (1 - 6 * learning_rate) ** 300  # the distance at the start is 1
    print(f"rate {show.fixed(learning_rate, 4)}: end {show.fixed(end, 2)}")
