"""Documents of the open consultation: moderation, questions and answers (S57, S174, S267)."""
