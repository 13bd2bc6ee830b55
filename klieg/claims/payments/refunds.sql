-- name: lines
-- Rows of payments by their places: whether the form has their line for refunds or offsets, or for loans that are repaid (FEC Forms 3, 3P and 3X, detailed summary pages), what they say, and how much.
SELECT p.amount, concat_ws(' ', p.purpose, p.memo_text) AS told,
       (p.form = 'F3' AND (p.line IN ('SA14', 'SA15') OR p.line LIKE 'SB20%')) OR (p.form = 'F3P' AND (p.line LIKE 'SA20%' OR p.line LIKE 'SB28%'))
       OR (p.form = 'F3X' AND (p.line IN ('SA15', 'SA16') OR p.line LIKE 'SB28%')) AS back,
       coalesce((p.form = 'F3' AND p.line LIKE 'SB19%') OR (p.form = 'F3P' AND p.line LIKE 'SB27%') OR (p.form = 'F3X' AND p.line LIKE 'SB26%'), false) AS loan
FROM payment p WHERE p.source || p.locator IN (SELECT unnest($places::VARCHAR[]));
