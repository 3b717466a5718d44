-- title: Findings
-- about: Where rules fired, and in how many stories of a hundred.
-- chart: ranked rule findings
SELECT
  rule,
  level,
  count(*) AS findings,
  count(DISTINCT story) AS stories,
  round(100.0 * count(DISTINCT story) / (SELECT nullif(count(*), 0) FROM stories WHERE error IS NULL), 1)
    AS percent_of_stories
FROM findings
GROUP BY ALL
ORDER BY findings DESC, rule, level
