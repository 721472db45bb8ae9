SELECT E'a\
b;'; SELECT E'\
\'
;'; SELECT 1;