"""A quarter of the way from the nest to the shore, and how much of the way is left."""

import numpy as np
import show

nest = np.array([3.0, 1.0])
shore = np.array([7.0, 4.0])
stop = nest + 0.25 * (shore - nest)  # yours: a point plus a quarter of an arrow
left = shore - stop
print("the stop         ", show.vector(stop, 2))
print("what is left     ", show.vector(left, 2))
print("how long that is ", show.fixed(np.sqrt((left**2).sum()), 2))
