cli-questionnaire-help = Check a questionnaire and write the files that LimeSurvey, KoBoToolbox, Polis and Decidim take in.
cli-questionnaire-check = Say what is wrong with the questionnaire in FILE (YAML or JSON), why, how to mend it, and how long it takes to fill in.
cli-questionnaire-export = Write the questionnaire in FILE for the tools that people fill it in with, and as a document.
cli-questionnaire-to = Tool or document; all writes every file for which there is something.
cli-questionnaire-out = Folder for the files.
cli-questionnaire-minutes = Minutes to fill in (estimate): { $minutes }
cli-questionnaire-sound = The check finds nothing to mend.
cli-analyse-questionnaire = File of the questionnaire that was asked: its codes, texts and answers are then those of the result.
