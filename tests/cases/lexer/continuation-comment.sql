SELECT 'a' -- it's;
'b;'; SELECT 'a' /* no */
'b;'; SELECT 1;