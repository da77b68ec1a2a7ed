m99-right = Right.
m99-wrong = Look again.
