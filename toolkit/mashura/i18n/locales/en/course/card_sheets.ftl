# The modules' cards and knowledge snacks as PDF
sheets-writing = Writing the cards
sheets-card = On one page
sheets-snack = Knowledge snack · three minutes
sheets-card-footer = Keep it near your desk. Entities and campaigns in the course are made up.
sheets-snack-footer = For colleagues who do not take the course. Entities and campaigns in it are made up.
sheets-brand = Mashura
sheets-help = Write the modules' take-away cards and knowledge snacks as PDF, in both languages.
sheets-out = The folder of the files; each language has a folder in it.
