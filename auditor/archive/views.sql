-- What questions ask of stories group by group: by the month, outlet, section and author of each.
CREATE VIEW grouped AS
  SELECT 'month' AS kind, strftime(date, '%Y-%m') AS name, * FROM stories
  UNION ALL SELECT 'outlet', outlet, * FROM stories
  UNION ALL SELECT 'section', section, * FROM stories
  UNION ALL SELECT 'author', unnest(authors), * FROM stories;

CREATE VIEW groups AS
  SELECT
    kind,
    name,
    count(*) AS stories,
    round(avg(score::DECIMAL(9, 2)), 1) AS mean_score,
    round(100.0 * sum(anonymous_attributions) / nullif(sum(attributions), 0), 1) AS anonymous_percent,
    round(1.0 * sum(attributions) / count(*), 1) AS attributions_per_story,
    round(1.0 * sum(errors + warnings) / count(*), 2) AS findings_per_story
  FROM grouped
  WHERE name IS NOT NULL AND error IS NULL
  GROUP BY kind, name;
