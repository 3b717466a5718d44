"""Validator of schemas/config-1.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


REGEX_PATTERNS = {
    '\\S': re.compile('\\S'),
    '^\\S+$(?!\\n)': re.compile('^\\S+\\Z(?!\\n)')
}

NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "profile" in data_keys:
            data_keys.remove("profile")
            data__profile = data["profile"]
            if not isinstance(data__profile, (str)):
                raise Invalid("" + (name_prefix or "data") + ".profile must be string")
            if isinstance(data__profile, str):
                data__profile_len = len(data__profile)
                if data__profile_len < 1:
                    raise Invalid("" + (name_prefix or "data") + ".profile must be longer than or equal to 1 characters")
        if "house-outlets" in data_keys:
            data_keys.remove("house-outlets")
            data__houseoutlets = data["house-outlets"]
            if not isinstance(data__houseoutlets, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".house-outlets must be array")
            data__houseoutlets_is_list = isinstance(data__houseoutlets, (list, tuple))
            if data__houseoutlets_is_list:
                data__houseoutlets_len = len(data__houseoutlets)
                for data__houseoutlets_x, data__houseoutlets_item in enumerate(data__houseoutlets):
                    if not isinstance(data__houseoutlets_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".house-outlets[{data__houseoutlets_x}]".format(**locals()) + " must be string")
                    if isinstance(data__houseoutlets_item, str):
                        data__houseoutlets_item_len = len(data__houseoutlets_item)
                        if data__houseoutlets_item_len < 1:
                            raise Invalid("" + (name_prefix or "data") + ".house-outlets[{data__houseoutlets_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                        if not REGEX_PATTERNS['\\S'].search(data__houseoutlets_item):
                            raise Invalid("" + (name_prefix or "data") + ".house-outlets[{data__houseoutlets_x}]".format(**locals()) + " must match pattern \\S")
        if "fail-on" in data_keys:
            data_keys.remove("fail-on")
            data__failon = data["fail-on"]
            if not isinstance(data__failon, (str)):
                raise Invalid("" + (name_prefix or "data") + ".fail-on must be string")
            if not (isinstance(data__failon, str) and data__failon == 'error' or isinstance(data__failon, str) and data__failon == 'warning' or isinstance(data__failon, str) and data__failon == 'note' or isinstance(data__failon, str) and data__failon == 'never'):
                raise Invalid("" + (name_prefix or "data") + ".fail-on must be one of ['error', 'warning', 'note', 'never']")
        if "show" in data_keys:
            data_keys.remove("show")
            data__show = data["show"]
            if not isinstance(data__show, (str)):
                raise Invalid("" + (name_prefix or "data") + ".show must be string")
            if not (isinstance(data__show, str) and data__show == 'error' or isinstance(data__show, str) and data__show == 'warning' or isinstance(data__show, str) and data__show == 'note'):
                raise Invalid("" + (name_prefix or "data") + ".show must be one of ['error', 'warning', 'note']")
        if "min-score" in data_keys:
            data_keys.remove("min-score")
            data__minscore = data["min-score"]
            if not isinstance(data__minscore, (int, float)) or isinstance(data__minscore, bool):
                raise Invalid("" + (name_prefix or "data") + ".min-score must be number")
            if isinstance(data__minscore, (int, float)) and not isinstance(data__minscore, bool):
                if data__minscore < 0:
                    raise Invalid("" + (name_prefix or "data") + ".min-score must be bigger than or equal to 0")
                if data__minscore > 100:
                    raise Invalid("" + (name_prefix or "data") + ".min-score must be smaller than or equal to 100")
        if "select" in data_keys:
            data_keys.remove("select")
            data__select = data["select"]
            if not isinstance(data__select, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".select must be array")
            data__select_is_list = isinstance(data__select, (list, tuple))
            if data__select_is_list:
                data__select_len = len(data__select)
                for data__select_x, data__select_item in enumerate(data__select):
                    if not isinstance(data__select_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".select[{data__select_x}]".format(**locals()) + " must be string")
                    if isinstance(data__select_item, str):
                        data__select_item_len = len(data__select_item)
                        if data__select_item_len < 1:
                            raise Invalid("" + (name_prefix or "data") + ".select[{data__select_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                        if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__select_item):
                            raise Invalid("" + (name_prefix or "data") + ".select[{data__select_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
        if "ignore" in data_keys:
            data_keys.remove("ignore")
            data__ignore = data["ignore"]
            if not isinstance(data__ignore, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".ignore must be array")
            data__ignore_is_list = isinstance(data__ignore, (list, tuple))
            if data__ignore_is_list:
                data__ignore_len = len(data__ignore)
                for data__ignore_x, data__ignore_item in enumerate(data__ignore):
                    if not isinstance(data__ignore_item, (str)):
                        raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}]".format(**locals()) + " must be string")
                    if isinstance(data__ignore_item, str):
                        data__ignore_item_len = len(data__ignore_item)
                        if data__ignore_item_len < 1:
                            raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                        if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__ignore_item):
                            raise Invalid("" + (name_prefix or "data") + ".ignore[{data__ignore_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
        if "levels" in data_keys:
            data_keys.remove("levels")
            data__levels = data["levels"]
            if not isinstance(data__levels, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".levels must be object")
            data__levels_is_dict = isinstance(data__levels, dict)
            if data__levels_is_dict:
                data__levels_keys = set(data__levels.keys())
                for data__levels_key in data__levels_keys:
                    if data__levels_key not in []:
                        data__levels_value = data__levels.get(data__levels_key)
                        if not isinstance(data__levels_value, (str)):
                            raise Invalid("" + (name_prefix or "data") + ".levels.{data__levels_key}".format(**locals()) + " must be string")
                        if not (isinstance(data__levels_value, str) and data__levels_value == 'error' or isinstance(data__levels_value, str) and data__levels_value == 'warning' or isinstance(data__levels_value, str) and data__levels_value == 'note' or isinstance(data__levels_value, str) and data__levels_value == 'off'):
                            raise Invalid("" + (name_prefix or "data") + ".levels.{data__levels_key}".format(**locals()) + " must be one of ['error', 'warning', 'note', 'off']")
        if "points" in data_keys:
            data_keys.remove("points")
            data__points = data["points"]
            if not isinstance(data__points, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".points must be object")
            data__points_is_dict = isinstance(data__points, dict)
            if data__points_is_dict:
                data__points_keys = set(data__points.keys())
                for data__points_key in data__points_keys:
                    if data__points_key not in []:
                        data__points_value = data__points.get(data__points_key)
                        if not isinstance(data__points_value, (dict)):
                            raise Invalid("" + (name_prefix or "data") + ".points.{data__points_key}".format(**locals()) + " must be object")
                        data__points_value_is_dict = isinstance(data__points_value, dict)
                        if data__points_value_is_dict:
                            data__points_value_keys = set(data__points_value.keys())
                            for data__points_value_key in data__points_value_keys:
                                if data__points_value_key not in []:
                                    data__points_value_value = data__points_value.get(data__points_value_key)
                                    if not isinstance(data__points_value_value, (int, float)) or isinstance(data__points_value_value, bool):
                                        raise Invalid("" + (name_prefix or "data") + ".points.{data__points_key}.{data__points_value_key}".format(**locals()) + " must be number")
        if "sources" in data_keys:
            data_keys.remove("sources")
            data__sources = data["sources"]
            if not isinstance(data__sources, (dict)):
                raise Invalid("" + (name_prefix or "data") + ".sources must be object")
            data__sources_is_dict = isinstance(data__sources, dict)
            if data__sources_is_dict:
                data__sources_keys = set(data__sources.keys())
                if "outlets" in data__sources_keys:
                    data__sources_keys.remove("outlets")
                    data__sources__outlets = data__sources["outlets"]
                    if not isinstance(data__sources__outlets, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.outlets must be array")
                    data__sources__outlets_is_list = isinstance(data__sources__outlets, (list, tuple))
                    if data__sources__outlets_is_list:
                        data__sources__outlets_len = len(data__sources__outlets)
                        for data__sources__outlets_x, data__sources__outlets_item in enumerate(data__sources__outlets):
                            if not isinstance(data__sources__outlets_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.outlets[{data__sources__outlets_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__outlets_item, str):
                                data__sources__outlets_item_len = len(data__sources__outlets_item)
                                if data__sources__outlets_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.outlets[{data__sources__outlets_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['\\S'].search(data__sources__outlets_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.outlets[{data__sources__outlets_x}]".format(**locals()) + " must match pattern \\S")
                if "state-outlets" in data__sources_keys:
                    data__sources_keys.remove("state-outlets")
                    data__sources__stateoutlets = data__sources["state-outlets"]
                    if not isinstance(data__sources__stateoutlets, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.state-outlets must be array")
                    data__sources__stateoutlets_is_list = isinstance(data__sources__stateoutlets, (list, tuple))
                    if data__sources__stateoutlets_is_list:
                        data__sources__stateoutlets_len = len(data__sources__stateoutlets)
                        for data__sources__stateoutlets_x, data__sources__stateoutlets_item in enumerate(data__sources__stateoutlets):
                            if not isinstance(data__sources__stateoutlets_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.state-outlets[{data__sources__stateoutlets_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__stateoutlets_item, str):
                                data__sources__stateoutlets_item_len = len(data__sources__stateoutlets_item)
                                if data__sources__stateoutlets_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.state-outlets[{data__sources__stateoutlets_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['\\S'].search(data__sources__stateoutlets_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.state-outlets[{data__sources__stateoutlets_x}]".format(**locals()) + " must match pattern \\S")
                if "government" in data__sources_keys:
                    data__sources_keys.remove("government")
                    data__sources__government = data__sources["government"]
                    if not isinstance(data__sources__government, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.government must be array")
                    data__sources__government_is_list = isinstance(data__sources__government, (list, tuple))
                    if data__sources__government_is_list:
                        data__sources__government_len = len(data__sources__government)
                        for data__sources__government_x, data__sources__government_item in enumerate(data__sources__government):
                            if not isinstance(data__sources__government_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.government[{data__sources__government_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__government_item, str):
                                data__sources__government_item_len = len(data__sources__government_item)
                                if data__sources__government_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.government[{data__sources__government_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['\\S'].search(data__sources__government_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.government[{data__sources__government_x}]".format(**locals()) + " must match pattern \\S")
                if "courts" in data__sources_keys:
                    data__sources_keys.remove("courts")
                    data__sources__courts = data__sources["courts"]
                    if not isinstance(data__sources__courts, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.courts must be array")
                    data__sources__courts_is_list = isinstance(data__sources__courts, (list, tuple))
                    if data__sources__courts_is_list:
                        data__sources__courts_len = len(data__sources__courts)
                        for data__sources__courts_x, data__sources__courts_item in enumerate(data__sources__courts):
                            if not isinstance(data__sources__courts_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.courts[{data__sources__courts_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__courts_item, str):
                                data__sources__courts_item_len = len(data__sources__courts_item)
                                if data__sources__courts_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.courts[{data__sources__courts_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['\\S'].search(data__sources__courts_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.courts[{data__sources__courts_x}]".format(**locals()) + " must match pattern \\S")
                if "organizations" in data__sources_keys:
                    data__sources_keys.remove("organizations")
                    data__sources__organizations = data__sources["organizations"]
                    if not isinstance(data__sources__organizations, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.organizations must be array")
                    data__sources__organizations_is_list = isinstance(data__sources__organizations, (list, tuple))
                    if data__sources__organizations_is_list:
                        data__sources__organizations_len = len(data__sources__organizations)
                        for data__sources__organizations_x, data__sources__organizations_item in enumerate(data__sources__organizations):
                            if not isinstance(data__sources__organizations_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.organizations[{data__sources__organizations_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__organizations_item, str):
                                data__sources__organizations_item_len = len(data__sources__organizations_item)
                                if data__sources__organizations_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.organizations[{data__sources__organizations_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['\\S'].search(data__sources__organizations_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.organizations[{data__sources__organizations_x}]".format(**locals()) + " must match pattern \\S")
                if "offices" in data__sources_keys:
                    data__sources_keys.remove("offices")
                    data__sources__offices = data__sources["offices"]
                    if not isinstance(data__sources__offices, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.offices must be array")
                    data__sources__offices_is_list = isinstance(data__sources__offices, (list, tuple))
                    if data__sources__offices_is_list:
                        data__sources__offices_len = len(data__sources__offices)
                        for data__sources__offices_x, data__sources__offices_item in enumerate(data__sources__offices):
                            if not isinstance(data__sources__offices_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.offices[{data__sources__offices_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__offices_item, str):
                                data__sources__offices_item_len = len(data__sources__offices_item)
                                if data__sources__offices_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.offices[{data__sources__offices_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__sources__offices_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.offices[{data__sources__offices_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                if "roles" in data__sources_keys:
                    data__sources_keys.remove("roles")
                    data__sources__roles = data__sources["roles"]
                    if not isinstance(data__sources__roles, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.roles must be array")
                    data__sources__roles_is_list = isinstance(data__sources__roles, (list, tuple))
                    if data__sources__roles_is_list:
                        data__sources__roles_len = len(data__sources__roles)
                        for data__sources__roles_x, data__sources__roles_item in enumerate(data__sources__roles):
                            if not isinstance(data__sources__roles_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.roles[{data__sources__roles_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__roles_item, str):
                                data__sources__roles_item_len = len(data__sources__roles_item)
                                if data__sources__roles_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.roles[{data__sources__roles_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__sources__roles_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.roles[{data__sources__roles_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                if "titles" in data__sources_keys:
                    data__sources_keys.remove("titles")
                    data__sources__titles = data__sources["titles"]
                    if not isinstance(data__sources__titles, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.titles must be array")
                    data__sources__titles_is_list = isinstance(data__sources__titles, (list, tuple))
                    if data__sources__titles_is_list:
                        data__sources__titles_len = len(data__sources__titles)
                        for data__sources__titles_x, data__sources__titles_item in enumerate(data__sources__titles):
                            if not isinstance(data__sources__titles_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.titles[{data__sources__titles_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__titles_item, str):
                                data__sources__titles_item_len = len(data__sources__titles_item)
                                if data__sources__titles_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.titles[{data__sources__titles_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__sources__titles_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.titles[{data__sources__titles_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                if "government-endings" in data__sources_keys:
                    data__sources_keys.remove("government-endings")
                    data__sources__governmentendings = data__sources["government-endings"]
                    if not isinstance(data__sources__governmentendings, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.government-endings must be array")
                    data__sources__governmentendings_is_list = isinstance(data__sources__governmentendings, (list, tuple))
                    if data__sources__governmentendings_is_list:
                        data__sources__governmentendings_len = len(data__sources__governmentendings)
                        for data__sources__governmentendings_x, data__sources__governmentendings_item in enumerate(data__sources__governmentendings):
                            if not isinstance(data__sources__governmentendings_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.government-endings[{data__sources__governmentendings_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__governmentendings_item, str):
                                data__sources__governmentendings_item_len = len(data__sources__governmentendings_item)
                                if data__sources__governmentendings_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.government-endings[{data__sources__governmentendings_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__sources__governmentendings_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.government-endings[{data__sources__governmentendings_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                if "organization-endings" in data__sources_keys:
                    data__sources_keys.remove("organization-endings")
                    data__sources__organizationendings = data__sources["organization-endings"]
                    if not isinstance(data__sources__organizationendings, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.organization-endings must be array")
                    data__sources__organizationendings_is_list = isinstance(data__sources__organizationendings, (list, tuple))
                    if data__sources__organizationendings_is_list:
                        data__sources__organizationendings_len = len(data__sources__organizationendings)
                        for data__sources__organizationendings_x, data__sources__organizationendings_item in enumerate(data__sources__organizationendings):
                            if not isinstance(data__sources__organizationendings_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.organization-endings[{data__sources__organizationendings_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__organizationendings_item, str):
                                data__sources__organizationendings_item_len = len(data__sources__organizationendings_item)
                                if data__sources__organizationendings_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.organization-endings[{data__sources__organizationendings_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__sources__organizationendings_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.organization-endings[{data__sources__organizationendings_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                if "male-names" in data__sources_keys:
                    data__sources_keys.remove("male-names")
                    data__sources__malenames = data__sources["male-names"]
                    if not isinstance(data__sources__malenames, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.male-names must be array")
                    data__sources__malenames_is_list = isinstance(data__sources__malenames, (list, tuple))
                    if data__sources__malenames_is_list:
                        data__sources__malenames_len = len(data__sources__malenames)
                        for data__sources__malenames_x, data__sources__malenames_item in enumerate(data__sources__malenames):
                            if not isinstance(data__sources__malenames_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.male-names[{data__sources__malenames_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__malenames_item, str):
                                data__sources__malenames_item_len = len(data__sources__malenames_item)
                                if data__sources__malenames_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.male-names[{data__sources__malenames_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__sources__malenames_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.male-names[{data__sources__malenames_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                if "female-names" in data__sources_keys:
                    data__sources_keys.remove("female-names")
                    data__sources__femalenames = data__sources["female-names"]
                    if not isinstance(data__sources__femalenames, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.female-names must be array")
                    data__sources__femalenames_is_list = isinstance(data__sources__femalenames, (list, tuple))
                    if data__sources__femalenames_is_list:
                        data__sources__femalenames_len = len(data__sources__femalenames)
                        for data__sources__femalenames_x, data__sources__femalenames_item in enumerate(data__sources__femalenames):
                            if not isinstance(data__sources__femalenames_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.female-names[{data__sources__femalenames_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__femalenames_item, str):
                                data__sources__femalenames_item_len = len(data__sources__femalenames_item)
                                if data__sources__femalenames_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.female-names[{data__sources__femalenames_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__sources__femalenames_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.female-names[{data__sources__femalenames_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                if "names" in data__sources_keys:
                    data__sources_keys.remove("names")
                    data__sources__names = data__sources["names"]
                    if not isinstance(data__sources__names, (list, tuple)):
                        raise Invalid("" + (name_prefix or "data") + ".sources.names must be array")
                    data__sources__names_is_list = isinstance(data__sources__names, (list, tuple))
                    if data__sources__names_is_list:
                        data__sources__names_len = len(data__sources__names)
                        for data__sources__names_x, data__sources__names_item in enumerate(data__sources__names):
                            if not isinstance(data__sources__names_item, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources.names[{data__sources__names_x}]".format(**locals()) + " must be string")
                            if isinstance(data__sources__names_item, str):
                                data__sources__names_item_len = len(data__sources__names_item)
                                if data__sources__names_item_len < 1:
                                    raise Invalid("" + (name_prefix or "data") + ".sources.names[{data__sources__names_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                if not REGEX_PATTERNS['^\\S+$(?!\\n)'].search(data__sources__names_item):
                                    raise Invalid("" + (name_prefix or "data") + ".sources.names[{data__sources__names_x}]".format(**locals()) + " must match pattern ^\\S+$(?!\\n)")
                if data__sources_keys:
                    raise Invalid("" + (name_prefix or "data") + ".sources must not contain "+str(sorted(data__sources_keys))+" properties")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data
