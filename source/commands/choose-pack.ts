import type {LoadedPack} from '../packs/loaded.ts';
import type {Terminal} from './assess.ts';
import type {PackRequest} from './load-pack.ts';
import {requireValues} from './require-values.ts';
import type {Services} from './services.ts';

/**
 * A pack for a new assessment with values for all that it leaves open: where there is a terminal the person is asked for
 * what has no value, and for what the pack wants to have asked. Undefined when the person stopped.
 * @throws UserError where nobody can be asked
 */
export const withValues = async (
	loaded: LoadedPack,
	request: PackRequest,
	{services, terminal}: {readonly services: Services; readonly terminal: Pick<Terminal, 'stdin' | 'stdout'>},
): Promise<LoadedPack | undefined> => {
	const {parameters = [], missing = []} = loaded;
	const asked = parameters.filter(parameter => parameter.ask === true || missing.includes(parameter));
	if (asked.length === 0) return loaded;
	if (!terminal.stdin.isTTY || !terminal.stdout.isTTY) return requireValues(loaded);
	const {askParameters} = await import('./ask-parameters.ts');
	terminal.stdout.write(`${services.printable(loaded.pack.title)} asks first:\n`);
	const said = await askParameters(asked, terminal);
	return said === undefined ? undefined : requireValues(await services.loadPack({...request, said}));
};
