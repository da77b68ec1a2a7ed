charts-simulated = Simulated data: no real person stands behind these numbers.
charts-first-days = first_days is "{ $value }", expected a whole number of days, 1 or more. Change it and run the cell again.
charts-no-arrivals = "{ $title }": nobody's day of joining is known, so there is nothing to draw. Check the column joined_at.
charts-arrivals-title = People who joined, day by day: { $people } in all
charts-arrivals-day = Day of the consultation
charts-arrivals-people = People
charts-arrivals-busiest = busiest day: { $count }
charts-arrivals-alternative = { $days ->
    [one] Bar chart with one bar for one day
   *[other] Bar chart with one bar for each of { $days } days
}: { $people } people joined; the busiest was day { $busiest } with { $most }.
charts-calibration-limits = limits of the fact
charts-calibration-simulated = simulated campaigns
charts-calibration-real = real conversations
charts-calibration-arrivals = How voters arrive
charts-calibration-time = Time from the first to the last vote
charts-calibration-came = Voters who had come
charts-tornado-title = { $outcome }: what the uncertain numbers do to it
charts-tornado-across = The line marks the outcome with all numbers as assumed: { $central }
charts-tornado-range = { $name } ({ $low } to { $high })
charts-tornado-low = low end of the range
charts-tornado-high = high end of the range
charts-tornado-nothing = No uncertain number moves "{ $outcome }", or it was not among the outcomes of the analysis.
charts-tornado-alternative = Tornado chart of { $outcome }: { $central } as assumed; the strongest number, "{ $strongest }", moves it between { $low } and { $high }.
