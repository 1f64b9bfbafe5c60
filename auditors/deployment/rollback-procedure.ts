import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {partial, pass, unknown} from '../../source/domain/verdict.ts';
import {pathsOf} from '../lexicon/claims/path-claims.ts';
import {resolver} from '../lexicon/claims/resolve.ts';
import {topicPattern} from '../lexicon/document-topics.ts';
import {ownDocuments} from '../lexicon/own-documents.ts';
import {numberedLines, placeOf, sectionsAbout} from '../lexicon/sections.ts';
import {isWritten, stepsIn} from '../lexicon/written.ts';

/** Going back by command. */
const command =
	/\b(rollout undo|helm rollback|argocd app rollback|vercel rollback|heroku rollback|heroku releases:rollback|fly(ctl)? releases|kamal rollback|cap .{0,40}rollback|dokku .{0,20}rollback|gcloud run services update-traffic|eb deploy --version|aws ecs update-service|git revert|[\w./-]{1,60}\.(sh|py|ps1) (rollback|rollback-\w{1,20})|make [\w-]{0,20}rollback[\w-]{0,20}|npm run [\w:-]{0,30}rollback[\w:-]{0,30}|[\w./-]{1,80}rollback[\w-]{0,20}\.(sh|py|ps1))/i;
/** Going back on a change of names or of data is no rollback of a release. */
const another =
	/(^|\/)[^/]{0,80}(rename|renaming|restructur|conversion|credential|rotat(?:e|ion|ing)|certificate)[^/]{0,80}$/i;
/** The section says that there is none. */
const saysNone =
	/\bthere is no (?:way to )?roll(?:ing)?[- ]?back|\bno rollback\b|\b(?:can(?:no|')t|cannot|can not) (?:be )?(?:roll(?:ed)?|revert(?:ed)?)[- ]?back|roll-?forward only/i;
/** Databases and code of transactions roll back too. */
const transaction = /transaction|savepoint|commit\(|sequelize|typeorm migration|alembic/i;

/** How to roll back is written down. */
export const rollbackProcedure = defineCheck({
	id: 'rollback-procedure',
	signals: {
		/** The platform goes back by itself. */
		automatic: {
			keywords: [
				'--atomic',
				'deployment_circuit_breaker',
				'failureAction',
				'failure_action',
				'auto_rollback',
				'autoRollback',
				'automatic_rollback',
				'DeploymentRolloutAutoRollback',
				'rollback: true',
				'kind: Rollout',
				'kind: Canary',
				'rollout undo',
				'helm rollback',
				'enable_rollback',
			],
			pattern:
				/helm\b.{0,200}--atomic|deployment_circuit_breaker|failure_?[aA]ction:\s*rollback|auto_?[rR]ollback|automatic_rollback|\brollback\s*[:=]\s*true|kind:\s*(Rollout|Canary)\b|kubectl rollout undo|helm rollback|enable_rollback\s*=\s*true/,
			roles: ['source', 'config', 'ci'],
		},
	},
	decide: seen => {
		const documents = ownDocuments(seen).filter(({file}) => !another.test(file.path));
		const written = sectionsAbout(documents, 'rollback').filter(
			section =>
				isWritten(section) &&
				!transaction.test(section.heading) &&
				!numberedLines(section).some(({text}) => saysNone.test(text)) &&
				(stepsIn(section) >= 2 || section.codeBlocks.length > 0),
		);
		const find = resolver(seen);
		const broken = (path: string, text: string, line: number): readonly string[] =>
			pathsOf({block: {language: 'sh', text, line}, path})
				.filter(claim => find(claim.names, path).kind === 'missing')
				.map(({names}) => names);
		if (written.length > 0) {
			const missing = written.flatMap(section =>
				section.codeBlocks.flatMap(({text, line}) => broken(section.path, text, line)),
			);
			const files = list([...new Set(written.map(({path}) => path))], 3);
			if (missing.length > 0)
				return partial(
					`${files} tells how to roll back, but with what does not exist: ${list(missing, 3)}`,
					written.map(placeOf),
					40,
				);
			return pass(`${files} tells how to roll back`, written.map(placeOf));
		}
		const lines = documents.flatMap(({file, value}) =>
			value.codeBlocks.flatMap(block =>
				block.text
					.slice(0, 30_000)
					.split('\n')
					.flatMap((line, index) =>
						command.test(line.slice(0, 400)) ? [{place: at(file.path, block.line + index + 1, line), text: line}] : [],
					),
			),
		);
		if (lines.length > 0) {
			const missing = lines.flatMap(({place: one, text}) => broken(one.path, text, 1));
			const lack =
				missing.length > 0
					? `, and ${list([...new Set(missing)], 2)} does not exist`
					: ', without who decides and what becomes of migrations';
			return partial(
				`a command to roll back stands in ${list([...new Set(lines.map(one => one.place.path))], 3)}${lack}`,
				lines.map(one => one.place),
				missing.length > 0 ? 20 : 40,
			);
		}
		const said = documents.flatMap(({file, value}) =>
			value.items
				.filter(
					({text}) => topicPattern.rollback.test(text.slice(0, 300)) && text.length > 60 && !transaction.test(text),
				)
				.map(({line, text}) => at(file.path, line, text)),
		);
		if (seen.found.automatic.length > 0)
			return partial(
				`a failed deployment goes back by itself (${seen.found.automatic[0]?.path}), but how to roll back is not written down`,
				seen.found.automatic.map(place),
				50,
			);
		return unknown('no document tells how to roll back; it may be written down elsewhere', said.slice(0, 3));
	},
});
