grading-isolation-unknown = لا توجد طريقة عزل باسم «{ $wanted }». اختر واحدة من: { $known }.
grading-isolation-missing = لا يوفر هذا الجهاز ما يعزل شيفرة المتدربين، لذلك رُفض التصحيح. ثبّت bubblewrap على لينكس، أو اقبل المخاطرة بالخيار «--isolation none».
grading-isolation-unusable = طريقة العزل «{ $wanted }» لا تعمل على هذا الجهاز. اترك الاختيار لـ«auto» أو ثبّت ما تحتاج إليه.
grading-isolation-bubblewrap = تعمل شيفرة المتدربين في صندوق مستقل: لا شبكة، ولا اطلاع على ملفات الدورة، ولا شيء يبقى يعمل بعدها.
grading-isolation-rlimits = لا يسري هنا إلا حدود الوقت والذاكرة وحجم الملفات: تستطيع شيفرة المتدربين قراءة ملفات هذا الجهاز واستعمال شبكته. ثبّت bubblewrap لمنع ذلك.
grading-isolation-none = تعمل شيفرة المتدربين بلا أي عزل، كما طلبت.
grading-exercise-unknown = لا يوجد تمرين باسم «{ $name }». المعروف: { $known }.
grading-checks-differ = لا يطابق الملف { $file } أسئلة التمرين المقيَّمة؛ ما يلي بلا فحص أو بلا سؤال: { $items }.
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
        [run-and-read] شغّل واقرأ
        [judge] احكم
        [design] صمّم ضمن قيود
       *[write] اكتب؛ يصححه شخص
    }
grading-result = الدرجة: { $score } من { $max }
grading-marked-by-person = نصك يصححه شخص، وستصلك درجته لاحقًا.
grading-answer-empty = لا توجد إجابة هنا بعد.
grading-answer-missing = لا وجود لـ«{ $name }» بعد تشغيل ملفك. لا تغيّر الاسم الذي أعطتك إياه الخلية، وانظر هل انتهت خلية سابقة بخطأ.
grading-answer-not-data = في «{ $name }» شيء غير البيانات البسيطة. استعمل النصوص والأرقام والقوائم والقواميس.
grading-answer-timeout = لم يُجب «{ $name }» في الوقت المتاح. ابحث عن حلقة لا تنتهي.
grading-answer-too-big = «{ $name }» أكبر بكثير من أي إجابة ممكنة هنا.
grading-answer-ended = أنهى ملفك عمل Python قبل الوصول إلى هذا السؤال، فتعذّر طرحه. انظر إلى الخلية المؤشر عليها في هذه الصفحة، وأصلحها، ثم شغّل الملف كله.
grading-answer-error = أدى السؤال عن «{ $name }» إلى خطأ: { $detail }. شغّل الملف كله من البداية وأصلح أول خطأ.
grading-check-failed = تعذّر الحكم على هذه الإجابة وقد أُبلغ المدرب بذلك. تُعد بلا إجابة حتى يُنظر فيها.
grading-want-text = ينبغي أن يكون «{ $name }» نصًا بين علامتي اقتباس.
grading-want-number = ينبغي أن يكون «{ $name }» رقمًا واحدًا بالأرقام 0-9 وبنقطة عشرية، من دون علامتي اقتباس.
grading-want-list = ينبغي أن يكون «{ $name }» قائمة رموز بين علامات اقتباس، مثل ["a", "b"].
grading-want-record = ينبغي أن يكون «{ $name }» قاموسًا بين قوسين معقوفين كما في المثال.
grading-unknown-id = الرمز «{ $id }» في «{ $name }» ليس من رموز هذا السؤال. انسخ الرموز من السؤال.
grading-doubled-id = تكرر الرمز «{ $id }» في «{ $name }». يُكتب كل رمز مرة واحدة.
grading-cell-ended = (أنهت هذه الخلية عمل Python، فلم تُشغَّل الخلايا التي بعدها.)
grading-repair-doubled = وُجدت الخلية «{ $cell }» أكثر من مرة، والمعتمد آخر نسخة.
grading-repair-unknown = سمّت خلية نفسها «{ $cell }» وليست من التمرين، فعُدّت خلية عادية.
grading-repair-missing = كانت الخلية «{ $cell }» مفقودة فأُعيدت كما وُزعت.
grading-repair-moved = كان ترتيب الخلايا المقيَّمة غير ما وُزع، بدءًا من «{ $cell }».
grading-repair-kind = غُيّر نوع الخلية «{ $cell }» بين شيفرة ونص.
grading-repair-metadata = غُيّرت وسوم الخلية «{ $cell }» أو درجاتها أو خصائصها.
grading-repair-source = عُدّلت الخلية المقفلة «{ $cell }».
grading-repair-unreadable = الملف المسلَّم ليس دفتر Jupyter، فعُدّ بلا إجابات.
grading-form-right =
    { $count ->
        [zero] الصيغة صحيحة.
        [one] الصيغة صحيحة: مدخل واحد. أما كونه أفضل إجابة فلك أن تحكم فيه.
        [two] الصيغة صحيحة: مدخلان. أما كونهما أفضل إجابة فلك أن تحكم فيه.
        [few] الصيغة صحيحة: { $count } مدخلات. أما كونها أفضل إجابة فلك أن تحكم فيه.
       *[other] الصيغة صحيحة: { $count } مدخلًا. أما كونها أفضل إجابة فلك أن تحكم فيه.
    }
grading-form-empty = لا توجد إجابة بعد.
grading-form-list = ينبغي أن تكون الإجابة قائمة رموز بين علامات اقتباس، مثل ["a", "b"].
grading-form-unknown-id = «{ $id }» ليس من رموز هذا السؤال. انسخ الرموز من القائمة التي فوق الخلية.
grading-form-doubled-id = تكرر الرمز «{ $id }».
grading-form-count =
    { $count ->
        [zero] لا يُطلب أي رمز؛ كتبت { $given }.
        [one] المطلوب رمز واحد؛ كتبت { $given }.
        [two] المطلوب رمزان؛ كتبت { $given }.
        [few] المطلوب { $count } رموز؛ كتبت { $given }.
       *[other] المطلوب { $count } رمزًا؛ كتبت { $given }.
    }
grading-form-number = ينبغي أن تكون الإجابة رقمًا واحدًا بالأرقام 0-9 وبنقطة عشرية، من دون علامتي اقتباس.
grading-form-range = ينبغي أن يقع الرقم بين { $low } و{ $high }.
grading-form-record = ينبغي أن تكون الإجابة قاموسًا بين قوسين معقوفين كما في المثال.
grading-form-field =
    { $kind ->
        [extra_forbidden] لا يوجد في الخطة حقل باسم «{ $field }». ابحث عن خطأ في الكتابة.
        [missing] الحقل «{ $field }» ناقص.
        [enum] في «{ $field }» قيمة غير مسموح بها. المسموح به: { $allowed }.
       *[other] في «{ $field }» قيمة من نوع غير مناسب أو خارج المدى. قارنها بالمثال.
    }
grading-building = جارٍ بناء التمارين
