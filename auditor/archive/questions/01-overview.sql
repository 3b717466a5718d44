-- title: The archive
-- about: All stories together. The score counts how openly stories tell where they have things from; it says nothing of truth.
-- chart: tiles
SELECT
  count(*) AS stories,
  count(error) AS not_audited,
  min(date) AS first_day,
  max(date) AS last_day,
  sum(words)::BIGINT AS words,
  sum(attributions)::BIGINT AS attributions,
  round(1000.0 * sum(attributions) / nullif(sum(words), 0), 1) AS attributions_per_1000_words,
  sum(sources)::BIGINT AS sources,
  round(100.0 * sum(anonymous_attributions) / nullif(sum(attributions), 0), 1) AS anonymous_percent,
  round(avg(score::DECIMAL(9, 2)), 1) AS mean_score,
  median(score) AS median_score,
  sum(errors)::BIGINT AS errors,
  sum(warnings)::BIGINT AS warnings
FROM stories
