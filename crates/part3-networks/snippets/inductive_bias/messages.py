"""Message passing: two of 34 members have a side; all take over what their friends have."""

import data
import numpy as np
import show

club = data.karate_club()
near = [[member] for member in range(34)]  # with oneself
for a, b in club.friendships:
    near[a].append(b)
    near[b].append(a)
sides = np.zeros((34, 2))  # how much reached each member, from either
sides[0, 0] = sides[33, 1] = 1.0
start = sides
for step in range(1, 5):
    sides = np.array([
        sum(sides[j] / np.sqrt(len(near[i]) * len(near[j])) for j in near[i]) for i in range(34)
    ])
    reached = (sides.sum(axis=1) > 0).sum()
    ahead = (sides[:, 0] - sides[:, 1]) * (1 - 2 * club.sides)
    wrong = [i for i in range(1, 33) if ahead[i] < 1e-9]  # or undecided
    print(f"round {step}  reached {reached:>2}  right {32 - len(wrong)}  wrong {wrong}")
print("member 8 after four rounds ", show.vector(sides[8], 4))
a = np.eye(34)
a[tuple(club.friendships.T)] = 1
a = np.maximum(a, a.T)
degrees = a.sum(axis=1)
a /= np.sqrt(np.outer(degrees, degrees))
gap = np.linalg.matrix_power(a, 4) @ start - sides
print("A · A · A · A · start, all gaps ", show.fixed(np.abs(gap).sum(), 12))
