# Differences between two versions of a campaign
differences-changed = { $place }: "{ $before }" became "{ $after }"
differences-added = { $place }: added "{ $after }"
differences-removed = { $place }: removed "{ $before }"
differences-yes = yes
differences-no = no
differences-gone = an entry that is gone
