"""Notices, digests and lists."""
