"""A straight line as the answer to "is it male?": it promises less than none and more than all."""

import data
import numpy as np
import show

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
mass_g = gentoos.body_mass_g.to_numpy()
male = (gentoos.sex == "male").to_numpy().astype(int)  # male 1, female 0
line = np.poly1d(np.polyfit(mass_g, male, 1))

rows = []
for around in [4000, 4400, 4800, 5200, 5600, 6000]:
    near = male[(mass_g >= around - 100) & (mass_g < around + 100)]
    numbers = [near.mean(), line(around)]
    rows.append(show.row(around, len(near), near.sum(), (numbers, 2)))
print(f"{len(male)} Gentoos, {male.sum()} of them male")
print(show.table(["around g", "birds", "males", "share", "straight line"], rows))
