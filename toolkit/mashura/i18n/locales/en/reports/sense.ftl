reports-sense = A summary that can be checked
reports-sense-intro = Each sentence names the statements that it rests on; the table below shows them in full.
reports-sense-marked = Do not use: this sentence { $problems }.
reports-sense-left-out = What the summary leaves out
reports-sense-cited = The sentences cite { $cited } of { $statements } statements. The tables compare them with random samples of the same size: nine of ten samples are within the limits.
reports-sense-statements = Statements
reports-sense-count = Cited
reports-sense-chance = By chance
reports-sense-verdict = So
reports-sense-classes = Represented of { $classes }
reports-sense-minority = Views that a summary of the majority would lose
reports-sense-minority-none = None was found among statements with votes and themes.
reports-sense-minority-group = Statement { $id }: { $share } of group { $group } agree, and { $all } of all{ $cited ->
        [true] ; the summary cites it.
       *[other] ; the summary does not cite it.
    }
reports-sense-minority-stance = Statement { $id }: rare in the theme "{ $theme }", and not cited.
reports-sense-model = The summary of your own language model
reports-sense-model-warning = Written by { $model }. Language models invent; what the check found is marked, and what it cannot find remains. Read the statements before you use a sentence.
reports-sense-caution-quote = A cited statement shows that somebody wrote it, not that it is true or that many think so.
reports-sense-caution-chance = "As by chance" does not mean fair: a small class may be missing from a random sample as well.
reports-sense-caution-check = The check finds missing citations and invented numbers; it does not find a sentence that twists a statement.
