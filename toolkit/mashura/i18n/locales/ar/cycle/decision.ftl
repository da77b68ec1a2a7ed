decision-no-options = تترك الخطة القرار لتصويت الجمهور، و{ $found ->
    [0] لم تسمِّ أي خيار
    [one] لم تسمِّ إلا خياراً واحداً
    [two] سمّت خيارين
    [few] سمّت { $found } خيارات
    [many] سمّت { $found } خياراً
   *[other] سمّت { $found } خيار
}. أضف إلى الخطة خيارين على الأقل، أو اجعل القرار للجهة.
decision-by-vote = { $title }: اختار الجمهور بالتصويت «{ $option }» بنسبة { $share } من الأصوات البالغ عددها { $cast } (قرار في إطار المحاكاة).
decision-no-votes = { $title }: لم يصوّت أحد، فلا يُنفَّذ أي خيار ويبقى الوضع على حاله (قرار في إطار المحاكاة).
decision-option-count = { $option } { $votes }
decision-count-vote = تصويت الجمهور (محاكاة): عدد الأصوات { $cast }، ونسبة المصوّتين { $turnout } من المشاركين و{ $of_population } من السكان، والأصوات بحسب الخيارات: { $each }.
decision-count-poll = استطلاع رأي (محاكاة) تسترشد به الجهة ولا يُلزمها: عدد الإجابات { $cast }، من { $turnout } من المشاركين و{ $of_population } من السكان، والإجابات بحسب الخيارات: { $each }.
decision-reason-won = نال أكثر الأصوات: { $votes } من أصل { $cast } ({ $share }، محاكاة).
decision-reason-won-tie = تساوى مع خيار آخر، إذ نال من الأصوات { $votes } من أصل { $cast } ({ $share }، محاكاة)، وهو الأسبق في الخطة.
decision-reason-lost = نال من الأصوات { $votes } من أصل { $cast } ({ $share }، محاكاة)، وهو أقل مما ناله خيار آخر، ولا يمكن تنفيذ أكثر من خيار واحد.
decision-reason-lost-tie = نال من الأصوات { $votes } من أصل { $cast } ({ $share }، محاكاة)، وهو ما ناله خيار آخر أسبق منه في الخطة، ولا يمكن تنفيذ أكثر من خيار واحد.
decision-reason-no-votes = لم يصوّت أحد.
decision-support-of-all = تأييد الأطراف مرجّحاً بقدرتها على التأثير (محاكاة): { $before } قبل القرار و{ $after } بعده.
decision-effect = التأييد في المحاكاة { $direction ->
    [rises] يرتفع من { $before } إلى { $after }
    [falls] ينخفض من { $before } إلى { $after }
   *[stays] يبقى عند { $after }
}. ما يوافق هذا الطرف من نتائج المقترحات: { $suits }، وما لا يوافقه: { $hurts }.
decision-reasons-vote = قرّر الجمهور بتصويته: يُنفَّذ الخيار الذي نال أكثر الأصوات.
decision-why-not-all-vote = الخيارات يتعارض بعضها مع بعض، فلا يمكن تنفيذ أكثر من واحد منها، وإلى جانب كل خيار ما ناله من أصوات.
decision-aftermath = بعد الإعلان (محاكاة، لدى من شاركوا): الثقة { $trust } نقطة من 100، والراضون { $satisfied }، ومن سيعودون إلى المشاركة { $returning }.
decision-effect-source = محاكاة من «مشورة»
