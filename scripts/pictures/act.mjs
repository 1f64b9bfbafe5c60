import {keys as named} from '../../test/e2e/terminal.ts';

/**
 * Presses keys one after the other: names of `test/e2e/terminal.ts`, `{until:text}` to wait for a text, `{wait:ms}`,
 * `{size:80x24}`; all else is typed.
 */
export const act = async (terminal, keys) => {
	for (const key of keys) {
		const [, order, rest] = /^\{(until|wait|size):(.*)\}$/.exec(key) ?? [];
		if (order === 'until') await terminal.waitFor(rest, 60_000);
		else if (order === 'wait') await new Promise(resolve => setTimeout(resolve, Number(rest)));
		else if (order === 'size') terminal.resize(...rest.split('x').map(Number));
		else terminal.write(named[key] ?? key);
		await terminal.settled(150);
	}
};
