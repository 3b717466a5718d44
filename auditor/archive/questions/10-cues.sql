-- title: Words of saying
-- about: The 30 words that announce most attributions.
-- chart: ranked cue attributions
SELECT
  cue_entry AS cue,
  count(*) AS attributions,
  round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent
FROM attributions
WHERE cue_entry IS NOT NULL
GROUP BY ALL
ORDER BY attributions DESC, cue
LIMIT 30
