"""R² of a fitted line is the square of a correlation; R² of other guesses is not."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score

x = data.penguins_matrix(["flipper_length_mm"])
y = data.penguins_column("body_mass_g")
fitted = LinearRegression().fit(x, y).predict(x)
guesses = {
    "fitted line": fitted,
    "the line, plus 1000 g": fitted + 1000,
    "the line, halved": fitted / 2,
}
rows = []
for name, guess in guesses.items():
    correlation = np.corrcoef(y, guess)[0, 1]
    rows.append(show.row(name, ([correlation**2, r2_score(y, guess)], 4)))
print(show.table(["prediction", "correlation squared", "R²"], rows))
