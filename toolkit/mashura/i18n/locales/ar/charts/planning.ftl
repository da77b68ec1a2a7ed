planning-no-timeline = ليس في الخطة نشاط ولا مدة بعد، فلا شيء يُرسم. املأ الجدول الزمني.
planning-no-matrix = تنقص الخطة شرائح أو قنوات، فلا شيء يُرسم. اذكر واحدة من كل منهما على الأقل.
planning-no-parties = لم يُقيَّم أي طرف بالتأثير والاهتمام بعد. قيّم طرفاً واحداً على الأقل بهما معاً.
planning-no-readiness = ليس لهذه الحملة سجل جاهزية بعد. املأه أولاً.
planning-days = { $count ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوماً
   *[other] { $count } يوم
}
planning-ask-title = هل هذا سؤال يُطرح على الجمهور؟
planning-ask-alternative = أربعة أسئلة متتابعة: «نعم» تنقلك إلى السؤال التالي، و«لا» تدلّك على ما تفعله بدلاً من ذلك.
planning-ask-yes = نعم
planning-ask-no = لا
planning-ask-open = هل بقي أمر لم يُحسم بعد؟
planning-ask-open-no = أخبر الناس، ولا تسمّ ذلك مشورة
planning-ask-knowledge = هل عند الناس علم أو تجربة ليست عندنا؟
planning-ask-knowledge-no = اسأل الخبراء، فالجمهور سيخمّن فحسب
planning-ask-promise = هل ستستمع الإدارة وتجيب علناً؟
planning-ask-promise-no = اكسب دعمها قبل أن تسأل أحداً
planning-ask-means = هل لدينا الناس والمال والوقت؟
planning-ask-means-no = اطرح سؤالاً أصغر، أو أجّله
planning-ask-go = أربع مرات «نعم»: ابدأ التحضير للحملة
planning-gate-open = بوابة الجاهزية مفتوحة
planning-gate-closed = { $count ->
    [zero] بوابة الجاهزية مفتوحة
    [one] بوابة الجاهزية مغلقة: ينقصها شرط واحد من { $all }
    [two] بوابة الجاهزية مغلقة: ينقصها شرطان من { $all }
    [few] بوابة الجاهزية مغلقة: تنقصها { $count } شروط من { $all }
    [many] بوابة الجاهزية مغلقة: ينقصها { $count } شرطاً من { $all }
   *[other] بوابة الجاهزية مغلقة: ينقصها { $count } شرط من { $all }
}
planning-readiness-told = { $side }: { $level }، { $evidence ->
    [yes] ومعه دليل
   *[no] بلا دليل
}
planning-readiness-alternative = { $gate }. شريط لكل جانب من جوانب الجاهزية: { $told }. وتحتها شروط البوابة: { $conditions }.
planning-readiness-unjudged = لم يُقيَّم بعد
planning-readiness-no-evidence = بلا دليل: لا يُحتسب
planning-readiness-note = الأشرطة الممتلئة تستند إلى دليل. وما لا دليل عليه لا يفتح البوابة. في الأسفل شروط البوابة: أجوبة الأسئلة، ثم المخرجات.
planning-condition-objective = الغرض من الحملة
planning-condition-management = دعم الإدارة (جانب)
planning-condition-institution = المؤسسة (4 جوانب)
planning-condition-audience = الجمهور (جانبان)
planning-condition-aim = الغاية والأهداف
planning-condition-confirmation = تأكيد الجاهزية
planning-condition-green-light = الضوء الأخضر
planning-condition-segments = فهم الشرائح
planning-condition-met = مكتمل
planning-condition-missing = ناقص
planning-gantt-title = الخطة في الزمن
planning-gantt-open = المشورة مفتوحة للجمهور
planning-gantt-reminders = رسائل التذكير
planning-gantt-work = عمل الجهة
planning-gantt-public = الجمهور يشارك
planning-gantt-announcement = إعلان النتائج
planning-gantt-day = اليوم، عدّاً من الافتتاح
planning-gantt-dated = اليوم عدّاً من الافتتاح في { $date }، وتحته التاريخ (يوم/شهر)
planning-gantt-told = { $name }: من اليوم { $first } إلى اليوم { $last }
planning-gantt-alternative = شريط لكل نشاط، والأيام تُعدّ من الافتتاح. { $activities }.
planning-matrix-title = من تخدم كل قناة، وبأي لغة؟
planning-matrix-all = تخدم الشريحة بلغاتها كلها
planning-matrix-some = ببعض لغاتها
planning-matrix-none = بلغة لا تقرؤها
planning-matrix-absent = لا تخاطب الشريحة
planning-matrix-collects = يستطيع الناس أن يشاركوا فيها
planning-matrix-leads = تدلّ الناس على مكان المشاركة
planning-matrix-nothing = لا شيء
planning-matrix-told = { $segment }: { $channels }.
planning-matrix-alternative = جدول للشرائح (عددها { $segments }) والقنوات (عددها { $channels }). من يصله شيء بلغة يقرؤها: { $told }
planning-power-title = الأطراف الأخرى: التأثير والاهتمام
planning-power-power = التأثير في الموضوع (0 لا يؤثر – 4 يحسمه)
planning-power-interest = الاهتمام بالموضوع (0 لا يهمّه – 4 يهمّه جداً)
planning-power-closely = اعمل معه عن قرب
planning-power-content = أبقِه راضياً
planning-power-informed = أبقِه على اطلاع واسأله
planning-power-watched = تابعه من حين إلى آخر
planning-power-told = { $party }: { $field }.
planning-power-alternative = أربع خانات بحسب القدرة على التأثير والاهتمام. { $told }
planning-turnout-title = المشاركون المتوقعون من كل شريحة، والعدد المطلوب
planning-turnout-people = عدد المشاركين
planning-turnout-enough = يبلغ المطلوب
planning-turnout-short = دون المطلوب
planning-turnout-before = قبل التغيير
planning-turnout-wanted = العدد المطلوب
planning-turnout-name =
    { $segment }
    المطلوب { $wanted }
planning-turnout-told = { $segment }: المتوقع { $expected } والمطلوب { $wanted }
planning-turnout-alternative = شريط لكل شريحة، والأرقام مُحاكاة. { $told }.
planning-missing-title = من الغائب؟
planning-missing-across = النصيب من المشاركين مقارناً بالنصيب من السكان (100% = الحضور المستحق)
planning-missing-enough = أربعة أخماس المستحق أو أكثر
planning-missing-short = دون أربعة أخماسه (والحد افتراض)
planning-missing-nobody = لا أحد
planning-missing-alternative = شريط لكل فئة، والأرقام مُحاكاة: نصيبها من المشاركين مقارناً بنصيبها من السكان. ما دون 80%: { $groups }.
