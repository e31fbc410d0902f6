"""A line with weight 30 and bias −1800: two answers by hand, and the same by program."""

import show

at_200_g = 4200.0
more_g = 300.0


def predict(flipper_mm):
    return 30.0 * flipper_mm - 1800.0


rows = [
    show.row("at 200 mm", (at_200_g, 0), (predict(200), 0)),
    show.row("more at 210 mm", (more_g, 0), (predict(210) - predict(200), 0)),
]
print(show.table(["", "by hand g", "by program g"], rows))
