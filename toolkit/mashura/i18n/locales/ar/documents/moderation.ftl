# سياسة الإشراف على المحتوى وسجله، والصفحة العامة للأسئلة
moderation-policy-kind = سياسة الإشراف على المحتوى
moderation-policy-clauses = ما لا يُنشر
moderation-policy-how = كيف يُتخذ القرار
moderation-policy-appeals = إن لم توافق على القرار
moderation-policy-topic = تُنشر كل مشاركة في هذه المشورة، مؤيدة كانت أو معارضة، إلا ما ينطبق عليه أحد البنود الآتية:
moderation-policy-read-in = تُقرأ المشاركات باللغات الآتية: { $languages }.
moderation-policy-hours = يُبت في كل مشاركة خلال { $hours } من ساعات العمل، من الساعة { $opens }:00 إلى { $closes }:00، ولا تُحسب العطلة الأسبوعية والعطل الرسمية.
moderation-policy-by-people = قد يشير برنامج إلى ما يستحق التدقيق، ولا يقرر إلا إنسان، ويذكر البند.
moderation-policy-not-deleted = تُحفظ المشاركة التي لا تُنشر ليتسنى التحقق من القرار، ولا تُعرض على أحد آخر.
moderation-policy-appeal = إن لم تُنشر مشاركتك ولم توافق على القرار، فاطلب إعادة النظر من: { $to }، مع ذكر السبب.
moderation-policy-appeal-by-another = يجيبك شخص آخر غير الذي اتخذ القرار الأول، ويذكر السبب.
moderation-policy-no-appeal = لا تذكر هذه السياسة جهة التظلم بعد.
moderation-clause-duplicate = سبق أن قال الشخص نفسه أو المجموعة نفسها الكلام ذاته، وتبقى المشاركة الأولى.
moderation-clause-unclear = لا يمكن فهمها ولو بحسن نية.
moderation-clause-off-topic = لا صلة لها بالموضوع، أو أنها إعلان.
moderation-clause-abuse = فيها إهانة لأحد أو تهديد له أو حط من قدره.
moderation-clause-personal-data = تكشف هوية شخص عادي أو طريقة الوصول إليه.
moderation-log-kind = سجل الإشراف على المحتوى
moderation-log-acts = عدد الإجراءات
moderation-log-summary = ما تم
moderation-log-log = الإجراءات واحداً واحداً
moderation-log-nothing = لم يُتخذ أي قرار بعد.
moderation-log-agreement = اتفاق مشرفَين
moderation-log-agreement-few = نظر شخصان في: { $count ->
    [zero] لا شيء
    [one] مشاركة واحدة
    [two] مشاركتين
    [few] { $count } مشاركات
    [many] { $count } مشاركة
   *[other] { $count } مشاركة
}. ويُحسب الاتفاق ابتداءً من 10.
moderation-log-agreement-kappa = اتفاق مشرفَين بما يزيد على المصادفة (كابا كوهين): { $kappa }، وهو بثقة 95% بين { $low } و{ $high }، وعدد المشاركات التي نظر فيها شخصان: { $count }.
moderation-log-approvals-counted = { $count ->
    [zero] لا قرارات قبول
    [one] قرار قبول واحد محسوب أعلاه، ومذكور في ملف الجدول فقط
    [two] قرارا قبول محسوبان أعلاه، ومذكوران في ملف الجدول فقط
    [few] { $count } قرارات قبول محسوبة أعلاه، ومذكورة في ملف الجدول فقط
    [many] { $count } قرار قبول محسوبة أعلاه، ومذكورة في ملف الجدول فقط
   *[other] { $count } قرار قبول محسوبة أعلاه، ومذكورة في ملف الجدول فقط
}.
moderation-log-column-number = الرقم
moderation-log-column-what = الإجراء
moderation-log-column-when = الوقت (UTC)
moderation-log-column-who = بواسطة
moderation-log-column-clause = البند
moderation-log-column-reason = السبب
moderation-log-column-text = المشاركة
public-questions-kind = أسئلة وأجوبة
public-questions-none = لم يُنشر أي جواب بعد.
