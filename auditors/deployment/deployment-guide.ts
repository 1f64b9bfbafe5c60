import {defineCheck} from '../../source/domain/check.ts';
import {agree, list, saying} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {commandClaims} from '../lexicon/claims/command-claims.ts';
import {resolver} from '../lexicon/claims/resolve.ts';
import {runCommand} from '../lexicon/document-commands.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {placeOf, type Section, sectionsAbout, sectionsWhere} from '../lexicon/sections.ts';
import {isWritten, stepsIn} from '../lexicon/written.ts';

/** What production needs beside the program; a guide that names two of them is about more than a first try. */
const needs: readonly RegExp[] = [
	/\b(secrets?|api[- ]?keys?|credentials?|passwords?|environment variables?|env vars?|\.env|miljövariab\w{0,6}|miljøvariab\w{0,6}|umgebungsvariablen?)\b/i,
	/\b(TLS|HTTPS|SSL|certificates?|domains?|DNS|ingress|load ?balancer|reverse proxy|static ip|public ip|certifikat\w{0,4}|sertifikat\w{0,4}|zertifikate?)\b/i,
	/\b(database|postgres\w{0,4}|mysql|migrations?|redis|storage|backups?|databas|datenbank|memorystore|spanner)\b/i,
	/\b(cluster|replicas?|namespaces?|terraform|helm|kubectl|systemd|supervisor|node pool)\b/i,
	/\b(verify|check that|health|smoke test|rollout status|make sure|confirm|kontroller\w{0,3}|überprüf\w{0,3})\b/i,
];
const deployCommand =
	/\b(kubectl (apply|create)|helm (install|upgrade)|docker(-| )(compose|stack|push|swarm|run)|terraform apply|pulumi up|cdk deploy|sam deploy|serverless deploy|vercel|netlify|fly(ctl)? deploy|gcloud|az |azd |aws |heroku|kamal|cap |ansible-playbook|rsync|scp|systemctl|php artisan (migrate|optimize)|composer install --no-dev|git push|fastapi deploy|supabase (link|db push)|dokku|skaffold run|kustomize|railway up|wrangler|firebase deploy|eb deploy)/;
/** Commands that bring it to a cloud or a cluster, whatever the heading says. */
const cloudCommand =
	/^\s{0,8}[$>]?\s?(azd up|terraform apply|pulumi up|cdk deploy|sam deploy|serverless deploy|fly(ctl)? deploy|gcloud (run|app) deploy|kamal (setup|deploy)|eb deploy|railway up|wrangler deploy|firebase deploy|docker stack deploy|git push (heroku|dokku)|ansible-playbook|helm (install|upgrade))\b/m;
/** How developers start it, and how a library is released, are other things. */
const aside = /\b(local(ly|host)?|develop(ment|er)|lokal|debug|devcontainer|codespace)\b/i;
const published = /\b(pypi|npm (registry|publish)|brew|snap(craft)?|flatpak|chocolatey|marketplace|packag(e|ing))\b/i;
const skipped =
	/(^|\/)(packaging|changelog|test(?:s|ing)?|security|community|forks?|roadmap)(\/|\.)|(^|\/)[^/]{0,40}(progress|status|report|session|journey)[^/]{0,40}$/i;

/** Something else that one hosts or deploys oneself: a mail server, a runner, a model. */
const other =
	/\bmanaged hosting\b|\b(?:self[- ]?host\w{0,4}|host\w{0,4}|deploy\w{0,4})\s+(?:\w+ )?(?:smtp|e?mail|runners?|registr\w+|gitlab|github|models?|llms?|ollama|n8n|redis|postgres\w*|mysql|agents?)\b/i;

/** A choice of ways is no way: it becomes a guide by the commands of one of them. */
const choice = /\b(options|choices|alternatives|models)\b/i;

const deployable = ({path, heading, isWhole, codeBlocks}: Section): boolean =>
	!skipped.test(path) &&
	!(choice.test(heading) && !codeBlocks.some(({text}) => deployCommand.test(text.slice(0, 5000)))) &&
	!other.test(heading) &&
	!(aside.test(heading) && !topicPattern.production.test(heading)) &&
	!(isWhole && published.test(path));

/** A guide tells how to deploy to production, step by step. */
export const deploymentGuide = defineCheck({
	id: 'deployment-guide',
	decide: seen => {
		const documents = ownDocuments(seen);
		const about = sectionsAbout(documents, 'deploy').filter(section => deployable(section) && isWritten(section));
		// A heading on a cloud, a cluster or a tool for them, with commands that deploy.
		const hosted = sectionsAbout(documents, 'production').filter(
			section => deployable(section) && section.codeBlocks.some(({text}) => deployCommand.test(text.slice(0, 5000))),
		);
		const clouds = documents.flatMap(document => {
			const {headings, codeBlocks} = document.value;
			// The nearest heading above the command: what stands around it belongs to other things.
			const near = new Set(
				codeBlocks
					.filter(({text}) => cloudCommand.test(text.slice(0, 5000)))
					.map(({line}) => headings.findLast(one => one.line < line)),
			);
			return skipped.test(document.file.path)
				? []
				: sectionsWhere(document, heading => heading.depth >= 2 && near.has(heading));
		});
		// Of what users host themselves, the guide to install it on a server is the guide to deploy it.
		const installs = sectionsAbout(documents, 'install').filter(
			section =>
				section.isWhole &&
				deployable(section) &&
				/install|self[-_]?host|set-?up/i.test(section.path.split('/').slice(-2).join('/')) &&
				isWritten(section) &&
				/\b(server|production|self-?host\w*|reverse proxy|domain)\b/i.test(section.lines.join('\n').slice(0, 60_000)),
		);
		const guides = [
			...about,
			...hosted,
			...installs,
			...(about.length + hosted.length + installs.length === 0 ? clouds : []),
		]
			.filter(section => stepsIn(section) >= 3 || section.codeBlocks.length > 0)
			.toSorted((a, b) => Number(about.includes(b)) - Number(about.includes(a)) || stepsIn(b) - stepsIn(a));
		if (guides.length === 0) {
			const local = documents.flatMap(({file, value}) =>
				value.codeBlocks.some(
					({text}) => /docker(-| )(compose|run)/.test(text.slice(0, 5000)) && runCommand.test(text.slice(0, 5000)),
				)
					? [file.path]
					: [],
			);
			if (about.length > 0)
				return partial(
					`${saying([...new Set(about.map(({path}) => path))], 'speaks of deployment, but gives', 'speak of deployment, but give', 2)} no steps`,
					about.map(placeOf),
					25,
				);
			return fail(
				local.length > 0
					? `no document tells how to deploy to production; ${list([...new Set(local)], 2)} only ${agree(new Set(local).size, 'starts', 'start')} it in containers`
					: 'no document tells how to deploy to production',
				local.slice(0, 2).map(path => ({path})),
			);
		}
		const texts = guides.map(section => section.lines.join('\n').slice(0, 60_000));
		const met = needs.filter(need => texts.some(text => need.test(text)));
		const find = resolver(seen);
		const isInGuide = (path: string, line: number): boolean =>
			guides.some(section => section.path === path && line >= section.line && line <= section.lastLine);
		const named = documents
			.filter(({file}) => guides.some(({path}) => path === file.path))
			.flatMap(({file, value}) => commandClaims(value.codeBlocks, file.path));
		const missing = named.filter(
			claim =>
				claim.kind === 'path' &&
				isInGuide(claim.place.path, claim.place.line ?? 0) &&
				find(claim.names, claim.place.path, claim.folders).kind === 'missing',
		);
		const guidePaths = [...new Set(guides.map(({path}) => path))];
		const files = list(guidePaths, 3);
		const places = [
			...new Map(guides.map(section => [`${section.path}:${section.line}`, placeOf(section)])).values(),
		].slice(0, 8);
		if (missing.length > 0) {
			return partial(
				`${files} ${agree(guidePaths.length, 'tells how to deploy, but names', 'tell how to deploy, but name')} what does not exist: ${list([...new Set(missing.map(({names}) => names))], 4)}`,
				[...places, ...missing.map(({place}) => place)],
				60,
			);
		}
		if (met.length < 3)
			return partial(
				`${files} ${agree(guidePaths.length, 'gives', 'give')} the steps of a deployment, but little of what production needs: secrets, TLS and domain, database, a look that it works`,
				places,
				60,
			);
		return pass(`${files} ${agree(guidePaths.length, 'tells', 'tell')} step by step how to deploy`, places);
	},
});
