"""What is said: every exchange with people, also those that the program starts. Knows `review` only.

`turns.take` is the one door; `parts` is the vocabulary that every platform can show; `words` holds the sentences.
"""
