"""A paragraph, and the same one read twice: far apart by distance, identical by cosine."""

import numpy as np
import show
from sklearn.metrics.pairwise import cosine_similarity, euclidean_distances

# How often I, you and the occur in three texts.
once = np.array([[6.0, 0.0, 5.0]])
texts = {"read twice": [12.0, 0.0, 10.0], "another one": [3.0, 0.0, 8.0]}
for name, text in texts.items():
    distance = show.fixed(euclidean_distances(once, [text])[0, 0], 4)
    cosine = show.fixed(cosine_similarity(once, [text])[0, 0], 4)
    print(f"{name:<11}  Euclidean {distance}, cosine {cosine}")
