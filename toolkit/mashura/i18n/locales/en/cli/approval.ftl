# Commands for approvals
cli-approval-help = Approvals: check the signatures of a campaign.
cli-approval-verify = Check whether the signatures in a campaign's JSON file still fit what they signed.
cli-approval-fits = { $stage }: the signature of { $name } ({ $role }), { $day }, version { $version }, fits. SHA-256: { $signed }
cli-approval-differs = { $stage }: the signature of { $name } ({ $role }), { $day }, version { $version }, does not fit: the content has changed since. Signed: { $signed }. Now: { $now }.
cli-approval-none = { $file } holds no signature. Download the JSON of a signed plan from the readiness or the plan app.
cli-approval-broken = In { $file }, not every signature fits the content. Ask for a new signature, or use the file as it was signed.
cli-approval-what-it-proves = The hash shows that the content is the signed one. Who signed is in the log of the office's Mashura; a name in a file proves nothing.
