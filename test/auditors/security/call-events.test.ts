import {expect, test} from 'vitest';
import {routerCalls} from '../../../auditors/security/shared/routes/call-events.ts';

test('a group of routes holds to its end in a long file', () => {
	const padding = ' '.repeat(40_000);
	const text = `Route::group(['middleware' => 'throttle:api'], function () {${padding}Route::get('last', 'A@b');\n});`;
	const [group, route] = routerCalls(text, 'php');
	expect(group?.close).toBe(text.lastIndexOf(')'));
	expect(route?.offset).toBeLessThan(group?.close ?? 0);
});
