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
