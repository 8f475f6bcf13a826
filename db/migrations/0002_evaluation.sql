CREATE TABLE `exports` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`office` text NOT NULL,
	`subject` text NOT NULL,
	`request` text NOT NULL,
	`scope` text NOT NULL,
	`requested_at` integer NOT NULL,
	`status` text NOT NULL,
	`progress` real NOT NULL,
	`reason` text,
	`files` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `exports_id_unique` ON `exports` (`id`);--> statement-breakpoint
CREATE INDEX `exports_status` ON `exports` (`status`);--> statement-breakpoint
CREATE TABLE `pre_registrations` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`office` text NOT NULL,
	`measure` text NOT NULL,
	`horizon_min` integer NOT NULL,
	`by` text NOT NULL,
	`registered_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pre_registrations_id` ON `pre_registrations` (`id`);--> statement-breakpoint
CREATE TABLE `published_tables` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`scope` text NOT NULL,
	`cutoff` text NOT NULL,
	`published_at` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `published_tables_kind` ON `published_tables` (`kind`);