"""Which letter of a first name tells most about who bears it? Mutual information of each."""

import data
import numpy as np
import show
from sklearn.metrics import mutual_info_score

female, male = data.female_names(), data.male_names()
names = [name.lower() for name in female + male]
group = ["female"] * len(female) + ["male"] * len(male)
for name, position in [("first", 0), ("second", 1), ("last but one", -2), ("last", -1)]:
    letters = [n[position] if -len(n) <= position < len(n) else "" for n in names]
    bits = mutual_info_score(group, letters) / np.log(2)
    print(f"{name:<12}  {show.fixed(bits, 4)} bits")
