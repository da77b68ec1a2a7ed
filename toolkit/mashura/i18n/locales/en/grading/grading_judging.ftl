grading-judging-open =
    { $count ->
        [one] One entry is not filled in yet: { $entries }.
       *[other] { $count } entries are not filled in yet: { $entries }.
    }
grading-judging-missing =
    { $count ->
        [one] One answer that belongs here is missing. Read the question again and ask about each: what would be lost without it?
       *[other] { $count } answers that belong here are missing. Read the question again and ask about each: what would be lost without it?
    }
grading-judging-reversed = You put "{ $later }" before "{ $earlier }", although it depends on it or follows it. Ask about each: what must come first?
grading-judging-returns = The function "{ $name }" should return one number.
