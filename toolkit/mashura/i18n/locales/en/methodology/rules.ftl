rule-doubled-segment = Two segments share the short name "{ $segment }". Give one of them another.
    .reason = Channels and messages refer to a segment by its short name.
rule-unknown-segment = The segment "{ $segment }" is named here but is not among the target segments. Add it or choose another.
    .reason = Nobody can check whether the plan serves a segment that it does not describe.
rule-segment-without-channel = No channel serves the segment "{ $segment }". Add a channel for it.
    .reason = People who do not hear of the campaign cannot take part.
rule-digital-only = The segment "{ $segment }" has little digital readiness. Add a majlis, a call centre or a service centre.
    .reason = Digital channels complement the traditional ones; they do not replace them.
rule-no-collecting-channel = No channel collects contributions. Give one of them that purpose.
    .reason = People who want to contribute need a place to do so.
rule-channel-out-of-reach = The channel "{ $channel }" is not available to the entity or not accessible to its segments. Replace it or make it accessible.
    .reason = A channel must be available to both sides.
rule-channel-not-judged = The channel "{ $channel }" has not been rated by the three criteria. Rate it.
    .reason = Channels are chosen by preset criteria, not by habit.
rule-single-channel = Only one channel promotes the campaign. Add others.
    .reason = Several channels reach more segments.
rule-no-traditional-media = No television, radio or press is planned. Consider one.
    .reason = Traditional media reach people who do not use social media.
rule-message-not-in-language = The segment "{ $segment }" has no message in { $language }. Write one.
    .reason = People take part when a message is in a language that they read easily.
rule-unclear-message = The message for "{ $segment }" in { $language } is hard to read. Use shorter sentences and simpler words.
    .reason = Messages must be clear and easy for the segment; the measure is our own.
rule-over-budget = Planned spending is { $cost } { $currency }, but only { $earmarked } { $currency } are earmarked. Spend less or earmark more.
    .reason = A plan without enough money will not be completed.
rule-no-moderator = People can write texts, but there is no moderator. Add one.
    .reason = Contributions must be moderated carefully during the campaign.
rule-staff-not-secured = "{ $role }" is needed but not secured. Secure it, if necessary from outside the entity.
    .reason = Without a commitment, the work may not be done.
rule-short-period = { $days ->
    [one] The consultation lasts one day, less than { $least } days. Consider a longer period.
   *[other] The consultation lasts { $days } days, less than { $least }. Consider a longer period.
}
    .reason = People need time to hear of it, ask questions and answer; the limit is an assumption.
rule-reminder-outside-period = A reminder is planned on day { $day }, but the consultation { $days ->
    [one] is open on day 0 only.
   *[other] is open for { $days } days from day 0.
} Choose a day inside the period.
    .reason = A reminder helps only while people can still take part.
rule-open-in-ramadan = { $days ->
    [one] One day of Ramadan, { $first }, falls into the consultation. Choose other days, or plan hours and places that suit the month.
   *[other] { $days } days of Ramadan, from { $first } on, fall into the consultation. Choose other days, or plan hours and places that suit the month.
}
    .reason = In Ramadan people's hours and habits change. The date is calculated and can move by a day.
rule-open-in-eid-al-fitr = Eid al-Fitr, from { $first } on, falls into the consultation. Choose other days.
    .reason = During a feast, few people answer an entity's questions (assumption). The date is calculated and can move by a day.
rule-open-in-eid-al-adha = The days of Arafah and Eid al-Adha, from { $first } on, fall into the consultation. Choose other days.
    .reason = During a feast, few people answer an entity's questions (assumption). The date is calculated and can move by a day.
rule-work-before-green-light = "{ $activity }" begins on { $begins }, but the green light was given on { $light }. Begin later.
    .reason = Work begins when the readiness stage has given the green light.
rule-activity-without-owner = Nobody is named for "{ $activity }". Name a person or a role that answers for it.
    .reason = A task that is everybody's is done by nobody.
rule-vote-without-options = The public decides in a vote, but there are fewer than two options. Add options or let the entity decide.
    .reason = A vote needs at least two options.
rule-feedback-elsewhere = People contribute on "{ $channel }", but the result will not be announced there. Add it to the channels of the report.
    .reason = People should hear the result on the channel on which they contributed.
rule-no-inclusion-target = No segment is marked as “must be included”. Mark the groups that are easily missed.
    .reason = Women, youth, people of determination and people on low incomes are heard only if it is planned.
rule-no-experts = No expert is named. Find people who know the subject.
    .reason = Experts help to get the facts and the questions right.
rule-no-influencers = No influencer is named. Find out whom your segments follow.
    .reason = A trusted person reaches people whom an authority does not reach.
rule-weak-support = Senior management gives the campaign little support. Win its support first.
    .reason = Without its support no decision will follow, and trust is lost.
rule-announcement-none = The decision has not been announced. Announce it to everyone who took part.
    .reason = People who hear nothing stop taking part.
rule-announcement-nobody = The record does not say who was informed. List every party, the public first.
    .reason = Everyone who took part must be informed.
rule-announcement-party-missed = "{ $party }" is in the plan but was not informed. Inform it, and add it to the list.
    .reason = A party that hears of a decision from others loses trust.
rule-announcement-public-not-first = The record does not say that the public was informed first. Inform the public first and record it.
    .reason = The contributions came from the public.
rule-announcement-no-decision = The announcement does not state the decision. State it in one sentence.
    .reason = Reasons without a decision look like an excuse.
rule-announcement-no-reasons = The announcement gives no reasons. Give them.
    .reason = People who wanted another decision accept it more easily with its reasons.
rule-announcement-not-why-not-all = The announcement does not explain why not all views could be adopted. Explain it.
    .reason = Some views contradict others; people can accept this when it is explained.
rule-announcement-ruling-without-reason = Proposal { $statement } was not adopted in full, and no reason is given. Give one.
    .reason = Every proposal deserves an answer.
rule-announcement-channel-missed = People contributed on "{ $channel }", but the decision was not announced there. Announce it there too.
    .reason = People should hear the result on the channel on which they contributed.
rule-announcement-no-channel = The record names no channel for the announcement. Name all of them.
    .reason = The decision is announced on the channels that collected contributions.
rule-announcement-no-thanks = The announcement does not thank the participants. Thank everyone who took part.
    .reason = Thanks cost nothing and encourage people to take part again.
rule-announcement-no-next-topic = No next topic is announced. Name one and invite people to it.
    .reason = People who have just been heard are the easiest to invite.
rule-announcement-no-day = The day of the announcement is missing. Add it.
    .reason = Without it nobody can check whether the promise was kept.
rule-announcement-before-ratification = Announced on { $announced }, but ratified on { $ratified }. Announce after ratification.
    .reason = A decision that can still change should not be announced.
rule-announcement-later-than-promised = Announced { $days ->
    [one] one day
   *[other] { $days } days
} after the close; the promise was { $promised }. Explain why, and promise only what you can keep.
    .reason = After a broken promise, fewer people take part in the next campaign.
rule-announcement-late = Announced { $days } days after the close. Answer within { $longest } days.
    .reason = Twelve weeks is the limit that British ministries set themselves.
rule-announcement-unclear = The part "{ $part }" is hard to read. Use shorter sentences and simpler words.
    .reason = Messages must be clear and easy; the measure is our own.
rule-level-without-evidence = { $side }: give the evidence for “{ $level }”.
    .reason = A rating without evidence is an opinion. The person who signs needs to see the evidence.
rule-weak-side = { $side } is “{ $level }”. Improve this before the campaign continues.
    .reason = Every main side must be ready: one weak side is enough for a campaign to fail in public.
rule-partial-side = { $side } is only “{ $level }”. Plan how to close the gap.
    .reason = The plan can make up for partial readiness if someone is made responsible for it in time.
rule-information-is-not-asking = The purpose is to ask the public something, but the level is information only. Raise the level or change the purpose.
    .reason = The first of the three levels informs people without asking them. An entity that asks a question must be ready to hear the answer.
rule-vote-that-only-advises = People vote on options, but only as consultation. Say clearly that the vote advises and does not decide.
    .reason = People who vote expect the result to count. If the entity decides otherwise without warning, fewer people will take part next time.
rule-no-sponsor = Name the sponsor in senior management.
    .reason = Without a named sponsor it is hard to get resources or an answer at short notice.
rule-one-person-confirms-and-allows = { $person } both confirms readiness and gives the green light. Let someone else do one of the two.
    .reason = A second person notices what the first overlooks; a permission that confirms itself means little.
rule-green-light-too-early = The green light is given although something is missing: { $missing }.
    .reason = Senior management gives its permission on the basis of the outputs of preparation. An earlier permission has no basis.
