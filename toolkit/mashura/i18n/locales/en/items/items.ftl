# The items S1–S290, as `mashura items` shows them.
items-help = Show what an item such as S77 is, and what serves it. WANTED is an item (S77), a range (S80-S85) or a word of a title; all items without it.
items-count = { $count ->
        [one] One item.
       *[other] { $count } items.
    }
items-origin = { $source ->
        [UAE] UAE plan
       *[Bahrain] Bahrain's policy
    }{ $section ->
        [none] {""}
       *[other] , section { $section }
    }
items-letter-T = taught
items-letter-F = filled in
items-letter-X = simulated or computed
items-letter-C = checked by a rule
items-letter-D = stated as a fact
items-not-served = nothing serves it yet
items-unknown = There is no item { $name }: the last is { $last }, and the nearest is { $nearest }, "{ $title }".
items-no-title = { $nearest ->
        [none] No item's title holds "{ $words }". Try another word, or an item such as S77.
       *[other] No item's title holds "{ $words }". Did you mean "{ $nearest }"?
    }
