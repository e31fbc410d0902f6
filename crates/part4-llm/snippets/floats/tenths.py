"""0.1 + 0.2 and 0.3, every digit of what is stored."""

from decimal import Decimal

named = [("0.1", 0.1), ("0.2", 0.2), ("0.1 + 0.2", 0.1 + 0.2), ("0.3", 0.3)]
for name, x in named:
    print(f"{name:<9}  {Decimal(x):.55f}")  # the exact value, without rounding
for name, total, x in [("0.1 + 0.2", 0.1 + 0.2, 0.3), ("0.5 + 0.25", 0.5 + 0.25, 0.75)]:
    print(f"{name} == {x:.2f}  {str(total == x).lower()}")
