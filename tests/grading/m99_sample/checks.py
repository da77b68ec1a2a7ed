"""Private checks of the small exercise that the tests attack."""

from mashura.grading.exercise.checking import Verdict, feedback

SECRET = "expected-value-that-must-not-leak"


def check_pick(answers):
    picked = answers.ids("picked", ("a", "b", "c", "d"))
    if {*picked} == {"b", "d"}:
        return Verdict(share=1.0, feedback=(feedback("m99-right"),))
    return Verdict(share=0.5 * len({*picked} & {"b"}) * (len(picked) == 1), feedback=(feedback("m99-wrong"),))


def check_share(answers):
    random = answers.random("cases")
    for _ in range(5):
        part, whole = int(random.integers(1, 50)), int(random.integers(51, 100))
        answer = answers.call("share", part, whole)
        if type(answer) not in (int, float) or abs(answer - part / whole) > 1e-6:
            return Verdict(share=0.0, feedback=(feedback("m99-wrong"),))
    return Verdict(share=1.0, feedback=(feedback("m99-right"),))


CHECKS = {"m99-pick": check_pick, "m99-share": check_share}
