import { FieldFrame, type FieldProps } from './Field.tsx';

/** A file to send along; the form needs `upload`. */
export function FileField({ accept, ...field }: FieldProps & { readonly accept?: string }) {
  return (
    <FieldFrame {...field}>
      {({ id, name, invalid, required: _, ...described }) => (
        <input
          {...described}
          id={id}
          name={name}
          type="file"
          accept={accept}
          aria-invalid={invalid || undefined}
          className="wk-file"
        />
      )}
    </FieldFrame>
  );
}
