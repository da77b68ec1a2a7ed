# Feeds of consultations: what is wrong with one, and what one brought
feed-publisher-needed = No entity is named for this feed yet. Name it once: --id al-manara --name-ar … --name-en …
feed-publisher-id = “{ $id }” cannot be an entity’s id. Use 2 to 40 small Latin letters, digits and hyphens, beginning with a letter, for example al-manara.
feed-publisher-name = The entity has no name. Give it in at least one language: --name-ar or --name-en.
feed-other-publisher = The feed in { $folder } is that of “{ $found }”, not of “{ $given }”. Choose another folder, or leave out --id.
feed-damaged = { $file } is no readable page of a feed { $reason }. Put it aside, and publish again.
feed-not-writable = The feed cannot be written to { $folder }: { $reason }. Choose a folder that you may write to.
feed-too-large = A feed holds { $most } consultations at most. Publish those of single departments as feeds of their own.
feed-address = “{ $address }” is no address of a feed. It begins with https:// and ends with the folder of the feed, for example https://al-manara.example/mashura/feed/.
feed-unreachable = { $address } cannot be reached ({ $reason }). Check the address, or try again later; what was read before is kept.
feed-status = { $address } answered with the status { $status } instead of a page. Check the address with the entity that publishes it.
feed-packed = { $address } sends its pages packed, although they were asked for unpacked. They were not read; tell the entity that publishes them.
feed-page-large = { $address } is larger than { $megabytes } MB, more than any page of a feed. It was not read; tell the entity that publishes it.
feed-slow = { $address } takes too long. What came until then is kept; try again later.
feed-no-page = { $address } is no page of a feed (at “{ $reason }”). It was not read; tell the entity that publishes it.
feed-pages-disagree = { $address } gives another page number than its name, or a next page that is not the next. The rest was not read; tell the entity that publishes it.
feed-other-entity = { $address } now calls itself “{ $found }”, and was known as “{ $known }”. Nothing was taken over; ask both entities.
feed-known-elsewhere = “{ $publisher }” is known with the address { $known }, not { $address }. If the entity has moved, remove the old feed first: mashura feed remove { $publisher }.
feed-none-known = No feed is known yet. Name the address of one: mashura feed pull https://…/mashura/feed/
feed-unknown-source = No feed of “{ $publisher }” is known. Known: { $known }.
feed-refused-invalid = it does not follow the schema (at “{ $detail }”)
feed-refused-twice = it stands twice on one page
feed-refused-future = it says that it was changed in the future
feed-refused-order = it closes before it opens
feed-published = { $total ->
    [one] One consultation
   *[other] { $total } consultations
  } in the feed of { $entity }: { $new } new, { $changed } changed, { $withdrawn } withdrawn. Folder: { $folder }
feed-where = “mashura apps” and “mashura start” serve it, without a token, below /mashura/feed/; any other web server can serve the folder as it is.
feed-outcome = { $entity }: { $new } new, { $changed } changed, { $gone } no longer published; { $unchanged } of { $pages } pages are as they were
feed-outcome-older = { $count ->
    [one] One consultation is
   *[other] { $count } consultations are
  } older there than here; the newer copy is kept
feed-outcome-masked = { $count ->
    [one] Personal data was masked in one consultation; tell the entity
   *[other] Personal data was masked in { $count } consultations; tell the entity
  }
feed-outcome-refused = { $place } was set aside: { $reason }
feed-outcome-more-refused = and { $count } more that were set aside
feed-progress = Feeds
