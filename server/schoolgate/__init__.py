"""Schoolgate: reads the draft a parent is about to post and shows a better way, keeping nothing."""

__version__ = "0.1.0"
