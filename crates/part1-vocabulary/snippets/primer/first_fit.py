"""A first fitted model: every threshold from 172 to 231 mm is tried, the best one is kept."""

import data

x, y = data.penguins_by_species(["flipper_length_mm"])
truth = y == data.SPECIES.index("Gentoo")
best_mm, most_right = 0, 0
for threshold_mm in range(172, 232):
    prediction = x[:, 0] > threshold_mm
    n_right = (prediction == truth).sum()
    if n_right > most_right:
        best_mm, most_right = threshold_mm, n_right
    if threshold_mm % 10 == 0:
        print(f"Gentoo above {threshold_mm} mm   right for {n_right}")
print(f"kept: above {best_mm} mm   right for {most_right} of {len(y)}")
