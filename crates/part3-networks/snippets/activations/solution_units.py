"""How many hinges keep a sine within 0.001: by the formula, then checked."""

import numpy as np
import show

x = np.linspace(0, 2 * np.pi, 10_001)
# yours: the fewest pieces by h²/8
needed = int(np.ceil(np.sqrt((2 * np.pi) ** 2 / 8 / 0.001)))
# end
for width in [needed - 1, needed]:
    knots = np.linspace(0, 2 * np.pi, width + 1)
    largest = np.abs(np.interp(x, knots, np.sin(knots)) - np.sin(x)).max()
    print(f"{width} units: largest error {show.fixed(largest, 6)}")
