"""Three kinds of numbers: a width that a person chose, heights from data, a length in question."""

import data
import show

penguins = data.penguins_frame()[["flipper_length_mm", "body_mass_g"]].dropna()
for width_mm in [20, 10]:
    stair = penguins["flipper_length_mm"] // width_mm
    heights_g = penguins["body_mass_g"].groupby(stair).mean()
    print(f"hyperparameter  stairs {width_mm} mm wide")
    print(f"{len(heights_g)} parameters    heights {show.vector(heights_g, 0)} g")
    for flipper_mm in [195, 205]:
        height_g = heights_g[flipper_mm // width_mm]
        print(f"argument        asked about {flipper_mm} mm: {show.fixed(height_g, 0)} g")
