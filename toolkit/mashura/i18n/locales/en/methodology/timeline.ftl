# Days of a plan: tasks, what happens when, holidays and seasons, and the rules about them.
timeline-day = day { $day }
timeline-weekend = weekend
timeline-ramadan = Ramadan
timeline-eid-al-fitr = Eid al-Fitr
timeline-eid-al-adha = Arafah and Eid al-Adha
timeline-green-light = Green light
timeline-opening = Consultation opens
timeline-open = Open to the public
timeline-reminder = Reminder { $number }
timeline-closing = Last day to take part
timeline-promised = Last day to tell the public the result
timeline-late = { $status } · late

activity-status-not-begun = Not begun
activity-status-under-way = Under way
activity-status-done = Done

field-activity-activity-id = Short name
field-activity-starts-on = Day of its own
    .help = For a day that does not move with the opening, such as a council session.
field-activity-status = Status
    .help = Late is worked out from the dates, once one activity has a status.
field-activity-depends-on = Depends on
    .help = Activities that must have ended before this one begins.
field-activity-milestone = Milestone
    .help = A day to reach, drawn as a mark instead of a bar.
field-timeline-country = Country of holidays
    .help = Its weekends and public holidays are marked and checked. Without it, only Ramadan and the feasts are.

rule-activities-in-circle = These activities wait for each other: { $activities }. Let one of them depend on nothing else here.
    .reason = None of them could ever begin.
rule-activity-before-needed = "{ $activity }" begins on { $begins }, but "{ $needed }", on which it depends, ends on { $ends }. Move one of them, or drop the dependency.
    .reason = A task cannot begin with what is not there yet.
rule-mostly-in-ramadan = { $days } of { $all } days of the consultation are in Ramadan. Choose another period, or plan evenings, shorter forms and later answers.
    .reason = Most people would only hear of it in the month in which they have the least time for it (assumption).
rule-opens-on-rest-day = The consultation opens on { $day } ({ $reason }). Open on a working day.
    .reason = News is read, and questions are answered, on working days. Holidays that follow the moon are calculated and can move by a day.
rule-closes-on-rest-day = The last day to take part is { $day } ({ $reason }). Close on a working day.
    .reason = Many people take part on the last day, and nobody helps them on a day of rest. Holidays that follow the moon are calculated and can move by a day.
rule-reminder-on-feast = A reminder is planned on { $day } ({ $reason }). Send it on a working day before or after.
    .reason = On a feast or holiday, few people read an entity's message (assumption).
rule-mostly-in-summer = { $days } of { $all } days of the consultation are between 1 July and 31 August. Choose another period, or reach people who are away.
    .reason = In these weeks many residents of the Gulf are away (assumption).
rule-open-in-exams = { $days } days of the consultation are in weeks of exams (20 May to 20 June, 25 November to 12 December). Do not count on pupils, students and their parents then.
    .reason = Young people and parents have less time in these weeks. The weeks are an assumption for the Gulf; use those of your ministry of education.
timeline-late-mark = late
timeline-circle-refused = These activities would wait for each other: { $activities }. Choose activities that do not depend on this one.
