# أيام الخطة: المهام، وما يقع ومتى، والعطل والمواسم، والقواعد المتعلقة بها.
timeline-day = اليوم { $day }
timeline-weekend = عطلة نهاية الأسبوع
timeline-ramadan = رمضان
timeline-eid-al-fitr = عيد الفطر
timeline-eid-al-adha = عرفة وعيد الأضحى
timeline-green-light = الضوء الأخضر
timeline-opening = افتتاح المشاركة
timeline-open = باب المشاركة مفتوح
timeline-reminder = التذكير { $number }
timeline-closing = آخر يوم للمشاركة
timeline-promised = آخر موعد لإبلاغ الجمهور بالنتيجة
timeline-late = { $status } · متأخر

activity-status-not-begun = لم يبدأ
activity-status-under-way = قيد التنفيذ
activity-status-done = أُنجز

field-activity-activity-id = الاسم المختصر
field-activity-starts-on = يوم ثابت
    .help = ليوم لا يتحرك مع الافتتاح، كجلسة المجلس.
field-activity-status = الحالة
    .help = يُحسب التأخر من التواريخ متى ذُكرت حالة نشاط واحد.
field-activity-depends-on = يعتمد على
    .help = أنشطة يجب أن تنتهي قبل أن يبدأ هذا النشاط.
field-activity-milestone = محطة رئيسية
    .help = يوم يُراد بلوغه، ويُرسم علامة لا شريطاً.
field-timeline-country = دولة العطل الرسمية
    .help = تُظلَّل عطلها الرسمية ونهايات أسابيعها ويُنبَّه إليها. ومن دونها لا يُنظر إلا إلى رمضان والعيدين.

rule-activities-in-circle = هذه الأنشطة ينتظر بعضها بعضاً: { $activities }. اجعل أحدها لا يعتمد على غيره هنا.
    .reason = لا يمكن لأي منها أن يبدأ.
rule-activity-before-needed = يبدأ نشاط «{ $activity }» في { $begins }، وينتهي «{ $needed }» الذي يعتمد عليه في { $ends }. انقل أحدهما أو احذف الاعتماد.
    .reason = لا تبدأ مهمة بما لم يكتمل بعد.
rule-mostly-in-ramadan = تقع في رمضان { $days } من أيام المشورة، وهي { $all }. اختر فترة أخرى، أو خطّط لأمسيات ونماذج أقصر ومهلة أطول للإجابة.
    .reason = لن يسمع بها أكثر الناس إلا في الشهر الذي يضيق فيه وقتهم (افتراض).
rule-opens-on-rest-day = تُفتح المشورة في { $day } ({ $reason }). افتحها في يوم عمل.
    .reason = تُقرأ الأخبار ويُجاب عن الأسئلة في أيام العمل. والعطل التابعة للهلال محسوبة، وقد تتغيّر يوماً.
rule-closes-on-rest-day = آخر يوم للمشاركة هو { $day } ({ $reason }). أغلقها في يوم عمل.
    .reason = يشارك كثيرون في اليوم الأخير، ولا يجدون من يساعدهم في يوم عطلة. والعطل التابعة للهلال محسوبة، وقد تتغيّر يوماً.
rule-reminder-on-feast = في الخطة تذكير يوم { $day } ({ $reason }). أرسله في يوم عمل قبله أو بعده.
    .reason = قلّما يقرأ الناس رسائل الجهات في عيد أو عطلة (افتراض).
rule-mostly-in-summer = يقع بين 1 يوليو و31 أغسطس { $days } من أيام المشورة، وهي { $all }. اختر فترة أخرى، أو خطّط للوصول إلى المسافرين.
    .reason = يغيب كثير من سكان الخليج في هذه الأسابيع (افتراض).
rule-open-in-exams = يقع في أسابيع الامتحانات (20 مايو إلى 20 يونيو، و25 نوفمبر إلى 12 ديسمبر) من أيام المشورة { $days }. لا تعوّل فيها على الطلبة وأهلهم.
    .reason = يضيق وقت الشباب والأهل في هذه الأسابيع. وهي افتراض للخليج، فاعتمد مواعيد وزارة التعليم عندك.
timeline-late-mark = متأخر
timeline-circle-refused = بهذا ينتظر بعض الأنشطة بعضاً: { $activities }. اختر أنشطة لا تعتمد على هذا النشاط.
