# Cards of the modules
cards-snack-length = { $file }: the snack has { $words } words in { $language ->
        [ar] Arabic
       *[en] English
    }, but three minutes hold between { $least } and { $most }. Shorten or complete it.
