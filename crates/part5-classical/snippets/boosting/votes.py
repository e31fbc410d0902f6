"""Boosting by hand, as AdaBoost: one question after the other, each asked of heavier mistakes."""

import data
import numpy as np
import show

x, species = data.penguins_by_species(data.PENGUIN_FEATURES)
y = np.where(species == 1, 1.0, -1.0)  # is it a Chinstrap?
weights, total, rows = np.full(342, 1 / 342), np.zeros(342), []


def best_stump():
    """The question with the smallest weight of mistakes: from the threshold on it says `side`."""
    best = (np.inf,)
    for (_, feature), threshold in np.ndenumerate(x):
        above = x[:, feature] >= threshold
        for side in (1.0, -1.0):
            error = weights[np.where(above, side, -side) != y].sum()
            if error < best[0] - 1e-12:
                best = (error, feature, threshold, side)
    return best


for n_stumps in range(1, 9):
    error, feature, threshold, side = best_stump()
    answer = np.where(x[:, feature] >= threshold, side, -side)
    vote = np.log((1 - error) / error) / 2
    total += vote * answer
    weights *= np.exp(-vote * y * answer)
    weights /= weights.sum()
    sign = "≥" if side > 0 else "<"
    question = f"{data.PENGUIN_FEATURES[feature]} {sign} {show.fixed(threshold, 1)}"
    alone, together = (answer != y).sum(), (total * y <= 0).sum()
    rows.append(show.row(n_stumps, question, alone, (error, 3), (vote, 2), together))
header = ["stump", "Chinstrap where", "wrong", "weight of it", "vote", "wrong together"]
print(show.table(header, rows))
print(f"the heaviest penguin counts {show.fixed(weights.max() * 342, 1)} times as at first")
