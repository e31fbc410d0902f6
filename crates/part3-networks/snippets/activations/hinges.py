"""Universal approximation by hand: a sine of ReLU hinges, and the error for more and more units."""

import numpy as np
import show

x = np.linspace(0, 2 * np.pi, 1001)
rows = []
for width in [2, 4, 8, 16, 32, 64]:
    h = 2 * np.pi / width  # from one hinge to the next
    knots = np.linspace(0, 2 * np.pi, width + 1)
    line = np.interp(x, knots, np.sin(knots))  # a network of hinges is this broken line
    rows.append(show.row(width, ([np.abs(line - np.sin(x)).max(), h * h / 8], 4)))
print(show.table(["units", "largest error", "h²/8"], rows))
