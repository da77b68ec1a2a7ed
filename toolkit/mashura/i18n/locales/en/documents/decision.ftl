decisions-announcement-kind = Announcement of the decision
decisions-announcement-draft = Draft, to be reviewed and approved by the entity
decisions-opening = { $entity } asked the public about "{ $title }". { $participants } people took part and cast { $votes } votes on { $statements } statements.
decisions-opening-plain = { $entity } asked the public about "{ $title }".
decisions-the-decision = The decision
decisions-no-decision = No decision has been recorded yet.
decisions-why = Why
decisions-why-not-all = Why not all views could be adopted
decisions-you-said = You said – we did
decisions-thanks = Thank you
decisions-thanks-default = { $entity } thanks everyone who took part.
decisions-next = Next steps
decisions-next-topic = Next topic: { $topic }. You are invited.
decisions-where = Channels of this announcement
decisions-parties = Parties informed, the public first
decisions-memo-kind = Decision memo
decisions-memo-question = What is to be decided
decisions-memo-basis = Basis of the decision
decisions-memo-methods = Methods
decisions-memo-mode = Who decides
decisions-memo-impact = Effects on the parties
decisions-memo-impact-none = The plan names no parties, so there are no effects to show.
decisions-memo-unstudied = { $count ->
        [one] One effect has not been studied yet. Study it before the decision is ratified.
       *[other] { $count } effects have not been studied yet. Study them before the decision is ratified.
    }
decisions-memo-register = You said – we did
decisions-memo-unanswered = { $count ->
        [one] One proposal has no answer with a reason yet.
       *[other] { $count } proposals have no answer with a reason yet.
    }
decisions-memo-limits = Limits of the findings
decisions-memo-todo = Before ratification
decisions-memo-complete = Nothing is missing: all outputs of the decision stage are recorded.
decisions-nothing-said = No proposal has been recorded yet.
decisions-agree = Agree
decisions-votes = { $share } of { $votes }
decisions-approved = Approved by
decisions-everybody = Everybody
