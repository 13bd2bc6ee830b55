-- name: payees
-- Every payee of the rows that count, spellings that compare equal as one, the largest first.
SELECT b.plain, max(coalesce(nullif(b.name, ''), b.number)) AS name, count(*) AS rows, sum(r.amount) AS amount
FROM klieg_reasoned r LEFT JOIN (SELECT party, any_value(plain) AS plain, max(name) AS name, any_value(number) AS number FROM party_by_load
                                 WHERE {in_loads} AND party IN (SELECT payee FROM klieg_reasoned) GROUP BY party) b ON b.party = r.payee
WHERE r.reason IS NULL GROUP BY b.plain ORDER BY amount DESC, b.plain;

-- name: purposes
-- The rows that count by purpose: how many, how much, and a row of each.
SELECT coalesce(purpose, '') AS purpose, count(*) AS rows, sum(amount) AS amount, min(date) AS first, max(date) AS last,
       arg_max(source, amount) AS source, arg_max(locator, amount) AS locator, max(amount) AS largest
FROM klieg_reasoned WHERE reason IS NULL GROUP BY 1 ORDER BY amount DESC;

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

-- name: parents
-- To whom the payments went behind which these memo items stand.
SELECT DISTINCT c.source || c.locator AS place, coalesce(nullif(b.name, ''), b.number) AS parent
FROM payment c JOIN payment p ON p.filing = c.filing AND p.transaction = c.parent JOIN party b ON b.party = p.payee
WHERE c.source || c.locator IN (SELECT unnest($places::VARCHAR[])) AND c.memo AND c.parent <> '' AND c.filing <> '';

-- name: expenditures
-- What some committees spent for or against candidates, by notice or report, each with who was paid and whom it was about.
SELECT y.source, y.locator, y.date, y.amount, y.disseminated, y.stance, coalesce(nullif(y.about_name, ''), y.about, '') AS about, p.name AS creditor, p.plain, f.signed
FROM payment y LEFT JOIN party p ON p.party = y.payee LEFT JOIN filing f ON f.filing = y.filing AND f.source = y.source
WHERE y.committee IN (SELECT unnest($committees::VARCHAR[])) AND y.stance = $stance AND y.amount IS NOT NULL AND NOT coalesce(y.memo, false)
  AND NOT list_contains($superseded::VARCHAR[], coalesce(y.filing, '')) ORDER BY y.source, length(y.locator), y.locator;

-- name: notified
-- What 48-hour notices of some committees list as received (FEC Form 6).
SELECT y.source, y.locator, y.date, y.amount, p.name FROM payment y LEFT JOIN party p ON p.party = y.payer
WHERE y.committee IN (SELECT unnest($committees::VARCHAR[])) AND y.form = 'F6' AND y.reporter = 'payee' ORDER BY y.source, length(y.locator), y.locator;
