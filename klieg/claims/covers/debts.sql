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
