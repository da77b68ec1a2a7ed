export-help = Export marks: as a table (.csv), as a workbook (.xlsx), or in the grading worksheet that Moodle gave.
export-help-assignment = Name of the exercise; may be repeated; all, if not given.
export-help-out = The file to write; its ending says which kind.
export-help-moodle = Moodle's grading worksheet (.csv), as downloaded from the assignment; it is filled in and not changed itself.
export-help-unfinished = Also give Moodle the grades of trainees whose written answers still wait for a person.
export-help-grade-column = Head of the column for grades, if Moodle's language is not known here.
export-help-comments-column = Head of the column for feedback comments, if Moodle's language is not known here.
export-one-assignment = A worksheet of Moodle is for one assignment: give one "--assignment".
export-ending = { $file } has an ending that is not known here. Known: { $endings }.
export-no-sheet = { $file } cannot be read as a grading worksheet. Download it from Moodle again, as CSV.
export-sheet-columns = { $file } has no column for grades. Its columns: { $heads }. Name the right one with "--grade-column".
export-written = { $count ->
        [one] Marks of 1 trainee
       *[other] Marks of { $count } trainees
    } are in { $file }.
export-moodle-written = { $count ->
        [one] 1 grade is
       *[other] { $count } grades are
    } filled in in { $file }. Give it back to Moodle under "Upload grading worksheet".
export-moodle-waiting = Not filled in, because written answers still wait for a person: { $names }.
export-moodle-locked = Not filled in, because Moodle says that the grade cannot be changed: { $names }.
export-moodle-missing = Not filled in, because the worksheet has no row for them: { $names }.
export-moodle-left =
    { $count ->
        [one] One hand-in has no grade in the worksheet; the others have.
       *[other] { $count } hand-ins have no grade in the worksheet; the others have.
    }
export-comment = { $score } of { $max } points.
export-comment-late = Handed in late: { $points } points lost.
export-sheet-all = All
export-head-name = Name
export-head-handed-in = Handed in
export-head-days-late = Days late
export-head-earned = Points earned
export-head-extra = In it, extra
export-head-lost = Lost for lateness
export-head-score = Points that count
export-head-max = Maximum, without extra
export-head-waiting = Points not marked yet
export-head-sum = Sum
