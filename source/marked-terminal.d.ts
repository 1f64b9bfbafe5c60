// The types on the registry pull in an old marked; these are the options that klar uses.
declare module 'marked-terminal' {
	import type {MarkedExtension} from 'marked';

	export type MarkedTerminalOptions = {
		readonly width?: number;
		readonly reflowText?: boolean;
		readonly tab?: number;
		readonly emoji?: boolean;
		readonly showSectionPrefix?: boolean;
		readonly tableOptions?: Readonly<Record<string, unknown>>;
	};
	export function markedTerminal(options?: MarkedTerminalOptions): MarkedExtension;
}
