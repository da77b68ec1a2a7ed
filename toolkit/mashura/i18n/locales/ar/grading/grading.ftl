grading-isolation-unknown = لا توجد طريقة عزل باسم «{ $wanted }». اختر واحدة من: { $known }.
grading-isolation-missing = لا يوفر هذا الجهاز ما يعزل شيفرة المتدربين، لذلك رُفض التصحيح. ثبّت bubblewrap على لينكس، أو اقبل المخاطرة بالخيار «--isolation none».
grading-isolation-unusable = طريقة العزل «{ $wanted }» لا تعمل على هذا الجهاز. اترك الاختيار لـ«auto» أو ثبّت ما تحتاج إليه.
grading-isolation-bubblewrap = تعمل شيفرة المتدربين في صندوق مستقل: لا شبكة، ولا اطلاع على ملفات الدورة، ولا شيء يبقى يعمل بعدها.
grading-isolation-rlimits = ليس لشيفرة المتدربين شبكة هنا ولا وصول إلى عملية أخرى، لكنها تستطيع قراءة ملفاتك، وكذلك تغييرها ما لم تصحّح بحساب root. ثبّت bubblewrap لمنع ذلك.
grading-isolation-rlimits-alone = لا يسري هنا إلا حدود الوقت والذاكرة وحجم الملفات: تستطيع شيفرة المتدربين قراءة ملفاتك وتغييرها، واستعمال الشبكة، وترك برامج تعمل بعدها. صحّح على لينكس مع bubblewrap لمنع ذلك.
grading-isolation-private = أنت تصحّح بحساب root، وشيفرة المتدربين تعمل بحساب آخر لا يستطيع قراءة المجلد «{ $folder }» الذي يحتاج إليه بايثون. صحّح بحساب عادي، أو افتح المجلد للقراءة: chmod -R go+rX "{ $folder }"، وأضف go+x إلى المجلدات التي فوقه.
grading-isolation-none = تعمل شيفرة المتدربين بلا أي عزل، كما طلبت.
grading-no-instructor-part = ليست فحوص التمارين وإجاباتها مثبّتة هنا، ولا يتم بناء التمارين والتحقق منها وجمعها وتصحيحها إلا بالجزء الخاص بالمدرّب: ثبّت mashura-instructor إلى جانب «مشورة»، أو اعمل في نسخة المصدر.
grading-exercise-unknown = لا يوجد تمرين باسم «{ $name }». المعروف: { $known }.
grading-checks-differ = لا يطابق الملف { $file } الأسئلة المقيَّمة في { $source }؛ ما يلي بلا فحص أو بلا سؤال: { $items }.
grading-rubric-points = { $file }: مجموع درجات «{ $item }» لا يساوي درجة السؤال.
grading-item-field = { $file }، السطر { $line }: الحقل «{ $field }» في الخلية المقيَّمة ليس كما يُنتظر ({ $problem }).
grading-item-objective = { $file }، السطر { $line }: «{ $objective }» ليس من أهداف التمرين.
grading-known-answer = { $file }: تحتاج الإجابة المعروفة «{ $why }» للسؤال «{ $item }» إما إلى شيفرة خاصة بها أو إلى تغيير في الإجابة المرجعية.
grading-nbgrader-refused = لم يستطع nbgrader إعداد التمرين «{ $name }»: { $reason }
grading-item-head =
    { $points ->
        [zero] بلا درجات
        [one] درجة واحدة
        [two] درجتان
        [few] { $points } درجات
       *[other] { $points } درجة
    } · { $minutes ->
        [zero] بلا وقت
        [one] دقيقة
        [two] دقيقتان
        [few] { $minutes } دقائق
       *[other] { $minutes } دقيقة
    } · { $kind ->
        [choose-and-order] اختر ورتّب
        [fill-in] املأ
        [run-and-read] اقرأ واحسب
        [judge] احكم
        [design] صمّم ضمن قيود
       *[write] اكتب؛ يصححه شخص
    }
grading-result = الدرجة: { $score } من { $max }
grading-marked-by-person = نصك يصححه شخص، وستصلك درجته لاحقاً.
grading-answer-empty = لم تُملأ الإجابة بعد.
grading-answer-missing = لا وجود لـ«{ $name }» بعد تشغيل ملفك. لا تغيّر الاسم الذي أعطتك إياه الخلية، وانظر هل انتهت خلية سابقة بخطأ.
grading-answer-not-data = في «{ $name }» شيء غير البيانات البسيطة. استعمل النصوص والأرقام والقوائم والقواميس.
grading-answer-timeout = لم يُجب «{ $name }» في الوقت المتاح. ابحث عن حلقة لا تنتهي.
grading-answer-too-big = «{ $name }» أكبر بكثير من أي إجابة ممكنة هنا.
grading-answer-ended = أنهى ملفك عمل Python قبل الوصول إلى هذا السؤال، فتعذّر طرحه. انظر إلى الخلية المؤشر عليها في هذه الصفحة، وأصلحها، ثم شغّل الملف كله.
grading-answer-error = أدى السؤال عن «{ $name }» إلى خطأ: { $detail }. شغّل الملف كله من البداية وأصلح أول خطأ.
grading-check-failed = تعذّر الحكم على هذه الإجابة وقد أُبلغ المدرب بذلك. تُعد بلا إجابة حتى يُنظر فيها.
grading-want-text = { $name }: المتوقع هنا نص.
grading-want-number = { $name }: المتوقع هنا عدد، مثل 0.25، و«{ $typed }» ليس عدداً.
grading-want-list = { $name }: تعذّرت قراءة الأجوبة. اخترها في النموذج؛ وفي دفتر بلا نماذج اكتبها هكذا: ["a", "b"].
grading-want-record = { $name }: تعذّرت قراءة الإجابة. املأ النموذج؛ وفي دفتر بلا نماذج أبقِ القوسين المعقوفين كما في المثال.
grading-unknown-id = { $name }: «{ $id }» ليس من أجوبة هذا السؤال فلا يُحتسب، ويُحتسب ما سواه.
grading-cell-ended = (أنهت هذه الخلية عمل Python، فلم تُشغَّل الخلايا التي بعدها.)
grading-output-cut = (حُذف باقي مخرجات هذه الخلية، فهي أكثر مما تتسع له صفحة. لا يُنقص ذلك من درجتك شيئاً.)
grading-text-cut = (حُذف باقي هذه الخلية، فهي أطول بكثير مما تكون عليه إجابة.)
grading-repair-doubled = وُجدت الخلية «{ $cell }» أكثر من مرة، والمعتمد آخر نسخة.
grading-repair-unknown = سمّت خلية نفسها «{ $cell }» وليست من التمرين، فعُدّت خلية عادية.
grading-repair-missing = كانت الخلية «{ $cell }» مفقودة فأُعيدت كما وُزعت.
grading-repair-moved = كان ترتيب الخلايا المقيَّمة غير ما وُزع، بدءاً من «{ $cell }».
grading-repair-kind = غُيّر نوع الخلية «{ $cell }» بين شيفرة ونص.
grading-repair-metadata = غُيّرت وسوم الخلية «{ $cell }» أو درجاتها أو خصائصها.
grading-repair-source = عُدّلت الخلية المقفلة «{ $cell }».
grading-form-right =
    { $count ->
        [zero] قُرئت إجابتك.
        [one] قُرئت إجابتك: بند واحد. أما صوابه فالحكم فيه لك.
        [two] قُرئت إجابتك: بندان. أما صوابهما فالحكم فيه لك.
        [few] قُرئت إجابتك: { $count } بنود. أما صوابها فالحكم فيه لك.
       *[other] قُرئت إجابتك: { $count } بنداً. أما صوابها فالحكم فيه لك.
    }
grading-form-cell-open = الصف { $row }: { $column } لم يُملأ بعد.
grading-form-app-missing = الملف «{ $file }» ليس بجانب هذا التمرين بعد. افتح التطبيق بالزر في الأعلى.
grading-form-app-unreadable = الملف «{ $file }» ليس خطة يستطيع التطبيق قراءتها. افتح التطبيق بالزر في الأعلى.
grading-form-app-open = { $name }: لم يُملأ بعد. أكمله في التطبيق.
grading-form-empty = لم تُملأ الإجابة بعد.
grading-form-list = تعذّرت قراءة الأجوبة. اكتب قائمة رموز بين علامات اقتباس، مثل ["a", "b"].
grading-form-unknown-id = «{ $id }» ليس من أجوبة هذا السؤال. انسخ الجواب من القائمة أعلاه.
grading-form-count =
    { $count ->
        [zero] لا يُطلب أي رمز؛ كتبت { $given }.
        [one] المطلوب رمز واحد؛ كتبت { $given }.
        [two] المطلوب رمزان؛ كتبت { $given }.
        [few] المطلوب { $count } رموز؛ كتبت { $given }.
       *[other] المطلوب { $count } رمزاً؛ كتبت { $given }.
    }
grading-form-number = المتوقع هنا عدد، مثل 0.25.
grading-form-range = يجب أن يقع العدد بين { $low } و{ $high }.
grading-form-record = تعذّرت قراءة الإجابة. أبقِ القوسين المعقوفين والبنود كما في المثال.
grading-form-field =
    { $kind ->
        [extra_forbidden] لا يوجد في الخطة حقل باسم «{ $field }». ابحث عن خطأ في الكتابة.
        [missing] الحقل «{ $field }» ناقص.
        [enum] في «{ $field }» قيمة غير مسموح بها. المسموح به: { $allowed }.
       *[other] في «{ $field }» قيمة من نوع غير مناسب أو خارج المدى. قارنها بالمثال.
    }
grading-building = جارٍ بناء التمارين
grading-isolation-landlock = لا تستطيع شيفرة المتدربين قراءة أي من ملفاتك، ولا استعمال الشبكة، ولا الوصول إلى عملية أخرى، لكنها تستطيع معرفة ما على هذا الجهاز من ملفات وعمليات. ثبّت bubblewrap ليكون لها صندوق مستقل.
grading-class = تصحيح التسليمات
grading-verifying = التحقق من { $name }
grading-no-course = المجلد { $folder } ليس مقرراً: ينقصه الملف nbgrader_config.py. أنشئ مقرراً بالأمر «mashura exercises build --out COURSE_DIR».
grading-not-in-course = لا يحوي المقرر في { $folder } تمريناً باسم «{ $name }». راجع الاسم؛ وإن كان التمرين أحدث من المقرر فابن المقرر من جديد بالأمر «mashura exercises build --out COURSE_DIR».
grading-no-hand-in = لم يسلّم «{ $trainee }» شيئاً لهذا التمرين: لا مجلد بهذا الاسم في { $folder }.
grading-bad-name = لا يمكن تصحيح المجلد «{ $name }» بهذا الاسم. سمّه باسم ليس فيه «[» ولا «]» ولا «*» ولا «?» ولا «<» ولا «>»، ثم أعد التصحيح.
grading-app-missing = الملف «{ $file }»، وفيه يحفظ التطبيق خطتك، ليس بين ما سلّمته. افتح التطبيق من التمرين ليوضع الملف بجانبه، ثم سلّم مرة أخرى.
grading-app-unreadable = الملف «{ $file }» ليس خطة يستطيع التطبيق قراءتها. افتح التطبيق من التمرين وسلّم مرة أخرى.
grading-marks = { $trainee }: { $score } من { $max }
grading-marks-extra = منها إضافية: { $points }
grading-marks-waiting =
    { $count ->
        [one] إجابة مكتوبة واحدة تنتظر درجتك
        [two] إجابتان مكتوبتان تنتظران درجتك
        [few] { $count } إجابات مكتوبة تنتظر درجتك
        [many] { $count } إجابة مكتوبة تنتظر درجتك
       *[other] { $count } إجابة مكتوبة تنتظر درجتك
    }
grading-ungraded = تعذر تصحيح تسليم { $trainee } فعُدّ صفراً إلى حين: { $problem }
grading-some-ungraded =
    { $count ->
        [one] تعذر تصحيح تسليم واحد، وبقية الدرجات في سجل الدرجات.
        [two] تعذر تصحيح تسليمين، وبقية الدرجات في سجل الدرجات.
        [few] تعذر تصحيح { $count } تسليمات، وبقية الدرجات في سجل الدرجات.
       *[other] تعذر تصحيح { $count } تسليماً، وبقية الدرجات في سجل الدرجات.
    }
grading-proof-item = { $item }: المرجعية { $reference }، غير المجاب { $stub }، البدائل { $alternatives }، الأخطاء الشائعة { $misconceptions }، الطفرات المكشوفة { $rate } (من { $mutants })، الصيغ { $variants }
grading-proof-good = صحيحة
grading-proof-bad = خطأ
grading-proof-survivor = لم تُكشف: { $change }
grading-proof-sum = { $name }: كُشف { $rate } من الطفرات الأسوأ من المرجعية.
grading-proof-failed = بعض الفحوص لم يثبت بعد. أصلحها، أو بيّن في «survivors» من ملف known_answers.yaml لماذا تساوي الطفرة الإجابة المرجعية.
grading-help-grade = صحّح ما سلّمه المتدربون وسجّله في سجل درجات المقرر.
grading-help-grade-assignment = اسم التمرين.
grading-help-grade-student = هذا المتدرب وحده؛ ويمكن تكرار الخيار.
grading-help-isolation = كيف تُعزل شيفرة المتدربين: يأخذ auto أقوى ما يعمل.
grading-help-workers = عدد الدفاتر المصحَّحة معاً؛ وإلا فبعدد الأنوية.
grading-help-verify = اختبر كل فحص بالإجابات المعروفة وبطفرات الإجابة المرجعية.
grading-help-verify-out = اكتب التقرير كذلك في صفحة Markdown.
grading-help-collect = خذ التسليمات من مجلد (لكل متدرب مجلد أو ملف ZIP) إلى المقرر، موقوتة بالآن.
grading-help-receipts = اعرض رمز إيصال كل تسليم في المقرر، لمقارنته بما عند المتدربين.
grading-no-receipts = لم يسلّم أحد { $assignment } بعد: لا مجلد له تحت { $folder }.
grading-receipt-of = { $who }: الإيصال { $code }
grading-nothing-to-collect = ليس في { $folder } تسليم للتمرين { $assignment }. اكتب المجلد أو ملف ZIP الذي وضعت فيه ما أرسله المتدربون.
grading-help-collect-course = المقرر الذي يستلمها.
grading-page-title = الملاحظات: { $title }
grading-page-score = الدرجة: { $score } من { $max }
grading-page-contents = الأسئلة
grading-page-waiting-points = ما زالت { $points } من الدرجات بانتظار مدرّبك.
grading-page-extra = منها درجات إضافية لا تدخل في الدرجة القصوى: { $points }
grading-page-item = السؤال { $number }
grading-page-answer = إجابتك
grading-page-no-answer = لا إجابة
grading-page-in-app = عُبّئ في التطبيق:
grading-page-model = إجابة نموذجية
grading-page-looked-for = ما بُحث عنه في النص:
grading-page-why = لماذا:
grading-page-comment = تعليق المدرب
grading-page-waiting = بانتظار مدرّبك
grading-no-worker = تعذر بدء عملية تشغّل الدفتر (العزل: { $isolation }). لم تُسجَّل أي درجة؛ تحقق من الذاكرة المتاحة في الجهاز ثم أعد التصحيح.
grading-answer-open = { $name }: لم يُملأ بعد.
grading-unknown-option = «{ $row }»: «{ $id }» ليس من أجوبة هذا السؤال، فيُعدّ هذا البند فارغاً ويُحتسب ما سواه.
grading-form-unknown-option = «{ $row }»: «{ $id }» ليس من أجوبة هذا السؤال. انسخ الجواب من القائمة أعلاه.
grading-form-unknown-row = «{ $id }» ليس من بنود هذا السؤال. ابحث عن خطأ في الكتابة.
grading-quoted = «{ $text }»
grading-code-unreadable = تعذّرت قراءة السطر { $line } من هذه الخلية: تنقص فيه أو قبله مباشرة علامة اقتباس أو فاصلة أو قوس. أضف ما ينقص وشغّل الخلية من جديد، أو ابدأ من جديد بالنموذج.
grading-code-name = «{ $name }» بلا علامتي اقتباس، أو لم تُشغَّل الخلية التي تكتبه. اكتبه بين علامتي اقتباس، أو شغّل الخلايا التي فوقها أولاً.
grading-form-part = { $name }: { $line }
grading-variant-entry = في صيغة { $name } المحفوظة في هذه الدورة البند { $entry } من { $item }، ولم يعد في variants.yaml. ثبّت إصدار مشورة الذي بُنيت به الدورة.
grading-variant-value = في صيغة { $name } المحفوظة في هذه الدورة القيمة { $value }، ولم يعد هذا الإصدار من مشورة يختارها. ثبّت إصدار مشورة الذي بُنيت به الدورة.
grading-variant-placeholder = { $file }: لا شيء يملأ الموضع { $name } في شيفرة { $item }. اكتب حقلاً من نموذجه أو قيمة أو اسماً من مجموعته.
grading-repair-variant = يجيب التسليم عن صيغة من التمرين غير صيغة هذا الصف، فلا توافقها إجاباته. أعطِ المتدرب ملف هذه الدورة.
