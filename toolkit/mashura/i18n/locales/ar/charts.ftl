charts-simulated = بيانات مُحاكاة: لا أشخاص حقيقيين وراء هذه الأرقام.
charts-first-days = القيمة في first_days هي "{ $value }"، والمتوقع عدد صحيح من الأيام لا يقل عن 1. غيّرها ثم شغّل الخلية من جديد.
charts-no-arrivals = "{ $title }": لا يُعرف يوم انضمام أي مشارك، فلا شيء يُرسم. تحقّق من العمود joined_at.
charts-arrivals-title = المنضمّون إلى المشورة يوماً بيوم: المجموع { $people }
charts-arrivals-day = يوم المشورة
charts-arrivals-people = عدد الأشخاص
charts-arrivals-busiest = اليوم الأكثر إقبالاً: { $count }
charts-arrivals-alternative = رسم بأعمدة، عمود لكل يوم، عدد الأيام { $days }: مجموع المنضمّين { $people }، واليوم الأكثر إقبالاً هو اليوم { $busiest } وفيه { $most }.
