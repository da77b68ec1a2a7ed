# Evaluation, lessons and archive: fields, values and rules
field-evaluation-answer-drawn = Evidence drawn from the records
field-evaluation-simulated = Simulated public
field-evaluation-by-hand = Values typed by hand
    .help = For indicators that no table tells. They are marked as typed wherever they are shown.
field-hand-value-indicator = Indicator
    .help = Which indicator the value belongs to.
field-hand-value-value = Value
    .help = Shares in percent, times in days or hours, money in the plan's currency.
field-hand-value-source = Source
    .help = Where the value comes from, such as a survey with its date and number of answers.
field-hand-value-on = Measured on
    .help = The day for which the value holds.
field-evaluation-learnt = Lessons for the library
    .help = Each lesson can be searched, and later plans are shown the lessons that fit them.
field-lesson-segment = Segment
    .help = The segment that the lesson is about; leave empty if it is about all.
field-lesson-channel = Channel
    .help = The channel that the lesson is about; leave empty if it is about none in particular.
field-lesson-stage = Stage
    .help = The stage in which the next campaign has to act.
field-archive-file-digest = Fingerprint of the archive file
    .help = SHA-256 of the file that was made last. Whoever has the file can compare it.
field-campaign-lessons-used = Lessons of other campaigns
field-lesson-use-lesson = Lesson
field-lesson-use-text = Text of the lesson
field-lesson-use-origin = Campaign that it comes from
field-lesson-use-following = How it was followed
field-lesson-use-note = In what form, or why not
field-lesson-use-on = Decided on
lesson-following-followed = followed
lesson-following-in-part = followed in part
lesson-following-set-aside = not for this campaign
rule-answer-without-evidence = The answer to “{ $question }” names no evidence. Take over the evidence from the records, or write your own.
    .reason = An answer that rests on nothing cannot be checked, and the next campaign cannot learn from it.
rule-hand-value-without-source = The value of “{ $indicator }” was typed by hand and names no source. Say where it comes from.
    .reason = A typed value is only as good as its source; whoever reads the evaluation has to be able to check it.
rule-hand-value-twice = “{ $indicator }” has { $count } values typed by hand. Keep one of them.
    .reason = One indicator has one value; with two, the evaluation would silently choose.
rule-lesson-without-advice = The lesson “{ $lesson }” does not say what to do next time. Write its advice.
    .reason = A lesson is shown to later plans, and they need to know what to do.
rule-closed-before-announcement = The topic was closed on { $closed }, before the decision was announced on { $announced }. Correct one of the dates.
    .reason = A topic is closed when the public knows what became of its contributions.
rule-closed-before-consultation = The topic was closed on { $closed }, and the consultation ended on { $ended }. Correct one of the dates.
    .reason = A topic cannot be closed while people can still contribute.
rule-closed-before-evaluation = The topic is closed, and the evaluation still lacks: { $missing }. Complete it, or leave the day of closing open.
    .reason = What is evaluated after closing is seldom evaluated: lessons belong in the archive.
rule-closed-with-open-promises = The topic is closed while { $count ->
        [one] one adopted proposal has
       *[other] { $count } adopted proposals have
    } no word on what it turns into. Say who carries it out, or keep the topic open.
    .reason = People are told what came of their contributions; the promise outlives the consultation.
archive-part-brief = Brief
archive-part-readiness = Readiness
archive-part-plan = Plan
archive-part-consultation = Conduct of the consultation
archive-part-findings = Findings
archive-part-decision = Decision
archive-part-announcement = Announcement
archive-part-evaluation = Evaluation
archive-part-archive = Closing
archive-part-contributions = Contributions (tables)
archive-part-approvals = Approvals with their hashes
archive-state-kept = kept
archive-state-partial = incomplete
archive-state-missing = missing
archive-state-absent = not there
archive-reason-kept = Everything that this stage has to bring is there.
archive-reason-partial = Missing: { $missing }.
archive-reason-missing = No record of this stage was kept. Without it nobody can follow later what was done.
archive-reason-contributions-kept = Rows: { $shown }, in { $tables } tables, without personal data.
archive-reason-contributions-missing = The contributions are not kept with the campaign. Without them no analysis can be repeated.
archive-reason-approvals-kept = { $count ->
        [one] 1 signature fits
       *[other] { $count } signatures fit
    } the records by hash.
archive-reason-approvals-changed = { $count ->
        [one] 1 signature no longer fits
       *[other] { $count } signatures no longer fit
    } the records: they were changed after signing.
archive-reason-approvals-absent = No stage was signed in Mashura. If approvals were given on paper, keep them beside the archive.
