CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $outer$
BEGIN
  EXECUTE $inner$SELECT $$a;b$$;$inner$;
END;
$outer$;
SELECT 1;