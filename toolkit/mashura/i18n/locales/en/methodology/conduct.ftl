conduct-escalation-backlog = { $on }: { $count ->
    [one] one statement has waited longer than the policy allows
   *[other] { $count } statements have waited longer than the policy allows
}
conduct-escalation-surge = { $on }: { $count ->
    [one] one statement in one day, many times more than on the previous days
   *[other] { $count } statements in one day, many times more than on the previous days
}
conduct-escalation-unserved-segment = { $on }: the segment "{ $segment }" notices the campaign, but only { $share } of those who noticed it register
