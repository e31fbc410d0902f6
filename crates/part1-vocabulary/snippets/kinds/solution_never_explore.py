"""Without exploration the penguin never leaves the spot where it began, however poor it is."""

import numpy as np
import show

chances = [0.3, 0.5, 0.6]


def choose(means, exploration, rng):
    """The spot of the next dive."""
    # yours: with the probability `exploration` any spot, otherwise the best mean
    return rng.integers(3) if rng.random() < exploration else means.argmax()
    # end


rows = []
for exploration in [0.0, 0.1, 0.5, 1.0]:
    rng = np.random.default_rng(7)
    dives, fish = np.zeros(3, dtype=int), np.zeros(3, dtype=int)
    for _ in range(1000):
        spot = choose(fish / np.maximum(dives, 1), exploration, rng)
        dives[spot] += 1
        fish[spot] += rng.random() < chances[spot]
    rows.append(show.row((exploration, 1), str(dives.tolist()), fish.sum()))
print(show.table(["exploration", "dives at the spots", "fish"], rows))
