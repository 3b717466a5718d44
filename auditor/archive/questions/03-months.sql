-- title: Over time
-- about: Stories by the month in which they were published, where their day is known.
-- chart: lines month mean_score anonymous_percent
SELECT name AS month, * EXCLUDE (kind, name)
FROM groups
WHERE kind = 'month'
ORDER BY month
