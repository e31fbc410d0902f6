"""Matrix factorization of made-up ratings: a few numbers a person and a book fill the holes."""

import numpy as np
import show


def fitted(cells, known, others):
    """Each row's numbers by ridge regression on its known cells alone."""
    pairs = [(others[here], row[here]) for row, here in zip(cells, known)]
    return np.array([np.linalg.solve(q.T @ q + np.eye(q.shape[1]), q.T @ r) for q, r in pairs])


def root_error(predicted, cells):
    return np.sqrt(np.mean((predicted - ratings)[cells] ** 2))


rows = []
for k in [1, 2, 4, 8]:
    errors = []
    for rng in map(np.random.default_rng, range(3)):
        tastes, flavors = rng.standard_normal((100, 2)), rng.standard_normal((60, 2))
        ratings = tastes @ flavors.T * 0.7 + rng.standard_normal((100, 60)) * 0.4 + 3
        known = rng.random((100, 60)) < 0.3
        held_out = (rng.random((100, 60)) < 0.1) & ~known
        mean = ratings[known].mean()
        filled = np.where(known, ratings - mean, 0)  # 0, "as the mean", where no one rated

        books = rng.standard_normal((60, k)) * 0.3
        for _ in range(15):
            people = fitted(filled, known, books)
            books = fitted(filled.T, known.T, people)
        factors = people @ books.T + mean
        u, s, vt = np.linalg.svd(filled, full_matrices=False)
        svd = (u[:, :k] * s[:k]) @ vt[:k] + mean
        pairs = (factors, known), (factors, held_out), (svd, held_out)
        errors.append([root_error(*pair) for pair in pairs])
    rows.append(show.row(k, (np.mean(errors, axis=0), 2)))
print(show.table(["k", "known cells", "held out", "SVD, holes as 0"], rows))
