"""Without exploration the first fish decides: the chooser never leaves the spot that gave it."""

import numpy as np
import show

chances = [0.3, 0.5, 0.6]
rows = []
for exploration in [0.0, 0.1, 0.5, 1.0]:
    rng = np.random.default_rng(7)
    times, mean_rewards = np.zeros(3), np.zeros(3)
    for _ in range(1000):
        explores = rng.random() < exploration
        spot = rng.integers(3) if explores else mean_rewards.argmax()
        reward = rng.random() < chances[spot]
        times[spot] += 1
        mean_rewards[spot] += (reward - mean_rewards[spot]) / times[spot]
    fish = (times * mean_rewards).sum()
    rows.append([show.fixed(exploration, 1), show.vector(times, 0), show.fixed(fish, 0)])
print(show.table(["exploration", "spots tried", "fish"], rows))
