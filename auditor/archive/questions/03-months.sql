-- title: Over time
-- about: Stories by the month in which they were published, where their day is known.
-- chart: lines month mean_score anonymous_percent
SELECT
  strftime(date, '%Y-%m') AS month,
  count(*) AS stories,
  round(avg(score::DECIMAL(9, 2)), 1) AS mean_score,
  round(100.0 * sum(anonymous_attributions) / nullif(sum(attributions), 0), 1) AS anonymous_percent,
  round(1.0 * sum(attributions) / count(*), 1) AS attributions_per_story,
  round(1.0 * sum(errors + warnings) / count(*), 2) AS findings_per_story
FROM stories
WHERE date IS NOT NULL AND error IS NULL
GROUP BY ALL
ORDER BY 1
