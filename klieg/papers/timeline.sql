-- name: events
-- Dated records of all kinds: what happened (or was signed, filed, received) on a day, with its place. `touching` holds parties and committees asked about.
WITH named AS (SELECT party, any_value(coalesce(nullif(name, ''), number)) AS name FROM party_as_loaded WHERE {named} GROUP BY party),
ties AS (
    SELECT t.since AS day, 'tie' AS what, concat(a.name, ' - ', t.kind, ' - ', b.name, CASE WHEN t.title <> '' THEN ': ' || t.title ELSE '' END) AS event, t.source, t.locator
    FROM tie t LEFT JOIN named a ON a.party = t.from_party LEFT JOIN named b ON b.party = t.to_party WHERE t.since IS NOT NULL AND {ties}
    UNION ALL
    SELECT t.until, 'tie ends', concat(a.name, ' - ', t.kind, ' - ', b.name), t.source, t.locator
    FROM tie t LEFT JOIN named a ON a.party = t.from_party LEFT JOIN named b ON b.party = t.to_party WHERE t.until IS NOT NULL AND {ties}
), payments AS (
    SELECT p.date, 'payment', concat(coalesce(a.name, '?'), ' to ', coalesce(b.name, '?'), ': ', p.amount, ' ', p.currency, CASE WHEN p.memo THEN ' [memo item]' ELSE '' END,
                                     CASE WHEN p.purpose <> '' THEN ', ' || p.purpose ELSE '' END), p.source, p.locator
    FROM payment p LEFT JOIN named a ON a.party = p.payer LEFT JOIN named b ON b.party = p.payee WHERE p.date IS NOT NULL AND {payments}
), rest AS (
    SELECT coalesce(received, until) AS day, 'filing' AS what, concat(name, ' files ', form, ' ', report, ' (', filing, ')') AS event, source, locator FROM filing WHERE {filings}
    UNION ALL SELECT signed, 'disclosure', concat(name, ' signs OGE Form 278e'), source, locator FROM disclosure WHERE signed IS NOT NULL AND {disclosures}
    UNION ALL SELECT certified, 'disclosure', concat('OGE Form 278e of ', name, ' is certified'), source, locator FROM disclosure WHERE certified IS NOT NULL AND {disclosures}
    UNION ALL SELECT received, 'lobbying filing', concat(a.name, ' for ', b.name, ': ', r.kind), r.source, r.locator
              FROM registration r LEFT JOIN named a ON a.party = r.registrant LEFT JOIN named b ON b.party = r.client
              WHERE r.register = 'LDA' AND r.received IS NOT NULL AND {registrations}
    UNION ALL SELECT date, CASE WHEN kind LIKE 'mail%' THEN 'mail' ELSE 'document' END, CASE WHEN sender <> '' THEN concat(sender, ' to ', recipients, ': ', title) ELSE title END,
                     source, locator FROM document WHERE date IS NOT NULL AND kind <> 'mail metadata' AND {documents}
)
SELECT * FROM (SELECT * FROM ties UNION ALL SELECT * FROM payments UNION ALL SELECT * FROM rest)
WHERE day IS NOT NULL AND ($since::DATE IS NULL OR day >= $since::DATE) AND ($until::DATE IS NULL OR day <= $until::DATE)
ORDER BY day, what, event, source, locator;
