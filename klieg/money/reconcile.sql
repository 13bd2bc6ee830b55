-- name: rows
-- What the payment rows of each filing come to, by row type: non-memo sum, memo sum, counts, negatives. A filing in two sources is taken once.
SELECT filing, upper(line) AS line, count(*) FILTER (NOT memo) AS rows, coalesce(sum(amount) FILTER (NOT memo), 0) AS itemised,
       count(*) FILTER (memo) AS memo_rows, coalesce(sum(amount) FILTER (memo), 0) AS memo_sum,
       coalesce(sum(amount) FILTER (NOT memo AND amount < 0), 0) AS negative, coalesce(sum(federal) FILTER (NOT memo), 0) AS federal,
       coalesce(sum(nonfederal) FILTER (NOT memo), 0) AS nonfederal, count(*) FILTER (amount IS NULL) AS blank
FROM payment JOIN klieg_unit USING (source, filing)
WHERE starts_with(locator, unit)
GROUP BY filing, upper(line);

-- name: debts
-- What is owed at the close by (or to) each filer.
SELECT filing, owed, coalesce(sum(balance), 0) AS balance, count(*) AS rows
FROM debt JOIN klieg_unit USING (source, filing) WHERE starts_with(locator, unit) GROUP BY filing, owed;

-- name: transfers
-- Schedules H3 and H5: transfers from nonfederal and Levin accounts, kept as form rows. An H3 transfer's parts stand on rows of their own.
SELECT filing, type, coalesce(sum(try_cast(CASE type WHEN 'H3' THEN coalesce(json_extract_string(cells, '$.transferred_amount'),
           json_extract_string(cells, '$.total_amount_transferred')) ELSE json_extract_string(cells, '$.total_amount_transferred') END AS DECIMAL(18,2))), 0) AS amount,
       count(*) AS rows
FROM form_row JOIN klieg_unit USING (source, filing) WHERE type IN ('H3', 'H5') AND starts_with(locator, unit) GROUP BY filing, type;

-- name: stated
-- The summary lines of each cover.
SELECT filing, form, line, "column", stated, locator, source
FROM filing_line JOIN klieg_unit USING (source, filing) WHERE starts_with(locator, unit);

-- name: rejects
-- Rows that could not be read, by the filing whose totals they could have touched.
SELECT touches AS filing, count(*) AS rows FROM reject WHERE NOT set_aside AND touches <> '' GROUP BY touches;

-- name: candidates
-- Rows of a filing whose amount alone is the difference: what a person would look at first.
SELECT upper(line) AS line, amount, memo, source, locator, transaction FROM payment
WHERE filing = $filing AND source = $source AND starts_with(locator, $unit) AND (amount = $difference OR amount = -$difference) LIMIT 6;
