SELECT nameE'a;'; SELECT 1;
SELECT 'x' AS e'y;';