SELECT 1 -- $$ no quote
;SELECT 2 -- $$
;