import {buildAutomaton, search} from '../aho-corasick.ts';
import {formats} from './formats.ts';
import {presetLiterals} from './preset.ts';

/** Tells which literals of the formats and of secretlint's rules occur in a text. One pass, whatever their number. */
export const createLiteralSearch = (): ((text: string) => ReadonlySet<string>) => {
	const literals = [...new Set([...presetLiterals, ...formats.flatMap(format => format.literals)])];
	const automaton = buildAutomaton(literals);
	return text => {
		const found = new Set<string>();
		const bytes = Buffer.from(text);
		search(automaton, bytes, bytes.length, keyword => {
			found.add(literals[keyword] ?? '');
			return true;
		});
		return found;
	};
};
