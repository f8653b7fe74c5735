"""Tingwall: a live workshop wall."""
