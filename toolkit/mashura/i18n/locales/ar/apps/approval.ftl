# لوحة الاعتماد والعلامات بجانب الحقول
form-approval-title = الاعتماد
form-approval-save-first = احفظ نسخة ليصبح التعليق عليها ورفعها وتوقيعها ممكناً.
form-approval-draft = لم تُرفع بعد.
form-approval-look-again = حدّث
form-approval-signed-by = الموقّعون
form-approval-changes = ما تغيّر منذ ذلك
form-approval-held = ما يمنع التوقيع
form-approval-submit = ارفع للاعتماد
form-approval-submit-note = ملاحظة لمن يعتمد (يجوز تركها فارغة)
form-approval-unshared = لم يُحدَّد معتمِد لهذه الحملة. شاركها مع معتمِد تحت «المزيد» في «حملاتي»، وإلا وقّعتها بنفسك.
form-approval-send-back = أعدها إلى معدّها
form-approval-reason = السبب في جملة
form-approval-sign = وقّع
form-approval-sign-help = يُحفظ ويُطبع اسمك وصفتك والوقت والنسخة وبصمة محتواها.
form-approval-role = صفتك
form-approval-role-other = صفتك بكلماتك
form-approval-lift = أجز للمعدّ أن يوقّع وحده
form-approval-lift-help = من أعدّ الحملة لا يوقّعها وحده ما دام لها معتمِد آخر، ومن الخطط ما يوقّعه شخصان. ويجوز لجهة من شخص واحد أن تعلّق القاعدتين، فيُطبع السبب بجانب التوقيع.
form-approval-confirm = أكّد
form-approval-cancel = ألغِ
form-approval-comments = التعليقات
form-approval-comments-none = لا تعليقات. العلامة بجانب كل حقل تفتح تعليقاً.
form-approval-settled = تعليقات منتهية
form-approval-jump = اذهب إلى الحقل
form-approval-answer = رُدّ
form-approval-answer-text = ما غيّرته، أو لماذا لم تغيّره
form-approval-settle = أنهِ التعليق
form-approval-history = السجل
form-approval-mark = علّق على «{ $name }»
form-approval-marked = التعليقات على «{ $name }»
form-approval-comment = تعليقك
form-approval-comment-do = علّق
form-approval-for-all = يقرؤه كل من يفتح الحملة.
apps-approval-open = { $count ->
    [0] لا تعليقات مفتوحة
    [zero] لا تعليقات مفتوحة
    [one] تعليق واحد لم ينتهِ
    [two] تعليقان لم ينتهيا
    [few] { $count } تعليقات لم تنتهِ
    [many] { $count } تعليقاً لم ينتهِ
   *[other] { $count } تعليق لم ينتهِ
}
apps-approval-said = { $name }، { $when }، النسخة { $version }
apps-approval-answered = ردّ { $name }، { $when }:
apps-approval-step-submitted = رفع النسخة { $version }: { $name }، { $when }
apps-approval-step-submitted-noted = رفع النسخة { $version }: { $name }، { $when }: «{ $text }»
apps-approval-step-sent-back = إعادة النسخة { $version }: { $name }، { $when }: «{ $text }»
apps-approval-step-signed = توقيع النسخة { $version }: { $name } ({ $role })، { $when }، البصمة { $digest }…
apps-approval-step-rule-lifted = الإذن للمعدّ بالتوقيع وحده: { $name }، { $when }: «{ $text }»
apps-approval-done-submit = رُفعت. يجدها من يراجع هذه الحملة أو يعتمدها ضمن ما ينتظره.
apps-approval-done-comment = حُفظ تعليقك.
apps-approval-done-answer = حُفظ ردّك.
apps-approval-done-settle = انتهى التعليق.
apps-approval-done-send-back = أُعيدت. يجدها معدّوها ضمن ما ينتظرهم.
apps-approval-done-lift = صار للمعدّ أن يوقّع وحده، ويُطبع السبب الذي ذكرته.
apps-approval-done-sign = وُقّعت. وأي تغيير بعد الآن يُنهي التوقيع.
apps-approval-unsaved = غيّرت شيئاً بعد آخر نسخة. ارفعها أولاً ثم وقّع.
