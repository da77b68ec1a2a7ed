class-left-out = left out: { $option }
class-second-columns = { $file } was expected to have the columns { $columns } in its first line. Add what is missing and try again.
class-second-mark = { $file }, line { $line }: trainee "{ $trainee }" with "{ $points }" points cannot be read. A trainee of this course and points from 0 to { $most } were expected. Correct the line and try again.
class-second-unreadable = { $file } cannot be read ({ $reason }). Save it as CSV in UTF-8 and try again.
