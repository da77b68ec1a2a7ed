# ما في الملف المسلَّم من خلل: كلٌّ منها جملة تامة.
grading-unread-empty = الملف فارغ.
grading-unread-large = حجم الملف أكبر من أي تسليم مقبول (20 ميغابايت).
grading-unread-kind = ليس الملف دفتراً بل ملف من نوع آخر، كملف PDF أو صورة أو مستند Word أو أرشيف غُيّر اسمه.
grading-unread-web-page = الملف صفحة ويب حُفظت من الدفتر وليس الدفتر نفسه (.ipynb).
grading-unread-damaged = الملف تالف ولا يُقرأ كدفتر.
grading-unread-no-cells = ليس في الملف خلايا دفتر.
grading-unread-many = في الدفتر خلايا أكثر بكثير مما يكون في أي تسليم.
grading-unread-missing = ليس بين الملفات دفتر (.ipynb) لهذا التمرين.
grading-unread-archive = أرشيف ZIP تالف، ولعله لم يُرسل كاملاً.
grading-unread-locked = أرشيف ZIP مقفل بكلمة مرور.
grading-unread-method = ضُغط أرشيف ZIP بطريقة لا تُقرأ هنا.
grading-unread-no-archive = اسم الملف ينتهي بـ ‎.zip لكنه ليس أرشيف ZIP.
grading-unread-no-right = لا يُسمح بقراءة الملف على هذا الجهاز: أذوناته تمنع ذلك.
grading-unread-link = الملف وصلة أو ليس ملفاً عادياً، والوصلات لا تُتبع.
grading-unread-not-stored = تعذّر حفظه ({ $reason }).
grading-read-cut = الدفتر تالف أو مقطوع، فأُخذت الخلايا التي أمكنت قراءتها.
grading-read-characters = تعذّرت قراءة بعض الحروف، وأُخذ كل ما سواها.
grading-left-out = تُرك الملف { $file }. { $reason }
grading-left-out-other = تُرك الملف { $file }: ليس من ملفات هذا التمرين.
grading-left-out-double = تُرك الملف { $file }: هناك ملف آخر بالاسم نفسه.
grading-left-out-exercise = تُرك الملف { $file }: هو من تمرين آخر.
grading-left-out-choice = تُرك الملف { $file }: الملف { $taken } أكمل منه أو أحدث.
grading-left-out-many = الملفات أكثر من { $count }، ولم يُنظر فيما زاد عليها.
grading-left-out-more =
    { $count ->
        [zero] لم يُترك ملف آخر.
        [one] تُرك ملف آخر.
        [two] تُرك ملفان آخران.
        [few] تُركت { $count } ملفات أخرى.
       *[other] تُرك { $count } ملفاً آخر.
    }
grading-refused-link = { $label }: هذه وصلة، والوصلات لا تُتبع. انسخ التسليم نفسه إلى هنا.
grading-refused-online-text = { $label }: هذا نص كُتب في Moodle وليس ملفاً. اطلب الدفتر.
grading-refused-kind = { $label }: ليس مجلداً ولا أرشيف ZIP ولا دفتراً. إن كان تسليماً فاطلب الدفتر أو أرشيف ZIP.
grading-refused-no-name = { $label }: لا يقول الاسم لمن هذا التسليم. سمّه باسم المتدرب.
grading-refused-namesakes = { $label }: بهذا الاسم أكثر من متدرب ({ $ids })، ولا شيء يقول أيهم المقصود. اجمع من تنزيل Moodle نفسه ففيه أرقامهم، أو سمّه بالمعرّف إن خالف الاسم.
grading-hand-in-problem = { $name }: { $reason }
grading-hand-in-unread = ليس في تسليم { $name } إجابات أمكنت قراءتها فعُدّ صفراً: { $reason }
grading-hand-in-doubt = { $name }: عُدّت تسليمات عدة لمتدرب واحد كُتب اسمه فيها بصور مختلفة ({ $labels }). إن كانا شخصين فغيّر اسم أحدهما واجمع من جديد.
grading-no-drop = لا يوجد مجلد ولا أرشيف { $folder } لجمع التسليمات منه.
grading-drop-damaged = لا يُقرأ الملف { $file } كأرشيف ZIP. نزّله من جديد، أو فكّه واجمع من المجلد.
grading-collected = { $who }: { $state ->
        [unchanged] لم يتغير منذ { $time }
        [replaced] حلّ محل التسليم السابق، وهو محفوظ؛ وقت الاستلام { $time }
        [earlier] يطابق تسليماً حلّ محله تسليم بعده، فلم يتغير شيء
       *[new] وقت الاستلام { $time }
    }، { $count ->
        [0] لا شيء يصلح
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
       *[other] { $count } ملفاً
    }، الإيصال { $code }
grading-collected-elsewhere =
    { $count ->
        [zero] لا تسليم لتمرين آخر.
        [one] تسليم واحد لتمرين آخر لم يُمسّ.
        [two] تسليمان لتمارين أخرى لم يُمسّا.
        [few] { $count } تسليمات لتمارين أخرى لم تُمسّ.
       *[other] { $count } تسليماً لتمارين أخرى لم تُمسّ.
    }
grading-collected-open = يحتاج إلى نظرك:
grading-some-not-taken =
    { $count ->
        [zero] أُخذ كل شيء.
        [one] تعذّر أخذ شيء واحد أو قراءته، وكل ما سواه في المقرر.
        [two] تعذّر أخذ شيئين أو قراءتهما، وكل ما سواهما في المقرر.
        [few] تعذّر أخذ { $count } أشياء أو قراءتها، وكل ما سواها في المقرر.
       *[other] تعذّر أخذ { $count } شيئاً أو قراءتها، وكل ما سواها في المقرر.
    }
grading-help-collect-at = متى سُلّمت، مثل "2026-03-01 23:59" (بتوقيت المقرر)؛ وإلا فالآن.
grading-namesakes = باسم «{ $name }» أكثر من متدرب: { $ids }. اكتب المعرّف بدل الاسم.
grading-page-unread = لم يمكن تصحيح شيء منه. افتح التمرين واحفظه ثم سلّمه مرة أخرى.
collecting-progress = جمع التسليمات
