SELECT 1 /* a /* b; */ c; */ ;
SELECT 2 /* /* /* ; */ ; */ ; */;
SELECT 3;