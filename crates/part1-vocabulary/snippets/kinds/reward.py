"""Reinforcement: three fishing spots, a thousand dives, and nothing to learn from but the catch."""

import numpy as np
import show

# The chance of a fish at each spot. The chooser never sees these numbers.
chances = [0.3, 0.5, 0.6]

rng = np.random.default_rng(7)
times, mean_rewards = np.zeros(3), np.zeros(3)
fish = 0
for dive in range(1, 1001):
    explores = rng.random() < 0.1  # every tenth dive tries any spot
    spot = rng.integers(3) if explores else mean_rewards.argmax()
    reward = rng.random() < chances[spot]
    times[spot] += 1
    mean_rewards[spot] += (reward - mean_rewards[spot]) / times[spot]
    fish += reward
    if dive in [10, 100, 1000]:
        dives, catch = show.vector(times, 0), show.vector(mean_rewards, 2)
        print(f"after {dive:>4} dives: spots tried {dives}, mean catch {catch}")
print("\nfish caught       ", show.fixed(fish, 0))
print("any spot, expected", show.fixed(1000 * np.mean(chances), 0))
print("best spot, expected", show.fixed(1000 * max(chances), 0))
