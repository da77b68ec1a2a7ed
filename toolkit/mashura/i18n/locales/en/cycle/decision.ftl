decision-no-options = The plan leaves the decision to a vote of the public but names { $found ->
    [0] no option
    [one] one option only
   *[other] { $found } options
}. Name at least two options in the plan, or let the entity decide.
decision-by-vote = { $title }: by its vote the public chose "{ $option }" with { $share } of { $cast } votes (simulated decision).
decision-no-votes = { $title }: nobody voted, so no option is carried out and things stay as they are (simulated decision).
decision-option-count = { $option } { $votes }
decision-count-vote = Vote of the public (simulated): { $cast } votes, a turnout of { $turnout } of the participants and { $of_population } of the population; votes by option: { $each }.
decision-count-poll = Poll (simulated), which advises the entity and does not bind it: { $cast } answers, from { $turnout } of the participants and { $of_population } of the population; answers by option: { $each }.
decision-reason-won = It has the most votes: { $votes } of { $cast } ({ $share }, simulated).
decision-reason-won-tie = It has as many votes as another option, { $votes } of { $cast } ({ $share }, simulated), and the plan names it first.
decision-reason-lost = It has { $votes } of { $cast } votes ({ $share }, simulated), fewer than another option; one only can be carried out.
decision-reason-lost-tie = It has { $votes } of { $cast } votes ({ $share }, simulated), as many as another option that the plan names before it; one only can be carried out.
decision-reason-no-votes = Nobody voted.
decision-support-of-all = Support of the parties, weighed by their power (simulated): { $before } before the decision, { $after } after it.
decision-effect = Simulated support { $direction ->
    [rises] rises from { $before } to { $after }
    [falls] falls from { $before } to { $after }
   *[stays] stays at { $after }
}. Rulings that suit this party: { $suits }; rulings that do not: { $hurts }.
decision-reasons-vote = The public decided by its vote: the option with the most votes is carried out.
decision-why-not-all-vote = The options exclude each other, so one only can be carried out; the votes of each stand beside it.
decision-aftermath = After the announcement (simulated, among those who took part): trust { $trust } points of 100, satisfied { $satisfied }, coming again { $returning }.
decision-effect-source = Simulation by Mashura
