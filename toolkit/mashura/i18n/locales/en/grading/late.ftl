late-help-deadline = Set when an exercise is due, and what lateness costs in the course.
late-help-extend = Give trainees a later date, or let lateness cost them nothing, with the reason.
late-help-late = Show who handed in late, by how much, at what cost, and who has an extension.
late-help-until = Date, or date and time, such as "2026-03-01 23:59", in the course's time zone; a date alone means the end of that day.
late-help-timezone = Time zone of the course's dates, such as Asia/Dubai.
late-help-grace = Days after the deadline in which nothing is lost.
late-help-per-day = Percent of the points earned that each further day costs.
late-help-most = Percent of the points earned that lateness costs at most.
late-help-student = Name or id of the trainee; may be repeated.
late-help-waive = Lateness costs this trainee nothing, however late.
late-help-reason = Why, for the course's records.
late-by-hours =
    { $count ->
        [one] 1 hour late
       *[other] { $count } hours late
    }
late-by-days =
    { $count ->
        [one] 1 day late
       *[other] { $count } days late
    }
late-and-lost = { $late }, { $points } points lost
late-in-time = in time
late-line = { $name }: { $words }; handed in { $at }, due { $due }.
late-line-extended = Extended until { $until }: { $reason }.
late-line-waived = Lateness costs nothing: { $reason }.
late-nobody = Nobody has handed in { $assignment } late, and nobody has an extension.
late-ungraded =
    { $count ->
        [one] One hand-in is not graded yet, so nothing is said of its time: grade first.
       *[other] { $count } hand-ins are not graded yet, so nothing is said of their time: grade first.
    }
late-deadline-set = { $assignment } is due on { $due }. Days of grace: { $grace }; then each day costs { $share }% of the points earned, at most { $most }%.
late-extended = { $name } may hand in { $assignment } until { $until }.
late-waived = Lateness costs { $name } nothing in { $assignment }.
late-until-or-waive = Give either a later date with "--until" or "--waive".
late-no-trainee = Nobody in this course is called "{ $name }". "mashura exercises receipts" lists who has handed in.
late-no-due-time = { $assignment } has no deadline yet, so nothing can be extended. Set one with "mashura exercises deadline".
late-bad-value = "{ $field }" is "{ $value }", but { $expected } was expected.
