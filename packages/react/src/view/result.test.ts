import type { Evaluation, Session } from '@vivavoce/sdk';
import { describe, expect, it } from 'vitest';
import { evaluation, live, partialEvaluation, unjudgedEvaluation } from '../../gallery/records.ts';
import { createWords } from '../words/translate.ts';
import { dataDownload, textDownload } from './download.ts';
import { finishView, submittedView } from './finish.ts';
import { resultView } from './result.ts';

const words = createWords('en-GB');
const record: Session = { ...live.record, mode: 'live', endedAt: '2026-11-20T12:00:00.000Z' };
const state = { ...live, record };

describe('a result', () => {
  const result = resultView(state, evaluation, words);

  it('says when, how long and how much', () => {
    expect(result.title).toBe('Your practice interview');
    expect(result.figures).toBe('20 November 2026, 14 mins, 5 questions');
  });

  it('shows what went well and what to try where the tenant keeps the scores', () => {
    const questions = evaluation.questions.map((question) => ({
      ...question,
      score: null,
      label: null,
      criteria: [],
    }));
    const withheld = resultView(state, { ...evaluation, questions }, words);
    expect(withheld.summary).toBe(evaluation.summary);
    expect(withheld.questions.map(({ score, scoreText }) => [score, scoreText])[0]).toEqual([null, '']);
    expect(withheld.questions[0]?.toTry).toBe(evaluation.questions[0]?.toTry);
  });

  it('says each score as a number and a word', () => {
    const [first, second] = result.questions;
    expect([first?.score, first?.scoreText]).toEqual(['4', 'of 5, clear']);
    expect([second?.score, second?.scoreText]).toEqual(['3.5', 'of 5, solid']);
    const of = (score: number) => {
      const questions = evaluation.questions.map((question) => ({ ...question, score, label: null }));
      return resultView(state, { ...evaluation, questions }, words).questions[0]?.scoreText;
    };
    expect([1, 2, 3.5, 4.5].map(of)).toEqual([
      'of 5, starting out',
      'of 5, partly there',
      'of 5, solid',
      'of 5, strong',
    ]);
    expect(second?.criteria.map(({ text }) => text)).toEqual(['4 of 5, clear', '3 of 5, partly']);
    expect(second?.criteria[1]?.marks).toEqual([true, true, true, false, false]);
  });

  it('shows each quote once, with the moment that it leads to', () => {
    expect(result.questions[1]?.quotes).toMatchObject([
      { sequence: 4, time: '3:12', text: '“I traced the join and found the status table was a day behind”' },
      { sequence: 4, time: '3:12', text: '“our churn dashboard counted paused accounts as lost”' },
    ]);
  });

  it('says where too little was said, and gives no number for it', () => {
    expect(result.caveats).toEqual(["2 criteria weren't scored: there wasn't enough to judge them fairly."]);
    expect(result.questions[2]).toMatchObject({ score: null, scoreText: 'Not scored' });
    expect(result.questions[2]?.criteria[0]).toMatchObject({
      text: 'Not enough was said to judge',
      marks: [],
    });
  });

  it('says that a question was left out, chosen or not, and of all of them in the words of the evaluation', () => {
    const [question] = evaluation.questions.slice(2);
    const criteria = [
      { outcome: 'abstained', criterionId: 'crt_clarity', name: 'Clarity', reason: 'skipped' } as const,
    ];
    const summary = 'The questions were left out, so there is nothing to score.';
    const left: Evaluation = {
      ...evaluation,
      summary,
      questions: question ? [{ ...question, criteria }] : [],
    };
    const shown = resultView(state, left, words);
    expect(shown.questions[0]?.criteria[0]?.text).toBe('This question was left out');
    expect(shown).toMatchObject({ summary, caveats: [] });
    expect(shown.about).toMatch(/^There's no score/);
  });

  it('says where its record has gaps, scored or not', () => {
    const gaps = { record: { ...record, recordComplete: false } };
    const nothing = { ...evaluation, questions: evaluation.questions.slice(2, 3) };
    for (const judged of [evaluation, nothing])
      expect(resultView(gaps, judged, words).caveats[0]).toMatch(
        /^The record of this interview is incomplete/,
      );
  });

  it('says where a stand-in judged, scored or not, and not where a real model answers', () => {
    const said = 'A simple stand-in evaluated these answers, not an AI. Nothing here counts.';
    const tested = { record: { ...record, mode: 'test' } as Session };
    expect(resultView(tested, evaluation, words).about).toBe(said);
    const nothing = { ...evaluation, questions: evaluation.questions.slice(2, 3) };
    expect(resultView(tested, nothing, words).caveats).toEqual([said]);
    const real = { record: { ...tested.record, standIns: { hears: false, model: 'real' } } as Session };
    expect(resultView(real, evaluation, words).about).toMatch(/^An AI scored these answers/);
  });

  it('is "too little was said" where nothing could be scored', () => {
    const [question] = evaluation.questions.slice(2);
    const nothing: Evaluation = { ...evaluation, questions: question ? [question] : [] };
    expect(resultView(state, nothing, words)).toMatchObject({
      summary: 'Not enough was said to judge',
      caveats: [],
    });
  });

  it('tells what could not be judged from what was too short to judge', () => {
    const { caveats, questions } = resultView(state, partialEvaluation, words);
    expect(caveats).toEqual([
      "Part of the evaluation failed on our side. Criteria that couldn't be judged say nothing about you; everything you said is in the transcript.",
      "One criterion wasn't scored: there wasn't enough to judge it fairly.",
    ]);
    expect(questions[0]?.criteria[1]?.text).toBe('Not enough was said to judge');
    expect(questions[2]?.criteria[0]?.text).toBe("This couldn't be judged");
  });

  it('blames nobody for saying too little where judging failed throughout', () => {
    expect(resultView(state, unjudgedEvaluation, words)).toMatchObject({
      summary: "This couldn't be judged",
      about: expect.stringMatching(/^Part of the evaluation failed on our side\./),
      caveats: [],
    });
  });
});

describe('the download', () => {
  it('as text holds scores, quotes and the transcript', () => {
    const { name, content } = textDownload(state, evaluation, words);
    expect(name).toBe('interview-result.txt');
    expect(content).toContain(
      '2. A report that turned out to be wrong\n3.5 of 5, solid\n  Problem solving: 4 of 5, clear',
    );
    expect(content).toContain('    Names the cause and how it was found.');
    expect(content).toContain('“I traced the join and found the status table was a day behind” (3:12)');
    expect(content).toContain('Ava: Tell me about a time a report you owned turned out to be wrong.');
  });

  it('as data is what the API answers', () => {
    const { content } = dataDownload(state, evaluation, words);
    const read = JSON.parse(content) as { evaluation: Evaluation; transcript: { sequence: number }[] };
    expect(read.evaluation).toEqual(evaluation);
    expect(read.transcript.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });
});

describe('the end', () => {
  it('thanks by name and tells how far the evaluation is', () => {
    const running = {
      ...live,
      evaluation: { status: 'running', questionsDone: 2, questionCount: 5 },
    } as const;
    expect(finishView(running, words)).toMatchObject({
      title: 'Thank you, Priya.',
      progress: { text: '2 of 5 questions evaluated', done: 2, count: 5 },
    });
  });

  it('thanks one who gave no name', () => {
    const nameless = { ...live, record: { ...live.record, displayName: null } };
    expect(finishView(nameless, words).title).toBe('Thank you.');
    expect(submittedView(nameless, words).title).toBe('Thank you.');
  });

  it('says what happens next where the result goes to the tenant', () => {
    expect(submittedView(live, words).next).toContain(
      'Someone at Northwind University will read your answers',
    );
  });
});
