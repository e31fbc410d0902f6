"""The same birds, the mass in other units: other birds at the curbs."""

import data
from sklearn.svm import SVC


def held_by(grams):
    """The birds at the curbs of the hard street, the depth in mm, the mass in so many grams."""
    x, y = data.two_species(["bill_depth_mm", "body_mass_g"], 0, 2)
    # yours: change the unit of the mass, fit a hard street, name its support vectors
    x[:, 1] /= grams
    model = SVC(kernel="linear", C=1e6, tol=1e-6).fit(x, y)
    return ", ".join(f"bird {i}" for i in sorted(model.support_))
    # end


for unit, grams in [("kg", 1000), ("500 g", 500), ("250 g", 250)]:
    print(f"mass in {unit:>5}: {held_by(grams)}")
