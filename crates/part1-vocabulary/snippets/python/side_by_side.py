"""A small program, line beside line: values, a function, a loop, a list made from a list."""

import show


def kilograms(grams):
    return grams / 1000


# There is no main: the interpreter begins with the first line that is no definition.
masses_g = [3750.0, 3800.0]
masses_g.append(3250.0)

for place, grams in enumerate(masses_g):
    if grams > 3700:
        print(f"{place}: {show.fixed(kilograms(grams), 2)} kg, heavy")
    else:
        print(f"{place}: {show.fixed(kilograms(grams), 2)} kg")

heavy = [grams for grams in masses_g if grams > 3700]
print("heavy ones:", show.vector(heavy, 0))
print("all but the first:", show.vector(masses_g[1:], 0))
print("the last:", show.fixed(masses_g[-1], 0))
