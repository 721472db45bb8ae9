SELECT '\d', "\d", $$\d$$, E'\d' /* \d */ -- \d
; SELECT '\restrict';