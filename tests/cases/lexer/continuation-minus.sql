SELECT 'a'
- 'b;'; SELECT 'a'
-
'b;'; SELECT 1;