// .NET Aspire's app model: the program that names a system's parts.
import type {Signal} from '../../source/domain/signal.ts';

const languages = ['csharp'];

/** The program that starts and describes all parts. */
export const aspireHost: Signal = {keywords: ['DistributedApplication.CreateBuilder'], languages};

/** A part that the team builds. */
export const aspireProject: Signal = {
	keywords: [
		'.AddProject',
		'.AddDockerfile',
		'.AddNpmApp',
		'.AddViteApp',
		'.AddPythonApp',
		'.AddJavaScriptApp',
		'.AddGolangApp',
	],
	pattern: /\.Add(Project|Dockerfile|NpmApp|ViteApp|PythonApp|JavaScriptApp|GolangApp)\b/,
	languages,
	maxPerFile: 60,
};

/** More than one instance of a part. */
export const aspireReplicas: Signal = {keywords: ['.WithReplicas'], pattern: /\.WithReplicas\((\d{1,4})/, languages};

/** A health route that Aspire asks. */
export const aspireHealth: Signal = {
	keywords: ['.WithHttpHealthCheck', '.WithHttpsHealthCheck', '.WithHttpProbe', '.WithHealthCheck'],
	languages,
	maxPerFile: 60,
};

/** A proxy in front of other parts. */
export const aspireProxy: Signal = {keywords: ['.AddYarp'], languages};
