conduct-escalation-backlog = { $on }: { $count ->
    [one] one statement has waited longer than the policy allows
   *[other] { $count } statements have waited longer than the policy allows
}
conduct-escalation-surge = { $on }: { $count ->
    [one] one statement in one day, many times more than on the previous days
   *[other] { $count } statements in one day, many times more than on the previous days
}
conduct-escalation-unserved-segment = { $on }: the segment "{ $segment }" notices the campaign, but only { $share } of those who noticed it register
conduct-opened-already = This consultation was opened on { $day } already.
conduct-blocked = The consultation cannot be opened yet. { $first }{ $more ->
    [0] {""}
    [one] {" "}One more point blocks it.
   *[other] {" "}{ $more } more points block it.
}
conduct-not-open = The consultation is not open to the public. Open it first.
conduct-closed-already = The consultation was closed on { $day }. Open it again first, with a reason.
conduct-closed-early = People were told that they can take part until { $last }. Write down why it closes earlier.
conduct-not-closed = The consultation is not closed, so it need not be opened again.
conduct-decided-already = A decision was taken on this consultation, so it cannot be opened again. Begin a new campaign instead.
conduct-no-reason = Write down the reason; it is told to the public.
conduct-bad-days = Enter how many days are added, from 1 to { $most }.
conduct-no-period = The plan does not say how long people can take part. Enter the number of days in the plan first.
conduct-extended-late = The last day, { $last }, has passed. A deadline can be moved only before it has passed; close the consultation, or open it again afterwards with a reason.
conduct-before-opening = The consultation was opened on { $day }; enter that day or a later one.
progress-obstacle-not-signed = The plan is not signed as it is now.
progress-obstacle-no-representative = Nobody from senior management is named, or no channel to them.
progress-obstacle-policy-not-published = The moderation policy is not published.
progress-obstacle-still-running = People were told a later last day; closing earlier needs a reason.
progress-task-ask = Ask for the approval of the plan
progress-task-sign = Sign the plan
progress-task-open = Open the consultation to the public
progress-task-close = Close the consultation
progress-task-decide = Analyse what came in, and decide
progress-task-announce = Announce the decision
progress-task-archive = Evaluate the campaign and archive it
moderation-not-a-moderator = You read this campaign as a reviewer, so you decide on no contribution. Ask its owner to share it with you as a moderator.
moderation-stands-elsewhere = Somebody has acted on this contribution in the meantime, so this cannot be done to it now. Look at its log.
moderation-no-clause = Choose the clause of the policy by which the contribution is rejected.
moderation-no-note = Write down the reason in a few words; it is kept in the log.
moderation-no-text = Enter the new wording that its author sent.
moderation-no-appellant = Enter who appeals, as the log shall name the person: the author's pseudonym is enough.
moderation-nothing-done = Nothing was done to this contribution yet, so there is nothing to take back.
moderation-not-yours = Somebody else acted on this contribution last. Only that person takes it back; ask her, or ask for a second opinion.
moderation-not-last = Only the last act on a contribution can be taken back.
moderation-second-by-another = You asked for a second opinion on this contribution, so somebody else decides it.
moderation-appeal-by-another = You rejected this contribution, so somebody else answers the appeal. Share the campaign with another moderator.
moderation-appealed-once = This contribution was appealed before, and the appeal was answered.
moderation-opinion-by-another = You decided on this contribution first, so the second opinion is somebody else's.
moderation-opinion-given = This contribution has its second opinion already.
questions-nothing-asked = Enter what was asked, in Arabic or in English.
questions-gone = There is no question { $number } any more. Open the list again.
questions-only-approvers = Only those who approve this campaign approve an answer. Ask one of them.
questions-no-draft = This answer is no draft, so there is nothing to approve.
questions-both-languages = Enter the question and the answer in Arabic and in English; the public page has both.
questions-approved-by-another = You wrote this answer last, so somebody else approves it.
questions-not-approved = This answer is not approved as it is written. Let it be approved first.
questions-not-published = This answer is not published, so it cannot be withdrawn.
questions-not-reviewers = You read this campaign as a reviewer. Ask its owner to share it with you as an author or a moderator.
