# The privacy notice of a consultation
privacy-notice-kind = Privacy notice
privacy-notice-needed = A translation into { $language } is needed. Until it is there, the text in English stands here.
privacy-notice-instead = { $missing }: for now in { $language }
privacy-notice-who = { $entity } asks for your opinion in the consultation "{ $title }" and is responsible for your personal data.
privacy-notice-collected = We collect: { $data }.
privacy-notice-nothing-collected = We do not ask for personal data.
privacy-notice-purpose = Why: { $purpose }
privacy-notice-basis = On which basis: { $basis }.
privacy-notice-kept = { $months ->
    [0] We delete your data when the consultation ends.
    [one] We keep your data for one month after the consultation ends. Then we delete them.
   *[other] We keep your data for { $number } months after the consultation ends. Then we delete them.
}
privacy-notice-seen = Who sees them: { $people }.
privacy-notice-abroad = The data are also processed outside the country.
privacy-notice-not-abroad = The data stay in the country.
privacy-notice-children = Children need the consent of a parent or guardian to take part.
privacy-notice-rights = Taking part is your choice. You may ask which data we keep of you, have them corrected or deleted, and withdraw your consent at any time.
privacy-notice-contact = Questions and requests: { $contact }
