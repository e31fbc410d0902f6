"""Half the step: half a one-sided finite difference's error, a quarter of the central one's."""

import show


def errors(step):
    """Of the forward and the central difference of x³ at 1, where the derivative is 3."""
    forward = ((1 + step) ** 3 - 1) / step
    central = ((1 + step) ** 3 - (1 - step) ** 3) / (2 * step)
    return forward - 3, central - 3


rows = []
for step in [0.08, 0.04, 0.02, 0.01]:
    (forward, central), longer = errors(step), errors(2 * step)
    shrinks = [longer[0] / forward, longer[1] / central]
    rows.append(
        show.row((step, 2), (forward, 4), (shrinks[0], 2), (central, 4), (shrinks[1], 2))
    )
header = ["step", "forward error", "shrinks by", "central error", "shrinks by"]
print(show.table(header, rows))
