-- name: paid
-- What one filing lists as paid out, memo items apart, each with its payee.
SELECT y.source, y.locator, y.date, y.amount, 'payment' AS record, p.name AS creditor, p.plain
FROM payment y LEFT JOIN party p ON p.party = y.payee
WHERE y.filing = $filing AND y.reporter = 'payer' AND NOT coalesce(y.memo, false) ORDER BY y.source, length(y.locator), y.locator;

-- name: named
-- Everybody whom one filing names: who was paid, who gave, whom it owes.
SELECT y.source, y.locator, y.date, y.amount, 'payment' AS record, p.name AS creditor, p.plain
FROM payment y JOIN party p ON p.party = CASE WHEN y.reporter = 'payer' THEN y.payee ELSE y.payer END
WHERE y.filing = $filing
UNION ALL
SELECT d.source, d.locator, NULL, d.balance, 'debt', p.name, p.plain FROM debt d JOIN party p ON p.party = d.party WHERE d.filing = $filing;

-- name: owed
-- What one filing lists as owed at its end, each debt with its creditor.
SELECT d.source, d.locator, NULL AS date, d.balance AS amount, 'debt' AS record, p.name AS creditor, p.plain
FROM debt d LEFT JOIN party p ON p.party = d.party
WHERE d.filing = $filing AND d.owed = 'by' AND d.balance <> 0 ORDER BY d.source, length(d.locator), d.locator;

-- name: line
-- A line of the cover of one filing, by its form.
SELECT l.source, l.locator, l.form, l.line, l.stated FROM filing_line l
WHERE l.filing = $filing AND l."column" = 'A' AND l.stated IS NOT NULL
  AND ((l.form SIMILAR TO 'F3[ANT]?' AND l.line = $f3) OR (l.form LIKE 'F3P%' AND l.line = $f3p) OR (l.form LIKE 'F3X%' AND l.line = $f3x));
