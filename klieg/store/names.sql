-- How a name is compared: plain(name) is the same for writings that differ in case, accents, punctuation, company form
-- or 'Last, First' order, and only for those.
CREATE MACRO klieg_letters(name) AS
    trim(regexp_replace(regexp_replace(replace(upper(strip_accents(name)), '&', ' AND '), '[''’`.]', '', 'g'), '[^\pL\pN]+', ' ', 'g'));

CREATE MACRO klieg_without_form(letters) AS
    trim(regexp_replace(regexp_replace(letters, '^THE ', ''),
        '( (INC|INCORPORATED|LLC|L L C|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|LP|LLP|LLLP|PLLC|PC|PLC|BV|GMBH|ATTORNEYS? AT LAW|ESQ))+$', ''));

CREATE MACRO plain(name) AS
    CASE WHEN contains(name, ',') AND NOT contains(name, '&') AND NOT regexp_matches(name,
            '(?i)\b(INC|INCORPORATED|L\.? ?L\.? ?C|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|L\.?P|L\.?L\.?P|LLLP|P\.?L\.?L\.?C|P\.?C|PLC|BV|GMBH|AT LAW|ESQ|THE|AND|OF|FOR)\b')
         THEN klieg_letters(concat(substr(name, strpos(name, ',') + 1), ' ', split_part(name, ',', 1)))
         ELSE klieg_without_form(klieg_letters(name)) END;
