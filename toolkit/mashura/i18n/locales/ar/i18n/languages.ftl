# اللغات وما ينقصها من نصوص.
languages-missing-text = { $file ->
    [none] النص «{ $text }» غير موجود بلغة { $language }. يعرض الأمر "mashura languages --check { $code }" كل ما ينقصها.
   *[other] النص «{ $text }» غير موجود بلغة { $language }. أضِفه إلى الملف { $file }؛ ويعرض الأمر "mashura languages --check { $code }" كل ما ينقصها.
}
languages-help = اعرض لغات «مشورة»، أو افحص ما ينقصها من نصوص.
languages-check = عرض كل نص ناقص. ومن دون CODE تُفحص اللغات كلها.
languages-offered = متاحة
languages-under-way = غير متاحة بعد
languages-gap-message = { $file }: { $count ->
    [one] تنقص رسالة واحدة بلغة { $language }
    [two] تنقص رسالتان بلغة { $language }
    [few] تنقص { $count } رسائل بلغة { $language }
   *[other] تنقص { $count } رسالة بلغة { $language }
}
languages-gap-text = { $file }: { $count ->
    [one] ينقص نص واحد بلغة { $language }، في السطر
    [two] ينقص نصان بلغة { $language }، في السطرين
    [few] تنقص { $count } نصوص بلغة { $language }، في الأسطر
    [many] ينقص { $count } نصاً بلغة { $language }، في الأسطر
   *[other] ينقص { $count } نص بلغة { $language }، في الأسطر
}
languages-gap-lesson = { $file }: { $count ->
    [one] تنقص فقرة واحدة بلغة { $language }، في السطر
    [two] تنقص فقرتان بلغة { $language }، في السطرين
    [few] تنقص { $count } فقرات بلغة { $language }، في الأسطر
   *[other] تنقص { $count } فقرة بلغة { $language }، في الأسطر
}
languages-gap-name = { $file }: { $count ->
    [one] ينقص حقل واحد للغة { $language }
    [two] ينقص حقلان للغة { $language }
    [few] تنقص { $count } حقول للغة { $language }
    [many] ينقص { $count } حقلاً للغة { $language }
   *[other] ينقص { $count } حقل للغة { $language }
}
languages-gap-file = { $file }: هذا الملف غير موجود للغة { $language }
languages-gap-typeface = { $file }: لا يوجد في خطوط { $language } { $count ->
    [one] هذا الحرف
   *[other] هذه الأحرف
}
languages-incomplete = { $count ->
    [one] ينقص نص واحد.
    [two] ينقص نصان.
    [few] تنقص { $count } نصوص.
    [many] ينقص { $count } نصاً.
   *[other] ينقص { $count } نص.
} اكتبها في الملفات المذكورة أعلاه، ثم أعد الفحص.
languages-complete = لا ينقص شيء.
