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


def accuracy(shares, y):
    """The accuracy of "a woman's name where the encoding is above one half"."""
    return show.fixed(((shares > 0.5) == (y > 0.5)).mean(), 3)


for letters, length in [("1", 1), ("2", 2), ("3", 3), ("4", 4), ("whole", 99)]:
    endings = np.array([name[-length:] for name in names]).reshape(-1, 1)
    held_out, train = endings[:2849], endings[2849:]
    encoder = TargetEncoder(smooth=0.0, target_type="continuous", cv=KFold(5))
    others = accuracy(encoder.fit_transform(train, y_train).ravel(), y_train)  # out of fold
    own = accuracy(encoder.transform(train).ravel(), y_train)
    unseen = accuracy(encoder.transform(held_out).ravel(), y_held)
    print(f"letters {letters:<5}  training {own}, out of fold {others}, held out {unseen}")
print("baseline, always a woman's:", accuracy(np.ones(2849), y_held))

seen = dict(zip(names[2849:], y_train))
same = [seen[name] == y for name, y in zip(names[:2849], y_held) if name in seen]
print(f"held-out names seen in training: {len(same)}, from the same list {sum(same)}")
