m03-order-right = The right six cards in an order that holds: goal and people first, means after them, and the promise to report back before anything is launched.
m03-order-other-readiness = The green light belongs to the stage before: it is what preparation must deliver before planning may begin. Take that card out.
m03-order-other-conduct = Launching is the first act of running the campaign; when planning ends, nothing has been launched yet. Take that card out.
m03-order-other-decision = A decision is ratified after contributions have been analysed, two stages later. Take that card out.
m03-order-reversed = You put "{ $later }" before "{ $earlier }", although it rests on it. Ask of each card: what must I know before I can answer it?
m03-order-missing =
    { $count ->
        [one] One planning card is missing. Go through the list again and ask what a plan would lack without it.
       *[other] { $count } planning cards are missing. Go through the list again and ask what a plan would lack without them.
    }
m03-fill-right = All four parts hold: enough time, every segment reached and able to answer, a message in its language, and the results where people gave their views.
m03-fill-unreadable = The field "{ $field }" has a name or a value that the plan does not know. Compare it with the example above your cell and run the self-check.
m03-fill-timeline-open = The timeline lacks an opening date or a duration. People need to know from when until when they can speak: fill in "opens_on" and "duration_days".
m03-fill-timeline-short = { $days } days is too short for people to hear of it, think and ask back; fewer than { $least } days reaches those who follow you anyway. Lengthen the period.
m03-fill-timeline-reminder = A reminder falls outside the { $days } days of the campaign, where nobody can act on it any more. Days count from the opening.
m03-fill-channels-collect = You tell people, but nowhere can they answer: no channel has the purpose "collect". Social networks lead people to a place; choose the place, too.
m03-fill-channels-promote = You opened a place to answer, but nobody is told of it: no channel has the purpose "promote". Opening is not the same as inviting.
m03-fill-channels-segment = One of the three segments has no channel, or a channel names a segment that the plan does not have. Go through the segments one by one.
m03-fill-channels-digital = Older people with weak digital readiness can only answer online in your plan. Add a place where somebody listens in person, such as a majlis or a service centre, and let it collect.
m03-fill-messages-open = There are no messages. Write for each segment, in each of its languages, what is asked and why its answer counts.
m03-fill-messages-arabic = All messages are in Arabic, so everybody who reads English only is left out. The official language is not always the language of the segment: look at what each one reads.
m03-fill-messages-language = The segment "{ $segment }" has no proper message in the language "{ $code }". A message needs at least a short sentence; look at which languages each segment reads.
m03-fill-feedback-open = The promise to report back lacks its channels or its number of days. Without both, nobody can hold the entity to it.
m03-fill-feedback-elsewhere = Results are announced elsewhere than where people gave their views, so those who came to the counter never hear them. Announce on every channel that collects; others may be added.
m03-fill-feedback-late = { $days } days is too late: by then people have concluded that nobody listened. Aim for at most 84 days.
m03-funnel-right = Channel and drop-off are both right. You compared with the number of people reached and used visitors as the whole.
m03-funnel-largest-count = The channel that you name brought most contributions, but the question is about the share of those it reached. Divide before you compare.
m03-funnel-largest-reach = The channel that you name reached most people. Reach is not participation: ask how many of them contributed.
m03-funnel-other-channel = Another channel has a larger share. Compute "contributed" divided by "exposed" for each row and take the largest.
m03-funnel-no-number = The channel is one half of the question; "drop_off" is still empty.
m03-funnel-percent = Your number is the right share as a percentage. The question asks for a fraction between 0 and 1: divide by 100.
m03-funnel-complement = You computed the share that stayed. Drop-off is the share that left: subtract from 1.
m03-funnel-contributed = You compared visitors with those who contributed in the end. The question stops at registration: use the column "registered".
m03-funnel-reach = You divided by all people reached. Whoever never came to the platform cannot drop off there: the whole is the visitors.
m03-funnel-number = The drop-off is not right yet. Of all visitors of all channels together, which share did not register?
m03-queue-right = All of the planted campaign and nobody else. Same claim in changing words, minutes apart, at night: together the signs convince, none of them alone.
m03-queue-everybody = You named more than half of the queue. A moderator who suspects everybody silences the public that the campaign was made for. Look for several signs at once.
m03-queue-angry = You named a new and angry account. It reports one broken thing that can be looked at: anger is no sign of a campaign, and a concrete report deserves a quick answer.
m03-queue-night = You named somebody who wrote at night from a new account. He tells his own way home and asks for something else than the others: a late hour alone proves nothing.
m03-queue-twice = You named the same text sent twice in the same minute by one account. That is a double click: merge it, and do not call it a campaign.
m03-queue-neighbours = You named neighbours who agree. Different days of joining, different hours, different words, each with an own reason: that is what honest agreement looks like.
m03-queue-same-view = You named somebody who shares the campaign's view. The view is allowed; an old account that sets a condition of its own speaks for itself.
m03-queue-other = You named a contribution with none of the signs. Read text, hour and account together before you accuse.
m03-queue-old-account = One contribution of the campaign comes from an old account, bought or lent. Age is a weak sign: compare sentence and minute as well.
m03-queue-missed =
    { $count ->
        [one] One contribution of the campaign is still missing. Look for the same claim in other words within the same half hour.
       *[other] { $count } contributions of the campaign are still missing. Look for the same claim in other words within the same half hour.
    }
m03-design-right = Your design reaches both segments even in the less lucky runs, within the budget.
m03-design-unreadable = The field "{ $field }" of your design has a name or a value that a plan does not know. Run the self-check and compare with the fields of question 2.
m03-design-over-budget = Your design costs { $cost } dirhams, more than the { $budget } that there are. An entity cannot spend what it has not earmarked: cut what reaches the two segments least.
m03-design-too-long = Your campaign runs longer than { $days } days.
m03-design-no-duration = Your design does not say how many days the campaign runs. Write it into "duration_days" of the timeline.
m03-design-too-many-posts = A channel is posted on more than { $posts } times a week. Beyond that people mute it.
m03-design-no-collecting = No channel of your design has the purpose "collect", so nobody can answer.
m03-design-older = In a less lucky run { $got } older people took part; { $wanted } are wanted. Most of them are not online: which places do they visit anyway, and which media do they follow?
m03-design-workers = In a less lucky run { $got } workers of the industrial area took part; { $wanted } are wanted. In which languages do your channels speak, and which of them is on every phone?
