# The entity's logo and name on documents
letterhead-title = Your entity
letterhead-help = Saved for you and printed on your documents in every app.
letterhead-alt = Logo of the entity
letterhead-choose = Choose the logo for the documents (PNG, JPEG, GIF or WebP)
letterhead-change = Choose another logo
letterhead-remove = Remove the logo
letterhead-kept = The logo { $file } is saved and will be printed on your documents.
letterhead-removed = The logo is removed. Your documents will be printed without it.
