import type {ReportModel} from './model.ts';

/** A form in which a report is written. */
export type Format = {
	/** As `--format` names it. */
	readonly name: string;
	/** What its files end with, without the dot. */
	readonly extension: string;
	/** One line of the help. */
	readonly summary: string;
	/** Makes no number of its own: all of them are the model's. Loaded when it is asked for, as help needs none of it. */
	readonly render: (model: ReportModel) => Promise<string>;
};

/** Every format of `klar report`; the first is the one where none is named. */
export const formats: readonly [Format, ...Format[]] = [
	{
		name: 'json',
		extension: 'json',
		summary: 'for programs: the published schema, with the roadmap',
		render: async model => (await import('./json.ts')).json(model),
	},
];

/** The format of a name. */
export const formatNamed = (name: string): Format | undefined => formats.find(format => format.name === name);
