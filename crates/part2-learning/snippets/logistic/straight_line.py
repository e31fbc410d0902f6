"""A straight line as the answer to "is it male?": it promises less than none and more than all."""

import data
import numpy as np
import show

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
mass_g = gentoos.body_mass_g.to_numpy()
male = (gentoos.sex == "male").to_numpy().astype(float)  # male 1, female 0
line = np.poly1d(np.polyfit(mass_g, male, 1))

rows = []
for center in [4000, 4400, 4800, 5200, 5600, 6000]:
    near = male[(mass_g >= center - 100) & (mass_g < center + 100)]
    row = [show.integer(center), str(len(near)), str(int(near.sum()))]
    rows.append([*row, show.fixed(near.mean(), 2), show.fixed(line(center), 2)])
print(show.table(["about g", "penguins", "males", "share", "straight line"], rows))
