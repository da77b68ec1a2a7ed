m99-right = صحيح.
m99-wrong = انظر مرة أخرى.
