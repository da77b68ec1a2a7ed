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
plans-read-back = Read a plan's spreadsheet back in: show what was changed in it, and save that as a new version after a yes. The file knows its plan; PLAN_ID only makes sure.
plans-read-back-yes = Save without asking.
plans-read-back-keep = What counts where the file and, meanwhile, the plan were changed: the plan or the file.
plans-read-back-draft = The plan "{ $title }" has input in the app that was not saved yet. Save it there first, or bring the file back in the app.
plans-read-back-problems = { $count ->
    [one] One cell cannot be read, so nothing was taken. Correct it in the file and try again.
   *[other] { $count } cells cannot be read, so nothing was taken. Correct them in the file and try again.
 }
plans-read-back-clashes = { $count ->
    [one] One answer was changed in the file and, meanwhile, in the plan, so nothing was taken. Say which counts: --keep plan or --keep file.
   *[other] { $count } answers were changed in the file and, meanwhile, in the plan, so nothing was taken. Say which count: --keep plan or --keep file.
 }
plans-read-back-ask = { $count ->
    [one] Take this change?
   *[other] Take these { $count } changes?
 }
plans-read-back-left = Nothing was taken.
plans-read-back-saved = Saved as version { $version }. Version { $before } is kept; the app restores it under "Versions".
