"""A place as the hands of four clocks: products depend on the distance of two places alone."""

import numpy as np
import show

WIDTH = 8
# The first hand turns by 1 radian a place, each next one ten times as slowly.
angles = np.arange(60)[:, None] * 10_000.0 ** (-np.arange(0, WIDTH, 2) / WIDTH)
places = np.empty((60, WIDTH))
places[:, 0::2], places[:, 1::2] = np.sin(angles), np.cos(angles)
for place in [0, 1, 2, 50]:
    print(f"place {place:>2}: {show.vector(places[place], 3)}")

rows = []
for apart in [0, 1, 2, 5, 9]:
    products = (places[start] @ places[start + apart] for start in [3, 20, 50])
    rows.append(show.row(apart, *((product, 3) for product in products)))
print(show.table(["places apart", "from place 3", "from 20", "from 50"], rows))

# Another way to the same: a hand is a complex number, and a place turns it.
hands = np.exp(1j * angles)
alike = np.abs(np.stack([hands.imag, hands.real], axis=2).reshape(60, WIDTH) - places).max() < 1e-12
print(f"the library's are the same: {str(alike).lower()}")
