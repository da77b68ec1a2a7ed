record-no-file = لا يوجد ملف { $file }. تحقق من الاسم والمجلد.
record-not-utf8 = الملف { $file } ليس نصاً بترميز UTF-8. احفظه بهذا الترميز ثم أعد المحاولة.
record-unreadable = تعذّرت قراءة { $file } ({ $reason }). تحقق من صلاحية فتحه.
record-syntax = { $file }، السطر { $line }: الصيغة ليست YAML صحيحة. تحقق من المسافات والنقطتين وعلامات التنصيص في هذا الموضع.
record-doubled-key = { $file }، السطر { $line }: الحقل "{ $field }" مكرر في الموضع نفسه. أبقِ واحداً منهما.
record-unknown-field = { $file }، السطر { $line }: الحقل "{ $field }" غير معروف. تحقق من كتابته أو احذفه.
record-missing-field = { $file }، السطر { $line }: الحقل "{ $field }" ناقص. أضِفه.
record-bad-value = { $file }، السطر { $line }: قيمة "{ $field }" هي "{ $value }" والمتوقع { $expected }. صحّحها ثم أعد المحاولة.
record-expected-enum = { $nearest ->
        [none] إحدى القيم { $expected }
       *[other] إحدى القيم { $expected } (لعلها { $nearest }؟)
    }
record-expected-literal-error = إحدى القيم { $expected }
record-expected-greater-than-equal = عدد لا يقل عن { $ge }
record-expected-less-than-equal = عدد لا يزيد على { $le }
record-expected-greater-than = عدد أكبر من { $gt }
record-expected-int-type = عدد صحيح
record-expected-int-parsing = عدد صحيح
record-expected-int-from-float = عدد صحيح
record-expected-float-type = عدد
record-expected-float-parsing = عدد
record-expected-finite-number = عدد محدود
record-expected-bool-type = true أو false
record-expected-bool-parsing = true أو false
record-expected-string-type = نص
record-expected-string-too-long = نص لا يتجاوز { $max_length } حرفاً
record-expected-string-pattern-mismatch = رمز قصير على الصيغة { $pattern }
record-expected-tuple-type = قائمة
record-expected-list-type = قائمة
record-expected-dict-type = مدخلات مسماة، كل منها في سطر
record-expected-model-type = حقول مسماة، كل منها في سطر
record-expected-date-type = تاريخ مثل 2026-03-01
record-expected-date-parsing = تاريخ مثل 2026-03-01
record-expected-date-from-datetime-parsing = تاريخ مثل 2026-03-01
record-expected-string-too-short = نص غير فارغ
record-expected-too-short = قائمة لا تقل عن { $min_length }
record-expected-model-attributes-type = حقول مسماة، كل منها في سطر
record-expected-one-right-answer = إجابة صحيحة واحدة فقط
