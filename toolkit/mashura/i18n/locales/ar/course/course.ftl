# المصادر
course-file-encoding = { $file }، السطر { $line }: الملف ليس بترميز UTF-8. احفظه بهذا الترميز ثم أعد المحاولة.
course-front-matter-missing = { $file }، السطر 1: ترويسة الملف ناقصة. ابدأ الملف بكتلة بين سطرَي "---" تذكر id وtitle وminutes وobjectives.
course-cell-metadata = { $file }، السطر { $line }: تتعذّر قراءة بيانات الخلية. المتوقع JSON مثل +++ {"{"}"lang": "ar"{"}"}، أو أسطر مثل :tags: [try-it] في خلية تعليمات.
course-cell-language = { $file }، السطر { $line }: { $language ->
    [blank] خلية النص بلا لغة
   *[other] لغة خلية النص "{ $language }"
}. ابدأها بالسطر +++ {"{"}"lang": "ar"{"}"} أو +++ {"{"}"lang": "en"{"}"}.
course-cell-id = { $file }، السطر { $line }: معرّف الخلية "{ $id }" غير مسموح. المتوقع حروف لاتينية صغيرة وأرقام وشرطات مفردة، 60 محرفاً على الأكثر، مثل m00-first-chart.
course-code-language = { $file }، السطر { $line }: لخلية التعليمات لغة محدّدة، والتعليمات تُكتب مرة واحدة للغتين: احذف "lang".
course-raw-cell = { $file }، السطر { $line }: لا تُستخدم الخلايا الخام في الدورة. استخدم زوجاً من النصوص أو خلية تعليمات.
course-pair-metadata = { $file }، السطر { $line }: يحمل النصف الإنجليزي من الزوج بيانات غير لغته. اكتبها مرة واحدة في النصف العربي.
course-duplicate-id = { $file }، السطر { $line }: المعرّف "{ $id }" مستخدم في السطر { $other }. اختر غيره.
course-unpaired = { $file }، السطر { $line }: { $language ->
    [ar] لا تتبع الخليةَ العربية خليةٌ إنجليزية مباشرةً
   *[en] لا تسبق الخليةَ الإنجليزية خليةٌ عربية مباشرةً
}. اكتب النصف الناقص.

# تطابق اللغتين
course-parity-stale = { $file }، السطر { $line }: تغيّر هذا الزوج بعد اعتماده. اقرأ النصفين معاً ثم اعتمده من جديد.
course-parity-code = { $file }، السطر { $line }: التعليمات البرمجية مختلفة بين النصفين. في العربية وحدها: { $arabic }؛ في الإنجليزية وحدها: { $english }. اكتب التعليمات نفسها في النصفين.
course-parity-numbers = { $file }، السطر { $line }: الأرقام مختلفة بين النصفين. في العربية وحدها: { $arabic }؛ في الإنجليزية وحدها: { $english }. اكتب الأرقام نفسها في النصفين.
course-parity-links = { $file }، السطر { $line }: الروابط مختلفة بين النصفين. في العربية وحدها: { $arabic }؛ في الإنجليزية وحدها: { $english }. استخدم الوجهات نفسها.
course-parity-images = { $file }، السطر { $line }: الصور مختلفة بين النصفين. في العربية وحدها: { $arabic }؛ في الإنجليزية وحدها: { $english }. استخدم الصور نفسها.
course-parity-headings = { $file }، السطر { $line }: العناوين مختلفة. في العربية { $arabic } وفي الإنجليزية { $english }. استخدم المستويات نفسها.
course-parity-list = { $file }، السطر { $line }: القوائم مختلفة الطول. في العربية { $arabic } وفي الإنجليزية { $english }. اجعل العناصر نفسها في النصفين.
course-parity-alt = { $file }، السطر { $line }: لا نص بديلاً للصورة { $target }. صِفها بين القوسين المعقوفين.
course-parity-display = { $file }، السطر { $line }: في التعليمات نص موجّه إلى القارئ: "{ $text }". التعليمات مشتركة بين اللغتين؛ انقل النص إلى الشرح أو إلى قائمة الرسائل.
course-parity-syntax = { $file }، السطر { $line }: خلية التعليمات ليست Python صحيحة. صحّحها؛ ولا تُستخدم في الدروس أوامر IPython الخاصة ولا أوامر النظام.
course-parity-answer = { $file }، السطر { $line }: في خلية الإجابة كلمات، وهي مشتركة بين اللغتين: اترك فيها "…" وحدها.

# المسرد
course-glossary-title = مسرد المصطلحات
course-term-unknown = { $file }، السطر { $line }: { $term } غير موجود في المسرد. صحّح المعرّف أو أضِف المصطلح إلى glossary.yaml.
course-term-words = { $file }، السطر { $line }: "{ $text }" رابط إلى المصطلح "{ $term }" وليس من صيغه. استخدم المصطلح أو أضِف الصيغة إلى glossary.yaml.
course-term-wrong = { $file }، السطر { $line }: لا تُستخدم "{ $text }" في الدورة. اكتب "{ $term }".

# ملفات YAML المجاورة للدروس
course-yaml-duplicate = { $file }: المعرّف "{ $id }" مستخدم مرتين. اختر غيره.

# بناء الدروس
course-no-lessons = { $folder }: لا درس هنا. المتوقع ملفات مثل m00_welcome/m00-welcome.md.
course-placeholder = { $file }، السطر { $line }: الموضع "{ $name }" غير معروف. المعروف: { $known }.
course-app-unknown = لا يوجد تطبيق "{ $name }". التطبيقات: { $known }.
course-case-unknown = لا توجد حالة "{ $name }" بهذه اللغة. الحالات: { $known }. والحالة ملف خطة في curriculum/cases، أو في مجلد cases للتمرين.
course-link-app = { $file }، السطر { $line }: رابط إلى تطبيق لا يوصل إلى شيء. { $problem }
course-image-missing = { $file }، السطر { $line }: الصورة { $image } غير موجودة. تبدأ المسارات من مجلد الدرس.
course-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
course-objectives = بعد هذا الدرس يمكنك:

# الأسئلة
course-question-check = تحقّق
course-question-choose = اختر إجابة أولاً.
course-question-fill = أجب عن كل سطر أولاً.
course-question-places = أعطيت خطوتين الموضع نفسه. اجعل لكل خطوة موضعاً وحدها.
course-question-number = العدد
course-question-no-number = اكتب عدداً أولاً، مثل 12 أو 3.5.
course-question-right = صحيح.
course-question-wrong = ليس تماماً.
course-question-unknown = ليس في الدرس { $lesson } سؤال باسم "{ $id }". فيه: { $known }.
course-form-field = { $file }، السطر { $line }: الحقل «{ $field }» في النموذج ليس كما هو متوقع ({ $problem }). راجع docs/exercise-format.md.
course-question-up = انقل إلى أعلى
course-question-down = انقل إلى أسفل
course-question-move-first = رتّب الخطوات أولاً.
course-question-keep = احفظ توقعي
course-question-kept = حُفظ توقعك. اعرض الآن ما يحدث في الأسفل وقارن.
course-question-predict = قبل أن ترى: ماذا تتوقع؟
course-question-recall = هل تتذكر؟
course-question-scene = مشهد
course-question-you = أنت:
course-question-again = أعد المشهد
course-question-good-end = نهاية موفقة.
course-question-other-end = كان يمكن أن ينتهي على نحو أفضل.
course-question-ends = ما تبيّنه نهايات هذا المشهد:
