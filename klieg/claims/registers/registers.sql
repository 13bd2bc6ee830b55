-- name: registrations
-- Rows of a register under a registrant.
SELECT r.source, r.locator, r.registration, r.kind, r.since, r.until, r.received, r.country, a.name AS registrant, b.name AS client, a.name AS raw
FROM registration r JOIN klieg_tied a ON a.party = r.registrant LEFT JOIN klieg_tied b ON b.party = r.client
WHERE r.register = $register AND r.registrant IN (SELECT unnest($keys::BIGINT[])) ORDER BY r.kind, r.since NULLS LAST;

-- name: lobbying
-- Lobbying filings with their parties' names and the first and last day that they are of: a quarter, or (before 2008) half a year; none where no period is stated. Made once for a snapshot.
CREATE VIEW klieg_lobbying AS
WITH filings AS (
    SELECT *, CASE WHEN period LIKE '1%' OR period ILIKE 'mid%' THEN 1 WHEN period LIKE '2%' THEN 4 WHEN period LIKE '3%' OR period ILIKE 'year%' THEN 7 WHEN period LIKE '4%' THEN 10 END AS month,
        CASE WHEN period ILIKE 'mid%' OR period ILIKE 'year%' THEN 5 ELSE 2 END AS more FROM registration WHERE register = 'LDA'
)
SELECT q.source, q.locator, q.kind, q.year, q.period, q.amount, q.cells, q.received, q.registrant, q.client, a.name AS registrant_name, b.name AS client_name,
       make_date(q.year, q.month, 1) AS since, last_day(make_date(q.year, q.month + q.more, 1)) AS until
FROM filings q JOIN klieg_tied a ON a.party = q.registrant LEFT JOIN klieg_tied b ON b.party = q.client;

-- name: paid
-- What a client paid a lobbyist, report by report.
SELECT * EXCLUDE (cells) FROM klieg_lobbying WHERE amount IS NOT NULL AND client IN (SELECT unnest($client::BIGINT[])) AND registrant IN (SELECT unnest($registrant::BIGINT[]))
ORDER BY year, since;

-- name: compared
-- What a lobbyist reported of a client, report by report of a stretch of time, a sum stated or not.
SELECT * EXCLUDE (cells) FROM klieg_lobbying WHERE since IS NOT NULL AND client IN (SELECT unnest($client::BIGINT[])) AND registrant IN (SELECT unnest($registrant::BIGINT[]))
ORDER BY since, until, received;

-- name: lobbied
-- What lobbyists reported of a client or for one (their income), or spent on their own account, report by report.
SELECT * EXCLUDE (cells) FROM klieg_lobbying WHERE amount IS NOT NULL AND (client IN (SELECT unnest($keys::BIGINT[])) OR registrant IN (SELECT unnest($keys::BIGINT[])))
ORDER BY year, since, received;

-- name: reports_of
-- Lobbying filings of somebody, as registrant or client, with all that they state.
SELECT * FROM klieg_lobbying WHERE client IN (SELECT unnest($keys::BIGINT[])) OR registrant IN (SELECT unnest($keys::BIGINT[])) ORDER BY year, since, received;

-- name: lobbying_names
-- Whose lobbying reports are loaded, as registrant or client.
SELECT DISTINCT registrant_name AS one, client_name AS other FROM klieg_lobbying;

-- name: holding
-- Registrants whose name holds all of these words.
SELECT DISTINCT a.party, a.name, a.plain FROM klieg_tied a WHERE a.party IN (SELECT registrant FROM registration WHERE register = $register)
  AND list_has_all(string_split(upper(a.plain), ' '), $words::VARCHAR[]) AND len($words::VARCHAR[]) > 0;

-- name: registrants
-- Who registered as a foreign agent in a time.
SELECT r.source, r.locator, r.registration, r.since, p.name FROM registration r JOIN party p ON p.party = r.registrant
WHERE r.register = 'FARA' AND r.kind = 'registrant' AND r.since BETWEEN $since AND $until QUALIFY row_number() OVER (PARTITION BY r.registration ORDER BY r.since) = 1 ORDER BY r.since, r.registration;

-- name: principals
-- Foreign principals whose name holds all of these words, with the country or location represented.
SELECT r.source, r.locator, r.registration, r.country, p.name FROM registration r JOIN klieg_tied p ON p.party = r.client
WHERE r.register = 'FARA' AND len($words::VARCHAR[]) > 0 AND list_has_all(string_split(upper(regexp_replace(p.name, '[^A-Za-z0-9]+', ' ', 'g')), ' '), $words::VARCHAR[]) ORDER BY r.since, r.registration;

-- name: registrants_for
-- Who registered for clients whose name holds all of these words.
SELECT DISTINCT a.name FROM registration r JOIN klieg_tied b ON b.party = r.client JOIN klieg_tied a ON a.party = r.registrant
WHERE r.register = $register AND len($words::VARCHAR[]) > 0 AND list_has_all(string_split(upper(regexp_replace(b.name, '[^A-Za-z0-9]+', ' ', 'g')), ' '), $words::VARCHAR[]) ORDER BY 1;

-- name: registrants_of
-- Who registered as a foreign agent for principals whose name holds all of these words, each once, by the first day.
SELECT r.source, r.locator, r.registration, r.since, a.name FROM registration r JOIN klieg_tied b ON b.party = r.client JOIN klieg_tied a ON a.party = r.registrant
WHERE r.register = 'FARA' AND len($words::VARCHAR[]) > 0 AND list_has_all(string_split(upper(regexp_replace(b.name, '[^A-Za-z0-9]+', ' ', 'g')), ' '), $words::VARCHAR[])
QUALIFY row_number() OVER (PARTITION BY r.registration ORDER BY r.since) = 1 ORDER BY r.since, r.registration;

-- name: registrants_all
-- Every registrant of the register of foreign agents.
SELECT r.source, r.locator, r.registration, r.since, p.name FROM registration r JOIN party p ON p.party = r.registrant WHERE r.register = 'FARA' AND r.kind = 'registrant' ORDER BY r.since, r.registration;
