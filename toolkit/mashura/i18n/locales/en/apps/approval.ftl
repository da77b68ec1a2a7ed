# The panel of approval, and the marks beside the fields
form-approval-title = Approval
form-approval-save-first = Save a version; then it can be commented on, submitted and signed.
form-approval-draft = Not submitted yet.
form-approval-look-again = Look again
form-approval-signed-by = Signed by
form-approval-changes = What changed since then
form-approval-held = What keeps it from being signed
form-approval-submit = Submit for approval
form-approval-submit-note = Note to those who approve (may stay empty)
form-approval-unshared = Nobody is named to approve this campaign. Share it with an approver under “More” on “My campaigns”; without one, you sign it yourself.
form-approval-send-back = Send back
form-approval-reason = Reason, in a sentence
form-approval-sign = Sign
form-approval-sign-help = Your name, role, the time, the version and the hash of its content are kept and printed.
form-approval-role = Your role
form-approval-role-other = Your role in words
form-approval-lift = Let the author sign alone
form-approval-lift-help = Who wrote a campaign does not sign it alone while somebody else is named to approve it, and some plans are signed by two people. An office of one person can lift both rules; the reason is printed beside the signature.
form-approval-confirm = Confirm
form-approval-cancel = Cancel
form-approval-comments = Comments
form-approval-comments-none = No comments. The mark beside a field opens one.
form-approval-settled = Settled comments
form-approval-jump = Go to the field
form-approval-answer = Answer
form-approval-answer-text = What you changed, or why not
form-approval-settle = Settle
form-approval-history = History
form-approval-mark = Comment on “{ $name }”
form-approval-marked = Comments on “{ $name }”
form-approval-comment = Your comment
form-approval-comment-do = Comment
form-approval-for-all = Everybody who can open the campaign reads it.
apps-approval-open = { $count ->
    [0] No open comments
    [one] One comment not settled
   *[other] { $count } comments not settled
}
apps-approval-said = { $name }, { $when }, version { $version }
apps-approval-answered = { $name } answered, { $when }:
apps-approval-step-submitted = { $name } submitted version { $version }, { $when }
apps-approval-step-submitted-noted = { $name } submitted version { $version }, { $when }: “{ $text }”
apps-approval-step-sent-back = { $name } sent back version { $version }, { $when }: “{ $text }”
apps-approval-step-signed = { $name } ({ $role }) signed version { $version }, { $when }, hash { $digest }…
apps-approval-step-rule-lifted = { $name } let the author sign alone, { $when }: “{ $text }”
apps-approval-done-submit = Submitted. Whoever reviews or approves this campaign finds it among what waits for them.
apps-approval-done-comment = Your comment is kept.
apps-approval-done-answer = Your answer is kept.
apps-approval-done-settle = The comment is settled.
apps-approval-done-send-back = Sent back. The authors find it among what waits for them.
apps-approval-done-lift = The author may sign alone now; your reason is printed.
apps-approval-done-sign = Signed. A change from now on ends the signature.
apps-approval-unsaved = You have changed something since the last version. Submit it first, then sign.
