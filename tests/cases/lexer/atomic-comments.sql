CREATE FUNCTION f() RETURNS int -- begin
BEGIN /* end; */ ATOMIC
  SELECT 1; -- END;
  SELECT 'END;';
  SELECT "end"; SELECT $$end;$$;
END;
SELECT 2;