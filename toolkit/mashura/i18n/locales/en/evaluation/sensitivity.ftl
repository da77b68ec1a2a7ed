sensitivity-organic-rate = { $channel }: notice without a post
sensitivity-post-rate = { $channel }: notice of a post
sensitivity-cost-per-exposure = { $channel }: price of a bought notice
sensitivity-visit-share = { $channel }: visits for each first notice
sensitivity-access = { $channel }: people it reaches, in multiples
sensitivity-understands = Knowledge of other languages, in multiples
