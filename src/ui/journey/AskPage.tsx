import { Breadcrumb } from '../data/Breadcrumb.tsx';
import { Button, ButtonRow } from '../form/Buttons.tsx';
import { PostForm } from '../form/PostForm.tsx';
import { LinkButton } from '../text/LinkButton.tsx';
import { PageTitle } from '../text/PageTitle.tsx';
import type { Ask } from './model.ts';

/** One question that is answered with one button. */
export function AskPage({ ask }: { readonly ask: Ask }) {
  const [back] = ask.trail.slice(-1);
  return (
    <>
      <Breadcrumb trail={ask.trail} />
      <PageTitle lead={ask.lead}>{ask.title}</PageTitle>
      <PostForm>
        <ButtonRow>
          <Button>{ask.confirm}</Button>
          {back === undefined ? null : (
            <LinkButton kind="secondary" href={back.href}>
              Nee, terug
            </LinkButton>
          )}
        </ButtonRow>
      </PostForm>
    </>
  );
}
