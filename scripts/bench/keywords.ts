// Prints every keyword that klar looks for, one a line, for the reference program to count.
import {auditors, factDefinitions} from '../../auditors/index.ts';
import {signalsOf} from '../../source/decide/run-auditors.ts';

const signals = signalsOf([...factDefinitions, ...auditors.flatMap(auditor => auditor.checks)]);
const keywords = new Set(signals.flatMap(signal => signal.keywords.map(keyword => keyword.toLowerCase())));
process.stdout.write(`${[...keywords].toSorted().join('\n')}\n`);
