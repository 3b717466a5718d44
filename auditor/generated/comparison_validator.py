"""Validator of schemas/comparison-1.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['schema', 'old', 'new', 'sources_gained', 'sources_lost', 'sources_changed', 'attributions_gained', 'attributions_lost', 'findings_gained', 'findings_lost', 'points']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "schema" in data_keys:
            data_keys.remove("schema")
            data__schema = data["schema"]
            if not isinstance(data__schema, (str)):
                raise Invalid("" + (name_prefix or "data") + ".schema must be string")
            if not (isinstance(data__schema, str) and data__schema == 'urn:auditor:schema:comparison-1'):
                raise Invalid("" + (name_prefix or "data") + ".schema must be one of ['urn:auditor:schema:comparison-1']")
        if "old" in data_keys:
            data_keys.remove("old")
            data__old = data["old"]
            if not isinstance(data__old, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".old must be object")
            data__old_is_dict = isinstance(data__old, dict)
            if data__old_is_dict:
                data__old__missing_keys = set(['name', 'sha256', 'score']) - data__old.keys()
                if data__old__missing_keys:
                    raise Invalid("" + (name_prefix or "data") + ".old must contain ")
                data__old_keys = set(data__old.keys())
                if "name" in data__old_keys:
                    data__old_keys.remove("name")
                    data__old__name = data__old["name"]
                    if not isinstance(data__old__name, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".old.name must be string")
                if "sha256" in data__old_keys:
                    data__old_keys.remove("sha256")
                    data__old__sha256 = data__old["sha256"]
                    if not isinstance(data__old__sha256, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".old.sha256 must be string")
                if "score" in data__old_keys:
                    data__old_keys.remove("score")
                    data__old__score = data__old["score"]
                    if not isinstance(data__old__score, (int, float, NoneType)) or isinstance(data__old__score, bool):
                        raise Invalid("" + (name_prefix or "data") + ".old.score must be number or null")
                if data__old_keys:
                    raise Invalid("" + (name_prefix or "data") + ".old must not contain "+str(sorted(data__old_keys))+" properties")
        if "new" in data_keys:
            data_keys.remove("new")
            data__new = data["new"]
            if not isinstance(data__new, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".new must be object")
            data__new_is_dict = isinstance(data__new, dict)
            if data__new_is_dict:
                data__new__missing_keys = set(['name', 'sha256', 'score']) - data__new.keys()
                if data__new__missing_keys:
                    raise Invalid("" + (name_prefix or "data") + ".new must contain ")
                data__new_keys = set(data__new.keys())
                if "name" in data__new_keys:
                    data__new_keys.remove("name")
                    data__new__name = data__new["name"]
                    if not isinstance(data__new__name, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".new.name must be string")
                if "sha256" in data__new_keys:
                    data__new_keys.remove("sha256")
                    data__new__sha256 = data__new["sha256"]
                    if not isinstance(data__new__sha256, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".new.sha256 must be string")
                if "score" in data__new_keys:
                    data__new_keys.remove("score")
                    data__new__score = data__new["score"]
                    if not isinstance(data__new__score, (int, float, NoneType)) or isinstance(data__new__score, bool):
                        raise Invalid("" + (name_prefix or "data") + ".new.score must be number or null")
                if data__new_keys:
                    raise Invalid("" + (name_prefix or "data") + ".new must not contain "+str(sorted(data__new_keys))+" properties")
        if "sources_gained" in data_keys:
            data_keys.remove("sources_gained")
            data__sourcesgained = data["sources_gained"]
            if not isinstance(data__sourcesgained, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".sources_gained must be array")
            data__sourcesgained_is_list = isinstance(data__sourcesgained, (list, tuple))
            if data__sourcesgained_is_list:
                data__sourcesgained_len = len(data__sourcesgained)
                for data__sourcesgained_x, data__sourcesgained_item in enumerate(data__sourcesgained):
                    if not isinstance(data__sourcesgained_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".sources_gained[{data__sourcesgained_x}]".format(**locals()) + " must be object")
                    data__sourcesgained_item_is_dict = isinstance(data__sourcesgained_item, dict)
                    if data__sourcesgained_item_is_dict:
                        data__sourcesgained_item__missing_keys = set(['called', 'kind', 'attributions']) - data__sourcesgained_item.keys()
                        if data__sourcesgained_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".sources_gained[{data__sourcesgained_x}]".format(**locals()) + " must contain ")
                        data__sourcesgained_item_keys = set(data__sourcesgained_item.keys())
                        if "called" in data__sourcesgained_item_keys:
                            data__sourcesgained_item_keys.remove("called")
                            data__sourcesgained_item__called = data__sourcesgained_item["called"]
                            if not isinstance(data__sourcesgained_item__called, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources_gained[{data__sourcesgained_x}].called".format(**locals()) + " must be string")
                        if "kind" in data__sourcesgained_item_keys:
                            data__sourcesgained_item_keys.remove("kind")
                            data__sourcesgained_item__kind = data__sourcesgained_item["kind"]
                            if not isinstance(data__sourcesgained_item__kind, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources_gained[{data__sourcesgained_x}].kind".format(**locals()) + " must be string")
                            if not (isinstance(data__sourcesgained_item__kind, str) and data__sourcesgained_item__kind == 'named_person' or isinstance(data__sourcesgained_item__kind, str) and data__sourcesgained_item__kind == 'named_organization' or isinstance(data__sourcesgained_item__kind, str) and data__sourcesgained_item__kind == 'document' or isinstance(data__sourcesgained_item__kind, str) and data__sourcesgained_item__kind == 'anonymous_source' or isinstance(data__sourcesgained_item__kind, str) and data__sourcesgained_item__kind == 'unnamed_person' or isinstance(data__sourcesgained_item__kind, str) and data__sourcesgained_item__kind == 'unnamed_group' or isinstance(data__sourcesgained_item__kind, str) and data__sourcesgained_item__kind == 'unspecified'):
                                raise Invalid("" + (name_prefix or "data") + ".sources_gained[{data__sourcesgained_x}].kind".format(**locals()) + " must be one of ['named_person', 'named_organization', 'document', 'anonymous_source', 'unnamed_person', 'unnamed_group', 'unspecified']")
                        if "attributions" in data__sourcesgained_item_keys:
                            data__sourcesgained_item_keys.remove("attributions")
                            data__sourcesgained_item__attributions = data__sourcesgained_item["attributions"]
                            if not isinstance(data__sourcesgained_item__attributions, (int)) and not (isinstance(data__sourcesgained_item__attributions, float) and data__sourcesgained_item__attributions.is_integer()) or isinstance(data__sourcesgained_item__attributions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".sources_gained[{data__sourcesgained_x}].attributions".format(**locals()) + " must be integer")
                            if isinstance(data__sourcesgained_item__attributions, (int, float)) and not isinstance(data__sourcesgained_item__attributions, bool):
                                if data__sourcesgained_item__attributions < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".sources_gained[{data__sourcesgained_x}].attributions".format(**locals()) + " must be bigger than or equal to 0")
                        if data__sourcesgained_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".sources_gained[{data__sourcesgained_x}]".format(**locals()) + " must not contain "+str(sorted(data__sourcesgained_item_keys))+" properties")
        if "sources_lost" in data_keys:
            data_keys.remove("sources_lost")
            data__sourceslost = data["sources_lost"]
            if not isinstance(data__sourceslost, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".sources_lost must be array")
            data__sourceslost_is_list = isinstance(data__sourceslost, (list, tuple))
            if data__sourceslost_is_list:
                data__sourceslost_len = len(data__sourceslost)
                for data__sourceslost_x, data__sourceslost_item in enumerate(data__sourceslost):
                    if not isinstance(data__sourceslost_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".sources_lost[{data__sourceslost_x}]".format(**locals()) + " must be object")
                    data__sourceslost_item_is_dict = isinstance(data__sourceslost_item, dict)
                    if data__sourceslost_item_is_dict:
                        data__sourceslost_item__missing_keys = set(['called', 'kind', 'attributions']) - data__sourceslost_item.keys()
                        if data__sourceslost_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".sources_lost[{data__sourceslost_x}]".format(**locals()) + " must contain ")
                        data__sourceslost_item_keys = set(data__sourceslost_item.keys())
                        if "called" in data__sourceslost_item_keys:
                            data__sourceslost_item_keys.remove("called")
                            data__sourceslost_item__called = data__sourceslost_item["called"]
                            if not isinstance(data__sourceslost_item__called, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources_lost[{data__sourceslost_x}].called".format(**locals()) + " must be string")
                        if "kind" in data__sourceslost_item_keys:
                            data__sourceslost_item_keys.remove("kind")
                            data__sourceslost_item__kind = data__sourceslost_item["kind"]
                            if not isinstance(data__sourceslost_item__kind, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources_lost[{data__sourceslost_x}].kind".format(**locals()) + " must be string")
                            if not (isinstance(data__sourceslost_item__kind, str) and data__sourceslost_item__kind == 'named_person' or isinstance(data__sourceslost_item__kind, str) and data__sourceslost_item__kind == 'named_organization' or isinstance(data__sourceslost_item__kind, str) and data__sourceslost_item__kind == 'document' or isinstance(data__sourceslost_item__kind, str) and data__sourceslost_item__kind == 'anonymous_source' or isinstance(data__sourceslost_item__kind, str) and data__sourceslost_item__kind == 'unnamed_person' or isinstance(data__sourceslost_item__kind, str) and data__sourceslost_item__kind == 'unnamed_group' or isinstance(data__sourceslost_item__kind, str) and data__sourceslost_item__kind == 'unspecified'):
                                raise Invalid("" + (name_prefix or "data") + ".sources_lost[{data__sourceslost_x}].kind".format(**locals()) + " must be one of ['named_person', 'named_organization', 'document', 'anonymous_source', 'unnamed_person', 'unnamed_group', 'unspecified']")
                        if "attributions" in data__sourceslost_item_keys:
                            data__sourceslost_item_keys.remove("attributions")
                            data__sourceslost_item__attributions = data__sourceslost_item["attributions"]
                            if not isinstance(data__sourceslost_item__attributions, (int)) and not (isinstance(data__sourceslost_item__attributions, float) and data__sourceslost_item__attributions.is_integer()) or isinstance(data__sourceslost_item__attributions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".sources_lost[{data__sourceslost_x}].attributions".format(**locals()) + " must be integer")
                            if isinstance(data__sourceslost_item__attributions, (int, float)) and not isinstance(data__sourceslost_item__attributions, bool):
                                if data__sourceslost_item__attributions < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".sources_lost[{data__sourceslost_x}].attributions".format(**locals()) + " must be bigger than or equal to 0")
                        if data__sourceslost_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".sources_lost[{data__sourceslost_x}]".format(**locals()) + " must not contain "+str(sorted(data__sourceslost_item_keys))+" properties")
        if "sources_changed" in data_keys:
            data_keys.remove("sources_changed")
            data__sourceschanged = data["sources_changed"]
            if not isinstance(data__sourceschanged, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".sources_changed must be array")
            data__sourceschanged_is_list = isinstance(data__sourceschanged, (list, tuple))
            if data__sourceschanged_is_list:
                data__sourceschanged_len = len(data__sourceschanged)
                for data__sourceschanged_x, data__sourceschanged_item in enumerate(data__sourceschanged):
                    if not isinstance(data__sourceschanged_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".sources_changed[{data__sourceschanged_x}]".format(**locals()) + " must be object")
                    data__sourceschanged_item_is_dict = isinstance(data__sourceschanged_item, dict)
                    if data__sourceschanged_item_is_dict:
                        data__sourceschanged_item__missing_keys = set(['source', 'what', 'before', 'now']) - data__sourceschanged_item.keys()
                        if data__sourceschanged_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".sources_changed[{data__sourceschanged_x}]".format(**locals()) + " must contain ")
                        data__sourceschanged_item_keys = set(data__sourceschanged_item.keys())
                        if "source" in data__sourceschanged_item_keys:
                            data__sourceschanged_item_keys.remove("source")
                            data__sourceschanged_item__source = data__sourceschanged_item["source"]
                            if not isinstance(data__sourceschanged_item__source, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources_changed[{data__sourceschanged_x}].source".format(**locals()) + " must be string")
                        if "what" in data__sourceschanged_item_keys:
                            data__sourceschanged_item_keys.remove("what")
                            data__sourceschanged_item__what = data__sourceschanged_item["what"]
                            if not isinstance(data__sourceschanged_item__what, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources_changed[{data__sourceschanged_x}].what".format(**locals()) + " must be string")
                        if "before" in data__sourceschanged_item_keys:
                            data__sourceschanged_item_keys.remove("before")
                            data__sourceschanged_item__before = data__sourceschanged_item["before"]
                            if not isinstance(data__sourceschanged_item__before, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources_changed[{data__sourceschanged_x}].before".format(**locals()) + " must be string")
                        if "now" in data__sourceschanged_item_keys:
                            data__sourceschanged_item_keys.remove("now")
                            data__sourceschanged_item__now = data__sourceschanged_item["now"]
                            if not isinstance(data__sourceschanged_item__now, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources_changed[{data__sourceschanged_x}].now".format(**locals()) + " must be string")
                        if data__sourceschanged_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".sources_changed[{data__sourceschanged_x}]".format(**locals()) + " must not contain "+str(sorted(data__sourceschanged_item_keys))+" properties")
        if "attributions_gained" in data_keys:
            data_keys.remove("attributions_gained")
            data__attributionsgained = data["attributions_gained"]
            if not isinstance(data__attributionsgained, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".attributions_gained must be array")
            data__attributionsgained_is_list = isinstance(data__attributionsgained, (list, tuple))
            if data__attributionsgained_is_list:
                data__attributionsgained_len = len(data__attributionsgained)
                for data__attributionsgained_x, data__attributionsgained_item in enumerate(data__attributionsgained):
                    if not isinstance(data__attributionsgained_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".attributions_gained[{data__attributionsgained_x}]".format(**locals()) + " must be object")
                    data__attributionsgained_item_is_dict = isinstance(data__attributionsgained_item, dict)
                    if data__attributionsgained_item_is_dict:
                        data__attributionsgained_item__missing_keys = set(['source', 'content']) - data__attributionsgained_item.keys()
                        if data__attributionsgained_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".attributions_gained[{data__attributionsgained_x}]".format(**locals()) + " must contain ")
                        data__attributionsgained_item_keys = set(data__attributionsgained_item.keys())
                        if "source" in data__attributionsgained_item_keys:
                            data__attributionsgained_item_keys.remove("source")
                            data__attributionsgained_item__source = data__attributionsgained_item["source"]
                            if not isinstance(data__attributionsgained_item__source, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions_gained[{data__attributionsgained_x}].source".format(**locals()) + " must be string")
                        if "content" in data__attributionsgained_item_keys:
                            data__attributionsgained_item_keys.remove("content")
                            data__attributionsgained_item__content = data__attributionsgained_item["content"]
                            if not isinstance(data__attributionsgained_item__content, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions_gained[{data__attributionsgained_x}].content".format(**locals()) + " must be string")
                        if data__attributionsgained_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".attributions_gained[{data__attributionsgained_x}]".format(**locals()) + " must not contain "+str(sorted(data__attributionsgained_item_keys))+" properties")
        if "attributions_lost" in data_keys:
            data_keys.remove("attributions_lost")
            data__attributionslost = data["attributions_lost"]
            if not isinstance(data__attributionslost, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".attributions_lost must be array")
            data__attributionslost_is_list = isinstance(data__attributionslost, (list, tuple))
            if data__attributionslost_is_list:
                data__attributionslost_len = len(data__attributionslost)
                for data__attributionslost_x, data__attributionslost_item in enumerate(data__attributionslost):
                    if not isinstance(data__attributionslost_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".attributions_lost[{data__attributionslost_x}]".format(**locals()) + " must be object")
                    data__attributionslost_item_is_dict = isinstance(data__attributionslost_item, dict)
                    if data__attributionslost_item_is_dict:
                        data__attributionslost_item__missing_keys = set(['source', 'content']) - data__attributionslost_item.keys()
                        if data__attributionslost_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".attributions_lost[{data__attributionslost_x}]".format(**locals()) + " must contain ")
                        data__attributionslost_item_keys = set(data__attributionslost_item.keys())
                        if "source" in data__attributionslost_item_keys:
                            data__attributionslost_item_keys.remove("source")
                            data__attributionslost_item__source = data__attributionslost_item["source"]
                            if not isinstance(data__attributionslost_item__source, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions_lost[{data__attributionslost_x}].source".format(**locals()) + " must be string")
                        if "content" in data__attributionslost_item_keys:
                            data__attributionslost_item_keys.remove("content")
                            data__attributionslost_item__content = data__attributionslost_item["content"]
                            if not isinstance(data__attributionslost_item__content, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions_lost[{data__attributionslost_x}].content".format(**locals()) + " must be string")
                        if data__attributionslost_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".attributions_lost[{data__attributionslost_x}]".format(**locals()) + " must not contain "+str(sorted(data__attributionslost_item_keys))+" properties")
        if "findings_gained" in data_keys:
            data_keys.remove("findings_gained")
            data__findingsgained = data["findings_gained"]
            if not isinstance(data__findingsgained, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".findings_gained must be array")
            data__findingsgained_is_list = isinstance(data__findingsgained, (list, tuple))
            if data__findingsgained_is_list:
                data__findingsgained_len = len(data__findingsgained)
                for data__findingsgained_x, data__findingsgained_item in enumerate(data__findingsgained):
                    if not isinstance(data__findingsgained_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}]".format(**locals()) + " must be object")
                    data__findingsgained_item_is_dict = isinstance(data__findingsgained_item, dict)
                    if data__findingsgained_item_is_dict:
                        data__findingsgained_item__missing_keys = set(['rule', 'level', 'line', 'text', 'message']) - data__findingsgained_item.keys()
                        if data__findingsgained_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}]".format(**locals()) + " must contain ")
                        data__findingsgained_item_keys = set(data__findingsgained_item.keys())
                        if "rule" in data__findingsgained_item_keys:
                            data__findingsgained_item_keys.remove("rule")
                            data__findingsgained_item__rule = data__findingsgained_item["rule"]
                            if not isinstance(data__findingsgained_item__rule, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}].rule".format(**locals()) + " must be string")
                        if "level" in data__findingsgained_item_keys:
                            data__findingsgained_item_keys.remove("level")
                            data__findingsgained_item__level = data__findingsgained_item["level"]
                            if not isinstance(data__findingsgained_item__level, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}].level".format(**locals()) + " must be string")
                            if not (isinstance(data__findingsgained_item__level, str) and data__findingsgained_item__level == 'error' or isinstance(data__findingsgained_item__level, str) and data__findingsgained_item__level == 'warning' or isinstance(data__findingsgained_item__level, str) and data__findingsgained_item__level == 'note'):
                                raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}].level".format(**locals()) + " must be one of ['error', 'warning', 'note']")
                        if "line" in data__findingsgained_item_keys:
                            data__findingsgained_item_keys.remove("line")
                            data__findingsgained_item__line = data__findingsgained_item["line"]
                            if not isinstance(data__findingsgained_item__line, (int)) and not (isinstance(data__findingsgained_item__line, float) and data__findingsgained_item__line.is_integer()) or isinstance(data__findingsgained_item__line, bool):
                                raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}].line".format(**locals()) + " must be integer")
                            if isinstance(data__findingsgained_item__line, (int, float)) and not isinstance(data__findingsgained_item__line, bool):
                                if data__findingsgained_item__line < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}].line".format(**locals()) + " must be bigger than or equal to 1")
                        if "text" in data__findingsgained_item_keys:
                            data__findingsgained_item_keys.remove("text")
                            data__findingsgained_item__text = data__findingsgained_item["text"]
                            if not isinstance(data__findingsgained_item__text, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}].text".format(**locals()) + " must be string")
                        if "message" in data__findingsgained_item_keys:
                            data__findingsgained_item_keys.remove("message")
                            data__findingsgained_item__message = data__findingsgained_item["message"]
                            if not isinstance(data__findingsgained_item__message, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}].message".format(**locals()) + " must be string")
                        if data__findingsgained_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".findings_gained[{data__findingsgained_x}]".format(**locals()) + " must not contain "+str(sorted(data__findingsgained_item_keys))+" properties")
        if "findings_lost" in data_keys:
            data_keys.remove("findings_lost")
            data__findingslost = data["findings_lost"]
            if not isinstance(data__findingslost, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".findings_lost must be array")
            data__findingslost_is_list = isinstance(data__findingslost, (list, tuple))
            if data__findingslost_is_list:
                data__findingslost_len = len(data__findingslost)
                for data__findingslost_x, data__findingslost_item in enumerate(data__findingslost):
                    if not isinstance(data__findingslost_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}]".format(**locals()) + " must be object")
                    data__findingslost_item_is_dict = isinstance(data__findingslost_item, dict)
                    if data__findingslost_item_is_dict:
                        data__findingslost_item__missing_keys = set(['rule', 'level', 'line', 'text', 'message']) - data__findingslost_item.keys()
                        if data__findingslost_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}]".format(**locals()) + " must contain ")
                        data__findingslost_item_keys = set(data__findingslost_item.keys())
                        if "rule" in data__findingslost_item_keys:
                            data__findingslost_item_keys.remove("rule")
                            data__findingslost_item__rule = data__findingslost_item["rule"]
                            if not isinstance(data__findingslost_item__rule, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}].rule".format(**locals()) + " must be string")
                        if "level" in data__findingslost_item_keys:
                            data__findingslost_item_keys.remove("level")
                            data__findingslost_item__level = data__findingslost_item["level"]
                            if not isinstance(data__findingslost_item__level, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}].level".format(**locals()) + " must be string")
                            if not (isinstance(data__findingslost_item__level, str) and data__findingslost_item__level == 'error' or isinstance(data__findingslost_item__level, str) and data__findingslost_item__level == 'warning' or isinstance(data__findingslost_item__level, str) and data__findingslost_item__level == 'note'):
                                raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}].level".format(**locals()) + " must be one of ['error', 'warning', 'note']")
                        if "line" in data__findingslost_item_keys:
                            data__findingslost_item_keys.remove("line")
                            data__findingslost_item__line = data__findingslost_item["line"]
                            if not isinstance(data__findingslost_item__line, (int)) and not (isinstance(data__findingslost_item__line, float) and data__findingslost_item__line.is_integer()) or isinstance(data__findingslost_item__line, bool):
                                raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}].line".format(**locals()) + " must be integer")
                            if isinstance(data__findingslost_item__line, (int, float)) and not isinstance(data__findingslost_item__line, bool):
                                if data__findingslost_item__line < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}].line".format(**locals()) + " must be bigger than or equal to 1")
                        if "text" in data__findingslost_item_keys:
                            data__findingslost_item_keys.remove("text")
                            data__findingslost_item__text = data__findingslost_item["text"]
                            if not isinstance(data__findingslost_item__text, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}].text".format(**locals()) + " must be string")
                        if "message" in data__findingslost_item_keys:
                            data__findingslost_item_keys.remove("message")
                            data__findingslost_item__message = data__findingslost_item["message"]
                            if not isinstance(data__findingslost_item__message, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}].message".format(**locals()) + " must be string")
                        if data__findingslost_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".findings_lost[{data__findingslost_x}]".format(**locals()) + " must not contain "+str(sorted(data__findingslost_item_keys))+" properties")
        if "points" in data_keys:
            data_keys.remove("points")
            data__points = data["points"]
            if not isinstance(data__points, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".points must be array")
            data__points_is_list = isinstance(data__points, (list, tuple))
            if data__points_is_list:
                data__points_len = len(data__points)
                for data__points_x, data__points_item in enumerate(data__points):
                    if not isinstance(data__points_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".points[{data__points_x}]".format(**locals()) + " must be object")
                    data__points_item_is_dict = isinstance(data__points_item, dict)
                    if data__points_item_is_dict:
                        data__points_item__missing_keys = set(['reason', 'before', 'now']) - data__points_item.keys()
                        if data__points_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".points[{data__points_x}]".format(**locals()) + " must contain ")
                        data__points_item_keys = set(data__points_item.keys())
                        if "reason" in data__points_item_keys:
                            data__points_item_keys.remove("reason")
                            data__points_item__reason = data__points_item["reason"]
                            if not isinstance(data__points_item__reason, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".points[{data__points_x}].reason".format(**locals()) + " must be string")
                        if "before" in data__points_item_keys:
                            data__points_item_keys.remove("before")
                            data__points_item__before = data__points_item["before"]
                            if not isinstance(data__points_item__before, (int, float)) or isinstance(data__points_item__before, bool):
                                raise Invalid("" + (name_prefix or "data") + ".points[{data__points_x}].before".format(**locals()) + " must be number")
                        if "now" in data__points_item_keys:
                            data__points_item_keys.remove("now")
                            data__points_item__now = data__points_item["now"]
                            if not isinstance(data__points_item__now, (int, float)) or isinstance(data__points_item__now, bool):
                                raise Invalid("" + (name_prefix or "data") + ".points[{data__points_x}].now".format(**locals()) + " must be number")
                        if data__points_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".points[{data__points_x}]".format(**locals()) + " must not contain "+str(sorted(data__points_item_keys))+" properties")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data
