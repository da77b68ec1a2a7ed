# Rules of preparation
rule-level-without-evidence = { $side }: say what shows that it is “{ $level }”.
    .reason = A level without evidence is an opinion. Whoever signs must be able to see what it rests on.
rule-weak-side = { $side } is “{ $level }”. Mend this before the campaign goes on.
    .reason = Readiness has to be there on every main side: one weak side is enough for a campaign to stop half-way, before the eyes of the public.
rule-partial-side = { $side } is only “{ $level }”. Plan what closes the gap.
    .reason = What is half ready can be carried by the plan if somebody is made responsible for it in time.
rule-information-is-not-asking = The objective asks the public something, but the level is information only. Raise the level or change the objective.
    .reason = The first of the three levels informs people without asking them. Whoever announces a question must be ready to hear the answer.
rule-vote-that-only-advises = People vote on options, but only as consultation. Say clearly that the vote advises and does not decide.
    .reason = Who votes expects the result to count. If the entity decides otherwise without having said so, the next campaign will find fewer people.
rule-no-sponsor = Name the sponsor in senior management.
    .reason = Support without a name is hard to call upon when resources or an answer are needed at short notice.
rule-one-person-confirms-and-allows = { $person } confirms readiness and gives the green light. Let somebody else do one of the two.
    .reason = Two pairs of eyes see what one overlooks; the permission means little if it confirms itself.
rule-green-light-too-early = The green light is given although something is missing: { $missing }.
    .reason = Senior management permits on the strength of what preparation has produced. A permission before it rests on nothing.
