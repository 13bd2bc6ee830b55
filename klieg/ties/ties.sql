-- name: bearing
-- Parties of ties, payments and registers that bear this id.
SELECT party, any_value(name) AS name, any_value(plain) AS plain FROM party_as_loaded WHERE number IN (upper($text), $text) AND number <> '' GROUP BY party;

-- name: tied
-- The parties that ties, disclosures and registers name. Made once for a snapshot.
CREATE TABLE klieg_tied AS
SELECT party, any_value(name) AS name, any_value(plain) AS plain FROM party_by_load
WHERE {in_loads} AND party IN (SELECT from_party FROM tie UNION SELECT to_party FROM tie UNION SELECT filer FROM disclosure UNION SELECT registrant FROM registration
                UNION SELECT client FROM registration)
GROUP BY party;

-- name: wider
-- Names in ties, disclosures and registers that hold every word asked for: to be taken if they are one name, else offered.
-- Those that hold the longest word are found first, as comparing lists of words is slow.
WITH holding AS MATERIALIZED (SELECT party, name, plain FROM klieg_tied WHERE contains(plain, $longest))
SELECT * FROM holding WHERE list_has_all(string_split(plain, ' '), string_split($plain, ' ')) ORDER BY name;

-- name: signers
-- Filers of disclosures with those who signed for them: the filer's own name, written at more length ('Bannon, Steve' signs as 'Bannon, Stephen N').
SELECT DISTINCT d.filer AS party, d.name, d.plain, d.signer, plain(d.signer) AS signed FROM disclosure d WHERE d.signer <> '';

-- name: pattern
-- Parties whose compared name fits a pattern.
SELECT party, any_value(name) AS name, any_value(plain) AS plain FROM party_as_loaded WHERE plain LIKE $pattern GROUP BY party;

-- name: ties
-- Ties of one, or between one and the other, in both directions.
SELECT a.name AS "from", b.name AS "to", t.kind, t.title, t.since, t.until, t.ongoing, t.written, t.low, t.high, nullif(t.currency, '') AS currency, t.standing,
       t.source, t.locator, t.quote AS raw, t.document, t.part, false AS derived, NULL::BIGINT AS rows
FROM (FROM tie WHERE {touching}) t LEFT JOIN klieg_tied a ON a.party = t.from_party LEFT JOIN klieg_tied b ON b.party = t.to_party
ORDER BY t.since NULLS LAST, a.name, b.name, t.kind, t.source, t.locator;

-- name: of_one
(from_party IN (SELECT party FROM klieg_one) OR to_party IN (SELECT party FROM klieg_one))

-- name: of_two
((from_party IN (SELECT party FROM klieg_one) AND to_party IN (SELECT party FROM klieg_other))
 OR (from_party IN (SELECT party FROM klieg_other) AND to_party IN (SELECT party FROM klieg_one)))

-- name: officers
-- What committee masters and statements of organization say of officers and connected organisations.
SELECT treasurer AS "from", any_value(name) AS "to", 'treasurer' AS kind, 'treasurer of ' || committee AS title, min(source) AS source,
       min_by(locator, source) AS locator, treasurer AS raw, committee AS document
FROM committee WHERE treasurer <> '' AND (plain(treasurer) IN (SELECT unnest($plains::VARCHAR[])) OR committee IN (SELECT unnest($ids::VARCHAR[])))
GROUP BY treasurer, committee
UNION ALL
SELECT connected, any_value(name), 'connected organisation', 'connected organisation of ' || committee, min(source), min_by(locator, source), connected, committee
FROM committee WHERE connected <> '' AND connected <> 'NONE'
  AND (plain(connected) IN (SELECT unnest($plains::VARCHAR[])) OR committee IN (SELECT unnest($ids::VARCHAR[])))
GROUP BY connected, committee
UNION ALL
SELECT any_value(c.name), any_value(m.name), 'principal committee', 'principal committee ' || c.committee, min(c.source), min_by(c.locator, c.source), any_value(c.name), c.committee
FROM candidate c LEFT JOIN committee m ON m.committee = c.committee
WHERE c.committee <> '' AND (c.plain IN (SELECT unnest($plains::VARCHAR[])) OR c.committee IN (SELECT unnest($ids::VARCHAR[])) OR c.candidate IN (SELECT unnest($ids::VARCHAR[])))
GROUP BY c.committee;

-- name: employed
-- Contributors' rows that name this employer: how many, never who.
SELECT count(*) AS rows, coalesce(sum(p.amount), 0) AS amount, min(p.date) AS first, max(p.date) AS last, min(p.source) AS source, min_by(p.locator, p.source) AS locator,
       any_value(n.employer) AS raw
FROM payment p JOIN (SELECT DISTINCT party, employer FROM party_as_loaded WHERE employer <> '' AND upper(employer) IN (SELECT unnest($names::VARCHAR[]))) n
  ON n.party = p.payer WHERE p.reporter = 'payee' AND NOT p.memo;

-- name: paid
-- The counted rows of the measure just asked, by who was paid and by whom.
WITH named AS MATERIALIZED (
    SELECT party, any_value(coalesce(nullif(name, ''), number)) AS name FROM party_by_load
    WHERE {in_loads} AND party IN (SELECT payer FROM klieg_reasoned UNION SELECT payee FROM klieg_reasoned) GROUP BY party
)
SELECT a.name AS "from", b.name AS "to", g.* EXCLUDE (payer, payee) FROM (
    SELECT payer, payee, currency, count(*) AS rows, sum(amount) AS amount, min(date) AS first, max(date) AS last, min(source) AS source,
           min_by(locator, source) AS locator, any_value(purpose) AS purpose
    FROM klieg_reasoned WHERE reason IS NULL GROUP BY ALL ORDER BY amount DESC LIMIT {limit}
) g LEFT JOIN named a ON a.party = g.payer LEFT JOIN named b ON b.party = g.payee
ORDER BY amount DESC;

-- name: rows_of
-- The rows of a disclosure, their cells from left to right, endnotes left out.
WITH placed AS (
    SELECT *, string_split(box, ',')[1]::DOUBLE AS x, string_split(box, ',')[2]::DOUBLE AS y, CASE WHEN "column" = 'name' THEN text END AS name,
           CASE WHEN "column" = 'name' THEN plain(text) END AS plain
    FROM cell WHERE disclosure = $disclosure AND part <> 'E'
)
SELECT source, part, row, page, list("column" ORDER BY x) AS columns, list(text ORDER BY x) AS texts, any_value(name) AS name, any_value(plain) AS plain,
       min_by(locator, x) AS locator
FROM placed GROUP BY source, part, row, page ORDER BY part, page, min(y);
