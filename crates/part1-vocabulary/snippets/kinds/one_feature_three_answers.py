"""One feature, three kinds of answers: a number, a name, and several yes or no at once."""

import data
import show

# The voters: penguins whose flipper is at most 2 mm longer or shorter than 205 mm.
flock = data.penguins_frame()
voters = flock[(flock["flipper_length_mm"] - 205).abs() <= 2]
print(f"voters              {len(voters)}\n")

# regression
print(f"how heavy?          {show.fixed(voters['body_mass_g'].mean(), 0)} g\n")
# classification
votes = voters["species"].value_counts()
print("which species?      Adelie", votes["Adelie"])
print("                    Chinstrap", votes["Chinstrap"])
print(f"                    Gentoo {votes['Gentoo']}\n")
# multi-label
print("male?              ", (voters["sex"] == "male").sum())
print("heavier than 4 kg? ", (voters["body_mass_g"] > 4000).sum())
print("on Torgersen?      ", (voters["island"] == "Torgersen").sum())
