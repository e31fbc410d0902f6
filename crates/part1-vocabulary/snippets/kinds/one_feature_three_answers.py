"""One feature, three kinds of answers: a number, a name, and several yes or no at once."""

import data
import show

# What is known of the penguins whose flipper is at most 2 mm longer or shorter than 205 mm.
flock = data.penguins_frame()
similar = flock[(flock["flipper_length_mm"] - 205).abs() <= 2]
print(f"penguins with a flipper of about 205 mm  {len(similar)}\n")

print("regression      how heavy?     ", show.fixed(similar["body_mass_g"].mean(), 0), "g")

votes = [int((similar["species"] == species).sum()) for species in data.SPECIES]
print(f"classification  which species?  {data.SPECIES[votes.index(max(votes))]}, by {votes} votes")

print("multi-label     which of these hold?")
labels = {
    "male": similar["sex"] == "male",
    "heavier than 4 kg": similar["body_mass_g"] > 4000,
    "nests on Torgersen": similar["island"] == "Torgersen",
}
for name, holds in labels.items():
    print(f"  {name:<19} {str(2 * holds.sum() > len(similar)).lower()}, by {holds.sum()} votes")
