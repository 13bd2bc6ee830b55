-- name: parents
-- To whom the payments went behind which these memo items stand.
SELECT DISTINCT c.source || c.locator AS place, coalesce(nullif(b.name, ''), b.number) AS parent
FROM payment c JOIN payment p ON p.filing = c.filing AND p.transaction = c.parent JOIN party b ON b.party = p.payee
WHERE c.source || c.locator IN (SELECT unnest($places::VARCHAR[])) AND c.memo AND c.parent <> '' AND c.filing <> '';
