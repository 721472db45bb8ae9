SELECT 1 -- it's
, 2;
SELECT 3 -- "a
;SELECT 4;