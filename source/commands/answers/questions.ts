import {type Selection, selectQuestions} from '../../assessment/answers-file/select.ts';
import {stampOf} from '../../assessment/answers-file/stamp.ts';
import {wordsFor} from '../../assessment/answers-file/understand.ts';
import {offersFor} from '../../assessment/navigation.ts';
import type {Question} from '../../assessment/questions.ts';
import {type WizardContext, writtenOf} from '../../assessment/state.ts';
import type {Choice} from '../../domain/answer.ts';
import type {Assessment} from '../../domain/assessment.ts';
import {type QuestionEntry, questionsFile} from '../../reporters/questions-file.ts';
import {exitCodes, type Outcome} from '../outcome.ts';
import {findSaved} from '../saved.ts';
import type {Services} from '../services.ts';
import {scriptContext} from './context.ts';

export type QuestionsOptions = Selection & {readonly id?: string};

const meanings: Readonly<Record<string, string>> = {
	override: 'The scan is wrong; give a `score` from 0 to 100 and say why in `because`',
	'not-applicable': 'It does not apply to us; say why in `because`',
};

const spoken = (choice: Choice): QuestionEntry['saved'] => {
	switch (choice.kind) {
		case 'option':
			return {answer: choice.option, evidence: []};
		case 'confirm':
			return {answer: 'confirm', evidence: []};
		case 'override':
			return {answer: 'override', score: choice.score, because: choice.justification, evidence: []};
		case 'not-applicable':
			return {answer: 'not-applicable', reason: choice.reason, because: choice.justification, evidence: []};
	}
};

const savedOf = (assessment: Assessment, id: string): QuestionEntry['saved'] => {
	const {note, owner, evidence = []} = writtenOf(assessment, id);
	const given = assessment.answers[id];
	return {
		...(given === undefined ? {} : {...spoken(given.choice), answeredOn: given.answeredOn, base: stampOf(given)}),
		note,
		owner,
		evidence: evidence.map(({path, line}) => (line === undefined ? path : `${path}:${line}`)),
	};
};

const entryOf = (assessment: Assessment, context: WizardContext, {id, placed, card}: Question): QuestionEntry => {
	const offers = offersFor(assessment, context, id);
	const labelOf = (word: string): string =>
		offers.find(offer => (offer.kind === 'confirm' ? word === 'confirm' : offer.option === word))?.label ??
		meanings[word] ??
		word;
	return {
		id,
		code: placed.check.code,
		severity: placed.check.severity,
		text: card.question?.text ?? card.title,
		why: card.why,
		scan: context.derive(assessment).scanned.get(id)?.reason ?? 'it did not look',
		words: wordsFor(offers).map(word => [word, labelOf(word)] as const),
		evidenceHint: card.question?.evidence ?? 'a file of the target or a link',
		saved: savedOf(assessment, id),
	};
};

/** `klar questions`: the questions of a saved assessment as a file that its owner fills in. */
export const questions = async (options: QuestionsOptions, services: Services): Promise<Outcome> => {
	const store = await services.openStore();
	const open = store.open(findSaved(store, options.id).id, {mode: 'read'});
	const assessment = open.value();
	open.close();
	const context = scriptContext(assessment, await services.loadPackOf(assessment), services.today());
	const selected = selectQuestions(assessment, context, options);
	if (selected.length === 0) {
		const whose = options.owner === undefined ? '' : ` for \`${services.printable(options.owner)}\``;
		return {
			stderr: `klar: \`${assessment.id}\` has no ${options.isOpen ? 'open ' : ''}question${whose}.\n`,
			exitCode: exitCodes.done,
		};
	}

	services.record({action: 'exported', subject: assessment.id, detail: 'questions to stdout'});
	return {
		stdout: questionsFile({
			assessment: assessment.id,
			target: assessment.target.name,
			owner: options.owner,
			day: services.today(),
			questions: selected.map(question => entryOf(assessment, context, question)),
		}),
		exitCode: exitCodes.done,
	};
};
