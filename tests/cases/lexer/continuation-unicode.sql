SELECT U&'a'
'b;'; SELECT N'a'
'b;'; SELECT 1;