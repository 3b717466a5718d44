"""Validator of schemas/archive-1.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


REGEX_PATTERNS = {
    'date_re_pattern': re.compile('^(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)\\Z')
}

NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise Invalid("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['reports', 'stories', 'paragraphs', 'attributions', 'sources', 'findings']) - data.keys()
        if data__missing_keys:
            raise Invalid("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "reports" in data_keys:
            data_keys.remove("reports")
            data__reports = data["reports"]
            if not isinstance(data__reports, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".reports must be array")
            data__reports_is_list = isinstance(data__reports, (list, tuple))
            if data__reports_is_list:
                data__reports_len = len(data__reports)
                for data__reports_x, data__reports_item in enumerate(data__reports):
                    if not isinstance(data__reports_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".reports[{data__reports_x}]".format(**locals()) + " must be object")
                    data__reports_item_is_dict = isinstance(data__reports_item, dict)
                    if data__reports_item_is_dict:
                        data__reports_item__missing_keys = set(['story', 'report']) - data__reports_item.keys()
                        if data__reports_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".reports[{data__reports_x}]".format(**locals()) + " must contain ")
                        data__reports_item_keys = set(data__reports_item.keys())
                        if "story" in data__reports_item_keys:
                            data__reports_item_keys.remove("story")
                            data__reports_item__story = data__reports_item["story"]
                            if not isinstance(data__reports_item__story, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".reports[{data__reports_x}].story".format(**locals()) + " must be string")
                        if "report" in data__reports_item_keys:
                            data__reports_item_keys.remove("report")
                            data__reports_item__report = data__reports_item["report"]
                            if not isinstance(data__reports_item__report, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".reports[{data__reports_x}].report".format(**locals()) + " must be string or null")
                        if data__reports_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".reports[{data__reports_x}]".format(**locals()) + " must not contain "+str(sorted(data__reports_item_keys))+" properties")
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
                        data__stories_item__missing_keys = set(['story', 'source', 'place', 'name', 'error', 'sha256', 'format', 'id', 'title', 'authors', 'outlet', 'section', 'published', 'date', 'language', 'url', 'score', 'score_reason', 'characters', 'words', 'attributed_words', 'paragraphs', 'sentences', 'claims', 'covered_claims', 'attributions', 'anonymous_attributions', 'sources', 'errors', 'warnings', 'notes']) - data__stories_item.keys()
                        if data__stories_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}]".format(**locals()) + " must contain ")
                        data__stories_item_keys = set(data__stories_item.keys())
                        if "story" in data__stories_item_keys:
                            data__stories_item_keys.remove("story")
                            data__stories_item__story = data__stories_item["story"]
                            if not isinstance(data__stories_item__story, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].story".format(**locals()) + " must be string")
                        if "source" in data__stories_item_keys:
                            data__stories_item_keys.remove("source")
                            data__stories_item__source = data__stories_item["source"]
                            if not isinstance(data__stories_item__source, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].source".format(**locals()) + " must be string")
                        if "place" in data__stories_item_keys:
                            data__stories_item_keys.remove("place")
                            data__stories_item__place = data__stories_item["place"]
                            if not isinstance(data__stories_item__place, (int, NoneType)) and not (isinstance(data__stories_item__place, float) and data__stories_item__place.is_integer()) or isinstance(data__stories_item__place, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].place".format(**locals()) + " must be integer or null")
                        if "name" in data__stories_item_keys:
                            data__stories_item_keys.remove("name")
                            data__stories_item__name = data__stories_item["name"]
                            if not isinstance(data__stories_item__name, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].name".format(**locals()) + " must be string")
                        if "error" in data__stories_item_keys:
                            data__stories_item_keys.remove("error")
                            data__stories_item__error = data__stories_item["error"]
                            if not isinstance(data__stories_item__error, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].error".format(**locals()) + " must be string or null")
                        if "sha256" in data__stories_item_keys:
                            data__stories_item_keys.remove("sha256")
                            data__stories_item__sha256 = data__stories_item["sha256"]
                            if not isinstance(data__stories_item__sha256, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sha256".format(**locals()) + " must be string or null")
                        if "format" in data__stories_item_keys:
                            data__stories_item_keys.remove("format")
                            data__stories_item__format = data__stories_item["format"]
                            if not isinstance(data__stories_item__format, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].format".format(**locals()) + " must be string or null")
                        if "id" in data__stories_item_keys:
                            data__stories_item_keys.remove("id")
                            data__stories_item__id = data__stories_item["id"]
                            if not isinstance(data__stories_item__id, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].id".format(**locals()) + " must be string or null")
                        if "title" in data__stories_item_keys:
                            data__stories_item_keys.remove("title")
                            data__stories_item__title = data__stories_item["title"]
                            if not isinstance(data__stories_item__title, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].title".format(**locals()) + " must be string or null")
                        if "authors" in data__stories_item_keys:
                            data__stories_item_keys.remove("authors")
                            data__stories_item__authors = data__stories_item["authors"]
                            if not isinstance(data__stories_item__authors, (list, tuple)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].authors".format(**locals()) + " must be array")
                            data__stories_item__authors_is_list = isinstance(data__stories_item__authors, (list, tuple))
                            if data__stories_item__authors_is_list:
                                data__stories_item__authors_len = len(data__stories_item__authors)
                                for data__stories_item__authors_x, data__stories_item__authors_item in enumerate(data__stories_item__authors):
                                    if not isinstance(data__stories_item__authors_item, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].authors[{data__stories_item__authors_x}]".format(**locals()) + " must be string")
                        if "outlet" in data__stories_item_keys:
                            data__stories_item_keys.remove("outlet")
                            data__stories_item__outlet = data__stories_item["outlet"]
                            if not isinstance(data__stories_item__outlet, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].outlet".format(**locals()) + " must be string or null")
                        if "section" in data__stories_item_keys:
                            data__stories_item_keys.remove("section")
                            data__stories_item__section = data__stories_item["section"]
                            if not isinstance(data__stories_item__section, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].section".format(**locals()) + " must be string or null")
                        if "published" in data__stories_item_keys:
                            data__stories_item_keys.remove("published")
                            data__stories_item__published = data__stories_item["published"]
                            if not isinstance(data__stories_item__published, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].published".format(**locals()) + " must be string or null")
                        if "date" in data__stories_item_keys:
                            data__stories_item_keys.remove("date")
                            data__stories_item__date = data__stories_item["date"]
                            if not isinstance(data__stories_item__date, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].date".format(**locals()) + " must be string or null")
                            if isinstance(data__stories_item__date, str):
                                if not REGEX_PATTERNS["date_re_pattern"].match(data__stories_item__date):
                                    raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].date".format(**locals()) + " must be date")
                        if "language" in data__stories_item_keys:
                            data__stories_item_keys.remove("language")
                            data__stories_item__language = data__stories_item["language"]
                            if not isinstance(data__stories_item__language, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].language".format(**locals()) + " must be string or null")
                        if "url" in data__stories_item_keys:
                            data__stories_item_keys.remove("url")
                            data__stories_item__url = data__stories_item["url"]
                            if not isinstance(data__stories_item__url, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].url".format(**locals()) + " must be string or null")
                        if "score" in data__stories_item_keys:
                            data__stories_item_keys.remove("score")
                            data__stories_item__score = data__stories_item["score"]
                            if not isinstance(data__stories_item__score, (int, float, NoneType)) or isinstance(data__stories_item__score, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].score".format(**locals()) + " must be number or null")
                        if "score_reason" in data__stories_item_keys:
                            data__stories_item_keys.remove("score_reason")
                            data__stories_item__scorereason = data__stories_item["score_reason"]
                            if not isinstance(data__stories_item__scorereason, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].score_reason".format(**locals()) + " must be string or null")
                        if "characters" in data__stories_item_keys:
                            data__stories_item_keys.remove("characters")
                            data__stories_item__characters = data__stories_item["characters"]
                            if not isinstance(data__stories_item__characters, (int, NoneType)) and not (isinstance(data__stories_item__characters, float) and data__stories_item__characters.is_integer()) or isinstance(data__stories_item__characters, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].characters".format(**locals()) + " must be integer or null")
                        if "words" in data__stories_item_keys:
                            data__stories_item_keys.remove("words")
                            data__stories_item__words = data__stories_item["words"]
                            if not isinstance(data__stories_item__words, (int, NoneType)) and not (isinstance(data__stories_item__words, float) and data__stories_item__words.is_integer()) or isinstance(data__stories_item__words, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].words".format(**locals()) + " must be integer or null")
                        if "attributed_words" in data__stories_item_keys:
                            data__stories_item_keys.remove("attributed_words")
                            data__stories_item__attributedwords = data__stories_item["attributed_words"]
                            if not isinstance(data__stories_item__attributedwords, (int, NoneType)) and not (isinstance(data__stories_item__attributedwords, float) and data__stories_item__attributedwords.is_integer()) or isinstance(data__stories_item__attributedwords, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].attributed_words".format(**locals()) + " must be integer or null")
                        if "paragraphs" in data__stories_item_keys:
                            data__stories_item_keys.remove("paragraphs")
                            data__stories_item__paragraphs = data__stories_item["paragraphs"]
                            if not isinstance(data__stories_item__paragraphs, (int, NoneType)) and not (isinstance(data__stories_item__paragraphs, float) and data__stories_item__paragraphs.is_integer()) or isinstance(data__stories_item__paragraphs, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].paragraphs".format(**locals()) + " must be integer or null")
                        if "sentences" in data__stories_item_keys:
                            data__stories_item_keys.remove("sentences")
                            data__stories_item__sentences = data__stories_item["sentences"]
                            if not isinstance(data__stories_item__sentences, (int, NoneType)) and not (isinstance(data__stories_item__sentences, float) and data__stories_item__sentences.is_integer()) or isinstance(data__stories_item__sentences, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sentences".format(**locals()) + " must be integer or null")
                        if "claims" in data__stories_item_keys:
                            data__stories_item_keys.remove("claims")
                            data__stories_item__claims = data__stories_item["claims"]
                            if not isinstance(data__stories_item__claims, (int, NoneType)) and not (isinstance(data__stories_item__claims, float) and data__stories_item__claims.is_integer()) or isinstance(data__stories_item__claims, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].claims".format(**locals()) + " must be integer or null")
                        if "covered_claims" in data__stories_item_keys:
                            data__stories_item_keys.remove("covered_claims")
                            data__stories_item__coveredclaims = data__stories_item["covered_claims"]
                            if not isinstance(data__stories_item__coveredclaims, (int, NoneType)) and not (isinstance(data__stories_item__coveredclaims, float) and data__stories_item__coveredclaims.is_integer()) or isinstance(data__stories_item__coveredclaims, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].covered_claims".format(**locals()) + " must be integer or null")
                        if "attributions" in data__stories_item_keys:
                            data__stories_item_keys.remove("attributions")
                            data__stories_item__attributions = data__stories_item["attributions"]
                            if not isinstance(data__stories_item__attributions, (int, NoneType)) and not (isinstance(data__stories_item__attributions, float) and data__stories_item__attributions.is_integer()) or isinstance(data__stories_item__attributions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].attributions".format(**locals()) + " must be integer or null")
                        if "anonymous_attributions" in data__stories_item_keys:
                            data__stories_item_keys.remove("anonymous_attributions")
                            data__stories_item__anonymousattributions = data__stories_item["anonymous_attributions"]
                            if not isinstance(data__stories_item__anonymousattributions, (int, NoneType)) and not (isinstance(data__stories_item__anonymousattributions, float) and data__stories_item__anonymousattributions.is_integer()) or isinstance(data__stories_item__anonymousattributions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].anonymous_attributions".format(**locals()) + " must be integer or null")
                        if "sources" in data__stories_item_keys:
                            data__stories_item_keys.remove("sources")
                            data__stories_item__sources = data__stories_item["sources"]
                            if not isinstance(data__stories_item__sources, (int, NoneType)) and not (isinstance(data__stories_item__sources, float) and data__stories_item__sources.is_integer()) or isinstance(data__stories_item__sources, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].sources".format(**locals()) + " must be integer or null")
                        if "errors" in data__stories_item_keys:
                            data__stories_item_keys.remove("errors")
                            data__stories_item__errors = data__stories_item["errors"]
                            if not isinstance(data__stories_item__errors, (int, NoneType)) and not (isinstance(data__stories_item__errors, float) and data__stories_item__errors.is_integer()) or isinstance(data__stories_item__errors, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].errors".format(**locals()) + " must be integer or null")
                        if "warnings" in data__stories_item_keys:
                            data__stories_item_keys.remove("warnings")
                            data__stories_item__warnings = data__stories_item["warnings"]
                            if not isinstance(data__stories_item__warnings, (int, NoneType)) and not (isinstance(data__stories_item__warnings, float) and data__stories_item__warnings.is_integer()) or isinstance(data__stories_item__warnings, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].warnings".format(**locals()) + " must be integer or null")
                        if "notes" in data__stories_item_keys:
                            data__stories_item_keys.remove("notes")
                            data__stories_item__notes = data__stories_item["notes"]
                            if not isinstance(data__stories_item__notes, (int, NoneType)) and not (isinstance(data__stories_item__notes, float) and data__stories_item__notes.is_integer()) or isinstance(data__stories_item__notes, bool):
                                raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}].notes".format(**locals()) + " must be integer or null")
                        if data__stories_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".stories[{data__stories_x}]".format(**locals()) + " must not contain "+str(sorted(data__stories_item_keys))+" properties")
        if "paragraphs" in data_keys:
            data_keys.remove("paragraphs")
            data__paragraphs = data["paragraphs"]
            if not isinstance(data__paragraphs, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".paragraphs must be array")
            data__paragraphs_is_list = isinstance(data__paragraphs, (list, tuple))
            if data__paragraphs_is_list:
                data__paragraphs_len = len(data__paragraphs)
                for data__paragraphs_x, data__paragraphs_item in enumerate(data__paragraphs):
                    if not isinstance(data__paragraphs_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}]".format(**locals()) + " must be object")
                    data__paragraphs_item_is_dict = isinstance(data__paragraphs_item, dict)
                    if data__paragraphs_item_is_dict:
                        data__paragraphs_item__missing_keys = set(['story', 'paragraph', 'role', 'start', 'end', 'score', 'score_reason', 'sentences', 'claims', 'covered_claims', 'attributions', 'findings']) - data__paragraphs_item.keys()
                        if data__paragraphs_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}]".format(**locals()) + " must contain ")
                        data__paragraphs_item_keys = set(data__paragraphs_item.keys())
                        if "story" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("story")
                            data__paragraphs_item__story = data__paragraphs_item["story"]
                            if not isinstance(data__paragraphs_item__story, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].story".format(**locals()) + " must be string")
                        if "paragraph" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("paragraph")
                            data__paragraphs_item__paragraph = data__paragraphs_item["paragraph"]
                            if not isinstance(data__paragraphs_item__paragraph, (int)) and not (isinstance(data__paragraphs_item__paragraph, float) and data__paragraphs_item__paragraph.is_integer()) or isinstance(data__paragraphs_item__paragraph, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].paragraph".format(**locals()) + " must be integer")
                        if "role" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("role")
                            data__paragraphs_item__role = data__paragraphs_item["role"]
                            if not isinstance(data__paragraphs_item__role, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].role".format(**locals()) + " must be string")
                        if "start" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("start")
                            data__paragraphs_item__start = data__paragraphs_item["start"]
                            if not isinstance(data__paragraphs_item__start, (int)) and not (isinstance(data__paragraphs_item__start, float) and data__paragraphs_item__start.is_integer()) or isinstance(data__paragraphs_item__start, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].start".format(**locals()) + " must be integer")
                        if "end" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("end")
                            data__paragraphs_item__end = data__paragraphs_item["end"]
                            if not isinstance(data__paragraphs_item__end, (int)) and not (isinstance(data__paragraphs_item__end, float) and data__paragraphs_item__end.is_integer()) or isinstance(data__paragraphs_item__end, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].end".format(**locals()) + " must be integer")
                        if "score" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("score")
                            data__paragraphs_item__score = data__paragraphs_item["score"]
                            if not isinstance(data__paragraphs_item__score, (int, float, NoneType)) or isinstance(data__paragraphs_item__score, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].score".format(**locals()) + " must be number or null")
                        if "score_reason" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("score_reason")
                            data__paragraphs_item__scorereason = data__paragraphs_item["score_reason"]
                            if not isinstance(data__paragraphs_item__scorereason, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].score_reason".format(**locals()) + " must be string or null")
                        if "sentences" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("sentences")
                            data__paragraphs_item__sentences = data__paragraphs_item["sentences"]
                            if not isinstance(data__paragraphs_item__sentences, (int)) and not (isinstance(data__paragraphs_item__sentences, float) and data__paragraphs_item__sentences.is_integer()) or isinstance(data__paragraphs_item__sentences, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].sentences".format(**locals()) + " must be integer")
                        if "claims" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("claims")
                            data__paragraphs_item__claims = data__paragraphs_item["claims"]
                            if not isinstance(data__paragraphs_item__claims, (int)) and not (isinstance(data__paragraphs_item__claims, float) and data__paragraphs_item__claims.is_integer()) or isinstance(data__paragraphs_item__claims, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].claims".format(**locals()) + " must be integer")
                        if "covered_claims" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("covered_claims")
                            data__paragraphs_item__coveredclaims = data__paragraphs_item["covered_claims"]
                            if not isinstance(data__paragraphs_item__coveredclaims, (int)) and not (isinstance(data__paragraphs_item__coveredclaims, float) and data__paragraphs_item__coveredclaims.is_integer()) or isinstance(data__paragraphs_item__coveredclaims, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].covered_claims".format(**locals()) + " must be integer")
                        if "attributions" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("attributions")
                            data__paragraphs_item__attributions = data__paragraphs_item["attributions"]
                            if not isinstance(data__paragraphs_item__attributions, (int)) and not (isinstance(data__paragraphs_item__attributions, float) and data__paragraphs_item__attributions.is_integer()) or isinstance(data__paragraphs_item__attributions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].attributions".format(**locals()) + " must be integer")
                        if "findings" in data__paragraphs_item_keys:
                            data__paragraphs_item_keys.remove("findings")
                            data__paragraphs_item__findings = data__paragraphs_item["findings"]
                            if not isinstance(data__paragraphs_item__findings, (int)) and not (isinstance(data__paragraphs_item__findings, float) and data__paragraphs_item__findings.is_integer()) or isinstance(data__paragraphs_item__findings, bool):
                                raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}].findings".format(**locals()) + " must be integer")
                        if data__paragraphs_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".paragraphs[{data__paragraphs_x}]".format(**locals()) + " must not contain "+str(sorted(data__paragraphs_item_keys))+" properties")
        if "attributions" in data_keys:
            data_keys.remove("attributions")
            data__attributions = data["attributions"]
            if not isinstance(data__attributions, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".attributions must be array")
            data__attributions_is_list = isinstance(data__attributions, (list, tuple))
            if data__attributions_is_list:
                data__attributions_len = len(data__attributions)
                for data__attributions_x, data__attributions_item in enumerate(data__attributions):
                    if not isinstance(data__attributions_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must be object")
                    data__attributions_item_is_dict = isinstance(data__attributions_item, dict)
                    if data__attributions_item_is_dict:
                        data__attributions_item__missing_keys = set(['story', 'attribution', 'paragraph', 'sentence', 'source_id', 'source', 'source_start', 'source_end', 'cue', 'cue_entry', 'cue_start', 'cue_end', 'content', 'content_start', 'content_end', 'mode', 'class', 'factuality', 'stance', 'hearsay', 'hand', 'addressee', 'medium', 'parent', 'chain', 'because']) - data__attributions_item.keys()
                        if data__attributions_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must contain ")
                        data__attributions_item_keys = set(data__attributions_item.keys())
                        if "story" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("story")
                            data__attributions_item__story = data__attributions_item["story"]
                            if not isinstance(data__attributions_item__story, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].story".format(**locals()) + " must be string")
                        if "attribution" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("attribution")
                            data__attributions_item__attribution = data__attributions_item["attribution"]
                            if not isinstance(data__attributions_item__attribution, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].attribution".format(**locals()) + " must be string")
                        if "paragraph" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("paragraph")
                            data__attributions_item__paragraph = data__attributions_item["paragraph"]
                            if not isinstance(data__attributions_item__paragraph, (int)) and not (isinstance(data__attributions_item__paragraph, float) and data__attributions_item__paragraph.is_integer()) or isinstance(data__attributions_item__paragraph, bool):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].paragraph".format(**locals()) + " must be integer")
                        if "sentence" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("sentence")
                            data__attributions_item__sentence = data__attributions_item["sentence"]
                            if not isinstance(data__attributions_item__sentence, (int)) and not (isinstance(data__attributions_item__sentence, float) and data__attributions_item__sentence.is_integer()) or isinstance(data__attributions_item__sentence, bool):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].sentence".format(**locals()) + " must be integer")
                        if "source_id" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("source_id")
                            data__attributions_item__sourceid = data__attributions_item["source_id"]
                            if not isinstance(data__attributions_item__sourceid, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].source_id".format(**locals()) + " must be string or null")
                        if "source" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("source")
                            data__attributions_item__source = data__attributions_item["source"]
                            if not isinstance(data__attributions_item__source, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].source".format(**locals()) + " must be string or null")
                        if "source_start" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("source_start")
                            data__attributions_item__sourcestart = data__attributions_item["source_start"]
                            if not isinstance(data__attributions_item__sourcestart, (int, NoneType)) and not (isinstance(data__attributions_item__sourcestart, float) and data__attributions_item__sourcestart.is_integer()) or isinstance(data__attributions_item__sourcestart, bool):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].source_start".format(**locals()) + " must be integer or null")
                        if "source_end" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("source_end")
                            data__attributions_item__sourceend = data__attributions_item["source_end"]
                            if not isinstance(data__attributions_item__sourceend, (int, NoneType)) and not (isinstance(data__attributions_item__sourceend, float) and data__attributions_item__sourceend.is_integer()) or isinstance(data__attributions_item__sourceend, bool):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].source_end".format(**locals()) + " must be integer or null")
                        if "cue" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("cue")
                            data__attributions_item__cue = data__attributions_item["cue"]
                            if not isinstance(data__attributions_item__cue, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].cue".format(**locals()) + " must be string or null")
                        if "cue_entry" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("cue_entry")
                            data__attributions_item__cueentry = data__attributions_item["cue_entry"]
                            if not isinstance(data__attributions_item__cueentry, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].cue_entry".format(**locals()) + " must be string or null")
                        if "cue_start" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("cue_start")
                            data__attributions_item__cuestart = data__attributions_item["cue_start"]
                            if not isinstance(data__attributions_item__cuestart, (int, NoneType)) and not (isinstance(data__attributions_item__cuestart, float) and data__attributions_item__cuestart.is_integer()) or isinstance(data__attributions_item__cuestart, bool):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].cue_start".format(**locals()) + " must be integer or null")
                        if "cue_end" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("cue_end")
                            data__attributions_item__cueend = data__attributions_item["cue_end"]
                            if not isinstance(data__attributions_item__cueend, (int, NoneType)) and not (isinstance(data__attributions_item__cueend, float) and data__attributions_item__cueend.is_integer()) or isinstance(data__attributions_item__cueend, bool):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].cue_end".format(**locals()) + " must be integer or null")
                        if "content" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("content")
                            data__attributions_item__content = data__attributions_item["content"]
                            if not isinstance(data__attributions_item__content, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].content".format(**locals()) + " must be string or null")
                        if "content_start" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("content_start")
                            data__attributions_item__contentstart = data__attributions_item["content_start"]
                            if not isinstance(data__attributions_item__contentstart, (int, NoneType)) and not (isinstance(data__attributions_item__contentstart, float) and data__attributions_item__contentstart.is_integer()) or isinstance(data__attributions_item__contentstart, bool):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].content_start".format(**locals()) + " must be integer or null")
                        if "content_end" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("content_end")
                            data__attributions_item__contentend = data__attributions_item["content_end"]
                            if not isinstance(data__attributions_item__contentend, (int, NoneType)) and not (isinstance(data__attributions_item__contentend, float) and data__attributions_item__contentend.is_integer()) or isinstance(data__attributions_item__contentend, bool):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].content_end".format(**locals()) + " must be integer or null")
                        if "mode" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("mode")
                            data__attributions_item__mode = data__attributions_item["mode"]
                            if not isinstance(data__attributions_item__mode, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].mode".format(**locals()) + " must be string")
                        if "class" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("class")
                            data__attributions_item__class = data__attributions_item["class"]
                            if not isinstance(data__attributions_item__class, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].class".format(**locals()) + " must be string")
                        if "factuality" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("factuality")
                            data__attributions_item__factuality = data__attributions_item["factuality"]
                            if not isinstance(data__attributions_item__factuality, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].factuality".format(**locals()) + " must be string")
                        if "stance" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("stance")
                            data__attributions_item__stance = data__attributions_item["stance"]
                            if not isinstance(data__attributions_item__stance, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].stance".format(**locals()) + " must be string or null")
                        if "hearsay" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("hearsay")
                            data__attributions_item__hearsay = data__attributions_item["hearsay"]
                            if not isinstance(data__attributions_item__hearsay, (bool, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].hearsay".format(**locals()) + " must be boolean or null")
                        if "hand" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("hand")
                            data__attributions_item__hand = data__attributions_item["hand"]
                            if not isinstance(data__attributions_item__hand, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].hand".format(**locals()) + " must be string")
                        if "addressee" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("addressee")
                            data__attributions_item__addressee = data__attributions_item["addressee"]
                            if not isinstance(data__attributions_item__addressee, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].addressee".format(**locals()) + " must be string or null")
                        if "medium" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("medium")
                            data__attributions_item__medium = data__attributions_item["medium"]
                            if not isinstance(data__attributions_item__medium, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].medium".format(**locals()) + " must be string or null")
                        if "parent" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("parent")
                            data__attributions_item__parent = data__attributions_item["parent"]
                            if not isinstance(data__attributions_item__parent, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].parent".format(**locals()) + " must be string or null")
                        if "chain" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("chain")
                            data__attributions_item__chain = data__attributions_item["chain"]
                            if not isinstance(data__attributions_item__chain, (list, tuple)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].chain".format(**locals()) + " must be array")
                            data__attributions_item__chain_is_list = isinstance(data__attributions_item__chain, (list, tuple))
                            if data__attributions_item__chain_is_list:
                                data__attributions_item__chain_len = len(data__attributions_item__chain)
                                for data__attributions_item__chain_x, data__attributions_item__chain_item in enumerate(data__attributions_item__chain):
                                    if not isinstance(data__attributions_item__chain_item, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].chain[{data__attributions_item__chain_x}]".format(**locals()) + " must be string")
                        if "because" in data__attributions_item_keys:
                            data__attributions_item_keys.remove("because")
                            data__attributions_item__because = data__attributions_item["because"]
                            if not isinstance(data__attributions_item__because, (list, tuple)):
                                raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].because".format(**locals()) + " must be array")
                            data__attributions_item__because_is_list = isinstance(data__attributions_item__because, (list, tuple))
                            if data__attributions_item__because_is_list:
                                data__attributions_item__because_len = len(data__attributions_item__because)
                                for data__attributions_item__because_x, data__attributions_item__because_item in enumerate(data__attributions_item__because):
                                    if not isinstance(data__attributions_item__because_item, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}].because[{data__attributions_item__because_x}]".format(**locals()) + " must be string")
                        if data__attributions_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".attributions[{data__attributions_x}]".format(**locals()) + " must not contain "+str(sorted(data__attributions_item_keys))+" properties")
        if "sources" in data_keys:
            data_keys.remove("sources")
            data__sources = data["sources"]
            if not isinstance(data__sources, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".sources must be array")
            data__sources_is_list = isinstance(data__sources, (list, tuple))
            if data__sources_is_list:
                data__sources_len = len(data__sources)
                for data__sources_x, data__sources_item in enumerate(data__sources):
                    if not isinstance(data__sources_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}]".format(**locals()) + " must be object")
                    data__sources_item_is_dict = isinstance(data__sources_item, dict)
                    if data__sources_item_is_dict:
                        data__sources_item__missing_keys = set(['story', 'source', 'name', 'kind', 'facets', 'title', 'justification', 'variants', 'mentions', 'attributions', 'share']) - data__sources_item.keys()
                        if data__sources_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}]".format(**locals()) + " must contain ")
                        data__sources_item_keys = set(data__sources_item.keys())
                        if "story" in data__sources_item_keys:
                            data__sources_item_keys.remove("story")
                            data__sources_item__story = data__sources_item["story"]
                            if not isinstance(data__sources_item__story, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].story".format(**locals()) + " must be string")
                        if "source" in data__sources_item_keys:
                            data__sources_item_keys.remove("source")
                            data__sources_item__source = data__sources_item["source"]
                            if not isinstance(data__sources_item__source, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].source".format(**locals()) + " must be string")
                        if "name" in data__sources_item_keys:
                            data__sources_item_keys.remove("name")
                            data__sources_item__name = data__sources_item["name"]
                            if not isinstance(data__sources_item__name, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].name".format(**locals()) + " must be string or null")
                        if "kind" in data__sources_item_keys:
                            data__sources_item_keys.remove("kind")
                            data__sources_item__kind = data__sources_item["kind"]
                            if not isinstance(data__sources_item__kind, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].kind".format(**locals()) + " must be string")
                        if "facets" in data__sources_item_keys:
                            data__sources_item_keys.remove("facets")
                            data__sources_item__facets = data__sources_item["facets"]
                            if not isinstance(data__sources_item__facets, (list, tuple)):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].facets".format(**locals()) + " must be array")
                            data__sources_item__facets_is_list = isinstance(data__sources_item__facets, (list, tuple))
                            if data__sources_item__facets_is_list:
                                data__sources_item__facets_len = len(data__sources_item__facets)
                                for data__sources_item__facets_x, data__sources_item__facets_item in enumerate(data__sources_item__facets):
                                    if not isinstance(data__sources_item__facets_item, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].facets[{data__sources_item__facets_x}]".format(**locals()) + " must be string")
                        if "title" in data__sources_item_keys:
                            data__sources_item_keys.remove("title")
                            data__sources_item__title = data__sources_item["title"]
                            if not isinstance(data__sources_item__title, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].title".format(**locals()) + " must be string or null")
                        if "justification" in data__sources_item_keys:
                            data__sources_item_keys.remove("justification")
                            data__sources_item__justification = data__sources_item["justification"]
                            if not isinstance(data__sources_item__justification, (str, NoneType)):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].justification".format(**locals()) + " must be string or null")
                        if "variants" in data__sources_item_keys:
                            data__sources_item_keys.remove("variants")
                            data__sources_item__variants = data__sources_item["variants"]
                            if not isinstance(data__sources_item__variants, (list, tuple)):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].variants".format(**locals()) + " must be array")
                            data__sources_item__variants_is_list = isinstance(data__sources_item__variants, (list, tuple))
                            if data__sources_item__variants_is_list:
                                data__sources_item__variants_len = len(data__sources_item__variants)
                                for data__sources_item__variants_x, data__sources_item__variants_item in enumerate(data__sources_item__variants):
                                    if not isinstance(data__sources_item__variants_item, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].variants[{data__sources_item__variants_x}]".format(**locals()) + " must be string")
                        if "mentions" in data__sources_item_keys:
                            data__sources_item_keys.remove("mentions")
                            data__sources_item__mentions = data__sources_item["mentions"]
                            if not isinstance(data__sources_item__mentions, (int)) and not (isinstance(data__sources_item__mentions, float) and data__sources_item__mentions.is_integer()) or isinstance(data__sources_item__mentions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].mentions".format(**locals()) + " must be integer")
                        if "attributions" in data__sources_item_keys:
                            data__sources_item_keys.remove("attributions")
                            data__sources_item__attributions = data__sources_item["attributions"]
                            if not isinstance(data__sources_item__attributions, (int)) and not (isinstance(data__sources_item__attributions, float) and data__sources_item__attributions.is_integer()) or isinstance(data__sources_item__attributions, bool):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].attributions".format(**locals()) + " must be integer")
                        if "share" in data__sources_item_keys:
                            data__sources_item_keys.remove("share")
                            data__sources_item__share = data__sources_item["share"]
                            if not isinstance(data__sources_item__share, (int, float, NoneType)) or isinstance(data__sources_item__share, bool):
                                raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}].share".format(**locals()) + " must be number or null")
                        if data__sources_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".sources[{data__sources_x}]".format(**locals()) + " must not contain "+str(sorted(data__sources_item_keys))+" properties")
        if "findings" in data_keys:
            data_keys.remove("findings")
            data__findings = data["findings"]
            if not isinstance(data__findings, (list, tuple)):
                raise Invalid("" + (name_prefix or "data") + ".findings must be array")
            data__findings_is_list = isinstance(data__findings, (list, tuple))
            if data__findings_is_list:
                data__findings_len = len(data__findings)
                for data__findings_x, data__findings_item in enumerate(data__findings):
                    if not isinstance(data__findings_item, (dict)):
                        raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}]".format(**locals()) + " must be object")
                    data__findings_item_is_dict = isinstance(data__findings_item, dict)
                    if data__findings_item_is_dict:
                        data__findings_item__missing_keys = set(['story', 'finding', 'rule', 'level', 'message', 'text', 'start', 'end', 'paragraph', 'line', 'column', 'because', 'fingerprint']) - data__findings_item.keys()
                        if data__findings_item__missing_keys:
                            raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}]".format(**locals()) + " must contain ")
                        data__findings_item_keys = set(data__findings_item.keys())
                        if "story" in data__findings_item_keys:
                            data__findings_item_keys.remove("story")
                            data__findings_item__story = data__findings_item["story"]
                            if not isinstance(data__findings_item__story, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].story".format(**locals()) + " must be string")
                        if "finding" in data__findings_item_keys:
                            data__findings_item_keys.remove("finding")
                            data__findings_item__finding = data__findings_item["finding"]
                            if not isinstance(data__findings_item__finding, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].finding".format(**locals()) + " must be string")
                        if "rule" in data__findings_item_keys:
                            data__findings_item_keys.remove("rule")
                            data__findings_item__rule = data__findings_item["rule"]
                            if not isinstance(data__findings_item__rule, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].rule".format(**locals()) + " must be string")
                        if "level" in data__findings_item_keys:
                            data__findings_item_keys.remove("level")
                            data__findings_item__level = data__findings_item["level"]
                            if not isinstance(data__findings_item__level, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].level".format(**locals()) + " must be string")
                        if "message" in data__findings_item_keys:
                            data__findings_item_keys.remove("message")
                            data__findings_item__message = data__findings_item["message"]
                            if not isinstance(data__findings_item__message, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].message".format(**locals()) + " must be string")
                        if "text" in data__findings_item_keys:
                            data__findings_item_keys.remove("text")
                            data__findings_item__text = data__findings_item["text"]
                            if not isinstance(data__findings_item__text, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].text".format(**locals()) + " must be string")
                        if "start" in data__findings_item_keys:
                            data__findings_item_keys.remove("start")
                            data__findings_item__start = data__findings_item["start"]
                            if not isinstance(data__findings_item__start, (int)) and not (isinstance(data__findings_item__start, float) and data__findings_item__start.is_integer()) or isinstance(data__findings_item__start, bool):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].start".format(**locals()) + " must be integer")
                        if "end" in data__findings_item_keys:
                            data__findings_item_keys.remove("end")
                            data__findings_item__end = data__findings_item["end"]
                            if not isinstance(data__findings_item__end, (int)) and not (isinstance(data__findings_item__end, float) and data__findings_item__end.is_integer()) or isinstance(data__findings_item__end, bool):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].end".format(**locals()) + " must be integer")
                        if "paragraph" in data__findings_item_keys:
                            data__findings_item_keys.remove("paragraph")
                            data__findings_item__paragraph = data__findings_item["paragraph"]
                            if not isinstance(data__findings_item__paragraph, (int)) and not (isinstance(data__findings_item__paragraph, float) and data__findings_item__paragraph.is_integer()) or isinstance(data__findings_item__paragraph, bool):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].paragraph".format(**locals()) + " must be integer")
                        if "line" in data__findings_item_keys:
                            data__findings_item_keys.remove("line")
                            data__findings_item__line = data__findings_item["line"]
                            if not isinstance(data__findings_item__line, (int)) and not (isinstance(data__findings_item__line, float) and data__findings_item__line.is_integer()) or isinstance(data__findings_item__line, bool):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].line".format(**locals()) + " must be integer")
                        if "column" in data__findings_item_keys:
                            data__findings_item_keys.remove("column")
                            data__findings_item__column = data__findings_item["column"]
                            if not isinstance(data__findings_item__column, (int)) and not (isinstance(data__findings_item__column, float) and data__findings_item__column.is_integer()) or isinstance(data__findings_item__column, bool):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].column".format(**locals()) + " must be integer")
                        if "because" in data__findings_item_keys:
                            data__findings_item_keys.remove("because")
                            data__findings_item__because = data__findings_item["because"]
                            if not isinstance(data__findings_item__because, (list, tuple)):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].because".format(**locals()) + " must be array")
                            data__findings_item__because_is_list = isinstance(data__findings_item__because, (list, tuple))
                            if data__findings_item__because_is_list:
                                data__findings_item__because_len = len(data__findings_item__because)
                                for data__findings_item__because_x, data__findings_item__because_item in enumerate(data__findings_item__because):
                                    if not isinstance(data__findings_item__because_item, (str)):
                                        raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].because[{data__findings_item__because_x}]".format(**locals()) + " must be string")
                        if "fingerprint" in data__findings_item_keys:
                            data__findings_item_keys.remove("fingerprint")
                            data__findings_item__fingerprint = data__findings_item["fingerprint"]
                            if not isinstance(data__findings_item__fingerprint, (str)):
                                raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}].fingerprint".format(**locals()) + " must be string")
                        if data__findings_item_keys:
                            raise Invalid("" + (name_prefix or "data") + ".findings[{data__findings_x}]".format(**locals()) + " must not contain "+str(sorted(data__findings_item_keys))+" properties")
        if data_keys:
            raise Invalid("" + (name_prefix or "data") + " must not contain "+str(sorted(data_keys))+" properties")
    return data
