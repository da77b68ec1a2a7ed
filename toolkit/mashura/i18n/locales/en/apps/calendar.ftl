# The calendar of a date field, and first and last day of an activity
form-calendar-open = Choose a day
form-calendar-previous = Previous month
form-calendar-next = Next month
form-calendar-gregorian = Gregorian
form-calendar-hijri = Hijri
form-calendar-rest = weekend
form-calendar-ramadan = Ramadan
form-calendar-fitr = Eid al-Fitr
form-calendar-adha = Arafah and Eid al-Adha
form-calendar-today = Today
form-period-first = First day
form-period-last = Last day
form-period-order = The last day is before the first one.
form-period-unread = That is not a date. Write it as in 2027-03-01, 1/3/2027 or 22/9/1448.
form-period-no-opening = The opening has no date yet: choose it above, or give this activity a day of its own.
