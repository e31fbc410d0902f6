"""Pearson's correlation is the cosine similarity of two columns, each minus its mean."""

import data
import numpy as np
import show
from sklearn.metrics.pairwise import cosine_similarity

depth, flipper = data.penguins_matrix(["bill_depth_mm", "flipper_length_mm"]).T
deeper, longer = depth - depth.mean(), flipper - flipper.mean()

raw = cosine_similarity([depth], [flipper])[0, 0]
centered = cosine_similarity([deeper], [longer])[0, 0]
print("cosine of the columns           ", show.fixed(raw, 4))
print("cosine of the centered columns ", show.fixed(centered, 4))
print("correlation                    ", show.fixed(np.corrcoef(depth, flipper)[0, 1], 4))
