"""What is on the sheet of job examples."""

from __future__ import annotations

from dataclasses import dataclass

from jobassist.domain.jobs import JobId


@dataclass(slots=True)
class Ticked:
    """What is on the sheet; outlives the page, which is made anew when one comes back from the paper.

    ``ids`` None: nobody has chosen yet.
    """

    ids: list[JobId] | None = None
    is_large: bool = False

    def has(self, job_id: JobId) -> bool:
        """Whether an advertisement is on the sheet."""
        return job_id in (self.ids or ())
