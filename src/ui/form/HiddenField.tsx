/** A fact that travels with a form and that nobody types. Never something about a person that the id does not say. */
export function HiddenField({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
