"""Frequency encoding and target encoding of the last letter of 8,849 first names."""

import data
import numpy as np
import pandas as pd
import show
from sklearn.preprocessing import TargetEncoder

women, men = data.female_names(), data.male_names()
letters = pd.Series([name[-1].lower() for name in women + men])
y = np.array([1.0] * len(women) + [0.0] * len(men))  # woman 1, man 0
print(f"{len(y):,} names, women's {show.fixed(y.mean(), 4)}")

shown = ["a", "e", "n", "d", "o", "u", "j"]
count, frequency = letters.value_counts(), letters.value_counts(normalize=True)
column, asked = letters.to_numpy().reshape(-1, 1), np.array(shown).reshape(-1, 1)
target, smoothed = (
    TargetEncoder(smooth=smooth, target_type="continuous").fit(column, y).transform(asked).ravel()
    for smooth in (0.0, 20.0)
)
rows = [
    show.row(letter, (count[letter], 0), (shares, 4))
    for letter, *shares in zip(shown, frequency[shown], target, smoothed)
]
print(show.table(["ends in", "names", "frequency", "target", "target, smoothed by 20"], rows))
