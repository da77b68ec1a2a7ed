# من وقّع ما طُبع
signatures-title = التوقيعات
signatures-none = غير موقّعة.
signatures-changed = تغيّرت بعد أن وقّع { $name } ({ $role }) النسخة { $version } في { $day } (البصمة { $digest }…)، فتحتاج إلى توقيع جديد.
signatures-submitted = رفع { $name } النسخة { $version } في { $day }، وهي تنتظر التوقيع.
signatures-second = بقي توقيع آخر من شخص غيره.
signatures-sent-back = أعاد { $name } النسخة { $version } في { $day }: { $reason }
signatures-lifted = أجاز { $name } للمعدّ أن يوقّع وحده في { $day }: { $reason }
