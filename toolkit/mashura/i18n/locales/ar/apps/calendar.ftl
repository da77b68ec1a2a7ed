# تقويم حقل التاريخ، وأول النشاط وآخره
form-calendar-open = اختر يوماً
form-calendar-previous = الشهر السابق
form-calendar-next = الشهر التالي
form-calendar-gregorian = ميلادي
form-calendar-hijri = هجري
form-calendar-rest = نهاية الأسبوع
form-calendar-ramadan = رمضان
form-calendar-fitr = عيد الفطر
form-calendar-adha = عرفة وعيد الأضحى
form-calendar-today = اليوم
form-period-first = أول يوم
form-period-last = آخر يوم
form-period-order = آخر يوم يسبق أول يوم.
form-period-unread = ليس هذا تاريخاً. اكتبه هكذا: 2027-03-01 أو 1/3/2027 أو 22/9/1448.
form-period-no-opening = لم يُحدَّد تاريخ الافتتاح بعد: اختره أعلاه، أو اجعل لهذا النشاط يوماً ثابتاً.
