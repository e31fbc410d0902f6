"""One step of SMO with a pencil: two birds, their slopes and kernels, and a price that clips."""

import show


def step(slopes, kernels, c):
    """How far the first β goes up and the second down, both from 0, with room for C each."""
    # yours: the top of the parabola, or the bound
    curvature = kernels[0] + kernels[1] - 2 * kernels[2]
    return min((slopes[0] - slopes[1]) / curvature, c)
    # end


by_pencil = 2.0  # yours: slopes 1 and −1, kernels 1 and 1 and between them 0.5
print("by pencil    ", show.fixed(by_pencil, 2))
for c in [10, 1.5]:
    print(f"C = {show.fixed(c, 1)}: step {show.fixed(step([1, -1], [1, 1, 0.5], c), 2)}")
