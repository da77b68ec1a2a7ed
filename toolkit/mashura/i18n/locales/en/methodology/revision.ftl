planning-unknown-field = "{ $field }" is not a field of this record. It has: { $known }.
planning-bad-value = "{ $field }" is "{ $value }", but { $expected } is expected. Correct it and run the cell again.
planning-no-channel = The plan does not use the channel "{ $channel }". It uses: { $known }.
