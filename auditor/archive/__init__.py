"""Archives: the audit of one story over the shards of many, resumable, by several processes.

Needs the extra `archive`; WARC needs `warc`, a cluster `dask`.
"""
