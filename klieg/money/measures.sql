-- name: chosen
-- The rows a question is about, before anything is left out: whose they are, and which source holds them.
CREATE OR REPLACE TEMP TABLE klieg_chosen AS
-- found first, and only then joined: else every payment of the case would be
WITH found AS MATERIALIZED (
    SELECT source, locator, filing, form, committee, reporter, line, transaction, parent, memo, memo_text, date, amount, currency, payer, payee, purpose,
           kind, type, election, about, about_name, stance, disseminated, conduit, sub_id, load
    FROM payment_by_load p WHERE {conditions}
)
SELECT p.source, p.locator, coalesce(p.filing, '') AS filing, coalesce(p.form, '') AS form, p.committee, p.reporter, upper(coalesce(p.line, '')) AS line,
       coalesce(p.transaction, '') AS transaction, coalesce(p.parent, '') AS parent, coalesce(p.memo, false) AS memo, p.memo_text, p.date, p.amount, p.currency,
       p.payer, p.payee, p.purpose, p.kind, coalesce(p.type, '') AS type, p.election, p.about, p.about_name, p.stance, p.disseminated, p.conduit,
       coalesce(p.sub_id, '') AS sub_id, p.load,
       CASE WHEN p.line SIMILAR TO 'S[ABEF].*' THEN upper(left(p.line, 2)) WHEN coalesce(p.line, '') <> '' THEN upper(p.line)
            WHEN p.reporter = 'payee' THEN 'SA' WHEN p.kind = 'independent expenditure' THEN 'SE' WHEN p.kind = 'coordinated expenditure' THEN 'SF'
            ELSE 'SB' END AS schedule,
       s.kind AS source_kind, s.loaded_at, p.source || regexp_extract(p.locator, '^(zip:.*/)') AS unit
FROM found p JOIN source s ON s.sha256 = p.source;

-- name: by_payer
p.payer IN (SELECT party FROM klieg_payer)

-- name: by_payee
p.payee IN (SELECT party FROM klieg_payee)

-- name: tree_of_payee
-- (paid, without a payer) the payee's rows, the rows that itemise them, and the rows they itemise
(p.payee IN (SELECT party FROM klieg_payee)
 OR (p.filing, p.parent) IN (SELECT filing, transaction FROM payment WHERE payee IN (SELECT party FROM klieg_payee) AND transaction <> '')
 OR (p.filing, p.transaction) IN (SELECT filing, parent FROM payment WHERE payee IN (SELECT party FROM klieg_payee) AND parent <> ''))

-- name: filed
-- What the filings loaded are, a row for each source that holds one. Made once for a snapshot.
CREATE TABLE klieg_filed AS SELECT source, filing, content, any_value(form) AS form, any_value(report) AS report FROM filing GROUP BY source, filing, content;

-- name: ranked
-- Each row with the rank of the source that holds it (a filing before an export before a download before a bulk file), whether that is the filing
-- itself, and what the same row in another source would share with it: file number, schedule, transaction id.
CREATE OR REPLACE TEMP TABLE klieg_ranked AS
WITH filed AS MATERIALIZED (SELECT DISTINCT source, filing, true AS itself FROM klieg_filed),
marked AS MATERIALIZED (SELECT c.*, coalesce(f.itself, false) AS itself FROM klieg_chosen c LEFT JOIN filed f ON f.source = c.source AND f.filing = c.filing),
units AS MATERIALIZED (
    SELECT unit, row_number() OVER (ORDER BY CASE WHEN bool_or(itself) THEN 1 WHEN any_value(source_kind) LIKE '%presidential%' THEN 2
                                    WHEN any_value(source_kind) LIKE '%download%' THEN 3 ELSE 4 END, min(loaded_at), unit) AS rank
    FROM marked GROUP BY unit
)
SELECT row_number() OVER () AS n, m.*, u.rank, CASE WHEN filing <> '' AND transaction <> '' THEN concat_ws('|', filing, schedule, transaction) END AS key
FROM marked m JOIN units u USING (unit);

-- name: alone
-- The same of rows that no other row can repeat: they are of one source, which has no SUB_ID.
SELECT row_number() OVER () AS n, *, false AS itself, 1 AS rank, NULL::VARCHAR AS key FROM klieg_chosen;

-- name: twins
-- Rows that stand in a better source too. The same filing loaded twice (the same bytes, in a zip and by itself) is one filing. Else rows are the
-- same whose file number, schedule and transaction id are, if the amounts agree (to the dollar where bulk rounds); if not they are in conflict.
-- Bulk files hold a row's SUB_ID: the same SUB_ID is the same row.
CREATE OR REPLACE TEMP TABLE klieg_twins AS
WITH copies AS MATERIALIZED (
    SELECT filing, min(rank) AS rank FROM klieg_ranked
    WHERE itself AND filing IN (SELECT filing FROM klieg_filed GROUP BY filing HAVING count(DISTINCT content) = 1) GROUP BY filing HAVING min(rank) < max(rank)
), by_copy AS (
    SELECT r.n, true AS same FROM klieg_ranked r JOIN copies c USING (filing) WHERE r.itself AND r.rank > c.rank
),
best AS MATERIALIZED (SELECT key, min(rank) AS rank FROM klieg_ranked WHERE key IS NOT NULL GROUP BY key HAVING min(rank) < max(rank)),
ours AS MATERIALIZED (SELECT r.key, r.amount, r.source_kind FROM klieg_ranked r JOIN best USING (key, rank)),
theirs AS MATERIALIZED (SELECT r.n, r.key, r.amount, r.source_kind FROM klieg_ranked r JOIN best b USING (key) WHERE r.rank > b.rank),
by_key AS (
    SELECT t.n, bool_or(abs(t.amount - o.amount) < CASE WHEN concat(t.source_kind, o.source_kind) LIKE '%bulk%' THEN 1 ELSE 0.005 END) AS same
    FROM theirs t JOIN ours o USING (key) GROUP BY t.n
), by_sub_id AS (
    SELECT n, true AS same FROM (SELECT n, row_number() OVER (PARTITION BY sub_id ORDER BY rank, n) AS place FROM klieg_ranked WHERE sub_id <> '') WHERE place > 1
)
SELECT n, bool_or(same) AS same FROM (SELECT * FROM by_copy UNION ALL SELECT * FROM by_key UNION ALL SELECT * FROM by_sub_id) GROUP BY n;

-- name: judged
-- Each row with what else is known of it: superseded by which filing, the same row in a better source, in conflict with one, on a notice.
CREATE OR REPLACE {made} AS
SELECT r.*, x."by" AS superseded_by, coalesce(t.same, false) AS duplicate, coalesce(NOT t.same, false) AS conflict,
       coalesce(r.form IN ('F24', 'F6') OR (r.form = 'F5' AND f.report IN ('24', '48')), false) AS notice
FROM {ranked} r
LEFT JOIN {twins} t ON t.n = r.n
LEFT JOIN klieg_superseded x ON x.filing = r.filing
LEFT JOIN (SELECT filing, any_value(report) AS report FROM klieg_filed WHERE form LIKE 'F5%' GROUP BY filing) f ON f.filing = r.filing;

-- name: named
-- The parties of these rows, each once.
CREATE OR REPLACE TEMP TABLE klieg_named AS
SELECT party, max(name) AS name, any_value(number) AS number, any_value(plain) AS plain FROM party_by_load
WHERE {in_loads} AND party IN ({parties}) GROUP BY party;

-- name: plain_reasons
-- Why a row does not count whatever the period, the first that fits; null if it counts.
coalesce(CASE WHEN superseded_by IS NOT NULL THEN 'superseded by an amendment' WHEN duplicate THEN 'the same row in another source' END,
                {own},
                CASE WHEN amount IS NULL THEN 'the amount is blank' END)

-- name: in_period
-- Those rows, of a period: the last reason why one does not count.
SELECT * REPLACE (CASE WHEN reason IS NOT NULL THEN reason WHEN date IS NULL THEN 'undated' WHEN {outside} THEN 'outside the period' END AS reason) FROM {table}

-- name: reported
-- The rows as reported: memo items repeat what other rows say, notices what periodic reports will say.
CASE WHEN notice THEN 'a 24/48-hour notice, provisional' WHEN memo THEN 'memo item' WHEN {line_test} THEN 'another line' END

-- name: paid
-- Payments for goods and services: lines 17 and 21 of Form 3; 23, 25, 26, 29 of 3P; 21a, 21b, 24, 25, 29, 30a, 30b of 3X; Schedule E, F and the like.
CASE WHEN notice THEN 'a 24/48-hour notice, provisional'
     WHEN {line_test} THEN 'another line'
     WHEN NOT (kind IN ('independent expenditure', 'coordinated expenditure', 'allocated disbursement', 'communication cost', 'electioneering communication')
               OR (form = 'F3' AND line IN ('SB17', 'SB21')) OR (form = 'F3P' AND line IN ('SB23', 'SB25', 'SB26', 'SB29'))
               OR (form = 'F3X' AND line IN ('SB21B', 'SB29', 'SB30B')) OR (form NOT IN ('F3', 'F3P', 'F3X') AND kind = 'disbursement' AND line = '' AND type = ''))
          THEN 'a contribution, transfer, refund or loan payment, not a payment for goods or services'
     WHEN regexp_matches(lower(concat(purpose, ' ', memo_text)), 'in[- ]kind') AND schedule = 'SB' AND EXISTS (
          SELECT 1 FROM payment t WHERE t.filing = klieg_judged.filing AND t.filing <> '' AND t.amount = klieg_judged.amount AND t.line LIKE 'SA%'
          AND regexp_matches(lower(concat(t.purpose, ' ', t.memo_text)), 'in[- ]kind')) THEN 'an in-kind contribution, counted where it was received' END

-- name: branches
-- Rows of `paid` in the tree of back references: what each contributes as far as the payee is disclosed, whatever the period.
-- A row that others itemise contributes what they leave over; where they come to more than it, nothing, and the excess is told.
CREATE OR REPLACE TEMP TABLE klieg_branches AS
WITH standing AS (
    SELECT filing, transaction, parent, memo, amount FROM klieg_standing WHERE reason IS NULL
), children AS (
    SELECT filing, parent AS transaction, sum(amount) AS itemised, count(*) AS children FROM standing WHERE memo AND parent <> '' AND filing <> '' GROUP BY ALL
), parents AS (SELECT DISTINCT filing, transaction FROM standing WHERE transaction <> '')
SELECT s.*, c.children, c.itemised, p.transaction IS NOT NULL AS has_parent,
       CASE WHEN c.children IS NULL THEN s.amount ELSE greatest(s.amount - c.itemised, 0) END AS counted,
       CASE WHEN s.memo AND p.transaction IS NULL THEN 'memo items without a named parent' WHEN c.children IS NOT NULL THEN 'not itemised further'
            WHEN s.memo THEN 'itemised under another payee' ELSE 'payments' END AS part,
       greatest(c.itemised - s.amount, 0) AS excess
FROM (FROM klieg_standing WHERE {where}) s
LEFT JOIN children c ON c.filing = s.filing AND c.transaction = s.transaction AND s.transaction <> ''
LEFT JOIN parents p ON p.filing = s.filing AND p.transaction = s.parent AND s.parent <> '';

-- name: parts
-- What a `paid` answer is made of.
SELECT currency, part, count(*) AS rows, sum(counted) AS amount, coalesce(sum(excess), 0) AS excess FROM klieg_tree WHERE reason IS NULL GROUP BY ALL ORDER BY ALL;

-- name: offsets
-- What payees gave back: offsets to operating expenditures (F3 lines 14 and 15, F3P 20, F3X 15).
p.reporter = 'payee' AND ((p.form = 'F3' AND p.line IN ('SA14', 'SA15')) OR (p.form = 'F3P' AND p.line LIKE 'SA20%') OR (p.form = 'F3X' AND p.line = 'SA15'))

-- name: gave
-- Contributions as the recipient reports them. Attributions of a joint fundraising transfer (memo items under line 12 or 18) stand for the transfer.
CASE WHEN notice THEN 'a 24/48-hour notice, provisional'
     WHEN {line_test} THEN 'another line'
     WHEN type IN ('24I', '24T', '15I', '15T', '11J', '15J', '18J', '30J', '31J', '32J') THEN 'conduit or joint fundraising attribution, counted once elsewhere'
     WHEN memo AND NOT (line IN ('SA12', 'SA18') AND parent <> '')
          AND NOT ($basis = 'earmarked' AND regexp_matches(lower(concat(purpose, ' ', memo_text)), 'earmark\w* (by|through|via) ')) THEN 'memo item'
     WHEN NOT memo AND line IN ('SA12', 'SA18') THEN 'a transfer; its attributed contributions count instead'
     WHEN regexp_matches(lower(concat(purpose, ' ', memo_text)), 'earmark\w* (for|to) ') AND NOT regexp_matches(lower(concat(purpose, ' ', memo_text)), 'through|via')
          THEN 'a conduit''s own row, earmarked for another'
     WHEN NOT ((form = 'F3' AND line SIMILAR TO 'SA11[A-D].*|SA12') OR (form = 'F3P' AND line SIMILAR TO 'SA17[A-D].*|SA18')
               OR (form IN ('F3X', '') AND line SIMILAR TO 'SA11[A-C].*|SA17|SA12') OR form IN ('F5', 'F9', 'F13')
               OR (line = '' AND type IN ('10', '11', '15', '15C', '15E', '30', '31', '32', '')))
          THEN 'not a contribution (loan, offset, transfer or other receipt)' END

-- name: refunds
-- Refunds of contributions, as the recipient reports them: F3 line 20, F3P and F3X line 28; bulk 20Y, 21Y, 22Y and, to committees, 22Z.
p.reporter = 'payer' AND ((p.form = 'F3' AND p.line LIKE 'SB20%') OR (p.form IN ('F3P', 'F3X') AND p.line LIKE 'SB28%') OR p.type IN ('20Y', '21Y', '22Y', '22Z'))

-- name: independent
-- Independent expenditures: periodic reports, and notices that no periodic row covers yet (provisional).
CASE WHEN kind <> 'independent expenditure' THEN 'not an independent expenditure'
     WHEN $stance <> '' AND stance <> $stance THEN 'the other stance'
     WHEN {about_test} THEN 'about another candidate'
     WHEN NOT notice AND memo AND $basis = 'paid' THEN 'memo item (disseminated, not yet paid)'
     WHEN NOT notice AND NOT memo AND $basis = 'disseminated' AND EXISTS (
          SELECT 1 FROM klieg_judged e WHERE e.memo AND NOT e.notice AND e.committee = klieg_judged.committee AND e.amount = klieg_judged.amount
          AND e.payee IS NOT DISTINCT FROM klieg_judged.payee AND e.disseminated IS NOT DISTINCT FROM klieg_judged.disseminated AND e.filing <= klieg_judged.filing
          AND e.locator <> klieg_judged.locator) THEN 'counted when it was disseminated'
     WHEN notice AND memo THEN 'memo item'
     WHEN notice AND EXISTS (
          SELECT 1 FROM klieg_judged e WHERE NOT e.notice AND e.kind = 'independent expenditure' AND e.committee = klieg_judged.committee AND e.superseded_by IS NULL
          AND ((e.transaction <> '' AND e.transaction = klieg_judged.transaction AND e.amount = klieg_judged.amount)
               OR (e.amount = klieg_judged.amount AND e.about IS NOT DISTINCT FROM klieg_judged.about
                   AND coalesce(e.disseminated, e.date) = coalesce(klieg_judged.disseminated, klieg_judged.date)
                   AND (SELECT plain FROM klieg_named WHERE party = e.payee) IS NOT DISTINCT FROM
                       (SELECT plain FROM klieg_named WHERE party = klieg_judged.payee))))
          THEN 'a notice that a periodic report covers' END

-- name: notices
-- What 24- and 48-hour notices report (52 U.S.C. 30104(a)(6)(A), (g)) and no periodic report covers yet: provisional.
CASE WHEN NOT notice THEN 'not on a 24/48-hour notice'
     WHEN memo THEN 'memo item'
     WHEN {line_test} THEN 'another line'
     WHEN EXISTS (
          SELECT 1 FROM klieg_judged e WHERE NOT e.notice AND e.committee = klieg_judged.committee AND e.superseded_by IS NULL AND e.amount = klieg_judged.amount
          AND ((e.transaction <> '' AND e.transaction = klieg_judged.transaction)
               OR (e.date = klieg_judged.date AND e.reporter = klieg_judged.reporter
                   AND (SELECT plain FROM klieg_named WHERE party = e.payer) IS NOT DISTINCT FROM (SELECT plain FROM klieg_named WHERE party = klieg_judged.payer)
                   AND (SELECT plain FROM klieg_named WHERE party = e.payee) IS NOT DISTINCT FROM (SELECT plain FROM klieg_named WHERE party = klieg_judged.payee))))
          THEN 'a notice that a periodic report covers' END

-- name: transfers
-- Transfers between affiliated or authorised committees, each once: the payer's row, or the payee's where the payer's is not loaded.
CASE WHEN notice THEN 'a 24/48-hour notice, provisional' WHEN memo THEN 'memo item'
     WHEN NOT ((form = 'F3' AND line IN ('SB18', 'SA12')) OR (form = 'F3P' AND line IN ('SB24', 'SA18')) OR (form = 'F3X' AND line IN ('SB22', 'SA12')) OR type IN ('18G', '24G'))
          THEN 'not a transfer'
     WHEN reporter = 'payee' AND EXISTS (
          SELECT 1 FROM klieg_pairs x WHERE x.source = klieg_judged.source AND x.locator = klieg_judged.locator) THEN 'the other side''s report of the same transfer' END

-- name: pairs
-- Two-sided transfers: the payee's n-th row of an amount from a payer pairs with the payer's n-th of that amount to it, within 31 days.
CREATE OR REPLACE TEMP TABLE klieg_pairs AS
WITH sided AS (
    SELECT j.source, j.locator, j.reporter, j.amount, j.date, CASE WHEN j.reporter = 'payer' THEN j.committee ELSE coalesce(nullif(a.number, ''), a.plain) END AS from_,
           CASE WHEN j.reporter = 'payee' THEN j.committee ELSE coalesce(nullif(b.number, ''), b.plain) END AS to_
    FROM klieg_judged j LEFT JOIN klieg_named a ON a.party = j.payer LEFT JOIN klieg_named b ON b.party = j.payee
    WHERE NOT j.memo AND NOT j.duplicate AND j.superseded_by IS NULL
), numbered AS (SELECT *, row_number() OVER (PARTITION BY reporter, from_, to_, amount ORDER BY date, locator) AS n FROM sided)
SELECT theirs.source, theirs.locator FROM numbered theirs JOIN numbered ours
    ON ours.reporter = 'payer' AND theirs.reporter = 'payee' AND ours.from_ = theirs.from_ AND ours.to_ = theirs.to_ AND ours.amount = theirs.amount AND ours.n = theirs.n
    AND abs(datediff('day', ours.date, theirs.date)) <= 31;

-- name: standing
-- Each row with why it does not count, the period aside, and what an answer may tell of it.
CREATE OR REPLACE TEMP TABLE klieg_standing AS
SELECT source, locator, filing, date, amount, currency, purpose, memo, line, transaction, parent, committee, election, stance, about, conflict, notice, payer, payee,
       {reason} AS reason
FROM klieg_judged;

-- name: shown
-- The rows that count, in order of date: as many as are to be shown.
CREATE OR REPLACE TEMP TABLE klieg_shown AS
SELECT row_number() OVER (ORDER BY date NULLS LAST, filing, length(locator), locator) AS place, source, locator, filing, date, amount, currency, purpose, memo,
       line, transaction, committee, election, stance, about, conflict, notice, payer, payee, {part} AS part, {counted} AS counted
FROM {table} WHERE reason IS NULL ORDER BY place {limit};

-- name: rows
-- Those rows, with who paid whom as written.
SELECT r.* EXCLUDE (place, payer, payee), coalesce(nullif(a.name, ''), a.number) AS payer, coalesce(nullif(b.name, ''), b.number) AS payee
FROM klieg_shown r LEFT JOIN klieg_named a ON a.party = r.payer LEFT JOIN klieg_named b ON b.party = r.payee ORDER BY place;

-- name: summed
-- What the rows come to: by why they do not count, by currency, and by who the side asked about is.
SELECT g.* EXCLUDE (party), coalesce(nullif(b.name, ''), b.number) AS name FROM (
    SELECT reason, currency, {side} AS party, count(*) AS rows, sum(amount) AS stated, sum({counted}) AS amount, min(date) AS first, max(date) AS last,
           count(*) FILTER (notice) AS notices, count(*) FILTER (conflict) AS conflicts,
           count(*) FILTER (line NOT IN ('SA11AI', 'SA17AI', 'SB23', 'SB18', 'SB22') OR line IN ('SB23', 'SB17', 'SB21B', 'SB29')) AS rows_of_floor_lines
    FROM {table} GROUP BY ALL
) g LEFT JOIN klieg_named b ON b.party = g.party;

-- name: beside
-- Parties whose names come near but do not compare equal: they hold the name or its first word, begin with its letters whatever the blanks, or differ by a letter or two.
CREATE TABLE {table} AS
SELECT party, max(name) AS name FROM party_by_load
WHERE {in_loads} AND plain <> $plain AND length($plain) > 2
  AND (contains(plain, $plain) OR starts_with(plain, split_part($plain, ' ', 1) || ' ') OR (starts_with(plain, left($plain, 3)) AND starts_with(replace(plain, ' ', ''), replace($plain, ' ', '')))
       OR (length($plain) > 5 AND abs(length(plain) - length($plain)) <= 2 AND left(plain, 2) = left($plain, 2)
           AND damerau_levenshtein(plain, $plain) <= 2))
GROUP BY party;

-- name: near
-- The rows of those names. Never counted.
SELECT b.name, count(*) AS rows, coalesce(sum(p.amount) FILTER (NOT p.memo), 0) AS amount FROM payment_by_load p JOIN {beside} b ON b.party = p.{side}
WHERE {conditions} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 12;

-- name: rejects
-- Rows that could not be read and could have touched the answer.
SELECT count(*) AS rows FROM reject WHERE NOT set_aside AND (touches IN (SELECT DISTINCT filing FROM klieg_judged) OR source IN (SELECT DISTINCT source FROM klieg_judged) AND touches = '');
