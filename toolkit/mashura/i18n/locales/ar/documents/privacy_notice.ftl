# إشعار الخصوصية في المشاركة
privacy-notice-kind = إشعار الخصوصية
privacy-notice-needed = يلزم ترجمة هذا الإشعار إلى: { $language }. وإلى أن تتوفر الترجمة يُعرض هنا النص العربي.
privacy-notice-instead = { $missing }: النص الحالي ({ $language })
privacy-notice-who = تطلب { $entity } رأيك في «{ $title }»، وهي المسؤولة عن بياناتك الشخصية.
privacy-notice-collected = نجمع ما يلي: { $data }.
privacy-notice-nothing-collected = لا نطلب بيانات شخصية.
privacy-notice-purpose = الغرض: { $purpose }
privacy-notice-basis = الأساس القانوني: { $basis }.
privacy-notice-kept = { $months ->
    [0] نحذف بياناتك عند انتهاء المشاركة.
    [one] نحتفظ ببياناتك شهراً واحداً بعد انتهاء المشاركة ثم نحذفها.
    [two] نحتفظ ببياناتك شهرين بعد انتهاء المشاركة ثم نحذفها.
    [few] نحتفظ ببياناتك { $number } أشهر بعد انتهاء المشاركة ثم نحذفها.
    [many] نحتفظ ببياناتك { $number } شهراً بعد انتهاء المشاركة ثم نحذفها.
   *[other] نحتفظ ببياناتك { $number } شهر بعد انتهاء المشاركة ثم نحذفها.
}
privacy-notice-seen = من يطّلع عليها: { $people }.
privacy-notice-abroad = تُعالَج البيانات خارج الدولة أيضاً.
privacy-notice-not-abroad = تبقى البيانات داخل الدولة.
privacy-notice-children = يحتاج الأطفال إلى موافقة أحد الوالدين أو ولي الأمر للمشاركة.
privacy-notice-rights = المشاركة باختيارك. ولك أن تسأل عن بياناتك لدينا، وأن تطلب تصحيحها أو حذفها، وأن تسحب موافقتك في أي وقت.
privacy-notice-contact = للأسئلة والطلبات: { $contact }
