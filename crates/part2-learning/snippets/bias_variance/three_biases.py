"""Three things called bias, on one model: a parameter, a miss on average, a miss of one group."""

import data
import show
from sklearn.linear_model import LinearRegression

columns = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
table, sex = data.penguins_by_sex(columns)
x, y = table[:, :3], table[:, 3]
groups = [sex != 0, sex < 0, sex > 0]  # all, females, males

rows = []
for name, seen in [("all 333", groups[0]), ("165 females", groups[1])]:
    model = LinearRegression().fit(x[seen], y[seen])
    misses_g = model.predict(x) - y
    mean_miss_g = [misses_g[group].mean() for group in groups]
    rows.append(show.row(name, (model.intercept_, 1), (mean_miss_g, 1)))
header = ["trained on", "intercept g", "mean miss g, all", "females", "males"]
print(show.table(header, rows))
