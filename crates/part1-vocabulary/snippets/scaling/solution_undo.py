"""Back from standard deviations to grams: multiply by the standard deviation, add the mean."""

import data
import show
from sklearn.preprocessing import StandardScaler

scaler = StandardScaler().fit(data.penguins_column("body_mass_g").reshape(-1, 1))
mean, std = scaler.mean_[0], scaler.scale_[0]
print(f"mean {show.fixed(mean, 1)} g, standard deviation {show.fixed(std, 1)} g")
for z in [2.0, -1.5]:
    mass_g = scaler.inverse_transform([[z]])[0, 0]
    print(f"z = {show.fixed(z, 1):>4}  is {show.fixed(mass_g, 1)} g")
