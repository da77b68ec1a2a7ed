rule-other-unnamed = { $where }: “{ $entry }” does not say what it is. Write it in a few words.
    .reason = Whoever reads the plan, buys or carries it out must know what is meant; “other” cannot be priced, checked or repeated next time.
