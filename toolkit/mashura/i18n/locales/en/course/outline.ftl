# The order of modules and lessons
outline-missing = { $file }: the lesson { $lesson } is listed but is not there. Write the file or delete the line.
outline-forgotten = { $file }: the lesson { $lesson } is there but not in the order. Add it to the lessons of its module.
