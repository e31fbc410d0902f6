"""Digits cut by threes from the right, so that the same place is always in the same piece."""

import re


def thousands(digits):
    """The pieces of a row of digits: three each, but for the first, which has the rest."""
    # yours: the cuts from the right
    return re.findall(r"\d{1,3}(?=(?:\d{3})*$)", digits)
    # end


for number in ["7", "1851", "218631", "1194394"]:
    left = "|".join(re.findall(r"\d{1,3}", number))
    print(f"{number}: from the left {left}, from the right {'|'.join(thousands(number))}")
