"""One citizen: the course, every duty explained, talks, offers, plans, agreements and contact."""
