import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {createTheme, paintOf, type Tone} from '../../source/ui/theme.ts';

const tones: readonly Tone[] = ['good', 'warning', 'bad', 'open', 'accent', 'muted'];

test('on a light background nothing is yellow or cyan, and the terminal says when it is light', () => {
	const light = createTheme({LANG: 'C.UTF-8', COLORFGBG: '0;15'});
	const dark = createTheme({LANG: 'C.UTF-8', COLORFGBG: '15;default;0'});
	expect(tones.map(tone => paintOf(tone, light).color)).not.toEqual(expect.arrayContaining(['yellow']));
	expect(tones.map(tone => paintOf(tone, light).color)).not.toEqual(expect.arrayContaining(['cyan']));
	expect([dark.isLight, createTheme({}).isLight]).toEqual([false, false]);
});

test.each(['C.UTF-8', 'C'])(
	'under LANG=%s each status has a sign of its own, so that colour tells nothing alone',
	LANG => {
		const {symbols} = createTheme({LANG});
		const signs = Object.values(symbols.status);
		expect(new Set(signs).size).toBe(signs.length);
		for (const sign of signs) expect(stringWidth(sign)).toBe(1);
	},
);

test('under LANG=C every sign is ASCII', () => {
	const {symbols} = createTheme({LANG: 'C'});
	const signs = Object.values(symbols).flatMap(sign => (typeof sign === 'string' ? [sign] : Object.values(sign)));
	for (const sign of signs) expect(sign).toMatch(/^[ -~]+$/);
});
