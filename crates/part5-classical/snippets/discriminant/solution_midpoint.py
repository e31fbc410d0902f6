"""Two bells of one width: the border is halfway, and moves away from the more frequent class."""

import numpy as np
import show


def border_mm(means, spread, share_of_first):
    """Where both classes have the same score: share times density."""
    # yours: set both scores equal, and solve for the flipper
    log_odds = np.log(share_of_first / (1 - share_of_first))
    return np.mean(means) + spread**2 / (means[1] - means[0]) * log_odds
    # end


halfway = 203.5  # yours: the border between flippers of 190 and 217 mm, in mm
print("by pencil ", show.fixed(halfway, 1))
rows = [show.row((s, 2), (border_mm([190, 217], 6, s), 1)) for s in [0.5, 0.9, 0.99]]
print(show.table(["share of the smaller", "border, mm"], rows))
