-- revision: a49d67f1c3e8
-- down_revision: f38c56e0b2d7
-- message: status, phase 2: write both
-- created: 2025-11-18T11:00:00Z
-- # Releases that know one of the columns run beside releases that know the other: whoever writes one writes both.

-- migrate: upgrade
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

-- migrate: downgrade
DROP TRIGGER sync_review_status ON reviews;
DROP FUNCTION sync_review_status();
