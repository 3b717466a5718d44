-- title: Sections
-- about: The 25 sections with most stories, where stories tell theirs.
-- chart: ranked section mean_score
SELECT name AS section, * EXCLUDE (kind, name)
FROM groups
WHERE kind = 'section'
ORDER BY stories DESC, section
LIMIT 25
