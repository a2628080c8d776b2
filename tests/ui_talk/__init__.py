"""Tests of the talk and of the plan on paper."""
