"""The word "free" in other inboxes: the share of spam weighs as much as the word."""

import show


def with_the_word(in_spam, in_ham, share):
    """Bayes' rule: the share of spam among the mails that have the word."""
    # yours: from the shares in both classes and the share of spam
    both = in_spam * share
    return both / (both + in_ham * (1 - share))
    # end


by_pencil = 4.2  # yours: of 100 mails with "free", the spams, where 1 in 100 is spam
print("by pencil ", show.fixed(by_pencil, 1))
rows = []
for share in [0.01, 0.1, 0.3, 0.9]:
    with_word = with_the_word(283 / 708, 150 / 1649, share)
    rows.append(show.row(([100 * share, 100 * with_word], 1)))
print(show.table(["spams in 100", "in 100 with the word"], rows))
