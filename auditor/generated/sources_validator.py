"""Validator of schemas/sources-1.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


REGEX_PATTERNS = {
    '^1\\.(0|[1-9][0-9]*)$(?!\\n)': re.compile('^1\\.(0|[1-9][0-9]*)\\Z(?!\\n)')
}

NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['schema', 'schema_version', 'tool', 'stories', 'total']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "schema" in data_keys:
            data_keys.remove("schema")
            data__schema = data["schema"]
            if not isinstance(data__schema, (str)):
                raise Invalid("" + (name_prefix or "data") + ".schema must be string")
            if not (isinstance(data__schema, str) and data__schema == 'urn:auditor:schema:sources-1'):
                raise Invalid("" + (name_prefix or "data") + ".schema must be one of ['urn:auditor:schema:sources-1']")
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
                if data__tool_keys:
                    raise Invalid("" + (name_prefix or "data") + ".tool must not contain "+str(sorted(data__tool_keys))+" properties")
        if "stories" in data_keys:
            data_keys.remove("stories")
            data__stories = data["stories"]
            if not isinstance(data__stories, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".stories must be array")
            data__stories_is_list = isinstance(data__stories, (list, tuple))
            if data__stories_is_list:
                data__stories_len = len(data__stories)
                for data__stories_x, data__stories_item in enumerate(data__stories):
                    if not isinstance(data__stories_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}]".format(**locals()) + " must be object")
                    data__stories_item_is_dict = isinstance(data__stories_item, dict)
                    if data__stories_item_is_dict:
                        data__stories_item__missing_keys = set(['name', 'attributions', 'unsourced_attributions', 'attributed_words', 'anonymous_share', 'sources']) - data__stories_item.keys()
                        if data__stories_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}]".format(**locals()) + " must contain ")
                        data__stories_item_keys = set(data__stories_item.keys())
                        if "name" in data__stories_item_keys:
                            data__stories_item_keys.remove("name")
                            data__stories_item__name = data__stories_item["name"]
                            if not isinstance(data__stories_item__name, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].name".format(**locals()) + " must be string")
                        if "attributions" in data__stories_item_keys:
                            data__stories_item_keys.remove("attributions")
                            data__stories_item__attributions = data__stories_item["attributions"]
                            if not isinstance(data__stories_item__attributions, (int)) and not (isinstance(data__stories_item__attributions, float) and data__stories_item__attributions.is_integer()) or isinstance(data__stories_item__attributions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].attributions".format(**locals()) + " must be integer")
                            if isinstance(data__stories_item__attributions, (int, float)) and not isinstance(data__stories_item__attributions, bool):
                                if data__stories_item__attributions < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].attributions".format(**locals()) + " must be bigger than or equal to 0")
                        if "unsourced_attributions" in data__stories_item_keys:
                            data__stories_item_keys.remove("unsourced_attributions")
                            data__stories_item__unsourcedattributions = data__stories_item["unsourced_attributions"]
                            if not isinstance(data__stories_item__unsourcedattributions, (int)) and not (isinstance(data__stories_item__unsourcedattributions, float) and data__stories_item__unsourcedattributions.is_integer()) or isinstance(data__stories_item__unsourcedattributions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].unsourced_attributions".format(**locals()) + " must be integer")
                            if isinstance(data__stories_item__unsourcedattributions, (int, float)) and not isinstance(data__stories_item__unsourcedattributions, bool):
                                if data__stories_item__unsourcedattributions < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].unsourced_attributions".format(**locals()) + " must be bigger than or equal to 0")
                        if "attributed_words" in data__stories_item_keys:
                            data__stories_item_keys.remove("attributed_words")
                            data__stories_item__attributedwords = data__stories_item["attributed_words"]
                            if not isinstance(data__stories_item__attributedwords, (int)) and not (isinstance(data__stories_item__attributedwords, float) and data__stories_item__attributedwords.is_integer()) or isinstance(data__stories_item__attributedwords, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].attributed_words".format(**locals()) + " must be integer")
                            if isinstance(data__stories_item__attributedwords, (int, float)) and not isinstance(data__stories_item__attributedwords, bool):
                                if data__stories_item__attributedwords < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].attributed_words".format(**locals()) + " must be bigger than or equal to 0")
                        if "anonymous_share" in data__stories_item_keys:
                            data__stories_item_keys.remove("anonymous_share")
                            data__stories_item__anonymousshare = data__stories_item["anonymous_share"]
                            if not isinstance(data__stories_item__anonymousshare, (int, float)) or isinstance(data__stories_item__anonymousshare, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].anonymous_share".format(**locals()) + " must be number")
                            if isinstance(data__stories_item__anonymousshare, (int, float)) and not isinstance(data__stories_item__anonymousshare, bool):
                                if data__stories_item__anonymousshare < 0:
                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].anonymous_share".format(**locals()) + " must be bigger than or equal to 0")
                                if data__stories_item__anonymousshare > 1:
                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].anonymous_share".format(**locals()) + " must be smaller than or equal to 1")
                        if "sources" in data__stories_item_keys:
                            data__stories_item_keys.remove("sources")
                            data__stories_item__sources = data__stories_item["sources"]
                            if not isinstance(data__stories_item__sources, (list, tuple)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources".format(**locals()) + " must be array")
                            data__stories_item__sources_is_list = isinstance(data__stories_item__sources, (list, tuple))
                            if data__stories_item__sources_is_list:
                                data__stories_item__sources_len = len(data__stories_item__sources)
                                for data__stories_item__sources_x, data__stories_item__sources_item in enumerate(data__stories_item__sources):
                                    if not isinstance(data__stories_item__sources_item, (dict)):
                                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}]".format(**locals()) + " must be object")
                                    data__stories_item__sources_item_is_dict = isinstance(data__stories_item__sources_item, dict)
                                    if data__stories_item__sources_item_is_dict:
                                        data__stories_item__sources_item__missing_keys = set(['name', 'called', 'kind', 'facets', 'title', 'justification', 'hands', 'attributions', 'words', 'share', 'paragraph']) - data__stories_item__sources_item.keys()
                                        if data__stories_item__sources_item__missing_keys:
                                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}]".format(**locals()) + " must contain ")
                                        data__stories_item__sources_item_keys = set(data__stories_item__sources_item.keys())
                                        if "name" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("name")
                                            data__stories_item__sources_item__name = data__stories_item__sources_item["name"]
                                            if not isinstance(data__stories_item__sources_item__name, (str, NoneType)):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].name".format(**locals()) + " must be string or null")
                                        if "called" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("called")
                                            data__stories_item__sources_item__called = data__stories_item__sources_item["called"]
                                            if not isinstance(data__stories_item__sources_item__called, (str)):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].called".format(**locals()) + " must be string")
                                        if "kind" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("kind")
                                            data__stories_item__sources_item__kind = data__stories_item__sources_item["kind"]
                                            if not isinstance(data__stories_item__sources_item__kind, (str)):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].kind".format(**locals()) + " must be string")
                                            if not (isinstance(data__stories_item__sources_item__kind, str) and data__stories_item__sources_item__kind == 'named_person' or isinstance(data__stories_item__sources_item__kind, str) and data__stories_item__sources_item__kind == 'named_organization' or isinstance(data__stories_item__sources_item__kind, str) and data__stories_item__sources_item__kind == 'document' or isinstance(data__stories_item__sources_item__kind, str) and data__stories_item__sources_item__kind == 'anonymous_source' or isinstance(data__stories_item__sources_item__kind, str) and data__stories_item__sources_item__kind == 'unnamed_person' or isinstance(data__stories_item__sources_item__kind, str) and data__stories_item__sources_item__kind == 'unnamed_group'):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].kind".format(**locals()) + " must be one of ['named_person', 'named_organization', 'document', 'anonymous_source', 'unnamed_person', 'unnamed_group']")
                                        if "facets" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("facets")
                                            data__stories_item__sources_item__facets = data__stories_item__sources_item["facets"]
                                            if not isinstance(data__stories_item__sources_item__facets, (list, tuple)):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].facets".format(**locals()) + " must be array")
                                            data__stories_item__sources_item__facets_is_list = isinstance(data__stories_item__sources_item__facets, (list, tuple))
                                            if data__stories_item__sources_item__facets_is_list:
                                                data__stories_item__sources_item__facets_len = len(data__stories_item__sources_item__facets)
                                                for data__stories_item__sources_item__facets_x, data__stories_item__sources_item__facets_item in enumerate(data__stories_item__sources_item__facets):
                                                    if not isinstance(data__stories_item__sources_item__facets_item, (str)):
                                                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].facets[{data__stories_item__sources_item__facets_x}]".format(**locals()) + " must be string")
                                        if "title" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("title")
                                            data__stories_item__sources_item__title = data__stories_item__sources_item["title"]
                                            if not isinstance(data__stories_item__sources_item__title, (str, NoneType)):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].title".format(**locals()) + " must be string or null")
                                        if "justification" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("justification")
                                            data__stories_item__sources_item__justification = data__stories_item__sources_item["justification"]
                                            if not isinstance(data__stories_item__sources_item__justification, (str, NoneType)):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].justification".format(**locals()) + " must be string or null")
                                        if "hands" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("hands")
                                            data__stories_item__sources_item__hands = data__stories_item__sources_item["hands"]
                                            if not isinstance(data__stories_item__sources_item__hands, (dict)):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands".format(**locals()) + " must be object")
                                            data__stories_item__sources_item__hands_is_dict = isinstance(data__stories_item__sources_item__hands, dict)
                                            if data__stories_item__sources_item__hands_is_dict:
                                                data__stories_item__sources_item__hands__missing_keys = set([]) - data__stories_item__sources_item__hands.keys()
                                                if data__stories_item__sources_item__hands__missing_keys:
                                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands".format(**locals()) + " must contain ")
                                                data__stories_item__sources_item__hands_keys = set(data__stories_item__sources_item__hands.keys())
                                                if "observed" in data__stories_item__sources_item__hands_keys:
                                                    data__stories_item__sources_item__hands_keys.remove("observed")
                                                    data__stories_item__sources_item__hands__observed = data__stories_item__sources_item__hands["observed"]
                                                    if not isinstance(data__stories_item__sources_item__hands__observed, (int)) and not (isinstance(data__stories_item__sources_item__hands__observed, float) and data__stories_item__sources_item__hands__observed.is_integer()) or isinstance(data__stories_item__sources_item__hands__observed, bool):
                                                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.observed".format(**locals()) + " must be integer")
                                                    if isinstance(data__stories_item__sources_item__hands__observed, (int, float)) and not isinstance(data__stories_item__sources_item__hands__observed, bool):
                                                        if data__stories_item__sources_item__hands__observed < 0:
                                                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.observed".format(**locals()) + " must be bigger than or equal to 0")
                                                if "first" in data__stories_item__sources_item__hands_keys:
                                                    data__stories_item__sources_item__hands_keys.remove("first")
                                                    data__stories_item__sources_item__hands__first = data__stories_item__sources_item__hands["first"]
                                                    if not isinstance(data__stories_item__sources_item__hands__first, (int)) and not (isinstance(data__stories_item__sources_item__hands__first, float) and data__stories_item__sources_item__hands__first.is_integer()) or isinstance(data__stories_item__sources_item__hands__first, bool):
                                                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.first".format(**locals()) + " must be integer")
                                                    if isinstance(data__stories_item__sources_item__hands__first, (int, float)) and not isinstance(data__stories_item__sources_item__hands__first, bool):
                                                        if data__stories_item__sources_item__hands__first < 0:
                                                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.first".format(**locals()) + " must be bigger than or equal to 0")
                                                if "relayed" in data__stories_item__sources_item__hands_keys:
                                                    data__stories_item__sources_item__hands_keys.remove("relayed")
                                                    data__stories_item__sources_item__hands__relayed = data__stories_item__sources_item__hands["relayed"]
                                                    if not isinstance(data__stories_item__sources_item__hands__relayed, (int)) and not (isinstance(data__stories_item__sources_item__hands__relayed, float) and data__stories_item__sources_item__hands__relayed.is_integer()) or isinstance(data__stories_item__sources_item__hands__relayed, bool):
                                                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.relayed".format(**locals()) + " must be integer")
                                                    if isinstance(data__stories_item__sources_item__hands__relayed, (int, float)) and not isinstance(data__stories_item__sources_item__hands__relayed, bool):
                                                        if data__stories_item__sources_item__hands__relayed < 0:
                                                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.relayed".format(**locals()) + " must be bigger than or equal to 0")
                                                if "pick-up" in data__stories_item__sources_item__hands_keys:
                                                    data__stories_item__sources_item__hands_keys.remove("pick-up")
                                                    data__stories_item__sources_item__hands__pickup = data__stories_item__sources_item__hands["pick-up"]
                                                    if not isinstance(data__stories_item__sources_item__hands__pickup, (int)) and not (isinstance(data__stories_item__sources_item__hands__pickup, float) and data__stories_item__sources_item__hands__pickup.is_integer()) or isinstance(data__stories_item__sources_item__hands__pickup, bool):
                                                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.pick-up".format(**locals()) + " must be integer")
                                                    if isinstance(data__stories_item__sources_item__hands__pickup, (int, float)) and not isinstance(data__stories_item__sources_item__hands__pickup, bool):
                                                        if data__stories_item__sources_item__hands__pickup < 0:
                                                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.pick-up".format(**locals()) + " must be bigger than or equal to 0")
                                                if "unknown" in data__stories_item__sources_item__hands_keys:
                                                    data__stories_item__sources_item__hands_keys.remove("unknown")
                                                    data__stories_item__sources_item__hands__unknown = data__stories_item__sources_item__hands["unknown"]
                                                    if not isinstance(data__stories_item__sources_item__hands__unknown, (int)) and not (isinstance(data__stories_item__sources_item__hands__unknown, float) and data__stories_item__sources_item__hands__unknown.is_integer()) or isinstance(data__stories_item__sources_item__hands__unknown, bool):
                                                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.unknown".format(**locals()) + " must be integer")
                                                    if isinstance(data__stories_item__sources_item__hands__unknown, (int, float)) and not isinstance(data__stories_item__sources_item__hands__unknown, bool):
                                                        if data__stories_item__sources_item__hands__unknown < 0:
                                                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands.unknown".format(**locals()) + " must be bigger than or equal to 0")
                                                if data__stories_item__sources_item__hands_keys:
                                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].hands".format(**locals()) + " must not contain "+str(sorted(data__stories_item__sources_item__hands_keys))+" properties")
                                        if "attributions" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("attributions")
                                            data__stories_item__sources_item__attributions = data__stories_item__sources_item["attributions"]
                                            if not isinstance(data__stories_item__sources_item__attributions, (int)) and not (isinstance(data__stories_item__sources_item__attributions, float) and data__stories_item__sources_item__attributions.is_integer()) or isinstance(data__stories_item__sources_item__attributions, bool):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].attributions".format(**locals()) + " must be integer")
                                            if isinstance(data__stories_item__sources_item__attributions, (int, float)) and not isinstance(data__stories_item__sources_item__attributions, bool):
                                                if data__stories_item__sources_item__attributions < 1:
                                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].attributions".format(**locals()) + " must be bigger than or equal to 1")
                                        if "words" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("words")
                                            data__stories_item__sources_item__words = data__stories_item__sources_item["words"]
                                            if not isinstance(data__stories_item__sources_item__words, (int)) and not (isinstance(data__stories_item__sources_item__words, float) and data__stories_item__sources_item__words.is_integer()) or isinstance(data__stories_item__sources_item__words, bool):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].words".format(**locals()) + " must be integer")
                                            if isinstance(data__stories_item__sources_item__words, (int, float)) and not isinstance(data__stories_item__sources_item__words, bool):
                                                if data__stories_item__sources_item__words < 0:
                                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].words".format(**locals()) + " must be bigger than or equal to 0")
                                        if "share" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("share")
                                            data__stories_item__sources_item__share = data__stories_item__sources_item["share"]
                                            if not isinstance(data__stories_item__sources_item__share, (int, float)) or isinstance(data__stories_item__sources_item__share, bool):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].share".format(**locals()) + " must be number")
                                            if isinstance(data__stories_item__sources_item__share, (int, float)) and not isinstance(data__stories_item__sources_item__share, bool):
                                                if data__stories_item__sources_item__share < 0:
                                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].share".format(**locals()) + " must be bigger than or equal to 0")
                                                if data__stories_item__sources_item__share > 1:
                                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].share".format(**locals()) + " must be smaller than or equal to 1")
                                        if "paragraph" in data__stories_item__sources_item_keys:
                                            data__stories_item__sources_item_keys.remove("paragraph")
                                            data__stories_item__sources_item__paragraph = data__stories_item__sources_item["paragraph"]
                                            if not isinstance(data__stories_item__sources_item__paragraph, (int)) and not (isinstance(data__stories_item__sources_item__paragraph, float) and data__stories_item__sources_item__paragraph.is_integer()) or isinstance(data__stories_item__sources_item__paragraph, bool):
                                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].paragraph".format(**locals()) + " must be integer")
                                            if isinstance(data__stories_item__sources_item__paragraph, (int, float)) and not isinstance(data__stories_item__sources_item__paragraph, bool):
                                                if data__stories_item__sources_item__paragraph < 0:
                                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}].paragraph".format(**locals()) + " must be bigger than or equal to 0")
                                        if data__stories_item__sources_item_keys:
                                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources[{data__stories_item__sources_x}]".format(**locals()) + " must not contain "+str(sorted(data__stories_item__sources_item_keys))+" properties")
                        if data__stories_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}]".format(**locals()) + " must not contain "+str(sorted(data__stories_item_keys))+" properties")
        if "total" in data_keys:
            data_keys.remove("total")
            data__total = data["total"]
            if not isinstance(data__total, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".total must be object")
            data__total_is_dict = isinstance(data__total, dict)
            if data__total_is_dict:
                data__total__missing_keys = set(['stories', 'attributions', 'unsourced_attributions', 'attributed_words', 'anonymous_share', 'kinds', 'sources']) - data__total.keys()
                if data__total__missing_keys:
                    raise Invalid("" + (name_prefix or "data") + ".total must contain ")
                data__total_keys = set(data__total.keys())
                if "stories" in data__total_keys:
                    data__total_keys.remove("stories")
                    data__total__stories = data__total["stories"]
                    if not isinstance(data__total__stories, (int)) and not (isinstance(data__total__stories, float) and data__total__stories.is_integer()) or isinstance(data__total__stories, bool):
                        raise Invalid("" + (name_prefix or "data") + ".total.stories must be integer")
                    if isinstance(data__total__stories, (int, float)) and not isinstance(data__total__stories, bool):
                        if data__total__stories < 0:
                            raise Invalid("" + (name_prefix or "data") + ".total.stories must be bigger than or equal to 0")
                if "attributions" in data__total_keys:
                    data__total_keys.remove("attributions")
                    data__total__attributions = data__total["attributions"]
                    if not isinstance(data__total__attributions, (int)) and not (isinstance(data__total__attributions, float) and data__total__attributions.is_integer()) or isinstance(data__total__attributions, bool):
                        raise Invalid("" + (name_prefix or "data") + ".total.attributions must be integer")
                    if isinstance(data__total__attributions, (int, float)) and not isinstance(data__total__attributions, bool):
                        if data__total__attributions < 0:
                            raise Invalid("" + (name_prefix or "data") + ".total.attributions must be bigger than or equal to 0")
                if "unsourced_attributions" in data__total_keys:
                    data__total_keys.remove("unsourced_attributions")
                    data__total__unsourcedattributions = data__total["unsourced_attributions"]
                    if not isinstance(data__total__unsourcedattributions, (int)) and not (isinstance(data__total__unsourcedattributions, float) and data__total__unsourcedattributions.is_integer()) or isinstance(data__total__unsourcedattributions, bool):
                        raise Invalid("" + (name_prefix or "data") + ".total.unsourced_attributions must be integer")
                    if isinstance(data__total__unsourcedattributions, (int, float)) and not isinstance(data__total__unsourcedattributions, bool):
                        if data__total__unsourcedattributions < 0:
                            raise Invalid("" + (name_prefix or "data") + ".total.unsourced_attributions must be bigger than or equal to 0")
                if "attributed_words" in data__total_keys:
                    data__total_keys.remove("attributed_words")
                    data__total__attributedwords = data__total["attributed_words"]
                    if not isinstance(data__total__attributedwords, (int)) and not (isinstance(data__total__attributedwords, float) and data__total__attributedwords.is_integer()) or isinstance(data__total__attributedwords, bool):
                        raise Invalid("" + (name_prefix or "data") + ".total.attributed_words must be integer")
                    if isinstance(data__total__attributedwords, (int, float)) and not isinstance(data__total__attributedwords, bool):
                        if data__total__attributedwords < 0:
                            raise Invalid("" + (name_prefix or "data") + ".total.attributed_words must be bigger than or equal to 0")
                if "anonymous_share" in data__total_keys:
                    data__total_keys.remove("anonymous_share")
                    data__total__anonymousshare = data__total["anonymous_share"]
                    if not isinstance(data__total__anonymousshare, (int, float)) or isinstance(data__total__anonymousshare, bool):
                        raise Invalid("" + (name_prefix or "data") + ".total.anonymous_share must be number")
                    if isinstance(data__total__anonymousshare, (int, float)) and not isinstance(data__total__anonymousshare, bool):
                        if data__total__anonymousshare < 0:
                            raise Invalid("" + (name_prefix or "data") + ".total.anonymous_share must be bigger than or equal to 0")
                        if data__total__anonymousshare > 1:
                            raise Invalid("" + (name_prefix or "data") + ".total.anonymous_share must be smaller than or equal to 1")
                if "kinds" in data__total_keys:
                    data__total_keys.remove("kinds")
                    data__total__kinds = data__total["kinds"]
                    if not isinstance(data__total__kinds, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".total.kinds must be array")
                    data__total__kinds_is_list = isinstance(data__total__kinds, (list, tuple))
                    if data__total__kinds_is_list:
                        data__total__kinds_len = len(data__total__kinds)
                        for data__total__kinds_x, data__total__kinds_item in enumerate(data__total__kinds):
                            if not isinstance(data__total__kinds_item, (dict)):
                                raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}]".format(**locals()) + " must be object")
                            data__total__kinds_item_is_dict = isinstance(data__total__kinds_item, dict)
                            if data__total__kinds_item_is_dict:
                                data__total__kinds_item__missing_keys = set(['name', 'kind', 'stories', 'sources', 'attributions', 'words']) - data__total__kinds_item.keys()
                                if data__total__kinds_item__missing_keys:
                                    raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}]".format(**locals()) + " must contain ")
                                data__total__kinds_item_keys = set(data__total__kinds_item.keys())
                                if "name" in data__total__kinds_item_keys:
                                    data__total__kinds_item_keys.remove("name")
                                    data__total__kinds_item__name = data__total__kinds_item["name"]
                                    if not isinstance(data__total__kinds_item__name, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].name".format(**locals()) + " must be string")
                                if "kind" in data__total__kinds_item_keys:
                                    data__total__kinds_item_keys.remove("kind")
                                    data__total__kinds_item__kind = data__total__kinds_item["kind"]
                                    if not isinstance(data__total__kinds_item__kind, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].kind".format(**locals()) + " must be string")
                                    if not (isinstance(data__total__kinds_item__kind, str) and data__total__kinds_item__kind == 'named_person' or isinstance(data__total__kinds_item__kind, str) and data__total__kinds_item__kind == 'named_organization' or isinstance(data__total__kinds_item__kind, str) and data__total__kinds_item__kind == 'document' or isinstance(data__total__kinds_item__kind, str) and data__total__kinds_item__kind == 'anonymous_source' or isinstance(data__total__kinds_item__kind, str) and data__total__kinds_item__kind == 'unnamed_person' or isinstance(data__total__kinds_item__kind, str) and data__total__kinds_item__kind == 'unnamed_group'):
                                        raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].kind".format(**locals()) + " must be one of ['named_person', 'named_organization', 'document', 'anonymous_source', 'unnamed_person', 'unnamed_group']")
                                if "stories" in data__total__kinds_item_keys:
                                    data__total__kinds_item_keys.remove("stories")
                                    data__total__kinds_item__stories = data__total__kinds_item["stories"]
                                    if not isinstance(data__total__kinds_item__stories, (int)) and not (isinstance(data__total__kinds_item__stories, float) and data__total__kinds_item__stories.is_integer()) or isinstance(data__total__kinds_item__stories, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].stories".format(**locals()) + " must be integer")
                                    if isinstance(data__total__kinds_item__stories, (int, float)) and not isinstance(data__total__kinds_item__stories, bool):
                                        if data__total__kinds_item__stories < 1:
                                            raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].stories".format(**locals()) + " must be bigger than or equal to 1")
                                if "sources" in data__total__kinds_item_keys:
                                    data__total__kinds_item_keys.remove("sources")
                                    data__total__kinds_item__sources = data__total__kinds_item["sources"]
                                    if not isinstance(data__total__kinds_item__sources, (int)) and not (isinstance(data__total__kinds_item__sources, float) and data__total__kinds_item__sources.is_integer()) or isinstance(data__total__kinds_item__sources, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].sources".format(**locals()) + " must be integer")
                                    if isinstance(data__total__kinds_item__sources, (int, float)) and not isinstance(data__total__kinds_item__sources, bool):
                                        if data__total__kinds_item__sources < 1:
                                            raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].sources".format(**locals()) + " must be bigger than or equal to 1")
                                if "attributions" in data__total__kinds_item_keys:
                                    data__total__kinds_item_keys.remove("attributions")
                                    data__total__kinds_item__attributions = data__total__kinds_item["attributions"]
                                    if not isinstance(data__total__kinds_item__attributions, (int)) and not (isinstance(data__total__kinds_item__attributions, float) and data__total__kinds_item__attributions.is_integer()) or isinstance(data__total__kinds_item__attributions, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].attributions".format(**locals()) + " must be integer")
                                    if isinstance(data__total__kinds_item__attributions, (int, float)) and not isinstance(data__total__kinds_item__attributions, bool):
                                        if data__total__kinds_item__attributions < 1:
                                            raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].attributions".format(**locals()) + " must be bigger than or equal to 1")
                                if "words" in data__total__kinds_item_keys:
                                    data__total__kinds_item_keys.remove("words")
                                    data__total__kinds_item__words = data__total__kinds_item["words"]
                                    if not isinstance(data__total__kinds_item__words, (int)) and not (isinstance(data__total__kinds_item__words, float) and data__total__kinds_item__words.is_integer()) or isinstance(data__total__kinds_item__words, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].words".format(**locals()) + " must be integer")
                                    if isinstance(data__total__kinds_item__words, (int, float)) and not isinstance(data__total__kinds_item__words, bool):
                                        if data__total__kinds_item__words < 0:
                                            raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}].words".format(**locals()) + " must be bigger than or equal to 0")
                                if data__total__kinds_item_keys:
                                    raise Invalid("" + (name_prefix or "data") + ".total.kinds[{data__total__kinds_x}]".format(**locals()) + " must not contain "+str(sorted(data__total__kinds_item_keys))+" properties")
                if "sources" in data__total_keys:
                    data__total_keys.remove("sources")
                    data__total__sources = data__total["sources"]
                    if not isinstance(data__total__sources, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".total.sources must be array")
                    data__total__sources_is_list = isinstance(data__total__sources, (list, tuple))
                    if data__total__sources_is_list:
                        data__total__sources_len = len(data__total__sources)
                        for data__total__sources_x, data__total__sources_item in enumerate(data__total__sources):
                            if not isinstance(data__total__sources_item, (dict)):
                                raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}]".format(**locals()) + " must be object")
                            data__total__sources_item_is_dict = isinstance(data__total__sources_item, dict)
                            if data__total__sources_item_is_dict:
                                data__total__sources_item__missing_keys = set(['name', 'kind', 'stories', 'sources', 'attributions', 'words']) - data__total__sources_item.keys()
                                if data__total__sources_item__missing_keys:
                                    raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}]".format(**locals()) + " must contain ")
                                data__total__sources_item_keys = set(data__total__sources_item.keys())
                                if "name" in data__total__sources_item_keys:
                                    data__total__sources_item_keys.remove("name")
                                    data__total__sources_item__name = data__total__sources_item["name"]
                                    if not isinstance(data__total__sources_item__name, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].name".format(**locals()) + " must be string")
                                if "kind" in data__total__sources_item_keys:
                                    data__total__sources_item_keys.remove("kind")
                                    data__total__sources_item__kind = data__total__sources_item["kind"]
                                    if not isinstance(data__total__sources_item__kind, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].kind".format(**locals()) + " must be string")
                                    if not (isinstance(data__total__sources_item__kind, str) and data__total__sources_item__kind == 'named_person' or isinstance(data__total__sources_item__kind, str) and data__total__sources_item__kind == 'named_organization' or isinstance(data__total__sources_item__kind, str) and data__total__sources_item__kind == 'document' or isinstance(data__total__sources_item__kind, str) and data__total__sources_item__kind == 'anonymous_source' or isinstance(data__total__sources_item__kind, str) and data__total__sources_item__kind == 'unnamed_person' or isinstance(data__total__sources_item__kind, str) and data__total__sources_item__kind == 'unnamed_group'):
                                        raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].kind".format(**locals()) + " must be one of ['named_person', 'named_organization', 'document', 'anonymous_source', 'unnamed_person', 'unnamed_group']")
                                if "stories" in data__total__sources_item_keys:
                                    data__total__sources_item_keys.remove("stories")
                                    data__total__sources_item__stories = data__total__sources_item["stories"]
                                    if not isinstance(data__total__sources_item__stories, (int)) and not (isinstance(data__total__sources_item__stories, float) and data__total__sources_item__stories.is_integer()) or isinstance(data__total__sources_item__stories, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].stories".format(**locals()) + " must be integer")
                                    if isinstance(data__total__sources_item__stories, (int, float)) and not isinstance(data__total__sources_item__stories, bool):
                                        if data__total__sources_item__stories < 1:
                                            raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].stories".format(**locals()) + " must be bigger than or equal to 1")
                                if "sources" in data__total__sources_item_keys:
                                    data__total__sources_item_keys.remove("sources")
                                    data__total__sources_item__sources = data__total__sources_item["sources"]
                                    if not isinstance(data__total__sources_item__sources, (int)) and not (isinstance(data__total__sources_item__sources, float) and data__total__sources_item__sources.is_integer()) or isinstance(data__total__sources_item__sources, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].sources".format(**locals()) + " must be integer")
                                    if isinstance(data__total__sources_item__sources, (int, float)) and not isinstance(data__total__sources_item__sources, bool):
                                        if data__total__sources_item__sources < 1:
                                            raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].sources".format(**locals()) + " must be bigger than or equal to 1")
                                if "attributions" in data__total__sources_item_keys:
                                    data__total__sources_item_keys.remove("attributions")
                                    data__total__sources_item__attributions = data__total__sources_item["attributions"]
                                    if not isinstance(data__total__sources_item__attributions, (int)) and not (isinstance(data__total__sources_item__attributions, float) and data__total__sources_item__attributions.is_integer()) or isinstance(data__total__sources_item__attributions, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].attributions".format(**locals()) + " must be integer")
                                    if isinstance(data__total__sources_item__attributions, (int, float)) and not isinstance(data__total__sources_item__attributions, bool):
                                        if data__total__sources_item__attributions < 1:
                                            raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].attributions".format(**locals()) + " must be bigger than or equal to 1")
                                if "words" in data__total__sources_item_keys:
                                    data__total__sources_item_keys.remove("words")
                                    data__total__sources_item__words = data__total__sources_item["words"]
                                    if not isinstance(data__total__sources_item__words, (int)) and not (isinstance(data__total__sources_item__words, float) and data__total__sources_item__words.is_integer()) or isinstance(data__total__sources_item__words, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].words".format(**locals()) + " must be integer")
                                    if isinstance(data__total__sources_item__words, (int, float)) and not isinstance(data__total__sources_item__words, bool):
                                        if data__total__sources_item__words < 0:
                                            raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}].words".format(**locals()) + " must be bigger than or equal to 0")
                                if data__total__sources_item_keys:
                                    raise Invalid("" + (name_prefix or "data") + ".total.sources[{data__total__sources_x}]".format(**locals()) + " must not contain "+str(sorted(data__total__sources_item_keys))+" properties")
                if data__total_keys:
                    raise Invalid("" + (name_prefix or "data") + ".total must not contain "+str(sorted(data__total_keys))+" properties")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data
