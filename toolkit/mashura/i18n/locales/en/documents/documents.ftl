# Documents of a campaign
documents-plan-kind = Implementation plan of the consultation
documents-untitled = Untitled consultation
documents-date = Date of this document
documents-planned-cost = Planned spending
documents-page = Page
documents-not-answered = Not answered yet
documents-who = Who they are
documents-all-segments = All segments
documents-yes = Yes
documents-no = No
documents-total = Total
documents-remaining = Remaining after planned spending
documents-usual-cost = { $what } (usual cost, an assumption)
documents-posts-cost = { $channel }: posts
documents-sessions-cost = { $channel }: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}
documents-letters-cost = Letters of invitation
documents-stipends-cost = Stipends of the panel
documents-meetings-cost = Meetings of the panel: room, meals, facilitation
documents-own-hours = The entity's own staff work { $hours } hours during the campaign; salaries are not in the total.
documents-last-day = Last day
documents-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
documents-activity = Activity
documents-criteria = Selection criteria of the channels
documents-messages = Slogan and main messages
documents-collection = Collecting and analysing contributions
documents-missing = What is still missing
documents-gate = Before the consultation can open, the plan still needs:
documents-blocker = To be corrected before the plan is approved:
documents-advice = Advice:
documents-nothing-missing = Nothing: all planning questions are answered and no rule objects.
documents-approval = Approval
documents-approval-role = Role
documents-approval-name = Name
documents-approval-signature = Signature
documents-approval-date = Date
documents-approval-prepared = Prepared by
documents-approval-reviewed = Reviewed by
documents-approval-approved = Approved by
documents-simulated-title = Simulated result (not real data)
documents-simulated-warning = These numbers come from a simulation of this plan on the fictional public "{ $world }" (seed { $seed }). They show what may happen under the simulator's assumptions; they are neither a forecast nor a result of a real consultation.
documents-simulated-population = Population of the simulated world
documents-simulated-reach = Reach (share that noticed the campaign)
documents-simulated-rate = Turnout
documents-simulated-contributions = Contributions
documents-simulated-votes = Votes on statements
documents-simulated-statements = Statements
documents-simulated-questionnaires = Questionnaires filled in
documents-simulated-ballots = Ballots
documents-simulated-statements-count = { $count ->
    [one] one statement
   *[other] { $count } statements
}
documents-simulated-votes-count = { $count ->
    [one] one vote on statements
   *[other] { $count } votes on statements
}
documents-simulated-questionnaires-count = { $count ->
    [one] one questionnaire
   *[other] { $count } questionnaires
}
documents-simulated-ballots-count = { $count ->
    [one] one ballot
   *[other] { $count } ballots
}
documents-simulated-step = Step (simulated)
documents-simulated-people = People
documents-simulated-share-of-population = Share of the population
documents-simulated-exposed = Noticed the campaign
documents-simulated-visited = Visited
documents-simulated-registered = Registered
documents-simulated-participants = Took part
documents-simulated-attribute = Attribute (simulated)
documents-simulated-representativeness = Representativeness
documents-simulated-worst = Least represented group
documents-simulated-worst-ratio = Its share among participants ÷ in the population
documents-logo-too-large = { $file } is larger than { $megabytes } MB and cannot be a logo. Save a smaller picture and choose it again.
documents-logo-not-a-picture = { $file } is not a picture that can be a logo. Choose a PNG, JPEG, GIF or WebP of at most { $side } pixels per side.
documents-no-opening-day = The plan does not say on which day the public can begin to take part, so it has no dates yet. Fill in the opening day and export again.
documents-no-typeface = [another script]
documents-risk-weight = Weight
documents-gantt-work = The entity's work
documents-gantt-public = The public takes part
documents-gantt-decision = Analysis and decision
documents-gantt-announcement = Announcement
documents-gantt-evaluation = Evaluation and archive
documents-gantt-mark = A day of the plan
documents-gantt-weekend = Weekend
documents-gantt-holiday = Public holiday
documents-gantt-feast = Feast
documents-gantt-ramadan = Ramadan
documents-gantt-today = Date of this document
documents-gantt-shaded = Shaded: { $days }. Days that follow the moon are calculated and can move by one.
documents-gantt-alternative = One row per activity, true to the day. { $tasks }.
documents-task-first = From
documents-task-last = To
documents-contingency-cost = Contingency
documents-contingency-proposed = No contingency is stated. We propose { $percent }% ({ $amount }; assumption); it is not in the total.
documents-small-kind = Small plan: a consultation on one page
documents-small-messages = Messages
documents-small-posts = { $posts } posts a week
documents-version = Version
documents-version-text = { $kind ->
    [new] Draft, not saved yet
    [changed] Version { $version }, with changes not saved yet
   *[saved] Version { $version }
}
documents-file-version = { $version ->
    [0] draft
   *[other] version { $version }
}
documents-open-and-decided = What is open and what is decided
documents-map-axes = Power ↓ Interest →
documents-map-note = Shaded: parties with much power and much interest, to be involved first.
