-- name: filed
-- Texts that committees filed (FEC Form 99).
SELECT source, locator, committee, name, received, signed, text FROM filing WHERE form LIKE 'F99%' AND text <> '' ORDER BY ALL;

-- name: papers
-- The text of papers in which the Commission's name stands, passage by passage.
SELECT source, locator, document, number, text FROM passage
WHERE document IN (SELECT document FROM passage WHERE number < 8 AND upper(text) LIKE '%FEDERAL ELECTION COMMISSION%') ORDER BY document, number;
