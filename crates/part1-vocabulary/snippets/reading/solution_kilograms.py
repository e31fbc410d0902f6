"""In kilograms three penguins weigh 3.60 on average: divide each, or the average, by 1000."""

import show

body_mass_kg = [mass_g / 1000 for mass_g in [3750.0, 3800.0, 3250.0]]
print("average of the kilograms", show.fixed(sum(body_mass_kg) / 3, 2), "kg")
print("average of the grams    ", show.fixed(3600.0 / 1000, 2), "kg")
