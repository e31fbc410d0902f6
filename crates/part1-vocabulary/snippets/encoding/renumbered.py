"""The same three species numbered in another order: the model from the codes changes its mind."""

import data
import show
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import OrdinalEncoder

flock = data.penguins_frame().dropna(subset=["body_mass_g"])
x, y = flock[["species"]].to_numpy(), flock["body_mass_g"].to_numpy()
for order in [["Adelie", "Chinstrap", "Gentoo"], ["Adelie", "Gentoo", "Chinstrap"]]:
    codes = OrdinalEncoder(categories=[order]).fit_transform(x)
    predicted = LinearRegression().fit(codes, y).predict([[0], [1], [2]])
    print("0, 1, 2 =", ", ".join(order))
    print("  predicted g ", show.vector(predicted, 0))
