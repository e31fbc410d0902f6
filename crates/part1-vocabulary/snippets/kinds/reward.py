"""Reinforcement: three fishing spots, a thousand dives, and nothing to learn from but the catch."""

import numpy as np
import show

# The chance of a fish at each spot. The diving penguin never sees these numbers.
chances = [0.3, 0.5, 0.6]

rng = np.random.default_rng(7)
dives, fish = np.zeros(3, dtype=int), np.zeros(3, dtype=int)  # at each spot
for dive in range(1, 1001):
    means = fish / np.maximum(dives, 1)  # 0 where it never dived
    # One dive in ten goes anywhere.
    spot = rng.integers(3) if rng.random() < 0.1 else means.argmax()
    dives[spot] += 1
    fish[spot] += rng.random() < chances[spot]
    if dive in [10, 100, 1000]:
        print(f"after {dive:>4} dives: at the spots {dives.tolist()}, fish {fish.tolist()}")
print(f"\nfish caught                    {fish.sum()}")
print("expected when diving anywhere ", show.fixed(1000 * np.mean(chances), 0))
print("expected at the best spot     ", show.fixed(1000 * max(chances), 0))
