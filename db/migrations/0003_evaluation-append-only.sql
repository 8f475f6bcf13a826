-- What was published can be subtracted from for ever, and an announcement that changes is none.
CREATE TRIGGER `published_tables_never_change` BEFORE UPDATE ON `published_tables`
BEGIN SELECT RAISE(ABORT, 'published_tables is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `published_tables_never_go` BEFORE DELETE ON `published_tables`
BEGIN SELECT RAISE(ABORT, 'published_tables is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `pre_registrations_never_change` BEFORE UPDATE ON `pre_registrations`
BEGIN SELECT RAISE(ABORT, 'pre_registrations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `pre_registrations_never_go` BEFORE DELETE ON `pre_registrations`
BEGIN SELECT RAISE(ABORT, 'pre_registrations is append-only'); END;
