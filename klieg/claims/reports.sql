-- name: documents
-- Documents that a report's name may stand for: its words stand in the title, the file's name or the first passages. Disclosure forms and mail are none.
WITH opening AS (SELECT document, string_agg(text, ' ' ORDER BY number) AS text FROM passage WHERE number <= 4 GROUP BY document)
SELECT d.document, d.title, d.date FROM document d JOIN source s ON s.sha256 = d.source LEFT JOIN opening o ON o.document = d.document
WHERE d.document NOT IN (SELECT disclosure FROM disclosure) AND NOT coalesce(d.kind, '') LIKE '%mail%'
  AND len(list_filter($words::VARCHAR[], lambda w: NOT contains(lower(concat_ws(' ', d.title, s.name, o.text)), w))) = 0
ORDER BY d.title, d.document;

-- name: naming
-- Passages of these documents that fit a pattern.
SELECT source, locator, left(regexp_replace(text, '\s+', ' ', 'g'), 400) AS raw, regexp_replace(text, '\s+', ' ', 'g') AS text FROM passage
WHERE document IN (SELECT unnest($ids::VARCHAR[])) AND regexp_matches(regexp_replace(text, '\s+', ' ', 'g'), $pattern) ORDER BY document, number LIMIT 20;

-- name: holding
-- Passages of these documents that hold all of these words, whole.
SELECT source, locator, regexp_replace(text, '\s+', ' ', 'g') AS text FROM passage
WHERE document IN (SELECT unnest($ids::VARCHAR[])) AND len(list_filter($words::VARCHAR[], lambda w: NOT contains(lower(text), w))) = 0 ORDER BY document, number;
