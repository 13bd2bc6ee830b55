-- name: messages
-- Every message of a mail release once: by its metadata where the release has any (it knows recipients that print has lost), else by its own text.
WITH told AS (
    SELECT *, row_number() OVER (PARTITION BY document ORDER BY kind <> 'mail metadata', source, locator) AS place FROM document WHERE kind IN ('mail', 'mail metadata')
)
SELECT source, locator, document, coalesce(title, '') AS subject, klieg_letters(coalesce(sender, '')) AS sender, klieg_letters(coalesce(recipients, '')) AS recipients, date,
       concat_ws(' ', date, sender, 'to', recipients, '-', title) AS raw, 'document' AS record
FROM told WHERE place = 1 ORDER BY date NULLS LAST, document;

-- name: unread
-- Rows of a mail release that could not be read.
SELECT count(*) AS rows FROM reject WHERE NOT set_aside AND source IN (SELECT source FROM document WHERE kind IN ('mail', 'mail metadata'));

-- name: text
-- The text of one message, passage by passage.
SELECT number, text FROM passage WHERE document = $document ORDER BY number;
