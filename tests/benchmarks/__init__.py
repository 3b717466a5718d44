"""Measurements, none of them a test: `python -m tests.benchmarks.speed`, `.cold`, `.linear`.

Run them from the project's folder. Every figure stands next to its floor from the same run:
machines differ, and so do two runs on one machine.
"""
