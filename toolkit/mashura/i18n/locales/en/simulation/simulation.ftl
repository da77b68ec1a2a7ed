simulation-unknown-world = There is no world named "{ $name }". Did you mean "{ $nearest }"? These are known: { $known }. For a world in a file, give the path of its .yaml file.
simulation-expected-shares-sum = shares that sum to 1; they sum to { $total }
simulation-expected-age-bands = a share for every age band; missing: { $missing }
simulation-expected-attributes = all nine characteristics; missing: { $missing }
simulation-expected-no-circle = { $name } not to depend on itself, directly or through other characteristics
simulation-expected-given-values = { $name } to have shares for each of: { $allowed }
simulation-expected-given = { $name } to say in "given" which characteristic its shares depend on
simulation-expected-value = { $name } to be one of { $allowed }; "{ $value }" is not
simulation-expected-region-names = every region to have a share and a name; check: { $missing }
simulation-expected-country = the ISO code of a country whose public holidays are known, such as AE, BH or JO; "{ $value }" is not
simulation-expected-language = the code of a language in ISO 639, such as ar, ur or ml, or other; "{ $value }" is not
simulation-expected-group = one value for each of { $allowed }, separated by "/"; "{ $value }" is not
simulation-no-plan = A plan was expected, or a campaign that has one; a { $given } without a plan was given.
simulation-no-topic = The plan has no topic. Choose what the consultation is about.
simulation-no-duration = The plan has no duration. Enter in the timeline how many days people can take part.
simulation-no-collecting-channel = No channel of the plan collects contributions. Give the purpose "collect" to at least one of: { $known }.
simulation-no-sessions = Contributions are to be collected in person, but no session is held there. Plan at least one session of the majlis, the service centre or the call centre, or leave their number empty for the usual one.
simulation-no-tool = The plan has no collection tool. Choose at least one, such as statements or a survey.
simulation-bad-channel = The world "{ $world }" has no channel "{ $channel }". Remove it from the plan or add it to the world.
simulation-bad-region = The segment "{ $segment }" contains the region "{ $region }", which the world "{ $world }" does not have. Its regions are: { $known }.
simulation-bad-segment = { $where } uses the segment "{ $segment }", which the plan does not define. The segments of the plan are: { $known }.
simulation-bad-population = The population must be a whole number from 100 to 2,000,000,000; it is { $value }.
simulation-bad-days = The number of days must be a whole number from 1 to 366; it is { $value }.
simulation-bad-seed = The seed must be a whole number, 0 or larger; it is { $value }.
simulation-other-world = The plan's regions ({ $regions }) belong to another world. In "{ $world }" its segments include people from all regions.
simulation-too-many = This campaign would have { $participants } participants, more than the { $most } that an ordinary computer can hold. Simulate a smaller population or a shorter period.
simulation-late-attack = An attack begins on day { $day }, but the consultation is open for only { $days } days. Choose an earlier day.
simulation-bad-theme = The topic has no theme "{ $theme }". Its themes are: { $known }.
simulation-late-change = A change on day { $day } is too late: the consultation is open for { $days } days. Choose an earlier day.
simulation-empty-extend-period = The period is to be extended, but no days are given. Give the number of days.
simulation-empty-add-channel = A channel is to be added, but none is given. Give the channel and its purposes.
simulation-empty-correct-message = A message is to be corrected, but the new message is missing. Give its segment, language and text.
simulation-empty-answer-event = An event is to be answered, but the answer is missing. Give its channel, language and text.
simulation-empty-add-moderation = Moderation is to get more hours, but none are given. Give the hours a week.
simulation-empty-restore-channel = A channel is to work again, but none is named. Give the channel.
simulation-empty-report-abuse = Abuse is to be reported, but the report is empty. Say what was reported.
simulation-no-failing-channel = A channel is to fail, but the event does not say which. Give the channel.
simulation-answer-elsewhere = The answer is on { $channel }, which the campaign does not use on that day. Answer on one of its channels ({ $known }), or add the channel first.
simulation-late-event = The event comes on day { $day }, but the consultation is open for { $days } days. Choose an earlier day.
simulation-strange-change = The change "{ $kind }" has { $takes } and cannot have { $field }. Remove { $field }, or make two changes.
simulation-nothing-to-undo = Nothing was changed today (day { $today }), so there is nothing to undo. Earlier changes have already had their effect.
simulation-change-before-opening = A change is possible from the second day of the consultation. Choose a later date, let at least one day pass, or change the plan itself.
simulation-no-round = The programme contains no consultation. Give at least one plan with its year.
simulation-rounds-out-of-order = The consultations of the programme are not in order of their years. Order them from the earliest to the latest.
simulation-source-assumption = assumption
simulation-source-world = from the world “{ $world }”: { $source }
simulation-no-letters = The plan recruits by letter, but no letters are planned. Enter how many invitations are sent, or make the call open to everybody.
simulation-many-letters = { $letters } letters are planned, but only { $population } people live there. Plan fewer letters.
simulation-no-panel-size = The plan draws a panel by lot, but does not say how many members it has. Enter the number.
simulation-large-panel = The panel has { $size } members, but only { $letters } letters are sent. Send more letters, or make the panel smaller.
simulation-many-sessions = { $sessions } sessions do not fit into { $days ->
    [one] one day.
   *[other] { $days } days.
} Plan fewer sessions or a longer period.
simulation-wrong-kind = "{ $name }" takes a { $expected }; a { $given } was given.
simulation-seeds-list = The seeds must be a list of whole numbers, such as range(1, 31); { $value } was given.
simulation-few-seeds = { $least ->
    [one] At least one seed is needed
   *[other] At least { $least } seeds are needed
}; { $count } given.
simulation-seed-twice = The seed { $seed } comes twice, and twice the same campaign tells nothing new. Give each seed once.
