"""How many bits about the species do island, sex, year, mass and flipper give away?"""

import data
import numpy as np
import show
from scipy.stats import entropy
from sklearn.metrics import mutual_info_score

penguins = data.penguins_frame().dropna()
species = penguins.species


def gain(answer):
    """The entropy of the species, minus its mean within each group of equal answers, in bits."""
    groups = [group for _, group in species.groupby(answer)]
    after = sum(len(group) / len(species) * bits(group) for group in groups)
    return bits(species) - after


def bits(group):
    return entropy(group.value_counts(), base=2)


print("entropy of the species ", show.fixed(bits(species), 4), "bits")
answers = {
    "flipper over 206 mm": penguins.flipper_length_mm > 206,
    "mass over 4.5 kg": penguins.body_mass_g > 4500,
    "island": penguins.island,
    "sex": penguins.sex,
    "year": penguins.year,
}
rows, largest = [], 0
for name, answer in answers.items():
    mutual = mutual_info_score(species, answer) / np.log(2)
    largest = max(largest, abs(mutual - gain(answer)))
    rows.append([name, show.fixed(mutual, 4)])
print(show.table(["answer to", "mutual information"], rows))
print("largest difference from the information gain ", show.fixed(largest, 6))
