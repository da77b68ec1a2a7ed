# The what-if app
what-if-page-choose = Which plan?
what-if-page-choose-help = Choose one of your plans, or see with the example how it works.
what-if-page-example = The example
what-if-page-note = Made-up people answer. The numbers show what may happen under the simulator's assumptions; they are no forecast.
what-if-page-public = The public
what-if-page-world = Simulated public
what-if-page-levers = What would you change?
what-if-page-levers-help = The second column responds at once; your plan stays unchanged until you take the change over.
what-if-page-beside = Compare with
what-if-page-turned = The same plan, changed here
what-if-page-days = Days open
what-if-page-reminders = Reminders
what-if-page-deadline = The deadline is advertised
what-if-page-channels = Channels
what-if-page-used = Use this channel
what-if-page-off = not used
what-if-page-posts = Posts a week
what-if-page-budget = Money
what-if-page-attractions = Ways to attract people
what-if-page-reset = Back to the plan
what-if-page-adopt = Take over into the plan
what-if-page-numbers = Side by side
what-if-page-measure = Number
what-if-page-first = The plan
what-if-page-second = What if
what-if-page-change = Difference
what-if-page-cost = Planned spending
what-if-page-why = Why?
what-if-page-missing = Who is missing
what-if-page-missing-help = A group is marked where its share of the participants is less than 80% of its share of the population (an assumption of this project).
what-if-page-people = Population
what-if-page-too-few = too few
what-if-page-full = Full simulation
what-if-page-full-help = One full simulation of the second plan: contributions, votes, and how similar the participants are to the population. Its results are added to the documents.
what-if-page-seed = Seed
what-if-page-seed-help = A whole number; the same seed meets the same people.
what-if-page-simulate = Simulate in full
what-if-page-simulating = The simulated public is reading your plan…
what-if-range = { $low } to { $high }
what-if-courses = { $drawn ->
    [0] The number is the usual campaign; single campaigns are being drawn to show the range.
   *[other] The bands go from the lowest to the highest of { $drawn } of { $all } simulated campaigns, which differ somewhat less than real ones; the number is the usual campaign. A difference is named only where all campaigns agree on it.
}
what-if-missing-first = The plan misses most: { $group } ({ $participants } of the participants, { $population } of the population).
what-if-missing-second = What if misses most: { $group } ({ $participants } of the participants, { $population } of the population).
what-if-why-reach = { $exposed } of { $population } people notice the campaign at least once. The log below says through which channel each first noticed it.
what-if-why-participants = Of { $exposed } who notice, { $visited_share } visit; of those { $registered_share } register; of those { $contributed_share } contribute: { $contributed } people.
what-if-why-participation-rate = { $contributed } participants out of { $population } people. Each step of the funnel loses some.
what-if-why-cost-per-participant = { $cost } for { $contributed } participants. Channels differ in what a voice costs; a channel without money of its own is not free, its work stands under people.
what-if-why-inclusion-coverage = Each segment is counted for itself: { $contributed } participants in all, { $registered } registered.
what-if-by-channel = Channel on which they noticed
what-if-by-segment = Segment
what-if-money = Money
what-if-other-costs = Everything else
what-if-wanted-number = Wanted
what-if-came = Come
what-if-elsewhere = Others
what-if-adopted = The change is now in the plan, as a draft. Save it there as a version.
what-if-adopt-other = The second plan is a separate plan. Go back to “the same plan, changed here” to take a change over.
what-if-why-representativeness = In “{ $attribute }” the participants resemble the population least ({ $index }; 100% would be the same composition). Missing most: { $group }.
what-if-page-close = Close
what-if-page-picture-help = Each step has its own scale, because far fewer people visit than notice. The share is the share of the step before.
what-if-page-remedies = What would change it
what-if-page-working = The simulation is still answering
what-if-page-band = How certain is it?
what-if-page-all-groups = All groups
what-if-page-absent-marks = 80% and 100% of their due share
what-if-not-yet = simulations in progress
what-if-same = no clear difference
what-if-group-same = no clear difference
what-if-group-more = more than in the plan
what-if-group-less = fewer than in the plan
what-if-group-served = no longer missing
what-if-group-lost = missing only in “What if”
what-if-absent-first = { $count ->
    [0] The plan misses no group
    [one] The plan misses one group
   *[other] The plan misses { $count } groups
}
what-if-absent-second = { $count ->
    [0] What if misses no group
    [one] What if misses one group
   *[other] What if misses { $count } groups
}
what-if-points = points
what-if-page-documents = Documents
apps-what-if-link = What if?
apps-what-if-title = What if?
apps-what-if-lead = Two variants of a plan, compared on the same simulated public. Move a slider and see who comes, who is missing and what it costs.
apps-what-if-summary = Try a plan on a simulated public: whom it reaches, who takes part, who is missing, and what each participant costs.
what-if-other-money = Not comparable: { $first } and { $second } are two currencies. Write both plans in one.
what-if-page-own-public = Enter a public of your own
what-if-page-beside-help = Here you compare with a second plan of yours. There is none yet: save or duplicate one, or make one with the button below.
what-if-page-keep-first = Keep this as the plan to compare with
what-if-page-keep-first-help = “What if” becomes a plan of its own, in the first column; the plan that you came with stays as it is.
what-if-page-cautions = To be kept in mind
what-if-kept = “{ $title }” is now the plan in the first column, kept as a draft of its own.
what-if-kept-title = { $title } (variant)
what-if-range-of = { $range }, in { $courses } simulated campaigns
what-if-note-untold = { $count ->
    [one] Not counted: { $segments }. This segment names no age, gender, place, residency or disability, so it matches nobody in particular. Describe it in the plan.
   *[other] Not counted: { $segments }. These segments name no age, gender, place, residency or disability, so they match nobody in particular. Describe them in the plan.
}
what-if-note-overlap = The segments overlap: together they count { $counted } people, of { $participants } participants in all. One person can belong to several.
what-if-caution-languages = { $count ->
    [one] { $languages } is counted under other languages: this public does not tell its speakers apart.
   *[other] { $languages } are counted under other languages: this public does not tell their speakers apart.
}
what-if-caution-no-money-first = “The plan” has no money to promote the campaign. A low cost per participant then means that only those come who hear of it anyway, not that the campaign is a good one.
what-if-caution-no-money-second = “What if” has no money to promote the campaign. A low cost per participant then means that only those come who hear of it anyway, not that the campaign is a good one.
what-if-caution-cheaper = “What if” costs less per participant, but { $fewer } fewer people take part.
what-if-page-dock = Parts of this page
what-if-page-dock-levers = Changes
what-if-page-dock-numbers = Numbers
what-if-page-dock-missing = Missing
what-if-page-refused = This plan cannot be tried yet
what-if-document-kind = Two plans side by side (simulated)
what-if-document-mark = All numbers come from a simulation on the public "{ $world }". They are no forecast and no result of a real consultation.
what-if-document-first = The plan
what-if-document-second = What if
what-if-document-same-plan = The same plan with other settings
what-if-document-plans = What differs between the plans
what-if-document-answer = Answer
what-if-document-numbers = The numbers, with their ranges
what-if-document-number = Number (simulated)
what-if-document-change = Difference
what-if-document-ranges = The ranges show chance alone: what the same plan brings in other simulated campaigns. How wrong the simulator itself may be is not in them.
what-if-document-steps = From noticing to taking part
what-if-document-step = Step (simulated)
what-if-document-people = Who takes part, and who is missing
what-if-document-population = Population
what-if-page-side-by-side = Both plans side by side
