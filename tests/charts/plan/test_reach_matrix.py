import pytest

from mashura.charts import reach_matrix
from mashura.charts.plan.reach_matrix import service
from mashura.errors import InputError
from mashura.methodology import Plan, Segment
from mashura.methodology.records.plan import ChannelUse


@pytest.mark.parametrize(
    ("languages", "segments", "expected"),
    [
        (["ur", "hi"], [], "all"),
        (["ur"], ["workers"], "some"),
        (["ar"], [], "none"),
        (["ur", "hi"], ["elders"], "absent"),
    ],
)
def test_a_channel_serves_a_segment_by_its_languages(languages, segments, expected):
    workers = Segment(segment_id="workers", languages=("ur", "hi"))
    assert service(ChannelUse(channel="sms", languages=languages, segments=segments), workers) == expected


def test_without_segments_and_channels_there_is_nothing_to_draw():
    with pytest.raises(InputError) as caught:
        reach_matrix(Plan())
    assert caught.value.key == "planning-no-matrix"
