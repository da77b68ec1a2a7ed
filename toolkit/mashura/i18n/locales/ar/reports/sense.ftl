reports-sense = خلاصة يمكن التحقّق منها
reports-sense-intro = تذكر كل جملة العبارات التي تستند إليها، وفي الجدول بعدها نصوصها كاملة.
reports-sense-marked = لا تُستعمل هذه الجملة: { $problems }.
reports-sense-left-out = ما تركته الخلاصة
reports-sense-cited = عدد العبارات التي استندت إليها الجمل { $cited } من { $statements }. وتقارنها الجداول بعيّنات عشوائية بالحجم نفسه: تسع عيّنات من كل عشر تقع ضمن الحدّين.
reports-sense-statements = العبارات
reports-sense-count = المذكور منها
reports-sense-chance = بالمصادفة
reports-sense-verdict = النتيجة
reports-sense-classes = ما ورد من { $classes }
reports-sense-minority = آراء تضيع في خلاصة الأغلبية
reports-sense-minority-none = لم يوجد منها شيء بين العبارات التي لها أصوات أو محاور.
reports-sense-minority-group = العبارة { $id }: وافق عليها { $share } من المجموعة { $group }، و{ $all } من الجميع{ $cited ->
        [true] ، وتذكرها الخلاصة.
       *[other] ، ولا تذكرها الخلاصة.
    }
reports-sense-minority-stance = العبارة { $id }: موقفها نادر في محور «{ $theme }»، ولا تذكرها الخلاصة.
reports-sense-model = خلاصة نموذجكم اللغوي
reports-sense-model-warning = كتبها { $model }. والنماذج اللغوية تختلق؛ وقد أُشير إلى ما وجده الفحص، ويبقى ما لا يجده. فاقرأ العبارات قبل أن تستعمل جملة.
reports-sense-caution-quote = العبارة المذكورة تدلّ على أن أحداً كتبها، لا على أنها صحيحة ولا على أن كثيرين يرونها.
reports-sense-caution-chance = «كما تأتي به المصادفة» لا تعني الإنصاف: فقد يغيب صنف صغير عن عيّنة عشوائية أيضاً.
reports-sense-caution-check = يجد الفحص غياب الاستناد والأعداد المختلقة، ولا يجد جملة تحرّف معنى عبارة.
