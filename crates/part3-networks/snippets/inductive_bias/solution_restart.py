"""Oversmoothing stopped: each round, a tenth of the start is given back."""

import data
import numpy as np
import show

club = data.karate_club()
a = np.eye(34)
a[tuple(club.friendships.T)] = 1
a = np.maximum(a, a.T)
degrees = a.sum(axis=1)
a /= np.sqrt(np.outer(degrees, degrees))
start = np.zeros((34, 2))
start[0, 0] = start[33, 1] = 1.0


def one_round(sides):
    # yours: nine tenths of a round of messages, a tenth of the start
    return 0.9 * a @ sides + 0.1 * start
    # end


plain = restarted = start
rows = []
for step in range(1, 129):
    plain, restarted = a @ plain, one_round(restarted)
    if step in [4, 32, 128]:
        leans = [sides[:, 1] > sides[:, 0] for sides in [plain, restarted]]
        right = [int((side == club.sides)[1:33].sum()) for side in leans]
        rows.append(show.row(step, *right))
print(show.table(["rounds", "right of 32", "with a restart"], rows))
