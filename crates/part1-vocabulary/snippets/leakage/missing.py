"""What is missing in the penguin table, and how many rows are left when every hole drops a row."""

import data
import numpy as np
import show

frame = data.penguins_frame()
rows = [
    [name, str(frame[name].notna().sum()), str(frame[name].isna().sum())]
    for name in ["species", "flipper_length_mm", "body_mass_g", "sex"]
]
print(show.table(["column", "known", "missing values"], rows) + "\n")
print(f"penguins {len(frame)}, complete ones {len(frame.dropna())}")
print("rows below 20 without a sex", show.vector(np.flatnonzero(frame["sex"][:20].isna()), 0))
