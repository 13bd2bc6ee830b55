-- name: covers
-- The stated line of the covers of some committees whose periods lie within a time; of a chain of amendments the latest, or (first) the original.
WITH chosen AS (
    SELECT *, row_number() OVER (PARTITION BY committee, report, since, until ORDER BY CASE WHEN $first::BOOLEAN THEN coalesce(TRY_CAST(amendment AS INTEGER), 0) ELSE -coalesce(TRY_CAST(amendment AS INTEGER), 0) END, CASE WHEN $first::BOOLEAN THEN filing END, filing DESC) AS place
    FROM filing WHERE committee IN (SELECT unnest($committees::VARCHAR[])) AND since IS NOT NULL AND until IS NOT NULL
      -- 'the second half of March' is the report from the 15th
      AND ($since::DATE IS NULL OR since >= $since::DATE - 3) AND ($until::DATE IS NULL OR until <= $until::DATE + 3)
)
SELECT c.filing, c.form, c.report, c.since, c.until, l.line, l.stated, l.source, l.locator FROM chosen c JOIN filing_line l ON l.filing = c.filing AND l."column" = 'A'
WHERE c.place = 1 AND l.stated IS NOT NULL
  AND ((c.form SIMILAR TO 'F3[ANT]?' AND l.line = $f3) OR (c.form LIKE 'F3P%' AND l.line = $f3p) OR (c.form LIKE 'F3X%' AND l.line = $f3x)) ORDER BY c.until;
