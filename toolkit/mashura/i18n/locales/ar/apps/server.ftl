# خادم المتدرب وصفحة البداية والمجلد الذي يعمل عليه
server-ready = «مشورة» جاهزة. افتح هذا العنوان في المتصفح:
server-keep-open = أبقِ هذه النافذة مفتوحة ما دمت تعمل، واضغط Ctrl-C فيها لإنهاء «مشورة».
server-port-taken = المنفذ { $port } يستخدمه برنامج آخر. اختر رقماً آخر بعد --port، أو احذف الخيار ليُختار منفذ خالٍ.
server-workspace-not-writable = لا يمكن الكتابة في المجلد { $folder }. اختر مجلداً آخر بعد --workspace، أو غيّر صلاحياته.
server-workspace-full = امتلأ القرص حيث يوجد المجلد { $folder }. أفرغ بعض المساحة ثم ابدأ من جديد.
server-preparing = تُجهَّز الدروس والتمارين والتطبيقات
server-kept = { $count ->
    [one] غيّرتَ الملف { $files } فبقي كما هو، مع أن له نسخة أحدث.
    [two] غيّرتَ ملفين فبقيا كما هما، مع أن لهما نسخة أحدث: { $files }
    [few] غيّرتَ { $count } ملفات فبقيت كما هي، مع أن لها نسخاً أحدث: { $files }
    [many] غيّرتَ { $count } ملفاً فبقيت كما هي، مع أن لها نسخاً أحدث: { $files }
   *[other] غيّرتَ { $count } ملف فبقيت كما هي، مع أن لها نسخاً أحدث: { $files }
 }
server-title = مشورة: تعلّم المشاركة الرقمية وعلّمها وخطّط لها
server-brand = مشورة
server-language = اللغة
server-this-language = العربية
server-in-this-language = بالعربية
server-skip = انتقل إلى المحتوى
server-heading = مشورة أوسع، وقرار أفضل
server-lead = تعلّم كيف تخطّط الجهة الحكومية لحملة مشاركة رقمية وتنفّذها وتختمها، وجرّبها على جمهور محاكى، ثم خطّط لحملتك.
server-lessons = تعلّم
server-lessons-lead = في الوحدات دروس تجرّبها وتمارين يصحّحها مدرّبك، ولا يلزمك أن تكون قد برمجت من قبل.
server-apps = خطّط
server-apps-lead = صفحات لمكتب التخطيط: املأ الخطة، وانظر من ستصل إليه، ونزّلها مستنداً، من دون أن ترى سطراً برمجياً.
server-nothing-yet = لا يوجد شيء هنا بعد.
server-minutes = { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
 }
server-open-lab = افتح JupyterLab بكل الملفات
server-folder = ملفاتك في المجلد
server-simulated = الأشخاص والجهات والحملات في الدروس والمحاكاة متخيّلة.
server-stop = لإنهاء «مشورة» اضغط Ctrl-C في النافذة التي بدأتها منها.
server-page-opening = تُفتح الصفحة الآن، ويستغرق ذلك بضع ثوانٍ…
server-connection-lost = انقطع الاتصال بالخادم، وما كتبتَه محفوظ في مسودة. تعود الصفحة إلى العمل تلقائياً حين يعود الاتصال؛ فلا تغلقها.
server-back = عد إلى صفحة البداية
server-needs-computer = تقرأ الدروس على الهاتف في الموقع وتجيب عن أسئلتها. أما التمارين فتحتاج فيها إلى حاسوب.
server-website = اقرأ الدورة موقعاً، وعلى الهاتف أيضاً
server-website-making = يُجهَّز الموقع الآن
server-website-making-text = يستغرق ذلك دقيقتين أو ثلاثاً في المرة الأولى. تُكمل هذه الصفحة وحدها، فلا تغلقها.
server-website-failed = تعذّر تجهيز الموقع
server-website-failed-text = تبيّن السبب النافذةُ التي بدأت منها «مشورة». كل ما عدا ذلك يعمل، فافتح الدروس من صفحة البداية.
server-contents-title = المحتويات
server-contents-passed = اجتزته
server-contents-exercise = تمرين
