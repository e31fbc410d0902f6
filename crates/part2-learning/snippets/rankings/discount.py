"""DCG by hand: five wines in the order shown, each grade divided by the logarithm of its place."""

import numpy as np
import show
from sklearn.metrics import dcg_score, ndcg_score

relevance = np.array([2.0, 5.0, 0.0, 3.0, 3.0])  # the tasters' grade minus 3, in the order shown
places = np.arange(1, 6)
discount = 1 / np.log2(places + 1)
rows = [
    show.row(int(place), (grade, 0), ([d, grade * d], 4))
    for place, grade, d in zip(places, relevance, discount)
]
print(show.table(["place", "relevance", "discount", "product"], rows) + "\n")
print("DCG of the order shown ", show.fixed(dcg_score([relevance], [-places]), 4))
print("DCG of the best order  ", show.fixed(dcg_score([relevance], [relevance]), 4))
print("NDCG, their ratio      ", show.fixed(ndcg_score([relevance], [-places]), 4))
