# Commands for archives
cli-archive-help = Check archives of campaigns.
cli-archive-check = Check an archive: every file is there and unchanged, and the record of the cycle is complete.
cli-archive-undamaged = { $title } · { $entity } · archived on { $day }: { $count } files, none missing and none changed. SHA-256 of the archive: { $digest }
cli-archive-incomplete = { $file } is undamaged, but the record of the cycle is not complete: { $parts }. Complete these in Mashura, then make the archive again.
cli-archive-complete = The record of the whole cycle is complete.
cli-archive-unreadable = { $file } cannot be read: { $reason }. Check the name and the folder.
