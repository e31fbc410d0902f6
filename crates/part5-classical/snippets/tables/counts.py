"""Ten capital gains that several people have: how many, and how many of them earn above 50,000."""

import data
import show

adult = data.adult()
rows = []
for dollars in [4064, 4386, 4650, 5013, 5178, 6849, 7298, 7443, 7688, 15024]:
    large = adult.target[adult.data[:, 6] == dollars]
    rows.append(show.row(dollars, len(large), int(large.sum())))
print(show.table(["capital gain, dollars", "people", "large incomes"], rows))
