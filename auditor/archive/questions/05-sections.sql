-- title: Sections
-- about: The 25 sections with most stories, where stories tell theirs.
-- chart: ranked section mean_score
SELECT
  section,
  count(*) AS stories,
  round(avg(score::DECIMAL(9, 2)), 1) AS mean_score,
  round(100.0 * sum(anonymous_attributions) / nullif(sum(attributions), 0), 1) AS anonymous_percent,
  round(1.0 * sum(attributions) / count(*), 1) AS attributions_per_story,
  round(1.0 * sum(errors + warnings) / count(*), 2) AS findings_per_story
FROM stories
WHERE section IS NOT NULL AND error IS NULL
GROUP BY ALL
ORDER BY stories DESC, section
LIMIT 25
