"""Penguins with the same flipper have different bills: no model of the flipper can know which."""

import data
import show

birds = data.penguins_frame().dropna(subset=["flipper_length_mm"])
groups = birds.groupby("flipper_length_mm")["bill_depth_mm"]
rows = []
for flipper_mm in [180.0, 195.0, 230.0]:
    bills_mm = groups.get_group(flipper_mm)
    rows.append(show.row((flipper_mm, 0), len(bills_mm), ([bills_mm.mean(), bills_mm.var()], 2)))
print(show.table(["flipper mm", "penguins", "mean bill mm", "variance mm²"], rows))
squares = (birds["bill_depth_mm"] - groups.transform("mean")) ** 2
floor = squares.sum() / (len(birds) - groups.ngroups)
print("noise floor, over all flippers:", show.fixed(floor, 3), "mm²")
