"""The contracts, as JSON Schema files. Installed as `auditor.schemas`; holds no code."""
