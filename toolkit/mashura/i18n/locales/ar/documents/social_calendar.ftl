# العام في التواصل الاجتماعي وثيقةً
social-kind = خطة التواصل الاجتماعي والمدونة
social-period = المدة
social-undated = بلا يوم
social-day = { $day }
social-votes = الأصوات
social-share = النسبة
social-interval = المجال (95%)
social-from-to = من { $low } إلى { $high }
social-poll-caution = هذه إجابات متابعين اختاروا أن يجيبوا. والمجال يعبّر عن المصادفة وحدها، ولا يقول كيف يجيب الجمهور.
