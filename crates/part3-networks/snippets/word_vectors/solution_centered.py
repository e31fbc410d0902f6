"""Two words of Moby-Dick picked at random have a cosine of 0.58, until the mean vector is gone."""

import data
import numpy as np
import show

words, shipped = data.moby_dick_vectors()
group_of = {word: name for name, members in data.word_groups().items() for word in members}
groups, ids = list(group_of.values()), [words.index(word) for word in group_of]


def centered(vectors):
    # yours: the mean over all words (axis 0), taken from each of them
    return vectors - vectors.mean(axis=0)
    # end


for name, vectors in [("as shipped", shipped), ("centered", centered(shipped))]:
    units = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    near = units @ units.T
    n = len(words)
    any_two = (near.sum() - n) / (n * (n - 1))
    cosines = show.vector([any_two, near[words.index("captain"), words.index("mate")]], 3)
    own = near[np.ix_(ids, ids)] - 3 * np.eye(len(ids))
    right = sum(groups[i] == groups[j] for i, j in enumerate(own.argmax(axis=1)))
    print(f"{name:<10}  any two; captain, mate {cosines}  {right} of 87")
