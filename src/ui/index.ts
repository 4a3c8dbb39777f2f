/** Everything a page may use. Pages import from here and from nowhere deeper. */
export { type FormAnswer, type FormValues, formValues, refused } from './form/answer.ts';
export { Button, ButtonRow } from './form/Buttons.tsx';
export { CheckboxField, RadioField } from './form/ChoiceField.tsx';
export { DateField } from './form/DateField.tsx';
export { ErrorSummary } from './form/ErrorSummary.tsx';
export { FileField } from './form/FileField.tsx';
export { HiddenField } from './form/HiddenField.tsx';
export { PostForm } from './form/PostForm.tsx';
export { type Option, SelectField } from './form/SelectField.tsx';
export { TextArea } from './form/TextArea.tsx';
export { TextField } from './form/TextField.tsx';
export { usePage, useText } from './page-context.ts';
export { Heading2, Heading3 } from './text/Headings.tsx';
export { Link } from './text/Link.tsx';
export { LinkButton } from './text/LinkButton.tsx';
export { PageTitle } from './text/PageTitle.tsx';
export { Paragraph } from './text/Paragraph.tsx';
