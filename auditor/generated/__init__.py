"""Code that `python -m auditor.generate` writes. Never edit it by hand."""
