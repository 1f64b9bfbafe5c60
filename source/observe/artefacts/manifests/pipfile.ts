import type {Manifest} from '../../../domain/artefacts/manifest.ts';
import {parseToml} from '../structured.ts';
import {recordOf} from '../values.ts';
import {declare, distinct, tableDependencies} from './declare.ts';
import {distributionName} from './requirement.ts';

/** Reads a `Pipfile`. @throws Error when it is not valid TOML */
export const readPipfile = (text: string): Manifest => {
	const data = parseToml(text);
	const dependencies = [
		...tableDependencies(data, ['packages']),
		...tableDependencies(data, ['dev-packages'], {isDevelopment: true}),
	].map(found => ({...found, name: distributionName(found.name)}));
	return declare('python', {dependencies: distinct(dependencies), isPrivate: true, raw: recordOf(data.documents[0])});
};
