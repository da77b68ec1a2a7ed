# The server that a learner starts, its start page, and the folder it works on.
server-ready = Mashura is ready. Open this address in a browser:
server-keep-open = Leave this window open while you work; Ctrl-C here ends Mashura.
server-port-taken = Port { $port } is used by another program. Choose another number after --port, or leave the option out and a free port is taken.
server-workspace-not-writable = The folder { $folder } cannot be written to. Choose another one after --workspace, or change its permissions.
server-workspace-full = The disk of the folder { $folder } is full. Free some space and start again.
server-preparing = Preparing lessons, exercises and apps
server-kept = { $count ->
    [one] Your file { $files } was changed by you and stays as it is, although a newer version exists.
   *[other] { $count } files were changed by you and stay as they are, although newer versions exist: { $files }
 }
server-title = Mashura: learn, teach and plan consultations
server-brand = Mashura
server-language = Language
server-this-language = English
server-in-this-language = in English
server-skip = Skip to the content
server-heading = Consultations that lead to better decisions
server-lead = Learn how a government body plans, runs and concludes a public consultation, try it on a simulated public, then plan your own.
server-lessons = Learn
server-lessons-lead = The modules have lessons to try out and exercises that your instructor marks. You need not have programmed before.
server-apps = Plan
server-apps-lead = Pages for the planning office: fill in a plan, see whom it would reach, download it as a document. No programming.
server-nothing-yet = There is nothing here yet.
server-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }
server-open-lab = Open JupyterLab with all files
server-folder = Your files are in
server-simulated = The people, entities and campaigns in the lessons and the simulation are made up.
server-stop = To end Mashura, press Ctrl-C in the window where you started it.
server-page-opening = The page is opening; this takes a few seconds…
server-connection-lost = The connection to the server is lost; what you wrote is kept in a draft. The page continues by itself when the connection is back: leave it open.
server-back = Back to the start page
server-needs-computer = On a phone you read the lessons and answer their questions on the website. For the exercises you need a computer.
server-website = Read the course as a website, on a phone as well
server-website-making = The website is being prepared
server-website-making-text = This takes two or three minutes the first time. This page continues by itself; leave it open.
server-website-failed = The website could not be prepared
server-website-failed-text = The window in which Mashura was started says why. Everything else works; open the lessons from the start page.
server-contents-title = Contents
server-contents-passed = passed
server-contents-exercise = Exercise
