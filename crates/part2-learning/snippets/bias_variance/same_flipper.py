"""Penguins with the same flipper have different bills: no model of the flipper can know which."""

import data
import numpy as np
import show

birds = data.penguins_frame().dropna(subset=["flipper_length_mm"])
groups = birds.groupby("flipper_length_mm")["bill_depth_mm"]
for flipper_mm in [180.0, 195.0, 230.0]:
    bills = groups.get_group(flipper_mm)
    mean, variance = show.fixed(bills.mean(), 2), show.fixed(bills.var(), 2)
    print(
        f"flipper {show.integer(flipper_mm)} mm: {len(bills):>2} penguins"
        f"   mean bill {mean} mm   variance {variance}"
    )
squares = (birds["bill_depth_mm"] - groups.transform("mean")) ** 2
floor = squares.sum() / (len(birds) - groups.ngroups)
print("noise floor, over all flippers", show.fixed(floor, 4), "mm²")
