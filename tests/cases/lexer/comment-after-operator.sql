SELECT 1 +-- one;
2; SELECT 1 */* two; */ 2; SELECT 3;