"""Programs for those who build JobAssist; none of them is shipped."""
