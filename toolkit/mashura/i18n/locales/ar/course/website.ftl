# الدورة موقعاً على الشبكة
website-brand = مشورة
website-title = دورة المشاركة الرقمية
website-lead = كيف تستشير جهة حكومية جمهورها: من الفكرة الأولى إلى قرار تستطيع أن تشرحه، مع حملة متخيَّلة تجرّب عليها كل خطوة.
website-total = { $lessons ->
    [zero] لا دروس
    [one] درس واحد
    [two] درسان
    [few] { $lessons } دروس
    [many] { $lessons } درساً
   *[other] { $lessons } درس
}، ومدتها { $duration } للقراءة والتجربة
website-skip = انتقل إلى النص
website-search = ابحث في الدورة
website-found = نتائج البحث
website-nothing = لا نتائج. جرّب كلمة أخرى أو كلمات أقل.
website-contents = الدروس
website-this-language = العربية
website-this-place = هذا الموضع بالعربية
website-letter = ع
website-beside = الدرس السابق والدرس التالي
website-before = السابق
website-after = التالي
website-code = تعليمات برمجية
website-widget = هذا الجزء يتفاعل داخل دفتر جوبيتر وحده.
website-reading = هنا تقرأ الدرس وتجيب عن أسئلته. ولتشغّل خلاياه وتغيّر أرقامها افتحه في JupyterLab من صفحة البداية في «مشورة».
website-no-script = تحتاج أسئلة هذه الصفحة والبحث إلى JavaScript، وهي معطَّلة في هذا المتصفح.
website-simulated = الجهات والحملات في الدروس متخيَّلة، وبياناتها محاكاة ما لم يُذكر مصدر.
website-running = تشغيل الدروس
website-foreign-folder = في المجلد { $folder } ملفات ليست من موقع هذه الدورة. اختر مجلداً جديداً أو فارغاً.
website-cards = البطاقة والوجبة المعرفية
website-card = بطاقة في صفحة
website-snack = وجبة معرفية في ثلاث دقائق
website-exercises = التمارين
website-exercise = تمرين:
website-exercises-lead = تمارين بدرجات على حالات متخيَّلة. تُحل في JupyterLab، وهي جاهزة في صفحة البداية من «مشورة»، ويعيدها إليك المدرّب بدرجاتها وشرحها.
