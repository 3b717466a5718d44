"""Validator of schemas/suppressions-1.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


REGEX_PATTERNS = {
    '^\\S+$(?!\\n)': re.compile('^\\S+\\Z(?!\\n)'),
    '\\S': re.compile('\\S')
}

NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['ignore']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "ignore" in data_keys:
            data_keys.remove("ignore")
            data__ignore = data["ignore"]
            if not isinstance(data__ignore, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".ignore must be array")
            data__ignore_is_list = isinstance(data__ignore, (list, tuple))
            if data__ignore_is_list:
                data__ignore_len = len(data__ignore)
                for data__ignore_x, data__ignore_item in enumerate(data__ignore):
                    if not isinstance(data__ignore_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}]".format(**locals()) + " must be object")
                    data__ignore_item_is_dict = isinstance(data__ignore_item, dict)
                    if data__ignore_item_is_dict:
                        data__ignore_item__missing_keys = set(['rules', 'reason']) - data__ignore_item.keys()
                        if data__ignore_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}]".format(**locals()) + " must contain ")
                        data__ignore_item_keys = set(data__ignore_item.keys())
                        if "rules" in data__ignore_item_keys:
                            data__ignore_item_keys.remove("rules")
                            data__ignore_item__rules = data__ignore_item["rules"]
                            if not isinstance(data__ignore_item__rules, (list, tuple)):
                                raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}].rules".format(**locals()) + " must be array")
                            data__ignore_item__rules_is_list = isinstance(data__ignore_item__rules, (list, tuple))
                            if data__ignore_item__rules_is_list:
                                data__ignore_item__rules_len = len(data__ignore_item__rules)
                                if data__ignore_item__rules_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}].rules".format(**locals()) + " must contain at least 1 items")
                                for data__ignore_item__rules_x, data__ignore_item__rules_item in enumerate(data__ignore_item__rules):
                                    if not isinstance(data__ignore_item__rules_item, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}].rules[{data__ignore_item__rules_x}]".format(**locals()) + " must be string")
                                    if isinstance(data__ignore_item__rules_item, str):
                                        if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__ignore_item__rules_item):
                                            raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}].rules[{data__ignore_item__rules_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                        if "reason" in data__ignore_item_keys:
                            data__ignore_item_keys.remove("reason")
                            data__ignore_item__reason = data__ignore_item["reason"]
                            if not isinstance(data__ignore_item__reason, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}].reason".format(**locals()) + " must be string")
                            if isinstance(data__ignore_item__reason, str):
                                if not REGEX_PATTERNS['\\S'].search(data__ignore_item__reason):
                                    raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}].reason".format(**locals()) + " must match pattern \\S")
                        if "words" in data__ignore_item_keys:
                            data__ignore_item_keys.remove("words")
                            data__ignore_item__words = data__ignore_item["words"]
                            if not isinstance(data__ignore_item__words, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}].words".format(**locals()) + " must be string")
                            if isinstance(data__ignore_item__words, str):
                                if not REGEX_PATTERNS['\\S'].search(data__ignore_item__words):
                                    raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}].words".format(**locals()) + " must match pattern \\S")
                        if data__ignore_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}]".format(**locals()) + " must not contain "+str(sorted(data__ignore_item_keys))+" properties")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data
