"""A learning rate of one half, with pencil and paper: what the first stump leaves."""

import numpy as np
import show

left_g = np.array([-418.75, -368.75, -518.75, -843.75, -118.75, 31.25, 706.25, 1531.25])
below_g, above_g = -186.5, 559.4
below, above = left_g[:6] - below_g, left_g[6:] - above_g
print("adds     ", show.fixed(below_g, 1), "g and", show.fixed(above_g, 1), "g")
print("left     ", show.vector(below, 2), show.vector(above, 2))
print("on average", show.fixed(below.mean(), 1), "g and", show.fixed(above.mean(), 1), "g")
