CREATE TABLE `audit` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`office` text NOT NULL,
	`action` text NOT NULL,
	`case_id` text,
	`sequence` integer
);
--> statement-breakpoint
CREATE TABLE `case_numbers` (
	`municipality` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`municipality`, `year`)
);
--> statement-breakpoint
CREATE TABLE `case_people` (
	`case_row` integer NOT NULL,
	`person_key` text NOT NULL,
	`excluded` integer NOT NULL,
	`family_name` text NOT NULL,
	`birth_date` text NOT NULL,
	PRIMARY KEY(`case_row`, `person_key`),
	FOREIGN KEY (`case_row`) REFERENCES `cases`(`row_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_people_name` ON `case_people` (`family_name`,`birth_date`);--> statement-breakpoint
CREATE INDEX `case_people_birth_date` ON `case_people` (`birth_date`);--> statement-breakpoint
CREATE TABLE `case_snapshots` (
	`case_row` integer PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`case_row`) REFERENCES `cases`(`row_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`municipality` text NOT NULL,
	`region` text,
	`version` integer NOT NULL,
	`order_state` text,
	`open_stages` integer NOT NULL,
	`wake_at` integer,
	`reported_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`home_postal_code` text,
	`home_house_number` integer,
	`home_addition` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_id_unique` ON `cases` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number_unique` ON `cases` (`number`);--> statement-breakpoint
CREATE INDEX `cases_municipality` ON `cases` (`municipality`);--> statement-breakpoint
CREATE INDEX `cases_home` ON `cases` (`home_postal_code`,`home_house_number`);--> statement-breakpoint
CREATE INDEX `cases_wake_at` ON `cases` (`wake_at`) WHERE wake_at is not null;--> statement-breakpoint
CREATE TABLE `deadlines` (
	`case_row` integer NOT NULL,
	`position` integer NOT NULL,
	`municipality` text NOT NULL,
	`rule` text NOT NULL,
	`status` text NOT NULL,
	`due_order` integer NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`case_row`, `position`),
	FOREIGN KEY (`case_row`) REFERENCES `cases`(`row_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deadlines_due` ON `deadlines` (`municipality`,`status`,`due_order`);--> statement-breakpoint
CREATE TABLE `event_voids` (
	`case_row` integer NOT NULL,
	`sequence` integer NOT NULL,
	`voided_by` integer NOT NULL,
	PRIMARY KEY(`case_row`, `sequence`),
	FOREIGN KEY (`case_row`) REFERENCES `cases`(`row_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `events` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`case_row` integer NOT NULL,
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`time_source` text NOT NULL,
	`actor` text NOT NULL,
	`body` text NOT NULL,
	`context` text,
	FOREIGN KEY (`case_row`) REFERENCES `cases`(`row_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_case_sequence` ON `events` (`case_row`,`sequence`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`body` text NOT NULL,
	`kept_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `idempotency_scope_key` ON `idempotency` (`scope`,`key`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`municipality` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mandates_id_unique` ON `mandates` (`id`);--> statement-breakpoint
CREATE INDEX `mandates_municipality` ON `mandates` (`municipality`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`row_id` integer PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`sent` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `outbox_unsent` ON `outbox` (`row_id`) WHERE sent = 0;--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
