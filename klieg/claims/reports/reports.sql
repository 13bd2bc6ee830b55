-- name: documents
-- Documents that a report's name may stand for: its words stand in the title, the file's name or the first passages. Disclosure forms and mail are none.
WITH opening AS (SELECT document, string_agg(text, ' ' ORDER BY number) AS text FROM passage WHERE number <= 4 GROUP BY document)
SELECT d.document, d.title, d.date, s.name AS file FROM document d JOIN source s ON s.sha256 = d.source LEFT JOIN opening o ON o.document = d.document
WHERE d.document NOT IN (SELECT disclosure FROM disclosure) AND NOT coalesce(d.kind, '') LIKE '%mail%'
  AND len(list_filter($words::VARCHAR[], lambda w: NOT contains(lower(concat_ws(' ', d.title, s.name, o.text)), w))) = 0
ORDER BY d.title, d.document;

-- name: naming
-- Passages of these documents that fit a pattern; a sentence that a page or a line breaks off is put together (`text`).
WITH plain AS (SELECT source, locator, document, number, regexp_replace(text, '\s+', ' ', 'g') AS own FROM passage WHERE document IN (SELECT unnest($ids::VARCHAR[]))),
beside AS (SELECT *, lag(own) OVER follows AS before, lead(own) OVER follows AS after FROM plain WINDOW follows AS (PARTITION BY document ORDER BY number))
SELECT source, locator, left(own, 400) AS raw,
  CASE WHEN length(before) > 80 AND regexp_matches(before, '[a-z0-9,;]$') AND regexp_matches(own, '^[A-Za-z]') THEN concat(regexp_extract(before, '[^.?!]*$'), ' ') ELSE '' END
  || own || CASE WHEN length(own) > 80 AND regexp_matches(own, '[a-z0-9,;]$') AND regexp_matches(after, '^[A-Za-z]') THEN concat(' ', regexp_extract(after, '^[^.?!]*[.?!]?')) ELSE '' END AS text
FROM beside WHERE regexp_matches(own, $pattern) ORDER BY document, number LIMIT 20;

-- name: whole
-- Every passage of every document, whole: a sentence that a page or a line breaks off is put together.
WITH plain AS (SELECT source, locator, document, number, regexp_replace(text, '\s+', ' ', 'g') AS own FROM passage),
beside AS (SELECT *, lead(own) OVER (PARTITION BY document ORDER BY number) AS after FROM plain)
SELECT source, locator, document, number, own || CASE WHEN length(own) > 80 AND regexp_matches(own, '[a-z0-9,;]$') AND regexp_matches(after, '^[A-Za-z]')
  THEN concat(' ', regexp_extract(after, '^[^.?!]*[.?!]?')) ELSE '' END AS text, lower(text) AS low FROM beside;

-- name: holding
-- Passages of these documents that hold all of these words.
SELECT source, locator, document, text FROM whole_passage WHERE document IN (SELECT unnest($ids::VARCHAR[]))
  AND len(list_filter($words::VARCHAR[], lambda w: NOT contains(low, w))) = 0 ORDER BY document, number;
