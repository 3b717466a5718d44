-- title: Outlets
-- about: The 25 outlets with most stories, where stories tell theirs.
-- chart: ranked outlet mean_score
SELECT name AS outlet, * EXCLUDE (kind, name)
FROM groups
WHERE kind = 'outlet'
ORDER BY stories DESC, outlet
LIMIT 25
