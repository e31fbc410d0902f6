"""The missing-value direction: each threshold tried twice, the unknown hours on either side."""

import data
import numpy as np
import show

adult = data.adult()
g = adult.target.mean() - adult.target  # slopes, from the share of all; h is 1
# Hours a week, with holes: of the people with a large income each second one does not tell.
rng = np.random.default_rng(1)
hours = adult.data[:, 8].copy()
for i in np.flatnonzero(adult.target == 1):
    if rng.random() < 0.5:
        hours[i] = np.nan
print("holes:", np.isnan(hours).sum(), "of 8000")


def gain(left):
    return g[left].sum() ** 2 / left.sum() + g[~left].sum() ** 2 / (~left).sum()


rows = []
for threshold in [35, 40, 44, 50]:
    gains = [gain((hours <= threshold) | np.isnan(hours)), gain(hours <= threshold)]
    rows.append(show.row(threshold, (gains, 1), "left" if gains[0] > gains[1] else "right"))
print(show.table(["hours, at most", "gain, holes left", "holes right", "kept"], rows))
