-- name: given
-- What some committees gave to candidates and committees (FEC Forms 3, 3P and 3X: lines 21 to 23 and 29), memo items apart, in a time.
SELECT y.source, y.locator, y.filing, y.date, y.amount, y.about, y.line, p.name, p.plain, p.occupation
FROM payment y LEFT JOIN party p ON p.party = y.payee
WHERE y.committee IN (SELECT unnest($committees::VARCHAR[])) AND y.reporter = 'payer' AND NOT coalesce(y.memo, false) AND NOT list_contains($superseded::VARCHAR[], coalesce(y.filing, ''))
  AND (y.line SIMILAR TO 'SB(21|22|23|29)' OR y.type IN ('24K', '24Z'))
  AND ($since::DATE IS NULL OR y.date >= $since::DATE) AND ($until::DATE IS NULL OR y.date <= $until::DATE) ORDER BY y.source, length(y.locator), y.locator;

-- name: got
-- What some committees were given, memo items apart, in a time.
SELECT y.source, y.locator, y.filing, y.date, y.amount, y.about, y.line, p.name, p.plain, p.occupation
FROM payment y LEFT JOIN party p ON p.party = y.payer
WHERE y.committee IN (SELECT unnest($committees::VARCHAR[])) AND y.reporter = 'payee' AND NOT coalesce(y.memo, false) AND NOT list_contains($superseded::VARCHAR[], coalesce(y.filing, ''))
  AND (y.line LIKE 'SA11%' OR y.line LIKE 'SA17%' OR y.line = 'F65')
  AND ($since::DATE IS NULL OR y.date >= $since::DATE) AND ($until::DATE IS NULL OR y.date <= $until::DATE) ORDER BY y.source, length(y.locator), y.locator;
