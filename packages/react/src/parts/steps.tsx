import type { StepMark } from '../view/question.ts';

/** How far the interview is, as one mark per question. The words beside it say the same. */
export function Steps({ marks }: { marks: StepMark[] }) {
  const keyed = marks.map((mark, index) => ({ mark, key: `question-${index + 1}` }));
  return (
    <div className="vv-steps" aria-hidden="true">
      {keyed.map(({ mark, key }) => (
        <i key={key} data-mark={mark} />
      ))}
    </div>
  );
}
