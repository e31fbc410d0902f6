"""A fair die is the most uncertain of all dice; a loaded one has fewer bits."""

import show
from scipy.stats import entropy

dice = {
    "fair": [1, 1, 1, 1, 1, 1],
    "loaded": [0.5, 0.1, 0.1, 0.1, 0.1, 0.1],
    "two faces": [0.5, 0.5, 0, 0, 0, 0],
}
for name, p in dice.items():
    print(f"{name:<9}  {show.fixed(entropy(p, base=2), 4)} bits  {show.fixed(entropy(p), 4)} nats")
