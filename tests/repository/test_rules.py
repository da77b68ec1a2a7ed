"""Every quality rule is asked, has its texts in both languages, and is broken by a test."""

import ast
import re

import pytest

from mashura.i18n import LANGUAGES, message_keys

RULE = re.compile(r'\brule="([a-z-]+)"')


@pytest.fixture(scope="module")
def modules(root):
    """The modules that object, with their text."""
    folder = root / "toolkit" / "mashura" / "methodology"
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py"))}
    return {path.relative_to(root).as_posix(): text for path, text in texts.items() if "Objection(" in text}


def test_every_function_that_objects_is_called(modules):
    uncalled = []
    for path, text in modules.items():
        tree = ast.parse(text)
        named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.returns]
        uncalled += [
            f"{path}: nothing calls {function.name}()"
            for function in functions
            if "[Objection]" in ast.unparse(function.returns or tree)
            and function.name.startswith("_")
            and function.name not in named
        ]
    assert uncalled == [], "add `*NAME(campaign.plan),` to objections()"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_its_texts(modules, language):
    keys = message_keys(language)
    missing = [
        f"rule-{rule}"
        for text in modules.values()
        for rule in RULE.findall(text)
        if f"rule-{rule}" not in keys
    ]
    file = f"toolkit/mashura/i18n/locales/{language}/methodology/rules.ftl"
    assert missing == [], f"{file}: add `rule-NAME = what is wrong and what to do` and `    .reason = why`"


def test_no_text_is_left_over(modules):
    """A rule's name is in its module, that of an announcement's without the prefix."""
    text = "\n".join(modules.values())
    names = [key.removeprefix("rule-") for key in message_keys("en") if key.startswith("rule-")]
    left = [name for name in names if f'"{name.removeprefix("announcement-")}"' not in text]
    assert left == [], f"no rule in {', '.join(modules)} says it: write the rule, or delete its texts"


def test_every_rule_is_broken_by_a_test(modules, root):
    tests = "\n".join(
        path.read_text(encoding="utf-8")
        for room in ("methodology", "apps")
        for path in (root / "tests" / room).rglob("*.py")
    )
    untested = [
        f"{rule} ({path})"
        for path, text in modules.items()
        for rule in RULE.findall(text)
        if f'"{rule}"' not in tests
    ]
    assert untested == [], "say in tests/methodology/rules/test_plan.py, BREAKS, how a plan breaks it"
