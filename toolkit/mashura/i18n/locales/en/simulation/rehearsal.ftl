# Rehearsals of a campaign
rehearsal-closed = The campaign is closed, so nothing can be decided any more. Open the debrief, or begin another rehearsal.
rehearsal-not-begun = The campaign opens today. Let one day pass; then you can decide.
rehearsal-no-hours = This takes { $hours } hours of work, and { $left } are left today. Decide it tomorrow, or undo another decision of this morning.
rehearsal-no-money = This costs { $cost }, and { $left } is left for decisions. Choose something cheaper.
rehearsal-nothing-to-undo = Nothing was decided this morning. The public has already met what was decided before.
rehearsal-answer-text = We have read what is being said. Nothing is decided yet: every contribution counts until the close, and we publish what becomes of it.
rehearsal-report-text = One text came { $count } times in a day, from different accounts.
rehearsal-translated = The place of contribution speaks this language already. Choose another language, or advertise in it.
rehearsal-bad-content = “{ $content }” does not fit this decision. Give a number, a channel or a text as the form asks.
