import { describe, expect, it } from 'vitest';
import { parseForm } from './form.ts';

describe('Stripe’s form encoding', () => {
  it.each([
    ['', {}],
    ['name=Kim&email=k%40example.com', { name: 'Kim', email: 'k@example.com' }],
    ['items[0][price]=a&items[1][price]=b', { items: [{ price: 'a' }, { price: 'b' }] }],
    ['metadata[tenant]=ten_1', { metadata: { tenant: 'ten_1' } }],
    ['lookup_keys[0]=x&lookup_keys[1]=y', { lookup_keys: ['x', 'y'] }],
    ['expand[]=a&expand[]=b', { expand: ['a', 'b'] }],
    ['__proto__[polluted]=1', {}],
  ])('reads %s', (text, value) => {
    expect(parseForm(text)).toEqual(value);
    expect({}).not.toHaveProperty('polluted');
  });
});
