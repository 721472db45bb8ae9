begin work; delete from shelves where id in (1, 2); end;
