"""The suffixes of each input format, and whether its files are stories wherever they lie.

Written by `python -m auditor.generate` from the modules of auditor/readers.
"""

SUFFIXES: dict[str, tuple[tuple[str, ...], bool]] = {
    'docx': (('.docx', '.docm', '.dotx'), True),
    'html': (('.html', '.htm', '.xhtml'), True),
    'json': (('.json', '.ninjs', '.jsonld'), False),
    'jsonl': (('.jsonl', '.ndjson'), False),
    'markdown': (('.md', '.markdown', '.mdown'), True),
    'text': (('.txt',), True),
    'xml': (('.xml', '.nitf', '.newsml', '.rss', '.atom'), False),
}
