"""A model that remembers people, judged by those it remembers and out of fold."""

import data
import numpy as np
import show
from sklearn.metrics import log_loss

adult = data.adult()
keys = [tuple(row) for row in np.nan_to_num(adult.data[:, [0, 4, 8]], nan=-1)]


def answers(known, new):
    """For each new person the share of large incomes among those of the same age, job and hours."""
    memory = {}
    for i in known:
        people, large = memory.get(keys[i], (0.04, 0.01))  # a little of a quarter
        memory[keys[i]] = people + 1, large + adult.target[i]
    shares = [memory.get(keys[i], (1, 0.25)) for i in new]
    return np.array([large / people for people, large in shares])


def out_of_fold():
    """An answer for each of the 8,000, in five folds, from a memory without the fold."""
    everyone, filled = np.arange(8000), np.zeros(8000)
    # yours: for each fold, ask the memory of its training part about its test part
    for fold in np.array_split(everyone, 5):
        filled[fold] = answers(np.setdiff1d(everyone, fold), fold)
    return filled
    # end


everyone = np.arange(8000)
for told, p in [("shown", answers(everyone, everyone)), ("out of fold", out_of_fold())]:
    print(f"{told:<11} {show.fixed(log_loss(adult.target, p), 4)}")
