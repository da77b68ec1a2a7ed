"""Formulas in TeX that only draw: an allow-list, because MathJax can also make links, styles and commands."""

from __future__ import annotations

import re

_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(?:begin|end)\s*(?:\{\s*([a-z]*)\*?\s*\})?")
_SIGNS = frozenset(",;:! {}|\\%&_#>")
_LONGEST = 1_000
_ENVIRONMENTS = """
align aligned array bmatrix cases equation gather gathered matrix pmatrix smallmatrix split vmatrix
"""
_COMMANDS = """
begin end frac dfrac tfrac sqrt sum prod int lim limits nolimits min max log ln exp sin cos tan left
right big Big bigl bigr Bigl Bigr cdot cdots ldots dots vdots ddots times div pm mp le leq ge geq ne neq
approx equiv sim simeq propto in notin ni subset subseteq supset supseteq cup cap setminus emptyset
forall exists neg land lor to rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow iff
implies mapsto infty partial nabla mid parallel perp angle circ bullet star dagger prime overline
underline hat bar tilde vec dot ddot widehat widetilde overbrace underbrace text textbf textit mathrm
mathbf mathit mathsf mathbb mathcal operatorname quad qquad alpha beta gamma delta epsilon varepsilon
zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega
Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega binom lfloor rfloor lceil rceil langle rangle
lvert rvert lVert rVert tag displaystyle textstyle hline
"""
_KNOWN_ENVIRONMENTS, _KNOWN_COMMANDS = frozenset(_ENVIRONMENTS.split()), frozenset(_COMMANDS.split())


def is_plain_formula(formula: str) -> bool:
    """Return whether all commands and environments of a formula are known to draw, and nothing else.

    Examples
    --------
    >>> is_plain_formula(r"$\\frac{a}{b}$"), is_plain_formula(r"$\\href{javascript:x}{y}$")
    (True, False)
    """
    body = formula.strip("$")
    return (
        len(formula) <= _LONGEST
        and "$" not in body
        and "%" not in body.replace("\\%", "")
        and all(command in _KNOWN_COMMANDS or command in _SIGNS for command in _COMMAND.findall(body))
        and all(name in _KNOWN_ENVIRONMENTS for name in _ENVIRONMENT.findall(body))
    )
