"""The rate of false alarms that prevalence, precision and TPR leave no choice about."""

import show

by_hand = 0.05  # yours: the FPR of group B, with prevalence 0.2
print("your FPR for B ", show.fixed(by_hand, 2))
for group, prevalence in [("A", 0.5), ("B", 0.2)]:
    precision = tpr = 0.8
    fpr = prevalence / (1 - prevalence) * (1 - precision) / precision * tpr
    print(f"by formula, {group}  ", show.fixed(fpr, 2))
