# إجابات تطبيق ماذا لو عن «لماذا؟»
why-title = لماذا: { $what }
why-group = عدد هذه الفئة { $people }. لاحظ الحملة منهم { $exposed }، وزار { $visited }، وسجّل { $registered }، وشارك { $contributed }. وهم { $share } من المشاركين، وحصتهم من السكان { $due }.
why-group-loss = أكثر ما يتأخرون فيه عن الجميع خطوة «{ $step }»: يبلغها { $kept } ممن بلغ الخطوة السابقة، مقابل { $usual } من الجميع.
why-group-no-loss = لا يتأخرون عن الجميع تأخراً واضحاً في أي خطوة، وأضعفها «{ $step }» ({ $kept }، ومن الجميع { $usual }).
why-largest-loss = أكبر خسارة تسبق خطوة «{ $step }»: { $lost } ممن بلغ الخطوة السابقة.
why-step = { $people } · { $share }
why-usual = الجميع
why-picture-funnel = { $what }: كم بلغ كل خطوة، عدداً ونسبةً ممن بلغ الخطوة السابقة
why-picture-wanted = { $what }: كم يأتي من كل شريحة، وكم المطلوب منها
why-picture-likeness = { $what }: خاصية خاصية
why-picture-spending = { $what }: قناة قناة
why-of-side = { $what } ({ $side })
why-attribute = الخاصية
why-log-channel = بحسب القناة التي لاحظوا الحملة عبرها
why-log-segment = بحسب الشريحة
why-ways = القنوات التي تصل إليهم
why-reachable = يمكن بلوغهم بها (في هذا الجمهور)
why-understood = يفهمون لغتها
why-aimed = توجّهها الخطة إليهم
why-spending = كلفة كل قناة
why-wanted = شريحة شريحة
why-likeness = خاصية خاصية
why-range = { $side }: من { $low } إلى { $high }
why-range-mean = { $side }: الحملة الواحدة من { $low } إلى { $high }، والمتوسط من { $mean_low } إلى { $mean_high }
why-band-title = المحاكاة الواحدة تلو الأخرى للخطتين
why-band = { $courses ->
    [zero] لم تُسحب أي محاكاة بعد.
    [one] سُحبت حتى الآن محاكاة واحدة لكل خطة.
   *[other] كل نقطة حملة محاكاة واحدة، وعددها لكل خطة { $courses }، والخط هو الحملة المعتادة، والشريط موضع المتوسط (95%). وتتفاوت النقاط بالمصادفة وباختلاف الجمهور، كما تتفاوت المشورات الحقيقية. وقد تخطئ افتراضات المحاكي نفسها، والنقاط لا تبيّن ذلك. وجاءت «ماذا لو» أعلى في { $above } من أصل { $courses } مقارنة قابلت فيها الخطتان الأشخاص أنفسهم.
}
why-hindrance = ما يحول دون مشاركتهم
why-hindrance-access = لا يستخدمون قنوات الخطة
why-hindrance-aim = القنوات موجّهة إلى غيرهم
why-hindrance-language = لغة لا يفهمونها جيداً
why-hindrance-device = ضعف الجاهزية الرقمية (الجهاز أو المهارة)
why-hindrance-disability = إعاقة لا تقابلها صيغة ميسّرة
why-hindrance-trust = ضعف الثقة بالجهة
why-hindrance-habit = قلة الاعتياد على إبداء الرأي
why-main-contributed = أكبر عائق: { $hindrance }. ولو زال لزاد عدد المشاركين بمقدار { $more }.
why-main-exposed = أكبر عائق: { $hindrance }. ولو زال لزاد عدد من يلاحظون الحملة بمقدار { $more }.
why-main-group = أكبر عائق تختص به هذه الفئة: { $hindrance }. ولو زال لزاد عدد المشاركين منهم بمقدار { $more }.
why-tried-some = { $count ->
    [zero] لم يُجرَّب أي تغيير بعد.
    [one] جُرّب تغيير واحد على «ماذا لو» بالمحاكاة.
    [two] جُرّب تغييران على «ماذا لو»، كل على حدة، بالمحاكاة.
    [few] جُرّبت { $count } تغييرات على «ماذا لو»، كل على حدة، بالمحاكاة، وهذه أنفعها. وحيث لا يُذكر مبلغ تُحسب الكلفة المعتادة (افتراض).
    [many] جُرّب { $count } تغييراً على «ماذا لو»، كل على حدة، بالمحاكاة، وهذه أنفعها. وحيث لا يُذكر مبلغ تُحسب الكلفة المعتادة (افتراض).
   *[other] جُرّب { $count } تغيير على «ماذا لو»، كل على حدة، بالمحاكاة، وهذه أنفعها. وحيث لا يُذكر مبلغ تُحسب الكلفة المعتادة (افتراض).
}
why-tried-none = { $count ->
    [zero] لم يبقَ في الخطة تغيير يُجرَّب.
    [one] جُرّب تغيير واحد على «ماذا لو» بالمحاكاة ولم ينفع.
    [two] جُرّب تغييران على «ماذا لو» بالمحاكاة ولم ينفع أي منهما.
    [few] جُرّبت { $count } تغييرات على «ماذا لو» بالمحاكاة، ولا ينفع أي منها نفعاً يُذكر.
    [many] جُرّب { $count } تغييراً على «ماذا لو» بالمحاكاة، ولا ينفع أي منها نفعاً يُذكر.
   *[other] جُرّب { $count } تغيير على «ماذا لو» بالمحاكاة، ولا ينفع أي منها نفعاً يُذكر.
}
why-trying = تُجرَّب الآن تغييرات على «ماذا لو» بالمحاكاة…
why-effect = { $what }: من { $before } إلى { $after }.
why-effect-group = يرتفع عدد المشاركين من هذه الفئة من { $before } إلى { $after }، وحصتهم من جميع المشاركين من { $share } إلى { $then }.
why-costs = يكلّف { $amount } إضافية.
why-saves = يوفّر { $amount }.
why-remedy-channel = أضف «{ $about }» (المنشورات في الأسبوع: { $posts }، بلا ميزانية)
why-remedy-promote = روّج عبر «{ $about }» أيضاً (المنشورات في الأسبوع: { $posts })
why-remedy-everybody = افتح «{ $about }» للجميع لا لبعض الشرائح
why-remedy-money = ضاعف ميزانية «{ $about }»
why-remedy-drop = استغنِ عن «{ $about }»
why-remedy-language = اجعل اللغة «{ $about }» حاضرة في كل قناة
why-remedy-attraction = وفّر للجميع: { $about }
why-remedy-staff = أضف إلى الفريق: { $about }
why-remedy-tool = أضف وسيلة للمشاركة: { $about }
why-remedy-days = مدّد فترة المشاركة، وعدد الأيام المضافة { $about }
why-remedy-deadline = أعلن الموعد النهائي
why-remedy-feedback = عِد بالرد على المشاركين، والمهلة بالأيام { $about }
why-hindrances-contributed = كم يزيد عدد المشاركين لو لم يكن العائق موجوداً: الحملة نفسها تُحاكى مرة أخرى من دونه. والآثار متداخلة فلا تُجمع.
why-hindrances-exposed = كم يزيد عدد من يلاحظون الحملة لو لم يكن العائق موجوداً: الحملة نفسها تُحاكى مرة أخرى من دونه. والآثار متداخلة فلا تُجمع.
why-effect-segment = { $segment }: من { $before } إلى { $after }، والمطلوب { $wanted }.
