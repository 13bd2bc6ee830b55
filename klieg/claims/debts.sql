-- name: debts
-- Loans and debts of some debtors, each with its creditor; of filings, those that end last on or before a day (what is owed is a stock: later reports repeat it).
WITH standing AS (
    SELECT committee, max(until) AS until FROM filing WHERE committee IN (SELECT unnest($debtors::VARCHAR[])) AND NOT list_contains($superseded::VARCHAR[], filing)
      AND until IS NOT NULL AND ($day::DATE IS NULL OR until <= $day::DATE + 3) GROUP BY committee
)
SELECT d.source, d.locator, d.filing, d.committee, d.kind, d.opening, d.incurred, d.payment, d.balance, d.incurred_on, d.repaid_on, d.currency, d.purpose,
       p.name AS creditor, p.plain, p.kind AS creditor_kind, f.until
FROM debt d LEFT JOIN party p ON p.party = d.party LEFT JOIN filing f ON f.filing = d.filing AND f.source = d.source
LEFT JOIN standing s ON s.committee = d.committee AND s.until = f.until
WHERE d.committee IN (SELECT unnest($debtors::VARCHAR[])) AND d.owed = 'by' AND (d.filing IS NULL OR (s.until IS NOT NULL AND NOT list_contains($superseded::VARCHAR[], d.filing)))
ORDER BY d.source, length(d.locator), d.locator;

-- name: report_days
-- The days on which reports of some debtors end, the last first.
SELECT DISTINCT until FROM filing WHERE committee IN (SELECT unnest($debtors::VARCHAR[])) AND until IS NOT NULL ORDER BY until DESC;

-- name: debtors
-- Who owes in a register of loans: names, not ids of committees.
SELECT DISTINCT committee AS name FROM debt WHERE filing IS NULL AND committee <> '' ORDER BY name;

-- name: last_day
-- How far a register of loans reaches: as far as its last loan or repayment.
SELECT max(greatest(incurred_on, repaid_on)) AS last FROM debt WHERE filing IS NULL AND kind = 'loan';

-- name: unread
-- Rows that could not be read, of these filings or of these sources.
SELECT count(*) AS rows FROM reject WHERE NOT set_aside AND (list_contains($filings::VARCHAR[], touches) OR (touches = '' AND list_contains($sources::VARCHAR[], source)));

-- name: register
-- Every loan of a register of loans, and whether the lender is a company, by its number as one.
SELECT d.source, d.locator, d.committee, d.opening, d.payment, d.balance, d.incurred_on, d.repaid_on, d.rate, d.currency, p.name AS creditor, p.plain, p.kind AS creditor_kind,
       coalesce(p.scheme = 'company', false) AS company
FROM debt d LEFT JOIN party p ON p.party = d.party WHERE d.filing IS NULL AND d.kind = 'loan' ORDER BY d.source, length(d.locator), d.locator;

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
