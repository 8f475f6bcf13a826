-- An event and an audit line never change. An event goes only together with its whole case (the cascade of a destruction,
-- which runs when the row in `cases` is already gone); an audit line never goes.
CREATE TRIGGER `events_never_change` BEFORE UPDATE ON `events`
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `events_never_go_alone` BEFORE DELETE ON `events`
WHEN EXISTS (SELECT 1 FROM `cases` WHERE `row_id` = OLD.`case_row`)
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_never_changes` BEFORE UPDATE ON `audit`
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_never_goes` BEFORE DELETE ON `audit`
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
