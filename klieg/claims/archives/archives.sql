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
