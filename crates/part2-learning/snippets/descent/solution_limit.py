"""For the loss 3 (w − 2)², whose gradient is 6 (w − 2), the limit of the learning rate is 1/3."""

import show

limit = 1 / 3  # yours: the largest learning rate that does not diverge
for learning_rate in [0.1, 1 / 6, 0.3, limit, 0.34]:
    factor = 1 - 6 * learning_rate
    end = 2 + factor**300  # the distance at the start is 1
    factor, end = show.fixed(factor, 2), show.fixed(end, 2)
    print(f"rate {show.fixed(learning_rate, 4)}: distance × {factor}, end {end}")
