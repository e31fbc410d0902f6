"""Target leakage: a name's ending, encoded by its share of women, with and without a look ahead."""

import data
import numpy as np
import pandas as pd
import show

women, men = data.female_names(), data.male_names()
names = pd.DataFrame({"name": women + men, "woman": [1.0] * len(women) + [0.0] * len(men)})
order = np.random.default_rng(7).permutation(len(names))
later, rest = order[:2000], order[2000:]  # the first are asked for when the model is in use
held_out, training = rest[:2000], rest[2000:]

rows = []
for n_letters in [1, 2, 4]:
    names["ending"] = names["name"].str.lower().str[-n_letters:]
    for learned_from, name in [(training, "training"), (rest, "training and held out")]:
        known = names.iloc[learned_from]
        shares = known.groupby("ending")["woman"].mean()
        codes = names["ending"].map(shares).fillna(known["woman"].mean())
        right = ((codes > 0.5) == (names["woman"] == 1)).to_numpy()
        scores = [right[part].mean() for part in (training, held_out, later)]
        rows.append(show.row(n_letters, name, (scores, 4)))
header = ["letters", "shares learned from", "training", "held out", "later names"]
print(show.table(header, rows))
