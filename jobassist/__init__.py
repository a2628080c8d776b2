"""JobAssist: worklist, talks and follow-up plans for Danish jobcentre caseworkers."""

__version__ = "0.1.0"
