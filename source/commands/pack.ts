import type {PackChoice} from './load-pack.ts';
import {exitCodes, type Outcome} from './outcome.ts';
import type {Services} from './services.ts';
import {resolveTarget} from './target.ts';

/** What `klar pack` is asked to do. */
export type PackCommand =
	| {readonly action: 'list'; readonly path: string; readonly isJson: boolean}
	| {readonly action: 'show'; readonly path: string; readonly isJson: boolean; readonly choice: PackChoice}
	| {readonly action: 'validate'; readonly path: string; readonly ref?: string}
	| {readonly action: 'new'; readonly path: string; readonly id: string; readonly base: string}
	| {readonly action: 'import'; readonly file: string; readonly output?: string}
	| {readonly action: 'schema'};

/** `klar pack`: packs themselves, without a scan. Each part is loaded when it is asked for. */
export const pack = async (command: PackCommand, services: Services): Promise<Outcome> => {
	switch (command.action) {
		case 'list':
			return (await import('./packs/list.ts')).listPacks(
				{root: resolveTarget(command.path), isJson: command.isJson},
				services,
			);
		case 'show': {
			const request = {root: resolveTarget(command.path), ...command.choice};
			return (await import('./packs/show.ts')).showPack({request, isJson: command.isJson}, services);
		}
		case 'validate': {
			const root = resolveTarget(command.path);
			return (await import('./packs/validate.ts')).validatePacks(
				{root, ...(command.ref === undefined ? {} : {ref: command.ref})},
				services,
			);
		}
		case 'new':
			return (await import('./packs/new.ts')).newPack(
				{
					id: command.id,
					root: resolveTarget(command.path),
					base: command.base,
				},
				services,
			);
		case 'import':
			return (await import('./packs/import.ts')).importLens(command, services);
		case 'schema': {
			const {packJsonSchema} = await import('../packs/json-schema.ts');
			return {stdout: `${JSON.stringify(packJsonSchema(), undefined, '\t')}\n`, exitCode: exitCodes.done};
		}
	}
};
