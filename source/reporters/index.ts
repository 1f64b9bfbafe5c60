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
		name: 'md',
		extension: 'md',
		summary: 'Markdown, for a wiki, a pull request or a reader',
		render: async model => (await import('./markdown/markdown.ts')).markdown(model),
	},
	{
		name: 'html',
		extension: 'html',
		summary: 'one file for a browser or paper, with charts',
		render: async model => (await import('./html/html.ts')).html(model),
	},
	{
		name: 'json',
		extension: 'json',
		summary: 'for programs: the published schema, with the roadmap',
		render: async model => (await import('./report-json.ts')).reportJson(model),
	},
	{
		name: 'sarif',
		extension: 'sarif',
		summary: 'SARIF 2.1.0: every check, as a result',
		render: async model => (await import('./sarif.ts')).sarif(model),
	},
	{
		name: 'sarif-failures',
		extension: 'sarif',
		summary: 'SARIF 2.1.0 for code scanning, which makes an alert of every result: what is not met',
		render: async model => (await import('./sarif.ts')).sarifFailures(model),
	},
	{
		name: 'junit',
		extension: 'xml',
		summary: 'JUnit XML: a suite a category, a test a check',
		render: async model => (await import('./junit.ts')).junit(model),
	},
	{
		name: 'csv',
		extension: 'csv',
		summary: 'the gaps as a table, for the import of an issue tracker',
		render: async model => (await import('./csv.ts')).csv(model),
	},
	{
		name: 'cyclonedx',
		extension: 'cdx.json',
		summary: 'CycloneDX 1.6 declarations: claims, evidence, attestations',
		render: async model => (await import('./cyclonedx.ts')).cyclonedx(model),
	},
];

/** The format of a name. */
export const formatNamed = (name: string): Format | undefined => formats.find(format => format.name === name);
