"""Three kinds of numbers: a width that a person chose, heights from data, a length in question."""

import data
import show

penguins = data.penguins_frame()[["flipper_length_mm", "body_mass_g"]].dropna()
for width_mm, gap in [(20, ""), (10, "\n")]:
    stair = penguins["flipper_length_mm"] // width_mm
    heights_g = penguins["body_mass_g"].groupby(stair).mean()
    print(f"{gap}hyperparameter  width {width_mm} mm")
    print(f"{len(heights_g)} parameters    heights {show.vector(heights_g, 0)} g")
    for flipper_mm in [195.0, 205.0]:
        prediction_g = heights_g.get(flipper_mm // width_mm, float("nan"))
        asked = show.fixed(flipper_mm, 0)
        print(f"argument        {asked} mm gives {show.fixed(prediction_g, 0)} g")
