# The store of plans
store-conflict = Somebody else saved this plan meanwhile: version { $version }, by { $author } on { $time } (UTC). Open that version, carry your changes over, and save again. What you typed is kept as a draft.
store-unknown-plan = There is no plan "{ $plan }" with version { $version } here. Choose a plan from the list of saved plans.
store-unreadable-plan = Version { $version } of the plan "{ $title }" cannot be read: the field { $field } does not fit this version of Mashura. Open an earlier version or update Mashura.
store-database = The plans cannot be read or written in { $database } ({ $reason }). Check that the folder exists and is writable and that the file is a database of plans, or move the damaged file away to start with an empty one.
