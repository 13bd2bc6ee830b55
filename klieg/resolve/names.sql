-- name: committees_by_name
-- Committees whose name, in any loaded master, statement of organization or filing, compares equal to one of several.
SELECT DISTINCT plain, committee AS id, name FROM committee WHERE plain IN ({plains})
UNION SELECT DISTINCT plain, committee, name FROM filing WHERE plain IN ({plains}) AND committee <> '';

-- name: committees_by_pattern
-- Committees whose name, in any loaded master, statement of organization or filing, fits a pattern.
SELECT DISTINCT committee AS id, name FROM committee WHERE plain LIKE $pattern
UNION SELECT DISTINCT committee, name FROM filing WHERE plain LIKE $pattern AND committee <> '';

-- name: committee_names
-- Every name a committee has gone by in the loaded record.
SELECT committee AS id, name, count(*) AS places FROM committee WHERE committee IN (SELECT unnest($ids::VARCHAR[])) AND name <> '' GROUP BY ALL
UNION ALL SELECT committee, name, count(*) FROM filing WHERE committee IN (SELECT unnest($ids::VARCHAR[])) AND name <> '' GROUP BY ALL
ORDER BY id, places DESC;

-- name: named_candidates
-- Every candidate that masters, and rows of exports, name; a running mate after ' / ' is left out. Made once for a snapshot.
CREATE TABLE klieg_candidates AS
WITH named AS (
    SELECT candidate AS id, name, committee, coalesce(year, 0) AS year, 'the candidate master' AS basis FROM candidate
    UNION ALL
    SELECT about, about_name, committee, 0, 'the rows of an export' FROM (SELECT DISTINCT about, about_name, committee FROM payment WHERE form = 'F3P' AND about_name <> '')
)
SELECT id, name, plain(split_part(name, ' / ', 1)) AS plain, upper(trim(split_part(name, ',', 1))) AS last, committee, basis, max(year) AS year,
       string_split(klieg_letters(split_part(name, ' / ', 1)), ' ') AS words, string_split(klieg_letters(split_part(name, ',', 1)), ' ') AS last_words
FROM named WHERE regexp_matches(id, '^([HS]\d[A-Z]{2}\d{5}|P\d{8})$') GROUP BY ALL;

-- name: candidates
-- Candidates whose name holds every word of one of these names, one of them of the last name.
WITH asked AS (SELECT plain, string_split(plain, ' ') AS words FROM (SELECT unnest([{plains}]) AS plain))
SELECT DISTINCT a.plain, c.id, c.name, c.last_words
FROM (SELECT id, name, words, last_words, unnest(last_words) AS word FROM klieg_candidates) c
JOIN (SELECT plain, words, unnest(words) AS word FROM asked) a USING (word) WHERE list_has_all(c.words, a.words) ORDER BY c.name, c.id;

-- name: principals
-- The principal committees of candidates: by the candidate master, the linkages, the committee masters, or the rows of exports themselves.
SELECT id AS candidate, committee AS id, basis FROM klieg_candidates WHERE id IN (SELECT unnest($ids::VARCHAR[])) AND committee <> ''
UNION SELECT candidate, committee, 'the linkages' FROM linkage WHERE candidate IN (SELECT unnest($ids::VARCHAR[])) AND designation = 'P'
UNION SELECT candidate, committee, 'the committee master' FROM committee WHERE candidate IN (SELECT unnest($ids::VARCHAR[])) AND designation = 'P'
ORDER BY candidate, basis, id;

-- name: authorised
-- Committees that file candidates' reports, or the notices that only these file (Form 6: 11 CFR 104.5(f)), by the compared name on their latest cover.
SELECT committee AS id, arg_max(plain, filing) AS plain FROM filing WHERE form LIKE 'F3P%' OR form LIKE 'F6%' OR form IN ('F3', 'F3N', 'F3A', 'F3T') GROUP BY committee;

-- name: active
-- Committees that report payments. Made once for a snapshot.
SELECT DISTINCT committee AS id FROM payment WHERE committee <> '';

-- name: committees_near
-- Committees whose name holds the text: to be offered where nothing has it.
SELECT DISTINCT committee AS id, trim(name) AS name FROM (SELECT committee, name, plain FROM committee UNION ALL SELECT committee, name, plain FROM filing)
WHERE contains(plain, $plain) AND length($plain) > 2 ORDER BY name LIMIT 6;

-- name: keys_by_name
-- Parties written so that they compare equal to one of several names.
SELECT party, any_value(plain) AS plain, max(name) AS name, any_value(number) AS number, list(DISTINCT load) AS loads
FROM party_by_load WHERE plain IN ({plains}) GROUP BY party ORDER BY name;

-- name: keys_by_id
-- Parties that bear one of these ids.
SELECT party, max(name) AS name, list(DISTINCT load) AS loads FROM party_by_load
WHERE number <> '' AND number IN (SELECT unnest($ids::VARCHAR[])) GROUP BY party ORDER BY name;

-- name: keys_by_pattern
-- Parties whose compared name fits a pattern.
SELECT party, max(name) AS name, list(DISTINCT load) AS loads FROM party_by_load WHERE plain LIKE $pattern GROUP BY party;

-- name: givers
-- Names of those who gave to committees, by the committees' own reports, that hold all of these words.
SELECT b.plain, max(b.name) AS name FROM payment p JOIN party_as_loaded b ON b.party = p.payer
WHERE p.reporter = 'payee' AND list_contains($committees::VARCHAR[], p.committee) AND list_has_all(string_split(b.plain, ' '), $words::VARCHAR[]) GROUP BY b.plain;

-- name: campaigns_named
-- Committees that rows name, whose compared name holds a word.
SELECT plain, max(name) AS name FROM party_by_load WHERE kind = 'committee' AND contains(plain, $last) GROUP BY plain;
