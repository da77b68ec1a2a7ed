decisions-announcement-kind = إعلان القرار
decisions-announcement-draft = مسودة تراجعها الجهة وتعتمدها
decisions-opening = استشارت { $entity } الجمهور في موضوع «{ $title }». عدد المشاركين { $participants }، وعدد أصواتهم { $votes } على عبارات عددها { $statements }.
decisions-opening-plain = استشارت { $entity } الجمهور في موضوع «{ $title }».
decisions-the-decision = القرار
decisions-no-decision = لم يُسجَّل قرار بعد.
decisions-why = الأسباب
decisions-why-not-all = لماذا لم نأخذ بجميع الآراء
decisions-you-said = قلتم وفعلنا
decisions-thanks = شكراً لكم
decisions-thanks-default = تشكر { $entity } كل من شارك.
decisions-next = الخطوة التالية
decisions-next-topic = الموضوع التالي: { $topic }. ندعوكم إلى المشاركة.
decisions-where = قنوات نشر هذا الإعلان
decisions-parties = من يُبلَّغ، والجمهور أولاً
decisions-memo-kind = مذكرة القرار
decisions-memo-question = الموضوع المطلوب البتّ فيه
decisions-memo-basis = ما يستند إليه القرار
decisions-memo-methods = أساليب التحليل
decisions-memo-mode = صاحب القرار
decisions-memo-impact = الآثار على الأطراف
decisions-memo-impact-none = لا تذكر الخطة أطرافاً معنية، فتعذّر عرض الآثار.
decisions-memo-unstudied = { $count ->
        [one] أثر واحد لم يُدرس بعد. ادرسه قبل المصادقة على القرار.
        [two] أثران لم يُدرسا بعد. ادرسهما قبل المصادقة على القرار.
        [few] { $count } آثار لم تُدرس بعد. ادرسها قبل المصادقة على القرار.
       *[other] { $count } أثراً لم يُدرس بعد. ادرسها قبل المصادقة على القرار.
    }
decisions-memo-register = قلتم وفعلنا
decisions-memo-unanswered = { $count ->
        [one] مقترح واحد لم يُجَب عنه جواباً معلَّلاً بعد.
        [two] مقترحان لم يُجَب عنهما جواباً معلَّلاً بعد.
        [few] { $count } مقترحات لم يُجَب عنها جواباً معلَّلاً بعد.
       *[other] { $count } مقترحاً لم يُجَب عنها جواباً معلَّلاً بعد.
    }
decisions-memo-limits = ما لا يصح استنتاجه
decisions-memo-todo = قبل المصادقة
decisions-memo-complete = لا ينقص شيء: مخرجات مرحلة القرار كلها مسجّلة.
decisions-nothing-said = لم يُسجَّل مقترح بعد.
decisions-agree = الموافقة
decisions-votes = { $share } من { $votes }
decisions-approved = المعتمِد
decisions-everybody = الجميع
