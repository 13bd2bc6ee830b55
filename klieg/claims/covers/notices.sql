-- name: noticed_then
-- Which of these rows of 24- or 48-hour notices were paid, disseminated or (if asked) reported in a time.
SELECT DISTINCT p.source || p.locator AS place
FROM payment p LEFT JOIN filing f ON f.source = p.source AND f.filing = p.filing
WHERE p.source || p.locator IN (SELECT unnest($places::VARCHAR[]))
  AND (p.date BETWEEN $since AND $until OR p.disseminated BETWEEN $since AND $until
       OR $reported AND (f.received BETWEEN $since AND $until OR f.signed BETWEEN $since AND $until));

-- name: noticed_about
-- For or against whom these rows of notices were spent.
SELECT DISTINCT p.source || p.locator AS place, p.stance, coalesce(nullif(p.about_name, ''), p.about, '') AS about_name
FROM payment p WHERE p.source || p.locator IN (SELECT unnest($places::VARCHAR[])) AND p.stance <> '';

-- name: notified
-- What 48-hour notices of some committees list as received (FEC Form 6).
SELECT y.source, y.locator, y.date, y.amount, p.name FROM payment y LEFT JOIN party p ON p.party = y.payer
WHERE y.committee IN (SELECT unnest($committees::VARCHAR[])) AND y.form = 'F6' AND y.reporter = 'payee' ORDER BY y.source, length(y.locator), y.locator;
