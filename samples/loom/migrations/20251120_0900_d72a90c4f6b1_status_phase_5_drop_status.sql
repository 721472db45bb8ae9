-- revision: d72a90c4f6b1
-- down_revision: c61f89b3e5a0
-- message: status, phase 5: drop status
-- created: 2025-11-20T09:00:00Z
-- # When no release is left that knows status. The default moves over in the same instant.

-- migrate: upgrade
DROP TRIGGER sync_review_status ON reviews;
DROP FUNCTION sync_review_status();
ALTER TABLE reviews ALTER COLUMN new_status SET DEFAULT 'open';
ALTER TABLE reviews DROP COLUMN status;

-- migrate: downgrade
ALTER TABLE reviews ADD COLUMN status varchar(20) NOT NULL DEFAULT 'open';
UPDATE reviews SET status = new_status::text;
ALTER TABLE reviews ALTER COLUMN new_status DROP DEFAULT;

CREATE FUNCTION sync_review_status() RETURNS trigger
LANGUAGE plpgsql
AS $function$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.new_status := COALESCE(NEW.new_status, NEW.status::review_status);
        NEW.status := NEW.new_status::text;
    ELSIF NEW.new_status IS DISTINCT FROM OLD.new_status THEN
        NEW.status := NEW.new_status::text;
    ELSE
        NEW.new_status := NEW.status::review_status;
    END IF;
    RETURN NEW;
END;
$function$;

CREATE TRIGGER sync_review_status
BEFORE INSERT OR UPDATE ON reviews
FOR EACH ROW EXECUTE FUNCTION sync_review_status();
