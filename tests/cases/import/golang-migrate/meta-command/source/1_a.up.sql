CREATE TABLE a (id int);
\i more.sql
