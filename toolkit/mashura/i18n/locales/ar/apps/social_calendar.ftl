# تطبيق العام في التواصل الاجتماعي
apps-social-calendar-link = تقويم التواصل
apps-social-calendar-title = العام في التواصل الاجتماعي
apps-social-calendar-lead = اثنا عشر شهراً من المنشورات والمسابقات والاستطلاعات القصيرة والمقالات: ماذا يُقال، ومتى، وبأي لغة، ومن يتولاه.
apps-social-calendar-summary = خطّط العام في التواصل الاجتماعي والمدونة، واطّلع على الثغرات والأسابيع المزدحمة، وانقل الأيام إلى تقويمك.
apps-social-calendar-finish = افحص العام
apps-social-calendar-finished = اكتملت خطة العام.
apps-social-calendar-missing-none = لا ينقص العام شيء.
apps-social-calendar-step-about = العام
    .intro = حسابات أي جهة، ومن أي شهر، وبأي لغات، ولأي غاية.
apps-social-calendar-step-months = الأشهر
    .intro = خطة مصغّرة لكل شهر، ويكفي محور واحد للبداية.
apps-social-calendar-step-posts = المنشورات
    .intro = اكتب المنشورات في الأسفل، واختر منشوراً في الصورة لتحريكه، أو اسحبه إلى يوم آخر.
apps-social-calendar-step-involving = المسابقات والاستطلاعات
    .intro = ما يُطلب من المتابعين فعله.
apps-social-calendar-step-blog = المدونة ووسائل الإعلام
    .intro = المقالات وما فيها من تصريحات، ووسائل الإعلام التي يُرسل إليها الرابط.
apps-social-calendar-section-about = العام
apps-social-calendar-section-invited = الضيوف
apps-social-calendar-add-months = أضف شهراً
apps-social-calendar-add-posts = أضف منشوراً
apps-social-calendar-add-competitions = أضف مسابقة
apps-social-calendar-add-polls = أضف استطلاعاً
apps-social-calendar-add-articles = أضف مقالاً
apps-social-calendar-template-blank = تقويم فارغ
apps-social-calendar-year-title = العام
apps-social-calendar-year-help = اختر بنداً لتغيير حالته أو نقله يوماً أو تكراره كل شهر. عطل نهاية الأسبوع والعطل الرسمية ورمضان والعيدان مظلّلة.
apps-social-calendar-year-empty = اختر الشهر الأول في خطوة «العام».
apps-social-calendar-year-load = البنود في كل أسبوع
apps-social-calendar-year-week = { $count ->
    [zero] الأسبوع من { $day }: لا شيء
    [one] الأسبوع من { $day }: بند واحد
    [two] الأسبوع من { $day }: بندان
    [few] الأسبوع من { $day }: { $count } بنود
   *[other] الأسبوع من { $day }: { $count } بنداً
}
apps-social-calendar-year-heard = شيء في {"{weeks}"} من {"{all}"} أسبوعاً
apps-social-calendar-year-posts = منشورات
apps-social-calendar-year-competitions = مسابقات
apps-social-calendar-year-polls = استطلاعات
apps-social-calendar-year-articles = مقالات
apps-social-calendar-year-no-theme = لا محور بعد
apps-social-calendar-year-nothing = لا شيء مخطط
apps-social-calendar-year-late = متأخر
apps-social-calendar-year-status = الحالة
apps-social-calendar-year-earlier = قبل يوم
apps-social-calendar-year-later = بعد يوم
apps-social-calendar-year-repeat = كرّره كل شهر
apps-social-calendar-year-change = عدّل البند
apps-social-calendar-year-all = أظهر الكل
apps-social-calendar-year-undated = بلا يوم:
social-part-posts = منشور
social-part-competitions = مسابقة
social-part-polls = استطلاع
social-part-articles = مقال
home-calendars = أعوام التواصل الاجتماعي
