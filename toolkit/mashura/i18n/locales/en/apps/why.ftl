# The what-if app's answers to “why?”
why-title = Why: { $what }
why-group = { $people } people. { $exposed } notice the campaign, { $visited } visit, { $registered } register and { $contributed } take part: { $share } of the participants, where { $due } of the population would be their share.
why-group-loss = They fall behind everybody most at “{ $step }”: { $kept } of those before, against { $usual } of everybody.
why-group-no-loss = At no step do they fall clearly behind everybody; the weakest is “{ $step }” ({ $kept }, everybody { $usual }).
why-largest-loss = Most are lost before “{ $step }”: { $lost } of those who came as far.
why-step = { $people } · { $share }
why-usual = everybody
why-picture-funnel = { $what }: how many come how far, as people and as a share of the step before
why-picture-wanted = { $what }: how many of each segment come, and how many are wanted
why-picture-likeness = { $what }: attribute by attribute
why-picture-spending = { $what }: channel by channel
why-of-side = { $what } ({ $side })
why-attribute = Attribute
why-log-channel = By the channel on which they noticed
why-log-segment = By segment
why-ways = Which channels reach them
why-reachable = Can be reached (this world)
why-understood = Understand its language
why-aimed = Aimed at by the plan
why-spending = What each channel costs
why-wanted = Segment by segment
why-likeness = Attribute by attribute
why-range = { $side }: { $low } to { $high }
why-range-mean = { $side }: one campaign { $low } to { $high }, the mean { $mean_low } to { $mean_high }
why-band-title = Single courses of both plans
why-band = { $courses ->
    [one] One course of each plan is drawn so far.
   *[other] Each dot is one of { $courses } simulated campaigns, the line the usual one, the band where the mean lies (95%). The dots differ by chance and because publics differ, somewhat less than real consultations do. The simulator’s assumptions could be wrong as well; the dots do not show that. In { $above } of { $courses } pairs that met the same people, “What if” is higher.
}
why-hindrance = What keeps them away
why-hindrance-access = They do not use the plan’s channels
why-hindrance-aim = The channels are aimed at others
why-hindrance-language = A language they do not understand well
why-hindrance-device = No digital readiness (device or skill)
why-hindrance-disability = A disability, and no accessible format
why-hindrance-form = The form: long, hard to read or by identity card
why-hindrance-trust = Low trust in the entity
why-hindrance-habit = The habit to stay quiet
why-main-contributed = The greatest hindrance: { $hindrance }. Without it, { $more } more would take part.
why-main-exposed = The greatest hindrance: { $hindrance }. Without it, { $more } more would notice the campaign.
why-main-group = The hindrance that sets this group apart most: { $hindrance }. Without it, { $more } more of them would take part.
why-tried-some = { $count ->
    [one] One single change to “What if” was simulated.
   *[other] { $count } single changes to “What if” were simulated; these bring most. Where no amount is given, a change costs what is usual (an assumption).
}
why-tried-none = { $count ->
    [one] One single change to “What if” was simulated; it does not help.
   *[other] { $count } single changes to “What if” were simulated; none of them helps noticeably.
}
why-trying = Single changes to “What if” are being simulated…
why-effect = { $what }: from { $before } to { $after }.
why-effect-group = From { $before } to { $after } people of this group; of all participants, from { $share } to { $then }.
why-costs = Costs { $amount } more.
why-saves = Saves { $amount }.
why-remedy-channel = Add { $about } (posts a week: { $posts })
why-remedy-promote = Promote on { $about } as well (posts a week: { $posts })
why-remedy-everybody = Open { $about } to everybody instead of some segments
why-remedy-money = Twice the money for { $about }
why-remedy-drop = Do without { $about }
why-remedy-language = { $about } on every channel
why-remedy-attraction = For everybody: { $about }
why-remedy-staff = Somebody on the staff: { $about }
why-remedy-tool = One more way to contribute: { $about }
why-remedy-form = Shorten the form to { $about } minutes
why-remedy-days = { $about } more days
why-remedy-deadline = Advertise the deadline
why-remedy-feedback = Promise feedback within { $about } days
why-hindrances-contributed = How many more would take part if the hindrance were not there: the same campaign, simulated once more without it. The effects overlap and cannot be added up.
why-hindrances-exposed = How many more would notice the campaign if the hindrance were not there: the same campaign, simulated once more without it. The effects overlap and cannot be added up.
why-effect-segment = { $segment }: from { $before } to { $after } of { $wanted } wanted.
why-costs-no-money = Costs the campaign no money.
why-hours = It takes { $hours ->
    [one] one hour of work.
   *[other] { $hours } hours of work.
}
why-hours-uncounted = The work that it takes is not counted here.
why-wanted-overlap = One person can belong to several segments, so the numbers can add up to more than all participants.
