stand-in-nearest = { $field } “{ $entry }”: simulated as “{ $nearest }” (assumption).
stand-in-nobody = { $field } “{ $entry }”: simulated as a partner whom nobody in particular meets (assumption).
stand-in-channel = { $field } “{ $entry }”: simulated as a small channel of the entity’s own that is open to everybody (assumption).
stand-in-idle = { $field } “{ $entry }”: costs money and hours, but changes nothing else in the simulation (assumption).
