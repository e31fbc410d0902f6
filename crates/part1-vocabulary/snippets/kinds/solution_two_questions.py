"""Two questions sort five tasks: what comes out, and who says what is right?"""

import show

answers = {  # yours: the two answers for each task
    "tomorrow's temperature": ("regression", "supervised"),
    "a patient's diseases": ("multi-label", "supervised"),
    "groups of customers": ("clustering", "unsupervised"),
    "the next word": ("classification", "self-supervised"),
    "a walking robot": ("an action", "reinforcement"),
}
rows = [[task, *answer] for task, answer in answers.items()]
print(show.table(["task", "problem", "learning"], rows))
