grading-judging-open =
    { $count ->
        [one] One entry is not filled in yet: { $entries }.
       *[other] { $count } entries are not filled in yet: { $entries }.
    }
grading-judging-missing =
    { $count ->
        [one] One answer that belongs here is missing. Go through the question once more and ask of each: what would be lost without it?
       *[other] { $count } answers that belong here are missing. Go through the question once more and ask of each: what would be lost without it?
    }
grading-judging-reversed = You put { $later } before { $earlier }, although it rests on it or follows it. Ask of each: what must be there first?
grading-judging-returns = The function "{ $name }" should return one number.
