# The three sizes of a plan: when each fits, why it is proposed, and what it leaves out
size-purpose-small = A poll or a few questions in about a week; little is at stake, and the result can be changed again. One page.
size-purpose-standard = The usual consultation of four to twelve weeks, on a service, a project or a draft.
size-purpose-full = A policy, a budget or a disputed subject that moves many people. Every step of the methodology.
size-proposal = We propose: { $size }. Reason: { $because }. This is our own rule; you decide.
size-proposal-none = Answer one of the questions, and we propose a size.
size-chosen-because = Size of the plan: { $size }. { $because }.
size-chosen = Size of the plan: { $size }.
size-small-brief = The brief holds the subject only; background, effects and segments are not described in it.
size-small-readiness = The whole assessment of readiness is left out; whoever signs the plan gives the permission.
size-small-plan = Other parties, staff, money, criteria of channels, attractions, risks and indicators are left out.
size-small-consultation = No representative of senior management, and no moderation policy of its own.
size-small-findings = The methods of analysis are not described.
size-small-decision = The entity decides by its usual procedure, without a study of effects and without ratification.
size-small-evaluation = Only the lessons are noted.
size-standard-brief = Effects on people, resources and what segments know are not described.
size-standard-readiness = A first understanding of the segments is not described; the plan describes them.
size-standard-plan = Experts, influencers, actions for each party, experiments with questions, and comments on the plan are left out.
