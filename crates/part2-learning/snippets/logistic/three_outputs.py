"""One model, three outputs for four Gentoos: log-odds, the probability from them, the class."""

import data
import numpy as np
import show
from scipy.special import logit
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
x = gentoos[["bill_depth_mm", "body_mass_g"]].to_numpy()
newton = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-12)
model = make_pipeline(StandardScaler(), newton).fit(x, gentoos.sex)
birds = np.array([[14.2, 4600], [14.8, 5000], [15.2, 5000], [15.9, 5400]])
log_odds, classes = model.decision_function(birds), model.predict(birds)
probabilities = model.predict_proba(birds)[:, 1]  # column 1: male

rows = []
for (depth, mass), z, p, name in zip(birds, log_odds, probabilities, classes):
    rows.append(show.row((depth, 1), (mass, 0), (z, 3), (p, 4), (logit(p), 3), name))
header = ["depth mm", "mass g", "log-odds", "logistic: p", "logit of p", "class"]
print(show.table(header, rows))

# The log-odds are linear in the mass: two of them give the place where they are zero.
low, high = model.decision_function([[15, 4000], [15, 6000]])
mass_g = 4000 + 2000 * low / (low - high)
print("decision boundary at a depth of 15.0 mm:", show.fixed(mass_g, 1), "g")
