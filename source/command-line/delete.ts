import {defineCommand} from './command.ts';

export const deleteCommand = defineCommand<{readonly id: string}>({
	name: 'delete',
	usage: 'klar delete <id>',
	summary: 'delete a saved assessment from this machine',
	details: 'Deletes the answers with it; there is no undo.',
	examples: ['klar delete shop-2026-11-21'],
	flags: {},
	mostWords: 1,
	read: ([id], _flags, refuse) => {
		if (id === undefined) throw refuse('`klar delete` needs the id of an assessment');
		return {id};
	},
	run: async (options, services) => (await import('../commands/delete.ts')).deleteSaved(options, services),
});
