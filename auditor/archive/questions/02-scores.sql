-- title: Scores
-- about: How many stories score how much. Each bar is ten points wide.
-- chart: bars score stories
SELECT least(floor(score / 10), 9)::INTEGER * 10 AS score, count(*) AS stories
FROM stories
WHERE score IS NOT NULL
GROUP BY ALL
ORDER BY 1
