translation-missing = [{ $language }]
translation-note = { $count ->
    [one] One text has no translation into { $language } and is printed in { $own }.
   *[other] { $count } texts have no translation into { $language } and are printed in { $own }.
}
rule-partly-translated = { $count ->
    [one] A text has no { $language } version: { $texts }. Write it beside the original, or take the language out.
   *[other] { $count } texts have no { $language } version, among them: { $texts }. Write them beside the originals, or take the language out.
}
    .reason = A plan that is published in a language is read by people who have no other; what is missing they cannot judge.
field-plan-language = Language of the plan
    .help = In which the texts of this form are written; without an answer it is told by their letters.
field-plan-translations = Translated texts
    .help = A text of this plan, and what it is in another language.
field-translated-text-text = Text
    .help = As it stands in the plan.
field-translated-text-language = Language
    .help = Of the translation.
field-translated-text-translation = Translation
    .help = In that language.
