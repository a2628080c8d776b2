"""The follow-up plan beside a talk: its fields, promises, next time, and what its versions changed."""
