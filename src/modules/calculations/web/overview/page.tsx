import { Card, Columns, Link, PageTitle, Paragraph, useText } from '../../../../ui/index.ts';
import { calculators } from '../calculators/index.ts';

export default function CalculatorsPage() {
  const t = useText();
  return (
    <>
      <PageTitle
        lead={t({
          nl: 'Reken zelf uit wat de wet zegt. U ziet stap voor stap hoe het komt. Wij vragen geen gegevens van mensen en bewaren niets.',
          en: 'Work out what the law says. You see step by step how it comes about. We ask for no personal data and keep nothing.',
        })}
      >
        {t({ nl: 'Rekenen met de wet', en: 'Calculate by law' })}
      </PageTitle>
      <Columns shape="even">
        {calculators.map(({ slug, title, lead }) => (
          <Card key={slug} title={t(title)}>
            <Paragraph>{t(lead)}</Paragraph>
            <Link href={`/rekenen/${slug}`}>
              {t({ nl: `Ga naar: ${title.nl.toLowerCase()}`, en: `Go to: ${title.en.toLowerCase()}` })}
            </Link>
          </Card>
        ))}
      </Columns>
    </>
  );
}
