SELECT 1 -- /* no block
;SELECT 2; -- */
SELECT 3;