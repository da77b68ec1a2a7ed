"""Documents of the open consultation: policy and log of moderation, questions and answers (S57, S174, S267)."""
