"""The order of the rooms: a workspace on disk to a report, texts to claim files, questions to answers.

Commands import the file they need: a room that loads everything would make each of them start slowly.
"""
