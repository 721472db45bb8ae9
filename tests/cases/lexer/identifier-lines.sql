SELECT 1 AS "a;
-- b;
/* c"; SELECT 2;