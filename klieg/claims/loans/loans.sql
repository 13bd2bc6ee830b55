-- name: register
-- Every loan of a register of loans, and whether the lender is a company, by its number as one.
SELECT d.source, d.locator, d.committee, d.opening, d.payment, d.balance, d.incurred_on, d.repaid_on, d.rate, d.currency, p.name AS creditor, p.plain, p.kind AS creditor_kind,
       coalesce(p.scheme = 'company', false) AS company
FROM debt d LEFT JOIN party p ON p.party = d.party WHERE d.filing IS NULL AND d.kind = 'loan' ORDER BY d.source, length(d.locator), d.locator;
