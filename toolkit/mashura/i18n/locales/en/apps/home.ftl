# The home app
home-untitled = Campaign without a title
home-questionnaire-untitled = Questionnaire without a title
home-page-waiting = Waiting for me
home-page-waiting-none = Nothing is waiting for you.
home-page-mine = My plans and campaigns
home-page-none = No campaign yet. Choose from “Start a new one”; the example shows what a finished plan looks like.
home-page-start = Start a new one
home-page-example = From the example
home-page-delete = Move to the bin
home-page-bin = Bin
home-page-bin-empty = The bin is empty.
home-page-undelete = Take out of the bin
home-page-share = Share with
home-page-share-help = The name or user name of a colleague who works here.
home-page-share-as = As
home-page-share-as-help = Authors write, reviewers comment; approvers comment, send back and sign. Sharing again changes the role.
home-page-share-do = Share
home-page-unshare = Stop sharing with
home-page-events = Activity log
home-page-more = More
home-page-export = Export everything (JSON)
home-page-import = Import plans (JSON)
home-page-keep = Export and import
home-page-lessons = Lessons learned
home-page-lessons-help = From the evaluations of campaigns that you can open. A new plan takes over the answers of the earlier plan without its dates, and the lesson as background.
home-page-lessons-none = No campaign has been evaluated yet. Lessons appear here after the first evaluation.
home-page-lesson-start = Start a plan with this lesson
home-page-shared = Shared resources
home-page-methodology = The methodology, stage by stage
home-page-templates = Templates to print
home-page-public = My public
home-page-public-help = Try plans on the people of your own country, city or entity.
home-page-public-go = Make my public
home-page-learn = Learn
home-page-learn-go = Lessons and exercises
home-page-learn-help = The course explains every step and lets you practise on simulated publics.
home-page-outputs = Outputs
home-status-unreadable = Cannot be read by this version
home-about = Version { $version }, { $when }
home-about-draft = Draft, never saved
home-unsaved = with changes since the last save
home-owner = shared by { $owner }
home-wait-draft = “{ $title }”: your input of { $when } is not saved as a version yet.
home-wait-task = “{ $title }”, next: { $task }.
home-next-mine = Next, by you: { $task }
home-next-others = Next, by { $people } ({ $role }): { $task }
home-next-nobody = Next: { $task } (nobody has the role “{ $role }” here yet: share the campaign under “More”)
home-next-first = { $next }. First, in “{ $stage }”: { $first }
home-page-open-in = Open in
home-page-rehearsals = Rehearsals
home-page-rehearsals-help = Played in the control room on a simulated public.
home-wait-missing = “{ $title }”: the stage “{ $stage }” still needs { $first }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
home-wait-day = “{ $title }”: { $what } on { $day } ({ $distance }).
home-wait-late = “{ $title }”: “{ $first }” is late; it was planned for { $day }{ $more ->
    [0] {""}
    [one] {" "}({ $more } more task is late)
   *[other] {" "}({ $more } more tasks are late)
}.
home-day-opening = the public can take part
home-day-reminder = a reminder is due
home-day-closing = last day to take part
home-day-feedback = the public must hear the result by then
home-in-days = { $days ->
    [0] today
    [one] in { $days } day
   *[other] in { $days } days
}
home-days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
home-deleted = “{ $title }” is in the bin. Nothing is lost.
home-undeleted = “{ $title }” was taken out of the bin.
home-shared = “{ $title }” is shared with { $person } ({ $role }).
home-unshared = “{ $title }” is no longer shared with { $person }.
home-imported = Plans imported: { $added }. Already here: { $here }.{ $unsigned ->
    [0] {""}
   *[other] {" "}Approvals stay where they were given: what was signed elsewhere has to be signed here again.
}
home-lesson-from = from “{ $title }”
apps-home-link = My campaigns
apps-home-title = My campaigns
apps-home-lead = What is under way, what is waiting for you, and what others have learned.
apps-home-summary = Your plans and what is waiting for you in them, what others have learned, and how to begin a new plan.
home-wait-blocked = “{ $title }”: in the stage “{ $stage }” this has to be corrected: { $first }
home-turn-sign = “{ $title }”: { $name } submitted the stage “{ $stage }”, and it waits for your signature.
home-turn-sign-noted = “{ $title }”: { $name } submitted the stage “{ $stage }”, and it waits for your signature: “{ $said }”
home-turn-review = “{ $title }”: { $name } submitted the stage “{ $stage }”, and it waits for your comments.
home-turn-review-noted = “{ $title }”: { $name } submitted the stage “{ $stage }”, and it waits for your comments: “{ $said }”
home-turn-second = “{ $title }”: { $name } signed the stage “{ $stage }”. A second signature is missing, by you or another person.
home-page-dock = Parts of this page
home-page-dock-waiting = Waiting
home-page-dock-mine = Campaigns
home-page-dock-start = Start
home-turn-sent-back = “{ $title }”: { $name } sent back the stage “{ $stage }”: “{ $said }”
home-turn-changed = “{ $title }”: the stage “{ $stage }” has changed since { $name } signed it. Submit it again.
home-turn-comments = “{ $title }”: the stage “{ $stage }” has { $count ->
    [one] one comment
   *[other] { $count } comments
} without an answer.
home-page-duplicate = Duplicate
home-page-keep-template = Keep as a template
home-page-questionnaires = Questionnaires without a plan
home-page-questionnaires-help = They belong to no campaign yet.
home-page-own-templates = Templates of the entity
home-page-own-templates-none = None yet. Open “More” under a plan and choose “Keep as a template”.
home-page-template-start = Start a plan with it
home-page-template-share = Share with a colleague
home-copy-of = Copy of { $title }
home-duplicated = “{ $title }” was added to your plans. Dates, reference, approvals and comments are not in it.
home-template-kept = “{ $title }” is kept as a template, under “Start a new one”. Dates, reference, approvals and comments are not in it.
home-template-shared = { $person } can begin plans with the template “{ $title }” now.
