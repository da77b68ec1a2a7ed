# تطبيق الخطة
apps-plan-section-subject = الموضوع
apps-plan-section-collection = جمع المشاركات وتحليلها
apps-plan-section-recruitment = من يحق له المشاركة
apps-plan-section-survey = الأسئلة
apps-plan-section-timeline = فترة المشاركة
apps-plan-section-budget = الموارد المالية
apps-plan-section-slogan = الشعار
apps-plan-section-decision = القرار
apps-plan-section-feedback = إبلاغ الجمهور بالنتائج
apps-plan-add-segments = أضف شريحة
apps-plan-add-stakeholders = أضف طرفاً
apps-plan-add-experts = أضف خبيراً
apps-plan-add-influencers = أضف مؤثراً
apps-plan-add-channels = أضف قناة
apps-plan-add-attractions = أضف آلية جذب
apps-plan-add-activities = أضف نشاطاً
apps-plan-add-staff = أضف موارد بشرية
apps-plan-add-lines = أضف بنداً
apps-plan-add-messages = أضف رسالة
apps-plan-add-options = أضف خياراً
apps-plan-link = الخطة
apps-plan-title = خطة المشورة
apps-plan-lead = أجب عن أسئلة التخطيط بأي ترتيب تشاء، وترى فوراً ما لا يزال ناقصاً ولماذا.
apps-plan-finish = أنهِ التخطيط
apps-plan-finished = اكتملت الخطة، ويمكن أن تبدأ المشورة.
apps-plan-missing-none = الخطة مكتملة، ولا ملاحظات من قواعد الجودة، ويمكن رفعها للاعتماد.
apps-plan-step-subject = الموضوع
    .intro = ما الذي تستشير فيه، وما الذي ينبغي أن تحققه الحملة.
apps-plan-step-who = الشرائح المستهدفة
    .intro = من تريد أن تسمع رأيه، وما خصائصه.
apps-plan-step-parties = الأطراف الأخرى
    .intro = من يؤثر في الموضوع أو يتأثر به، ومن له خبرة فيه، ومن يصل صوته بعيداً.
apps-plan-step-how = القنوات
    .intro = أين يسمع الناس بالمشورة وأين يشاركون، في متناول الجهة والشرائح معاً.
apps-plan-step-attract = الجذب والجمع
    .intro = ما الذي يجذب المشاركين، وكيف تُجمع المشاركات وتُحلَّل.
apps-plan-step-when = الجدول الزمني
    .intro = من متى إلى متى، وما الذي يسبق ذلك ويليه.
apps-plan-step-means = الموارد
    .intro = من يقوم بالعمل، وكم يكلّف.
apps-plan-step-messages = الرسائل
    .intro = شعار واحد للجميع، وكلمات تفهمها كل شريحة.
apps-plan-step-decision = القرار وإبلاغ النتائج
    .intro = من يقرر في النهاية، وماذا يسمع الجمهور بعد ذلك.
apps-plan-summary = أربعة عشر سؤالاً في مسار واحد، وما ينقص الخطة أولاً بأول، وملفات جاهزة للتوقيع.
apps-plan-matrix-title = القنوات والشرائح
apps-plan-matrix-help = اضغط الخلية لتحدد الشريحة التي تخدمها القناة، ثم قيّم كل قناة بالمعايير المحددة مسبقاً. التقييم متوسط المعايير الثلاثة الأخيرة.
apps-plan-matrix-no-segments = أضف الشرائح في الخطوة السابقة لتظهر أعمدةً هنا.
apps-plan-matrix-channel = القناة
apps-plan-matrix-segments = الشرائح
apps-plan-matrix-criteria = معايير اختيار قنوات التواصل
apps-plan-matrix-score = التقييم
apps-plan-matrix-add = أضف قناة
apps-plan-matrix-pick = اختر قناة
apps-plan-matrix-put = أضف
apps-plan-matrix-last = لا بد أن تخدم القناة شريحة واحدة على الأقل. إن لم تخدم أحداً فاحذفها من القائمة أدناه.
apps-plan-map-title = خريطة التأثير والاهتمام
apps-plan-map-help = اسحب كل طرف إلى موضعه، أو انتقل إليه بمفتاح Tab وحرّكه بمفاتيح الأسهم.
apps-plan-map-power = القدرة على التأثير
apps-plan-map-interest = الاهتمام
apps-plan-map-satisfy = احرص على رضاه
apps-plan-map-closely = أشركه عن قرب
apps-plan-map-watch = تابعه
apps-plan-map-inform = أبقه على اطلاع
apps-plan-map-open = لم يُقيَّم
apps-plan-map-waiting = لم يوضع بعد؛ اضغط الطرف ليوضع في الوسط:
apps-plan-map-empty = تظهر هنا الأطراف التي تضيفها أدناه.
apps-plan-gantt-title = مخطط غانت
apps-plan-gantt-help = اسحب الشريط لتنقله، واسحب أحد طرفيه لتغيّر بدايته أو نهايته. وبلوحة المفاتيح: تنقله الأسهم يوماً، ومع Shift أسبوعاً، ويغيّر + و− مدته.
apps-plan-gantt-empty = تظهر هنا الأنشطة التي تضيفها أدناه وفترة المشاركة.
apps-plan-gantt-reminders = التذكيرات
apps-plan-gantt-day = اليوم { $day }
apps-plan-gantt-days = { $days ->
    [zero] أقل من يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
}
apps-plan-spending = الإنفاق المخطط: { $cost } من { $earmarked } مرصودة
apps-plan-spending-usual = { $spending }، منه { $usual } كلفة معتادة (افتراض) لأن الخطة لا تذكر مبلغاً
apps-plan-spending-open = الإنفاق المخطط: { $cost }
apps-plan-gantt-open-period = باب المشاركة مفتوح
apps-plan-hand-over = لدى مرحلة التحضير إجابات عن: { $fields }
apps-plan-template-blank = خطة التنفيذ (فارغة)
apps-plan-template-example = خطة التنفيذ (مثال مكتمل)
