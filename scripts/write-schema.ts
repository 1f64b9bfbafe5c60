// Writes the published schema of `--json` anew: npm run schema
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {publishedSchema} from '../source/reporters/json-schema.ts';

writeFileSync(
	path.join(import.meta.dirname, '../schemas/assessment-1.json'),
	`${JSON.stringify(publishedSchema(), undefined, '\t')}\n`,
);
