planning-no-timeline = The plan has no activity and no duration yet, so there is nothing to draw. Fill in the timeline.
planning-no-matrix = The plan lacks segments or channels, so there is nothing to draw. Name at least one of each.
planning-no-parties = No party has been judged by power and interest yet. Give at least one both levels.
planning-no-readiness = This campaign has no readiness record yet. Fill it in first.
planning-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
planning-ask-title = Is this a question for the public?
planning-ask-alternative = Four questions in a row; a yes leads to the next, a no to what should be done instead.
planning-ask-yes = yes
planning-ask-no = no
planning-ask-open = Is anything still open to decide?
planning-ask-open-no = Then inform, and do not call it a consultation
planning-ask-knowledge = Do people know, or feel, what we do not?
planning-ask-knowledge-no = Then ask experts; the public would only guess
planning-ask-promise = Will management listen and answer in public?
planning-ask-promise-no = Then win its support before you ask anybody
planning-ask-means = Do we have the people, money and time?
planning-ask-means-no = Then ask a smaller question, or ask later
planning-ask-go = Four times yes: prepare the campaign
planning-gate-open = The readiness gate is open
planning-gate-closed = { $count ->
    [one] The readiness gate is closed: 1 of { $all } conditions is missing
   *[other] The readiness gate is closed: { $count } of { $all } conditions are missing
}
planning-readiness-told = { $side }: { $level }, { $evidence ->
    [yes] with evidence
   *[no] without evidence
}
planning-readiness-alternative = { $gate }. One bar for each side of readiness: { $told }. Below them the conditions of the gate: { $conditions }.
planning-readiness-unjudged = not judged yet
planning-readiness-no-evidence = no evidence: does not count
planning-readiness-note = Full bars rest on evidence. A rating without evidence does not open the gate. At the bottom its conditions: answers to the questions, then the outputs.
planning-condition-objective = Purpose of the campaign
planning-condition-management = Management (1 side)
planning-condition-institution = The institution (4 sides)
planning-condition-audience = The audience (2 sides)
planning-condition-aim = Aim and objectives
planning-condition-confirmation = Readiness confirmed
planning-condition-green-light = Green light
planning-condition-segments = Segments understood
planning-condition-met = complete
planning-condition-missing = missing
planning-gantt-title = The plan in time
planning-gantt-open = Open to the public
planning-gantt-reminders = Reminders
planning-gantt-work = the entity's work
planning-gantt-public = the public takes part
planning-gantt-announcement = results announced
planning-gantt-day = Day, counted from the opening
planning-gantt-dated = Day, counted from the opening on { $date }, and date (day/month)
planning-gantt-told = { $name }: from day { $first } to day { $last }
planning-gantt-alternative = One bar an activity; days count from the opening. { $activities }.
planning-matrix-title = Whom does each channel serve, and in which language?
planning-matrix-all = serves the segment in all its languages
planning-matrix-some = in some of its languages
planning-matrix-none = in none of its languages
planning-matrix-absent = not meant for the segment
planning-matrix-collects = people can contribute here
planning-matrix-leads = leads to a place where they can
planning-matrix-nothing = nothing
planning-matrix-told = { $segment }: { $channels }.
planning-matrix-alternative = A table of { $segments } segments and { $channels } channels. Served in a language that they read: { $told }
planning-power-title = Other parties: power and interest
planning-power-power = Power over the subject (0 none – 4 decides it)
planning-power-interest = Interest in the subject (0 none – 4 very much)
planning-power-closely = Work with them closely
planning-power-content = Keep them content
planning-power-informed = Keep them informed and ask them
planning-power-watched = Watch from time to time
planning-power-told = { $party }: { $field }.
planning-power-alternative = Four fields by power and interest. { $told }
planning-turnout-title = Expected participants of each segment, and the number wanted
planning-turnout-people = Participants
planning-turnout-enough = reaches the number wanted
planning-turnout-short = falls short of it
planning-turnout-before = before the change
planning-turnout-wanted = number wanted
planning-turnout-name =
    { $segment }
    { $wanted } wanted
planning-turnout-told = { $segment }: { $expected } expected, { $wanted } wanted
planning-turnout-alternative = One bar a segment, simulated. { $told }.
planning-missing-title = Who is missing?
planning-missing-across = Share among participants, compared with the share of the population (100% = as many as due)
planning-missing-enough = four fifths of their due, or more
planning-missing-short = less than four fifths (the limit is an assumption)
planning-missing-nobody = none
planning-missing-alternative = One bar a group, simulated: its share among participants compared with its share of the population. Below 80%: { $groups }.
