grading-judging-option = "{ $option }" in "{ $name }" is not one of the options. Copy an option from the question.
grading-judging-open =
    { $count ->
        [one] One entry is still without an option: { $entries }.
       *[other] { $count } entries are still without an option: { $entries }.
    }
grading-judging-missing =
    { $count ->
        [one] One id that belongs in your list is missing. Read the question again and ask about each id: what would be lost without it?
       *[other] { $count } ids that belong in your list are missing. Read the question again and ask about each id: what would be lost without it?
    }
grading-judging-reversed = You put "{ $later }" before "{ $earlier }", although it depends on it or follows it. Ask about each: what must come first?
grading-judging-returns = The function "{ $name }" should return one number.
grading-judging-form-options =
    { $count ->
        [one] This option is not known: { $entries }. Copy the options from the question.
       *[other] These options are not known: { $entries }. Copy the options from the question.
    }
