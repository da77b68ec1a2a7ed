"""What moderators ruled in the queue reaches the contributions that are analysed and evaluated."""

from __future__ import annotations

from dataclasses import replace

from mashura.apps.campaign.moderated_material import moderated
from mashura.apps.campaign.records import example_contributions
from mashura.apps.evaluate.measured import Measured
from mashura.apps.publish_and_moderate.incoming import consultation_rows
from mashura.methodology import Campaign
from mashura.methodology.vocabulary import ModerationActKind, ModerationReason, PlanRole
from mashura.privacy.pseudonyms import mask_text
from mashura.store import PlanStore
from mashura.store.moderation import ModerationStore
from mashura.store.moderation_rows import Incoming


def test_what_was_refused_does_not_count_until_an_appeal_asks_for_it(
    store: PlanStore, example: Campaign
) -> None:
    plan_id = store.save(example, author="Maryam").plan_id
    contributions, source = example_contributions()
    kept = store.material.keep(plan_id, contributions, source, "Maryam")
    store.share(plan_id, "noora", PlanRole.MODERATOR)
    queue = ModerationStore(store)
    # Nobody has ruled on them yet: what was decided elsewhere comes into the queue decided.
    open_ones = replace(contributions, moderation_log=contributions.moderation_log.iloc[:0])
    queue.add(plan_id, consultation_rows(open_ones), f"material {kept.version}")
    refused = queue.item(plan_id, 3)

    def standing() -> tuple[str, int, int]:
        judged = moderated(queue, plan_id, store.material.load(plan_id))
        table = judged.consultation.statements.set_index("statement_id")
        return table.loc[refused.external, "moderation"], sum(judged.refused.values()), judged.appealed

    queue.act(plan_id, 3, ModerationActKind.REJECTED, "Maryam", reason=ModerationReason.OFF_TOPIC)
    assert standing() == ("out", 1, 0)
    measured = Measured.of(store, plan_id).consultation.statements.set_index("statement_id")
    assert measured.loc[refused.external, "moderation"] == "out"
    queue.act(plan_id, 3, ModerationActKind.APPEALED, "Maryam", note="It is about buses.", text="Huda")
    assert standing() == ("in", 0, 1)


def test_the_same_contribution_from_two_sources_is_in_the_queue_once_whatever_is_masked(
    store: PlanStore, example: Campaign
) -> None:
    plan_id = store.save(example, author="Maryam").plan_id
    queue = ModerationStore(store)
    said = "Call me on 050 123 4567 about the trees, suad@example.com"
    assert queue.add(plan_id, [Incoming(text=said, external="7")], "ideas.csv") == 1
    again = [
        Incoming(text=mask_text(said), external="7"),
        Incoming(text="Another text", external="7"),
        Incoming(text=said, external="8"),
    ]
    assert queue.add(plan_id, again, "material 1") == 2
