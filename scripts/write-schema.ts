// Writes the published schemas anew: npm run schema
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {packJsonSchema} from '../source/packs/json-schema.ts';
import {publishedSchema} from '../source/reporters/json-schema.ts';

const schemas = {'assessment-1.json': publishedSchema(), 'pack-1.json': packJsonSchema()};

for (const [name, schema] of Object.entries(schemas)) {
	const file = path.join(import.meta.dirname, '../schemas', name);
	writeFileSync(file, `${JSON.stringify(schema, undefined, '\t')}\n`);
}
