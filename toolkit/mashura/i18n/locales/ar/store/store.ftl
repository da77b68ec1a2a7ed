# مستودع الخطط
store-conflict = حفظ شخص آخر هذه الخطة في أثناء تحريرك لها: النسخة { $version }، حفظها { $author } بتاريخ { $time } (بالتوقيت العالمي). افتح تلك النسخة وأضف إليها تعديلاتك ثم احفظ من جديد. ما كتبته محفوظ في مسودة.
store-unreadable-plan = تتعذر قراءة النسخة { $version } من خطة «{ $title }»: الحقل { $field } لا يناسب هذا الإصدار من «مشورة». افتح نسخة أسبق أو حدّث «مشورة».
store-database = تتعذر قراءة الخطط أو كتابتها في { $database } ({ $reason }). تأكد من وجود المجلد ومن إمكان الكتابة فيه ومن أن الملف قاعدة بيانات للخطط، أو انقل الملف التالف إلى مكان آخر لتبدأ بقاعدة جديدة.
store-unknown-plan = لا توجد هنا خطة بالرمز «{ $plan }» يمكنك فتحها. اختر خطة من قائمة الخطط، أو اطلب من صاحبها أن يشاركها معك.
store-unknown-version = لا توجد للخطة «{ $plan }» نسخة رقمها { $version }. اختر نسخة من قائمة نسخها.
store-not-own-plan = لست صاحب خطة بالرمز «{ $plan }» يجوز فيها هذا الإجراء. اطلبه من صاحبها، أو اختر خطة من خططك.
store-share-with-whom = لم يُذكر من ستُشارَك معه الخطة. اكتب اسم المستخدم الخاص بالشخص الآخر.
store-newer-database = كُتبت الخطط في { $database } بإصدار أحدث من «مشورة» (حالتها { $found }، وأحدث ما يعرفه هذا الإصدار { $known }). حدّث «مشورة» أو افتح قاعدة بيانات أخرى.
store-not-an-export = الملف { $file } ليس تصديراً لخطط: { $reason }. اختر ملفاً نتج عن تصدير الخطط من «مشورة».
store-export-too-large = حجم الملف { $file } أكبر من { $megabytes } ميغابايت فلم يُقرأ. صدّر عدداً أقل من الخطط في كل مرة.
store-event-saved = حفظ { $person } النسخة { $detail }
store-event-restored = استعاد { $person } النسخة { $detail }
store-event-deleted = نقل { $person } الخطة إلى سلة المحذوفات
store-event-undeleted = أخرج { $person } الخطة من سلة المحذوفات
store-event-shared = شارك { $person } الخطة مع { $detail }
store-event-unshared = أوقف { $person } مشاركة الخطة مع { $detail }
store-event-imported = استورد { $person } الخطة، وكان صاحبها { $detail }
