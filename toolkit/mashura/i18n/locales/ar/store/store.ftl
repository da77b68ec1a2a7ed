# مستودع الخطط
store-conflict = حفظ شخص آخر هذه الخطة في أثناء تحريرك لها: النسخة { $version }، حفظها { $author } بتاريخ { $time } (بالتوقيت العالمي). افتح تلك النسخة وأضف إليها تعديلاتك ثم احفظ من جديد. ما كتبته محفوظ في مسودة.
store-unreadable-plan = تتعذر قراءة النسخة { $version } من خطة «{ $title }»: الحقل { $field } لا يناسب هذا الإصدار من «مشورة». افتح نسخة أسبق أو حدّث «مشورة».
store-database = تتعذر قراءة الخطط أو كتابتها في { $database } ({ $reason }). تأكد من وجود المجلد ومن إمكان الكتابة فيه ومن أن الملف قاعدة بيانات للخطط، أو انقل الملف التالف إلى مكان آخر لتبدأ بقاعدة جديدة.
store-unknown-plan = لا توجد هنا خطة بالرمز «{ $plan }» يمكنك فتحها. اختر خطة من قائمة الخطط، أو اطلب من صاحبها أن يشاركها معك.
store-unknown-version = لا توجد للخطة «{ $plan }» نسخة رقمها { $version }. اختر نسخة من قائمة نسخها.
store-not-own-plan = لست صاحب خطة بالرمز «{ $plan }» يجوز فيها هذا الإجراء. اطلبه من صاحبها، أو اختر خطة من خططك.
store-share-with-whom = لم يُذكر من ستُشارَك معه الخطة. اكتب اسم المستخدم الخاص بالشخص الآخر.
store-newer-database = كُتبت الخطط في { $database } بإصدار أحدث من «مشورة» (حالتها { $found }، وأحدث ما يعرفه هذا الإصدار { $known }). حدّث «مشورة» أو افتح قاعدة بيانات أخرى.
store-not-an-export = الملف { $file } تصدير لخطط، لكنه تالف عند «{ $where }». صدّر الخطط من جديد واستورد ذلك الملف.
store-export-too-large = حجم الملف { $file } أكبر من { $megabytes } ميغابايت فلم يُقرأ. صدّر عدداً أقل من الخطط في كل مرة.
store-event-saved = حفظ { $person } النسخة { $detail }
store-event-restored = استعاد { $person } النسخة { $detail }
store-event-deleted = نقل { $person } الخطة إلى سلة المحذوفات
store-event-undeleted = أخرج { $person } الخطة من سلة المحذوفات
store-event-shared = شارك { $person } الخطة مع { $detail }
store-event-unshared = أوقف { $person } مشاركة الخطة مع { $detail }
store-event-imported = استورد { $person } الخطة، وكان صاحبها { $detail }
store-share-with-oneself = هذا اسم المستخدم الخاص بك. اكتب اسم زميل.
store-share-unknown = { $count ->
    [zero] لا أحد هنا باسم «{ $person }». تحقق من الاسم، أو اطلب من زميلك أن يفتح «مشورة» مرة ثم أعد المحاولة.
   *[other] هنا أكثر من شخص باسم «{ $person }». اكتب اسم المستخدم لأحدهم.
}
store-import-not-json = الملف { $file } ليس ملف JSON. اختر ملفاً صدّرته «مشورة»: خطة واحدة أو كل الخطط.
store-import-other = الملف { $file } ملف JSON، لكنه لا يحوي خطة ولا تصديراً لخطط. اختر ملفاً صدّرته «مشورة».
store-import-bad-answer = لا يمكن استيراد { $file }: كُتب عند «{ $place }» ما نصه «{ $value }»، والمتوقع { $expected }. صحّح الملف أو صدّره من جديد.
store-import-unknown-field = لا يمكن استيراد { $file }: لا تعرف هذه النسخة من «مشورة» الجواب «{ $field }». صحّح الملف أو حدّث «مشورة».
store-event-shared-to-review = طلب { $person } من { $detail } مراجعة الخطة
store-event-shared-to-approve = طلب { $person } من { $detail } اعتماد الخطة
store-event-shared-to-moderate = طلب { $person } من { $detail } الإشراف على المشاركات
store-event-submitted = رفع { $person } مرحلة «{ $stage }» للاعتماد، النسخة { $version }
store-event-commented = علّق { $person } على مرحلة «{ $stage }»، النسخة { $version }
store-event-answered = ردّ { $person } على تعليق في مرحلة «{ $stage }»
store-event-settled = أنهى { $person } تعليقاً في مرحلة «{ $stage }»
store-event-sent-back = أعاد { $person } مرحلة «{ $stage }» إلى معدّها، النسخة { $version }
store-event-signed = وقّع { $person } ({ $role }) مرحلة «{ $stage }»، النسخة { $version }. البصمة (SHA-256): { $digest }
store-event-rule-lifted = أجاز { $person } لمعدّ مرحلة «{ $stage }» أن يوقّع وحده
store-not-an-author = تفتح هذه الخطة بصفة «{ $role }»، فيمكنك التعليق على حقولها دون تغييرها. اطلب من صاحبها إن كان عليك أن تكتب فيها.
store-approval-by-acts = لا يُحفظ الاعتماد دفعة واحدة، بل يُرفع ويُعلَّق عليه ويُعاد ويُوقَّع خطوة خطوة.
store-approval-not-saved = لم تُحفظ هذه الخطة بعد. احفظ نسخة منها أولاً ليتحدث الجميع عن النسخة نفسها.
store-answers-not-json = { $file } ليس ملف JSON. اختر ملفاً نزّلته من «الملفات» هنا.
store-answers-other = { $file } ملف JSON، لكن إجاباته ليست لهذا النموذج. اختر ملفاً نزّلته من «الملفات» هنا.
store-event-queued = أضاف { $person } إلى قائمة الإشراف مشاركات عددها { $detail }
queue-text-too-long = المشاركة التي تبدأ بعبارة «{ $begins }» أطول من { $most } حرف. قسّمها أو احذف ما ليس من المشاركة. لم يُضف شيء.
queue-full = أقصى ما تتسع له القائمة { $most } مشاركة. أضف عدداً أقل، كمشاركات شهر واحد مثلاً. لم يُضف شيء.
queue-no-such-row = لا توجد في القائمة مشاركة رقمها { $number }. افتح القائمة من جديد.
questions-personal = يتضمن السؤال أو الجواب بيانات شخصية ({ $kinds })، والصفحة العامة يقرؤها الجميع. احذفها أولاً.
