// Prints every keyword that klar looks for, one a line, for the reference program to count.
import {auditors, factDefinitions} from '../../auditors/index.ts';
import {signalsOf} from '../../source/decide/run-auditors.ts';
import {secretSignals} from '../../source/observe/secrets/signals.ts';

const signals = [...signalsOf([...factDefinitions, ...auditors.flatMap(auditor => auditor.checks)]), ...secretSignals];
// The reference reads one pattern a line, and an empty one would match every line at once: of a keyword that goes over a
// line's end the first part counts.
const linesOf = (keyword: string): string => keyword.split(/[\r\n]/).find(part => part.trim() !== '') ?? '';
const keywords = new Set(signals.flatMap(signal => signal.keywords.map(keyword => linesOf(keyword.toLowerCase()))));
keywords.delete('');
process.stdout.write(`${[...keywords].toSorted().join('\n')}\n`);
