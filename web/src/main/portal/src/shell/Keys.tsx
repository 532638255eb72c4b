import type { Command } from '../platform/commands/commands';

/** The keys of a command: a single one, or those that are held together. */
export function Keys({ of: command }: { of: Command }) {
  const keys = command.key === undefined ? (command.held?.split('+') ?? []) : [command.key];
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
