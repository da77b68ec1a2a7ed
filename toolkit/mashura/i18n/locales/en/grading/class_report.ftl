class-help = Show a course's class: who needs you, what it did not understand, how good the questions are.
class-help-assignment = Only this exercise.
class-help-out = Write the report to this file: .html, .xlsx, .pdf or .docx; may be repeated.
class-left-out = left out: { $option }
class-second-columns = { $file } was expected to have the columns { $columns } in its first line. Add what is missing and try again.
class-second-mark = { $file }, line { $line }: trainee "{ $trainee }" with "{ $points }" points cannot be read. A trainee of this course and points from 0 to { $most } were expected. Correct the line and try again.
class-second-unreadable = { $file } cannot be read ({ $reason }). Save it as CSV in UTF-8 and try again.

class-kind = Class report
class-mark = For the instructor only: this report names trainees and shows their answers.
class-title = The class at a glance
class-course = Course
class-made-on = Made on
class-trainees = Trainees
class-page = Page
class-contents = Contents
class-footer = Mashura · class report · for the instructor only

class-glance = At a glance
class-nobody = Nobody is in this course yet: no hand-in was collected, and the gradebook names no trainee.
class-nothing-graded = Nothing has been graded yet. Grade the hand-ins, and this report fills itself.
class-number-trainees = trainees
class-number-not-started = have handed in nothing
class-number-stuck = are stuck
class-number-late = handed something in late
class-number-to-mark = written answers wait for your mark
class-number-to-grade = hand-ins wait to be graded

class-column-exercise = Exercise
class-column-hand-ins = Hand-ins
class-column-mean = Mean of the points
class-column-alpha = Alpha
class-column-trainee = Trainee
class-column-where = Where
class-column-why = Why
class-column-since = Since
class-column-who = Who
class-column-state = State
class-column-late = How late
class-column-extension = Extension
class-column-reason = Reason
class-column-penalty = Points lost
class-column-question = Question
class-column-n = Answers
class-column-open = Left open
class-column-difficulty = Points reached
class-column-discrimination = Discrimination
class-column-alpha-without = Alpha without it
class-column-entry = Entry
class-column-chosen = Wrong answer
class-column-how-many = How many
class-column-of-answers = Of the answers
class-column-answers = Answers
class-column-equal = Same points
class-column-weighted-kappa = Weighted kappa
class-column-kappa = Kappa
class-column-milder = Second less first
class-column-first = Trainee
class-column-second = and trainee
class-column-share = Shared
class-column-same-answers = Same rare answers
class-column-same-text = Same text

class-take-up-title = What to take up with the class
class-take-up-intro = What most trainees got wrong, over all questions, with the advice that their feedback gives them.
class-take-up = { $question } ({ $exercise }) · { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
} ({ $share })

class-who-needs-you = Who needs you
class-not-started = { $count ->
    [one] One trainee has handed in nothing
   *[other] { $count } trainees have handed in nothing
}
class-stuck = { $count ->
    [one] One trainee is stuck
   *[other] { $count } trainees are stuck
}
class-stuck-means = Stuck means: less than half of the points in the latest exercise, or the next exercise is overdue, or at least half of the class has handed it in. The place is the first question that was left open or got no points. Nobody is stuck in the pre-test.
class-whole-exercise = the whole exercise
class-reason-unanswered = left open
class-reason-failed = no right answer yet
class-reason-unread = the file could not be read: ask for it again
class-reason-other-copy = another class's copy was answered: give out the exercises of this class
class-reason-not-handed-in = not handed in
class-late = Late hand-ins and extensions
class-and-more = { $names } and { $count ->
    [one] one more
   *[other] { $count } more
}
class-everybody = Every trainee
class-state-not-started = not started
class-state-stuck = stuck
class-state-waiting = waits for grading
class-state-on-track = on the way
class-state-done = all handed in
class-in-time = in time
class-exempt = exempt
class-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
class-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
class-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}

class-items = Questions of: { $exercise }
class-small-class = { $count ->
    [0] No hand-in
    [one] Only 1 hand-in
   *[other] Only { $count } hand-ins
}: too few for claims. From { $least } on, this report says more; until then, read the answers themselves.
class-concerns = Questions to look at
class-concern-reversed = { $question } · stronger trainees do worse
class-concern-reversed-advice = Read the question and its check again: a wrong key, two right answers or a trap are the usual reasons. Until then, do not let it decide about anybody.
class-concern-weak = { $question } · it hardly tells strong from weak
class-concern-weak-advice = Perhaps it asks for something else than the other questions, or its wording is read in two ways.
class-concern-hard = { $question } · almost nobody can do it
class-concern-hard-advice = Teach it again before you ask it again.
class-concern-easy = { $question } · everybody can do it
class-concern-easy-advice = It encourages, but says nothing about who has learnt what.
class-left-out-of-alpha = { $count ->
    [one] One question is
   *[other] { $count } questions are
} not marked in every hand-in yet and { $count ->
    [one] is
   *[other] are
} left out of alpha and discrimination.
class-got-message = { $count ->
    [one] 1 trainee
   *[other] { $count } trainees
} ({ $share }) got this advice:

class-gain = Learnt between the two tests
class-gain-nobody = Nobody has taken both tests yet, so there is nothing to compare.
class-gain-means = { $count ->
    [one] One trainee took
   *[other] { $count } trainees took
} both tests: { $before } of the points before, { $after } after.
class-gain-difference = That is { $change } percentage points; if the class were drawn again, the mean change would be expected between { $low } and { $high }.
class-gain-effect = Effect size (Cohen's d, in standard deviations of the marks): { $effect }.
class-gain-normalised = Of the points that were missing before, the class has gained { $share } (normalised gain).
class-gain-only-before = { $count ->
    [one] One trainee took only the first test and counts nowhere above
   *[other] { $count } trainees took only the first test and count nowhere above
}: { $names }. There they had { $share } of the points.
class-gain-only-after = { $count ->
    [one] One trainee took only the second test and counts nowhere above
   *[other] { $count } trainees took only the second test and count nowhere above
}: { $names }.
class-gain-caution-control = Nobody was taught otherwise for comparison, so part of the change may be practice with the test itself.
class-gain-caution-normalised = The normalised gain divides what was gained by what could still be gained. It is for classes, not for single trainees: whoever had nearly all points before cannot gain much.

class-agreement = Do two people mark alike?
class-agreement-few = Kappa is told from { $least } answers on that both have marked; before that, chance would decide.
class-agreement-kappa = Kappa is 1 where both always give the same points and 0 where they agree as often as chance would. The weighted kappa counts a difference by its square, so half a point weighs little.
class-agreement-advice = Where the weighted kappa lies below 0.6, mark five answers together, say why, and make the rubric clearer before you go on. That limit is a custom, not a law.

class-similar = Reasons to talk
class-similar-no-verdict = This is a reason to talk and no verdict. Chance, a shared desk, a study group or the same teacher can make hand-ins alike. Do not change a mark because of this table alone.
class-similar-how = What the exercise gave out is subtracted, and right answers do not count, because they are alike by being right. Wrong answers, free choices and written texts count, each by how rare it is in this class. The limit is set so that in nineteen of twenty classes that worked alone nobody would be named.
class-similar-talk = Ask each trainee to explain one of the shared answers. Those who worked it out can, whoever sat beside them.
class-similar-innocent = If working together was allowed, this is no more than a picture of who worked with whom.
class-of-compared = { $shared } of { $compared }

class-how-to-read = How to read the numbers
class-read-difficulty = Points reached: the mean share of a question's points. The lower, the harder. An open answer counts as no points.
class-read-discrimination = Discrimination: the correlation of the points in a question with the points in all other questions of the exercise. Above 0.2 it tells strong from weak; below 0, stronger trainees do worse.
class-read-alpha = Alpha (Cronbach): how far the questions of an exercise measure the same thing, at most 1. A higher alpha without a question says that the question does not fit the others.
class-read-interval = Numbers in brackets are intervals at 95 percent: the smaller the class, the wider. Two numbers whose intervals overlap may well be equal.
class-read-open = Left open: how many did not answer. If many stop at the same place, time or motivation ran out there.
class-read-small = Below { $least } hand-ins there is no discrimination, no alpha, no kappa, no effect size and no comparison of mistakes: chance would decide.

class-picture-trainees = Trainees
class-picture-on-time = handed in on time
class-picture-late = handed in late
class-picture-missing = not handed in
class-picture-handed-in = Who has handed in what
class-picture-handed-in-alternative = { $exercise }: { $in_time } on time, { $late } late, { $missing } not handed in.
class-picture-marks = How the marks are spread
class-picture-marks-axis = Share of the points
class-picture-marks-note = Each dot is one hand-in; the line is the mean.
class-picture-marks-alternative = { $exercise }: { $mean } of the points on average, from { $low } to { $high }.
class-picture-items = How hard, and how telling: { $exercise }
class-picture-items-note = Bars are intervals at 95 percent. Beyond the dotted line, a question tells strong from weak; below zero, stronger trainees do worse.
class-picture-items-note-small = Bars are intervals at 95 percent.
class-picture-items-alternative = Difficulty and discrimination of { $items } questions. The hardest is { $hardest }. Questions to look at: { $odd }.
class-picture-difficulty = Points reached
class-picture-discrimination = Discrimination
class-picture-gain = Before and after, question by question
class-picture-before = pre-test
class-picture-after = post-test
class-picture-gain-alternative = In { $risen } of { $items } questions the class has more points in the second test.
class-progress-reading = Reading hand-ins
class-progress-analysing = Comparing answers
