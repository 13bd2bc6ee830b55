-- name: by_currency
-- Ads paid in a currency, as far as their spend is known.
currency = $value AND spend_low > 0;

-- name: by_priced
-- Ads with a known spend, more than nothing.
spend_low > 0 AND $value <> '';

-- name: by_unpriced
-- Ads with no known spend, or one of nothing.
coalesce(spend_low, 0) = 0 AND $value <> '';

-- name: by_platform
-- Ads whose disclosed placement or landing page names a platform (OCR reads some a capital i as an l).
lower(link) LIKE $value OR ad IN (
    SELECT l.ad FROM ad_target t JOIN ad_target l ON l.term_id = t.term_id AND l.ad <> ''
    WHERE t.kind LIKE 'placement%' AND (lower(t.term) LIKE $value OR lower(t.term) LIKE $misread));

-- name: by_placement
-- Ads whose disclosed targeting names a placement, as the archive spells it.
ad IN (
    SELECT l.ad FROM ad_target t JOIN ad_target l ON l.term_id = t.term_id AND l.ad <> ''
    WHERE t.kind LIKE 'placement%' AND lower(t.term) LIKE $value);

-- name: by_target
-- Ads whose disclosed targeting names something; terms that leave people out do not count.
ad IN (
    SELECT coalesce(nullif(t.ad, ''), l.ad) FROM ad_target t LEFT JOIN ad_target l ON l.term_id = t.term_id AND l.ad <> ''
    WHERE t.term IS NOT NULL AND NOT coalesce(t.excluded, false) AND t.kind NOT LIKE 'exclude%' AND lower(t.term) NOT LIKE '%exclude%' AND regexp_matches(lower(t.term), $value));

-- name: by_location
-- Ads whose disclosed targeting names a place as a location.
ad IN (
    SELECT coalesce(nullif(t.ad, ''), l.ad) FROM ad_target t LEFT JOIN ad_target l ON l.term_id = t.term_id AND l.ad <> ''
    WHERE t.term IS NOT NULL AND NOT coalesce(t.excluded, false) AND t.kind LIKE 'location%' AND lower(t.term) LIKE $value);

-- name: by_residents
-- Ads whose disclosed targeting names a place as where people live.
ad IN (
    SELECT coalesce(nullif(t.ad, ''), l.ad) FROM ad_target t LEFT JOIN ad_target l ON l.term_id = t.term_id AND l.ad <> ''
    WHERE t.term IS NOT NULL AND NOT coalesce(t.excluded, false) AND t.kind LIKE 'location_living%' AND lower(t.term) LIKE $value);

-- name: by_place
-- Ads whose disclosed targeting names a place as a location, or as an interest of that very name.
ad IN (
    SELECT coalesce(nullif(t.ad, ''), l.ad) FROM ad_target t LEFT JOIN ad_target l ON l.term_id = t.term_id AND l.ad <> ''
    WHERE t.term IS NOT NULL AND NOT coalesce(t.excluded, false) AND t.kind NOT LIKE 'exclude%'
      AND ((t.kind LIKE 'location%' AND lower(t.term) LIKE $value) OR lower(t.term) LIKE $interest));

-- name: by_stated
-- Ads whose spend is stated in a currency, nothing included: where it is not known the archive states 0.00 USD (klieg.sources.ira_archives).
currency = $value OR (currency = '' AND spend_low IS NULL AND $value = 'USD');

-- name: by_link
-- Ads whose landing page is at an address.
regexp_replace(translate(lower(link), 'i|1', 'lll'), '[-_]|the|and', '', 'g') LIKE $value;

-- name: by_words
-- Ads or posts whose text holds words.
lower(text) LIKE $value;

-- name: by_either
-- Ads or posts whose text holds one of several words.
regexp_matches(lower(text), $value);

-- name: by_tag
-- Ads or posts with a hashtag: the whole tag, in any case (#MAGA is not #MAGA3X).
regexp_matches(lower(text), $value);

-- name: by_clicks
-- Ads clicked so often.
clicks = $value::BIGINT;

-- name: by_impressions
-- Ads shown so often.
impressions_low = $value::BIGINT;

-- name: by_language
language = $value;

-- name: by_category
-- Posts of accounts that the publisher calls so.
lower(account) IN (SELECT lower(account) FROM account WHERE category = $value);

-- name: by_kind
kind = $value;

-- name: by_original
kind <> 'share' AND $value = 'original';

-- name: by_account
lower(account) = $value;
