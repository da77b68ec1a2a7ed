# Commands for feeds
cli-feed-help = Publish consultations for machines, and read what other entities publish.
cli-feed-publish = Write the feed of your campaigns that the public knows: JSON pages, their schema and an OpenAPI description, without personal data.
cli-feed-id = The entity’s id, for ever: small Latin letters, digits and hyphens. Needed the first time only.
cli-feed-name = The entity’s name in this language ({ $language }); without it, that of your documents.
cli-feed-out = Folder to write to; without it the one that Mashura’s server serves.
cli-feed-planned = Publish approved campaigns before they open, too.
cli-feed-pull = Read the feeds at these addresses, or all that are known, and merge what they hold.
cli-feed-list = List the feeds that are read, and what each holds.
cli-feed-line = { $entity } ({ $id }): { $count } · { $address }
cli-feed-remove = Forget a feed, with everything that it brought.
cli-feed-removed = The feed of “{ $publisher }” and everything that it brought is removed.
