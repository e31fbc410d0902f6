"""DCG by hand: five wines in the order shown, each grade divided by the logarithm of its place."""

import numpy as np
import show
from sklearn.metrics import dcg_score, ndcg_score

relevance = np.array([2.0, 5.0, 0.0, 3.0, 3.0])  # the tasters' grade minus 3, in the order shown
places = np.arange(1, 6)
discount = 1 / np.log2(places + 1)
rows = [
    [str(place), show.fixed(grade, 0), show.fixed(d, 4), show.fixed(grade * d, 4)]
    for place, grade, d in zip(places, relevance, discount)
]
print(show.table(["place", "relevance", "discount", "product"], rows) + "\n")
gained = relevance @ discount
of_best = np.sort(relevance)[::-1] @ discount
print("DCG of the order shown ", show.fixed(gained, 4))
print("DCG of the best order  ", show.fixed(of_best, 4))
print("NDCG, their ratio      ", show.fixed(gained / of_best, 4))

of_dcg = abs(gained - dcg_score([relevance], [-places]))
of_ndcg = abs(gained / of_best - ndcg_score([relevance], [-places]))
print("largest difference to the library ", show.fixed(max(of_dcg, of_ndcg), 6))
