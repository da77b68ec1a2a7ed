grading-isolation-unknown = There is no isolation method "{ $wanted }". Choose one of: { $known }.
grading-isolation-missing = This machine has no way to isolate trainees' code, so grading was refused. Install bubblewrap (Linux), or accept the risk with "--isolation none".
grading-isolation-unusable = The isolation method "{ $wanted }" does not work on this machine. Leave the choice to "auto", or install what it needs.
grading-isolation-bubblewrap = Trainees' code runs in a box of its own: no network, no view of the course, nothing left running.
grading-isolation-rlimits = Trainees' code has no network here and reaches no other process, but it can read your files and, unless you grade as root, change them. Install bubblewrap to prevent that.
grading-isolation-rlimits-alone = Only limits on time, memory and file size apply here: trainees' code can read and change your files, use the network, and leave programs running. Grade on Linux with bubblewrap to prevent that.
grading-isolation-private = You grade as root, and trainees' code runs as another user, who cannot read the folder "{ $folder }" that Python needs. Grade as an ordinary user, or open the folder for reading: chmod -R go+rX "{ $folder }", and go+x on the folders above it.
grading-isolation-none = Trainees' code runs without any isolation, as you asked.
grading-no-instructor-part = The checks and answers of the exercises are not installed here: building, verifying, collecting and grading need the instructor's part. Install mashura-instructor beside Mashura, or work in a checkout.
grading-exercise-unknown = There is no exercise "{ $name }". Known: { $known }.
grading-checks-differ = { $file } does not match the graded items of { $source }; without a check, or without an item: { $items }.
grading-rubric-points = { $file }: the points of "{ $item }" do not add up to the item's points.
grading-item-field = { $file }, line { $line }: the graded cell's "{ $field }" is not as expected ({ $problem }).
grading-item-objective = { $file }, line { $line }: "{ $objective }" is not one of the exercise's objectives.
grading-known-answer = { $file }: the known answer "{ $why }" of "{ $item }" needs either its own code or a change to the reference.
grading-nbgrader-refused = nbgrader could not create the assignment "{ $name }": { $reason }
grading-item-head =
    { $points ->
        [one] 1 point
       *[other] { $points } points
    } · { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    } · { $kind ->
        [choose-and-order] choose and order
        [fill-in] fill in
        [run-and-read] read and work out
        [judge] judge
        [design] design within constraints
       *[write] write; marked by a person
    }
grading-result = { $score } of { $max } points
grading-marked-by-person = A person marks your text; you will get the points later.
grading-answer-empty = Not filled in yet.
grading-answer-missing = "{ $name }" does not exist after your notebook has run. Keep the name that the cell gave you, and check whether an earlier cell ended with an error.
grading-answer-not-data = "{ $name }" contains something other than plain data. Use text, numbers, lists and dictionaries.
grading-answer-timeout = "{ $name }" gave no answer in time. Look for a loop that does not end.
grading-answer-too-big = "{ $name }" is far larger than any answer here can be.
grading-answer-ended = Your notebook ended Python before this question was reached, so nothing could be asked. Correct the cell that is marked on this page and run the whole notebook.
grading-answer-error = Reading "{ $name }" caused an error: { $detail }. Run the whole notebook from the top and correct the first error.
grading-check-failed = This answer could not be judged; the instructor has been told. It counts as unanswered until then.
grading-want-text = { $name }: a text is expected here.
grading-want-number = { $name }: a number is expected here, such as 0.25, and "{ $typed }" is none.
grading-want-list = { $name }: the answers could not be read. Choose them in the form; in a notebook without forms, write them as ["a", "b"].
grading-want-record = { $name }: the answer could not be read. Fill in the form; in a notebook without forms, keep the curly brackets of the example.
grading-unknown-id = { $name }: "{ $id }" is not one of the answers of this question, so it does not count. The others do.
grading-cell-ended = (This cell ended Python; the cells after it did not run.)
grading-output-cut = (The rest of this cell's output is left out: there is more than a page can show. This costs no points.)
grading-text-cut = (The rest of this cell is left out: it is far longer than an answer can be.)
grading-repair-doubled = The cell "{ $cell }" appeared more than once; the last copy counts.
grading-repair-unknown = A cell named itself "{ $cell }", which the assignment does not have; it counts as an ordinary cell.
grading-repair-missing = The cell "{ $cell }" was missing and was restored as it was handed out.
grading-repair-moved = The graded cells were in a different order than handed out, from "{ $cell }" on.
grading-repair-kind = The cell "{ $cell }" had been changed between code and text.
grading-repair-metadata = Tags, points or flags of the cell "{ $cell }" had been changed.
grading-repair-source = The locked cell "{ $cell }" had been edited.
grading-form-right =
    { $count ->
        [one] The form is right: one entry. Whether it is the best answer is for you to judge.
       *[other] The form is right: { $count } entries. Whether they are the best answer is for you to judge.
    }
grading-form-cell-open = Row { $row }: { $column } is not filled in yet.
grading-form-app-missing = The file "{ $file }" is not beside this exercise yet. Open the app with the button above.
grading-form-app-unreadable = The file "{ $file }" is not a plan that the app can read. Open the app with the button above.
grading-form-app-open = { $name }: not filled in yet. Do it in the app.
grading-form-empty = Not filled in yet.
grading-form-list = The answers cannot be read. Write a list of ids in quotation marks, such as ["a", "b"].
grading-form-unknown-id = "{ $id }" is not one of the answers of this question. Copy an answer from the list above.
grading-form-count =
    { $count ->
        [one] One id is expected; you gave { $given }.
       *[other] { $count } ids are expected; you gave { $given }.
    }
grading-form-number = A number is expected here, such as 0.25.
grading-form-range = The number should lie between { $low } and { $high }.
grading-form-record = The answer cannot be read. Keep the curly brackets and the entries of the example.
grading-form-field =
    { $kind ->
        [extra_forbidden] A plan has no field "{ $field }". Look for a typing error.
        [missing] The field "{ $field }" is missing.
        [enum] "{ $field }" has a value that is not allowed. Allowed: { $allowed }.
       *[other] "{ $field }" has a value that is of the wrong kind or out of range. Compare it with the example.
    }
grading-building = Building the exercises
grading-isolation-landlock = Trainees' code cannot read your files, use the network or reach other processes, but it can find out which files and processes this machine has. Install bubblewrap for a box of its own.
grading-class = Grading hand-ins
grading-verifying = Verifying { $name }
grading-no-course = { $folder } is not a course: nbgrader_config.py is missing. Create one with "mashura exercises build --out COURSE_DIR".
grading-not-in-course = The course in { $folder } has no assignment "{ $name }". Check the name; if the exercise is newer than the course, build the course again with "mashura exercises build --out COURSE_DIR".
grading-no-hand-in = "{ $trainee }" has handed in nothing for this assignment: { $folder } has no folder of that name.
grading-bad-name = The folder "{ $name }" cannot be graded under this name. Rename it without "[", "]", "*", "?", "<" or ">", and grade again.
grading-app-missing = The file "{ $file }", in which the app keeps your plan, is not among the files that you handed in. Open the app from the exercise, so that the file lies beside it, and hand in again.
grading-app-unreadable = The file "{ $file }" is not a plan that the app can read. Open the app from the exercise and hand in again.
grading-marks = { $trainee }: { $score } of { $max }
grading-marks-extra = in it, extra: { $points }
grading-marks-waiting =
    { $count ->
        [one] 1 written answer waits for your mark
       *[other] { $count } written answers wait for your mark
    }
grading-ungraded = { $trainee } could not be graded and counts as 0 for now: { $problem }
grading-some-ungraded =
    { $count ->
        [one] One hand-in could not be graded; the others are in the gradebook.
       *[other] { $count } hand-ins could not be graded; the others are in the gradebook.
    }
grading-proof-item = { $item }: reference { $reference }, stub { $stub }, alternatives { $alternatives }, misconceptions { $misconceptions }, mutants killed { $rate } ({ $mutants }), variants { $variants }
grading-proof-good = right
grading-proof-bad = WRONG
grading-proof-survivor = survives: { $change }
grading-proof-sum = { $name }: { $rate } of the worse mutants are killed.
grading-proof-failed = Some checks are not reliable yet. Correct them, or explain in "survivors" of known_answers.yaml why a mutant is as good as the reference.
grading-help-grade = Grade what trainees handed in and record it in the course's gradebook.
grading-help-grade-assignment = Name of the exercise.
grading-help-grade-student = Only this trainee; may be repeated.
grading-help-isolation = How trainees' code is isolated: auto takes the strongest method that works.
grading-help-workers = How many notebooks are graded at a time; by default, the number of cores.
grading-help-verify = Test every check with known answers and with mutants of its reference.
grading-help-verify-out = Also write the report as a Markdown page.
grading-help-collect = Take hand-ins from a folder (one folder or ZIP archive per trainee) into the course, with the current time.
grading-help-receipts = Show the receipt code of each hand-in in the course, to compare with the trainees' own.
grading-no-receipts = Nobody has handed in { $assignment } yet: there is no such folder below { $folder }.
grading-receipt-of = { $who }: receipt { $code }
grading-nothing-to-collect = There is no hand-in for { $assignment } in { $folder }. Name the folder or ZIP into which you put what the trainees sent.
grading-help-collect-course = The course that receives them.
grading-page-title = Feedback: { $title }
grading-page-score = Score: { $score } of { $max }
grading-page-contents = Questions
grading-page-waiting-points = { $points } points are still waiting for your instructor.
grading-page-extra = In it, extra points that the maximum does not count: { $points }
grading-page-item = Question { $number }
grading-page-answer = Your answer
grading-page-no-answer = No answer
grading-page-in-app = Filled in in the app:
grading-page-model = A model answer
grading-page-looked-for = What was looked for:
grading-page-why = Why:
grading-page-comment = The instructor's comment
grading-page-waiting = waiting for your instructor
grading-no-worker = No worker could be started to run a notebook (isolation: { $isolation }). Nothing was marked; check that the machine has free memory, and grade again.
grading-answer-open = { $name }: not filled in yet.
grading-unknown-option = "{ $row }": "{ $id }" is not one of the answers of this question, so this entry counts as open. The others count.
grading-form-unknown-option = { $row }: "{ $id }" is not one of the answers of this question. Copy an answer from the list above.
grading-form-unknown-row = "{ $id }" is not one of the entries of this question. Look for a typing error.
grading-quoted = "{ $text }"
grading-code-unreadable = Line { $line } of this cell cannot be read. A quotation mark, a comma or a bracket is missing there or just before it. Add it and run the cell again, or begin again with the form.
grading-code-name = "{ $name }" has no quotation marks, or the cell that makes it has not run. Write it in quotation marks, or run the cells above first.
grading-form-part = { $name }: { $line }
grading-variant-entry = The variant of { $name } that this course keeps has the entry { $entry } in { $item }, which variants.yaml no longer has. Install the version of Mashura with which the course was built.
grading-variant-value = The variant of { $name } that this course keeps has the value { $value }, which this version of Mashura no longer draws. Install the version of Mashura with which the course was built.
grading-variant-placeholder = { $file }: nothing fills the placeholder { $name } in the code of { $item }. Write a field of its form, a value, or a name of its pool.
grading-repair-variant = The hand-in answers another variant of the exercise than this class has, so its answers do not fit. Give the trainee the handout of this course.
