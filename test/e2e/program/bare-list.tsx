// A list of 200 items as ink-select-input draws it with nothing around it: what the wizard is measured against.
import {render} from 'ink';
import SelectInput from 'ink-select-input';

const items = Array.from({length: 200}, (_, n) => ({
	label: `The ${n}th thing is there, tried and written down`,
	value: n,
}));
render(<SelectInput items={items} limit={20} />, {alternateScreen: true, incrementalRendering: true});
