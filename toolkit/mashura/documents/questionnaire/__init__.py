"""A questionnaire as the file that a tool takes in, and as a document to print and approve (S48)."""
