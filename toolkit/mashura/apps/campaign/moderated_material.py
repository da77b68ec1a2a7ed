"""The contributions to a campaign as moderators ruled on them in its queue (S57, S60)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.analysis.integrity.moderated import Moderated, apply_queue
from mashura.methodology.rules.conduct.exclusion import QueueRuling
from mashura.methodology.rules.conduct.moderation import ruling
from mashura.methodology.vocabulary import QueueState
from mashura.privacy.pseudonyms import mask_text
from mashura.store.material import Material
from mashura.store.material_source import FileSource
from mashura.store.moderation import ModerationStore
from mashura.store.moderation_rows import QueueItem


def moderated(store: ModerationStore, plan_id: str, material: Material) -> Moderated:
    """Return contributions to a campaign as they count after the rulings of its queue.

    A contribution of the queue is one of these if it came from the same file or version under the same id,
    or under the same id with the same words.
    """
    decided = [item for item in store.everything(plan_id) if item.state.is_decided]
    rulings = [*_rulings(decided, material)]
    here = {found.statement_id for found in rulings}
    refused = [item for item in decided if item.state is QueueState.OUT]
    elsewhere = sum(item.external not in here for item in refused)
    return apply_queue(material.consultation, rulings, elsewhere=elsewhere)


def _rulings(decided: list[QueueItem], material: Material) -> Iterator[QueueRuling]:
    table = material.consultation.statements
    texts = (
        dict(zip(table["statement_id"].tolist(), table["text"].tolist(), strict=True)) if len(table) else {}
    )
    source = material.kept.source
    same = {f"material {material.kept.version}"} | (
        {source.name} if isinstance(source, FileSource) else set()
    )
    for item in decided:
        if item.external not in texts:
            continue
        if item.source not in same and mask_text(item.first_text) != mask_text(str(texts[item.external])):
            continue
        counts = ruling(item.acts)
        changed = item.text if item.text != item.first_text else ""
        yield QueueRuling(
            statement_id=item.external,
            state=item.state,
            reason=counts.reason if counts else None,
            text=mask_text(changed) if changed else "",
            received_at=item.received_at,
            ruled_at=counts.at if counts else None,
        )
