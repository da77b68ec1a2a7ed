# The app control room
apps-control-room-title = Control room
apps-control-room-lead = Steer your campaign day by day on a simulated public, before you steer it for real.
apps-control-room-link = Control room
apps-control-room-summary = Rehearse the campaign: mornings with news, decisions with hours and money, and a debrief of what each decision changed.
control-room-page-note = The people, the press and the calls are made up. What happens rests on the assumptions of the simulator; it is practice, and no forecast.
control-room-page-choose-plan = Which plan?
control-room-page-choose-plan-help = Choose a plan of yours, or the example to see how it works.
control-room-page-chosen-plan = Chosen:
control-room-page-example = The example
control-room-page-scenario = Scenario
control-room-page-scenario-help = A scenario says what happens while the consultation is open, and what you are to reach.
control-room-page-instructor = For instructors: a scenario of your own
control-room-page-instructor-help = Download a scenario, change it in a text editor, and bring it back. It may set the seed, so that everybody meets the same public.
control-room-page-bring-scenario = Bring in a scenario
control-room-page-example-scenario = Download a scenario to change
control-room-page-public = Public and team
control-room-page-world = Simulated public
control-room-page-seed = Seed
control-room-page-seed-help = A whole number; the same seed gives the same people.
control-room-page-team = We play as a team of four
control-room-page-team-help = Each seat decides its own things, with hours of its own, and hands over to the next. The names are kept in the log.
control-room-page-begin = Begin
control-room-page-known = Earlier rehearsals
control-room-page-open = Open
control-room-page-drop = Delete
control-room-page-one-day = One day
control-room-page-one-week = One week
control-room-page-next-event = To the next event
control-room-page-run = Let the clock run
control-room-page-pause = Pause
control-room-page-weekend = Weekend: on call only
control-room-page-next-seat = Done: next seat
control-room-page-team-last = All seats had their turn: let the day pass.
control-room-page-curve = Who came
control-room-page-came = Took part
control-room-page-expected = Expected by the plan
control-room-page-curve-help = Each triangle is a decision that the public notices.
control-room-page-map = Who is reached, who is missing
control-room-page-map-help = Against what the plan lets expect by this morning. A larger tile stands for more people expected.
control-room-page-segments = Segments
control-room-page-languages = Languages
control-room-page-inbox = On your desk this morning
control-room-page-inbox-first = The consultation opens today. Let a day pass to see what the first morning brings.
control-room-page-inbox-none = Nothing new this morning.
control-room-page-other-decisions = Decide something else
control-room-page-reason = Why (for the record)
control-room-page-takes = Takes:
control-room-page-decide = Decide
control-room-page-cancel = Cancel
control-room-page-log = Log of decisions
control-room-page-log-none = Nothing decided yet.
control-room-page-undo = Undo the last decision of this morning
control-room-page-after = The consultation is closed. Look back below, or take the debrief with you.
control-room-page-json = Data (JSON)
control-room-page-keep-as-conduct = Keep in the campaign
control-room-page-keep-as-conduct-help = Keeps the conduct record and the simulated contributions in the campaign, marked as simulated, to practise the next stages on them. A conduct record that is there becomes an earlier version.
control-room-page-another = Put aside and begin another
control-room-page-debrief = Debrief
control-room-page-debrief-progress = Progress of the debrief
control-room-page-debrief-begins = The campaign is being replayed…
control-room-page-debrief-curve = The same public, three times
control-room-page-criteria = Criteria
control-room-page-criterion = Criterion
control-room-page-target = Target
control-room-page-line-own = You
control-room-page-line-nothing = Nobody decides
control-room-page-line-expert = Expert
control-room-page-effects = What each decision changed
control-room-page-effects-help = The campaign again on the same public, without this one decision. The people are the same; only what follows from the decision differs.
control-room-page-effects-none = There was no decision that the public could notice.
control-room-page-expert = What an expert would have done
control-room-page-expert-help = An expert who follows a few rules, on the same public, with the same hours and money.
control-room-page-expert-rules = The expert's rules
control-room-page-luck = What was luck
control-room-page-luck-help = Your decisions again, on the same days, with other people of the same public.
control-room-page-earlier = Earlier rehearsals of this plan
control-room-page-when = When
control-room-page-spent = Spent
control-room-no-plan = No plan is chosen. Choose a plan or the example.
control-room-gone = This rehearsal is not there any more. Choose another, or begin a new one.
control-room-none-open = No rehearsal is open. Choose one, or begin a new one.
control-room-no-campaign = This rehearsal came from the example and belongs to no campaign. Begin one from a plan of yours to keep its conduct.
control-room-still-working = The debrief is still being worked out. Wait until it is done, then download it.
control-room-card-gone = This card is not on the desk any more. Look at the desk again.
control-room-number = “{ $given }” is no whole number of at least { $least }. Write one, such as 7.
control-room-choose = Something is not chosen. Choose from each list.
control-room-text = The text is empty. Write what people are to read.
control-room-others = In no segment
control-room-everybody = Everybody
control-room-every-language = All languages of the campaign
control-room-scenario-own = A scenario of your own
control-room-scenario-untitled = Without a title
control-room-known-open = { $scenario }, day { $day }, seed { $seed }: not finished
control-room-known-closed = { $scenario }, seed { $seed }: closed after { $day } days
control-room-day-of = Day { $day } of { $all }
control-room-decided = Decided: { $decision }
control-room-undone = Taken back: { $decision }
control-room-kept-as-conduct = Kept in the campaign, marked as simulated.
control-room-turn = It is the turn of { $name } ({ $role }).
control-room-takes = { $hours } h of work, { $cost }
control-room-role-coordinator = Coordinator
control-room-role-communication = Communication
control-room-role-moderation = Moderation
control-room-role-outreach = Outreach
control-room-tile-few = Too few expected to judge
control-room-tile-missing = Missing: { $share } of those expected
control-room-tile-under = { $share } of those expected
control-room-tile-reached = Reached: { $share }
control-room-tile-numbers = { $came } came, { $expected } expected
control-room-tile-name-came = Took part
control-room-tile-help-came = { $yesterday } more yesterday
control-room-tile-name-expected = Expected by now
control-room-tile-help-expected = by the plan itself, in the mean
control-room-tile-name-hours = Hours left today
control-room-tile-help-hours = of { $all } hours (assumption)
control-room-tile-name-money = Money for decisions
control-room-tile-help-money = of { $all }
control-room-tile-name-queue = Wait for moderation
control-room-tile-help-queue = { $overdue } longer than allowed
control-room-tile-name-questions = Open questions
control-room-tile-help-questions = to be answered in two working days
control-room-card-rumour = A rumour
control-room-card-critical-news = Critical news
control-room-card-channel-fails = A channel fails
control-room-card-wave = One text, many times
control-room-card-call = The minister's office calls
control-room-card-escalation = To report to management
control-room-card-missing = Somebody is missing
control-room-card-queue = Moderation is late
control-room-card-questions = Questions to the entity
control-room-card-only-in = (Heard of in “{ $segment }” only.)
control-room-card-waits = { $count ->
    [one] since yesterday
   *[other] for { $count } days
}
control-room-card-rumour-text = A rumour about the consultation goes round.
control-room-card-critical-news-text = The press writes critically about the consultation.
control-room-card-channel-fails-text = { $channel } does not work this morning.
control-room-card-wave-text = { $count } of { $all } statements in one day have the same text.
control-room-card-call-text = The minister's office wants to know how the consultation goes.
control-room-card-escalation-text = Management is to know of a problem.
control-room-card-missing-text = Only { $count } came from “{ $who }”; the plan lets expect { $all } by now.
control-room-card-missing-language-text = Only { $count } speakers of { $who } came; the plan lets expect { $all } by now.
control-room-card-queue-text = { $count } of { $all } waiting statements have waited longer than the policy allows.
control-room-card-questions-text = { $count ->
    [one] One question waits for an answer.
   *[other] { $count } questions wait for an answer.
}
control-room-act-extend = Extend the period
control-room-act-extend-help = Early enough, people believe the new deadline; on the last days, those who hurried feel cheated.
control-room-act-add-channel = Add a channel
control-room-act-add-channel-help = From today on, for the rest of the period.
control-room-act-hold-majlis = Hold a majlis evening
control-room-act-hold-majlis-help = One evening; an employee writes the contributions down.
control-room-act-translate = Open in another language
control-room-act-translate-help = The main place of contribution also speaks this language from today on.
control-room-act-correct-message = Correct a message
control-room-act-correct-message-help = The new text replaces the message for this segment and language.
control-room-act-answer = Answer publicly
control-room-act-answer-help = Whoever hears the answer and believes it comes as before. A late answer convinces fewer.
control-room-act-add-moderation = Add moderation
control-room-act-add-moderation-help = More hours a week until the close.
control-room-act-restore-channel = Have it restored
control-room-act-restore-channel-help = A technician from outside brings it back today.
control-room-act-report-abuse = Report abuse
control-room-act-report-abuse-help = From tomorrow on the platform blocks most accounts of a real attack. A report without an attack only takes time.
control-room-act-answer-questions = Answer questions
control-room-act-answer-questions-help = About nine minutes each (assumption). It counts for the criterion; in the simulator it moves nobody.
control-room-act-inform = Inform management
control-room-act-inform-help = A short note to the senior representative. It counts for the criterion; in the simulator it moves nobody.
control-room-act-brief = Brief the minister's office
control-room-act-brief-help = One page of facts. It counts for the criterion; in the simulator it moves nobody.
control-room-did-extend = { $days ->
    [one] Extended by one day
   *[other] Extended by { $days } days
}
control-room-did-add-channel = Added { $channel } ({ $language })
control-room-did-hold-majlis = Held a majlis evening
control-room-did-translate = Opened { $channel } in { $language }
control-room-did-correct-message = New message for “{ $segment }” in { $language }: “{ $text }”
control-room-did-answer = Answered on { $channel } in { $language }: “{ $text }”
control-room-did-add-moderation = Added { $hours } hours of moderation a week
control-room-did-restore-channel = Had { $channel } restored
control-room-did-report-abuse = Reported abuse
control-room-did-answer-questions = { $count ->
    [one] Answered one question
   *[other] Answered { $count } questions
}
control-room-log-reason = { $text } (reason: { $reason })
control-room-did-inform = Informed management
control-room-did-brief = Briefed the minister's office
control-room-field-days = Days more
control-room-field-channel = Channel
control-room-field-budget = Budget
control-room-field-posts = Posts a week
control-room-field-segment = For whom
control-room-field-language = Language
control-room-field-text = Text
control-room-field-hours = Hours a week
control-room-field-number = How many
control-room-criterion-participation = Participation
control-room-criterion-participation-help = People who took part, without accounts of an attack, against those whom the plan lets expect
control-room-criterion-balance = Balance
control-room-criterion-balance-help = Segments and languages from which at least 60% of those expected came
control-room-criterion-answers = Answers in time
control-room-criterion-answers-help = Rumours, news, failures and attacks that were dealt with within a day
control-room-criterion-questions = Questions
control-room-criterion-questions-help = Questions answered within two working days
control-room-criterion-moderation = Moderation
control-room-criterion-moderation-help = Statements decided within the time that the policy allows
control-room-criterion-integrity = Integrity
control-room-criterion-integrity-help = Published statements that no account of an attack wrote
control-room-criterion-management = Management informed
control-room-criterion-management-help = Calls and problems that management was told of within a day
control-room-mark-reached = reached
control-room-mark-not-reached = not reached
control-room-mark-not-judged = nothing to judge
control-room-reached-of = { $reached } of { $judged }
control-room-debrief-working = The campaign is replayed: part { $done } of { $all }.
control-room-debrief-verdict = { $reached } of { $judged } criteria reached; { $people } people took part; your decisions cost { $cost }. No single number says it all: read the criteria one by one.
control-room-debrief-log-only = { $count ->
    [0] Every decision of the log could be noticed by the public.
    [one] One more decision of the log (an answer to a question, a report to management or a briefing) moves nobody in the simulator.
   *[other] { $count } more decisions of the log (answers to questions, reports to management, briefings) move nobody in the simulator.
}
control-room-effect-people-more = { $count ->
    [one] One person more
   *[other] { $count } people more
}
control-room-effect-people-fewer = { $count ->
    [one] One person fewer
   *[other] { $count } people fewer
}
control-room-effect-people-same = As many people
control-room-effect-attack-more = { $count ->
    [one] one statement of an attack more
   *[other] { $count } statements of an attack more
}
control-room-effect-attack-fewer = { $count ->
    [one] one statement of an attack fewer
   *[other] { $count } statements of an attack fewer
}
control-room-effect-attack-same = as many statements of an attack
control-room-effect-moderation-more = { $count ->
    [one] one percentage point more decided in time
   *[other] { $count } percentage points more decided in time
}
control-room-effect-moderation-fewer = { $count ->
    [one] one percentage point fewer decided in time
   *[other] { $count } percentage points fewer decided in time
}
control-room-effect-moderation-same = as many decided in time
control-room-effect-price = { $cost } for each person more
control-room-expert-questions = { $count ->
    [one] Answered one question
   *[other] Answered { $count } questions, day by day
}
control-room-expert-informed = { $count ->
    [one] Informed management once
   *[other] Informed management { $count } times
}
control-room-expert-days = { $count ->
    [one] On one day
   *[other] On { $count } days
}
control-room-rule-answer-at-once = Answer a rumour or critical news on the day it comes, on the campaign's widest channel.
control-room-rule-restore-at-once = Have a failing channel restored on the first morning.
control-room-rule-report-waves = Report a wave of one text on the first morning on which it can be seen.
control-room-rule-tell-management = Tell management of calls and problems on the day they are known.
control-room-rule-answer-questions = Answer questions every day, as far as the hours go.
control-room-rule-help-the-queue = Add moderation when statements wait longer than the policy allows.
control-room-rule-go-to-the-missing = Go to those who are missing: in their language, at a majlis, or on a channel they use.
control-room-rule-extend-early = Extend once, between half and four fifths of the period, if clearly fewer came than expected.
control-room-luck-range = With your decisions, between { $least } and { $most } people took part in { $count } other publics; here it was { $own }, more than in { $rank } of them.
control-room-luck-gain = Your decisions together changed the number of people by { $least } to { $most }; in { $better } of { $count } publics more came than without them.
control-room-luck-solid = They helped in every public: this was not luck.
control-room-luck-open = They did not help in every public: part of this was luck.
control-room-luck-same = They moved the number of people nowhere; what they changed is in the criteria above.
control-room-luck-none = There was no decision that the public could notice, so all differences are luck.
control-room-document-kind = Debrief of a rehearsal
control-room-document-mark = Simulated on the public “{ $world }”: practice, no forecast
control-room-document-scenario = Scenario
control-room-document-goal = Goal
control-room-document-seed = Seed
control-room-document-team = Team
control-room-document-date = Date
control-room-document-criteria = Criteria
control-room-document-criterion = Criterion
control-room-document-target = Target
control-room-document-own = You
control-room-document-nothing = Nobody decides
control-room-document-expert = Expert
control-room-document-effects = What each decision changed
control-room-document-effects-note = The campaign again on the same simulated public with the same seed, without this one decision.
control-room-document-day = Day
control-room-document-decision = Decision
control-room-document-price = Takes
control-room-document-effect = Changed
control-room-document-by = Decided by
control-room-document-expert-decisions = What an expert would have done
control-room-document-expert-note = An expert who follows these rules, on the same public, with the same hours and money.
control-room-document-luck = What was luck
control-room-document-log = Log of decisions
control-room-document-assumptions = Assumptions
control-room-document-assumptions-text = Everything here is simulated. Hours of a working day, hours and prices of decisions, the share of those who ask a question, the effect of a report of abuse, and all targets are assumptions of this project.
