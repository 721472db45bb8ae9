CREATE SCHEMA crosstabs AUTHORIZATION catalog_owner;
CREATE EXTENSION tablefunc SCHEMA crosstabs;
CREATE TABLE public.totals OF crosstabs.tablefunc_crosstab_3;
CREATE FUNCTION public.numbers() RETURNS SETOF crosstabs.tablefunc_crosstab_2 LANGUAGE sql AS 'SELECT ''a'', ''b'', ''c''';
