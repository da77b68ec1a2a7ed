# تطبيق نظرة على المتدربين
apps-class-overview-title = نظرة على المتدربين
apps-class-overview-link = المتدربون
apps-class-overview-lead = من لم يبدأ ومن تعثّر، وما لم يفهمه المتدربون، وما العمل.
apps-class-overview-summary = للمدرّبين: تقدّم المتدربين في المقرر كله، والأسئلة، والأخطاء، وما يُنصح به.
apps-class-overview-course = المقرر
apps-class-overview-contents = المحتويات
apps-class-overview-again = اقرأ من جديد
apps-class-overview-as-xlsx = إكسل
apps-class-overview-as-html = صفحة ويب
apps-class-overview-as-pdf = PDF
apps-class-overview-made-at = حتى { $day }، { $time }
apps-class-overview-none-found = لا يوجد مقرر على هذا الجهاز. هذه الصفحة للمدرّبين، وتُفتح من مكتب المدرّب الذي يبدؤه الأمر "mashura formgrader COURSE".
apps-class-overview-handed-in = { $count } من { $all }{ $late ->
    [0] { "" }
   *[other] {""}، منها { $late } متأخرة
}
apps-class-overview-means = متوسط الدرجات؛ والخط تحت العمود مجال الثقة 95%
apps-class-overview-hardest = نسبة الدرجات، وأصعب الأسئلة أولاً
apps-class-overview-telling = قدرة كل سؤال على تمييز القوي من الضعيف، وأقلها تمييزاً أولاً
