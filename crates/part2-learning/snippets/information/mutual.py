"""How many bits about the species do island, sex, year, mass and flipper give away?"""

import data
import numpy as np
import show
from scipy.stats import entropy
from sklearn.metrics import mutual_info_score

penguins = data.penguins_frame().dropna()
species = penguins.species
asked = {
    "flipper over 206 mm": penguins.flipper_length_mm > 206,
    "mass over 4.5 kg": penguins.body_mass_g > 4500,
    "island": penguins.island,
    "sex": penguins.sex,
    "year": penguins.year,
}


def bits(group):
    return entropy(group.value_counts(), base=2)


before = bits(species)
print(f"entropy of the species of {len(species)} penguins  {show.fixed(before, 4)} bits")
rows = []
for question, answer in asked.items():
    groups = [group for _, group in species.groupby(answer)]
    after = sum(len(group) / len(species) * bits(group) for group in groups)
    rows.append(show.row(question, (after, 4), (before - after, 4)))
print(show.table(["question", "bits left", "information gain"], rows))
by_pairs = mutual_info_score(species, asked["flipper over 206 mm"]) / np.log(2)
print("mutual information of flipper and species ", show.fixed(by_pairs, 4), "bits")
