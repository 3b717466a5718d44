-- title: Hands
-- about: How attributions came to the newsroom: heard first hand, relayed by another outlet, picked up from its report.
-- chart: ranked hand percent
SELECT hand, count(*) AS attributions, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent
FROM attributions
GROUP BY ALL
ORDER BY attributions DESC, hand
