"""One left glove, two right ones: who earns how much of a pair?"""

from itertools import permutations

import numpy as np
import show


def worth(here):
    # yours: what this team earns
    return float(0 in here and (1 in here or 2 in here))
    # end


shares = np.zeros(3)
for order in permutations(range(3)):
    for k, player in enumerate(order):
        shares[player] += (worth(order[: k + 1]) - worth(order[:k])) / 6
for name, share in zip(["Lea, left  ", "Rik, right ", "Ruth, right"], shares):
    print(f"{name}  {show.fixed(share, 4)}")
