"""A function from flipper length to body mass, on four penguins, and its slope."""

import show


def mass_g(flipper_mm):
    """The function: a flipper length in, a body mass out."""
    return 50 * flipper_mm - 5800


# Four of the Palmer penguins: flipper length in mm, body mass in g.
penguins = [(181, 3750), (192, 3500), (211, 4500), (230, 5700)]
rows = [show.row(([mm, mass_g(mm), g], 0)) for mm, g in penguins]
print(show.table(["flipper mm", "function g", "scale g"], rows) + "\n")

for start, end in [(190, 191), (190, 210)]:
    slope = (mass_g(end) - mass_g(start)) / (end - start)
    print(f"slope from {start} to {end} mm: {show.fixed(slope, 0)} g per mm")
