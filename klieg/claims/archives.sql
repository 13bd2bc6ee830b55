-- name: ads
-- How many advertisements, and how many of them are dated within a period.
SELECT count(*) AS total, count(*) FILTER (($since::DATE IS NULL OR first >= $since::DATE) AND ($until::DATE IS NULL OR first <= $until::DATE)) AS inside,
       min(first) AS first, max(first) AS last FROM ad;

-- name: some_ads
SELECT source, locator, concat(first, ' ', left(text, 200)) AS raw, 'ad' AS record FROM ad
WHERE ($since::DATE IS NULL OR first >= $since::DATE) AND ($until::DATE IS NULL OR first <= $until::DATE) ORDER BY first, locator LIMIT 5;

-- name: currency
-- Advertisements paid in a currency, as far as their spend is known.
SELECT count(*) AS total, count(*) FILTER (currency = $code AND spend_low > 0) AS ads, coalesce(sum(spend_low) FILTER (currency = $code), 0) AS amount,
       count(*) FILTER (spend_low IS NULL) AS unknown FROM ad;

-- name: some_in_currency
SELECT source, locator, concat(spend_low, ' ', currency, ' ', left(text, 120)) AS raw, 'ad' AS record FROM ad WHERE currency = $code AND spend_low > 0
ORDER BY spend_low DESC, locator LIMIT 5;

-- name: first_ad
-- The earliest advertisement by the day it was created.
SELECT source, locator, first, concat(first, ' ', left(text, 200)) AS raw, 'ad' AS record FROM ad WHERE first IS NOT NULL ORDER BY first, length(locator), locator LIMIT 1;

-- name: last_ad
-- The latest, but for those that ended before they began (a slip in one of the two days).
SELECT source, locator, first, concat(first, ' ', left(text, 200)) AS raw, 'ad' AS record FROM ad WHERE first IS NOT NULL AND NOT coalesce(last < first, false)
ORDER BY first DESC, locator LIMIT 1;

-- name: placed
-- Advertisements whose disclosed placement or landing page names a platform (OCR reads some a capital i as an l).
WITH by_term AS (
    SELECT DISTINCT l.ad FROM ad_target t JOIN ad_target l ON l.term_id = t.term_id AND l.ad <> ''
    WHERE t.kind <> '' AND t.kind LIKE 'placement%' AND (lower(t.term) LIKE $like OR lower(t.term) LIKE $like_misread)
)
SELECT count(*) AS total, count(*) FILTER (ad IN (SELECT ad FROM by_term)) AS placed, count(*) FILTER (lower(link) LIKE $like) AS linked,
       count(*) FILTER (ad IN (SELECT ad FROM by_term) OR lower(link) LIKE $like) AS ads FROM ad;

-- name: some_placed
SELECT source, locator, concat(link, ' ', left(text, 160)) AS raw, 'ad' AS record FROM ad WHERE lower(link) LIKE $like ORDER BY length(locator), locator LIMIT 5;

-- name: accounts
-- Accounts that posted in a period, and their posts.
SELECT count(DISTINCT account) AS accounts, count(*) AS posts, min("at")::DATE AS first, max("at")::DATE AS last FROM post
WHERE ($since::DATE IS NULL OR "at" >= $since::DATE) AND ($until::DATE IS NULL OR "at" < $until::DATE + INTERVAL 1 DAY);

-- name: some_posts
SELECT source, locator, concat("at", ' ', account, ': ', left(text, 200)) AS raw, 'post' AS record FROM post
WHERE ($since::DATE IS NULL OR "at" >= $since::DATE) AND ($until::DATE IS NULL OR "at" < $until::DATE + INTERVAL 1 DAY) LIMIT 5;

-- name: shares
-- How many posts are shares of other posts.
SELECT count(*) AS posts, count(*) FILTER (kind = 'share') AS shares FROM post;

-- name: some_shares
SELECT source, locator, concat("at", ' ', account, ': ', left(text, 200)) AS raw, 'post' AS record FROM post WHERE kind = 'share' LIMIT 5;

-- name: days
-- On how many days of a period there are posts.
SELECT count(DISTINCT "at"::DATE) AS days, count(*) AS posts, count(DISTINCT account) AS accounts FROM post WHERE "at" >= $since::DATE AND "at" < $until::DATE + INTERVAL 1 DAY;

-- name: known_accounts
SELECT count(DISTINCT lower(account)) AS n FROM post WHERE lower(account) IN ($one, $other);

-- name: pair
-- Posts of two accounts with the same text within some minutes of each other; a text without words is no text.
SELECT a.source, a.locator, concat(a."at", ' ', a.account, ' and ', b."at", ' ', b.account, ': ', left(a.text, 200)) AS raw, 'post' AS record
FROM post a JOIN post b ON b.text = a.text AND abs(datediff('minute', a."at", b."at")) <= $minutes
WHERE lower(a.account) = $one AND lower(b.account) = $other AND length(trim(a.text)) > 0
  AND ($since::DATE IS NULL OR a."at" >= $since::DATE) AND ($until::DATE IS NULL OR a."at" < $until::DATE + INTERVAL 1 DAY)
ORDER BY a.at;

-- name: pairs
-- Pairs of accounts that posted the same text within some minutes of each other.
WITH near AS (
    SELECT DISTINCT a.account AS one, b.account AS other FROM post a JOIN post b ON b.text = a.text AND a.account < b.account AND abs(datediff('minute', a."at", b."at")) <= $minutes
    WHERE length(trim(a.text)) > 0 AND ($since::DATE IS NULL OR a."at" >= $since::DATE) AND ($until::DATE IS NULL OR a."at" < $until::DATE + INTERVAL 1 DAY)
)
SELECT count(*) AS pairs, (SELECT count(DISTINCT account) FROM (SELECT one AS account FROM near UNION ALL SELECT other FROM near)) AS accounts FROM near;
