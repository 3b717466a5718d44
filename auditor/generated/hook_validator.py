"""Validator of schemas/hook-1.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


REGEX_PATTERNS = {
    '^1\\.[0-9]+$(?!\\n)': re.compile('^1\\.[0-9]+\\Z(?!\\n)'),
    '^[0-9a-f]{16}$(?!\\n)': re.compile('^[0-9a-f]{16}\\Z(?!\\n)')
}

NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['schema', 'schema_version', 'tool', 'rules', 'decision', 'reason', 'summary', 'checked', 'id', 'profile', 'score', 'fields', 'findings']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "schema" in data_keys:
            data_keys.remove("schema")
            data__schema = data["schema"]
            if not isinstance(data__schema, (str)):
                raise Invalid("" + (name_prefix or "data") + ".schema must be string")
            if not (isinstance(data__schema, str) and data__schema == 'urn:auditor:schema:hook-1'):
                raise Invalid("" + (name_prefix or "data") + ".schema must be one of ['urn:auditor:schema:hook-1']")
        if "schema_version" in data_keys:
            data_keys.remove("schema_version")
            data__schemaversion = data["schema_version"]
            if not isinstance(data__schemaversion, (str)):
                raise Invalid("" + (name_prefix or "data") + ".schema_version must be string")
            if isinstance(data__schemaversion, str):
                if not REGEX_PATTERNS['^1\\.[0-9]+$(?!\\n)'].search(data__schemaversion):
                    raise Invalid("" + (name_prefix or "data") + ".schema_version must match pattern ^1\\.[0-9]+$(?!\\n)")
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
        if "decision" in data_keys:
            data_keys.remove("decision")
            data__decision = data["decision"]
            if not isinstance(data__decision, (str)):
                raise Invalid("" + (name_prefix or "data") + ".decision must be string")
            if not (isinstance(data__decision, str) and data__decision == 'allow' or isinstance(data__decision, str) and data__decision == 'stop'):
                raise Invalid("" + (name_prefix or "data") + ".decision must be one of ['allow', 'stop']")
        if "reason" in data_keys:
            data_keys.remove("reason")
            data__reason = data["reason"]
            if not isinstance(data__reason, (str)):
                raise Invalid("" + (name_prefix or "data") + ".reason must be string")
            if not (isinstance(data__reason, str) and data__reason == 'passed' or isinstance(data__reason, str) and data__reason == 'findings' or isinstance(data__reason, str) and data__reason == 'score' or isinstance(data__reason, str) and data__reason == 'input' or isinstance(data__reason, str) and data__reason == 'settings' or isinstance(data__reason, str) and data__reason == 'usage' or isinstance(data__reason, str) and data__reason == 'timeout' or isinstance(data__reason, str) and data__reason == 'failure'):
                raise Invalid("" + (name_prefix or "data") + ".reason must be one of ['passed', 'findings', 'score', 'input', 'settings', 'usage', 'timeout', 'failure']")
        if "summary" in data_keys:
            data_keys.remove("summary")
            data__summary = data["summary"]
            if not isinstance(data__summary, (str)):
                raise Invalid("" + (name_prefix or "data") + ".summary must be string")
            if isinstance(data__summary, str):
                data__summary_len = len(data__summary)
                if data__summary_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".summary must be longer than or equal to 1 characters")
        if "checked" in data_keys:
            data_keys.remove("checked")
            data__checked = data["checked"]
            if not isinstance(data__checked, (bool)):
                raise Invalid("" + (name_prefix or "data") + ".checked must be boolean")
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            if not isinstance(data__id, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".id must be string or null")
        if "profile" in data_keys:
            data_keys.remove("profile")
            data__profile = data["profile"]
            if not isinstance(data__profile, (str, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".profile must be string or null")
        if "score" in data_keys:
            data_keys.remove("score")
            data__score = data["score"]
            if not isinstance(data__score, (int, float, NoneType)) or isinstance(data__score, bool):
                raise Invalid("" + (name_prefix or "data") + ".score must be number or null")
            if isinstance(data__score, (int, float)) and not isinstance(data__score, bool):
                if data__score < 0:
                    raise Invalid("" + (name_prefix or "data") + ".score must be bigger than or equal to 0")
                if data__score > 100:
                    raise Invalid("" + (name_prefix or "data") + ".score must be smaller than or equal to 100")
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            if not isinstance(data__fields, (dict, NoneType)):
                raise Invalid("" + (name_prefix or "data") + ".fields must be object or null")
            data__fields_is_dict = isinstance(data__fields, dict)
            if data__fields_is_dict:
                data__fields__missing_keys = set(['title', 'body']) - data__fields.keys()
                if data__fields__missing_keys:
                    raise Invalid("" + (name_prefix or "data") + ".fields must contain ")
                data__fields_keys = set(data__fields.keys())
                if "title" in data__fields_keys:
                    data__fields_keys.remove("title")
                    data__fields__title = data__fields["title"]
                    validate____defs_field(data__fields__title)
                if "body" in data__fields_keys:
                    data__fields_keys.remove("body")
                    data__fields__body = data__fields["body"]
                    validate____defs_field(data__fields__body)
                if data__fields_keys:
                    raise Invalid("" + (name_prefix or "data") + ".fields must not contain "+str(sorted(data__fields_keys))+" properties")
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
        data__missing_keys = set(['rule', 'level', 'stops', 'message', 'field', 'start', 'end', 'unit', 'text', 'mend', 'fingerprint']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "rule" in data_keys:
            data_keys.remove("rule")
            data__rule = data["rule"]
            if not isinstance(data__rule, (str)):
                raise Invalid("" + (name_prefix or "data") + ".rule must be string")
            if isinstance(data__rule, str):
                data__rule_len = len(data__rule)
                if data__rule_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".rule must be longer than or equal to 1 characters")
        if "level" in data_keys:
            data_keys.remove("level")
            data__level = data["level"]
            if not isinstance(data__level, (str)):
                raise Invalid("" + (name_prefix or "data") + ".level must be string")
            if not (isinstance(data__level, str) and data__level == 'error' or isinstance(data__level, str) and data__level == 'warning' or isinstance(data__level, str) and data__level == 'note'):
                raise Invalid("" + (name_prefix or "data") + ".level must be one of ['error', 'warning', 'note']")
        if "stops" in data_keys:
            data_keys.remove("stops")
            data__stops = data["stops"]
            if not isinstance(data__stops, (bool)):
                raise Invalid("" + (name_prefix or "data") + ".stops must be boolean")
        if "message" in data_keys:
            data_keys.remove("message")
            data__message = data["message"]
            if not isinstance(data__message, (str)):
                raise Invalid("" + (name_prefix or "data") + ".message must be string")
            if isinstance(data__message, str):
                data__message_len = len(data__message)
                if data__message_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".message must be longer than or equal to 1 characters")
        if "field" in data_keys:
            data_keys.remove("field")
            data__field = data["field"]
            if not isinstance(data__field, (str)):
                raise Invalid("" + (name_prefix or "data") + ".field must be string")
            if not (isinstance(data__field, str) and data__field == 'title' or isinstance(data__field, str) and data__field == 'body'):
                raise Invalid("" + (name_prefix or "data") + ".field must be one of ['title', 'body']")
        if "start" in data_keys:
            data_keys.remove("start")
            data__start = data["start"]
            if not isinstance(data__start, (int)) and not (isinstance(data__start, float) and data__start.is_integer()) or isinstance(data__start, bool):
                raise Invalid("" + (name_prefix or "data") + ".start must be integer")
            if isinstance(data__start, (int, float)) and not isinstance(data__start, bool):
                if data__start < 0:
                    raise Invalid("" + (name_prefix or "data") + ".start must be bigger than or equal to 0")
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            if not isinstance(data__end, (int)) and not (isinstance(data__end, float) and data__end.is_integer()) or isinstance(data__end, bool):
                raise Invalid("" + (name_prefix or "data") + ".end must be integer")
            if isinstance(data__end, (int, float)) and not isinstance(data__end, bool):
                if data__end < 0:
                    raise Invalid("" + (name_prefix or "data") + ".end must be bigger than or equal to 0")
        if "unit" in data_keys:
            data_keys.remove("unit")
            data__unit = data["unit"]
            if not isinstance(data__unit, (str)):
                raise Invalid("" + (name_prefix or "data") + ".unit must be string")
            if not (isinstance(data__unit, str) and data__unit == 'code point'):
                raise Invalid("" + (name_prefix or "data") + ".unit must be one of ['code point']")
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (str)):
                raise Invalid("" + (name_prefix or "data") + ".text must be string")
        if "mend" in data_keys:
            data_keys.remove("mend")
            data__mend = data["mend"]
            if not isinstance(data__mend, (str)):
                raise Invalid("" + (name_prefix or "data") + ".mend must be string")
            if isinstance(data__mend, str):
                data__mend_len = len(data__mend)
                if data__mend_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".mend must be longer than or equal to 1 characters")
        if "fingerprint" in data_keys:
            data_keys.remove("fingerprint")
            data__fingerprint = data["fingerprint"]
            if not isinstance(data__fingerprint, (str)):
                raise Invalid("" + (name_prefix or "data") + ".fingerprint must be string")
            if isinstance(data__fingerprint, str):
                if not REGEX_PATTERNS['^[0-9a-f]{16}$(?!\\n)'].search(data__fingerprint):
                    raise Invalid("" + (name_prefix or "data") + ".fingerprint must match pattern ^[0-9a-f]{16}$(?!\\n)")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data

def validate____defs_field(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['path', 'format']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "path" in data_keys:
            data_keys.remove("path")
            data__path = data["path"]
            if not isinstance(data__path, (str)):
                raise Invalid("" + (name_prefix or "data") + ".path must be string")
            if isinstance(data__path, str):
                data__path_len = len(data__path)
                if data__path_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".path must be longer than or equal to 1 characters")
        if "format" in data_keys:
            data_keys.remove("format")
            data__format = data["format"]
            if not isinstance(data__format, (str)):
                raise Invalid("" + (name_prefix or "data") + ".format must be string")
            if isinstance(data__format, str):
                data__format_len = len(data__format)
                if data__format_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".format must be longer than or equal to 1 characters")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data
