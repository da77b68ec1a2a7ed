account-title = What was read, what was left out, and why
account-part = Part
account-name = Name
account-read = Read
account-left-out = Left out
account-why = Read as, or why it was left out
account-kind-file = file
account-kind-sheet = sheet
account-kind-column = column
account-kind-row = rows
account-table = a table
account-record = the campaign's records
account-structure = the questions of the survey
account-summary = the title
account-pabulib = a participatory budget: projects { $projects }, ballots { $ballots }
account-responses = number, time or language of a response
account-answers = answers to a question
account-choices = { $separator ->
        [own] a multiple choice, its answers in columns or lines of their own
       *[other] a multiple choice, its answers separated by { $separator }
    }
account-decidim = what the platform says of the row
account-author = the author, as a pseudonym
account-counts = the platform's own counts or results
account-project = the project
account-cost = the project's cost
account-ballots = the ballot
account-numbers = numbers{ $decimal ->
    [none] {""}
   *[other] , decimal sign { $decimal }
  }{ $thousands ->
    [none] {""}
   *[other] , thousands grouped by { $thousands }
  }{ $assumed ->
    [yes] {" "}(assumed: both readings are possible)
   *[no] {""}
  }
account-times = { $unit ->
    [seconds] seconds since 1970
    [milliseconds] milliseconds since 1970
    [microseconds] microseconds since 1970
    [days] days as a spreadsheet counts them
   *[date] dates
  }{ $order ->
    [dmy] , day before month
    [mdy] , month before day
    [ymd] , year first or month in words
   *[none] {""}
  }{ $assumed ->
    [yes] {" "}(assumed: no cell shows the order)
   *[no] {""}
  }{ $calendar ->
    [hijri] , Hijri calendar
   *[gregorian] {""}
  }{ $zone ->
    [named] , time zone { $zone_name }
    [several] , with several time zones
   *[none] , without a time zone and taken as UTC
  }
account-participants-participant-id = who took part
account-participants-joined-at = when a person joined
account-participants-channel = the channel
account-participants-age-band = the age
account-participants-gender = the gender
account-participants-region = the region
account-in-language = { $read_as }; its language: { $language }
account-latin-script = Latin script
account-participants-language = the language
account-participants-residency = the residency
account-participants-disability = the disability
account-statements-statement-id = which statement
account-statements-text = the text of the statement
account-statements-created-at = the time
account-statements-moderation = the moderation
account-statements-reason = the reason of the moderation
account-votes-vote = the vote
account-votes-voted-at = when a person voted
account-other-sheet = another sheet holds the data
account-other-file = this format has no use for the file
account-said-elsewhere = the same stands in another column or table, which was read
account-own-groups = the platform's groups; ours are computed from the votes
account-unknown-cells = some cells were not understood
account-not-needed = this format has no use for the column
account-no-question = belongs to no question of the survey
account-ignored = the mapping leaves it out
account-not-in-mapping = the mapping does not name it
account-identity = it identifies people, so it is not kept
account-repeats-column = repeats the answers of "{ $column }"
account-above-header = above the names of the columns
account-under-table = a note or a total under the table
account-cell-count = more or fewer cells than columns
account-empty-row = without any value
account-row-twice = the number is there already
account-no-number = without a number
account-no-text = without any text
account-deleted = deleted by the author or the platform
account-tool = a column of the tool itself, not a question
account-preview = a trial by the makers of the survey
account-withheld = answers to a question, counted and not shown, because short texts may be names
account-repeat-texts = statements of those whose response the row belongs to
account-repeat-link = which response a row belongs to
