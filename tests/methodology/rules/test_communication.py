from __future__ import annotations

import pytest

from mashura.methodology.records.plan import ChannelUse
from mashura.methodology.rules.communication import channel_score, clarity


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        (
            "Tell us where you wait. We will listen.",
            "Stakeholders are cordially requested to communicate considerations regarding infrastructural "
            "inadequacies encountered throughout metropolitan transportation facilities",
        ),
        (
            "قل لنا أين تنتظر. سنسمعك.",
            "يُرجى من المتعاملين الكرام التفضل بموافاتنا بالملاحظات والاستفسارات المتعلقة بالإشكاليات "
            "والتحديات المستجدة المرتبطة بالاستراتيجيات التشغيلية للمواصلات واستخداماتها المستقبلية",
        ),
    ],
)
def test_short_sentences_of_short_words_are_clearer(easy, hard):
    assert 0 <= clarity(hard) < 0.5 < clarity(easy) <= 1


def test_a_channel_is_scored_only_when_all_three_criteria_are_judged():
    assert channel_score(ChannelUse(channel="sms", fit_to_initiative=4, fit_to_messages=4)) is None
    judged = ChannelUse(channel="sms", fit_to_initiative=0, fit_to_messages=4, preferred_by_segments=2)
    assert channel_score(judged) == 0.5
