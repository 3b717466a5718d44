-- title: Not audited
-- about: Why stories could not be audited, most often first.
-- chart: none
SELECT error, count(*) AS stories
FROM stories
WHERE error IS NOT NULL
GROUP BY ALL
ORDER BY stories DESC, error
LIMIT 25
