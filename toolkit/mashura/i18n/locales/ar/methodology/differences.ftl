# الفروق بين نسختين من الحملة
differences-changed = { $place }: كان «{ $before }» فأصبح «{ $after }»
differences-added = { $place }: أضيف «{ $after }»
differences-removed = { $place }: حُذف «{ $before }»
differences-yes = نعم
differences-no = لا
differences-gone = بند لم يعد موجوداً
