-- name: followers
-- The lowest and the highest number of followers that the posts of an account ('' for all) state within a time, the account with the highest first.
SELECT account, min(followers) AS low, max(followers) AS high, min("at") AS first, max("at") AS last,
       arg_min({'source': source, 'locator': locator, 'followers': followers}, followers) AS at_low, arg_max({'source': source, 'locator': locator, 'followers': followers}, followers) AS at_high
FROM post
WHERE followers IS NOT NULL AND ($account = '' OR lower(account) = lower($account))
  AND ($since::DATE IS NULL OR "at"::DATE >= $since::DATE) AND ($until::DATE IS NULL OR "at"::DATE <= $until::DATE)
GROUP BY account ORDER BY high DESC, account;

-- name: numbers
-- Each number of followers that the posts of an account state within a time, by the first post that states it.
SELECT followers, arg_min(source, "at") AS source, arg_min(locator, "at") AS locator FROM post
WHERE followers IS NOT NULL AND lower(account) = lower($account)
  AND ($since::DATE IS NULL OR "at"::DATE >= $since::DATE) AND ($until::DATE IS NULL OR "at"::DATE <= $until::DATE)
GROUP BY followers ORDER BY followers;
