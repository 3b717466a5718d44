-- title: Kinds of source
-- about: Who is heard: attributions by the kind of source behind them. "nobody" has no source at all.
-- chart: ranked kind percent
SELECT
  coalesce(sources.kind, 'nobody') AS kind,
  count(*) AS attributions,
  round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent,
  count(DISTINCT attributions.story) AS stories
FROM attributions
LEFT JOIN sources ON sources.story = attributions.story AND sources.source = attributions.source_id
GROUP BY ALL
ORDER BY attributions DESC, kind
