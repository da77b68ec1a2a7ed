# The order of modules and lessons
outline-missing = { $file }: the lesson { $lesson } is listed but does not exist. Write the file or delete the line.
outline-forgotten = { $file }: the lesson { $lesson } exists but is not listed. Add it to the lessons of its module.
