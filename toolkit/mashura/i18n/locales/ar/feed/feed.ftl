# خلاصات المشورات: ما الخطأ فيها، وما الذي جاءت به
feed-publisher-needed = لم تُذكر بعدُ الجهة صاحبة هذه الخلاصة. اذكرها مرة واحدة: --id al-manara --name-ar … --name-en …
feed-publisher-id = لا يصلح «{ $id }» معرّفاً لجهة. اكتب حرفين إلى 40 حرفاً من الحروف اللاتينية الصغيرة والأرقام والشرطات، يبدأ بحرف، مثل al-manara.
feed-publisher-name = لا اسم للجهة. اكتبه بلغة واحدة على الأقل: --name-ar أو --name-en.
feed-other-publisher = الخلاصة في { $folder } هي خلاصة «{ $found }» لا «{ $given }». اختر مجلداً آخر، أو احذف --id.
feed-damaged = لا يمكن قراءة { $file } صفحةً من خلاصة { $reason }. ضعه جانباً ثم انشر من جديد.
feed-not-writable = لا يمكن كتابة الخلاصة في { $folder }: { $reason }. اختر مجلداً تملك حق الكتابة فيه.
feed-too-large = لا تتسع الخلاصة لأكثر من { $most } مشورة. انشر مشورات كل إدارة في خلاصة مستقلة.
feed-address = لا يصلح «{ $address }» عنواناً لخلاصة. يبدأ العنوان بـ https:// وينتهي بمجلد الخلاصة، مثل https://al-manara.example/mashura/feed/.
feed-unreachable = تعذّر الوصول إلى { $address } ({ $reason }). تحقق من العنوان أو حاول لاحقاً؛ وما قُرئ من قبل محفوظ.
feed-status = أجاب { $address } بالحالة { $status } بدلاً من صفحة. تحقق من العنوان مع الجهة التي تنشره.
feed-packed = يرسل { $address } صفحاته مضغوطة مع أنها طُلبت غير مضغوطة، فلم تُقرأ. أبلغ الجهة التي تنشرها.
feed-page-large = حجم { $address } يتجاوز { $megabytes } ميغابايت، وهو أكبر من أي صفحة في خلاصة، فلم يُقرأ. أبلغ الجهة التي تنشره.
feed-slow = يستغرق { $address } وقتاً أطول مما ينبغي. ما وصل حتى الآن محفوظ؛ حاول لاحقاً.
feed-no-page = ليس { $address } صفحةً من خلاصة (عند «{ $reason }»)، فلم يُقرأ. أبلغ الجهة التي تنشره.
feed-pages-disagree = يعطي { $address } رقم صفحة يخالف اسمه، أو صفحة تالية ليست التالية، فلم يُقرأ ما بقي. أبلغ الجهة التي تنشره.
feed-other-entity = يسمّي { $address } نفسه الآن «{ $found }»، وكان معروفاً باسم «{ $known }». لم يؤخذ منه شيء؛ اسأل الجهتين.
feed-known-elsewhere = عنوان «{ $publisher }» المعروف هو { $known } لا { $address }. إن كانت الجهة قد نقلت خلاصتها فاحذف القديمة أولاً: mashura feed remove { $publisher }.
feed-none-known = لا خلاصة معروفة بعد. اذكر عنوان إحداها: mashura feed pull https://…/mashura/feed/
feed-unknown-source = لا خلاصة معروفة باسم «{ $publisher }». المعروف: { $known }.
feed-refused-invalid = لا توافق المخطط (عند «{ $detail }»)
feed-refused-twice = وردت مرتين في صفحة واحدة
feed-refused-future = تقول إنها عُدّلت في المستقبل
feed-refused-order = تُغلق قبل أن تُفتح
feed-published = في خلاصة { $entity } { $total ->
    [0] لا مشورة
    [one] مشورة واحدة
    [two] مشورتان
    [few] { $total } مشورات
   *[other] { $total } مشورة
  }: جديدة { $new }، ومعدّلة { $changed }، ومسحوبة { $withdrawn }. المجلد: { $folder }
feed-where = يعرضها «mashura apps» و«mashura start» بلا رمز دخول تحت /mashura/feed/، ويمكن لأي خادم ويب آخر أن يعرض المجلد كما هو.
feed-outcome = { $entity }: جديدة { $new }، ومعدّلة { $changed }، ولم تعد منشورة { $gone }؛ وبقيت { $unchanged } من { $pages } صفحة كما كانت
feed-outcome-older = { $count ->
    [one] مشورة واحدة نسختها هناك أقدم
    [two] مشورتان نسختهما هناك أقدم
    [few] { $count } مشورات نسخها هناك أقدم
   *[other] { $count } مشورة نسخها هناك أقدم
  } مما هنا؛ والأحدث محفوظ
feed-outcome-masked = { $count ->
    [one] حُجبت بيانات شخصية في مشورة واحدة
    [two] حُجبت بيانات شخصية في مشورتين
    [few] حُجبت بيانات شخصية في { $count } مشورات
   *[other] حُجبت بيانات شخصية في { $count } مشورة
  }؛ أبلغ الجهة
feed-outcome-refused = وُضعت { $place } جانباً: { $reason }
feed-outcome-more-refused = ومعها { $count } أخرى وُضعت جانباً
feed-progress = الخلاصات
