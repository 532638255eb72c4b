import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Folders of src, and what each may import: a feature knows the platform and what is shared, never another feature. */
const layers = {
  platform: ['platform'],
  ticket: ['platform', 'ticket'],
  customer: ['platform', 'ticket', 'customer'],
  desk: ['platform', 'ticket', 'desk'],
  studio: ['platform', 'ticket', 'studio'],
  audit: ['platform', 'ticket', 'audit'],
  shell: ['platform', 'ticket', 'customer', 'desk', 'studio', 'audit', 'shell'],
};

const within = Object.entries(layers).map(([folder, allowed]) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: Object.keys(layers)
          .filter((other) => !allowed.includes(other))
          .map((other) => ({
            group: [`../${other}/**`, `../../${other}/**`],
            message: `${folder} knows ${allowed.join(', ')} alone.`,
          })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['node_modules', '*.js'] },
  ...tseslint.configs.strictTypeChecked,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-globals': [
        'error',
        {
          name: 'fetch',
          message: 'Ask through platform/api, which knows about tokens and a server that is away.',
        },
      ],
      // Params of a route are a type, not an interface: the router takes no other.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  { files: ['src/platform/**'], rules: { 'no-restricted-globals': 'off' } },
  ...within,
);
