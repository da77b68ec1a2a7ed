lottery-kind = محضر القرعة
lottery-list = قائمة المتطوعين
lottery-volunteers = المتطوعون
lottery-list-fingerprint = بصمة القائمة (SHA-256)
lottery-seed = بذرة القرعة
lottery-seed-fingerprint = بصمة البذرة (SHA-256)
lottery-committed = نُشرت البصمتان قبل السحب، والقائمة والبذرة مطابقتان لهما.
lottery-not-committed = لم تُنشر بصمة قبل هذا السحب. في القرعة المعتمدة انشر بصمتي القائمة والبذرة أولاً.
lottery-public = الجمهور الذي تُحسب الحصص من نسبه
lottery-before = القائمة والبذرة
lottery-quotas = الحصص ومن سُحبت أرقامهم
lottery-members = المقاعد والبدلاء
lottery-how = كيف تجري القرعة
lottery-how-1 = تُغلق القائمة وتُنشر بصمتها، ثم تُفتح البذرة بعد ذلك. ومن كانت عنده القائمة والبذرة يستطيع إعادة السحب والوصول إلى النتيجة نفسها مهما كان ترتيب الصفوف.
lottery-how-2 = الحصص هي نسب الفئات في الجمهور محسوبة بمقاعد صحيحة. وتتحقق كلما سمحت قائمة المتطوعين بذلك، وإلا اقترب السحب منها قدر الإمكان وذكر ما ينقص.
lottery-how-3 = لكل متطوع رقم تحدده البذرة والصف (SHA-256). ومن بين أصحاب الخصائص نفسها تُسحب الأرقام الأدنى، فتتساوى فرصهم جميعاً.
lottery-how-4 = لكل عضو بديل: التالي ممن لهم الخصائص نفسها، أو أكثر عدد ممكن منها.
lottery-how-5 = لا يذكر هذا المحضر إلا أرقام الصفوف والخصائص. أما الأسماء فتبقى في القائمة التي يحتفظ بها المنسق.
lottery-characteristic = الخاصية
lottery-group = الفئة
lottery-share = في الجمهور
lottery-quota = الحصة
lottery-drawn = المسحوب
lottery-lacking = الناقص
lottery-missing = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصاً
   *[other] { $count } شخص
}
lottery-all-met = تحققت الحصص كلها.
lottery-impossible = { $group }: الحصة { $quota }، وعدد المتطوعين { $volunteers } فقط، وسُحب منهم { $drawn }. ادعُ المزيد منهم قبل أن يجتمع الفريق.
lottery-unmet = { $group }: الحصة { $quota }، وسُحب { $drawn }. لا يمكن تحقيقها مع الحصص الأخرى، فقليل من المتطوعين تجتمع فيهم الخصائص المطلوبة.
lottery-more = { $group }: سُحب { $drawn }، وهو أكثر من الحصة البالغة { $quota }، لنقص في فئات أخرى.
lottery-sources = مصدر النسب: { $sources }.
lottery-seat = المقعد
lottery-row = الصف
lottery-member = العضو
lottery-stand-in-row = صف البديل
lottery-stand-in = البديل
lottery-role = الصفة
