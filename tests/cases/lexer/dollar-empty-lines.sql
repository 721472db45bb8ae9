DO $$


BEGIN

  NULL;

END $$;


SELECT 1;