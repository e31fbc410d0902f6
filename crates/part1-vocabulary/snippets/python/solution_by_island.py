"""How many penguins of each species nest on each island, counted by pairs."""

import data

frame = data.penguins_frame()
counts = frame.groupby(["island", "species"]).size()
for (island, species), n in counts.items():
    print(f"{island:<9}  {species:<9}  {n:>3}")
