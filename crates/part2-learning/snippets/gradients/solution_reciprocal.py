"""The derivative of 1/x, found on paper, against central differences at four places."""

import show

for x in [0.5, 1.0, 2.0, -4.0]:
    measured = (1 / (x + 1e-5) - 1 / (x - 1e-5)) / 2e-5
    paper = -1 / x**2  # yours: what the ratio of changes of 1/x becomes
    x, measured, paper = show.fixed(x, 1), show.fixed(measured, 6), show.fixed(paper, 6)
    print(f"x = {x}   measured {measured}   on paper {paper}")
