-- name: expenditures
-- What some committees spent for or against candidates, by notice or report, each with who was paid and whom it was about.
SELECT y.source, y.locator, y.date, y.amount, y.disseminated, y.stance, coalesce(nullif(y.about_name, ''), y.about, '') AS about, p.name AS creditor, p.plain, f.signed
FROM payment y LEFT JOIN party p ON p.party = y.payee LEFT JOIN filing f ON f.filing = y.filing AND f.source = y.source
WHERE y.committee IN (SELECT unnest($committees::VARCHAR[])) AND y.stance = $stance AND y.amount IS NOT NULL AND NOT coalesce(y.memo, false)
  AND NOT list_contains($superseded::VARCHAR[], coalesce(y.filing, '')) ORDER BY y.source, length(y.locator), y.locator;

-- name: every
-- Every loan and debt that some debtors owe or owed, of each report and register that counts.
SELECT d.source, d.locator, d.filing, d.kind, d.opening, d.payment, d.balance, d.incurred_on, d.repaid_on, coalesce(nullif(d.currency, ''), 'USD') AS currency, p.name AS creditor, p.plain, f.until, 'debt' AS record
FROM debt d LEFT JOIN party p ON p.party = d.party LEFT JOIN filing f ON f.filing = d.filing AND f.source = d.source
WHERE d.committee IN (SELECT unnest($debtors::VARCHAR[])) AND d.owed = 'by' AND (d.filing IS NULL OR NOT list_contains($superseded::VARCHAR[], d.filing)) ORDER BY d.source, length(d.locator), d.locator;

-- name: moved
-- What some committees borrowed, paid back or were given by their candidates, by the lines that the forms have for it (FEC Forms 3, 3P and 3X, detailed summary pages; F65 is a 48-hour notice).
SELECT y.source, y.locator, y.filing, y.date, y.amount, coalesce(nullif(y.currency, ''), 'USD') AS currency, p.name AS creditor, p.plain, 'payment' AS record,
       CASE WHEN y.line LIKE 'SA%' AND y.line NOT IN ('SA11D', 'SA17D') THEN 'lent' WHEN y.reporter = 'payee' THEN 'given' ELSE 'repaid' END AS kind
FROM payment y LEFT JOIN party p ON p.party = CASE WHEN y.reporter = 'payee' THEN y.payer ELSE y.payee END
WHERE y.committee IN (SELECT unnest($debtors::VARCHAR[])) AND NOT coalesce(y.memo, false) AND NOT list_contains($superseded::VARCHAR[], coalesce(y.filing, ''))
  AND ((y.form = 'F3' AND (y.line LIKE 'SA13%' OR y.line LIKE 'SB19%' OR y.line = 'SA11D')) OR (y.form = 'F3P' AND (y.line LIKE 'SA19%' OR y.line LIKE 'SB27%' OR y.line = 'SA17D'))
       OR (y.form = 'F3X' AND (y.line IN ('SA13', 'SB26'))) OR (y.form = 'F6' AND y.entity_type = 'CAN'));
