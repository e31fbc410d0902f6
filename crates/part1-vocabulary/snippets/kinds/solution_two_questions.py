"""Two questions sort five tasks: what comes out, and who says what is right?"""

import show

problem = {
    "a number": "regression",
    "one name": "classification",
    "several names": "multi-label",
    "groups": "clustering",
    "an action": "choosing what to do",
}
learning = {
    "a record": "supervised",
    "the data itself": "self-supervised",
    "a reward": "reinforcement",
    "nobody": "unsupervised",
}
tasks = [
    ("tomorrow's temperature", "a number", "a record"),
    ("a patient's diseases", "several names", "a record"),
    ("groups of customers", "groups", "nobody"),
    ("the next word", "one name", "the data itself"),
    ("a walking robot", "an action", "a reward"),
]
rows = [[task, problem[output], learning[teacher]] for task, output, teacher in tasks]
print(show.table(["task", "problem", "learning"], rows))
