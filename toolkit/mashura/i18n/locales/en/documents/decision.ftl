decisions-announcement-kind = Announcement of the decision
decisions-announcement-draft = Draft, to be read and signed by the entity
decisions-opening = { $entity } asked the public about "{ $title }". { $participants } people took part and cast { $votes } votes on { $statements } statements.
decisions-opening-plain = { $entity } asked the public about "{ $title }".
decisions-the-decision = The decision
decisions-no-decision = No decision is on record yet.
decisions-why = Why
decisions-why-not-all = Why not everything
decisions-you-said = You said – we did
decisions-thanks = Thank you
decisions-thanks-default = { $entity } thanks everybody who took part.
decisions-next = What comes next
decisions-next-topic = Next topic: { $topic }. You are invited.
decisions-where = Where this announcement appears
decisions-parties = Who is told, the public first
decisions-memo-kind = Decision memo
decisions-memo-question = What is to be decided
decisions-memo-basis = What the decision rests on
decisions-memo-methods = Methods
decisions-memo-mode = Who decides
decisions-memo-impact = Effects on the parties
decisions-memo-impact-none = The plan names no parties, so no effects could be laid out.
decisions-memo-unstudied = { $count ->
        [one] One effect has not been studied yet. Study it before the decision is ratified.
       *[other] { $count } effects have not been studied yet. Study them before the decision is ratified.
    }
decisions-memo-register = You said – we did
decisions-memo-unanswered = { $count ->
        [one] One proposal has no answer with a reason yet.
       *[other] { $count } proposals have no answer with a reason yet.
    }
decisions-memo-limits = What must not be concluded
decisions-memo-todo = Before ratification
decisions-memo-complete = Nothing is missing: the outputs of the decision stage are on record.
decisions-nothing-said = No proposal is on record yet.
decisions-agree = Agree
decisions-votes = { $share } of { $votes }
decisions-approved = Approved by
