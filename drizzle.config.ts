import { defineConfig } from 'drizzle-kit';

/** `npm exec -- drizzle-kit generate --name what-changes` writes the next migration; the engine applies it at its start. */
const config = defineConfig({
  dialect: 'sqlite',
  schema: ['./db/schema.ts', './db/evaluation-schema.ts'],
  out: './db/migrations',
});
export default config;
