"""Ordinal encoding forces a line through three flocks; one-hot gives each its own weight."""

import data
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder

flock = data.penguins_frame().dropna(subset=["body_mass_g"])
x, y = flock[["species"]].to_numpy(), flock["body_mass_g"].to_numpy()

codes = OrdinalEncoder().fit_transform(x)
by_number = LinearRegression().fit(codes, y).predict([[0], [1], [2]])
hot = OneHotEncoder(sparse_output=False).fit_transform(x)
by_column = LinearRegression(fit_intercept=False).fit(hot, y).coef_  # the best weights

means = flock.groupby("species")["body_mass_g"].mean()  # sorted by species
rows = [
    [species, str(code), *(show.fixed(g, 0) for g in numbers)]
    for code, (species, *numbers) in enumerate(zip(data.SPECIES, means, by_number, by_column))
]
print(show.table(["species", "code", "mean mass g", "from the code", "from one-hot"], rows))
