SELECT 'a'
'b;'
;SELECT 1;