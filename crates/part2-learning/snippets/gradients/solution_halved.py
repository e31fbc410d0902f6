"""Half the step: half the forward difference's error, a quarter of the central one's."""

import show


def cube(x):
    return x**3


# At 1 the derivative is 3.
rows, before = [], None
for step in [0.08, 0.04, 0.02, 0.01]:
    forward = (cube(1 + step) - cube(1)) / step - 3
    central = (cube(1 + step) - cube(1 - step)) / (2 * step) - 3
    ratios = ["–", "–"] if before is None else [before[0] / forward, before[1] / central]
    ratios = [r if r == "–" else show.fixed(r, 2) for r in ratios]
    errors = show.fixed(forward, 4), show.fixed(central, 4)
    rows.append([show.fixed(step, 2), errors[0], ratios[0], errors[1], ratios[1]])
    before = forward, central
header = ["step", "forward error", "shrinks by", "central error", "shrinks by"]
print(show.table(header, rows))
