-- header; with 'quotes' and $$ and /*
/* a /* nested; */ comment; */
CREATE TABLE "a;b" ( -- (
  c text DEFAULT ';' /* ) */, d text DEFAULT E'\';', e text DEFAULT $q$;'$q$
);;
DO $do$ BEGIN EXECUTE $x$ SELECT ';' $x$; END $do$;
CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN 1 --/*
<> 2 THEN 3 END; END; SELECT U&'!;' UESCAPE '!', B'1', :x;
SELECT 'the end'