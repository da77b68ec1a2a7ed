# The store of plans
store-conflict = Somebody else has saved this plan in the meantime: version { $version }, by { $author } on { $time } (UTC). Open that version, add your changes, and save again. Your input is kept as a draft.
store-unreadable-plan = Version { $version } of the plan "{ $title }" cannot be read: the field { $field } does not fit this version of Mashura. Open an earlier version or update Mashura.
store-database = The plans cannot be read or written in { $database } ({ $reason }). Check that the folder exists and is writable and that the file is a database of plans, or move the damaged file away to start with an empty one.
store-unknown-plan = There is no plan "{ $plan }" here that you can open. Choose a plan from the list of plans, or ask its owner to share it with you.
store-unknown-version = The plan "{ $plan }" has no version { $version }. Choose one of its versions from the list.
store-not-own-plan = This can only be done by the owner of a plan, and you own no plan "{ $plan }". Ask its owner, or choose one of your own plans.
store-share-with-whom = No person is named with whom to share the plan. Enter the user name of the other person.
store-newer-database = The plans in { $database } were written by a newer version of Mashura (state { $found }; this one knows { $known }). Update Mashura, or open another database.
store-not-an-export = { $file } is an export of plans, but damaged at “{ $where }”. Export the plans again and import that file.
store-export-too-large = { $file } is larger than { $megabytes } MB and is not read. Export fewer plans at a time.
store-event-saved = { $person } saved version { $detail }
store-event-restored = { $person } restored version { $detail }
store-event-deleted = { $person } put the plan into the bin
store-event-undeleted = { $person } took the plan out of the bin
store-event-shared = { $person } shared the plan with { $detail }
store-event-unshared = { $person } stopped sharing the plan with { $detail }
store-event-imported = { $person } imported the plan, which had been { $detail }'s
store-share-with-oneself = This is your own user name. Enter that of a colleague.
store-share-unknown = { $count ->
    [0] Nobody here is called "{ $person }". Check the name, or ask your colleague to open Mashura once and try again.
   *[other] Several people here are called "{ $person }". Enter the user name of one of them.
}
store-import-not-json = { $file } is not a JSON file. Choose a file that Mashura has exported: one plan, or all.
store-import-other = { $file } is a JSON file, but holds neither a plan nor an export of plans. Choose a file that Mashura has exported.
store-import-bad-answer = { $file } cannot be imported: at “{ $place }” it says "{ $value }", but { $expected } was expected. Correct the file, or export it again.
store-import-unknown-field = { $file } cannot be imported: this version of Mashura knows no answer “{ $field }”. Correct the file, or update Mashura.
store-event-shared-to-review = { $person } asked { $detail } to review the plan
store-event-shared-to-approve = { $person } asked { $detail } to approve the plan
store-event-shared-to-moderate = { $person } asked { $detail } to moderate the contributions
store-event-submitted = { $person } submitted the stage “{ $stage }”, version { $version }
store-event-commented = { $person } commented on the stage “{ $stage }”, version { $version }
store-event-answered = { $person } answered a comment on the stage “{ $stage }”
store-event-settled = { $person } settled a comment on the stage “{ $stage }”
store-event-sent-back = { $person } sent back the stage “{ $stage }”, version { $version }
store-event-signed = { $person } ({ $role }) signed the stage “{ $stage }”, version { $version }. SHA-256: { $digest }
store-event-rule-lifted = { $person } let the author of the stage “{ $stage }” sign alone
store-not-an-author = You open this plan as “{ $role }”: you can comment on its fields, but not change them. Ask its owner if you are to write in it.
store-approval-by-acts = An approval is not saved as a whole; it is submitted, commented on, sent back and signed, one act at a time.
store-approval-not-saved = This plan was never saved. Save a version first, so that everybody speaks of the same one.
store-answers-not-json = { $file } is not a JSON file. Choose one that you downloaded here under “Files”.
store-answers-other = { $file } is a JSON file, but holds other answers than this form. Choose one that you downloaded here under “Files”.
store-event-queued = { $person } put { $detail } contributions into the moderation queue
queue-text-too-long = The contribution that begins “{ $begins }” is longer than { $most } characters. Split it into several, or leave out what is no contribution; nothing was added.
queue-full = A queue holds at most { $most } contributions. Bring in fewer, for example those of one month; nothing was added.
queue-no-such-row = There is no contribution { $number } in this queue. Open the queue again.
questions-personal = The question or its answer contains personal data ({ $kinds }), and everybody reads the public page. Take it out first.
