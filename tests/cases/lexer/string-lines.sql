SELECT 'one;
two;
-- three;
/* four;
'; SELECT 1;