m03-order-right = The right six cards in an order that holds: goal and people first, means after them, and the promise to report back before anything is launched.
m03-order-other-readiness = Readiness and its green light belong to the stage before: preparation must deliver them before planning may begin. Take that card out.
m03-order-other-conduct = This is an act of running the campaign; when planning ends, nothing has been launched yet. Take that card out.
m03-order-other-decision = A decision is ratified and announced after contributions have been analysed, two stages later. Take that card out.
m03-order-reversed = You put "{ $later }" before "{ $earlier }", although it rests on it. Ask of each card: what must I know before I can answer it?
m03-order-missing =
    { $count ->
        [one] One planning card is missing. Go through the list again and ask what a plan would lack without it.
       *[other] { $count } planning cards are missing. Go through the list again and ask what a plan would lack without them.
    }
m03-fill-right = All four parts hold: enough time, every segment reached and able to answer, a message in its language, and the results where people gave their views.
m03-fill-timeline-open = The timeline lacks the day of opening or the duration. People need to know from when until when they can speak: fill in both in the step "Time".
m03-fill-timeline-unreadable = The timeline holds something that is no date or no number of days. Look at the step "Time" again.
m03-fill-timeline-short = { $days } days is too short for people to hear of it, think and ask back; the question asks for at least { $least } days. Lengthen the period.
m03-fill-timeline-reminder = A reminder falls outside the { $days } days of the campaign, where nobody can act on it any more. Days count from the opening.
m03-fill-channels-collect = You tell people, but nowhere can they answer: no channel collects contributions. Social networks lead people to a place; choose the place, too.
m03-fill-channels-promote = You opened a place to answer, but nobody is told of it: no channel promotes. Opening is not the same as inviting.
m03-fill-channels-unreadable = One of the channels cannot be read. Choose channel, purposes, segments and languages again in the step "Channels".
m03-fill-channels-segment = One of the three segments has no channel, or a channel names a segment that the plan does not have. Go through the segments one by one.
m03-fill-channels-digital = The segment "{ $people_weak_name }" has weak digital readiness and can only answer online in your plan. Add a place where somebody listens in person, such as a majlis or a service centre, and let it collect.
m03-fill-messages-open = There are no messages. Write for each segment, in each of its languages, what is asked and why its answer counts.
m03-fill-messages-arabic = All messages are in Arabic, so everybody who reads English only is left out. The official language is not always the language of the segment: look at what each one reads.
m03-fill-messages-language = The segment "{ $role ->
        [mixed] { $people_mixed_name }
        [weak] { $people_weak_name }
       *[shift] { $people_shift_name }
    }" has no message that says something in { $code ->
        [ar] Arabic
       *[en] English
    }: two different words at least, in that language. Look at which languages each segment reads.
m03-fill-messages-unreadable = One of the messages cannot be read. Choose segment and language again in the step "Messages".
m03-fill-feedback-open = The promise to report back lacks its channels or its number of days. Without both, nobody can hold the entity to it.
m03-fill-feedback-unreadable = The promise to report back holds something that cannot be read. Look at the step "Decision and feedback" again.
m03-fill-feedback-elsewhere = Results are announced elsewhere than where people gave their views, so those who came to the counter never hear them. Announce on every channel that collects; others may be added.
m03-fill-feedback-late = { $days } days is too late: by then people have concluded that nobody listened. Aim for at most { $people_most } days.
m03-funnel-right = Channel and drop-off are both right. You compared with the number of people reached and used visitors as the whole.
m03-funnel-largest-count = The channel that you name brought most contributions, but the question is about the share of those it reached. Divide before you compare.
m03-funnel-largest-reach = The channel that you name reached most people. Reach is not participation: ask how many of them contributed.
m03-funnel-other-channel = Another channel has a larger share. Divide those who contributed by those whom the channel reached, for each row, and take the largest.
m03-funnel-complement = You computed the share that stayed. Drop-off is the share that left: subtract from 100%.
m03-funnel-contributed = You compared visitors with those who contributed in the end. The question stops at registration: use the column "Registered".
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
m03-design-right = On average your design reaches both segments, within the budget.
m03-design-unreadable = "{ $field }" of your design cannot be read. Choose channels, purposes and languages again in the app, and check your answer here.
m03-design-over-budget = Your design costs { $cost } dirhams, more than the { $budget } that there are. An entity cannot spend what it has not earmarked: cut what reaches the two segments least.
m03-design-costs-nothing = Your design costs nothing: nobody posts, nobody listens in person, nothing is bought. A consultation is work; plan what carries it, within the budget.
m03-design-closed-design = Your design uses a channel that is closed to this campaign ({ $design_closed_name }). Do without it.
m03-design-closed-language = Your design uses a channel that is closed to this campaign ({ $language_closed_name }). Do without it.
m03-design-too-long = Your campaign runs longer than { $days } days.
m03-design-no-duration = Your design does not say how many days the campaign runs. Write it in the step "Time".
m03-design-too-many-posts = A channel is posted on more than { $posts } times a week. Beyond that people mute it.
m03-design-no-collecting = No channel of your design collects contributions, so nobody can answer.
m03-design-older = On average { $got } older people take part; { $wanted } are wanted. Most of them are not online: which places do they visit anyway, and which media do they follow?
m03-design-workers = On average { $got } workers of the industrial area take part; { $wanted } are wanted. In which languages do your channels speak, and which of them is on every phone?
m03-parties-right = Each party stands in its field. With those who can and care we sit down, those who can and do not care we keep content, those who care and cannot we keep informed and ask, the others we watch.
m03-parties-unknown = "{ $name }" is none of the seven parties, and counts for nothing.
m03-parties-doubled = "{ $name }" stands in two fields, and no party does. Decide for one.
m03-parties-undecided = You have not decided about "{ $name }": a 2, or nothing, puts it in no field. Choose a side of the middle and write down your reason.
m03-parties-power-lent = You gave "{ $name }" power that it does not have. Whoever comes and collects signatures cares a great deal; but ask whether it could stop or open a line by itself.
m03-parties-power-missed = "{ $name }" can do more than you say. Silence is not weakness: read who holds the permit, the refusal or the closure, even if nobody came to a meeting.
m03-parties-interest-lent = You gave "{ $name }" an interest that the description does not show. To be able is not to care: what has this party done so far for the lines?
m03-parties-interest-missed = The matter concerns "{ $name }" more than you say. Look at what it does and at what will happen to it, not at its size or standing.
m03-parties-missing =
    { $count ->
        [one] One party has no field yet.
       *[other] { $count } parties have no field yet.
    } A party that the plan forgets is remembered on the day it objects.
m03-calendar-right = The six activities come before the opening, and the longest chain among them sets the day of the start. The training runs beside it.
m03-calendar-other-analysis = Contributions that have not come can be neither sorted nor summarised: that is work after the closing. Take the card out of what comes before the opening.
m03-calendar-other-running = This is done while people take part, if there is a need; it is not done before the opening. Take that card out.
m03-calendar-other-announcing = Before the opening nobody knows what contributions will change. This card belongs to announcing the results: take it out.
m03-calendar-reversed = You put "{ $later }" before "{ $earlier }", although it rests on it. Ask: what must be in my hands before I begin this work?
m03-calendar-missing =
    { $count ->
        [one] One activity that comes before the opening is missing.
       *[other] { $count } activities that come before the opening are missing.
    } Ask of each card: what if we opened and it were not done?
m03-calendar-no-days = The order is one part of the question; the number of days is still open.
m03-calendar-days-sum = You added all durations as if there were one team. What runs beside something else does not lengthen the way: add up the longest chain only.
m03-calendar-days-longest = You took the longest activity alone. Where one activity waits for another, their durations add up.
m03-calendar-days-training = You followed the chain of the training. A longer chain begins at the same card: add up that one.
m03-calendar-days-negative = The length is right, but the question asks for a number of days and not for a day on the chart: write it without the minus sign.
m03-calendar-days-other = The number of days is not right yet. Draw a bar for each activity, beginning where what it rests on ends, and count to the end of the last bar.
m03-matrix-right = Every segment is invited and has a door in each language that it reads, with four channels. The channel you cannot do without is the one for which some segment has no other.
m03-matrix-too-many = You named more than { $most } channels, and nobody runs the others. Begin with the channel for which some segment has no other, then see what is left.
m03-matrix-not-offered = The channel "{ $channel }" is not in the entity's table. A tool that the entity does not have is no tool for this campaign.
m03-matrix-purpose = The channel "{ $channel }" cannot serve one of the purposes that you name. To invite is one thing, to hear another: look at the column of purposes.
m03-matrix-languages = The entity cannot use "{ $channel }" in one of the languages that you name. Look at the column of languages.
m03-matrix-beyond = The channel "{ $channel }" does not reach one of the segments that you name. Write whom it really reaches, not whom we wish for.
m03-matrix-open = In the row of "{ $channel }" something is open. Say for whom, in which language and for what.
m03-matrix-uninvited = No invitation in the language "{ $code }" reaches the segment "{ $segment }", and some of its people read nothing else. Which channel reaches them in that language?
m03-matrix-no-door = The segment "{ $segment }" cannot answer in the language "{ $code }", so its invitation leads to a closed door. Which channel collects, and reaches it in that language?
m03-luck-right = You read the luck from the twenty runs and the assumption from its two ends, and said no more than the tables do.
m03-luck-all-runs = This is the smallest number; the plan reached it in all twenty runs. The question asks for 18: leave the two lowest aside.
m03-luck-few-runs = You counted from the other end: the plan reached this number in three runs only. Begin with the smallest.
m03-luck-best = This is the luckiest run. Whoever promises management the best run breaks the promise in the others: begin with the smallest and leave the two lowest aside.
m03-luck-mean = This is the mean, and half of the runs may not reach it. Wanted is a number that 18 runs of 20 reach.
m03-luck-median = This is the middle of the runs, and only half of them reach it. Wanted is a number that 18 runs of 20 reach.
m03-luck-number = The number is not right yet. Put the counts of "Places" in order, the smallest first, leave the two lowest aside and take the next.
m03-luck-not-widest = Another assumption does more. Do not look at one large or small number: take the mean at the low end from the mean at the high end in each row, and choose the widest difference.
m03-luck-says-promise = "So many will take part" is a promise. A simulation compares two plans before the same public; it does not forecast a count. Take the sentence out and say: several times as many as the draft.
m03-luck-says-range = The twenty runs show luck alone; the assumptions are the same in all of them. Look at the second table: how far does the mean move when one assumption changes?
m03-luck-says-advert = The difference between the two plans is far smaller than that of one plan from run to run. A slightly higher number is no better plan.
m03-luck-says-less =
    { $count ->
        [one] One sentence that the tables allow is missing.
        [two] Two sentences that the tables allow are missing.
       *[other] You named none of the sentences that the tables allow.
    } Honesty is not silence: say what held in every run, what is not known, and what to measure.
m03-changes-right = You named each segment's obstacle and what removes it: a door where older people walk, a language that the workers read.
m03-changes-same-people = The change "{ $change }" brings more of those who come anyway; it does not raise the number of { $segment ->
        [older] older people
       *[workers] workers
    } by a half. Had they heard and were not able, or had they not heard?
m03-changes-news = "{ $change }" brings older people the news, and the door to which it invites is the portal, which most of them do not enter. News is not a door.
m03-changes-obstacle = The change "{ $change }" removes another segment's obstacle. What stands in the way of { $segment ->
        [older] older people: the news, the language or the door?
       *[workers] the industrial area's workers: the news, the language or the door?
    }
m03-changes-missed = { $count ->
        [one] One change is missing
       *[other] { $count } changes are missing
    } that { $count ->
        [one] brings
       *[other] bring
    } { $segment ->
        [older] older people. Ask: in which place can they answer without a screen?
       *[workers] workers. Ask: where can they answer in their own language?
    }
m03-languages-right = On average all four languages are heard as far as their people are there, within the budget.
m03-languages-without = Your design uses a channel that this short campaign does not have: meetings in person, the mobile app, e-mail or the blog. Use the other channels.
m03-languages-door = A channel that collects does not speak all four languages. Whoever is invited in her language and finds the door in another turns back: begin with the languages on the door, before the advertisement.
m03-languages-short = On average { $got } people take part who speak { $code ->
        [ar] Arabic
        [en] English
        [ur] Urdu
       *[hi] Hindi
    }; { $wanted } are wanted. Where do they meet an invitation in their language, and which channel deserves the money?
