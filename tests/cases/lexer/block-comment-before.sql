/* one */ SELECT 1; /* two */
/* three */ SELECT 2;