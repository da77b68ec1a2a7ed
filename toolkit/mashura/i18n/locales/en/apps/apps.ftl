# The planning apps
apps-brand = Mashura
apps-other-language = العربية
apps-numbers-hint = Several numbers are separated by commas
apps-missing-progress = Answered: { $done } of { $total }
apps-missing-go = Go to the step “{ $step }”
apps-errors-count = { $count ->
    [one] One field cannot be read
   *[other] { $count } fields cannot be read
}
apps-state-new = Not saved yet. Your input is kept as a draft.
apps-state-draft = Changes since version { $version } are kept as a draft.
apps-state-saved = Version { $version } is saved.
apps-saved = Version { $version } was saved.
apps-downloaded = { $file } is ready.
apps-simulated-banner = Simulated – not real data
apps-simulated-note = Made-up people of “{ $world }”, seed { $seed }. The numbers show what may happen under the simulator's assumptions; they are no forecast.
apps-stale = The plan has changed since this simulation. Simulate again to bring the numbers up to date.
apps-result-reach = Reach
apps-result-reach-help = { $count } people noticed the campaign
apps-result-participants = Participants
apps-result-participants-help = of { $population } people
apps-result-rate = Turnout
apps-result-rate-help = participants ÷ population
apps-result-contributions = Contributions
apps-result-contributions-help = { $kinds }
apps-funnel-title = From noticing to taking part
apps-funnel-exposed = Noticed the campaign
apps-funnel-visited = Visited
apps-funnel-registered = Registered
apps-funnel-contributed = Took part
apps-representativeness-title = Who takes part, and who is missing
apps-representativeness-help = 100% means that the participants resemble the population; the group named is the one that is missing most.
apps-representativeness-worst = Missing most: { $group } ({ $participants } of participants, { $population } of the population)
apps-representativeness-chart = Population and participants by { $attribute }
apps-population = of the population
apps-participants = of the participants
apps-attribute-age-band = Age
apps-attribute-gender = Gender
apps-attribute-region = Place of residence
apps-attribute-language = Language
apps-attribute-residency = Residency
apps-attribute-disability = People of determination
apps-disability-true = People of determination
apps-disability-false = Everybody else
apps-error-number = "{ $text }" is not a number. Enter digits, such as 1200 or ١٢٠٠.
apps-error-whole-number = Enter a whole number without decimals.
apps-error-at-least = Enter { $limit } or more.
apps-error-at-most = Enter { $limit } or less.
apps-error-too-long = This is too long. Shorten it to { $limit } characters.
apps-error-date = This is not a date. Enter year, month and day, such as 2026-03-01.
apps-error-missing = Answer this, so that the entry counts.
apps-error-value = This answer does not fit here. Choose one from the list.
apps-fields-unreadable = { $count ->
    [one] One field cannot be read. Correct it where it is marked in red, then try again.
   *[other] { $count } fields cannot be read. Correct them where they are marked in red, then try again.
}
apps-unexpected = Something went wrong through no fault of yours: { $reason }. Your input is kept as a draft.
apps-widget-close = Close
apps-widget-open = Open
apps-widget-clear = Clear { $name }
apps-widget-no-data = Nothing to choose from
apps-apps = Apps
apps-group-prepare = Prepare
apps-group-plan = Plan
apps-group-run = Run
apps-group-decide = Decide
apps-group-learn = Learn
apps-group-govern = Govern
apps-dark = Dark page
apps-date-hint = Year-month-day, such as 2026-03-01, or Hijri, such as 1447-09-12
apps-own-choice = What is it?
apps-own-choices = What is it? Several: with semicolons between them
apps-lines-hint = One on each line
apps-document-docx = Download as Word (DOCX)
apps-document-pdf = Download as PDF
apps-document-xlsx = Download as Excel (XLSX)
apps-document-ics = Download the dates as calendar (ICS)
apps-document-json = Download all answers (JSON)
apps-gate-title = An earlier stage is not finished
apps-gate-text = You can fill in this page already. Before it can be finished, the earlier stages still need:
apps-gate-go = Go to “{ $app }”
apps-version = Version { $version }
apps-saved-when = { $when }, { $author }
apps-restored = Version { $version } was restored and is now version { $now }.
apps-conflict = Version { $version } ({ $when }) was saved while you were typing. None of your input is lost. Save your version on top, or continue with theirs.
apps-more-differences = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
apps-entry-gone = This entry no longer exists: it was removed in another window. Reload the page to see the present entries.
apps-upload-too-large = The file is larger than { $megabytes } MB. Choose a smaller one.
apps-upload-unreadable = The file did not arrive completely. Choose it again.
apps-case-lesson = This plan comes from the course. What you change is kept, and the lesson's link finds it again.
apps-case-exercise = You are working on the exercise "{ $exercise }". Every change is kept beside the exercise at once, and handing it in takes it along.
apps-case-no-exercise = The file "{ $file }" does not belong to an exercise of this folder. Open the app again from the exercise.
apps-case-not-kept = The file "{ $file }" beside the exercise cannot be written. Free some space on the disk, or ask your instructor; what you typed is kept in the app.
apps-error-doubtful = "{ $text }" can be read in two ways. Enter { $whole } or { $decimal }.
apps-save-name = Your name is missing. Enter it under “Your name”, then try again; it is shown with what you save or write.
apps-nothing-new = Nothing has changed since version { $version }, so no new version was saved.
apps-entity-offer = Last time you worked for “{ $entity }”. Take the name over if this is for it too.
apps-account-harmless = It names nobody: show its cells
apps-held-before = This is complete, but the stage “{ $stage }” before it is not.
apps-blocked = { $count ->
    [one] Every question is answered; one point has to be corrected first. Press it to go there.
   *[other] Every question is answered; { $count } points have to be corrected first. Press one to go there.
}
apps-incomplete = { $count ->
    [one] One answer is missing. Press it to go to its question.
   *[other] { $count } answers are missing. Press one to go to its question.
}
apps-ending-open = Not finished yet
apps-alike = { $count } of this kind, such as: { $first }
apps-alike-message-not-in-language = { $count } messages are missing in a segment's language
apps-alike-segment-without-channel = { $count } segments are served by no channel
apps-alike-digital-only = { $count } segments with weak digital readiness have digital channels only
apps-alike-channel-not-judged = { $count } channels are not fully judged
apps-alike-feedback-elsewhere = { $count } channels collect, but the result is not announced there
apps-alike-unclear-message = { $count } messages are hard to read
apps-alike-staff-not-secured = { $count } roles have nobody committed yet
apps-alike-activity-without-owner = { $count } activities have no owner
apps-alike-notice-not-in-language = The consent text is missing in { $count } languages
apps-brought-in = What { $file } holds now stands here. “Undo” brings back what was here before.
apps-error-other-currency = All money of this plan is in { $currency }, but "{ $text }" names another currency. Enter the amount in { $currency }, as a number alone.
apps-error-currency = "{ $text }" names a currency. Enter { $number } here, and the currency once, in the budget.
