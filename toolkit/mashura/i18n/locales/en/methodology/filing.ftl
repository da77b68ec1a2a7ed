# How an office files a campaign
field-campaign-filing = Filing
    .help = What stands on every page of the documents.
field-filing-reference = Reference
    .help = The number or sign under which your office files this campaign; it is printed on every page.
field-filing-classification = Classification
    .help = Who may read the documents; it is printed on every page. The rules of your entity come first.
classification-public = Public
classification-internal = Internal
classification-confidential = Confidential
