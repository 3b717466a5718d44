"""Validator of schemas/report-1.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


REGEX_PATTERNS = {
    '^1\\.(0|[1-9][0-9]*)$(?!\\n)': re.compile('^1\\.(0|[1-9][0-9]*)\\Z(?!\\n)'),
    '^[0-9a-f]{64}$(?!\\n)': re.compile('^[0-9a-f]{64}\\Z(?!\\n)'),
    '^f[1-9][0-9]*$(?!\\n)': re.compile('^f[1-9][0-9]*\\Z(?!\\n)'),
    '^[a-z0-9-]+\\.[a-z0-9-]+$(?!\\n)': re.compile('^[a-z0-9-]+\\.[a-z0-9-]+\\Z(?!\\n)'),
    '^[0-9a-f]{16}$(?!\\n)': re.compile('^[0-9a-f]{16}\\Z(?!\\n)'),
    '^s[1-9][0-9]*$(?!\\n)': re.compile('^s[1-9][0-9]*\\Z(?!\\n)'),
    '^a[1-9][0-9]*$(?!\\n)': re.compile('^a[1-9][0-9]*\\Z(?!\\n)')
}

NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['schema', 'schema_version', 'tool', 'rules', 'language', 'profile', 'document', 'paragraphs', 'attributions', 'sources', 'findings', 'suppressions', 'score', 'counts']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "schema" in data_keys:
            data_keys.remove("schema")
            data__schema = data["schema"]
            if not isinstance(data__schema, (str)):
                raise Invalid("" + (name_prefix or "data") + ".schema must be string")
            if not (isinstance(data__schema, str) and data__schema == 'urn:auditor:schema:report-1'):
                raise Invalid("" + (name_prefix or "data") + ".schema must be one of ['urn:auditor:schema:report-1']")
        if "schema_version" in data_keys:
            data_keys.remove("schema_version")
            data__schemaversion = data["schema_version"]
            if not isinstance(data__schemaversion, (str)):
                raise Invalid("" + (name_prefix or "data") + ".schema_version must be string")
            if isinstance(data__schemaversion, str):
                if not REGEX_PATTERNS['^1\\.(0|[1-9][0-9]*)$(?!\\n)'].search(data__schemaversion):
                    raise Invalid("" + (name_prefix or "data") + ".schema_version must match pattern ^1\\.(0|[1-9][0-9]*)$(?!\\n)")
        if "tool" in data_keys:
            data_keys.remove("tool")
            data__tool = data["tool"]
            if not isinstance(data__tool, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".tool must be object")
            data__tool_is_dict = isinstance(data__tool, dict)
            if data__tool_is_dict:
                data__tool__missing_keys = set(['name', 'version']) - data__tool.keys()
                if data__tool__missing_keys:
                    raise Invalid("" + (name_prefix or "data") + ".tool must contain ")
                data__tool_keys = set(data__tool.keys())
                if "name" in data__tool_keys:
                    data__tool_keys.remove("name")
                    data__tool__name = data__tool["name"]
                    if not isinstance(data__tool__name, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".tool.name must be string")
                    if not (isinstance(data__tool__name, str) and data__tool__name == 'auditor'):
                        raise Invalid("" + (name_prefix or "data") + ".tool.name must be one of ['auditor']")
                if "version" in data__tool_keys:
                    data__tool_keys.remove("version")
                    data__tool__version = data__tool["version"]
                    if not isinstance(data__tool__version, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".tool.version must be string")
                    if isinstance(data__tool__version, str):
                        data__tool__version_len = len(data__tool__version)
                        if data__tool__version_len < 1:
                            raise Invalid("" + (name_prefix or "data") + ".tool.version must be longer than or equal to 1 characters")
                if data__tool_keys:
                    raise Invalid("" + (name_prefix or "data") + ".tool must not contain "+str(sorted(data__tool_keys))+" properties")
        if "rules" in data_keys:
            data_keys.remove("rules")
            data__rules = data["rules"]
            if not isinstance(data__rules, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".rules must be object")
            data__rules_is_dict = isinstance(data__rules, dict)
            if data__rules_is_dict:
                data__rules__missing_keys = set(['name', 'version']) - data__rules.keys()
                if data__rules__missing_keys:
                    raise Invalid("" + (name_prefix or "data") + ".rules must contain ")
                data__rules_keys = set(data__rules.keys())
                if "name" in data__rules_keys:
                    data__rules_keys.remove("name")
                    data__rules__name = data__rules["name"]
                    if not isinstance(data__rules__name, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".rules.name must be string")
                    if isinstance(data__rules__name, str):
                        data__rules__name_len = len(data__rules__name)
                        if data__rules__name_len < 1:
                            raise Invalid("" + (name_prefix or "data") + ".rules.name must be longer than or equal to 1 characters")
                if "version" in data__rules_keys:
                    data__rules_keys.remove("version")
                    data__rules__version = data__rules["version"]
                    if not isinstance(data__rules__version, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".rules.version must be string")
                    if isinstance(data__rules__version, str):
                        data__rules__version_len = len(data__rules__version)
                        if data__rules__version_len < 1:
                            raise Invalid("" + (name_prefix or "data") + ".rules.version must be longer than or equal to 1 characters")
                if data__rules_keys:
                    raise Invalid("" + (name_prefix or "data") + ".rules must not contain "+str(sorted(data__rules_keys))+" properties")
        if "language" in data_keys:
            data_keys.remove("language")
            data__language = data["language"]
            if not isinstance(data__language, (str)):
                raise Invalid("" + (name_prefix or "data") + ".language must be string")
            if isinstance(data__language, str):
                data__language_len = len(data__language)
                if data__language_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".language must be longer than or equal to 1 characters")
        if "profile" in data_keys:
            data_keys.remove("profile")
            data__profile = data["profile"]
            if not isinstance(data__profile, (str)):
                raise Invalid("" + (name_prefix or "data") + ".profile must be string")
            if isinstance(data__profile, str):
                data__profile_len = len(data__profile)
                if data__profile_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".profile must be longer than or equal to 1 characters")
        if "document" in data_keys:
            data_keys.remove("document")
            data__document = data["document"]
            if not isinstance(data__document, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".document must be object")
            data__document_is_dict = isinstance(data__document, dict)
            if data__document_is_dict:
                data__document__missing_keys = set(['name', 'sha256', 'format', 'metadata', 'characters', 'words']) - data__document.keys()
                if data__document__missing_keys:
                    raise Invalid("" + (name_prefix or "data") + ".document must contain ")
                data__document_keys = set(data__document.keys())
                if "name" in data__document_keys:
                    data__document_keys.remove("name")
                    data__document__name = data__document["name"]
                    if not isinstance(data__document__name, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".document.name must be string")
                if "sha256" in data__document_keys:
                    data__document_keys.remove("sha256")
                    data__document__sha256 = data__document["sha256"]
                    if not isinstance(data__document__sha256, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".document.sha256 must be string")
                    if isinstance(data__document__sha256, str):
                        if not REGEX_PATTERNS['^[0-9a-f]{64}$(?!\\n)'].search(data__document__sha256):
                            raise Invalid("" + (name_prefix or "data") + ".document.sha256 must match pattern ^[0-9a-f]{64}$(?!\\n)")
                if "format" in data__document_keys:
                    data__document_keys.remove("format")
                    data__document__format = data__document["format"]
                    if not isinstance(data__document__format, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".document.format must be string")
                    if isinstance(data__document__format, str):
                        data__document__format_len = len(data__document__format)
                        if data__document__format_len < 1:
                            raise Invalid("" + (name_prefix or "data") + ".document.format must be longer than or equal to 1 characters")
                if "metadata" in data__document_keys:
                    data__document_keys.remove("metadata")
                    data__document__metadata = data__document["metadata"]
                    validate____defs_metadata_or_null(data__document__metadata)
                if "characters" in data__document_keys:
                    data__document_keys.remove("characters")
                    data__document__characters = data__document["characters"]
                    if not isinstance(data__document__characters, (int)) and not (isinstance(data__document__characters, float) and data__document__characters.is_integer()) or isinstance(data__document__characters, bool):
                        raise Invalid("" + (name_prefix or "data") + ".document.characters must be integer")
                    if isinstance(data__document__characters, (int, float)) and not isinstance(data__document__characters, bool):
                        if data__document__characters < 0:
                            raise Invalid("" + (name_prefix or "data") + ".document.characters must be bigger than or equal to 0")
                if "words" in data__document_keys:
                    data__document_keys.remove("words")
                    data__document__words = data__document["words"]
                    if not isinstance(data__document__words, (int)) and not (isinstance(data__document__words, float) and data__document__words.is_integer()) or isinstance(data__document__words, bool):
                        raise Invalid("" + (name_prefix or "data") + ".document.words must be integer")
                    if isinstance(data__document__words, (int, float)) and not isinstance(data__document__words, bool):
                        if data__document__words < 0:
                            raise Invalid("" + (name_prefix or "data") + ".document.words must be bigger than or equal to 0")
                if data__document_keys:
                    raise Invalid("" + (name_prefix or "data") + ".document must not contain "+str(sorted(data__document_keys))+" properties")
        if "paragraphs" in data_keys:
            data_keys.remove("paragraphs")
            data__paragraphs = data["paragraphs"]
            if not isinstance(data__paragraphs, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".paragraphs must be array")
            data__paragraphs_is_list = isinstance(data__paragraphs, (list, tuple))
            if data__paragraphs_is_list:
                data__paragraphs_len = len(data__paragraphs)
                for data__paragraphs_x, data__paragraphs_item in enumerate(data__paragraphs):
                    validate____defs_paragraph(data__paragraphs_item)
        if "attributions" in data_keys:
            data_keys.remove("attributions")
            data__attributions = data["attributions"]
            if not isinstance(data__attributions, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".attributions must be array")
            data__attributions_is_list = isinstance(data__attributions, (list, tuple))
            if data__attributions_is_list:
                data__attributions_len = len(data__attributions)
                for data__attributions_x, data__attributions_item in enumerate(data__attributions):
                    validate____defs_attribution(data__attributions_item)
        if "sources" in data_keys:
            data_keys.remove("sources")
            data__sources = data["sources"]
            if not isinstance(data__sources, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".sources must be array")
            data__sources_is_list = isinstance(data__sources, (list, tuple))
            if data__sources_is_list:
                data__sources_len = len(data__sources)
                for data__sources_x, data__sources_item in enumerate(data__sources):
                    validate____defs_source(data__sources_item)
        if "findings" in data_keys:
            data_keys.remove("findings")
            data__findings = data["findings"]
            if not isinstance(data__findings, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".findings must be array")
            data__findings_is_list = isinstance(data__findings, (list, tuple))
            if data__findings_is_list:
                data__findings_len = len(data__findings)
                for data__findings_x, data__findings_item in enumerate(data__findings):
                    validate____defs_finding(data__findings_item)
        if "suppressions" in data_keys:
            data_keys.remove("suppressions")
            data__suppressions = data["suppressions"]
            if not isinstance(data__suppressions, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".suppressions must be array")
            data__suppressions_is_list = isinstance(data__suppressions, (list, tuple))
            if data__suppressions_is_list:
                data__suppressions_len = len(data__suppressions)
                for data__suppressions_x, data__suppressions_item in enumerate(data__suppressions):
                    validate____defs_suppression(data__suppressions_item)
        if "score" in data_keys:
            data_keys.remove("score")
            data__score = data["score"]
            validate____defs_score(data__score)
        if "counts" in data_keys:
            data_keys.remove("counts")
            data__counts = data["counts"]
            if not isinstance(data__counts, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".counts must be object")
            data__counts_is_dict = isinstance(data__counts, dict)
            if data__counts_is_dict:
                data__counts__missing_keys = set(['paragraphs', 'sentences', 'claims', 'covered_claims', 'attributions', 'sources', 'findings', 'words', 'attributed_words']) - data__counts.keys()
                if data__counts__missing_keys:
                    raise Invalid("" + (name_prefix or "data") + ".counts must contain ")
                data__counts_keys = set(data__counts.keys())
                if "paragraphs" in data__counts_keys:
                    data__counts_keys.remove("paragraphs")
                    data__counts__paragraphs = data__counts["paragraphs"]
                    if not isinstance(data__counts__paragraphs, (int)) and not (isinstance(data__counts__paragraphs, float) and data__counts__paragraphs.is_integer()) or isinstance(data__counts__paragraphs, bool):
                        raise Invalid("" + (name_prefix or "data") + ".counts.paragraphs must be integer")
                    if isinstance(data__counts__paragraphs, (int, float)) and not isinstance(data__counts__paragraphs, bool):
                        if data__counts__paragraphs < 0:
                            raise Invalid("" + (name_prefix or "data") + ".counts.paragraphs must be bigger than or equal to 0")
                if "sentences" in data__counts_keys:
                    data__counts_keys.remove("sentences")
                    data__counts__sentences = data__counts["sentences"]
                    if not isinstance(data__counts__sentences, (int)) and not (isinstance(data__counts__sentences, float) and data__counts__sentences.is_integer()) or isinstance(data__counts__sentences, bool):
                        raise Invalid("" + (name_prefix or "data") + ".counts.sentences must be integer")
                    if isinstance(data__counts__sentences, (int, float)) and not isinstance(data__counts__sentences, bool):
                        if data__counts__sentences < 0:
                            raise Invalid("" + (name_prefix or "data") + ".counts.sentences must be bigger than or equal to 0")
                if "claims" in data__counts_keys:
                    data__counts_keys.remove("claims")
                    data__counts__claims = data__counts["claims"]
                    if not isinstance(data__counts__claims, (int)) and not (isinstance(data__counts__claims, float) and data__counts__claims.is_integer()) or isinstance(data__counts__claims, bool):
                        raise Invalid("" + (name_prefix or "data") + ".counts.claims must be integer")
                    if isinstance(data__counts__claims, (int, float)) and not isinstance(data__counts__claims, bool):
                        if data__counts__claims < 0:
                            raise Invalid("" + (name_prefix or "data") + ".counts.claims must be bigger than or equal to 0")
                if "covered_claims" in data__counts_keys:
                    data__counts_keys.remove("covered_claims")
                    data__counts__coveredclaims = data__counts["covered_claims"]
                    if not isinstance(data__counts__coveredclaims, (int)) and not (isinstance(data__counts__coveredclaims, float) and data__counts__coveredclaims.is_integer()) or isinstance(data__counts__coveredclaims, bool):
                        raise Invalid("" + (name_prefix or "data") + ".counts.covered_claims must be integer")
                    if isinstance(data__counts__coveredclaims, (int, float)) and not isinstance(data__counts__coveredclaims, bool):
                        if data__counts__coveredclaims < 0:
                            raise Invalid("" + (name_prefix or "data") + ".counts.covered_claims must be bigger than or equal to 0")
                if "attributions" in data__counts_keys:
                    data__counts_keys.remove("attributions")
                    data__counts__attributions = data__counts["attributions"]
                    if not isinstance(data__counts__attributions, (int)) and not (isinstance(data__counts__attributions, float) and data__counts__attributions.is_integer()) or isinstance(data__counts__attributions, bool):
                        raise Invalid("" + (name_prefix or "data") + ".counts.attributions must be integer")
                    if isinstance(data__counts__attributions, (int, float)) and not isinstance(data__counts__attributions, bool):
                        if data__counts__attributions < 0:
                            raise Invalid("" + (name_prefix or "data") + ".counts.attributions must be bigger than or equal to 0")
                if "sources" in data__counts_keys:
                    data__counts_keys.remove("sources")
                    data__counts__sources = data__counts["sources"]
                    if not isinstance(data__counts__sources, (int)) and not (isinstance(data__counts__sources, float) and data__counts__sources.is_integer()) or isinstance(data__counts__sources, bool):
                        raise Invalid("" + (name_prefix or "data") + ".counts.sources must be integer")
                    if isinstance(data__counts__sources, (int, float)) and not isinstance(data__counts__sources, bool):
                        if data__counts__sources < 0:
                            raise Invalid("" + (name_prefix or "data") + ".counts.sources must be bigger than or equal to 0")
                if "findings" in data__counts_keys:
                    data__counts_keys.remove("findings")
                    data__counts__findings = data__counts["findings"]
                    if not isinstance(data__counts__findings, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".counts.findings must be object")
                    data__counts__findings_is_dict = isinstance(data__counts__findings, dict)
                    if data__counts__findings_is_dict:
                        data__counts__findings__missing_keys = set(['error', 'warning', 'note']) - data__counts__findings.keys()
                        if data__counts__findings__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".counts.findings must contain ")
                        data__counts__findings_keys = set(data__counts__findings.keys())
                        if "error" in data__counts__findings_keys:
                            data__counts__findings_keys.remove("error")
                            data__counts__findings__error = data__counts__findings["error"]
                            if not isinstance(data__counts__findings__error, (int)) and not (isinstance(data__counts__findings__error, float) and data__counts__findings__error.is_integer()) or isinstance(data__counts__findings__error, bool):
                                raise Invalid("" + (name_prefix or "data") + ".counts.findings.error must be integer")
                            if isinstance(data__counts__findings__error, (int, float)) and not isinstance(data__counts__findings__error, bool):
                                if data__counts__findings__error < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".counts.findings.error must be bigger than or equal to 0")
                        if "warning" in data__counts__findings_keys:
                            data__counts__findings_keys.remove("warning")
                            data__counts__findings__warning = data__counts__findings["warning"]
                            if not isinstance(data__counts__findings__warning, (int)) and not (isinstance(data__counts__findings__warning, float) and data__counts__findings__warning.is_integer()) or isinstance(data__counts__findings__warning, bool):
                                raise Invalid("" + (name_prefix or "data") + ".counts.findings.warning must be integer")
                            if isinstance(data__counts__findings__warning, (int, float)) and not isinstance(data__counts__findings__warning, bool):
                                if data__counts__findings__warning < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".counts.findings.warning must be bigger than or equal to 0")
                        if "note" in data__counts__findings_keys:
                            data__counts__findings_keys.remove("note")
                            data__counts__findings__note = data__counts__findings["note"]
                            if not isinstance(data__counts__findings__note, (int)) and not (isinstance(data__counts__findings__note, float) and data__counts__findings__note.is_integer()) or isinstance(data__counts__findings__note, bool):
                                raise Invalid("" + (name_prefix or "data") + ".counts.findings.note must be integer")
                            if isinstance(data__counts__findings__note, (int, float)) and not isinstance(data__counts__findings__note, bool):
                                if data__counts__findings__note < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".counts.findings.note must be bigger than or equal to 0")
                        if data__counts__findings_keys:
                            raise Invalid("" + (name_prefix or "data") + ".counts.findings must not contain "+str(sorted(data__counts__findings_keys))+" properties")
                if "words" in data__counts_keys:
                    data__counts_keys.remove("words")
                    data__counts__words = data__counts["words"]
                    if not isinstance(data__counts__words, (int)) and not (isinstance(data__counts__words, float) and data__counts__words.is_integer()) or isinstance(data__counts__words, bool):
                        raise Invalid("" + (name_prefix or "data") + ".counts.words must be integer")
                    if isinstance(data__counts__words, (int, float)) and not isinstance(data__counts__words, bool):
                        if data__counts__words < 0:
                            raise Invalid("" + (name_prefix or "data") + ".counts.words must be bigger than or equal to 0")
                if "attributed_words" in data__counts_keys:
                    data__counts_keys.remove("attributed_words")
                    data__counts__attributedwords = data__counts["attributed_words"]
                    if not isinstance(data__counts__attributedwords, (int)) and not (isinstance(data__counts__attributedwords, float) and data__counts__attributedwords.is_integer()) or isinstance(data__counts__attributedwords, bool):
                        raise Invalid("" + (name_prefix or "data") + ".counts.attributed_words must be integer")
                    if isinstance(data__counts__attributedwords, (int, float)) and not isinstance(data__counts__attributedwords, bool):
                        if data__counts__attributedwords < 0:
                            raise Invalid("" + (name_prefix or "data") + ".counts.attributed_words must be bigger than or equal to 0")
                if data__counts_keys:
                    raise Invalid("" + (name_prefix or "data") + ".counts must not contain "+str(sorted(data__counts_keys))+" properties")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_score(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['value', 'reason', 'contributions']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "value" in data_keys:
            data_keys.remove("value")
            data__value = data["value"]
            if not isinstance(data__value, (int, float, NoneType)) or isinstance(data__value, bool):
                raise Invalid("" + (name_prefix or "data") + ".value must be number or null")
            if isinstance(data__value, (int, float)) and not isinstance(data__value, bool):
                if data__value < 0:
                    raise Invalid("" + (name_prefix or "data") + ".value must be bigger than or equal to 0")
                if data__value > 100:
                    raise Invalid("" + (name_prefix or "data") + ".value must be smaller than or equal to 100")
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            if not isinstance(data__reason, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".reason must be string or null")
        if "contributions" in data_keys:
            data_keys.remove("contributions")
            data__contributions = data["contributions"]
            if not isinstance(data__contributions, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".contributions must be array")
            data__contributions_is_list = isinstance(data__contributions, (list, tuple))
            if data__contributions_is_list:
                data__contributions_len = len(data__contributions)
                for data__contributions_x, data__contributions_item in enumerate(data__contributions):
                    validate____defs_contribution(data__contributions_item)
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_contribution(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['points', 'reason', 'span']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "points" in data_keys:
            data_keys.remove("points")
            data__points = data["points"]
            if not isinstance(data__points, (int, float)) or isinstance(data__points, bool):
                raise Invalid("" + (name_prefix or "data") + ".points must be number")
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            if not isinstance(data__reason, (str)):
                raise Invalid("" + (name_prefix or "data") + ".reason must be string")
        if "span" in data_keys:
            data_keys.remove("span")
            data__span = data["span"]
            validate____defs_span_or_null(data__span)
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_span_or_null(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (list, tuple, NoneType)):
        raise Invalid("" + (name_prefix or "data") + " must be array or null")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 2:
            raise Invalid("" + (name_prefix or "data") + " must contain at least 2 items")
        if data_len > 2:
            raise Invalid("" + (name_prefix or "data") + " must contain less than or equal to 2 items")
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (int)) and not (isinstance(data_item, float) and data_item.is_integer()) or isinstance(data_item, bool):
                raise Invalid("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be integer")
            if isinstance(data_item, (int, float)) and not isinstance(data_item, bool):
                if data_item < 0:
                    raise Invalid("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be bigger than or equal to 0")
    return data

def validate____defs_suppression(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['rules', 'reason', 'line', 'story', 'words', 'problem', 'findings']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "rules" in data_keys:
            data_keys.remove("rules")
            data__rules = data["rules"]
            if not isinstance(data__rules, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".rules must be array")
            data__rules_is_list = isinstance(data__rules, (list, tuple))
            if data__rules_is_list:
                data__rules_len = len(data__rules)
                for data__rules_x, data__rules_item in enumerate(data__rules):
                    if not isinstance(data__rules_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".rules[{data__rules_x}]".format(**locals()) + " must be string")
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            if not isinstance(data__reason, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".reason must be string or null")
        if "line" in data_keys:
            data_keys.remove("line")
            data__line = data["line"]
            if not isinstance(data__line, (int, NoneType)) and not (isinstance(data__line, float) and data__line.is_integer()) or isinstance(data__line, bool):
                raise Invalid("" + (name_prefix or "data") + ".line must be integer or null")
            if isinstance(data__line, (int, float)) and not isinstance(data__line, bool):
                if data__line < 1:
                    raise Invalid("" + (name_prefix or "data") + ".line must be bigger than or equal to 1")
        if "story" in data_keys:
            data_keys.remove("story")
            data__story = data["story"]
            if not isinstance(data__story, (bool)):
                raise Invalid("" + (name_prefix or "data") + ".story must be boolean")
        if "words" in data_keys:
            data_keys.remove("words")
            data__words = data["words"]
            if not isinstance(data__words, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".words must be string or null")
        if "problem" in data_keys:
            data_keys.remove("problem")
            data__problem = data["problem"]
            if not isinstance(data__problem, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".problem must be string or null")
        if "findings" in data_keys:
            data_keys.remove("findings")
            data__findings = data["findings"]
            if not isinstance(data__findings, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".findings must be array")
            data__findings_is_list = isinstance(data__findings, (list, tuple))
            if data__findings_is_list:
                data__findings_len = len(data__findings)
                for data__findings_x, data__findings_item in enumerate(data__findings):
                    validate____defs_finding(data__findings_item)
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_finding(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['id', 'rule', 'level', 'message', 'span', 'text', 'line', 'column', 'end_line', 'end_column', 'paragraph', 'because', 'standards', 'fingerprint', 'known']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            if not isinstance(data__id, (str)):
                raise Invalid("" + (name_prefix or "data") + ".id must be string")
            if isinstance(data__id, str):
                if not REGEX_PATTERNS['^f[1-9][0-9]*$(?!\\n)'].search(data__id):
                    raise Invalid("" + (name_prefix or "data") + ".id must match pattern ^f[1-9][0-9]*$(?!\\n)")
        if "rule" in data_keys:
            data_keys.remove("rule")
            data__rule = data["rule"]
            if not isinstance(data__rule, (str)):
                raise Invalid("" + (name_prefix or "data") + ".rule must be string")
            if isinstance(data__rule, str):
                if not REGEX_PATTERNS['^[a-z0-9-]+\\.[a-z0-9-]+$(?!\\n)'].search(data__rule):
                    raise Invalid("" + (name_prefix or "data") + ".rule must match pattern ^[a-z0-9-]+\\.[a-z0-9-]+$(?!\\n)")
        if "level" in data_keys:
            data_keys.remove("level")
            data__level = data["level"]
            if not isinstance(data__level, (str)):
                raise Invalid("" + (name_prefix or "data") + ".level must be string")
            if not (isinstance(data__level, str) and data__level == 'error' or isinstance(data__level, str) and data__level == 'warning' or isinstance(data__level, str) and data__level == 'note'):
                raise Invalid("" + (name_prefix or "data") + ".level must be one of ['error', 'warning', 'note']")
        if "message" in data_keys:
            data_keys.remove("message")
            data__message = data["message"]
            if not isinstance(data__message, (str)):
                raise Invalid("" + (name_prefix or "data") + ".message must be string")
        if "span" in data_keys:
            data_keys.remove("span")
            data__span = data["span"]
            validate____defs_span(data__span)
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise Invalid("" + (name_prefix or "data") + ".text must be string")
        if "line" in data_keys:
            data_keys.remove("line")
            data__line = data["line"]
            if not isinstance(data__line, (int)) and not (isinstance(data__line, float) and data__line.is_integer()) or isinstance(data__line, bool):
                raise Invalid("" + (name_prefix or "data") + ".line must be integer")
            if isinstance(data__line, (int, float)) and not isinstance(data__line, bool):
                if data__line < 1:
                    raise Invalid("" + (name_prefix or "data") + ".line must be bigger than or equal to 1")
        if "column" in data_keys:
            data_keys.remove("column")
            data__column = data["column"]
            if not isinstance(data__column, (int)) and not (isinstance(data__column, float) and data__column.is_integer()) or isinstance(data__column, bool):
                raise Invalid("" + (name_prefix or "data") + ".column must be integer")
            if isinstance(data__column, (int, float)) and not isinstance(data__column, bool):
                if data__column < 1:
                    raise Invalid("" + (name_prefix or "data") + ".column must be bigger than or equal to 1")
        if "end_line" in data_keys:
            data_keys.remove("end_line")
            data__endline = data["end_line"]
            if not isinstance(data__endline, (int)) and not (isinstance(data__endline, float) and data__endline.is_integer()) or isinstance(data__endline, bool):
                raise Invalid("" + (name_prefix or "data") + ".end_line must be integer")
            if isinstance(data__endline, (int, float)) and not isinstance(data__endline, bool):
                if data__endline < 1:
                    raise Invalid("" + (name_prefix or "data") + ".end_line must be bigger than or equal to 1")
        if "end_column" in data_keys:
            data_keys.remove("end_column")
            data__endcolumn = data["end_column"]
            if not isinstance(data__endcolumn, (int)) and not (isinstance(data__endcolumn, float) and data__endcolumn.is_integer()) or isinstance(data__endcolumn, bool):
                raise Invalid("" + (name_prefix or "data") + ".end_column must be integer")
            if isinstance(data__endcolumn, (int, float)) and not isinstance(data__endcolumn, bool):
                if data__endcolumn < 1:
                    raise Invalid("" + (name_prefix or "data") + ".end_column must be bigger than or equal to 1")
        if "paragraph" in data_keys:
            data_keys.remove("paragraph")
            data__paragraph = data["paragraph"]
            if not isinstance(data__paragraph, (int)) and not (isinstance(data__paragraph, float) and data__paragraph.is_integer()) or isinstance(data__paragraph, bool):
                raise Invalid("" + (name_prefix or "data") + ".paragraph must be integer")
            if isinstance(data__paragraph, (int, float)) and not isinstance(data__paragraph, bool):
                if data__paragraph < 0:
                    raise Invalid("" + (name_prefix or "data") + ".paragraph must be bigger than or equal to 0")
        if "because" in data_keys:
            data_keys.remove("because")
            data__because = data["because"]
            if not isinstance(data__because, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".because must be array")
            data__because_is_list = isinstance(data__because, (list, tuple))
            if data__because_is_list:
                data__because_len = len(data__because)
                for data__because_x, data__because_item in enumerate(data__because):
                    if not isinstance(data__because_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".because[{data__because_x}]".format(**locals()) + " must be string")
        if "standards" in data_keys:
            data_keys.remove("standards")
            data__standards = data["standards"]
            if not isinstance(data__standards, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".standards must be array")
            data__standards_is_list = isinstance(data__standards, (list, tuple))
            if data__standards_is_list:
                data__standards_len = len(data__standards)
                for data__standards_x, data__standards_item in enumerate(data__standards):
                    if not isinstance(data__standards_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".standards[{data__standards_x}]".format(**locals()) + " must be string")
        if "fingerprint" in data_keys:
            data_keys.remove("fingerprint")
            data__fingerprint = data["fingerprint"]
            if not isinstance(data__fingerprint, (str)):
                raise Invalid("" + (name_prefix or "data") + ".fingerprint must be string")
            if isinstance(data__fingerprint, str):
                if not REGEX_PATTERNS['^[0-9a-f]{16}$(?!\\n)'].search(data__fingerprint):
                    raise Invalid("" + (name_prefix or "data") + ".fingerprint must match pattern ^[0-9a-f]{16}$(?!\\n)")
        if "known" in data_keys:
            data_keys.remove("known")
            data__known = data["known"]
            if not isinstance(data__known, (bool)):
                raise Invalid("" + (name_prefix or "data") + ".known must be boolean")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_span(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (list, tuple)):
        raise Invalid("" + (name_prefix or "data") + " must be array")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 2:
            raise Invalid("" + (name_prefix or "data") + " must contain at least 2 items")
        if data_len > 2:
            raise Invalid("" + (name_prefix or "data") + " must contain less than or equal to 2 items")
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (int)) and not (isinstance(data_item, float) and data_item.is_integer()) or isinstance(data_item, bool):
                raise Invalid("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be integer")
            if isinstance(data_item, (int, float)) and not isinstance(data_item, bool):
                if data_item < 0:
                    raise Invalid("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be bigger than or equal to 0")
    return data

def validate____defs_source(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['id', 'name', 'kind', 'facets', 'title', 'title_extracts', 'justification', 'justification_extracts', 'variants', 'mentions', 'attributions', 'share']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            if not isinstance(data__id, (str)):
                raise Invalid("" + (name_prefix or "data") + ".id must be string")
            if isinstance(data__id, str):
                if not REGEX_PATTERNS['^s[1-9][0-9]*$(?!\\n)'].search(data__id):
                    raise Invalid("" + (name_prefix or "data") + ".id must match pattern ^s[1-9][0-9]*$(?!\\n)")
        if "name" in data_keys:
            data_keys.remove("name")
            data__name = data["name"]
            if not isinstance(data__name, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".name must be string or null")
        if "kind" in data_keys:
            data_keys.remove("kind")
            data__kind = data["kind"]
            if not isinstance(data__kind, (str)):
                raise Invalid("" + (name_prefix or "data") + ".kind must be string")
            if not (isinstance(data__kind, str) and data__kind == 'named_person' or isinstance(data__kind, str) and data__kind == 'named_organization' or isinstance(data__kind, str) and data__kind == 'document' or isinstance(data__kind, str) and data__kind == 'anonymous_source' or isinstance(data__kind, str) and data__kind == 'unnamed_person' or isinstance(data__kind, str) and data__kind == 'unnamed_group' or isinstance(data__kind, str) and data__kind == 'unspecified'):
                raise Invalid("" + (name_prefix or "data") + ".kind must be one of ['named_person', 'named_organization', 'document', 'anonymous_source', 'unnamed_person', 'unnamed_group', 'unspecified']")
        if "facets" in data_keys:
            data_keys.remove("facets")
            data__facets = data["facets"]
            if not isinstance(data__facets, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".facets must be array")
            data__facets_is_list = isinstance(data__facets, (list, tuple))
            if data__facets_is_list:
                data__facets_len = len(data__facets)
                for data__facets_x, data__facets_item in enumerate(data__facets):
                    if not isinstance(data__facets_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".facets[{data__facets_x}]".format(**locals()) + " must be string")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".title must be string or null")
        if "title_extracts" in data_keys:
            data_keys.remove("title_extracts")
            data__titleextracts = data["title_extracts"]
            if not isinstance(data__titleextracts, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".title_extracts must be array")
            data__titleextracts_is_list = isinstance(data__titleextracts, (list, tuple))
            if data__titleextracts_is_list:
                data__titleextracts_len = len(data__titleextracts)
                for data__titleextracts_x, data__titleextracts_item in enumerate(data__titleextracts):
                    validate____defs_extract(data__titleextracts_item)
        if "justification" in data_keys:
            data_keys.remove("justification")
            data__justification = data["justification"]
            if not isinstance(data__justification, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".justification must be string or null")
        if "justification_extracts" in data_keys:
            data_keys.remove("justification_extracts")
            data__justificationextracts = data["justification_extracts"]
            if not isinstance(data__justificationextracts, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".justification_extracts must be array")
            data__justificationextracts_is_list = isinstance(data__justificationextracts, (list, tuple))
            if data__justificationextracts_is_list:
                data__justificationextracts_len = len(data__justificationextracts)
                for data__justificationextracts_x, data__justificationextracts_item in enumerate(data__justificationextracts):
                    validate____defs_extract(data__justificationextracts_item)
        if "variants" in data_keys:
            data_keys.remove("variants")
            data__variants = data["variants"]
            if not isinstance(data__variants, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".variants must be array")
            data__variants_is_list = isinstance(data__variants, (list, tuple))
            if data__variants_is_list:
                data__variants_len = len(data__variants)
                for data__variants_x, data__variants_item in enumerate(data__variants):
                    if not isinstance(data__variants_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".variants[{data__variants_x}]".format(**locals()) + " must be string")
        if "mentions" in data_keys:
            data_keys.remove("mentions")
            data__mentions = data["mentions"]
            if not isinstance(data__mentions, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".mentions must be array")
            data__mentions_is_list = isinstance(data__mentions, (list, tuple))
            if data__mentions_is_list:
                data__mentions_len = len(data__mentions)
                for data__mentions_x, data__mentions_item in enumerate(data__mentions):
                    validate____defs_extract(data__mentions_item)
        if "attributions" in data_keys:
            data_keys.remove("attributions")
            data__attributions = data["attributions"]
            if not isinstance(data__attributions, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".attributions must be array")
            data__attributions_is_list = isinstance(data__attributions, (list, tuple))
            if data__attributions_is_list:
                data__attributions_len = len(data__attributions)
                for data__attributions_x, data__attributions_item in enumerate(data__attributions):
                    if not isinstance(data__attributions_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must be string")
                    if isinstance(data__attributions_item, str):
                        if not REGEX_PATTERNS['^a[1-9][0-9]*$(?!\\n)'].search(data__attributions_item):
                            raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must match pattern ^a[1-9][0-9]*$(?!\\n)")
        if "share" in data_keys:
            data_keys.remove("share")
            data__share = data["share"]
            if not isinstance(data__share, (int, float, NoneType)) or isinstance(data__share, bool):
                raise Invalid("" + (name_prefix or "data") + ".share must be number or null")
            if isinstance(data__share, (int, float)) and not isinstance(data__share, bool):
                if data__share < 0:
                    raise Invalid("" + (name_prefix or "data") + ".share must be bigger than or equal to 0")
                if data__share > 1:
                    raise Invalid("" + (name_prefix or "data") + ".share must be smaller than or equal to 1")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_extract(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['span', 'text']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "span" in data_keys:
            data_keys.remove("span")
            data__span = data["span"]
            validate____defs_span(data__span)
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise Invalid("" + (name_prefix or "data") + ".text must be string")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_attribution(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['id', 'paragraph', 'sentence', 'source', 'cue', 'content', 'mode', 'class', 'factuality', 'addressee', 'medium', 'links', 'hand', 'parent', 'source_id', 'chain', 'because']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            if not isinstance(data__id, (str)):
                raise Invalid("" + (name_prefix or "data") + ".id must be string")
            if isinstance(data__id, str):
                if not REGEX_PATTERNS['^a[1-9][0-9]*$(?!\\n)'].search(data__id):
                    raise Invalid("" + (name_prefix or "data") + ".id must match pattern ^a[1-9][0-9]*$(?!\\n)")
        if "paragraph" in data_keys:
            data_keys.remove("paragraph")
            data__paragraph = data["paragraph"]
            if not isinstance(data__paragraph, (int)) and not (isinstance(data__paragraph, float) and data__paragraph.is_integer()) or isinstance(data__paragraph, bool):
                raise Invalid("" + (name_prefix or "data") + ".paragraph must be integer")
            if isinstance(data__paragraph, (int, float)) and not isinstance(data__paragraph, bool):
                if data__paragraph < 0:
                    raise Invalid("" + (name_prefix or "data") + ".paragraph must be bigger than or equal to 0")
        if "sentence" in data_keys:
            data_keys.remove("sentence")
            data__sentence = data["sentence"]
            if not isinstance(data__sentence, (int)) and not (isinstance(data__sentence, float) and data__sentence.is_integer()) or isinstance(data__sentence, bool):
                raise Invalid("" + (name_prefix or "data") + ".sentence must be integer")
            if isinstance(data__sentence, (int, float)) and not isinstance(data__sentence, bool):
                if data__sentence < 0:
                    raise Invalid("" + (name_prefix or "data") + ".sentence must be bigger than or equal to 0")
        if "source" in data_keys:
            data_keys.remove("source")
            data__source = data["source"]
            validate____defs_extract_or_null(data__source)
        if "cue" in data_keys:
            data_keys.remove("cue")
            data__cue = data["cue"]
            validate____defs_cue_or_null(data__cue)
        if "content" in data_keys:
            data_keys.remove("content")
            data__content = data["content"]
            if not isinstance(data__content, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".content must be array")
            data__content_is_list = isinstance(data__content, (list, tuple))
            if data__content_is_list:
                data__content_len = len(data__content)
                for data__content_x, data__content_item in enumerate(data__content):
                    validate____defs_extract(data__content_item)
        if "mode" in data_keys:
            data_keys.remove("mode")
            data__mode = data["mode"]
            if not isinstance(data__mode, (str)):
                raise Invalid("" + (name_prefix or "data") + ".mode must be string")
            if not (isinstance(data__mode, str) and data__mode == 'direct' or isinstance(data__mode, str) and data__mode == 'indirect' or isinstance(data__mode, str) and data__mode == 'mixed'):
                raise Invalid("" + (name_prefix or "data") + ".mode must be one of ['direct', 'indirect', 'mixed']")
        if "class" in data_keys:
            data_keys.remove("class")
            data__class = data["class"]
            if not isinstance(data__class, (str)):
                raise Invalid("" + (name_prefix or "data") + ".class must be string")
            if not (isinstance(data__class, str) and data__class == 'speech' or isinstance(data__class, str) and data__class == 'writing' or isinstance(data__class, str) and data__class == 'document' or isinstance(data__class, str) and data__class == 'thought' or isinstance(data__class, str) and data__class == 'other'):
                raise Invalid("" + (name_prefix or "data") + ".class must be one of ['speech', 'writing', 'document', 'thought', 'other']")
        if "factuality" in data_keys:
            data_keys.remove("factuality")
            data__factuality = data["factuality"]
            if not isinstance(data__factuality, (str)):
                raise Invalid("" + (name_prefix or "data") + ".factuality must be string")
            if not (isinstance(data__factuality, str) and data__factuality == 'reported' or isinstance(data__factuality, str) and data__factuality == 'negated' or isinstance(data__factuality, str) and data__factuality == 'asked' or isinstance(data__factuality, str) and data__factuality == 'hypothetical' or isinstance(data__factuality, str) and data__factuality == 'future'):
                raise Invalid("" + (name_prefix or "data") + ".factuality must be one of ['reported', 'negated', 'asked', 'hypothetical', 'future']")
        if "addressee" in data_keys:
            data_keys.remove("addressee")
            data__addressee = data["addressee"]
            validate____defs_extract_or_null(data__addressee)
        if "medium" in data_keys:
            data_keys.remove("medium")
            data__medium = data["medium"]
            validate____defs_extract_or_null(data__medium)
        if "links" in data_keys:
            data_keys.remove("links")
            data__links = data["links"]
            if not isinstance(data__links, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".links must be array")
            data__links_is_list = isinstance(data__links, (list, tuple))
            if data__links_is_list:
                data__links_len = len(data__links)
                for data__links_x, data__links_item in enumerate(data__links):
                    validate____defs_link(data__links_item)
        if "hand" in data_keys:
            data_keys.remove("hand")
            data__hand = data["hand"]
            if not isinstance(data__hand, (str)):
                raise Invalid("" + (name_prefix or "data") + ".hand must be string")
            if not (isinstance(data__hand, str) and data__hand == 'observed' or isinstance(data__hand, str) and data__hand == 'first' or isinstance(data__hand, str) and data__hand == 'relayed' or isinstance(data__hand, str) and data__hand == 'pick-up' or isinstance(data__hand, str) and data__hand == 'unknown'):
                raise Invalid("" + (name_prefix or "data") + ".hand must be one of ['observed', 'first', 'relayed', 'pick-up', 'unknown']")
        if "parent" in data_keys:
            data_keys.remove("parent")
            data__parent = data["parent"]
            if not isinstance(data__parent, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".parent must be string or null")
            if isinstance(data__parent, str):
                if not REGEX_PATTERNS['^a[1-9][0-9]*$(?!\\n)'].search(data__parent):
                    raise Invalid("" + (name_prefix or "data") + ".parent must match pattern ^a[1-9][0-9]*$(?!\\n)")
        if "source_id" in data_keys:
            data_keys.remove("source_id")
            data__sourceid = data["source_id"]
            if not isinstance(data__sourceid, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".source_id must be string or null")
            if isinstance(data__sourceid, str):
                if not REGEX_PATTERNS['^s[1-9][0-9]*$(?!\\n)'].search(data__sourceid):
                    raise Invalid("" + (name_prefix or "data") + ".source_id must match pattern ^s[1-9][0-9]*$(?!\\n)")
        if "chain" in data_keys:
            data_keys.remove("chain")
            data__chain = data["chain"]
            if not isinstance(data__chain, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".chain must be array")
            data__chain_is_list = isinstance(data__chain, (list, tuple))
            if data__chain_is_list:
                data__chain_len = len(data__chain)
                for data__chain_x, data__chain_item in enumerate(data__chain):
                    if not isinstance(data__chain_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".chain[{data__chain_x}]".format(**locals()) + " must be object")
                    data__chain_item_is_dict = isinstance(data__chain_item, dict)
                    if data__chain_item_is_dict:
                        data__chain_item__missing_keys = set(['name', 'source_id']) - data__chain_item.keys()
                        if data__chain_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".chain[{data__chain_x}]".format(**locals()) + " must contain ")
                        data__chain_item_keys = set(data__chain_item.keys())
                        if "name" in data__chain_item_keys:
                            data__chain_item_keys.remove("name")
                            data__chain_item__name = data__chain_item["name"]
                            if not isinstance(data__chain_item__name, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".chain[{data__chain_x}].name".format(**locals()) + " must be string or null")
                        if "source_id" in data__chain_item_keys:
                            data__chain_item_keys.remove("source_id")
                            data__chain_item__sourceid = data__chain_item["source_id"]
                            if not isinstance(data__chain_item__sourceid, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".chain[{data__chain_x}].source_id".format(**locals()) + " must be string or null")
                            if isinstance(data__chain_item__sourceid, str):
                                if not REGEX_PATTERNS['^s[1-9][0-9]*$(?!\\n)'].search(data__chain_item__sourceid):
                                    raise Invalid("" + (name_prefix or "data") + ".chain[{data__chain_x}].source_id".format(**locals()) + " must match pattern ^s[1-9][0-9]*$(?!\\n)")
                        if data__chain_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".chain[{data__chain_x}]".format(**locals()) + " must not contain "+str(sorted(data__chain_item_keys))+" properties")
        if "because" in data_keys:
            data_keys.remove("because")
            data__because = data["because"]
            if not isinstance(data__because, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".because must be array")
            data__because_is_list = isinstance(data__because, (list, tuple))
            if data__because_is_list:
                data__because_len = len(data__because)
                for data__because_x, data__because_item in enumerate(data__because):
                    if not isinstance(data__because_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".because[{data__because_x}]".format(**locals()) + " must be string")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_link(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['span', 'text', 'target']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "span" in data_keys:
            data_keys.remove("span")
            data__span = data["span"]
            validate____defs_span(data__span)
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise Invalid("" + (name_prefix or "data") + ".text must be string")
        if "target" in data_keys:
            data_keys.remove("target")
            data__target = data["target"]
            if not isinstance(data__target, (str)):
                raise Invalid("" + (name_prefix or "data") + ".target must be string")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_cue_or_null(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict, NoneType)):
        raise Invalid("" + (name_prefix or "data") + " must be object or null")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['span', 'text', 'entry', 'hearsay', 'stance']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "span" in data_keys:
            data_keys.remove("span")
            data__span = data["span"]
            validate____defs_span(data__span)
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise Invalid("" + (name_prefix or "data") + ".text must be string")
        if "entry" in data_keys:
            data_keys.remove("entry")
            data__entry = data["entry"]
            if not isinstance(data__entry, (str)):
                raise Invalid("" + (name_prefix or "data") + ".entry must be string")
        if "hearsay" in data_keys:
            data_keys.remove("hearsay")
            data__hearsay = data["hearsay"]
            if not isinstance(data__hearsay, (bool)):
                raise Invalid("" + (name_prefix or "data") + ".hearsay must be boolean")
        if "stance" in data_keys:
            data_keys.remove("stance")
            data__stance = data["stance"]
            if not isinstance(data__stance, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".stance must be string or null")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_extract_or_null(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict, NoneType)):
        raise Invalid("" + (name_prefix or "data") + " must be object or null")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['span', 'text']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "span" in data_keys:
            data_keys.remove("span")
            data__span = data["span"]
            validate____defs_span(data__span)
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise Invalid("" + (name_prefix or "data") + ".text must be string")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_paragraph(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['index', 'span', 'line', 'role', 'text', 'sentences', 'score', 'attributions', 'findings']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "index" in data_keys:
            data_keys.remove("index")
            data__index = data["index"]
            if not isinstance(data__index, (int)) and not (isinstance(data__index, float) and data__index.is_integer()) or isinstance(data__index, bool):
                raise Invalid("" + (name_prefix or "data") + ".index must be integer")
            if isinstance(data__index, (int, float)) and not isinstance(data__index, bool):
                if data__index < 0:
                    raise Invalid("" + (name_prefix or "data") + ".index must be bigger than or equal to 0")
        if "span" in data_keys:
            data_keys.remove("span")
            data__span = data["span"]
            validate____defs_span(data__span)
        if "line" in data_keys:
            data_keys.remove("line")
            data__line = data["line"]
            if not isinstance(data__line, (int)) and not (isinstance(data__line, float) and data__line.is_integer()) or isinstance(data__line, bool):
                raise Invalid("" + (name_prefix or "data") + ".line must be integer")
            if isinstance(data__line, (int, float)) and not isinstance(data__line, bool):
                if data__line < 1:
                    raise Invalid("" + (name_prefix or "data") + ".line must be bigger than or equal to 1")
        if "role" in data_keys:
            data_keys.remove("role")
            data__role = data["role"]
            if not isinstance(data__role, (str)):
                raise Invalid("" + (name_prefix or "data") + ".role must be string")
            if not (isinstance(data__role, str) and data__role == 'headline' or isinstance(data__role, str) and data__role == 'byline' or isinstance(data__role, str) and data__role == 'lede' or isinstance(data__role, str) and data__role == 'body' or isinstance(data__role, str) and data__role == 'heading' or isinstance(data__role, str) and data__role == 'list_item' or isinstance(data__role, str) and data__role == 'caption' or isinstance(data__role, str) and data__role == 'credit' or isinstance(data__role, str) and data__role == 'correction' or isinstance(data__role, str) and data__role == 'block_quote'):
                raise Invalid("" + (name_prefix or "data") + ".role must be one of ['headline', 'byline', 'lede', 'body', 'heading', 'list_item', 'caption', 'credit', 'correction', 'block_quote']")
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".text must be string or null")
        if "sentences" in data_keys:
            data_keys.remove("sentences")
            data__sentences = data["sentences"]
            if not isinstance(data__sentences, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".sentences must be array")
            data__sentences_is_list = isinstance(data__sentences, (list, tuple))
            if data__sentences_is_list:
                data__sentences_len = len(data__sentences)
                for data__sentences_x, data__sentences_item in enumerate(data__sentences):
                    validate____defs_sentence(data__sentences_item)
        if "score" in data_keys:
            data_keys.remove("score")
            data__score = data["score"]
            validate____defs_score(data__score)
        if "attributions" in data_keys:
            data_keys.remove("attributions")
            data__attributions = data["attributions"]
            if not isinstance(data__attributions, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".attributions must be array")
            data__attributions_is_list = isinstance(data__attributions, (list, tuple))
            if data__attributions_is_list:
                data__attributions_len = len(data__attributions)
                for data__attributions_x, data__attributions_item in enumerate(data__attributions):
                    if not isinstance(data__attributions_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must be string")
                    if isinstance(data__attributions_item, str):
                        if not REGEX_PATTERNS['^a[1-9][0-9]*$(?!\\n)'].search(data__attributions_item):
                            raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must match pattern ^a[1-9][0-9]*$(?!\\n)")
        if "findings" in data_keys:
            data_keys.remove("findings")
            data__findings = data["findings"]
            if not isinstance(data__findings, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".findings must be array")
            data__findings_is_list = isinstance(data__findings, (list, tuple))
            if data__findings_is_list:
                data__findings_len = len(data__findings)
                for data__findings_x, data__findings_item in enumerate(data__findings):
                    if not isinstance(data__findings_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}]".format(**locals()) + " must be string")
                    if isinstance(data__findings_item, str):
                        if not REGEX_PATTERNS['^f[1-9][0-9]*$(?!\\n)'].search(data__findings_item):
                            raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}]".format(**locals()) + " must match pattern ^f[1-9][0-9]*$(?!\\n)")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_sentence(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['index', 'span', 'standing', 'reasons', 'coverage', 'attributions']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "index" in data_keys:
            data_keys.remove("index")
            data__index = data["index"]
            if not isinstance(data__index, (int)) and not (isinstance(data__index, float) and data__index.is_integer()) or isinstance(data__index, bool):
                raise Invalid("" + (name_prefix or "data") + ".index must be integer")
            if isinstance(data__index, (int, float)) and not isinstance(data__index, bool):
                if data__index < 0:
                    raise Invalid("" + (name_prefix or "data") + ".index must be bigger than or equal to 0")
        if "span" in data_keys:
            data_keys.remove("span")
            data__span = data["span"]
            validate____defs_span(data__span)
        if "standing" in data_keys:
            data_keys.remove("standing")
            data__standing = data["standing"]
            if not isinstance(data__standing, (str)):
                raise Invalid("" + (name_prefix or "data") + ".standing must be string")
            if not (isinstance(data__standing, str) and data__standing == 'claim' or isinstance(data__standing, str) and data__standing == 'exempt' or isinstance(data__standing, str) and data__standing == 'observation' or isinstance(data__standing, str) and data__standing == 'continuation' or isinstance(data__standing, str) and data__standing == 'disclosure' or isinstance(data__standing, str) and data__standing == 'furniture'):
                raise Invalid("" + (name_prefix or "data") + ".standing must be one of ['claim', 'exempt', 'observation', 'continuation', 'disclosure', 'furniture']")
        if "reasons" in data_keys:
            data_keys.remove("reasons")
            data__reasons = data["reasons"]
            if not isinstance(data__reasons, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".reasons must be array")
            data__reasons_is_list = isinstance(data__reasons, (list, tuple))
            if data__reasons_is_list:
                data__reasons_len = len(data__reasons)
                for data__reasons_x, data__reasons_item in enumerate(data__reasons):
                    if not isinstance(data__reasons_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".reasons[{data__reasons_x}]".format(**locals()) + " must be string")
        if "coverage" in data_keys:
            data_keys.remove("coverage")
            data__coverage = data["coverage"]
            if not isinstance(data__coverage, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".coverage must be string or null")
            if not (isinstance(data__coverage, str) and data__coverage == 'sentence' or isinstance(data__coverage, str) and data__coverage == 'adjacent' or isinstance(data__coverage, str) and data__coverage == 'previous' or isinstance(data__coverage, str) and data__coverage == 'later' or isinstance(data__coverage, str) and data__coverage == 'none' or data__coverage is None):
                raise Invalid("" + (name_prefix or "data") + ".coverage must be one of ['sentence', 'adjacent', 'previous', 'later', 'none', None]")
        if "attributions" in data_keys:
            data_keys.remove("attributions")
            data__attributions = data["attributions"]
            if not isinstance(data__attributions, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".attributions must be array")
            data__attributions_is_list = isinstance(data__attributions, (list, tuple))
            if data__attributions_is_list:
                data__attributions_len = len(data__attributions)
                for data__attributions_x, data__attributions_item in enumerate(data__attributions):
                    if not isinstance(data__attributions_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must be string")
                    if isinstance(data__attributions_item, str):
                        if not REGEX_PATTERNS['^a[1-9][0-9]*$(?!\\n)'].search(data__attributions_item):
                            raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must match pattern ^a[1-9][0-9]*$(?!\\n)")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_metadata_or_null(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict, NoneType)):
        raise Invalid("" + (name_prefix or "data") + " must be object or null")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['id', 'title', 'authors', 'publisher', 'section', 'published', 'language', 'url']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            if not isinstance(data__id, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".id must be string or null")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".title must be string or null")
        if "authors" in data_keys:
            data_keys.remove("authors")
            data__authors = data["authors"]
            if not isinstance(data__authors, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".authors must be array")
            data__authors_is_list = isinstance(data__authors, (list, tuple))
            if data__authors_is_list:
                data__authors_len = len(data__authors)
                for data__authors_x, data__authors_item in enumerate(data__authors):
                    if not isinstance(data__authors_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".authors[{data__authors_x}]".format(**locals()) + " must be string")
        if "publisher" in data_keys:
            data_keys.remove("publisher")
            data__publisher = data["publisher"]
            if not isinstance(data__publisher, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".publisher must be string or null")
        if "section" in data_keys:
            data_keys.remove("section")
            data__section = data["section"]
            if not isinstance(data__section, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".section must be string or null")
        if "published" in data_keys:
            data_keys.remove("published")
            data__published = data["published"]
            if not isinstance(data__published, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".published must be string or null")
        if "language" in data_keys:
            data_keys.remove("language")
            data__language = data["language"]
            if not isinstance(data__language, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".language must be string or null")
        if "url" in data_keys:
            data_keys.remove("url")
            data__url = data["url"]
            if not isinstance(data__url, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".url must be string or null")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data
