ALTER TABLE cups ADD COLUMN colour text DEFAULT '${default_colour}';
