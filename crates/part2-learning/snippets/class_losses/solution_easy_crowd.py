"""A thousand easy samples outweigh ten hard ones; the focal loss turns it around."""

import numpy as np
import show


def focal(p, focus):
    # yours: the focal loss of a sample whose truth was given p
    return -((1 - p) ** focus) * np.log(p)
    # end


rows = []
for focus in [0, 1, 2, 5]:
    easy, hard = 1000 * focal(0.98, focus), 10 * focal(0.2, focus)
    share = show.percent(hard / (easy + hard), 2)
    rows.append(show.row(focus, ([easy, hard], 3), share))
print(show.table(["focus", "1,000 easy", "10 hard", "share of the hard"], rows))
