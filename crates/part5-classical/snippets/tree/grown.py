"""A decision tree of two levels: its questions in words, and how many birds it sorts right."""

import data
from sklearn.tree import DecisionTreeClassifier, export_text

COLUMNS = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]

x, species = data.penguins_by_species(COLUMNS)
model = DecisionTreeClassifier(max_depth=2).fit(x, species)
print(export_text(model, feature_names=COLUMNS, class_names=data.SPECIES), end="")
print("right", (model.predict(x) == species).sum(), "of", len(x))
