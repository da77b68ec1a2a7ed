table-unknown-column = { $table }: العمود "{ $column }" غير معروف. الأعمدة المعروفة: { $known }. غيّر اسمه أو احذفه.
table-missing-column = { $table }: العمود "{ $column }" ناقص. أضِفه ثم أعد المحاولة.
table-bad-value = { $table }، الصف { $row }، العمود { $column }: القيمة "{ $value }" غير مقبولة ({ $expected }). صحّح القيمة ثم أعد المحاولة.
table-unknown-reference = { $table }، الصف { $row }: ورد { $column } "{ $value }" هنا وهو غير مدرج في جدوله. أضِفه هناك أو احذف الصف.
tables-no-consultation = المتوقّع مشورة كالتي يعيدها read(…)‎ أو simulate(…)‎ أو sample_campaign()‎، والمعطى { $given }.
