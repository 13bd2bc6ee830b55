-- name: documents
-- Every document once: what its own text says of it, and where it is silent what metadata or a manifest says; and each advertisement and post.
WITH ranked AS (
    SELECT *, row_number() OVER (PARTITION BY document ORDER BY kind = 'mail metadata', source, locator) AS place FROM document
)
SELECT document, coalesce(max(title) FILTER (title <> '' AND kind = 'mail metadata'), max(title) FILTER (place = 1), '') AS title,
       max(kind) FILTER (place = 1) AS kind, coalesce(max(date) FILTER (kind <> 'mail metadata'), max(date)) AS date,
       coalesce(max(nullif(sender, '')) FILTER (kind <> 'mail metadata'), max(nullif(sender, '')), '') AS sender,
       coalesce(max(nullif(recipients, '')) FILTER (kind <> 'mail metadata'), max(nullif(recipients, '')), '') AS recipients,
       coalesce(max(nullif(sender, '')) FILTER (kind = 'mail metadata'), '') AS said_sender,
       coalesce(max(nullif(recipients, '')) FILTER (kind = 'mail metadata'), '') AS said_recipients,
       coalesce(max(thread), '') AS thread, max(source) FILTER (place = 1) AS source, max(locator) FILTER (place = 1) AS locator
FROM ranked GROUP BY document
UNION ALL BY NAME
SELECT concat(source, '/', locator) AS document, 'ad' AS kind, concat_ws(' ', 'ad', nullif(ad, '')) AS title, first AS date, coalesce(nullif(sponsor, ''), page, '') AS sender,
       '' AS recipients, '' AS said_sender, '' AS said_recipients, '' AS thread, source, locator FROM ad
UNION ALL BY NAME
SELECT concat(source, '/', locator) AS document, 'post' AS kind, concat_ws(' ', kind, nullif(post, '')) AS title, "at"::DATE AS date, account AS sender,
       '' AS recipients, '' AS said_sender, '' AS said_recipients, '' AS thread, source, locator FROM post;
