cli-help = Learn, teach and plan government consultations.
cli-option-lang = Language of all messages: ar or en.
cli-option-json = Print the result as JSON and nothing else.
cli-option-version = Print the version.
cli-option-help = Show this page.
cli-simulate = Run a planned campaign on a simulated public, from the opening to the archive.
cli-simulate-plan = File with brief, readiness and plan (YAML); by default the complete example.
cli-simulate-world = The simulated public: municipality, federation, island, or a YAML file.
cli-simulate-population = Number of people, instead of the world's own.
cli-simulate-days = Duration in days, instead of the plan's.
cli-simulate-seed = The same number gives the same result.
cli-simulate-scenario = Something that nobody planned, after a third of the period: a rumour, or critical news.
cli-simulate-out = Folder for the campaign.
cli-simulating = Simulating
cli-written = The simulated campaign is in { $path }.
cli-analyse = Read contributions, simulated or exported from a platform, and show what is in them.
cli-analyse-format = Format of the input: auto, or one of { $formats }.
cli-course = Build and check the lessons.
cli-course-build = Build the notebooks of the lessons.
cli-course-build-lang = Language of the notebooks: ar, en or all.
cli-course-build-out = Folder for the notebooks, with a folder inside it for each language.
cli-course-check = Check the lessons: both languages agree, and the course keeps its own rules.
cli-course-sound = No problems: both languages of all lessons agree, and no limit is passed.
cli-course-problems = { $count ->
        [one] There is one problem in the lessons. Correct it and check again.
       *[other] There are { $count } problems in the lessons. Correct them and check again.
    }
cli-course-accept = Confirm that the two languages of a lesson say the same after an edit.
cli-course-accepted = { $path }: pairs accepted: { $count }.
cli-exercises = For instructors: make a course of exercises, collect hand-ins, set dates, see who set a mark, export marks.
cli-exercises-build = Build an nbgrader course: source, release in both languages, configuration.
cli-exercises-build-out = Folder of the course.
cli-start = Serve lessons, exercises and apps at one address on this computer.
cli-apps = Serve only the planning apps.
cli-start-workspace = Folder in which your work is kept.
cli-start-port = Port of the address; by default a free one.
cli-start-browser = Open a browser, or not.
cli-start-exercises = File with the exercises of your class (exercises.zip) to bring in first; earlier answers are kept.
cli-start-all-tools = Show all menus and panels of JupyterLab, for instructors. Without it, JupyterLab shows what a lesson needs.
cli-interrupted = Stopped.
cli-choose-command = Choose one of the commands above.
cli-bad-number = { $option } is "{ $value }", but must be a whole number from { $lowest } to { $highest }.
cli-bad-choice = { $nearest ->
        [none] { $option } is "{ $value }", but must be one of: { $choices }.
       *[other] { $option } is "{ $value }", but must be one of: { $choices }. Did you mean { $nearest }?
    }
cli-no-such-option = { $nearest ->
        [none] "{ $command }" has no option { $option }. See "{ $command } --help".
       *[other] "{ $command }" has no option { $option }. Did you mean { $nearest }?
    }
cli-missing-option = "{ $command }" needs { $option }. See "{ $command } --help".
cli-option-without-value = The option { $option } needs a value. See "{ $command } --help".
cli-wrong-use = "{ $command }" was used wrongly: { $detail } See "{ $command } --help".
cli-usage = Usage:
cli-options = Options
cli-commands = Commands
cli-required = { "[" }required]
cli-default = { "[" }default:{ " " }
cli-no-such-command = { $nearest ->
        [none] There is no command "{ $name }". See "{ $command } --help".
       *[other] There is no command "{ $name }". Did you mean { $nearest }?
    }
cli-writing = Writing the tables
cli-predict = Show what a plan may bring on a simulated public: the range of one campaign and the mean.
cli-cost = The plan costs { $total }.
cli-cost-usual = The plan costs { $total }; { $usual } of it are usual costs (an assumption), as the plan states no amount.
cli-cost-currency = The plan counts in { $plan }, but prices and usual costs on this public are in { $world } and nothing is converted: write the plan’s amounts in { $world }.
cli-predict-about = { $plan } · { $seeds } simulated campaigns
cli-predict-one = one campaign (9 of 10)
cli-predict-mean = mean
cli-predict-caution = Simulated: campaigns with the same plan differ by chance and in how people behave, but less than real ones: in the share of visitors who take part they span about half of what fourteen real conversations span. To choose between two plans, compare them: mashura compare.
cli-compare = Compare two plans, each time on the same simulated public.
cli-compare-about = A: { $a } · B: { $b } · { $seeds } pairs of simulated campaigns
cli-compare-number = number
cli-compare-a = A
cli-compare-b = B
cli-compare-difference = B − A
cli-compare-interval = 95% interval
cli-compare-from-to = { $low } to { $high }
cli-compare-exposed = noticed the campaign
cli-compare-visited = visited
cli-compare-registered = registered
cli-compare-contributed = took part
cli-compare-reach = reach
cli-compare-cost = cost as planned
cli-compare-cost_per_participant = cost of a participant
cli-compare-representativeness = likeness to the public, weakest attribute (0-1)
cli-compare-worst_group = worst group: its share of participants by its share of the public
cli-compare-caution = Simulated: trust the direction more than the size. An interval that contains 0 may be chance.
cli-calibrate = Compare simulated campaigns with published facts and real conversations.
cli-calibrate-seeds = How many campaigns are simulated, with seeds 1, 2, …
cli-calibrate-real = Folder with real conversations: exports of Polis, each in a folder of its own.
cli-calibrate-plans = Also measure other lengths, the portal alone, no online channel, and all worlds, and the facts that no single campaign shows; takes many minutes.
cli-calibrate-report = Folder for the report and its figures, in both languages.
cli-scheduler = Address of a Dask scheduler that distributes the campaigns, such as tcp://127.0.0.1:8786; by default this computer runs them.
cli-report-written = The report is in { $path }.
cli-no-plan = { $path } contains no plan: give a file that has the part "plan".
cli-epi = Calculate what is behind a UN table: raw scores, ranks, and what more points would change.
cli-epi-year = Which survey, if the table holds several.
cli-epi-country = The country for which to calculate what more points would change, as the table writes it.
cli-epi-more = How many points more; by default 1, 3, 5 and 10.
cli-analyse-mapping = Mapping file of a table of your own; by default NAME.mapping.yaml next to it.
cli-option-show = Column that holds nothing personal, so that its answers are shown; can be given several times.
cli-data = Fetch open data, and prepare data of your own.
cli-data-get = Download the open data set NAME with its checksum; "mashura data list" names all.
cli-data-get-out = Folder to download into; by default your own cache.
cli-data-list = List the open data sets that can be downloaded, with their licences.
cli-data-propose-mapping = Propose a mapping file for a table; correct it and save it next to the table as NAME.mapping.yaml.
cli-course-website = Write the lessons as a website in both languages, with figures, questions and search; it needs no server and no network.
cli-course-website-out = New or empty folder for the website.
cli-reading = Reading
cli-analyse-step-mask = Hiding personal data
cli-analyse-step-count = Counting and looking for opinion groups
cli-analyse-step-sentences = Summarising in sentences
cli-option-strict = Treat every warning on the data (impossible years, damaged text, counts that disagree, cells that were not understood) as an error (exit code 2); notes that only inform pass.
cli-strict = { $path } was read with { $count ->
    [one] one warning
   *[other] { $count } warnings
  }, and --strict allows none. Correct the data, or leave out --strict.
