# أوامر الأرشيف
cli-archive-help = يتحقق من أرشيف الحملات.
cli-archive-check = يتحقق من أرشيف: كل ملف موجود ولم يتغير، وسجل الدورة مكتمل.
cli-archive-undamaged = { $title } · { $entity } · أُرشف في { $day }: عدد الملفات { $count }، لا ينقص منها شيء ولم يتغير شيء. بصمة الأرشيف SHA-256: { $digest }
cli-archive-incomplete = الملف { $file } سليم لكن سجل الدورة غير مكتمل: { $parts }. أكمل ذلك في مشورة ثم أنشئ الأرشيف من جديد.
cli-archive-complete = سجل الدورة كلها مكتمل.
cli-archive-unreadable = لا يمكن قراءة { $file }: { $reason }. تحقق من الاسم والمجلد.
