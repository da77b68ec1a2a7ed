planning-unknown-field = "{ $field }" ليس من حقول هذا السجل. حقوله: { $known }.
planning-bad-value = قيمة "{ $field }" هي "{ $value }"، والمتوقع { $expected }. صحّحها ثم شغّل الخلية من جديد.
planning-no-channel = لا تستخدم الخطة القناة "{ $channel }". قنواتها: { $known }.
