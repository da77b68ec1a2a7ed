record-no-file = There is no file { $file }. Check the name and the folder.
record-not-utf8 = { $file } is not text in UTF-8. Save it with that encoding and try again.
record-unreadable = { $file } cannot be read ({ $reason }). Check that you may open it.
record-syntax = { $file }, line { $line }: this is not valid YAML. Check indentation, colons and quotation marks there.
record-doubled-key = { $file }, line { $line }: "{ $field }" is given twice in the same place. Keep one of them.
record-unknown-field = { $file }, line { $line }: "{ $field }" is not a known field. Check its spelling or remove it.
record-missing-field = { $file }, line { $line }: the field "{ $field }" is missing. Add it.
record-bad-value = { $file }, line { $line }: "{ $field }" is "{ $value }", but expected is { $expected }. Correct it and try again.
record-expected-enum = { $nearest ->
        [none] one of { $expected }
       *[other] one of { $expected } (perhaps { $nearest }?)
    }
record-expected-literal-error = one of { $expected }
record-expected-greater-than-equal = a number of at least { $ge }
record-expected-less-than-equal = a number of at most { $le }
record-expected-greater-than = a number above { $gt }
record-expected-int-type = a whole number
record-expected-int-parsing = a whole number
record-expected-int-from-float = a whole number
record-expected-float-type = a number
record-expected-float-parsing = a number
record-expected-finite-number = a finite number
record-expected-bool-type = true or false
record-expected-bool-parsing = true or false
record-expected-string-type = text
record-expected-string-too-long = text of at most { $max_length } characters
record-expected-string-pattern-mismatch = a short name of the form { $pattern }
record-expected-tuple-type = a list
record-expected-list-type = a list
record-expected-dict-type = named entries, one a line
record-expected-model-type = named fields, one a line
record-expected-date-type = a date such as 2026-03-01
record-expected-date-parsing = a date such as 2026-03-01
record-expected-date-from-datetime-parsing = a date such as 2026-03-01
record-expected-string-too-short = text that is not empty
record-expected-too-short = a list with at least { $min_length } entries
record-expected-model-attributes-type = named fields, one a line
record-expected-one-right-answer = exactly one right answer
