"""Target encoding with longer and longer endings: the training set is told its own answers."""

import data
import numpy as np
import show
from sklearn.model_selection import KFold
from sklearn.preprocessing import TargetEncoder

women, men = data.female_names(), data.male_names()
order = np.random.default_rng(7).permutation(len(women) + len(men))
names = np.array([name.lower() for name in women + men])[order]
y = np.array([1.0] * len(women) + [0.0] * len(men))[order]
y_held, y_train = y[:2849], y[2849:]


def right(encoded, y):
    """The accuracy of saying "a woman's name" where the encoding is above one half."""
    return show.fixed(((encoded > 0.5) == (y > 0.5)).mean(), 3)


rows = []
for length in [1, 2, 3, 4, 99]:
    endings = np.array([name[-length:] for name in names]).reshape(-1, 1)
    held_out, train = endings[:2849], endings[2849:]
    encoder = TargetEncoder(smooth=0.0, target_type="continuous", cv=KFold(5))
    others = encoder.fit_transform(train, y_train).ravel()  # out of fold: not the same as transform
    own = encoder.transform(train).ravel()
    unseen = encoder.transform(held_out).ravel()
    name = "whole name" if length == 99 else str(length)
    accuracies = [right(own, y_train), right(others, y_train), right(unseen, y_held)]
    rows.append([name, *accuracies])
header = ["letters", "training set", "training set, out of fold", "held-out set"]
print(show.table(header, rows))
print("baseline, always a woman's:", right(np.ones(2849), y_held))
