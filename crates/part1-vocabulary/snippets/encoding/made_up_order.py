"""Ordinal encoding forces a line through three flocks; one-hot gives each its own weight."""

import data
import pandas as pd
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder

flock = data.penguins_frame().dropna(subset=["body_mass_g"])
x, y = flock[["species"]], flock["body_mass_g"]


def predicted_g(encoder, **options):
    codes = encoder.fit_transform(x)
    model = LinearRegression(**options).fit(codes, y)
    return model.predict(encoder.transform(pd.DataFrame({"species": data.SPECIES})))


columns_g = [
    predicted_g(OneHotEncoder(sparse_output=False), fit_intercept=False),
    predicted_g(OrdinalEncoder(categories=[["Adelie", "Chinstrap", "Gentoo"]])),
    predicted_g(OrdinalEncoder(categories=[["Adelie", "Gentoo", "Chinstrap"]])),
]
rows = [show.row(name, (numbers, 0)) for name, *numbers in zip(data.SPECIES, *columns_g)]
print(show.table(["predicted g", "one-hot", "numbered 0, 1, 2", "numbered 0, 2, 1"], rows))
