# The way of a stage to its signature
approval-only-authors = Only the authors of a plan submit it. You can comment on it; ask its owner if you are to write in it.
approval-only-authors-answer = Only the authors of a plan answer comments. Write a comment of your own instead.
approval-only-approvers = Only those who approve a plan send it back or sign it. You can comment on it; ask its owner if you are to approve it.
approval-only-owner = Only the owner of a plan decides that its author may sign alone. Ask its owner.
approval-not-submitted = The stage “{ $stage }” is not submitted for approval. Wait until an author submits it, or ask for it.
approval-submitted-already = The stage “{ $stage }” has been submitted just as it is, and waits to be signed.
approval-signed-already = The stage “{ $stage }” is signed just as it is. Submit it again once something has changed.
approval-changed-since-submitted = The stage “{ $stage }” has changed since it was submitted, so it cannot be signed. An author has to submit it again.
approval-seen-another = The stage “{ $stage }” was submitted anew after you opened it. Reload the page, read what changed, and sign then.
approval-held = This cannot be signed while something holds the stage “{ $stage }”: { $first }{ $more ->
    [0] {""}
    [one] {" "}(and one more point)
   *[other] {" "}(and { $more } more points)
}. Send it back, or wait until it is corrected.
approval-not-alone = Who wrote a plan does not sign it alone while somebody else is named to approve it. Wait for the other signature. An office of one person can lift this rule, with a reason that is printed.
approval-you-signed = You have signed just this content already.
approval-second-size = A plan of full size is signed by two different people.
approval-second-risk = A plan with a risk of weight { $weight } or more (likelihood × effect) is signed by two different people.
approval-second-waits = { $name } has signed. One more signature is missing, by somebody else.
approval-no-name = A signature needs your name. Enter it.
approval-no-role = A signature needs your role, such as head of department. Choose it, or enter another one.
approval-no-reason = No reason is given. Enter it in one sentence, so that others can act on it.
approval-no-comment = The comment is empty. Enter what should change, and why.
approval-no-answer = The answer is empty. Enter what you changed, or why you did not.
approval-unknown-comment = This comment is not there. Reload the page and choose one from the list.
approval-settled-already = This comment was settled by { $name }. Write a new one if something is still open.
approval-not-yours-to-settle = This comment is { $name }'s to settle, or an approver's. Answer it, so that they can.
