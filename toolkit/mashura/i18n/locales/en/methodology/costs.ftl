# Costs by phase, and the contingency.
cost-phase-before = Before the opening
cost-phase-open = While it is open
cost-phase-after = Afterwards

field-staff-need-phase = When
    .help = When they work. Empty: while the public can take part.
field-staff-need-weeks = Weeks
    .help = How many weeks they work. Empty: as long as the public can take part.
field-budget-line-phase = When
    .help = When it is spent. Empty: while the public can take part.
field-budget-contingency = Contingency in percent
    .help = A share of all other costs for what nobody foresees. Empty: nothing is kept; we propose 10% (assumption).
