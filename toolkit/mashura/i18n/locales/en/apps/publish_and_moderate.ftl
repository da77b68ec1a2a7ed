# The app of the open consultation: publish and moderate
apps-publish-and-moderate-link = Publish and moderate
apps-publish-and-moderate-title = Publish and moderate
apps-publish-and-moderate-lead = From the approved plan to the closed consultation: open it, decide on contributions, answer, and move the deadline if you must.
apps-publish-and-moderate-summary = Open a campaign to the public, decide on what people write, publish content and answers, extend the deadline, and close.
apps-publish-and-moderate-finish = Finish the consultation
apps-publish-and-moderate-finished = The consultation is complete; analyse what came in.
apps-publish-and-moderate-missing-none = Nothing is missing in the consultation.
apps-publish-and-moderate-take-policy = The plan has a moderation policy. Take it over?
apps-publish-and-moderate-document-policy = Moderation policy
apps-publish-and-moderate-step-way = Where it stands
    .intro = How far the campaign has come, what is next, and who does it.
apps-publish-and-moderate-step-people = People and policy
    .intro = Who speaks for senior management, and by which policy contributions are moderated.
apps-publish-and-moderate-step-queue = Moderation
    .intro = Decide which contributions others read, each by a clause of the policy.
apps-publish-and-moderate-step-content = Content of the day
    .intro = What is published today, on which channel and by whom.
apps-publish-and-moderate-step-questions = Questions and answers
    .intro = What the public asks, and what everybody may read as the answer.
apps-publish-and-moderate-step-deadline = Deadline
    .intro = Give people more time, with a reason, and see what that may cost.
apps-publish-and-moderate-section-management = Senior management
apps-publish-and-moderate-section-media = Media and content
apps-publish-and-moderate-way-title = The way of this campaign
apps-publish-and-moderate-way-empty = This campaign has no plan yet. Open one from the home page, or look at the example first.
apps-publish-and-moderate-way-now = now
apps-publish-and-moderate-way-reached = reached
apps-publish-and-moderate-way-unnoted = without a record
apps-publish-and-moderate-way-ahead = ahead
apps-publish-and-moderate-way-last = People can take part until
apps-publish-and-moderate-way-last-over = The last day announced for taking part was
apps-publish-and-moderate-way-next = Next:
apps-publish-and-moderate-way-by = Who does it:
apps-publish-and-moderate-way-blocked = Before that:
apps-publish-and-moderate-way-go = Go to:
apps-publish-and-moderate-way-meanwhile = While it is open:
apps-publish-and-moderate-way-in-step = Here, in the step:
apps-publish-and-moderate-way-more = Show all
apps-publish-and-moderate-way-fewer = Show fewer
apps-publish-and-moderate-way-on = On
apps-publish-and-moderate-way-note = Reason, if it closes earlier than promised
apps-publish-and-moderate-way-open = Open the consultation
apps-publish-and-moderate-way-close = Close the consultation
apps-publish-and-moderate-way-finished = This campaign is in the archive.
apps-publish-and-moderate-way-reopen-title = Open it again
apps-publish-and-moderate-way-reopen = Open the consultation again
apps-publish-and-moderate-way-reason = Reason
apps-publish-and-moderate-way-log = Opened and closed
apps-publish-and-moderate-way-procedure = Publishing procedure
apps-publish-and-moderate-way-procedure-help = Whether a step is done follows from the campaign; write down who does it, until when, and where the proof is.
apps-publish-and-moderate-way-owner = Who does it
apps-publish-and-moderate-way-due = Until
apps-publish-and-moderate-way-evidence = Where the proof is
apps-publish-and-moderate-way-step-done = done
apps-publish-and-moderate-way-step-open = open
apps-publish-and-moderate-way-step-late = late
apps-publish-and-moderate-queue-title = Contributions to decide
apps-publish-and-moderate-queue-save-first = Save the campaign first, so that everybody works on the same one. Then type contributions, paste them, or bring in an export here.
apps-publish-and-moderate-queue-help = A flag points out why to look; you decide.
apps-publish-and-moderate-queue-policy-hours = By the policy, each is decided within { $hours } working hours.
apps-publish-and-moderate-queue-not-published = The moderation policy is not published yet. People must be able to read it before anything is rejected.
apps-publish-and-moderate-queue-add = Add contributions
apps-publish-and-moderate-queue-typed = Type or paste, one on each line
apps-publish-and-moderate-queue-put = Put into the queue
apps-publish-and-moderate-queue-file = Bring in an export
apps-publish-and-moderate-queue-material = Take the campaign's contributions
apps-publish-and-moderate-queue-simulated = The campaign's contributions are simulated: no real person wrote them.
apps-publish-and-moderate-queue-looking = Looking for personal data, abuse and repeats; you can begin meanwhile.
apps-publish-and-moderate-queue-parts = Parts of the queue
apps-publish-and-moderate-queue-filter-todo = To decide
apps-publish-and-moderate-queue-filter-late = Late
apps-publish-and-moderate-queue-filter-appealed = Appeals
apps-publish-and-moderate-queue-filter-asked = Second opinion asked
apps-publish-and-moderate-queue-filter-change = With the author
apps-publish-and-moderate-queue-filter-in = Approved
apps-publish-and-moderate-queue-filter-out = Rejected
apps-publish-and-moderate-queue-filter-differs = Two opinions differ
apps-publish-and-moderate-queue-filter-second = Give second opinions
apps-publish-and-moderate-queue-filter-all = All
apps-publish-and-moderate-queue-flag = Flag
apps-publish-and-moderate-queue-flag-all = With and without flags
apps-publish-and-moderate-queue-flag-any = With a flag
apps-publish-and-moderate-queue-words = Words in it
apps-publish-and-moderate-queue-second-help = What others decided, without their decision: judge it as if it were new. Nothing changes; agreement is calculated from it.
apps-publish-and-moderate-queue-keys = Keys: A approve · R reject, then 1–5 the clause · C ask for a change · S second opinion · U take back · arrows move
apps-publish-and-moderate-queue-keys-second = Keys: A publish · R reject · arrows move
apps-publish-and-moderate-queue-none = Nothing here.
apps-publish-and-moderate-queue-number = No.
apps-publish-and-moderate-queue-before = Before its change:
apps-publish-and-moderate-queue-clause = By which clause?
apps-publish-and-moderate-queue-note = Reason in words
apps-publish-and-moderate-queue-note-free = Reason in words, if you want
apps-publish-and-moderate-queue-appellant = Who appeals (a pseudonym is enough)
apps-publish-and-moderate-queue-wording = New wording from its author
apps-publish-and-moderate-queue-confirm = Confirm
apps-publish-and-moderate-queue-cancel = Cancel
apps-publish-and-moderate-queue-log = What was done
apps-publish-and-moderate-queue-back = Earlier ones
apps-publish-and-moderate-queue-ahead = Next ones
apps-publish-and-moderate-queue-download-log = Log as
apps-publish-and-moderate-queue-act-admitted = Approve
apps-publish-and-moderate-queue-act-rejected = Reject
apps-publish-and-moderate-queue-act-change-asked = Ask for a change
apps-publish-and-moderate-queue-act-changed = Enter the change
apps-publish-and-moderate-queue-act-second-asked = Second opinion
apps-publish-and-moderate-queue-act-opinion-in = Publish
apps-publish-and-moderate-queue-act-opinion-out = Reject
apps-publish-and-moderate-queue-act-appealed = Note an appeal
apps-publish-and-moderate-queue-act-appeal-granted = Grant the appeal
apps-publish-and-moderate-queue-act-appeal-dismissed = Dismiss the appeal
apps-publish-and-moderate-queue-act-taken-back = Take back
apps-publish-and-moderate-queue-done = { $number }: { $what }
apps-publish-and-moderate-queue-added = { $count ->
    [0] Nothing new: all of them are in the queue already.
    [one] One contribution was put into the queue.
   *[other] { $count } contributions were put into the queue.
}
apps-publish-and-moderate-queue-decided-before = Decided before it came here
apps-publish-and-moderate-queue-decided-there = { $count ->
    [one] One was decided there already and keeps its decision.
   *[other] { $count } were decided there already and keep their decisions.
}
apps-publish-and-moderate-queue-settled-there = { $count ->
    [one] One was settled there and is not asked about again.
   *[other] { $count } were settled there and are not asked about again.
}
apps-publish-and-moderate-queue-speed = { $count } decisions since the last pause, { $rate } a minute
apps-publish-and-moderate-queue-due-left = { $hours } working hours left
apps-publish-and-moderate-queue-due-late = late by { $hours } working hours
apps-publish-and-moderate-content-title = Published today
apps-publish-and-moderate-content-help = From the messages, channels, reminders and activities of the plan.
apps-publish-and-moderate-content-no-dates = The plan has no opening day yet. Enter it in the plan, and what to publish stands here.
apps-publish-and-moderate-content-day = Day
apps-publish-and-moderate-content-today = today
apps-publish-and-moderate-content-overdue = { $count ->
    [one] One post or reminder of earlier days is not noted as published.
   *[other] { $count } posts and reminders of earlier days are not noted as published.
}
apps-publish-and-moderate-content-nothing = Nothing is planned for this day.
apps-publish-and-moderate-content-kind-post = Post
apps-publish-and-moderate-content-kind-reminder = Reminder
apps-publish-and-moderate-content-kind-activity = Activity
apps-publish-and-moderate-content-times = { $count ->
    [one] once
   *[other] { $count } times
}
apps-publish-and-moderate-content-owner = By:
apps-publish-and-moderate-content-done-by = published by
apps-publish-and-moderate-content-where = Where it stands (an address)
apps-publish-and-moderate-content-mark-done = Published
apps-publish-and-moderate-content-mark-open = Not published
apps-publish-and-moderate-content-ahead = The next seven days
apps-publish-and-moderate-answers-title = Questions of the public
apps-publish-and-moderate-answers-help = An answer is written in both languages, approved by another person, and published on one page.
apps-publish-and-moderate-answers-answered-by = Answers come from:
apps-publish-and-moderate-answers-save-first = Save the campaign first, so that everybody works on the same one.
apps-publish-and-moderate-answers-empty = No question yet. Write down the first one, without the name of who asked.
apps-publish-and-moderate-answers-add = Write down a question
apps-publish-and-moderate-answers-in-ar = In Arabic
apps-publish-and-moderate-answers-in-en = In English
apps-publish-and-moderate-answers-question = Question
apps-publish-and-moderate-answers-answer = Answer
apps-publish-and-moderate-answers-keep = Keep the draft
apps-publish-and-moderate-answers-cancel = Cancel
apps-publish-and-moderate-answers-no-answer = Not answered yet
apps-publish-and-moderate-answers-personal = Contains personal data; take it out before it is approved:
apps-publish-and-moderate-answers-change = Change
apps-publish-and-moderate-answers-approve = Approve
apps-publish-and-moderate-answers-publish = Publish
apps-publish-and-moderate-answers-withdraw = Take off the page
apps-publish-and-moderate-answers-log = What was done
apps-publish-and-moderate-answers-page = Download the public page
apps-publish-and-moderate-answers-page-help = One file in both languages for the entity's website; only published answers are on it, and nobody's name.
apps-publish-and-moderate-deadline-title = Give people more time
apps-publish-and-moderate-deadline-help = A deadline is moved before it has passed, with a reason that is told to everybody.
apps-publish-and-moderate-deadline-last = Last day to take part:
apps-publish-and-moderate-deadline-not-open = The consultation is not open. You can try out an extension here; moving the deadline comes with the opening.
apps-publish-and-moderate-deadline-days = Days added
apps-publish-and-moderate-deadline-on = Announced on
apps-publish-and-moderate-deadline-reason = Reason
apps-publish-and-moderate-deadline-ask = What would it bring?
apps-publish-and-moderate-deadline-extend = Move the deadline
apps-publish-and-moderate-deadline-simulated = Simulated: a made-up public, not yours.
apps-publish-and-moderate-deadline-running = The public is being simulated, three times without and with the extension.
apps-publish-and-moderate-deadline-case = Case
apps-publish-and-moderate-deadline-participants = Participants
apps-publish-and-moderate-deadline-row-without = As promised
apps-publish-and-moderate-deadline-row-with = With the extension
apps-publish-and-moderate-deadline-row-planned = So long from the start
apps-publish-and-moderate-deadline-told = { $days } more days bring { $gained } participants in { $runs } simulated runs. Had the longer period been promised from the start, { $lost } more would have come: that is what the moved deadline costs in credibility.
apps-publish-and-moderate-deadline-caution = How much belief a moved deadline costs is an assumption of the simulator; early notice costs less.
apps-publish-and-moderate-deadline-changed = { $day }: { $days ->
    [one] one day
   *[other] { $days } days
} added.
conduct-day-to-come = This says what has happened, so its day cannot be one to come. Enter today or an earlier day.
conduct-no-day = "{ $written }" is no date. Enter a day such as 2026-03-01.
queue-nothing-typed = Nothing was typed. Type or paste contributions, one on each line.
queue-pasted-too-much = { $rows } lines were pasted, more than { $most }. Bring them in as a file instead; nothing was added.
queue-no-statements = { $file } was read, but it holds no contributions in words. Choose the export with the comments or proposals.
queue-no-material = This campaign has no contributions yet. Bring in an export here, or run the campaign in the control room first.
