/** Everything a page may use. Pages import from here and from nowhere deeper. */

export { FiguresView } from './chart/FiguresView.tsx';
export type { Figures } from './chart/figures.ts';
export { PartsChart } from './chart/PartsChart.tsx';
export { Circle } from './circle/Circle.tsx';
export type { CircleFacts } from './circle/model.ts';
export { PersonCircle, type PersonLap, type PersonPhase } from './circle/PersonCircle.tsx';
export { Breadcrumb } from './data/Breadcrumb.tsx';
export { Card } from './data/Card.tsx';

export { Columns, Stack } from './data/Columns.tsx';
export { type Column, DataTable } from './data/DataTable.tsx';
export { Day } from './data/Day.tsx';
export { Disclosure } from './data/Disclosure.tsx';

export { EmptyState } from './data/EmptyState.tsx';
export { type Fact, Facts } from './data/Facts.tsx';
export { Figure } from './data/Figure.tsx';
export { FilterBar, filterValues } from './data/FilterBar.tsx';
export { type KeyNumber, KeyNumbers } from './data/KeyNumbers.tsx';
export { Notice } from './data/Notice.tsx';
export { Pagination } from './data/Pagination.tsx';
export { Progress } from './data/Progress.tsx';
export { pageOf, pageSize, withParameter } from './data/pages.ts';
export { Tag } from './data/Tag.tsx';
export { type Task, TaskList } from './data/TaskList.tsx';
export { Timeline } from './data/Timeline.tsx';
export type { Tint } from './data/tint.ts';
export { type FormAnswer, type FormValues, formValues, refused } from './form/answer.ts';
export { Button, ButtonRow } from './form/Buttons.tsx';
export { ChoiceButtons } from './form/ChoiceButtons.tsx';
export { CheckboxField, RadioField } from './form/ChoiceField.tsx';
export { DateField } from './form/DateField.tsx';

export { FileField } from './form/FileField.tsx';
export { GetForm } from './form/GetForm.tsx';
export { HiddenField } from './form/HiddenField.tsx';
export { PostForm } from './form/PostForm.tsx';
export { type Option, SelectField } from './form/SelectField.tsx';
export { TextArea } from './form/TextArea.tsx';
export { TextField } from './form/TextField.tsx';
export { capital, counted, formatDay, formatDue, formatNumber } from './format.ts';
export { AskPage } from './journey/AskPage.tsx';
export { JourneyPage } from './journey/JourneyPage.tsx';
export type { Ask, JourneyCheck, JourneyDone, JourneyForm, JourneyStep, Question } from './journey/model.ts';
export { Questions } from './journey/QuestionField.tsx';
export { refusalsInSummary, wholeLabel } from './journey/words.ts';
export { useKeepFresh } from './keep-fresh.ts';
export { usePage, useText } from './page-context.ts';
export { receiptBlocks } from './receipt/blocks.ts';
export { formatCents, formatEuros, formatQuantity } from './receipt/quantity.ts';
export { ReceiptView } from './receipt/ReceiptView.tsx';
export { Heading2, Heading3 } from './text/Headings.tsx';
export { Link } from './text/Link.tsx';
export { LinkButton } from './text/LinkButton.tsx';
export { PageTitle } from './text/PageTitle.tsx';
export { Paragraph } from './text/Paragraph.tsx';
