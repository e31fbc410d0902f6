"""The penguin table: how many rows are complete, and three rows with their features and labels."""

import data
import show

frame = data.penguins_frame()
# x: a row of features for each penguin that has all four; y: its target, the species.
x, y = data.penguins_by_species(data.PENGUIN_FEATURES)
print("penguins             ", len(frame))
print(f"with all {x.shape[1]} features   {x.shape[0]}")
print(f"and their sex         {len(frame.dropna())}\n")

rows = [show.row(i, (x[i], 1), data.SPECIES[y[i]]) for i in [0, 151, 274]]
print(show.table(["sample", "bill mm", "depth mm", "flipper mm", "mass g", "label"], rows))
