SELECT 'a'
;SELECT 'b'

-- c
;SELECT 'd'