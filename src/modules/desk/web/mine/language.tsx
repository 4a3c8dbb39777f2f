import type { LoaderFunctionArgs } from 'react-router';
import { languages } from '../../../../kernel/text.ts';
import {
  Button,
  formValues,
  HiddenField,
  PageTitle,
  PostForm,
  RadioField,
  usePage,
  useText,
} from '../../../../ui/index.ts';
import { visitMyself } from './mine.ts';

const names = { nl: 'Nederlands', en: 'English' } as const;

export function loader({ context }: LoaderFunctionArgs): null {
  visitMyself(context);
  return null;
}

/** In which language the pages are; the door keeps it with the account. */
export default function MyLanguage() {
  const t = useText();
  const { language } = usePage();
  return (
    <>
      <PageTitle>{t({ nl: 'Kies een taal', en: 'Choose a language' })}</PageTitle>
      <PostForm action="/taal" values={formValues({ language })}>
        <HiddenField name="return" value="/" />
        <RadioField
          name="language"
          label={t({ nl: 'Ik lees het liefst', en: 'I prefer to read' })}
          options={languages.map((value) => ({ value, label: names[value] }))}
        />
        <Button>{t({ nl: 'Opslaan', en: 'Save' })}</Button>
      </PostForm>
    </>
  );
}
