-- title: Authors
-- about: The 25 authors with most stories, where stories tell theirs.
-- chart: none
SELECT name AS author, * EXCLUDE (kind, name)
FROM groups
WHERE kind = 'author'
ORDER BY stories DESC, author
LIMIT 25
