-- title: Most quoted
-- about: The 30 names that most attributions rest on, over all stories. Two people of one name are one here.
-- chart: ranked name attributions
SELECT
  name,
  mode(kind ORDER BY kind) AS kind,
  sum(attributions)::BIGINT AS attributions,
  count(DISTINCT story) AS stories
FROM sources
WHERE name IS NOT NULL AND attributions > 0
  AND kind IN ('named_person', 'named_organization', 'document')
GROUP BY name
ORDER BY attributions DESC, stories DESC, name
LIMIT 30
