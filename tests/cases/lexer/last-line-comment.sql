SELECT 1;
SELECT 2 -- no newline; at the end