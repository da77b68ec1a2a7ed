late-help-deadline = حدّد موعد تسليم تمرين، وكم يكلّف التأخير في المقرر.
late-help-extend = امنح متدربين موعداً أبعد، أو أعفهم من كلفة التأخير، مع ذكر السبب.
late-help-late = اعرض من تأخر في التسليم، وبكم تأخر، وكم خسر، ومن له تمديد.
late-help-until = تاريخ، أو تاريخ ووقت، مثل "2026-03-01 23:59" بتوقيت المقرر؛ والتاريخ وحده يعني نهاية ذلك اليوم.
late-help-timezone = المنطقة الزمنية لتواريخ المقرر، مثل Asia/Dubai.
late-help-grace = أيام بعد الموعد لا يُخسر فيها شيء.
late-help-per-day = النسبة المئوية التي يخسرها كل يوم بعدها من الدرجات المكتسبة.
late-help-most = أعلى نسبة مئوية يخسرها التأخير من الدرجات المكتسبة.
late-help-student = اسم المتدرب أو معرّفه؛ ويمكن تكرار الخيار.
late-help-waive = لا يكلّف التأخير هذا المتدرب شيئاً مهما طال.
late-help-reason = السبب، لسجلات المقرر.
late-by-hours =
    { $count ->
        [zero] لا تأخر
        [one] تأخر ساعة واحدة
        [two] تأخر ساعتين
        [few] تأخر { $count } ساعات
       *[other] تأخر { $count } ساعة
    }
late-by-days =
    { $count ->
        [zero] لا تأخر
        [one] تأخر يوماً واحداً
        [two] تأخر يومين
        [few] تأخر { $count } أيام
       *[other] تأخر { $count } يوماً
    }
late-and-lost = { $late }، وخسر من الدرجات { $points }
late-in-time = في الموعد
late-line = { $name }: { $words }؛ سُلّم في { $at }، والموعد { $due }.
late-line-extended = مُدّد له حتى { $until }: { $reason }.
late-line-waived = لا يكلّفه التأخير شيئاً: { $reason }.
late-nobody = لم يتأخر أحد في تسليم { $assignment }، وليس لأحد تمديد.
late-ungraded =
    { $count ->
        [zero] صُحّحت التسليمات كلها.
        [one] تسليم واحد لم يُصحَّح بعد، فلا يُعرف هل تأخر. صحّح أولاً.
        [two] تسليمان لم يُصحَّحا بعد، فلا يُعرف هل تأخرا. صحّح أولاً.
        [few] { $count } تسليمات لم تُصحَّح بعد، فلا يُعرف هل تأخرت. صحّح أولاً.
       *[other] { $count } تسليماً لم تُصحَّح بعد، فلا يُعرف هل تأخرت. صحّح أولاً.
    }
late-deadline-set = موعد تسليم { $assignment } هو { $due }. أيام السماح: { $grace }، ثم يكلّف كل يوم { $share }% من الدرجات المكتسبة، وأقصى ذلك { $most }%.
late-extended = يستطيع { $name } تسليم { $assignment } حتى { $until }.
late-waived = لا يكلّف التأخير { $name } شيئاً في { $assignment }.
late-until-or-waive = اذكر موعداً أبعد بالخيار «--until» أو الخيار «--waive»، أحدهما فقط.
late-no-trainee = لا أحد في هذا المقرر باسم «{ $name }». يعرض الأمر «mashura exercises receipts» من سلّم.
late-no-due-time = ليس للتمرين { $assignment } موعد بعد، فلا شيء يُمدَّد. حدّد موعداً بالأمر «mashura exercises deadline».
late-bad-value = قيمة «{ $field }» هي «{ $value }»، والمتوقع { $expected }.
