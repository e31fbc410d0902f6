"""The fourth penguin was never measured: its flipper is `None`, and the mean leaves it out."""

import data
import show

penguins = data.penguins()[:5]
for place, penguin in enumerate(penguins):
    if penguin.flipper_length_mm is None:
        print(f"penguin {place}  not measured")
    else:
        print(f"penguin {place}  {show.fixed(penguin.flipper_length_mm, 0)} mm")

flippers_mm = [p.flipper_length_mm for p in penguins if p.flipper_length_mm is not None]
mean = sum(flippers_mm) / len(flippers_mm)
print(f"mean of {len(flippers_mm)} flippers    {show.fixed(mean, 2)} mm")

as_zero = sum(p.flipper_length_mm or 0 for p in penguins) / 5
print(f"with 0 for the missing  {show.fixed(as_zero, 2)} mm")
