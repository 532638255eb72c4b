import { expect, test } from 'vitest';
import { type Drawn, nameIn } from './diagramNames';

const take = (): Drawn => ({
  name: 'Take ticket in charge',
  extensionElements: {
    values: [
      {
        $type: 'camunda:properties',
        $children: [
          { $type: 'camunda:property', name: 'label.it', value: 'Prendi in carico' },
          { $type: 'camunda:property', name: 'roles', value: 'agent' },
        ],
      },
    ],
  },
});

test('names elements in the language that is asked for, as drawn where there is no such name', () => {
  const elements: Drawn[] = [take(), { name: 'Unnamed in Italian' }, { extensionElements: {} }];
  nameIn('it', elements);
  expect(elements.map((element) => element.name)).toEqual([
    'Prendi in carico',
    'Unnamed in Italian',
    undefined,
  ]);
  const taken = take();
  taken.extensionElements?.values?.[0]?.$children?.push({
    $type: 'camunda:property',
    name: 'name.it',
    value: 'Ticket preso in carico',
  });
  nameIn('it', [taken]);
  expect(taken.name).toBe('Ticket preso in carico');
  const english = [take()];
  nameIn('en', english);
  expect(english[0]?.name).toBe('Take ticket in charge');
});
