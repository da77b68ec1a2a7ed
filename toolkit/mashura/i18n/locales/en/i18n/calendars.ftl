# The Hijri calendar of Umm al-Qura.
hijri-era = AH
hijri-month-1 = Muharram
hijri-month-2 = Safar
hijri-month-3 = Rabi' al-Awwal
hijri-month-4 = Rabi' al-Thani
hijri-month-5 = Jumada al-Ula
hijri-month-6 = Jumada al-Akhirah
hijri-month-7 = Rajab
hijri-month-8 = Sha'ban
hijri-month-9 = Ramadan
hijri-month-10 = Shawwal
hijri-month-11 = Dhu al-Qa'dah
hijri-month-12 = Dhu al-Hijjah
