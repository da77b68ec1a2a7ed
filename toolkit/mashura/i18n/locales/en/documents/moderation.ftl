# The moderation policy, the log, and the public page of questions
moderation-policy-kind = Moderation policy
moderation-policy-clauses = What is not published
moderation-policy-how = How a decision is taken
moderation-policy-appeals = If you disagree
moderation-policy-topic = Every contribution to this consultation is published, whether it agrees or not, unless one of these clauses applies:
moderation-policy-read-in = Contributions are read in { $languages }.
moderation-policy-hours = Each one is decided within { $hours } working hours, counted from { $opens }:00 to { $closes }:00, without weekends and public holidays.
moderation-policy-by-people = A program may point out why to look closely; only a person decides, and names the clause.
moderation-policy-not-deleted = What is not published is kept, so that the decision can be checked, and is shown to nobody else.
moderation-policy-appeal = If yours was not published and you disagree, ask { $to } to look again, with your reason.
moderation-policy-appeal-by-another = Another person than the first one answers you, with a reason.
moderation-policy-no-appeal = This policy does not say yet where to appeal.
moderation-clause-duplicate = The same person or group has said the same before; the first one stays.
moderation-clause-unclear = It cannot be understood, even with good will.
moderation-clause-off-topic = It is not about the topic, or it advertises something.
moderation-clause-abuse = It insults, threatens or demeans somebody.
moderation-clause-personal-data = It tells who a private person is, or how to reach one.
moderation-log-kind = Moderation log
moderation-log-acts = Acts
moderation-log-summary = What was done
moderation-log-log = The acts one by one
moderation-log-nothing = Nothing was decided yet.
moderation-log-agreement = Agreement of two moderators
moderation-log-agreement-few = Judged twice: { $count ->
    [one] one contribution
   *[other] { $count } contributions
}. From 10 on, agreement is calculated.
moderation-log-agreement-kappa = Agreement of two moderators beyond chance (Cohen's kappa): { $kappa }, with 95% confidence between { $low } and { $high }; { $count } contributions judged twice.
moderation-log-approvals-counted = { $count ->
    [one] One approval is
   *[other] { $count } approvals are
} counted above and listed in the workbook only.
moderation-log-column-number = No.
moderation-log-column-what = Act
moderation-log-column-when = When (UTC)
moderation-log-column-who = Who
moderation-log-column-clause = Clause
moderation-log-column-reason = Reason
moderation-log-column-text = Contribution
public-questions-kind = Questions and answers
public-questions-none = No answer is published yet.
