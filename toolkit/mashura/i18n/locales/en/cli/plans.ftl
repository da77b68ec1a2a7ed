# The commands for the plans that the apps keep.
plans-help = List, export and import the plans that the apps keep, and read their log.
plans-list = List the plans you can open, the latest change first.
plans-log = Show who changed a plan, what they did and when.
plans-export = Write plans with all their versions and your drafts to one file; by default all plans that you can open.
plans-export-out = The file to write.
plans-import = Import the plans of an exported file as your own; plans that are here already are skipped.
plans-workspace = The folder in which the apps were started; by default the one that the current folder is in.
plans-count = { $count ->
    [0] { $user } has no plans here.
    [one] { $user } can open 1 plan:
   *[other] { $user } can open { $count } plans:
 }
plans-untitled = (no title)
plans-line = { $kind ->
    [unsaved] { $title }: a draft by { $author }, never saved, last changed { $time } UTC
    [draft] { $title }: version { $version }, saved by { $author } on { $time } UTC, with changes not saved yet
   *[saved] { $title }: version { $version }, saved by { $author } on { $time } UTC
 }
plans-exported = { $count ->
    [0] There was no plan to export; { $file } holds an empty export.
    [one] 1 plan was written to { $file }.
   *[other] { $count } plans were written to { $file }.
 }
plans-imported = { $added ->
    [0] No plan was new.
    [one] 1 plan was imported.
   *[other] { $added } plans were imported.
 } { $here ->
    [0] None was here already.
    [one] 1 was here already.
   *[other] { $here } were here already.
 }
plans-none-here = There are no plans at { $file }. Name the folder in which the apps were started after --workspace, or the database in MASHURA_DATABASE_URL.
plans-not-readable = { $file } cannot be read ({ $reason }). Check its name, and whether you may read it.
plans-not-writable = { $file } cannot be written ({ $reason }). Choose another file after --out, in a folder that you may write in.
