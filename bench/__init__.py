"""Measurements, side by side with a reference. Run with `make bench`; never asserted in a test."""
