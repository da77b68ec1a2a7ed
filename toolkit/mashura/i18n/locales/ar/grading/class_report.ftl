class-left-out = لم يُختر: { $option }
class-second-columns = كان المنتظر أن يكون في السطر الأول من { $file } الأعمدة { $columns }. أضف ما ينقص وأعد المحاولة.
class-second-mark = { $file }، السطر { $line }: تتعذّر قراءة «{ $points }» درجةً للمتدرب «{ $trainee }». المنتظر متدرب في هذه الدورة ودرجة من 0 إلى { $most }. صحّح السطر وأعد المحاولة.
class-second-unreadable = تتعذّر قراءة { $file } ({ $reason }). احفظه بصيغة CSV وترميز UTF-8 وأعد المحاولة.
