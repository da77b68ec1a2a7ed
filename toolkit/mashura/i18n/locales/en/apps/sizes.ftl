# The choice of a plan's size, in the head of forms and where a plan begins
size-page-heading = Size of the plan
size-page-start-help = Three questions lead to a proposal. The size can be changed at any time, and no answer is lost.
size-page-change-help = Another size asks more or less. No answer is lost: what the size does not need is folded away. Undo brings the former size back.
size-page-proposed = Our proposal
size-page-minutes-help = The minutes are our assumption: so many seconds for each question, for somebody who knows the answers.
size-begin-small = Begin a small plan
size-begin-standard = Begin a standard plan
size-begin-full = Begin a full plan
size-minutes = About { $minutes } minutes to fill in
size-unfold = Show anyway
size-fold = Fold away
size-folded = Not needed for a { $size ->
    [small] small
   *[standard] standard
} plan: { $parts }{ $questions ->
    [0] {""}
    [one] , and one more question
   *[other] , and { $questions } more questions
}.
size-folded-answers = { $answers ->
    [one] One answer is folded away; it is kept, and the documents leave it out.
   *[other] { $answers } answers are folded away; they are kept, and the documents leave them out.
}
